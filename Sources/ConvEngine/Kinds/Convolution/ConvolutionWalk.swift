/// The walk over one convolution: every multiplication of every output cell, then its bias, then its result.
///
/// A lazy random-access collection whose step i is computed from i alone: nothing is replayed or stored, so
/// step 0 and the last step of a 4096 × 4096 input cost the same. On a 3 × 3 input with a 2 × 2 kernel and no
/// bias there are 4 cells of 5 steps (4 products and the result): `walk.count` is 20.
///
/// Cells are ordered by filter, row and column, the terms of a cell by channel, kernel row and kernel column.
///
/// - Complexity: a step costs O(terms before it in its cell), for the running sum.
public struct ConvolutionWalk: RandomAccessCollection, Sendable {
  /// The layer, sized on the input.
  public let layer: SizedConvolution
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedConvolution, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// The first step.
  public var startIndex: Int { 0 }
  /// One past the last step.
  public var endIndex: Int { cellCount * stepsPerCell }

  /// How many output cells there are.
  public var cellCount: Int { layer.outputShape.count }
  /// Products, the bias if there is one, and the result.
  public var stepsPerCell: Int { layer.productsPerCell + (hasBias ? 1 : 0) + 1 }
  /// Whether each cell has a step that adds a bias.
  public var hasBias: Bool { layer.settings.bias != .none }

  /// The step at a place of the walk.
  public subscript(index: Int) -> ConvolutionStep {
    step(cell: index / stepsPerCell, term: index % stepsPerCell)
  }

  /// The step of one cell and term: both counted from 0.
  ///
  /// - Precondition: the cell is below `cellCount`, the term below `stepsPerCell`.
  public func step(cell: Int, term: Int) -> ConvolutionStep {
    let output = layer.outputShape.position(at: cell)
    return ConvolutionStep(output: output, action: action(output, term), sum: sum(output, through: term))
  }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { sum(output, through: stepsPerCell - 1) }

  /// The multiplication of one tap.
  public func product(_ output: Position, _ term: Int) -> ConvolutionStep.Product {
    let tap = tap(term)
    let row = layer.rows.position(window: output.row, tap: tap.row)
    let column = layer.columns.position(window: output.column, tap: tap.column)
    let group = output.channel / layer.filtersPerGroup
    let channel = group * layer.channelsPerGroup + tap.channel
    let source: Position? =
      if let row = layer.rows.source(of: row), let column = layer.columns.source(of: column) {
        Position(channel: channel, row: row, column: column)
      } else { nil }
    let weight = layer.weightOffset(output: output, tap: tap)
    return ConvolutionStep.Product(
      place: Position(channel: channel, row: row, column: column),
      source: source,
      isPadding: layer.rows.isPadding(row) || layer.columns.isPadding(column),
      tap: tap,
      kernelCell: layer.kernelCell(tap: tap),
      value: source.map { input[$0] } ?? input.zero,
      weight: layer.kernel[weight] ?? 0
    )
  }

  /// The products of an output cell, in order.
  public func products(_ output: Position) -> [ConvolutionStep.Product] {
    (0..<layer.productsPerCell).map { product(output, $0) }
  }

  /// Which tap of the window a term multiplies.
  public func tap(_ term: Int) -> Position {
    let (line, column) = term.quotientAndRemainder(dividingBy: layer.kernel.columns)
    let (channel, row) = line.quotientAndRemainder(dividingBy: layer.kernel.rows)
    return Position(channel: channel, row: row, column: column)
  }

  private func action(_ output: Position, _ term: Int) -> ConvolutionStep.Action {
    if term < layer.productsPerCell { return .multiply(product(output, term)) }
    if term == layer.productsPerCell, let bias = layer.bias(of: output) { return .addBias(bias) }
    return .result
  }

  private func sum(_ output: Position, through term: Int) -> Number {
    var sum = Number.zero
    for term in 0..<Swift.min(term + 1, layer.productsPerCell) { sum = sum + product(output, term).result }
    if term >= layer.productsPerCell, let bias = layer.bias(of: output) { sum = sum + bias }
    return sum
  }
}

extension ConvolutionWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? {
    step(cell: layer.outputShape.offset(cell.channel, cell.row, cell.column), term: term).sum
  }

  func place(_ cell: Position, _ term: Int) -> Position? {
    term < layer.productsPerCell ? product(cell, term).place : nil
  }

  func source(_ cell: Position, _ term: Int) -> Position? {
    product(cell, Swift.min(term, layer.productsPerCell - 1)).source
  }

  func kernelCell(_ cell: Position, _ term: Int) -> Position? {
    product(cell, Swift.min(term, layer.productsPerCell - 1)).kernelCell
  }
}
