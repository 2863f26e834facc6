import ConvEngine
import Testing

/// Pooling against its definition, written out over one axis at a time: which cells each window reads.
@Suite struct PoolingOracleTests {
  /// The positions that each window of an axis reads inside the padded input.
  private func windows(
    _ input: Int, size: Int, stride: Int, dilation: Int, before: Int, after: Int, ceil: Bool
  ) -> [[Int]] {
    let extent = dilation * (size - 1) + 1
    let padded = input + before + after
    var windows: [[Int]] = []
    // Rounded down, a window must fit; rounded up, the one before it must leave something over.
    while true {
      let start = windows.count * stride
      guard ceil ? start - stride + extent < padded : start + extent <= padded else { break }
      windows.append((0..<size).map { start + $0 * dilation }.filter { $0 < padded }.map { $0 - before })
    }
    if ceil, (windows.count - 1) * stride >= input + before { windows.removeLast() }
    return windows
  }

  private func trial(_ seed: Int) -> (layer: Pooling, input: Tensor, rows: [[Int]], columns: [[Int]]) {
    var generator = SeededGenerator(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    let isSignal = Bool.random(using: &generator)
    let shape =
      isSignal
      ? Shape(channels: draw(1...2), length: draw(1...9))
      : Shape(channels: draw(1...2), rows: draw(1...6), columns: draw(1...6))
    var settings = Pooling.Windows(size: Pair(draw(1...4), draw(1...4)))
    settings.stride = Pair(draw(1...4), draw(1...4))
    settings.dilation = Pair(draw(1...2), draw(1...2))
    let sides = Sides(top: draw(0...2), bottom: draw(0...2), left: draw(0...2), right: draw(0...2))
    settings.padding = .sides(sides)
    settings.ceilMode = Bool.random(using: &generator)
    settings.countsPadding = Bool.random(using: &generator)
    let rows = windows(
      shape.rows, size: settings.size.rows, stride: settings.stride.rows, dilation: settings.dilation.rows,
      before: sides.top, after: sides.bottom, ceil: settings.ceilMode)
    let columns = windows(
      shape.columns, size: settings.size.columns, stride: settings.stride.columns,
      dilation: settings.dilation.columns, before: sides.left, after: sides.right, ceil: settings.ceilMode)
    let input = Tensor(shape, (0..<shape.count).map { _ in Number(draw(-9...9), over: draw(1...3)) })
    let operation: Pooling.Operation = Bool.random(using: &generator) ? .max : .average
    return (Pooling(operation, .sliding(settings)), input, isSignal ? [[0]] : rows, columns)
  }

  @Test func `a thousand layers`() throws {
    var (run, refused) = (0, 0)
    for seed in 0..<1_000 {
      let (layer, input, rows, columns) = trial(seed)
      let isReal: ([Int], Int) -> [Int] = { window, length in window.filter { (0..<length).contains($0) } }
      let canRun =
        !rows.isEmpty && !columns.isEmpty && rows.allSatisfy { !isReal($0, input.shape.rows).isEmpty }
        && columns.allSatisfy { !isReal($0, input.shape.columns).isEmpty }
      guard canRun else {
        refused += 1
        #expect(throws: LayerFault.self) { try layer.sized(on: input.shape) }
        continue
      }
      run += 1
      let sized = SizedLayer.pooling(try layer.sized(on: input.shape))
      var expected: [Number] = []
      for channel in 0..<input.shape.channels {
        for row in rows {
          for column in columns {
            let cells = isReal(row, input.shape.rows).flatMap { row in
              isReal(column, input.shape.columns).map { input[channel, row, $0] }
            }
            let counted = layer.windows?.countsPadding == true ? row.count * column.count : cells.count
            let exact = cells.compactMap(\.exactValue)
            expected.append(
              .exact(
                layer.operation == .max
                  ? exact.max() ?? 0 : exact.reduce(0, +) / Rational(counted)))
          }
        }
      }
      let output = sized.output(of: input)
      #expect(Array(output.numbers) == expected, "seed \(seed)")
      let doubles = sized.output(of: input, arithmetic: .double).numbers.compactMap(\.nearestDouble)
      #expect(
        zip(doubles, expected).allSatisfy { abs($0 - ($1.nearestDouble ?? .nan)) < 1e-12 }, "seed \(seed)")
      let walk = LayerWalk(sized, on: input)
      let last = (0..<walk.cellCount).map { walk.value(cell: $0, term: walk.stepCount(ofCell: $0) - 1) }
      #expect(last == expected, "seed \(seed)")
      #expect(walk.layer.outputShape.positions.map { walk.result($0) } == expected, "seed \(seed)")
    }
    #expect(run > 400 && refused > 100, "\(run) \(refused)")
  }

  /// ⌊i·n/o⌋ up to ⌈(i + 1)·n/o⌉, for every small n and o.
  @Test func `adaptive windows`() throws {
    for length in 1...9 {
      let input = Tensor(signal: (0..<length).map { Number($0 * $0 - 5) })
      for count in 1...11 {
        let cells = (0..<count).map { window in
          (0..<length).filter { $0 >= window * length / count && $0 * count < (window + 1) * length }
        }
        for operation in [Pooling.Operation.max, .average] {
          let layer = Pooling(operation, .adaptive(outputSize: Pair(1, count)))
          let sized = SizedLayer.pooling(try layer.sized(on: input.shape))
          let expected = cells.map { cells in
            let values = cells.map { $0 * $0 - 5 }
            return operation == .max
              ? Number(values.max() ?? 0) : Number(values.reduce(0, +), over: cells.count)
          }
          #expect(Array(sized.output(of: input).numbers) == expected, "\(length) to \(count)")
        }
      }
    }
  }

  /// Work in slices gives what it gives at once, and counts up to a hundred.
  @Test func `in slices`() throws {
    let input = Tensor(Shape(channels: 3, rows: 200, columns: 300), .drawn(Draw(seed: 3, from: -9, to: 9)))
    var windows = Pooling.Windows(size: Pair(5))
    windows.stride = Pair(1)
    let layer = SizedLayer.pooling(try Pooling(.average, .sliding(windows)).sized(on: input.shape))
    var work = OutputWork(layer, on: input)
    var slices = 0
    while !work.isDone {
      work.advance()
      slices += 1
    }
    #expect(slices > 1 && work.percentDone == 100)
    #expect(Array(work.output.numbers) == Array(layer.output(of: input).numbers))
  }
}
