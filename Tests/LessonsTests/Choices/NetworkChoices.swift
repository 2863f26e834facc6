import ConvEngine
import Lessons
import Testing

extension Choice {
  /// The choices of the lessons from padding on.
  static let ofNetworks: [Choice] = [
    Choice("Under a kernel of 4 × 4, where does same put its three columns of zeros?") {
      (scene: Scene, _: [String]) in
      let larger = scene.changing { $0.kernel = kernel(Array(repeating: [1, 1, 1, 1], count: 4)) }
      let sides = try? larger.sized()[0].sides
      let columns = sides.map { [$0.left, $0.right] }
      return [columns == [1, 2], columns == [2, 1], columns == [0, 3], columns == nil]
    },
    Choice("Which mode makes the frame's corner equal to the input's corner?") {
      (scene: Scene, options: [String]) in
      try options.map { option in
        guard let mode = PaddingMode(rawValue: option) else { return false }
        // A kernel of a single 1 gives the framed input itself.
        let framed = try scene.changing { $0.paddingMode = mode }.result()
        let input = scene.numbers
        let last = Position(channel: 0, row: framed.shape.rows - 1, column: framed.shape.columns - 1)
        return framed[0, 0, 0] == input[0, 0, 0] && framed[last] == input[input.shape.count - 1]
      }
    },
    Choice("The outputs with stride 2 are some of the outputs with stride 1. Which?") {
      (scene: Scene, _: [String]) in
      let one = try scene.changing { $0.stride = Pair(1) }.result()
      let two = try scene.changing { $0.stride = Pair(2) }.result()
      let cells = (0..<two.shape.count).map { two.shape.position(at: $0) }
      let every = cells.allSatisfy { two[$0] == one[0, 2 * $0.row, 2 * $0.column] }
      func value(_ number: Number) -> Double { number.nearestDouble ?? 0 }
      let largest = one.numbers.map(value).sorted().suffix(two.shape.count)
      let sums = cells.allSatisfy { two[$0] == one[0, $0.row, $0.column] + one[0, $0.row, $0.column + 1] }
      return [
        two.numbers.map(value).sorted() == Array(largest), sums, every,
        Set(two.numbers).isDisjoint(with: Set(one.numbers)),
      ]
    },
    Choice("What happens to the cell that is left over?") { (scene: Scene, _: [String]) in
      let layer = try scene.sized()[0]
      guard case .sliding(let axis) = layer.columns else { return [] }
      let size = axis.size
      let last = scene.numbers.shape.columns
      let starts = (0..<size.output).map { layer.columns.position(window: $0, tap: 0) }
      let steps = Set(zip(starts, starts.dropFirst()).map { $1 - $0 })
      // The padding behind is a cell that a window might read: it stands at `last`.
      let isRead = (0..<size.output).contains {
        layer.columns.position(window: $0, tap: size.kernel - 1) >= last
      }
      let result = try scene.result()
      let without = try scene.changing { $0.padding = .sides(Sides(left: 1)) }.result()
      return [isRead, !isRead, steps.count > 1, Array(result.numbers) != Array(without.numbers)]
    },
    Choice("A network of 50 layers must keep its size. Which of the three does it take?") {
      (_: Scene, options) in
      try options.map { option in
        var layer = Convolution(.vertical)
        layer.padding = option == "valid" ? .valid : option == "same" ? .same : .full
        let sizes = try Scene(
          .shape(Shape(channels: 1, rows: 200, columns: 200)),
          Array(repeating: Layer.convolution(layer), count: 50)
        ).sized()
        return sizes.last?.outputShape == Shape(channels: 1, rows: 200, columns: 200)
      }
    },
    Choice("With dilation 3, which three numbers does the first window add up?") {
      (scene: Scene, options: [String]) in
      let layer = try scene.changing { $0.dilation = Pair(3) }.sized()[0]
      let read = (0..<3).map { scene.numbers[0, 0, layer.columns.position(window: 0, tap: $0)] }
      return options.map { numbers(in: $0).map { Number($0) } == read }
    },
    Choice("Which of the three needs the fewest multiplications?") { (_: Scene, _: [String]) in
      // Five cells, five windows of five weights each, as on the page: shared, two sets in turn, a set for each.
      func count(_ sets: Int) throws -> Int {
        let weights = Array(repeating: "[1, 1, 1, 1, 1]", count: sets).joined(separator: ", ")
        let kernel = sets == 1 ? "kernel: \(weights)" : "kernels: [\(weights)]"
        return try scene("input: [1, 2, 3, 4, 5, 6, 7, 8, 9]\nlayers: [{conv: {\(kernel)}}]").sized()[0]
          .multiplicationCount
      }
      let counts = [try count(1), try count(2), try count(5)]
      let least = counts.min()
      let isOne = counts.filter { $0 == least }.count == 1
      return counts.map { isOne && $0 == least } + [Set(counts).count == 1]
    },
    Choice("Red meets green at one edge. Why does the second filter not see it?") {
      (scene: Scene, _: [String]) in
      let output = try scene.result()
      let input = scene.numbers
      let weights = scene.convolution.kernel
      let second = (0..<weights.filterSize).compactMap { weights[weights.filterSize + $0] }
      // Where the first filter answers and the second does not, what red loses is what the others gain.
      let edges = (0..<output.shape.columns).filter { output[0, 0, $0] != .zero && output[1, 0, $0] == .zero }
      func rise(_ channel: Int, _ column: Int) -> Number {
        input[channel, 0, column + 1] + input[channel, 0, column] * -1
      }
      let cancels =
        !edges.isEmpty
        && edges.allSatisfy { column in
          (0..<3).reduce(Number.zero) { $0 + rise($1, column) } == .zero && rise(0, column) != .zero
        }
      let readsGreenOnly = stride(from: 0, to: second.count, by: 2).allSatisfy {
        $0 == 2 || second[$0] == .zero
      }
      return [
        readsGreenOnly, second.allSatisfy { $0 == .zero }, weights.columns > input.shape.columns, cancels,
      ]
    },
    Choice("Which of the three stages has weights to learn?") { (scene: Scene, _: [String]) in
      try scene.sized().map { $0.parameterCount > 0 }
    },
    Choice("Which of the three can give a number larger than 1?") { (_: Scene, options: [String]) in
      try options.map { name in
        try scene("input: [-1000, -3, 0, 1, 3, 1000]\nlayers: [\(name)]").result().numbers.contains {
          ($0.nearestDouble ?? 0) > 1
        }
      }
    },
    Choice(
      "The question is whether there is a cat in the picture.",
      saidIn: "Goodfellow et al., Deep Learning, 9.3"),
    Choice(
      "Now the question is at which pixel its nose is.", saidIn: "Goodfellow et al., Deep Learning, 9.3"),
    Choice("Shifted by one, of which do fewer change?") { (page: LessonScene, _: [String]) in
      let lab = try #require(page.lab)
      let shift = Shift(rows: 0, columns: 1, entering: lab.entering ?? [])
      let shifted = try ShiftedPooling(shift, page.scene, layer: 0)
      let (maxima, averages) = (shifted.changes(.max).changed, shifted.changes(.average).changed)
      return [averages < maxima, maxima < averages, maxima == averages]
    },
    Choice("The first network takes 270 × 270 as well. Why?") { (page: LessonScene, _: [String]) in
      func layers(_ side: Int) throws -> [SizedLayer] {
        var scene = page.scene
        scene.input = .shape(Shape(channels: scene.input.shape.channels, rows: side, columns: side))
        return try scene.sized()
      }
      func inputs(_ side: Int) throws -> Int? {
        try layers(side).first { $0.kind == "linear" }?.inputShape.count
      }
      let made = try inputs(256)
      let isAlike = try inputs(270) == made
      // One number more or less is another matrix: with 272 the network would need other weights.
      let leavesOut = try inputs(272) == made
      let cuts = try layers(270).contains { $0.kind == "conv" && $0.outputShape.rows < $0.inputShape.rows }
      return [isAlike && !cuts, leavesOut, cuts]
    },
    Choice("How often is a network wrong at least?") {
      (page: LessonScene, options: [String]) in
      let pair = try PooledPair(page.scene, layer: 0, other: page.lab?.twin)
      let wanted = Set((page.lab?.wanted ?? []) + ["a third answer"])
      // Of the same pooled numbers there is one answer, which is right for one of those that want different ones.
      let inputs = 3
      let wrong = pair.outputs.changed > 0 ? 0 : inputs - (inputs - wanted.count + 1)
      let shares: [String: Rational] = [
        "never": 0, "one time in three": Rational(1, 3), "every second time": Rational(1, 2),
        "two times in three": Rational(2, 3),
      ]
      return options.map { shares[$0] == Rational(wrong, inputs) }
    },
    Choice("Why does this network refuse a picture of 300 × 300?") { (scene: Scene, _: [String]) in
      var larger = scene
      larger.input = .shape(Shape(channels: scene.input.shape.channels, rows: 300, columns: 300))
      // What was trained on 256 × 256 has its weights; the layer that would need others cannot run.
      let failing = try zip(scene.sized(), larger.sized()).first { $0.parameterCount != $1.parameterCount }?.0
        .kind
      return [failing == "conv", failing?.contains("pool") == true, failing == "linear"]
    },
    Choice(
      "Which task is harmed most by pooling every feature?", saidIn: "Goodfellow et al., Deep Learning, 9.4"),
    Choice("How does underfitting show?", saidIn: "Goodfellow et al., Deep Learning, 5.2"),
    Choice("In which kind of layer do most of the parameters lie?") { (scene: Scene, _: [String]) in
      let layers = try scene.sized()
      func weights(_ kind: String) -> Int {
        layers.filter { $0.kind.contains(kind) }.reduce(0) { $0 + $1.parameterCount }
      }
      let counts = ["linear", "conv", "pool"].map(weights)
      return counts.map { $0 == counts.max() }
    },
  ]
}
