import ConvEngine
import Exercises
import Lessons
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// The lessons that the program carries, page by page, as keys and screens have them.
@Suite struct CourseTests {
  private static let lessons = Library.builtIn.entries.map(\.name)
  private static let sizes = [(24, 80), (40, 120), (12, 40), (20, 60), (50, 200)].map {
    Size(rows: $0.0, columns: $0.1)
  }

  /// On every screen each glyph has a twin in ASCII, and the heading stands at the top, whatever picture shows.
  @Test(arguments: lessons) func everyPageCanBeShownOnEveryTerminal(_ name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    for (index, page) in lesson.pages.enumerated() {
      var script = Script(Model(lesson, page: index))
      // Into the picture, along it, and to the others of the same scene.
      for keys in ["", "right down right", "up o", "="] {
        script.press(keys)
        for size in Self.sizes {
          let frame = view(script.model, size)
          let lost = zip(frame.cells, frame.inASCII.cells).filter { $0.glyph != "?" && $1.glyph == "?" }
          #expect(lost.isEmpty, "\(page.title) on \(size) after \(keys): \(lost.map(\.0.glyph))")
          // A page without a scene is turned by an arrow, and behind the last one the lesson ends.
          let title =
            script.model.ending == nil ? script.model.reading?.page.page.title ?? "none" : "The end of"
          #expect(frame.lines[0].hasPrefix(" \(title.prefix(12))"), "\(page.title) on \(size)")
        }
      }
    }
  }

  /// On 80 columns and 24 rows no page scrolls its text: what is to be tried stands beside its picture.
  @Test(arguments: lessons) func everyPageShowsAllOfItsText(_ name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    for index in lesson.pages.indices {
      let open = try #require(Model(lesson, page: index).reading?.page)
      let layout = LessonLayout(open, Self.sizes[0])
      #expect(
        layout.lastTop == 0,
        "\(lesson.pages[index].title): \(layout.text.lines.count) lines on \(layout.textRows)")
    }
  }

  /// What is right is computed, and typing it is said to be right; another number, another option, is not.
  @Test(arguments: lessons) func everyQuestionTakesTheComputedAnswerAndNoOther(_ name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    for page in lesson.pages {
      for question in page.questions {
        let scene = page.scene?.scene.solved(for: question)
        let right = question.typedAnswer(on: scene)
        #expect(question.grade(right, on: scene) == .right, "\(question.ask)")
        for wrong in Self.others(than: right, to: question) {
          let grade = question.grade(wrong, on: scene)
          #expect(grade.isWrong, "\(question.ask) takes \(wrong)")
        }
      }
    }
  }

  /// Each number of an answer changed by 1; of a choice every other option.
  private static func others(than right: String, to question: Question) -> [String] {
    if case .choice(let options, let index) = question.kind {
      return options.indices.filter { $0 != index }.map(String.init)
    }
    let separator = right.contains("×") ? " × " : ", "
    let parts = right.components(separatedBy: separator)
    return parts.indices.compactMap { index in
      guard let number = try? NumberReader.number(parts[index]) else { return nil }
      var others = parts
      others[index] = NumberText(number + 1).text
      return others.joined(separator: separator)
    }
  }
}

extension Grade {
  fileprivate var isWrong: Bool { if case .wrong = self { true } else { false } }
}
