/// In how many ways each cell of a layer's input gets into one cell further on: how many paths lead from it to there,
/// one connection a layer.
///
/// Behind two convolutions of 3 a cell reads 5 cells of the input, in 1, 2, 3, 2 and 1 ways. Ways are counted by places
/// alone, whatever the weights are; a cell that padding copies counts once for each copy that is read, and zeros of the
/// padding are no cells.
///
/// The windows of every layer are products of channels, rows and columns, so that ways are too: three lists say all.
public struct Ways: Hashable, Sendable {
  /// The ways along one axis, of the cells from the first that has any to the last.
  public struct Line: Hashable, Sendable {
    /// The first cell that has any.
    public let first: Int
    /// The ways of this cell and of those behind it; 0 of a cell that is skipped.
    public let counts: [Number]

    /// One cell, reached in one way.
    init(cell: Int) { (first, counts) = (cell, [1]) }

    /// The counts of all cells of an axis, those at both ends left out that have none.
    init(_ all: [Number]) {
      let first = all.firstIndex { $0 != .zero } ?? 0
      let end = (all.lastIndex { $0 != .zero } ?? -1) + 1
      (self.first, counts) = (first, Array(all[min(first, end)..<end]))
    }

    /// The ways of a cell.
    public subscript(cell: Int) -> Number {
      counts.indices.contains(cell - first) ? counts[cell - first] : 0
    }

    /// The cells that have any, in order.
    public var cells: [Int] { counts.indices.filter { counts[$0] != .zero }.map { first + $0 } }

    /// From the first cell that has any to the last; nil where none has, as of a window that sees padding only.
    public var range: ClosedRange<Int>? { counts.isEmpty ? nil : first...first + counts.count - 1 }

    /// All ways together.
    public var sum: Number { counts.reduce(0, +) }

    /// The most that any cell has.
    public var most: Number { counts.reduce(.zero) { Self.isLess($0, $1) ? $1 : $0 } }

    /// The fewest that any cell has that has any.
    public var fewest: Number {
      counts.filter { $0 != .zero }.reduce(most) { Self.isLess($1, $0) ? $1 : $0 }
    }

    private static func isLess(_ one: Number, _ other: Number) -> Bool {
      (one.exactValue ?? 0) < (other.exactValue ?? 0)
    }
  }

  /// Of the channels, of the rows from top to bottom, and of the columns from left to right.
  public let channels, rows, columns: Line

  /// The ways of a cell: those of its channel, its row and its column multiplied.
  public subscript(cell: Position) -> Number {
    channels[cell.channel] * rows[cell.row] * columns[cell.column]
  }

  /// The ways of a row and a column, each with one way through the channels.
  public func inPlane(row: Int, column: Int) -> Number { rows[row] * columns[column] }

  /// The ways from all cells together.
  public var total: Number { channels.sum * rows.sum * columns.sum }

  /// How many cells have any.
  public var cellCount: Int { channels.cells.count * rows.cells.count * columns.cells.count }
}

extension Array<SizedLayer> {
  /// The ways into a cell that comes out of layer `index`: element i says how the input of layer i gets there, and the
  /// last one is the cell itself.
  ///
  /// - Precondition: the layers follow one another, and the cell lies in the output of layer `index`.
  /// - Complexity: O(cells that it depends on along each axis · taps), summed over the layers.
  public func ways(to output: Position, ofLayer index: Int) -> [Ways] {
    let cell = Ways(
      channels: Ways.Line(cell: output.channel), rows: Ways.Line(cell: output.row),
      columns: Ways.Line(cell: output.column))
    var ways = [cell]
    for layer in self[...index].reversed() { ways.append(layer.ways(ways[ways.count - 1])) }
    return ways.reversed()
  }
}

extension SizedLayer {
  /// How the input gets into cells of the output that are themselves reached in some ways.
  fileprivate func ways(_ output: Ways) -> Ways {
    let (rows, columns) = (self.rows.ways(output.rows), self.columns.ways(output.columns))
    switch self {
    case .convolution(let layer):
      let channels = output.channels.spread(over: inputShape.channels) { filter in
        layer.window(of: Position(channel: filter, row: 0, column: 0)).channels
      }
      return Ways(channels: channels, rows: rows, columns: columns)
    case .transposed(let layer):
      let channels = output.channels.spread(over: inputShape.channels) { layer.inputs(ofOutput: $0) }
      return Ways(channels: channels, rows: rows, columns: columns)
    case .pooling, .activation: return Ways(channels: output.channels, rows: rows, columns: columns)
    case .linear: return Ways(channels: output.channels, rows: output.rows, columns: columns)
    case .softmax(let layer): return output.spread(along: layer.direction, of: inputShape)
    case .flatten: return output.unflattened(to: inputShape)
    }
  }
}

extension Ways {
  /// A softmax reads a whole line.
  fileprivate func spread(along direction: SizedSoftmax.Direction, of shape: Shape) -> Ways {
    func all(_ line: Line, _ count: Int) -> Line { Line(Array(repeating: line.sum, count: count)) }
    return switch direction {
    case .channels: Ways(channels: all(channels, shape.channels), rows: rows, columns: columns)
    case .rows: Ways(channels: channels, rows: all(rows, shape.rows), columns: columns)
    case .columns: Ways(channels: channels, rows: rows, columns: all(columns, shape.columns))
    }
  }

