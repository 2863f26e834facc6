import ConvEngine
import Testing

/// Ways against letters: with a letter in every input cell and weights of 1, the letters of an output cell are what it
/// depends on, and the number before a letter says in how many ways.
@Suite struct WaysTests {
  private struct Dice {
    var generator: SeededGenerator
    mutating func roll(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    mutating func pair(_ range: ClosedRange<Int>, _ isSignal: Bool) -> Pair {
      Pair(isSignal ? 1 : roll(range), roll(range))
    }
  }

  /// A layer that only adds, each of its weights 1.
  private func layer(_ dice: inout Dice, on shape: Shape) -> Layer {
    let isSignal = shape.dimensions == .one
    if shape.isList {
      return .linear(Linear(weight: Array(repeating: Array(repeating: 1, count: shape.columns), count: 2)))
    }
    let size = dice.pair(1...3, isSignal)
    let groups = shape.channels == 2 && dice.roll(0...1) == 1 ? 2 : 1
    func kernel(_ filters: Int, _ channels: Int) -> Kernel {
      Kernel(
        form: .filters, filters: filters, channels: channels, rows: size.rows, columns: size.columns,
        dimensions: shape.dimensions,
        weights: .numbers(Array(repeating: 1, count: filters * channels * size.rows * size.columns)))
    }
    switch dice.roll(0...9) {
    case 0...4:
      var layer = Convolution(kernel(2, shape.channels / groups))
      (layer.groups, layer.stride, layer.dilation) = (
        groups, dice.pair(1...2, isSignal), dice.pair(1...2, isSignal)
      )
      let padding = dice.pair(0...1, isSignal)
      layer.padding = .around(rows: isSignal ? 0 : padding.rows, columns: padding.columns)
      layer.paddingMode = PaddingMode.allCases[dice.roll(0...3)]
      return .convolution(layer)
    case 5, 6:
      var windows = Pooling.Windows(size: size)
      windows.stride = dice.pair(1...3, isSignal)
      let half = Pair(isSignal ? 0 : dice.roll(0...size.rows / 2), dice.roll(0...size.columns / 2))
      windows.padding = .around(rows: half.rows, columns: half.columns)
      return .pooling(Pooling(.average, .sliding(windows)))
    case 7, 8:
      var layer = TransposedConvolution(kernel(shape.channels, 2))
      layer.stride = dice.pair(1...2, isSignal)
      return .transposed(layer)
    default: return .flatten
    }
  }

  /// A chain of 1 to 4 layers on a grid or a signal of letters.
  private func chain(_ dice: inout Dice) throws -> Scene {
    let isSignal = dice.roll(0...2) == 0
    let channels = dice.roll(1...2)
    let shape =
      isSignal
      ? Shape(channels: channels, length: dice.roll(5...9))
      : Shape(channels: channels, rows: dice.roll(3...5), columns: dice.roll(3...5))
    var scene = Scene(
      .values(Tensor(shape, (0..<shape.count).map { .symbolic(Polynomial(Symbol("x", $0))) })), [])
    for _ in 0..<dice.roll(1...4) {
      let last = try scene.sized().last?.outputShape ?? shape
      let longer = Scene(scene.input, scene.layers + [layer(&dice, on: last)])
      if let sized = try? longer.sized(), (sized.last?.outputShape.count ?? 0) < 200 { scene = longer }
    }
    return scene
  }

  /// What the averages on the way divide by, so that a letter counts as if they only added.
  private func divisor(_ scene: Scene) -> Number {
    scene.layers.reduce(1) { product, layer in
      guard case .pooling(let pooling) = layer, let size = pooling.windows?.size else { return product }
      return product * Number(size.rows * size.columns)
    }
  }

  @Test(arguments: 0..<120) func lettersAndTheirNumbersAgree(seed: Int) throws {
    var dice = Dice(generator: SeededGenerator(seed: seed))
    let scene = try chain(&dice)
    guard !scene.layers.isEmpty else { return }
    let solution = try scene.solved()
    let shape = scene.input.shape
    let index = scene.layers.count - 1
    let output = solution.outputs[index]
    for cell in output.shape.positions {
      var counts = Array(repeating: Number.zero, count: shape.count)
      if case .symbolic(let sum) = output[cell] {
        for term in sum.terms {
          guard let letter = term.symbols.first?.index else { continue }
          counts[letter] = .exact(term.coefficient) * divisor(scene)
        }
      }
      let ways = solution.layers.ways(to: cell, ofLayer: index)
      #expect(ways.count == scene.layers.count + 1)
      let found = (0..<shape.count).map { ways[0][shape.position(at: $0)] }
      #expect(found == counts, "\(scene.layers) at \(cell)")
      #expect(ways[0].total == counts.reduce(0, +))
      for (level, layer) in solution.layers.enumerated() { expectSums(of: layer, ways, level) }
      #expect(ways[0].cellCount == counts.filter { $0 != .zero }.count)
    }
  }

