import ConvEngine
import Exercises
import Foundation
import Lessons
import Notation
import Testing
import WrittenSums

/// What is said under the questions of the course: it says why, and each sum in it comes out.
@Suite struct ExplanationTests {
  private struct Said {
    let lesson: String
    let question: Question
    let scene: Scene?
    var answer: String { question.rightAnswer(on: scene?.solved(for: question)) }
  }

  private func questions() throws -> [Said] {
    try Library.builtIn.entries.flatMap { entry in
      try Library.builtIn.lesson(named: entry.name).pages.flatMap { page in
        page.questions.map { Said(lesson: entry.name, question: $0, scene: page.scene?.scene) }
      }
    }
  }

  /// The whole numbers, decimals and fractions in a text, as the engine reads them.
  private func numbers(_ text: String) -> Set<Number> {
    let text = text.replacing(/(\d)[, ](\d\d\d)(?!\d)/) { "\($0.1)\($0.2)" }
    return Set(
      text.matches(of: /−?\d+(?:\.\d+)?(?:\/\d+)?/).compactMap { try? NumberReader.number(String($0.output)) }
    )
  }

  /// Every question of the course has a hint, and is explained in other words once it is answered.
  @Test func everyQuestionIsExplained() throws {
    let all = try questions()
    #expect(all.count > 150)
    for said in all {
      let explain = said.question.explain ?? ""
      #expect(explain.split(separator: " ").count >= 6, "\(said.lesson): \(said.question.ask)")
      #expect(explain.hasSuffix(".") && explain != said.question.hint, "\(said.lesson): \(said.question.ask)")
      #expect(said.question.hint != nil, "\(said.lesson): \(said.question.ask)")
    }
  }

  /// Headings, hints and explanations stand on paper and in a conversation as they are, where there are no keys.
  @Test func nothingNamesAKeyWhereThereAreNone() throws {
    func namesKey(_ text: String) -> Bool {
      text.contains(/[→←↑↓]|\b(?:[Pp]ress|[Kk]eys?|Tab|Esc|Enter)\b/)
    }
    for entry in Library.builtIn.entries {
      for page in try Library.builtIn.lesson(named: entry.name).pages {
        let texts = [page.title] + page.questions.flatMap { [$0.hint ?? "", $0.explain ?? ""] }
        for text in texts { #expect(!namesKey(text), "\(entry.name), \(page.title): \(text)") }
      }
    }
    #expect(namesKey("Go on: →") && namesKey("Tab shows it.") && !namesKey("The keyed table"))
  }

  /// An explanation that has numbers comes to the answer that the engine has.
  @Test func anExplanationComesToTheAnswer() throws {
    for said in try questions() {
      if case .choice = said.question.kind { continue }
      let found = numbers(said.question.explain ?? "")
      #expect(
        found.isEmpty || numbers(said.answer).isSubset(of: found),
        "\(said.lesson): \(said.question.ask) \(said.answer): \(said.question.explain ?? "")")
    }
    // The control: a number that is not there is missed.
    #expect(!numbers("12, −3/4").isSubset(of: numbers("1,200 and 12 − 3/4")))
    #expect(numbers("1/2, −3").isSubset(of: numbers("it is 1/2 and −3")))
  }

  /// Every equation in a lesson holds: "28 − 5 + 1 = 24", "⌊7/2⌋ + 1 is 4".
  @Test func everySumComesOut() throws {
    var count = 0
    for entry in Library.builtIn.entries {
      for page in try Library.builtIn.lesson(named: entry.name).pages {
        let prose = page.blocks.map { $0.spans.map(\.text).joined() }
        let asked = page.questions.flatMap { [$0.ask, $0.hint ?? "", $0.explain ?? ""] }
        for text in prose + asked {
          for equation in WrittenSum.equations(in: text) {
            count += 1
            #expect(equation.left == equation.right, "\(entry.name), \(page.title): \(text)")
          }
        }
      }
    }
    #expect(count > 140, "\(count)")
  }

  @Test func aSumThatDoesNotComeOutIsFound() {
    func isTrue(_ text: String) -> [Bool] { WrittenSum.equations(in: text).map { $0.left == $0.right } }
    #expect(
      isTrue("Rows: ⌊(5 + 1 + 1 − 2)/3⌋ + 1 = 2. Columns: 4·9 = 36, so 5 − 7 = −2") == [true, true, true])
    #expect(isTrue("so 28 − 5 + 1 = 23, and 34,944·2 = 69,888 = 3") == [false, true, false])
    #expect(isTrue("31/2 is 15.5, and √(3² + 4²) = √25 = 5") == [true, true, true])
    #expect(isTrue("k − 1 = 4, e = 5, (x + 2) = 7, 4/3 is 1.33…, f(x) = 3") == [])
  }
}
