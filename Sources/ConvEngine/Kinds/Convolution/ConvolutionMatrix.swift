/// Where the weights stand in the matrix that does to an input, written as a list, what a convolution does: a row for
/// each output cell, a column for each input cell, everything else always 0.
///
/// A kernel of 2 × 2 on 3 × 3 makes a 4 × 9 matrix with 16 entries; the other 20 are always 0. A tap on zeros of the
/// padding has no entry; where the padding copies the input, several taps may share one.
///
/// Source: Goodfellow et al., *Deep Learning*, section 9.1 (Toeplitz and doubly block circulant matrices).
public struct ConvolutionMatrix: Sendable {
  /// Some taps of a window that stand in one column of the matrix.
  public struct Entry: Hashable, Sendable {
    /// The column: which input cell it multiplies, in row-major order.
    public let column: Int
    /// The taps whose weights add up to it: one, unless the padding copies the input.
    public let taps: [Position]
  }

  private let layer: SizedConvolution

  init(_ layer: SizedConvolution) { self.layer = layer }

  /// One row for each output cell.
  public var rows: Int { layer.outputShape.count }
  /// One column for each input cell.
  public var columns: Int { layer.inputShape.count }
  /// How many weights are stored.
  public var weightCount: Int { layer.kernel.weightCount }
  /// How many kernels there are: 1 where all cells share one, as many as output cells of a filter where none do.
  public var kernelCount: Int {
    min(layer.kernel.tileRows, layer.rows.count) * min(layer.kernel.tileColumns, layer.columns.count)
  }

  /// How many entries are not always 0.
  ///
  /// The filters times the channels of a group times what the windows of each axis read: a kernel of 3 on 5 with padding 1 and stride 1 has 13.
  ///
  /// - Complexity: O(rows + columns of the output, times those of the kernel).
  public var entryCount: Int {
    let outputs = layer.outputShape
    return outputs.channels * layer.channelsPerGroup * Self.readings(layer.rows)
      * Self.readings(layer.columns)
  }

  /// The entries of the row of an output cell that are not always 0, from left to right.
  ///
  /// - Complexity: O(k log k) for k weights of a filter.
  public func entries(of cell: Position) -> [Entry] {
    let (rows, columns) = (Self.sources(layer.rows, cell.row), Self.sources(layer.columns, cell.column))
    let first = cell.channel / layer.filtersPerGroup * layer.channelsPerGroup
    var entries: [Int: [Position]] = [:]
    for channel in 0..<layer.channelsPerGroup {
      for (row, source) in rows {
        for (column, place) in columns {
          let offset = layer.inputShape.offset(first + channel, source, place)
          entries[offset, default: []].append(Position(channel: channel, row: row, column: column))
        }
      }
    }
    return entries.sorted { $0.key < $1.key }.map { Entry(column: $0.key, taps: $0.value) }
  }

  /// Which of the stored weights meets a tap of an output cell.
  public func weight(of cell: Position, tap: Position) -> Int { layer.weightOffset(output: cell, tap: tap) }

  /// In how many rows a stored weight stands, as far as its tap meets the input there.
  ///
  /// - Complexity: O(rows + columns of the output).
  public func useCount(of cell: Position, tap: Position) -> Int {
    func uses(_ axis: WindowAxis, _ tap: Int, _ tiles: Int, _ window: Int) -> Int {
      stride(from: window % tiles, to: axis.count, by: tiles).count { window in
        axis.source(of: axis.position(window: window, tap: tap)) != nil
      }
    }
    let kernel = layer.kernel
    return uses(layer.rows, tap.row, kernel.tileRows, cell.row)
      * uses(layer.columns, tap.column, kernel.tileColumns, cell.column)
  }

  /// The taps of a window that meet the input, each with the input cell.
  private static func sources(_ axis: WindowAxis, _ window: Int) -> [(tap: Int, source: Int)] {
    (0..<axis.taps(of: window)).compactMap { tap in
      axis.source(of: axis.position(window: window, tap: tap)).map { (tap, $0) }
    }
  }

  /// How many input cells the windows of an axis read, each counted once a window.
  private static func readings(_ axis: WindowAxis) -> Int {
    (0..<axis.count).reduce(0) { $0 + Set(sources(axis, $1).map(\.source)).count }
  }
}

extension SizedLayer {
  /// The places of the weights in the matrix that does what this layer does; nil where it is no convolution.
  public var matrix: ConvolutionMatrix? {
    if case .convolution(let layer) = self { ConvolutionMatrix(layer) } else { nil }
  }
}
