// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

/// The loop of a pooling layer, in any scalar.
///
/// - Complexity: O(outputs · taps); memory for the output only.
struct PoolingOutput<Element: Scalar>: Sendable {
  let layer: SizedPooling
  /// The input in row-major order.
  let input: [Element]
  let isGreater: @Sendable (Element, Element) -> Bool
  /// A sum divided by how many cells count, in the unit of the output.
  let divided: @Sendable (Element, Int) -> Element

  /// Makes some rows of an output.
  func fill(_ lines: Range<Int>, of output: inout [Element]) {
    let shape = layer.outputShape
    for line in lines {
      let (channel, row) = line.quotientAndRemainder(dividingBy: shape.rows)
      for column in 0..<shape.columns {
        let cell = Position(channel: channel, row: row, column: column)
        output[line * shape.columns + column] = value(of: cell)
      }
    }
  }

  /// What one window is turned into, in the order of ``PoolingWalk``, so that floating point gives the same bits.
  private func value(of output: Position) -> Element {
    var result: Element?
    let isAverage = layer.settings.operation == .average
    for tapRow in 0..<layer.rows.taps(of: output.row) {
      let row = layer.rows.position(window: output.row, tap: tapRow)
      guard !layer.rows.isPadding(row) else { continue }
      let start = layer.inputShape.offset(output.channel, row, 0)
      for tapColumn in 0..<layer.columns.taps(of: output.column) {
        let column = layer.columns.position(window: output.column, tap: tapColumn)
        guard !layer.columns.isPadding(column) else { continue }
        let cell = input[start + column]
        if isAverage {
          result = (result ?? .zero) + cell
        } else if result.map({ isGreater(cell, $0) }) ?? true {
          result = cell
        }
      }
    }
    return isAverage ? divided(result ?? .zero, layer.divisor(of: output)) : result ?? .zero
  }
}

extension SizedPooling {
  /// The output with no row made yet.
  func partialOutput(of input: Tensor, _ arithmetic: Arithmetic) -> any PartialOutput {
    if arithmetic == .double { return doubleValues(of: input) }
    return wordValues(of: input) ?? numberValues(of: input)
  }

  private func values<Element: Scalar>(
    _ pooling: PoolingOutput<Element>, sliceSize: Int,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) -> OutputLines<Element> {
    let shape = outputShape
    return OutputLines(
      shape.channels * shape.rows, of: shape.columns, workPerLine: shape.columns * largestWindow,
      sliceSize: sliceSize, loop: { pooling.fill($0, of: &$1) }, makeCells: makeCells)
  }

  /// In floating point.
  private func doubleValues(of input: Tensor) -> any PartialOutput {
    let pooling = PoolingOutput(
      layer: self, input: input.doubles, isGreater: { $0 > $1 || $0.isNaN }, divided: { $0 / Double($1) })
    return values(pooling, sliceSize: 1 << 20) { .doubles($0) }
  }

  /// In machine integers over one denominator; nil where it cannot be shown that they suffice.
  private func wordValues(of input: Tensor) -> (any PartialOutput)? {
    guard let cells = ScaledIntegers(input) else { return nil }
    var common = 1
    if settings.operation == .average {
      let inRows = Set((0..<rows.count).map { divisor(rows, $0) })
      let inColumns = Set((0..<columns.count).map { divisor(columns, $0) })
      for one in inRows {
        for other in inColumns {
          guard let multiple = leastCommonMultiple(common, one * other) else { return nil }
          common = multiple
        }
      }
    }
    let (denominator, overflow) = cells.denominator.multipliedReportingOverflow(by: common)
    let (scaled, scaledOverflow) = Int(clamping: cells.largest).multipliedReportingOverflow(by: common)
    let (bound, boundOverflow) = scaled.multipliedReportingOverflow(by: largestWindow)
    guard !overflow, !scaledOverflow, !boundOverflow, bound < Int.max / 2 else { return nil }
    let scale = common
    let pooling = PoolingOutput(
      layer: self, input: cells.values, isGreater: { $0 > $1 }, divided: { $0 * (scale / $1) })
    return values(pooling, sliceSize: 1 << 20) { .integers($0, denominator: denominator) }
  }

  /// In any numbers, symbols among them.
  private func numberValues(of input: Tensor) -> any PartialOutput {
    let pooling = PoolingOutput(
      layer: self, input: Array(input.numbers), isGreater: { $0.isGreater(than: $1) },
      divided: { $0.divided(by: $1) })
    return values(pooling, sliceSize: 1 << 13) { Tensor.Cells(compacting: $0) }
  }
}
