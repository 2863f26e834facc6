/// Reads JSON strictly: nothing is guessed, nothing is rounded, and no name stands twice in an object.
///
/// Source: RFC 8259.
public enum JSONText {
  /// How many lists and objects may lie within each other.
  public static let depthLimit = 64
  /// How many values one text may hold; grids, which may be larger, are read without a tree.
  public static let valueLimit = 1 << 22

  /// The value that a text holds: `{"size": 3}` is an object of one member.
  ///
  /// - Parameter source: what messages call the text: a file's name, made visible.
  /// - Throws: ``InputFault`` with the line, the column, what was found and what was expected.
  /// - Complexity: O(bytes).
  public static func value(_ bytes: [UInt8], source: String) throws(InputFault) -> JSONValue {
    let text = try SourceText.utf8(bytes, source: source)
    return try text.withUnsafeBufferPointer { (buffer) throws(InputFault) in
      var reader = JSONTreeReader(JSONScanner(buffer, source: source))
      return try reader.text()
    }
  }
}

/// Builds the tree, no deeper than the limit.
private struct JSONTreeReader {
  private var scanner: JSONScanner
  private var depth = 0
  private var count = 0

  init(_ scanner: JSONScanner) { self.scanner = scanner }

  mutating func text() throws(InputFault) -> JSONValue {
    scanner.skipSpace()
    let value = try value()
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.unexpected("nothing behind the value") }
    return value
  }

  private mutating func value() throws(InputFault) -> JSONValue {
    count += 1
    guard count <= JSONText.valueLimit else {
      throw scanner.fault("more than \(JSONText.valueLimit) values, which is the limit")
    }
    switch scanner.peek {
    case UInt8(ascii: "["): return try nested { (reader) throws(InputFault) in try reader.list() }
    case UInt8(ascii: "{"): return try nested { (reader) throws(InputFault) in try reader.object() }
    case UInt8(ascii: "\""): return .string(try scanner.string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(String(decoding: try scanner.number(), as: UTF8.self))
    default: return try word()
    }
  }

  private mutating func word() throws(InputFault) -> JSONValue {
    if scanner.take(word: "true") { return .boolean(true) }
    if scanner.take(word: "false") { return .boolean(false) }
    if scanner.take(word: "null") { return .null }
    throw scanner.unexpected("a value")
  }

  private mutating func nested(
    _ body: (inout JSONTreeReader) throws(InputFault) -> JSONValue
  ) throws(InputFault) -> JSONValue {
    guard depth < JSONText.depthLimit else {
      throw scanner.fault("more than \(JSONText.depthLimit) lists and objects within each other")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func list() throws(InputFault) -> JSONValue {
    _ = scanner.take("[")
    scanner.skipSpace()
    if scanner.take("]") { return .list([]) }
    var items: [JSONValue] = []
    repeat {
      scanner.skipSpace()
      items.append(try value())
      scanner.skipSpace()
    } while scanner.take(",")
    guard scanner.take("]") else { throw scanner.unexpected(", or ]") }
    return .list(items)
  }

  private mutating func object() throws(InputFault) -> JSONValue {
    _ = scanner.take("{")
    scanner.skipSpace()
    if scanner.take("}") { return .object([]) }
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    repeat {
      scanner.skipSpace()
      members.append(try member(&names))
      scanner.skipSpace()
    } while scanner.take(",")
    guard scanner.take("}") else { throw scanner.unexpected(", or }") }
    return .object(members)
  }

  private mutating func member(_ names: inout Set<String>) throws(InputFault) -> JSONValue.Member {
    let start = scanner.position
    guard scanner.peek == UInt8(ascii: "\"") else { throw scanner.unexpected("a name in quotation marks") }
    let name = try scanner.string()
    guard names.insert(name).inserted else {
      throw scanner.fault("the name \(Quote.of(name)) stands here a second time", at: start)
    }
    scanner.skipSpace()
    guard scanner.take(":") else { throw scanner.unexpected(":") }
    scanner.skipSpace()
    return JSONValue.Member(name, try value())
  }
}
