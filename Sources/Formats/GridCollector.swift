import ConvEngine

/// Collects the rows and channels of a text as they come, all of one size.
struct GridCollector {
  let source: String
  private var cells: CellCollector
  private var columns = 0
  private var rowsOfChannel: [Int] = []
  /// How many cells there were before the present row.
  private var rowStart = 0

  init(source: String) { (self.source, cells) = (source, CellCollector(source: source)) }

  /// How many cells the present row has so far.
  var cellsOfRow: Int { cells.count - rowStart }

  /// One more cell of the present row, a whole number.
  @inline(__always)
  mutating func append(_ integer: Int) throws(InputFault) { try cells.append(integer) }

  /// One more cell of the present row, as it is written.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ place: () -> String) throws(InputFault) {
    try cells.append(text: bytes, place)
  }

  /// Ends a row; every row has as many cells as the first.
  mutating func endRow(_ place: () -> String) throws(InputFault) {
    if rowsOfChannel.isEmpty { rowsOfChannel = [0] }
    if columns == 0 { columns = cellsOfRow }
    guard cellsOfRow == columns else {
      throw .badData(
        "\(place()): a row of \(cellsOfRow) where the first has \(columns); make them as long")
    }
    rowsOfChannel[rowsOfChannel.count - 1] += 1
    rowStart = cells.count
  }

  /// Ends a channel, where one was begun.
  mutating func endChannel() {
    if let last = rowsOfChannel.last, last > 0 { rowsOfChannel.append(0) }
  }

  /// What was collected.
  consuming func tensor(_ dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let channels = rowsOfChannel.filter { $0 > 0 }
    guard let rows = channels.first else { throw .badData("\(source) has no numbers; expected rows of them") }
    guard channels.allSatisfy({ $0 == rows }) else {
      throw .badData(
        "\(source) has channels of \(channels.map { String($0) }.joined(separator: " and ")) rows; make them as long"
      )
    }
    let shape: Shape
    if dimensions == .one {
      guard channels.count == 1 else {
        throw .badData(
          "\(source) has \(channels.count) channels of rows; expected one row a channel, as dimensions is 1")
      }
      shape = Shape(channels: rows, length: columns)
    } else {
      shape = Shape(channels: channels.count, rows: rows, columns: columns)
    }
    return Tensor(shape, cells.cells())
  }
}
