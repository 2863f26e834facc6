/// The output of a pooling layer in the making, in one kind of number.
struct PooledValues<Element: Scalar>: Sendable {
  private let layer: SizedPooling
  /// The input in row-major order.
  private let input: [Element]
  private let isGreater: @Sendable (Element, Element) -> Bool
  private let divided: @Sendable (Element, Int) -> Element
  private let makeCells: @Sendable ([Element]) -> Tensor.Cells
  private let linesPerSlice: Int
  private var values: [Element]
  private(set) var linesDone = 0

  /// - Parameters:
  ///   - sliceSize: readings that take some milliseconds in this kind of number.
  ///   - divided: a sum divided by how many cells count, in the unit of the output.
  ///   - makeCells: the values as cells of a tensor.
  init(
    _ layer: SizedPooling, _ input: [Element], sliceSize: Int,
    isGreater: @escaping @Sendable (Element, Element) -> Bool,
    divided: @escaping @Sendable (Element, Int) -> Element,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) {
    (self.layer, self.input) = (layer, input)
    (self.isGreater, self.divided, self.makeCells) = (isGreater, divided, makeCells)
    linesPerSlice = max(1, sliceSize / (layer.columns.count * layer.largestWindow))
    values = Array(repeating: .zero, count: layer.outputShape.count)
  }

  var cells: Tensor.Cells { makeCells(values) }

  /// Makes so many rows more, or those of one slice.
  mutating func advance(lines: Int?) {
    let shape = layer.outputShape
    let next = min(linesDone + (lines ?? linesPerSlice), shape.channels * shape.rows)
    for line in linesDone..<next {
      let (channel, row) = line.quotientAndRemainder(dividingBy: shape.rows)
      for column in 0..<shape.columns {
        let output = Position(channel: channel, row: row, column: column)
        values[line * shape.columns + column] = value(of: output)
      }
    }
    linesDone = next
  }

  /// What is made of one window, in the order of ``PoolingWalk``, so that floating point gives the same bits.
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
  /// How many taps the largest window may have.
  var largestWindow: Int { rows.longestWindow * columns.longestWindow }

  /// In floating point.
  func doubleValues(of input: Tensor) -> PooledValues<Double> {
    PooledValues(
      self, input.doubles, sliceSize: 1 << 20, isGreater: { $0 > $1 || $0.isNaN },
      divided: { $0 / Double($1) }, makeCells: { .doubles($0) })
  }

  /// In machine integers over one denominator; nil where it cannot be shown that they suffice.
  func wordValues(of input: Tensor) -> PooledValues<Int>? {
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
    return PooledValues(
      self, cells.values, sliceSize: 1 << 20, isGreater: { $0 > $1 }, divided: { $0 * (scale / $1) },
      makeCells: { .integers($0, denominator: denominator) })
  }

  /// In any numbers, symbols among them.
  func numberValues(of input: Tensor) -> PooledValues<Number> {
    PooledValues(
      self, Array(input.numbers), sliceSize: 1 << 13, isGreater: { $0.isGreater(than: $1) },
      divided: { $0.divided(by: $1) }, makeCells: { Tensor.Cells(compacting: $0) })
  }
}
