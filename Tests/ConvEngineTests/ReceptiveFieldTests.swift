import ConvEngine
import Testing

/// Receptive fields against what a cell really depends on: with a letter in every input cell, the letters of a cell
/// of the output are its receptive field.
@Suite struct ReceptiveFieldTests {
  /// A layer; only the first has padding, as cells of padding between two layers depend on nothing.
  private func layer(_ generator: inout SeededGenerator, _ shape: Shape, isFirst: Bool) -> Layer {
    func draw(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    let size = Pair(draw(1...3), draw(1...3))
    switch draw(0...5) {
    case 0, 1:
      // Weights above 0, so that no letter cancels.
      var layer = Convolution(
        Kernel(
          form: .filters, filters: 1, channels: shape.channels, rows: size.rows, columns: size.columns,
          weights: .numbers(Array(repeating: 1, count: shape.channels * size.rows * size.columns))))
      layer.stride = Pair(draw(1...2), draw(1...2))
      layer.dilation = Pair(draw(1...2), draw(1...2))
      layer.padding = isFirst ? .around(rows: draw(0...1), columns: draw(0...1)) : .valid
      return .convolution(layer)
    case 2:
      var windows = Pooling.Windows(size: size)
      windows.stride = Pair(draw(1...2), draw(1...3))
      return .pooling(Pooling(.average, .sliding(windows)))
    case 3: return .pooling(Pooling(.average, .adaptive(outputSize: Pair(draw(1...3), draw(1...4)))))
    case 4:
      var layer = TransposedConvolution(
        Kernel(
          form: .filters, filters: shape.channels, channels: 1, rows: size.rows, columns: size.columns,
          weights: .numbers(Array(repeating: 1, count: shape.channels * size.rows * size.columns))))
      layer.stride = Pair(draw(1...size.rows), draw(1...size.columns))
      return .transposed(layer)
    default: return .flatten
    }
  }

  @Test(arguments: 0..<150) func itIsWhatACellDependsOn(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let shape = Shape(channels: 1, rows: .random(in: 3...6, using: &generator), columns: 6)
    let input = Tensor(shape, (0..<shape.count).map { .symbolic(Polynomial(Symbol("x", $0))) })
    var scene = Scene(.values(input), [])
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let last = try scene.sized().last?.outputShape ?? shape
      if last.isList { break }
      let longer = Scene(scene.input, scene.layers + [layer(&generator, last, isFirst: scene.layers.isEmpty)])
      if (try? longer.sized()) != nil { scene = longer }
    }
    guard !scene.layers.isEmpty else { return }
    let solution = try scene.solved()
    let index = scene.layers.count - 1
    let output = solution.outputs[index]
    for cell in output.shape.positions {
      guard case .symbolic(let sum) = output[cell] else { continue }
      let cells = sum.terms.flatMap(\.symbols).compactMap { $0.index.map(shape.position(at:)) }
      let field = solution.layers.receptiveField(of: cell, ofLayer: index)
      // The field is the smallest rectangle round them, as far as that lies in the input.
      let rows = try #require(cells.map(\.row).min())...(cells.map(\.row).max() ?? 0)
      let columns = try #require(cells.map(\.column).min())...(cells.map(\.column).max() ?? 0)
      let seen = (
        field.rows.clamped(to: 0...shape.rows - 1), field.columns.clamped(to: 0...shape.columns - 1)
      )
      #expect(seen.0.contains(rows) && seen.1.contains(columns), "\(scene.layers) at \(cell)")
      // Padding counts, and with a stride that steps over the first cell behind it the field begins earlier.
      if scene.layers[0].padding == .valid || scene.layers[0].padding == nil {
        #expect(seen == (rows, columns), "\(scene.layers) at \(cell)")
      }
      let widest = solution.layers.receptiveField(ofLayer: index).size
      #expect(field.size.rows <= widest.rows && field.size.columns <= widest.columns)
    }
  }

  @Test func wholeNetworksSeeTheWholePicture() throws {
    let shape = Shape(channels: 1, rows: 8, columns: 8)
    let layers = try Scene(
      .shape(shape),
      [.pooling(Pooling(.max, .global)), .flatten, .linear(Linear(outFeatures: 3, weights: .unknown))]
    ).sized()
    for index in layers.indices {
      let field = layers.receptiveField(ofLayer: index)
      #expect(field.covers(shape))
      #expect(field.size == (8, 8))
    }
  }

  /// Strides that multiply beyond any machine integer end in a number, not in a crash.
  @Test func absurdStridesAreBounded() throws {
    var convolution = Convolution(Kernel(form: .size, filters: 1, rows: 1, columns: 2, weights: .unknown))
    convolution.stride = Pair(Limits.setting)
    convolution.padding = .around(rows: Limits.setting, columns: Limits.setting)
    let layers = try Scene(
      .shape(Shape(channels: 1, rows: 1, columns: 1)), Array(repeating: .convolution(convolution), count: 50)
    ).sized()
    let size = layers.receptiveField(ofLayer: 49).size
    #expect(size.columns > 1 << 40)
  }
}
