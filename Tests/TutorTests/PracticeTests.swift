import Exercises
import GoldenFrames
import Lessons
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// A student does one exercise after another by keys.
@Suite struct PracticeTests {
  private let size = Size(rows: 24, columns: 80)

  private func practice(_ topic: String?, level: Int = 1, seed: UInt64 = 7) throws -> Practice {
    let topic = try topic.map { try #require(TopicSummary.named($0)) }
    return Practice(topic: topic, level: level, seed: seed)
  }

  private func open(_ topic: String?, level: Int = 1) throws -> Script {
    Script(Model(try practice(topic, level: level)))
  }

  private func reading(_ script: Script) throws -> Reading { try #require(script.model.reading) }

  /// Answers every question of the page that is open, rightly.
  private func answer(_ script: inout Script) throws {
    while let index = try reading(script).page.openQuestion {
      script.press("a")
      let question = try reading(script).page.page.questions[index]
      let scene = try reading(script).page.page.scene?.scene
      for character in question.typedAnswer(on: scene?.solved(for: question)) {
        script.send(.key(.character(character)))
      }
      script.press("enter")
      #expect(script.model.notice?.kind == .praise, "\(script.message ?? "")")
      guard script.model.notice?.kind == .praise else { return }
    }
  }

  @Test func theTallyCountsWhatWasAnsweredAndWhatWasShown() throws {
    var script = try open("stride", level: 2)
    #expect(try reading(script).tally == Tally())
    try answer(&script)
    #expect(try reading(script).tally.text == "1 right, 0 shown")
    script.press("] a 9 x 9 enter")
    #expect(script.model.notice?.kind == .refusal)
    #expect(try reading(script).tally.text == "1 right, 0 shown")
    // The hint, the size, and then all numbers.
    script.press("tab ! a !")
    #expect(try reading(script).tally.text == "1 right, 1 shown")
    script.press("] ]")
    #expect(
      try reading(script).tally.text == "1 right, 1 shown", "an exercise that is passed over does not count")
    try answer(&script)
    script.press("[ [")
    #expect(try reading(script).tally.text == "2 right, 1 shown")
    #expect(try reading(script).page.page.title == "Exercise 2")
    // Nothing of it is kept, and there is no last page that leads on.
    for effect in script.effects {
      if case .save = effect { Issue.record("progress of an exercise was kept") }
    }
  }

  /// A number that is given up is shown with its working.
  @Test(arguments: ["parameters", "receptive-field"]) func whatIsGivenUpIsShownWithItsWorking(topic: String)
    throws
  {
    var script = try open(topic)
    script.send(.resize(Size(rows: 40, columns: 120)))
    let question = try #require(try reading(script).page.page.questions.first)
    guard case .number(let right) = question.kind else {
      Issue.record("no number is asked for")
      return
    }
    script.press("a 9 9 9 9 enter !")
    let screen = view(script.model, Size(rows: 40, columns: 120)).lines.joined(separator: " ")
    let working = try #require(question.explain)
    #expect(working.hasSuffix(" = \(NumberText(right).text)"), "\(working)")
    #expect(screen.contains(working.prefix(20)), "\(screen)")
  }

  @Test(arguments: TopicSummary.all.map(\.name)) func everyTopicCanBeAnsweredAsItAsks(topic: String) throws {
    for level in TopicSummary.levels {
      var script = try open(topic, level: level)
      for number in 1...3 {
        #expect(try reading(script).page.page.title == "Exercise \(number)")
        try answer(&script)
        script.press("]")
      }
      #expect(try reading(script).tally.text == "3 right, 0 shown")
    }
  }

  @Test func aWrongNumberIsToldItsSlip() throws {
    var script = try open("parameters")
    script.send(.resize(size))
    let page = try reading(script).page.page
    guard case .number(let right)? = page.questions.first?.kind, let count = right.nearestDouble else {
      Issue.record("parameters are a number")
      return
    }
    let scene = try #require(Exercise(try practice("parameters").name(1))).scene
    let forgotten = Int(count) - (try #require(scene.layers[0].kernel)).filters
    script.press("a \(forgotten) enter")
    #expect(
      script.message
        == "\(forgotten) is not right: the bias was not added; the hint may help: Tab")
    try expectGolden(view(script.model, size), "practice-slip")
    script.press("1 enter")
    #expect(script.message == "1 is not right; the hint may help: Tab")

    var sizes = try open("output-size", level: 3)
    let slips = try reading(sizes).page.page.questions[0].slips
    let (wrong, said) = try #require(slips.min { $0.value < $1.value })
    sizes.press("a \(wrong.nearestDouble.map { Int($0) } ?? 0) enter")
    #expect(sizes.message?.contains(said) == true && said.hasPrefix("in layer "))
  }

  @Test func exercisesAreThoseOfTheWorksheetAndOfAllTopicsWithoutOne() throws {
    let stride = try practice("stride", level: 2)
    #expect(stride.name(3).description == "worksheet:stride:2:7:3")
    let all = try practice(nil)
    let topics = Set((1...200).map { all.name($0).topic })
    #expect(topics == Set(TopicSummary.all.map(\.name)))
    #expect(all.name(5) == (try practice(nil)).name(5) && all.name(5).number == 5)
  }

  @Test(arguments: [
    ("stride", 2), ("output-size", 3), ("receptive-field", 3), ("parameters", 3), ("channels", 3),
  ])
  func whatIsAskedDoesNotShow(topic: String, level: Int) throws {
    var script = try open(topic, level: level)
    script.send(.resize(size))
    let frame = view(script.model, size)
    try expectGolden(frame, "practice-\(topic)")
    // Whatever is pressed before it is answered, the size stays a question.
    script.press("up up = down")
    try expectGolden(view(script.model, size), "practice-\(topic)-looked-at")
  }
}
