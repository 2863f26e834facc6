import ConvEngine
import Notation

/// Reads a grid from JSON: a list is a signal, a list of lists rows, one level more channels.
///
/// Numbers are kept as they are written, so 0.1 is one tenth; a string may hold a fraction or a symbol. Nothing
/// but lists, numbers and strings can stand in a grid, so cells go straight into one run without a tree.
///
/// Source: RFC 8259.
enum JSONGrid {
  /// The tensor that a text holds.
  ///
  /// - Throws: a fault with the line and the column.
  /// - Complexity: O(bytes).
  static func tensor(_ bytes: [UInt8], source: String, _ dimensions: Dimensions?) throws(InputFault) -> Tensor
  {
    let text = try SourceText.decode(bytes, source: source)
    var scanner = JSONGridScanner(Array(text.utf8), source: source)
    let (lengths, numbers) = try scanner.grid()
    guard let shape = Shape(nesting: lengths, dimensions: dimensions) else {
      throw .badData(
        "\(source) has \(lengths.count) levels of lists; expected 1 to 3, and 1 or 2 where dimensions is 1")
    }
    return Tensor(shape, numbers)
  }
}

private struct JSONGridScanner {
  private let bytes: [UInt8]
  private let source: String
  private var position = 0
  /// How many items each open list has so far.
  private var counts: [Int] = []
  /// How many items the lists of each level have; known once the first of them is closed.
  private var lengths: [Int?] = []
  /// The level that cells stand on; known from the first of them.
  private var cellLevel: Int?
  private var numbers: [Number] = []
  private let depthLimit = 3

  init(_ bytes: [UInt8], source: String) { (self.bytes, self.source) = (bytes, source) }

  mutating func grid() throws(InputFault) -> (lengths: [Int], numbers: [Number]) {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { throw unexpected("a list, [") }
    repeat {
      if take("[") {
        try open()
      } else {
        try cell()
        try closeFinishedLists()
      }
    } while !counts.isEmpty
    skipSpace()
    guard position == bytes.count else { throw unexpected("nothing behind the list") }
    return (lengths.compactMap { $0 }, numbers)
  }

  private mutating func open() throws(InputFault) {
    let bracket = position - 1
    guard counts.count < depthLimit else { throw fault("more than \(depthLimit) levels of lists", bracket) }
    if let cellLevel, counts.count == cellLevel {
      throw fault("a list where its other cells are numbers", bracket)
    }
    counts.append(0)
    if lengths.count < counts.count { lengths.append(nil) }
    skipSpace()
    if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
      throw fault("an empty list; expected numbers", bracket)
    }
  }

  /// Behind a value: a comma goes on, brackets close as many lists as they can.
  private mutating func closeFinishedLists() throws(InputFault) {
    while !counts.isEmpty {
      counts[counts.count - 1] += 1
      skipSpace()
      if take(",") {
        skipSpace()
        return
      }
      guard take("]") else { throw unexpected(", or ]") }
      let count = counts.removeLast()
      let level = counts.count
      if let expected = lengths[level], expected != count {
        throw fault("a list of \(count) where the first has \(expected); make them as long", position - 1)
      }
      lengths[level] = count
      if counts.isEmpty { return }
    }
  }

  private mutating func cell() throws(InputFault) {
    if let cellLevel, counts.count != cellLevel { throw fault("a number where its other parts are lists") }
    cellLevel = counts.count
    let start = position
    let isString = take("\"")
    while position < bytes.count,
      isString ? bytes[position] != UInt8(ascii: "\"") : isPartOfNumber(bytes[position])
    {
      position += 1
    }
    let text = bytes[(isString ? start + 1 : start)..<position]
    if isString, !take("\"") { throw fault("a string without an end") }
    if text.isEmpty, !isString {
      position = start
      throw unexpected("a number")
    }
    try append(text, isString: isString, start)
    skipSpace()
  }

  private mutating func append(_ text: ArraySlice<UInt8>, isString: Bool, _ start: Int) throws(InputFault) {
    var result: Result<Number, NumberFault> = .failure(.empty)
    text.withUnsafeBufferPointer { buffer in
      do throws(NumberFault) { result = .success(try NumberReader.number(buffer)) } catch {
        result = .failure(error)
      }
    }
    switch result {
    case .success(let number):
      guard isString || isNumber(text) else {
        let found = String(decoding: text, as: UTF8.self)
        throw fault("\(Quote.of(found)) is no number of JSON; put it between quotation marks", start)
      }
      numbers.append(number)
    case .failure(let error): throw fault(error.message, start)
    }
    guard numbers.count <= Limits.tensorCells else {
      throw .badData("\(source) has more than \(Limits.tensorCells) cells, which is the limit")
    }
  }

  /// Whether what was read as a number or symbol is a number in JSON too, where +1, 01, 1/3 and x are none.
  private func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    guard digits.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "/") }), let first = digits.first else {
      return false
    }
    let startsWithZero = first == UInt8(ascii: "0") && digits.dropFirst().first.map(isDigit) ?? false
    return isDigit(first) && !startsWithZero
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    !" \t\n,[]{}\"".utf8.contains(byte)
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \t\n".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: String) -> InputFault {
    guard position < bytes.count else { return fault("the end; expected \(expected)") }
    // Twelve scalars take 48 bytes at most.
    let found = String(decoding: bytes[position...].prefix(48), as: UTF8.self).unicodeScalars.prefix(12)
    return fault("found \(Quote.of(String(found))); expected \(expected)")
  }

  /// A fault at the place reached, or at one before it; columns are counted in scalars.
  private func fault(_ problem: String, _ place: Int? = nil) -> InputFault {
    let before = bytes[..<min(place ?? position, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[lineStart...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return .badData("\(source), line \(line), column \(column): \(problem)")
  }
}
