import ConvEngine
import Lessons
import Notation
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// What keys do while loses shows: another B, the kind of pooling, an edited A, and undoing all of it.
@Suite struct LosesKeysTests {
  private func script() throws -> Script {
    try Script(
      page: """
        ```scene
        input: [[0, 2, 0, 1], [0, 9, 0, 0], [1, 0, 6, 0], [0, 0, 0, 3]]
        layers: [{max_pool: {kernel_size: 2}}]
        view: loses
        lab:
          other: [[9, 0, 0, 0], [2, 0, 1, 0], [0, 0, 0, 3], [0, 1, 0, 6]]
          wanted: [9 on the right, 9 on the left]
        ```
        """)
  }

  private func screen(_ script: Script) -> String {
    view(script.model, Size(rows: 24, columns: 80)).lines.joined(separator: "\n")
  }

  @Test func tTakesAnotherInputWithTheSameAnswer() throws {
    var script = try script()
    #expect(screen(script).contains("11 of 16") && screen(script).contains("0 of 4 differ"))
    let first = script.state.presentation.lab
    var seen: Set<Lab> = []
    for _ in 0..<3 {
      script.press("t")
      seen.insert(try #require(script.state.presentation.lab))
      #expect(screen(script).contains("0 of 4 differ") && screen(script).contains("8 of 16"))
      #expect(script.state.presentation.lab?.wanted == ["9 on the right", "9 on the left"])
    }
    #expect(seen.count == 3)
    script.press("u u u")
    #expect(script.state.presentation.lab == first)
  }

  @Test func anEditOfAParts() throws {
    var script = try script()
    script.press("e 5 0 enter escape")
    #expect(screen(script).contains("1 of 4 differ: what follows can tell A and B apart."))
    script.press("u")
    #expect(screen(script).contains("0 of 4 differ"))
  }

  @Test func aWindowIsWalkedInBoth() throws {
    var script = try script()
    script.press("down right right right")
    #expect(screen(script).contains("A  input[0, 1, 1] = 9 > 2; largest = 9"))
    #expect(screen(script).contains("B  input[0, 1, 1] = 0 < 9; largest = 9"))
  }

  @Test func anotherInputCanBeTyped() throws {
    var script = try script()
    script.press(": l a b space o t h e r space [ [ 1 ] ] enter")
    #expect(script.message == "lab, line 1: other is 1 × 1; expected 4 × 4, as the input is")
  }
}