  /// The sum of a cell's ways is what it has of them: along rows and columns, and so in the plane.
  private func expectSums(of layer: SizedLayer, _ ways: [Ways], _ level: Int) {
    let (into, out) = (ways[level], ways[level + 1])
    guard !out.rows.counts.isEmpty, !out.columns.counts.isEmpty else { return }
    for cell in layer.inputShape.positions where cell.channel == (into.channels.cells.first ?? 0) {
      let sum = layer.sum(of: cell, into: out)
      let (rows, columns) = (
        sum.rows.reduce(Number.zero) { $0 + $1.ways }, sum.columns.reduce(Number.zero) { $0 + $1.ways }
      )
      if layer.kind != "flatten" {
        #expect(rows * columns == into.inPlane(row: cell.row, column: cell.column), "\(layer) at \(cell)")
      }
    }
  }

  /// Every cell in between lies on some path: the ways into the cell add up in each layer as far as no padding is read.
  @Test func threeConvolutionsOfThree() throws {
    let layer = Layer.convolution(Convolution(Kernel(signal: [1, 1, 1])))
    let layers = try Scene(.shape(Shape(channels: 1, length: 15)), [layer, layer, layer]).sized()
    let ways = layers.ways(to: Position(channel: 0, row: 0, column: 4), ofLayer: 2)
    #expect(ways.map(\.columns.counts) == [[1, 3, 6, 7, 6, 3, 1], [1, 2, 3, 2, 1], [1, 1, 1], [1]])
    #expect(ways.map(\.columns.range) == [4...10, 4...8, 4...6, 4...4])
    #expect(ways.map(\.total) == [27, 9, 3, 1])
    #expect(ways[0].columns.most == 7 && ways[0].columns.fewest == 1)
  }

  /// What no letters can tell: a maximum looks at all of its window, a softmax at a whole line, a list at everything.
  @Test func kindsThatDoMoreThanAdd() throws {
    let shape = Shape(channels: 2, rows: 4, columns: 4)
    let pool = Layer.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2)))))
    let layers = try Scene(
      .shape(shape),
      [pool, .flatten, .linear(Linear(outFeatures: 3, weights: .unknown)), .softmax(Softmax())]
    ).sized()
    let last = layers.ways(to: Position(channel: 0, row: 0, column: 1), ofLayer: 3)
    #expect(last.map(\.cellCount) == [32, 8, 8, 3, 1])
    #expect(last.map(\.total) == [96, 24, 24, 3, 1])
    // Cell 5 of the list is [1, 0, 1].
    let one = layers.ways(to: Position(channel: 0, row: 0, column: 5), ofLayer: 1)
    #expect(one[0].channels.cells == [1] && one[0].rows.cells == [0, 1] && one[0].columns.cells == [2, 3])
  }

  /// Numbers of ways outgrow machine integers and stay exact: 64 channels, 20 layers.
  @Test func manyWays() throws {
    let kernel = Kernel(form: .size, filters: 64, rows: 1, columns: 1, weights: .unknown)
    let layers = try Scene(
      .shape(Shape(channels: 64, rows: 2, columns: 2)),
      Array(repeating: .convolution(Convolution(kernel)), count: 20)
    ).sized()
    let ways = layers.ways(to: Position(channel: 0, row: 0, column: 0), ofLayer: 19)
    #expect(ways[0].total == (0..<20).reduce(Number(1)) { number, _ in number * 64 })
  }

  /// A window that sees nothing but padding depends on nothing.
  @Test func paddingIsNoCell() throws {
    var settings = Convolution(Kernel(signal: [1]))
    settings.padding = .around(rows: 0, columns: 2)
    let layers = try Scene(.shape(Shape(channels: 1, length: 3)), [.convolution(settings)]).sized()
    let ways = layers.ways(to: Position(channel: 0, row: 0, column: 0), ofLayer: 0)[0]
    #expect(ways.columns.range == nil && ways.total == 0 && ways.cellCount == 0 && ways.columns.most == 0)
  }
}
