import ConvEngine
import Foundation
import Notation
import Testing

@testable import Exercises

/// Exercises of every topic and level, over hundreds of seeds: the catalogue of mistakes says whether they show what they
/// are about, and the checker whether their key is right.
@Suite struct WorksheetTests {
  private static let seeds = 120

  private func exercises(_ topic: String, seeds: Int = seeds) throws -> [Exercise] {
    try TopicSummary.levels.flatMap { level in
      try (0..<seeds).map { seed in
        try #require(Exercise(ExerciseName(topic: topic, level: level, seed: UInt64(seed), number: 1)))
      }
    }
  }

  /// What comes out wherever a mistake can be made; nil where nothing can.
  private func outcomes(of mistake: any Mistake.Type, in exercise: Exercise) throws -> [RightAnswer?] {
    let scene = exercise.scene
    let solved = scene.hasValues ? try scene.solved() : SolvedScene(scene)
    return solved.layers.indices.flatMap { index in
      mistake.variations(of: MistakeSite(solved: solved, index: index)).map { variation in
        guard variation.shape != nil else { return nil }
        switch exercise.asked {
        case .measure(let measure):
          return measure.value(of: variation, in: scene, at: index).map { .number($0) }
        case .size: return variation.shape.map { .shape($0) }
        case .output:
          var run = VariationRun(variation)
          while !run.isDone { run.advance() }
          return run.output.map { .numbers($0) }
        }
      }
    }
  }

  @Test(arguments: TopicSummary.all.map(\.name))
  func whoeverMakesAMistakeOfTheTopicGetsAnotherAnswer(topic: String) throws {
    let mistakes = try #require(TopicRegistry.all.first { $0.name == topic }).mistakes
    var made: [String: Int] = [:]
    for exercise in try exercises(topic) {
      let right = try #require(RightAnswer(of: exercise.scene, exercise.asked))
      for mistake in mistakes {
        let outcomes = try outcomes(of: mistake, in: exercise)
        made[mistake.name, default: 0] += outcomes.count { $0 != nil }
        #expect(!outcomes.contains(right), "\(exercise.name): \(mistake.name) does not show")
      }
    }
    for mistake in mistakes { #expect(made[mistake.name, default: 0] >= Self.seeds / 4, "\(mistake.name)") }
  }

  @Test(arguments: TopicSummary.all.map(\.name))
  func numbersAreFewAndSmallAndNeverDegenerate(topic: String) throws {
    var sheets: Set<String> = []
    for exercise in try exercises(topic) {
      // Were one in a thousand good only, a sheet would take seconds.
      #expect(exercise.drafts < 100, "\(exercise.name) took \(exercise.drafts) drafts")
      sheets.insert(exercise.layerLines.joined() + exercise.answerText)
      guard case .output = exercise.asked else { continue }
      let solved = try exercise.scene.solved()
      let output = try #require(solved.output)
      #expect((2...18).contains(output.shape.count), "\(exercise.name)")
      #expect(Set(output.numbers).count > 1, "\(exercise.name)")
      #expect(solved.layers.reduce(0) { $0 + $1.multiplicationCount } <= 150, "\(exercise.name)")
      for number in output.numbers { #expect(try #require(number.nearestDouble).magnitude < 100) }
      for case .numbers(let weights)? in exercise.scene.layers.map({ $0.kernel?.weights }) {
        #expect(weights.contains { $0 != .zero }, "\(exercise.name)")
      }
    }
    // Small numbers of parameters are alike now and then; the rest is not.
    #expect(sheets.count > Self.seeds * TopicSummary.levels.count / 2)
  }

  @Test(arguments: TopicSummary.all.map(\.name))
  func theKeyIsRightAsItIsPrinted(topic: String) throws {
    for exercise in try exercises(topic, seeds: 40) {
      let rows = exercise.answerText.split(separator: ";").map {
        $0.split(whereSeparator: { " ×".contains($0) })
      }
      let texts = rows.flatMap { $0.map(String.init) }
      switch exercise.asked {
      case .output:
        let output = try #require(try exercise.scene.solved().output)
        let given = try GivenAnswer(lengths: output.shape.lengths, texts: texts)
        #expect(CheckedAnswer(given, of: output, by: GradingRule()).isRight, "\(exercise.name)")
      case .size:
        let lengths = texts.compactMap { Int($0) }
        #expect(CheckedSize(lengths, of: SolvedScene(exercise.scene).lastShape).isRight, "\(exercise.name)")
      case .measure(let measure):
        let expected = try #require(measure.value(of: exercise.scene))
        #expect(CheckedNumber(try GivenNumber(texts[0]), of: expected).isRight, "\(exercise.name)")
        #expect(!CheckedNumber(try GivenNumber("\(expected + 1)"), of: expected).isRight)
      }
    }
  }

  @Test func exerciseNDoesNotDependOnTheCount() throws {
    let stride = try #require(TopicSummary.named("stride"))
    let (few, many) = (
      Worksheet(topic: stride, level: 2, seed: 7, count: 3),
      Worksheet(topic: stride, level: 2, seed: 7, count: 6)
    )
    #expect(few.exercises.map(\.answerText) == many.exercises.prefix(3).map(\.answerText))
    #expect(many.exercises[2].name.description == "worksheet:stride:2:7:3")
    let third = try #require(Exercise(ExerciseName(topic: "stride", level: 2, seed: 7, number: 3)))
    #expect(third.answerText == many.exercises[2].answerText)
    #expect(Set(many.exercises.map(\.answerText)).count == 6)
  }

  @Test func everyPartOfTheNameMattersAsItIsWrittenDown() {
    // http://www.isthe.com/chongo/src/fnv/test_fnv.c
    #expect(ExerciseName.hash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(ExerciseName.hash("foobar") == 0x8594_4171_F739_67E8)
    func first(_ topic: String, _ level: Int, _ seed: UInt64, _ number: Int) -> UInt64 {
      var draw = ExerciseName(topic: topic, level: level, seed: seed, number: number).draw
      return draw.next()
    }
    let firsts = [
      first("stride", 2, 7, 3), first("padding", 2, 7, 3), first("stride", 3, 7, 3), first("stride", 2, 8, 3),
      first("stride", 2, 7, 4),
    ]
    #expect(Set(firsts).count == firsts.count)
  }

  @Test func thereIsATopicForEveryKindOfLayer() throws {
    var kinds: Set<String> = []
    for topic in TopicRegistry.all {
      for exercise in try exercises(topic.name, seeds: 10) {
        kinds.formUnion(exercise.scene.layers.map(\.kind))
      }
    }
    #expect(Set(Layer.kinds).subtracting(kinds).isEmpty, "\(Set(Layer.kinds).subtracting(kinds))")
    #expect(Set(TopicSummary.all.map(\.name)).count == TopicRegistry.all.count)
  }

  @Test func thereIsNoExerciseOfAnotherTopicLevelOrNumber() {
    for (topic, level, number) in [("strides", 1, 1), ("stride", 0, 1), ("stride", 4, 1), ("stride", 1, 0)] {
      #expect(Exercise(ExerciseName(topic: topic, level: level, seed: 7, number: number)) == nil)
    }
  }
}
