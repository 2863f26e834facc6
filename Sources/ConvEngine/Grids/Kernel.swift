/// The weights of a convolution: tiles of filters of channels of rows.
///
/// The ordinary case is one tile; its layout is PyTorch's [filters][channels / groups][rows][columns]. With
/// more tiles the output cell (r, c) uses tile (r mod tileRows, c mod tileColumns): tiled convolution, and
/// unshared convolution where there are as many tiles as output cells.
///
/// Source: lecture slide “Different Convolutions”; Goodfellow et al., *Deep Learning*, section 9.5.
public struct Kernel: Hashable, Sendable {
  /// How the kernel was given, which decides what it may be applied to.
  public enum Form: Hashable, Sendable {
    /// Rows alone (or a preset's name): one channel.
    case rows
    /// Channels of rows: one filter over a volume.
    case filter
    /// Filters of channels of rows.
    case filters
    /// Only the number of filters and the size; the channels follow from the input.
    case size
  }

  /// Where the numbers are.
  public enum Weights: Hashable, Sendable {
    /// Given one by one: tile by tile, then in PyTorch's layout.
    case numbers([Number])
    /// Drawn from the scene's seed.
    case drawn(Draw)
    /// Not known: the scene has shapes only.
    case unknown
  }

  /// How it was given.
  public let form: Form
  /// How many filters, each of which makes one channel of the output.
  public let filters: Int
  /// Channels of each filter: the input's channels divided by the groups.
  public let channels: Int
  /// Height in cells; 1 in 1-D.
  public var rows: Int
  /// Width in cells; the length in 1-D.
  public var columns: Int
  /// 1-D or 2-D.
  public let dimensions: Dimensions
  /// Rows and columns of the grid of tiles; 1 × 1 for a shared kernel.
  public let tileRows, tileColumns: Int
  /// The numbers.
  public var weights: Weights

  /// A kernel of any form.
  ///
  /// - Precondition: there are as many numbers as the lengths multiply to.
  public init(
    form: Form, filters: Int = 1, channels: Int = 1, rows: Int, columns: Int, dimensions: Dimensions = .two,
    tileRows: Int = 1, tileColumns: Int = 1, weights: Weights
  ) {
    (self.form, self.filters, self.channels) = (form, filters, channels)
    (self.rows, self.columns, self.dimensions) = (rows, columns, dimensions)
    (self.tileRows, self.tileColumns, self.weights) = (tileRows, tileColumns, weights)
    if case .numbers(let numbers) = weights {
      precondition(numbers.count == weightCount, "\(numbers.count) weights for a kernel of \(weightCount)")
    }
  }

  /// A kernel of one channel from its rows.
  public init(rows: [[Number]]) {
    self.init(
      form: .rows, rows: rows.count, columns: rows[0].count, weights: .numbers(rows.flatMap { $0 })
    )
  }

  /// A 1-D kernel of one channel.
  public init(signal: [Number]) {
    self.init(form: .rows, rows: 1, columns: signal.count, dimensions: .one, weights: .numbers(signal))
  }

  /// Weights of all tiles together.
  public var weightCount: Int { tileRows * tileColumns * filters * filterSize }

  /// Weights of one filter.
  public var filterSize: Int { channels * rows * columns }

  /// Whether every output cell uses the same weights.
  public var isShared: Bool { tileRows == 1 && tileColumns == 1 }

  /// Where a weight stands in row-major order.
  public func offset(tileRow: Int, tileColumn: Int, filter: Int, _ cell: Position) -> Int {
    let tile = (tileRow * tileColumns + tileColumn) * filters + filter
    return ((tile * channels + cell.channel) * rows + cell.row) * columns + cell.column
  }

  /// Whether any weight is a symbol.
  var hasSymbols: Bool {
    if case .numbers(let numbers) = weights { numbers.contains(where: \.isSymbolic) } else { false }
  }

  /// The weight at a place in row-major order; nil where it is not known.
  public subscript(offset: Int) -> Number? {
    switch weights {
    case .numbers(let numbers): numbers[offset]
    case .drawn(let draw): Number(draw[offset])
    case .unknown: nil
    }
  }

  /// The same kernel with one weight changed; drawn weights are written out first.
  public func setting(_ offset: Int, to number: Number) -> Kernel {
    var copy = self
    var numbers = (0..<weightCount).map { self[$0] ?? 0 }
    numbers[offset] = number
    copy.weights = .numbers(numbers)
    return copy
  }

  /// The same kernel with zeros added at the bottom and right, or rows and columns taken away there.
  ///
  /// - Precondition: both lengths are at least 1.
  public func resized(rows newRows: Int, columns newColumns: Int) -> Kernel {
    var copy = self
    (copy.rows, copy.columns) = (newRows, newColumns)
    guard weights != .unknown else { return copy }
    var numbers: [Number] = []
    for plane in 0..<(tileRows * tileColumns * filters * channels) {
      for row in 0..<newRows {
        for column in 0..<newColumns {
          let isOld = row < rows && column < columns
          numbers.append(isOld ? self[(plane * rows + row) * columns + column] ?? 0 : 0)
        }
      }
    }
    copy.weights = .numbers(numbers)
    return copy
  }

  /// The same kernel with a symbol for every weight: w, x, y and z, or w0, w1 and so on.
  ///
  /// - Precondition: a kernel in letters has at most 4 weights.
  func inSymbols(hasLetters: Bool) -> Kernel {
    let symbols = (0..<weightCount).map {
      Number.symbolic(hasLetters ? Symbol(letters: "w", $0) : Symbol("w", $0))
    }
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns,
      dimensions: dimensions, tileRows: tileRows, tileColumns: tileColumns, weights: .numbers(symbols))
  }

  /// This kernel fitted to an input: one given by its size gets its channels, and one given as rows alone is repeated
  /// for each group where there are as many groups as channels.
  func sized(on inputChannels: Int, groups: Int) -> Kernel {
    // Once weights are written out they belong to the channels they were written for.
    if form == .size, case .numbers = weights { return self }
    switch form {
    case .size:
      return Kernel(
        form: .size, filters: filters, channels: inputChannels / groups, rows: rows, columns: columns,
        dimensions: dimensions, tileRows: tileRows, tileColumns: tileColumns, weights: weights
      )
    case .rows where groups == inputChannels && groups > 1 && filters == 1:
      guard case .numbers(let numbers) = weights else { return self }
      var repeated: [Number] = []
      for tile in 0..<(tileRows * tileColumns) {
        let plane = numbers[tile * rows * columns..<(tile + 1) * rows * columns]
        for _ in 0..<groups { repeated += plane }
      }
      return Kernel(
        form: .rows, filters: groups, channels: 1, rows: rows, columns: columns, dimensions: dimensions,
        tileRows: tileRows, tileColumns: tileColumns, weights: .numbers(repeated)
      )
    default: return self
    }
  }
}