  /// The cells that a list was made of: one of them, or all alike, since what reads a list reads all of it.
  fileprivate func unflattened(to shape: Shape) -> Ways {
    guard columns.counts.count == 1, shape.count > 1 else {
      func all(_ number: Number, _ count: Int) -> Line { Line(Array(repeating: number, count: count)) }
      return Ways(
        channels: all(columns.counts.first ?? 0, shape.channels), rows: all(1, shape.rows),
        columns: all(1, shape.columns))
    }
    let cell = shape.position(at: columns.first)
    var channels = Array(repeating: Number.zero, count: cell.channel + 1)
    channels[cell.channel] = columns.counts[0]
    return Ways(channels: Line(channels), rows: Line(cell: cell.row), columns: Line(cell: cell.column))
  }
}

extension Ways.Line {
  /// Each cell's ways given to all cells of a range; the filters of a group read one range, and are added up first.
  fileprivate func spread(over count: Int, _ range: (Int) -> Range<Int>) -> Ways.Line {
    var all = Array(repeating: Number.zero, count: count)
    var sums: [Range<Int>: Number] = [:]
    for cell in cells { sums[range(cell), default: 0] = sums[range(cell), default: 0] + self[cell] }
    for (range, sum) in sums { for other in range { all[other] = all[other] + sum } }
    return Ways.Line(all)
  }
}

/// What the ways of a cell are the sum of: the ways of those cells of the next layer that read it, each as often as it
/// does.
///
/// Behind two convolutions of 3 the middle cell of the five has 1 + 1 + 1 ways. On a grid the sum along the rows times
/// the sum along the columns are its ways.
public struct WaysSum: Hashable, Sendable {
  /// A cell of the next layer along an axis, and its ways.
  public struct Term: Hashable, Sendable {
    /// Which cell it is.
    public let cell: Int
    /// In how many ways it leads on.
    public let ways: Number
  }

  /// From top to bottom, and from left to right.
  public let rows, columns: [Term]
}

extension SizedLayer {
  /// What the ways of a cell of the input are the sum of, given those of the output.
  ///
  /// - Complexity: O(cells of the output that have ways, along each axis · taps).
  public func sum(of cell: Position, into output: Ways) -> WaysSum {
    func all(_ line: Ways.Line) -> [WaysSum.Term] {
      line.cells.map { WaysSum.Term(cell: $0, ways: line[$0]) }
    }
    let (rows, columns) = (
      self.rows.terms(of: cell.row, into: output.rows),
      self.columns.terms(of: cell.column, into: output.columns)
    )
    switch self {
    case .softmax(let layer) where layer.direction == .rows:
      return WaysSum(rows: all(output.rows), columns: columns)
    case .softmax(let layer) where layer.direction == .columns:
      return WaysSum(rows: rows, columns: all(output.columns))
    case .flatten:
      // One cell of the list is this one; what leads on from there goes through the channels.
      let place = inputShape.offset(cell.channel, cell.row, cell.column)
      return WaysSum(
        rows: [WaysSum.Term(cell: 0, ways: 1)], columns: [WaysSum.Term(cell: place, ways: 1)])
    default: return WaysSum(rows: rows, columns: columns)
    }
  }
}

extension LayerAxis {
  /// The cells of the output that read a cell, each as often as it does.
  fileprivate func terms(of cell: Int, into output: Ways.Line) -> [WaysSum.Term] {
    func term(_ window: Int) -> WaysSum.Term { WaysSum.Term(cell: window, ways: output[window]) }
    switch self {
    case .each, .joined: return output[cell] == .zero ? [] : [term(cell)]
    case .all: return output.cells.map(term)
    case .stamped(let axis):
      return output.cells.flatMap { window in
        (0..<axis.kernel).filter { axis.source(of: window, tap: $0) == cell }.map { _ in term(window) }
      }
    case .sliding, .adaptive:
      return output.cells.flatMap { window in
        (0..<taps(of: window)).filter { source(of: position(window: window, tap: $0)) == cell }
          .map { _ in term(window) }
      }
    }
  }

  /// How the cells of the input get into cells of the output that are reached in some ways.
  fileprivate func ways(_ output: Ways.Line) -> Ways.Line {
    switch self {
    case .each, .joined: return output
    case .all(let input, _): return Ways.Line(Array(repeating: output.sum, count: input))
    case .stamped(let axis):
      return Self.collected(output, input: axis.input, taps: { _ in axis.kernel }) {
        axis.source(of: $0, tap: $1)
      }
    case .sliding, .adaptive:
      return Self.collected(output, input: input, taps: taps) { source(of: position(window: $0, tap: $1)) }
    }
  }

  private static func collected(
    _ output: Ways.Line, input: Int, taps: (Int) -> Int, _ source: (_ window: Int, _ tap: Int) -> Int?
  ) -> Ways.Line {
    var all = Array(repeating: Number.zero, count: input)
    for window in output.cells {
      let ways = output[window]
      for tap in 0..<taps(window) {
        if let cell = source(window, tap) { all[cell] = all[cell] + ways }
      }
    }
    return Ways.Line(all)
  }
}
