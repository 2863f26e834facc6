import ConvEngine

/// Reads comma- or tab-separated rows; an empty line begins the next channel.
///
/// `1,2⏎3,4⏎⏎5,6⏎7,8` has two channels of 2 × 2. Spaces and quotation marks around a cell are ignored.
struct CSVGrid {
  private let source: String
  private let separator: UInt8

  init(_ source: String, separator: Unicode.Scalar) {
    (self.source, self.separator) = (source, UInt8(ascii: separator))
  }

  /// The tensor that the rows make.
  ///
  /// - Throws: a fault with the line and the cell.
  /// - Complexity: O(bytes).
  func tensor(_ bytes: [UInt8], _ dimensions: Dimensions?) throws(InputFault) -> Tensor {
    let text = try SourceText.utf8(bytes, source: source)
    var collector = GridCollector(source: source)
    try text.withUnsafeBufferPointer { (buffer) throws(InputFault) in try read(buffer, into: &collector) }
    return try collector.tensor(dimensions)
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, into collector: inout GridCollector)
    throws(InputFault)
  {
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let content = trimmed(bytes, start, end)
      if content.isEmpty {
        collector.endChannel()
      } else {
        try readLine(bytes, start, end, line, into: &collector)
        try collector.endRow { "\(source), line \(line)" }
      }
      start = end + 1
    }
  }

  private func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: Int,
    into collector: inout GridCollector
  ) throws(InputFault) {
    var cellStart = start
    while cellStart <= end {
      if let (integer, next) = plainInteger(bytes, cellStart, end) {
        try collector.append(integer)
        cellStart = next
        continue
      }
      var cellEnd = cellStart
      while cellEnd < end, bytes[cellEnd] != separator { cellEnd += 1 }
      let cell = unquoted(bytes, trimmed(bytes, cellStart, cellEnd))
      let index = collector.cellsOfRow
      try collector.append(cell) { "\(source), line \(line), cell \(index)" }
      cellStart = cellEnd + 1
    }
  }

  /// A cell of nothing but up to 18 digits and perhaps a minus, as most are, and where the next begins.
  @inline(__always)
  private func plainInteger(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (integer: Int, next: Int)? {
    let isNegative = start < end && bytes[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    var place = first
    var value = 0
    while place < end, bytes[place] &- UInt8(ascii: "0") < 10 {
      value = value &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
      place += 1
    }
    guard (1...18).contains(place - first), place == end || bytes[place] == separator else { return nil }
    return (isNegative ? -value : value, place + 1)
  }

  private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (first, last) = (start, end)
    while first < last, isSpace(bytes[first]) { first += 1 }
    while last > first, isSpace(bytes[last - 1]) { last -= 1 }
    return first..<last
  }

  private func unquoted(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> UnsafeBufferPointer<UInt8>
  {
    let quote = UInt8(ascii: "\"")
    let isQuoted = cell.count >= 2 && bytes[cell.lowerBound] == quote && bytes[cell.upperBound - 1] == quote
    return UnsafeBufferPointer(rebasing: bytes[isQuoted ? cell.lowerBound + 1..<cell.upperBound - 1 : cell])
  }

  /// A space, or a tab where it does not part cells.
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && separator != byte)
  }
}
