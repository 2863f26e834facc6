/// The walk over one pooling layer: every element of every window, and for an average the division.
///
/// On a 4 × 4 input with 2 × 2 windows side by side there are 4 cells, of 4 steps each for the maximum, of 5 for
/// the average. Cells go by channel, row, column; the elements of a window by row and column.
///
/// - Complexity: a step costs O(elements before it in its window).
public struct PoolingWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedPooling
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedPooling, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// What is made of each window.
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

  /// The largest among the first so many elements, the first of several; nil where all of them are padding.
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

/// One step of the walk over a pooling layer.
public struct PoolingStep: Sendable, Hashable {
  /// One element of a window.
  public struct Element: Sendable, Hashable {
    /// Where it stands, counted from the first input cell: negative or beyond the end in the padding.
    public let place: Position
    /// Whether it stands in the padding.
    public let isPadding: Bool
    /// What is read; nil for the −∞ that pads a maximum.
    public let value: Number?
    /// Whether an average's divisor counts it.
    public let counts: Bool
  }

  /// What comes of comparing an element with the largest before it.
  public enum Comparison: Sendable, Hashable {
    /// It is the first number of the window.
    case first
    /// It is larger, and takes the place.
    case larger
    /// It is as large; the first one stays.
    case tie
    /// It is smaller.
    case smaller
    /// It is padding, which is smaller than any number.
    case padding
  }

  /// What the step does.
  public enum Action: Sendable, Hashable {
    /// Compares an element with the largest before it.
    case compare(Element, Comparison, before: Number?)
    /// Adds an element.
    case add(Element)
    /// Divides the sum.
    case divide(by: Int)
  }

  /// The output cell: channel, row, column.
  public let output: Position
  /// What the step does.
  public let action: Action
  /// The largest, the sum, or the average after it; nil while a maximum has met padding only.
  public let value: Number?
}

extension Number {
  /// This number divided by a positive whole number, as exactly as it is.
  func divided(by divisor: Int) -> Number {
    if case .approximate(let value) = self { return .approximate(value / Double(divisor)) }
    return self * Number(1, over: divisor)
  }

  /// Whether this is larger; what is no number (NaN) is larger than any, as in PyTorch.
  ///
  /// - Precondition: neither is a symbol; scenes are checked for it.
  func isGreater(than other: Number) -> Bool {
    if case .exact(let left) = self, case .exact(let right) = other { return left > right }
    guard let left = nearestDouble, let right = other.nearestDouble else {
      preconditionFailure("symbols have no order; scenes are checked for it")
    }
    return left > right || left.isNaN
  }
}
