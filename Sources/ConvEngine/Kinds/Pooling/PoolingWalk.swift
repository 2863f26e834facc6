/// The walk over one pooling layer: every element of every window, and for an average the division.
///
/// On a 4 × 4 input with 2 × 2 windows side by side there are 4 cells, of 4 steps each for the maximum, of 5 for
/// the average. Cells are ordered by channel, row and column, the elements of a window by row and column.
///
/// - Complexity: a step costs O(elements before it in its window).
public struct PoolingWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedPooling
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedPooling, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// What each window is turned into.
  public var operation: Pooling.Operation { layer.settings.operation }

  /// One element of a window: a cell of the input, or of its padding.
  ///
  /// - Precondition: the term is below the window's tap count.
  public func element(_ output: Position, _ term: Int) -> PoolingStep.Element {
    let (tapRow, tapColumn) = term.quotientAndRemainder(dividingBy: layer.columns.taps(of: output.column))
    let row = layer.rows.position(window: output.row, tap: tapRow)
    let column = layer.columns.position(window: output.column, tap: tapColumn)
    let place = Position(channel: output.channel, row: row, column: column)
    guard !layer.rows.isPadding(row), !layer.columns.isPadding(column) else {
      let counts = layer.settings.windows?.countsPaddingOfItsKind ?? false
      let isAverage = operation == .average
      return PoolingStep.Element(
        place: place, isPadding: true, value: isAverage ? input.zero : nil, counts: isAverage && counts)
    }
    return PoolingStep.Element(place: place, isPadding: false, value: input[place], counts: true)
  }

  /// The step of one cell and term: both counted from 0.
  public func step(_ output: Position, _ term: Int) -> PoolingStep {
    let taps = layer.tapCount(of: output)
    guard term < taps else {
      let divisor = layer.divisor(of: output)
      return PoolingStep(
        output: output, action: .divide(by: divisor), value: sum(output, taps).divided(by: divisor))
    }
    let element = element(output, term)
    if operation == .average {
      return PoolingStep(output: output, action: .add(element), value: sum(output, term + 1))
    }
    let (before, after) = (best(output, term), best(output, term + 1))
    let comparison: PoolingStep.Comparison =
      if element.value == nil { .padding } else if before?.place != after?.place {
        before == nil ? .first : .larger
      } else { element.value == before?.value ? .tie : .smaller }
    return PoolingStep(
      output: output, action: .compare(element, comparison, before: before?.value), value: after?.value)
  }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number {
    let taps = layer.tapCount(of: output)
    if operation == .max { return best(output, taps)?.value ?? 0 }
    return sum(output, taps).divided(by: layer.divisor(of: output))
  }

  /// The largest of the first `count` elements, and of equal ones the first; nil where all of them are padding.
  public func best(_ output: Position, _ count: Int) -> (place: Position, value: Number)? {
    var best: (place: Position, value: Number)?
    for term in 0..<count {
      let element = element(output, term)
      guard let value = element.value else { continue }
      if best.map({ value.isGreater(than: $0.value) }) ?? true { best = (element.place, value) }
    }
    return best
  }

  /// How many elements of a window are as large as the largest.
  public func tieCount(_ output: Position) -> Int {
    let largest = result(output)
    return (0..<layer.tapCount(of: output)).count { element(output, $0).value == largest }
  }

  private func sum(_ output: Position, _ count: Int) -> Number {
    (0..<count).reduce(Number.zero) { $0 + (element(output, $1).value ?? 0) }
  }
}

extension PoolingWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { step(cell, term).value }

  func place(_ cell: Position, _ term: Int) -> Position? {
    term < layer.tapCount(of: cell) ? element(cell, term).place : nil
  }

  func source(_ cell: Position, _ term: Int) -> Position? {
    let element = element(cell, Swift.min(term, layer.tapCount(of: cell) - 1))
    return element.isPadding ? nil : element.place
  }
}
