import ConvEngine
import Testing

@testable import Exercises

/// Answers that no mistake made: random ones, and right ones.
@Suite struct RandomAnswerTests {
  private static func scene(_ dice: inout Dice) -> Scene {
    switch dice.roll(0...3) {
    case 0:
      var pooling = NaivePooling(
        input: dice.volume(1, 5, dice.roll(3...6), -9...9), isMax: dice.roll(0...1) == 0)
      (pooling.size, pooling.stride) = (dice.roll(2...3), dice.roll(1...2))
      pooling.padding = dice.roll(0...1)
      return pooling.scene
    case 1:
      return NaiveStamps(
        input: dice.volume(1, 2, 2, -4...9), kernel: dice.volume(1, 2, 2, -3...3)[0],
        stride: dice.roll(1...2),
        bias: 1
      ).scene
    default:
      let channels = dice.roll(1...3)
      var layer = NaiveConvolution(
        input: dice.volume(channels, dice.roll(3...6), dice.roll(3...6), -4...9),
        kernel: (0..<dice.roll(1...2)).map { _ in dice.volume(channels, 2, 2, -3...3) })
      (layer.stride, layer.padding) = ((dice.roll(1...2), dice.roll(1...2)), (1, 1, 0, 0))
      layer.bias = layer.kernel.map { _ in Rational(dice.roll(-3...3)) }
      return dice.roll(0...1) == 0 ? layer.scene() : layer.scene(.activation(.relu))
    }
  }

  private static let slips = Set(SlipRegistry.all.map { $0.name } + [SlipRegistry.last.name])

  @Test(arguments: [9, 20, 60]) func randomAnswersGetNoStory(_ most: Int) throws {
    #if DEBUG
      let scenes = 60
    #else
      let scenes = 600
    #endif
    var told = 0
    for seed in 0..<scenes {
      var dice = Dice(seed + most * 10_000)
      let scene = Self.scene(&dice)
      let shape = try #require(scene.sized().last?.outputShape)
      let texts = (0..<shape.count).map { _ in String(dice.roll(-most...most)) }
      let diagnosed = try Diagnosed(shape.lengths, texts, on: scene)
      told += diagnosed.mistakes.contains { !Self.slips.contains($0) } ? 1 : 0
    }
    print("random answers from −\(most) to \(most): a mistake named in \(told) of \(scenes)")
    #expect(told * 100 <= scenes)
  }

  @Test func rightAnswersAreRight() throws {
    for seed in 0..<40 {
      var dice = Dice(seed)
      let scene = Self.scene(&dice)
      let output = try #require(scene.solved().output)
      for written in [\Rational.description, \Rational.printed] {
        let texts = output.numbers.compactMap { $0.exactValue?[keyPath: written] }
        let diagnosed = try Diagnosed(output.shape.lengths, texts, on: scene)
        #expect(diagnosed.checked.isRight && diagnosed.diagnoses.isEmpty && diagnosed.slices == 0)
      }
    }
  }
}

extension Rational {
  /// As a computer prints it.
  fileprivate var printed: String { Double(nearest: self).description }
}
