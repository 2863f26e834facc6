import ConvEngine
import Testing

@testable import Exercises

/// An answer, checked and diagnosed to the end.
struct Diagnosed {
  let checked: CheckedAnswer
  let diagnoses: [Diagnosis]
  let slices: Int

  init(
    _ lengths: [Int], _ texts: [String], on scene: Scene, by rule: GradingRule = GradingRule(),
    inLetters: Bool = false
  ) throws {
    let solved = try scene.solved()
    checked = CheckedAnswer(
      try GivenAnswer(lengths: lengths, texts: texts, inLetters: inLetters), of: try #require(solved.output),
      by: rule)
    var work = DiagnosisWork(checked, of: solved)
    var slices = 0
    while !work.isDone {
      work.advance()
      slices += 1
    }
    (diagnoses, self.slices) = (work.diagnoses, slices)
  }

  /// The answer whose cells are these.
  init(_ answer: Volume, on scene: Scene, by rule: GradingRule = GradingRule()) throws {
    try self.init(
      [answer.count, answer[0].count, answer[0][0].count],
      answer.flatMap { $0.flatMap { $0.map(\.description) } }, on: scene, by: rule)
  }

  var mistakes: [String] { diagnoses.map(\.mistake) }
}
