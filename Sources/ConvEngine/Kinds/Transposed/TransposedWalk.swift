/// The walk over a transposed convolution: each input cell stamps the kernel, times its own value, onto the output.
///
/// On a 2 × 2 input with a 2 × 2 kernel there are 4 cells of 4 steps. Cells are ordered by channel, row and column of
/// the input, the steps of a cell by output channel, kernel row and kernel column.
///
/// - Complexity: a step costs O(1); what stands in an output cell after it O(input channels · kernel).
public struct TransposedWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedTransposed
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedTransposed, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// One multiplication of a stamp.
  public struct Product: Sendable, Hashable {
    /// The input cell that stamps.
    public let source: Position
    /// The cell of the stamp: output channel within the group, kernel row, kernel column.
    public let tap: Position
    /// The output cell that it lands on; outside the output where padding cuts it off.
    public let target: Position
    /// Whether it lands inside the output.
    public let isInside: Bool
    /// The input cell's value.
    public let value: Number
    /// The weight.
    public let weight: Number

    /// value · weight.
    public var result: Number { value * weight }
  }

  /// One multiplication of the stamp of an input cell.
  public func product(_ cell: Position, _ term: Int) -> Product {
    product(cell, tap: tap(term))
  }

  private func tap(_ term: Int) -> Position {
    let (line, column) = term.quotientAndRemainder(dividingBy: layer.weights.columns)
    let (channel, row) = line.quotientAndRemainder(dividingBy: layer.weights.rows)
    return Position(channel: channel, row: row, column: column)
  }

  private func product(_ cell: Position, tap: Position) -> Product {
    let target = Position(
      channel: layer.firstOutput(ofInput: cell.channel) + tap.channel,
      row: layer.rows.place(of: cell.row, tap: tap.row),
      column: layer.columns.place(of: cell.column, tap: tap.column))
    let weight = layer.weightOffset(
      input: cell.channel, output: tap.channel, row: tap.row, column: tap.column)
    return Product(
      source: cell, tap: tap, target: target,
      isInside: (0..<layer.rows.count).contains(target.row)
        && (0..<layer.columns.count).contains(target.column),
      value: input[cell], weight: layer.weights[weight] ?? 0)
  }

  /// All that is stamped onto an output cell, in the order of the walk: by input channel, row and column.
  public func products(onto output: Position) -> [Product] {
    var products: [Product] = []
    for channel in layer.inputs(ofOutput: output.channel) {
      for row in (0..<layer.weights.rows).reversed() {
        guard let sourceRow = layer.rows.source(of: output.row, tap: row) else { continue }
        for column in (0..<layer.weights.columns).reversed() {
          guard let sourceColumn = layer.columns.source(of: output.column, tap: column) else { continue }
          let source = Position(channel: channel, row: sourceRow, column: sourceColumn)
          let tap = Position(channel: output.channel % layer.outputsPerGroup, row: row, column: column)
          products.append(product(source, tap: tap))
        }
      }
    }
    return products
  }

  /// The value of an output cell after all stamps.
  public func result(_ output: Position) -> Number {
    products(onto: output).reduce(start(output)) { $0 + $1.result }
  }

  /// What stands in an output cell while the walk is at a step: the bias, and what has been stamped so far.
  public func value(of output: Position, cell: Position, term: Int) -> Number {
    let present = offset(cell)
    return products(onto: output).reduce(start(output)) { sum, product in
      let place = offset(product.source)
      let step = (product.tap.channel * layer.weights.rows + product.tap.row) * layer.weights.columns
      let isDone = place < present || place == present && step + product.tap.column <= term
      return isDone ? sum + product.result : sum
    }
  }

  private func start(_ output: Position) -> Number {
    input.zero + (layer.bias(ofOutput: output.channel) ?? 0)
  }

  private func offset(_ cell: Position) -> Int {
    layer.inputShape.offset(cell.channel, cell.row, cell.column)
  }
}

extension TransposedWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? {
    let product = product(cell, term)
    return product.isInside ? value(of: product.target, cell: cell, term: term) : nil
  }
  func place(_ cell: Position, _ term: Int) -> Position? { cell }
  func source(_ cell: Position, _ term: Int) -> Position? { cell }
  func kernelCell(_ cell: Position, _ term: Int) -> Position? { tap(min(term, layer.stampSize - 1)) }
  func value(of output: Position, at cell: Position, _ term: Int) -> Number? {
    value(of: output, cell: cell, term: term)
  }
}
