import ConvEngine
import Exercises
import Notation
import ReadingFiles
import Testing

@testable import Formats
@testable import Lessons

/// What `solve` prints of a scene of letters is a right answer to it, in JSON and in CSV.
@Suite struct AnswerInLettersTests {
  /// Numbers that follow from a seed.
  private struct Dice {
    private var state: SplitMix64
    init(_ seed: Int) { state = SplitMix64(seed: UInt64(seed) &+ 1) }
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(state.next() % UInt64(range.count))
    }
  }

  private func cell(_ dice: inout Dice, _ letter: String) -> String {
    switch dice.roll(0...5) {
    case 0: "\(dice.roll(-9...9))"
    case 1: "\"\(dice.roll(-5...5))/\(dice.roll(2...7))\""
    case 2: "e\(dice.roll(0...3))"
    default: "\(letter)\(dice.roll(0...12))"
    }
  }

  private func grid(_ dice: inout Dice, _ rows: Int, _ columns: Int, _ letter: String) -> String {
    let lines = (0..<rows).map { _ in
      "[" + (0..<columns).map { _ in cell(&dice, letter) }.joined(separator: ", ") + "]"
    }
    return "[" + lines.joined(separator: ", ") + "]"
  }

  private func layer(_ dice: inout Dice, _ channels: Int) -> (text: String, channels: Int) {
    let bias = dice.roll(0...1) == 0 ? ", bias: \(dice.roll(0...1) == 0 ? "b" : "\"1/3\"")" : ""
    let size = dice.roll(1...2)
    func planes(_ count: Int) -> String {
      "[" + (0..<count).map { _ in grid(&dice, size, 2, "w") }.joined(separator: ", ") + "]"
    }
    switch dice.roll(0...3) {
    case 0:
      return ("{average_pool: {kernel_size: 2, stride: 1, padding: \(dice.roll(0...1))}}", channels)
    case 1:
      let kernel = "[" + (0..<channels).map { _ in planes(1) }.joined(separator: ", ") + "]"
      return ("{conv_transpose: {kernel: \(kernel), stride: \(dice.roll(1...2))\(bias)}}", 1)
    default:
      let filters = dice.roll(1...2)
      let kernel = "[" + (0..<filters).map { _ in planes(channels) }.joined(separator: ", ") + "]"
      return ("{conv: {kernel: \(kernel), padding: \(dice.roll(0...1))\(bias)}}", filters)
    }
  }

  private func scene(_ dice: inout Dice) -> String {
    var channels = dice.roll(1...2)
    let input = (0..<channels).map { _ in grid(&dice, 4, 3, "x") }.joined(separator: ", ")
    var layers: [String] = []
    for _ in 0..<dice.roll(1...2) {
      let next = layer(&dice, channels)
      layers.append(next.text)
      channels = next.channels
    }
    if dice.roll(0...3) == 0 { layers += ["flatten"] }
    return "{input: [\(input)], layers: [\(layers.joined(separator: ", "))]}"
  }

  @Test(arguments: 0..<60) func whatSolvePrintsIsRight(seed: Int) throws {
    var dice = Dice(seed)
    let text = scene(&dice)
    let scene = try SceneFile.scene(text, source: "test")
    let solved = try scene.solved()
    let output = try #require(solved.output)
    for write in [SolutionJSON.write, SolutionCSV.write] {
      var bytes: [UInt8] = []
      var writer = ByteWriter { bytes += $0 }
      try write(solved, &writer)
      try writer.flush()
      let grid = try WrittenGrid.grid(bytes, source: "answer", inLetters: true)
      let given = try GivenAnswer(lengths: grid.lengths, texts: grid.cells, inLetters: true)
      let checked = CheckedAnswer(given, of: output, by: GradingRule())
      #expect(checked.isRight, "\(text)\n\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
