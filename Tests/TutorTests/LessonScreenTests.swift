import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// Pages of a lesson as they were looked at and kept; the files lie in `Golden`.
@Suite struct LessonScreenTests {
  @Test(arguments: [
    ("lesson-prose", 80, 24, ""), ("lesson-walk", 80, 24, "]"), ("lesson-walk-small", 40, 12, "]"),
    ("lesson-walk-figure-small", 40, 12, "] right"), ("lesson-walk-large", 120, 40, "] right down right"),
    ("lesson-size", 80, 24, "] ]"), ("lesson-size-asked", 80, 24, "] ] a 4"),
    ("lesson-size-wrong", 80, 24, "] ] a 4 x 3 enter tab"),
    ("lesson-size-right", 80, 24, "] ] a 3 x 3 enter"),
    ("lesson-choice", 80, 24, "] ] ] a down"), ("lesson-choice-small", 40, 12, "] ] ] a down"),
    ("lesson-choice-wrong", 80, 24, "] ] ] a enter"), ("lesson-number", 80, 24, "] ] ] ] a 9"),
  ])
  func page(name: String, columns: Int, rows: Int, keys: String) throws {
    let size = Size(rows: rows, columns: columns)
    var script = Script(Model(.sample))
    script.send(.resize(size))
    script.press(keys)
    try expectGolden(view(script.model, size), name)
  }
}
