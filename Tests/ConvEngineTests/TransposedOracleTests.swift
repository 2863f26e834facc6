import ConvEngine
import Testing

/// Transposed convolutions against their definition: every input cell stamps the kernel onto a canvas with room for all
/// stamps, and what the padding cuts off is cut off in the end.
@Suite struct TransposedOracleTests {
  private struct Trial {
    let layer: TransposedConvolution
    let input: Tensor
    /// [in][out/groups][rows][columns].
    let weights: [[[[Number]]]]
    /// One for each output channel, or none.
    let bias: [Number]
    let extra: Pair
  }

  private func trial(_ cells: ConvEngineTests.Trial.Cells, seed: Int) -> Trial {
    var generator = SeededGenerator(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    let isSignal = Bool.random(using: &generator)
    let groups = draw(1...2)
    let (inputs, outputs) = (groups * draw(1...2), groups * draw(1...2))
    let shape =
      isSignal
      ? Shape(channels: inputs, length: draw(1...5))
      : Shape(channels: inputs, rows: draw(1...4), columns: draw(1...4))
    let (rows, columns) = (isSignal ? 1 : draw(1...3), draw(1...3))
    let weights = (0..<inputs).map { _ in
      (0..<outputs / groups).map { _ in
        (0..<rows).map { _ in (0..<columns).map { _ in cells.weight(using: &generator) } }
      }
    }
    var layer = TransposedConvolution(
      Kernel(
        form: .filters, filters: inputs, channels: outputs / groups, rows: rows, columns: columns,
        dimensions: isSignal ? .one : .two,
        weights: .numbers(weights.flatMap { $0.flatMap { $0.flatMap { $0 } } })))
    layer.stride = Pair(draw(1...3), draw(1...3))
    layer.dilation = Pair(draw(1...2), draw(1...2))
    layer.padding = Sides(top: draw(0...1), bottom: draw(0...1), left: draw(0...1), right: draw(0...2))
    layer.groups = groups
    let extra = Pair(
      draw(0...max(layer.stride.rows, layer.dilation.rows) - 1),
      draw(0...max(layer.stride.columns, layer.dilation.columns) - 1))
    layer.ending = .padding(extra)
    let bias = Bool.random(using: &generator) ? (0..<outputs).map { _ in cells.bias(using: &generator) } : []
    if !bias.isEmpty { layer.bias = .perFilter(bias) }
    return Trial(
      layer: layer, input: cells.tensor(shape, using: &generator), weights: weights, bias: bias, extra: extra)
  }

  /// Channels of rows, after the first so many input cells have stamped; nil where nothing is left.
  private func stamped(_ trial: Trial, cells: Int, zero: Number) -> [[[Number]]]? {
    let (layer, shape) = (trial.layer, trial.input.shape)
    let isSignal = shape.dimensions == .one
    let perGroup = trial.weights[0].count
    let outputs = perGroup * layer.groups
    func canvas(_ n: Int, _ kernel: Int, _ stride: Int, _ dilation: Int, _ extra: Int) -> Int {
      (n - 1) * stride + dilation * (kernel - 1) + 1 + extra
    }
    let (kernelRows, kernelColumns) = (trial.weights[0][0].count, trial.weights[0][0][0].count)
    let rows =
      isSignal ? 1 : canvas(shape.rows, kernelRows, layer.stride.rows, layer.dilation.rows, trial.extra.rows)
    let columns = canvas(
      shape.columns, kernelColumns, layer.stride.columns, layer.dilation.columns, trial.extra.columns)
    var all = (0..<outputs).map { output in
      let start = zero + (trial.bias.isEmpty ? 0 : trial.bias[output])
      return Array(repeating: Array(repeating: start, count: columns), count: rows)
    }
    for cell in shape.positions.prefix(cells) {
      let first = cell.channel / (shape.channels / layer.groups) * perGroup
      for (output, plane) in trial.weights[cell.channel].enumerated() {
        for (row, line) in plane.enumerated() {
          for (column, weight) in line.enumerated() {
            let place = (
              isSignal ? 0 : cell.row * layer.stride.rows + row * layer.dilation.rows,
              cell.column * layer.stride.columns + column * layer.dilation.columns
            )
            all[first + output][place.0][place.1] =
              all[first + output][place.0][place.1] + trial.input[cell] * weight
          }
        }
      }
    }
    let sides = layer.padding
    guard isSignal || rows > sides.top + sides.bottom, columns > sides.left + sides.right else { return nil }
    return all.map { plane in
      (isSignal ? plane : Array(plane[sides.top..<rows - sides.bottom])).map {
        Array($0[sides.left..<columns - sides.right])
      }
    }
  }

  @Test(
    arguments: [
      ConvEngineTests.Trial.Cells.small, .fractions, .needing128Bits, .needingBigIntegers, .symbols, .doubles,
      .edited,
      .bytes,
    ], 0..<40)
  func theOutputIsThatOfTheDefinition(cells: ConvEngineTests.Trial.Cells, seed: Int) throws {
    let trial = trial(cells, seed: seed)
    let zero: Number = trial.input.isApproximate ? .approximate(0) : 0
    guard let expected = stamped(trial, cells: .max, zero: zero) else {
      #expect(throws: LayerFault.self) { try trial.layer.sized(on: trial.input.shape) }
      return
    }
    let sized = SizedLayer.transposed(try trial.layer.sized(on: trial.input.shape))
    #expect(sized.output(of: trial.input).nested == expected)
    let walk = LayerWalk(sized, on: trial.input)
    let positions = sized.outputShape.positions
    #expect(positions.map { walk.result($0) } == expected.flatMap { $0.flatMap { $0 } })
    // After each stamp the output holds what has been stamped so far.
    for cell in 0..<walk.cellCount {
      let partial = try #require(stamped(trial, cells: cell + 1, zero: zero))
      let last = walk.stepCount(ofCell: cell) - 1
      #expect(
        positions.map { walk.value(of: $0, cell: cell, term: last) } == partial.flatMap { $0.flatMap { $0 } }
      )
    }
    guard cells != .symbols else { return }
    let doubles = sized.output(of: trial.input, arithmetic: .double)
    for (found, exact) in zip(doubles.numbers, sized.output(of: trial.input).numbers) {
      let (found, exact) = (try #require(found.nearestDouble), try #require(exact.nearestDouble))
      #expect(abs(found - exact) <= 1e-12 * max(1, abs(exact)) * 100)
    }
  }

  /// What it is named after: ⟨conv(x), y⟩ = ⟨x, conv_transpose(y)⟩ for the same weights, stride, padding and dilation.
  @Test(arguments: 0..<60) func itIsTheTransposeOfAConvolution(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    func numbers(_ count: Int) -> [Number] { (0..<count).map { _ in Number(draw(-9...9)) } }
    let kernel = Kernel(
      form: .filters, filters: 3, channels: 2, rows: draw(1...3), columns: draw(1...3), weights: .unknown
    )
    .filled(with: numbers)
    let shape = Shape(channels: 2, rows: draw(4...7), columns: draw(4...7))
    var convolution = Convolution(kernel)
    convolution.stride = Pair(draw(1...3), draw(1...3))
    convolution.dilation = Pair(draw(1...2), 1)
    let (rows, columns) = (draw(0...1), draw(0...1))
    convolution.padding = .around(rows: rows, columns: columns)
    guard let direct = try? convolution.sized(on: shape) else { return }
    var transposed = TransposedConvolution(kernel)
    transposed.stride = convolution.stride
    transposed.dilation = convolution.dilation
    transposed.padding = Sides(top: rows, bottom: rows, left: columns, right: columns)
    // What the direct convolution leaves over is what output_padding adds.
    transposed.ending = .padding(Pair(direct.rows.size.leftover, direct.columns.size.leftover))
    let back = try transposed.sized(on: direct.outputShape)
    #expect(back.outputShape == shape)
    let (x, y) = (
      Tensor(shape, numbers(shape.count)), Tensor(direct.outputShape, numbers(direct.outputShape.count))
    )
    func product(_ left: Tensor, _ right: Tensor) -> Number {
      zip(left.numbers, right.numbers).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(
      product(direct.output(of: x), y) == product(x, SizedLayer.transposed(back).output(of: y)))
  }

  @Test func refusalsSayWhichNumbersDisagree() throws {
    let one = Shape(channels: 1, rows: 2, columns: 2)
    func fault(_ shape: Shape, _ change: (inout TransposedConvolution) -> Void) -> LayerFault? {
      var layer = TransposedConvolution(Kernel(rows: [[1, 2], [3, 4]]))
      change(&layer)
      do { _ = try layer.sized(on: shape) } catch { return error }
      return nil
    }
    let axis = TransposedAxis(input: 2, kernel: 2)
    #expect(fault(one) { _ in } == nil)
    #expect(fault(one) { $0.ending = .padding(Pair(1, 0)) } == .outputPadding(.rows, found: 1, axis))
    #expect(fault(one) { $0.ending = .size(Pair(4, 3)) } == .outputSize(.rows, found: 4, axis))
    #expect(fault(one) { $0.ending = .size(Pair(1, 2)) } == nil)
    #expect(
      fault(one) { $0.padding = Sides(left: 2, right: 1) }
        == .noOutput(.columns, TransposedAxis(input: 2, kernel: 2, before: 2, after: 1)))
    #expect(
      fault(Shape(channels: 3, rows: 2, columns: 2)) { _ in } == .transposedChannels(input: 3, kernel: 1))
    #expect(fault(Shape(channels: 3, rows: 2, columns: 2)) { $0.groups = 3 } == nil)
    #expect(
      fault(Shape(channels: 3, rows: 2, columns: 2)) { $0.groups = 2 }
        == .groupsOfChannels(channels: 3, groups: 2))
    #expect(fault(one) { $0.bias = .perFilter([1, 2]) } == .biasCount(found: 2, filters: 1))
    #expect(
      fault(one) { $0.stride = Pair(0, 1) } == .setting(name: "stride", found: 0, allowed: 1...Limits.setting)
    )
    #expect(fault(Shape(channels: 1, length: 3)) { _ in } == .dimensions(input: .one, kernel: .two))
    #expect(
      fault(Shape(list: 4)) { _ in } == .needsChannels(kind: "conv_transpose", input: Shape(list: 4)))
  }
}

extension Kernel {
  /// The same kernel with as many weights as it needs.
  fileprivate func filled(with numbers: (Int) -> [Number]) -> Kernel {
    Kernel(
      form: form, filters: filters, channels: channels, rows: rows, columns: columns, dimensions: dimensions,
      weights: .numbers(numbers(filters * channels * rows * columns)))
  }
}
