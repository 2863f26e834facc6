import ConvEngine

/// Reads a grid from JSON: a list is a signal, a list of lists rows, one level more channels.
///
/// Numbers are kept as they are written, so 0.1 is one tenth; a string may hold a fraction or a symbol. Cells are
/// collected as they come, without building a tree of the text first.
enum JSONGrid {
  /// The tensor that a text holds.
  ///
  /// - Throws: a fault with the line and the column.
  /// - Complexity: O(bytes).
  static func tensor(
    _ bytes: [UInt8], source: String, _ dimensions: Dimensions?
  ) throws(InputFault) -> Tensor {
    let text = try SourceText.utf8(bytes, source: source)
    return try text.withUnsafeBufferPointer { (buffer) throws(InputFault) in
      var reader = JSONGridReader(JSONScanner(buffer, source: source), source: source)
      return try reader.tensor(dimensions)
    }
  }
}

private struct JSONGridReader {
  private var scanner: JSONScanner
  private let source: String
  private var cells: CellCollector
  /// How many items each open list has so far.
  private var counts: [Int] = []
  /// How many items the lists of each level have; known once the first of them is closed.
  private var lengths: [Int?] = []
  /// The level that cells stand on; known from the first of them.
  private var cellLevel: Int?
  private let depthLimit = 3

  init(_ scanner: JSONScanner, source: String) {
    (self.scanner, self.source, cells) = (scanner, source, CellCollector(source: source))
  }

  mutating func tensor(_ dimensions: Dimensions?) throws(InputFault) -> Tensor {
    try readLists()
    let lengths = lengths.compactMap { $0 }
    guard let shape = Shape(nesting: lengths, dimensions: dimensions) else {
      throw .badData(
        "\(source) has \(lengths.count) levels of lists; expected 1 to 3, and 1 or 2 where dimensions is 1")
    }
    return Tensor(shape, cells.cells())
  }

  private mutating func readLists() throws(InputFault) {
    scanner.skipSpace()
    guard scanner.peek == UInt8(ascii: "[") else { throw scanner.unexpected("a list, [") }
    repeat {
      if scanner.peek == UInt8(ascii: "[") {
        try open()
      } else {
        try cell()
        try closeFinishedLists()
      }
    } while !counts.isEmpty
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.unexpected("nothing behind the list") }
  }

  private mutating func open() throws(InputFault) {
    guard counts.count < depthLimit else { throw scanner.fault("more than \(depthLimit) levels of lists") }
    if let cellLevel, counts.count == cellLevel {
      throw scanner.fault("a list where its other cells are numbers")
    }
    let start = scanner.position
    _ = scanner.take("[")
    counts.append(0)
    if lengths.count < counts.count { lengths.append(nil) }
    scanner.skipSpace()
    guard scanner.peek != UInt8(ascii: "]") else {
      throw scanner.fault("an empty list; expected numbers", at: start)
    }
  }

  /// Behind a value: a comma goes on, brackets close as many lists as they can.
  private mutating func closeFinishedLists() throws(InputFault) {
    while !counts.isEmpty {
      counts[counts.count - 1] += 1
      scanner.skipSpace()
      if scanner.take(",") {
        scanner.skipSpace()
        return
      }
      let end = scanner.position
      guard scanner.take("]") else { throw scanner.unexpected(", or ]") }
      let count = counts.removeLast()
      let level = counts.count
      if let expected = lengths[level], expected != count {
        throw scanner.fault("a list of \(count) where the first has \(expected); make them as long", at: end)
      }
      lengths[level] = count
    }
  }

  private mutating func cell() throws(InputFault) {
    if let cellLevel, counts.count != cellLevel {
      throw scanner.fault("a number where its other parts are lists")
    }
    cellLevel = counts.count
    if let integer = scanner.smallInteger() { return try cells.append(integer) }
    let start = scanner
    if scanner.peek == UInt8(ascii: "\"") {
      guard let text = scanner.plainString() else { throw scanner.fault("a string without an end") }
      return try cells.append(text: text) { start.place }
    }
    let word = scanner.word()
    guard !word.isEmpty else { throw scanner.unexpected("a number") }
    try cells.append(text: word) { start.place }
    guard JSONScanner.isNumber(word) else {
      let found = Quote.of(String(decoding: word, as: UTF8.self))
      throw start.fault("\(found) is no number of JSON; put it between quotation marks")
    }
  }
}
