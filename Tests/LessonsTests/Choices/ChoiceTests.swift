import ConvEngine
import Exercises
import Lessons
import Testing

/// Of the options of a choice one is right, and every other one is false: of each scene, by computing.
@Suite struct ChoiceTests {
  private struct Asked {
    let lesson: String
    let question: Question
    let options: [String]
    let right: Int
    let scene: LessonScene?
  }

  private func asked() throws -> [Asked] {
    try Library.builtIn.entries.flatMap { entry in
      try Library.builtIn.lesson(named: entry.name).pages.flatMap { page in
        page.questions.compactMap { question in
          guard case .choice(let options, let right) = question.kind else { return nil }
          return Asked(
            lesson: entry.name, question: question, options: options, right: right, scene: page.scene)
        }
      }
    }
  }

  private static let all = Choice.ofConvolution + Choice.ofNetworks

  private func choices(for ask: String) -> [Choice] { Self.all.filter { ask.contains($0.ask) } }

  @Test func everyWrongOptionIsFalse() throws {
    let asked = try asked()
    #expect(asked.count > 30)
    for asked in asked {
      let choices = choices(for: asked.question.ask)
      #expect(choices.count == 1, "\(asked.lesson): \(asked.question.ask)")
      let truth: [Bool]
      switch choices.first?.judge {
      case .computed(let judge):
        // A choice that needs no scene of the page brings its own.
        truth = try judge(asked.scene?.scene ?? Scene(.shape(Shape(list: 1)), []), asked.options)
      case .computedWithLab(let judge): truth = try judge(try #require(asked.scene), asked.options)
      case .said, nil: continue
      }
      #expect(
        truth == asked.options.indices.map { $0 == asked.right },
        "\(asked.lesson): \(asked.question.ask) \(truth)")
    }
  }

  /// Who takes the first option each time is right no more often than by chance.
  @Test func theRightOptionStandsAnywhere() throws {
    let asked = try asked()
    for place in 0...2 {
      #expect(asked.filter { $0.right == place }.count * 5 <= asked.count * 2, "\(place)")
    }
    #expect(asked.filter { $0.right == 0 }.count * 3 <= asked.count)
  }

  @Test func noChoiceIsOfAQuestionThatIsGone() throws {
    let asks = try asked().map(\.question.ask)
    for choice in Self.all { #expect(asks.contains { $0.contains(choice.ask) }, "\(choice.ask)") }
    let said = Self.all.filter { if case .said = $0.judge { true } else { false } }
    #expect(said.count == 4, "what is about words alone stays the exception")
  }

  /// A judge that finds nothing wrong would find nothing at all: with another option taken for right it says so.
  @Test func aTrueOptionThatIsCalledWrongIsFound() throws {
    let even = try #require(Self.all.first { $0.ask.hasPrefix("For which kernel is there no difference") })
    guard case .computed(let judge) = even.judge else { return }
    let page = try scene("input: [[1, 2], [3, 4]]\nlayers: [{conv: {kernel: [[1, 2], [3, 4]]}}]")
    #expect(try judge(page, ["1 2 over 2 1", "1 0 over 0 1"]) == [true, true])
  }
}
