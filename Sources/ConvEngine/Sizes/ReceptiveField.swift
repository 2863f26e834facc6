/// The cells of an input that a cell of an output depends on: rows and columns, counted from the first input cell.
///
/// Behind two 3 × 3 convolutions a cell depends on 5 × 5 cells of the input. An end may lie in the padding, below 0 or
/// beyond the input: ``size`` counts those cells too, as the literature does.
///
/// Source: Goodfellow et al., *Deep Learning*, Figures 9.3 and 9.4.
public struct ReceptiveField: Hashable, Sendable {
  /// From top to bottom.
  public let rows: ClosedRange<Int>
  /// From left to right.
  public let columns: ClosedRange<Int>

  /// A field of these rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }

  /// How many rows and columns it has, padding included.
  public var size: (rows: Int, columns: Int) {
    func length(_ range: ClosedRange<Int>) -> Int {
      let (length, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      return overflow || length == .max ? .max : length + 1
    }
    return (length(rows), length(columns))
  }

  /// Whether all of an input lies in it.
  public func covers(_ shape: Shape) -> Bool {
    rows.lowerBound <= 0 && rows.upperBound >= shape.rows - 1 && columns.lowerBound <= 0
      && columns.upperBound >= shape.columns - 1
  }
}

extension Array<SizedLayer> {
  /// The cells of the first layer's input that a cell coming out of layer `index` depends on.
  ///
  /// - Complexity: O(layers).
  public func receptiveField(of output: Position, ofLayer index: Int) -> ReceptiveField {
    var field = ReceptiveField(rows: output.row...output.row, columns: output.column...output.column)
    for layer in self[...index].reversed() { field = layer.field(field) }
    return field
  }

  /// The largest receptive field that any cell coming out of layer `index` has.
  ///
  /// Where all windows are equally long all fields are equally large; otherwise each row and column of the output is
  /// tried.
  ///
  /// - Complexity: O(layers), times the rows or columns of the output where windows differ.
  public func receptiveField(ofLayer index: Int) -> ReceptiveField {
    let shape = self[index].outputShape
    let first = receptiveField(of: Position(channel: 0, row: 0, column: 0), ofLayer: index)
    guard self[...index].contains(where: \.windowsDiffer) else { return first }
    var (rows, columns) = (first.rows, first.columns)
    // Each place of a plain list may come from a different row and column of the grid it was.
    let (mostRows, mostColumns) = (Swift.min(shape.rows, 4_096), Swift.min(shape.columns, 4_096))
    for place in 0..<Swift.max(mostRows, mostColumns) {
      let (row, column) = (Swift.min(place, mostRows - 1), Swift.min(place, mostColumns - 1))
      let field = receptiveField(of: Position(channel: 0, row: row, column: column), ofLayer: index)
      if field.rows.count > rows.count { rows = field.rows }
      if field.columns.count > columns.count { columns = field.columns }
    }
    return ReceptiveField(rows: rows, columns: columns)
  }
}

extension SizedLayer {
  /// Whether some cells may depend on more of the input than others.
  fileprivate var windowsDiffer: Bool {
    switch (rows, columns) {
    case (.adaptive, _), (.stamped, _): true
    default: false
    }
  }
}

extension LayerAxis {
  /// The positions of the input that some positions of the output read.
  func field(_ output: ClosedRange<Int>) -> ClosedRange<Int> {
    switch self {
    case .sliding(let axis):
      let size = axis.size
      guard let first = sum(output.lowerBound, size.stride, -size.before),
        let last = sum(output.upperBound, size.stride, size.extent - 1 - size.before)
      else { return Self.everything }
      return first...last
    case .adaptive(let axis):
      let windows = output.clamped(to: 0...axis.count - 1)
      return axis.cells(of: windows.lowerBound).lowerBound...axis.cells(of: windows.upperBound).upperBound - 1
    case .each, .joined: return output
    case .all(let input, _): return 0...input - 1
    case .stamped(let axis): return axis.field(output)
    }
  }

  /// Stands for ends that are too far out for machine integers.
  private static let everything = Int.min / 8...Int.max / 8

  /// a · b + c; nil where it is too far out.
  private func sum(_ a: Int, _ b: Int, _ c: Int) -> Int? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    let (sum, isBeyond) = product.addingReportingOverflow(c)
    return overflow || isBeyond || !Self.everything.contains(sum) ? nil : sum
  }
}

extension TransposedAxis {
  /// The input cells whose stamps land on some output cells.
  ///
  /// There is always one: where a stride leaves an output cell out, the next input cell stands for it.
  fileprivate func field(_ output: ClosedRange<Int>) -> ClosedRange<Int> {
    func ceiled(_ value: Int) -> Int { value >= 0 ? (value + stride - 1) / stride : -(-value / stride) }
    func floored(_ value: Int) -> Int { value >= 0 ? value / stride : -((-value + stride - 1) / stride) }
    let first = ceiled(output.lowerBound + before - (extent - 1))
    let last = floored(output.upperBound + before)
    return (min(first, last)...max(first, last)).clamped(to: 0...input - 1)
  }
}
