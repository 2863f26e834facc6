/// The header of a `.npy` file: what its items are, in which order, and how many.
///
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }` is 12 little-endian 32-bit floats.
///
/// Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
struct NumPyHeader {
  /// What one item is.
  enum Item: Hashable {
    case boolean
    case signed, unsigned, floating
  }

  let item: Item
  /// Bytes of an item.
  let size: Int
  let isBigEndian: Bool
  let isFortranOrder: Bool
  let lengths: [Int]
  /// Where the items begin.
  let dataStart: Int

  init(_ bytes: FileBytes, source: String) throws(InputFault) {
    let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
    guard bytes.starts(with: magic), bytes.count >= 12 else { throw .badData("\(source) is no .npy file") }
    guard (1...3).contains(bytes[6]) else {
      throw .badData("\(source) is version \(bytes[6]) of .npy; expected 1 to 3")
    }
    let lengthSize = bytes[6] == 1 ? 2 : 4
    let length = (0..<lengthSize).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    let start = 8 + lengthSize
    guard length <= 65_536, bytes.count >= start + length else {
      throw .badData("\(source) has a header of \(length) bytes that is cut off, or larger than any")
    }
    dataStart = start + length
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let description = Self.value("descr", in: text), let order = Self.value("fortran_order", in: text),
      let shape = Self.value("shape", in: text), let lengths = Self.lengths(shape),
      ["True", "False"].contains(order)
    else { throw .badData("\(source) has a header that is not NumPy's: \(Quote.of(text))") }
    isFortranOrder = order == "True"
    self.lengths = lengths
    (item, size, isBigEndian) = try Self.type(description, source)
  }

  /// The text of one value of the header, which is a Python literal.
  private static func value(_ key: String, in text: String) -> String? {
    guard let range = text.firstRange(of: "'\(key)':") else { return nil }
    let rest = text[range.upperBound...].drop { $0 == " " }
    if rest.first == "(" { return rest.firstIndex(of: ")").map { String(rest[...$0]) } }
    if rest.first == "'" {
      let body = rest.dropFirst()
      return body.firstIndex(of: "'").map { String(body[..<$0]) }
    }
    return String(rest.prefix { $0 != "," && $0 != "}" && $0 != " " })
  }

  private static func lengths(_ tuple: String) -> [Int]? {
    guard tuple.hasPrefix("("), tuple.hasSuffix(")") else { return nil }
    var lengths: [Int] = []
    for part in tuple.dropFirst().dropLast().split(separator: ",") {
      let digits = part.drop { $0 == " " }
      if digits.isEmpty { continue }
      guard digits.utf8.count <= 18, let length = Int(digits), length >= 0 else { return nil }
      lengths.append(length)
    }
    return lengths
  }

  private static func type(_ text: String, _ source: String) throws(InputFault) -> (Item, Int, Bool) {
    let refusal = InputFault.badData(
      "\(source) holds items of type \(Quote.of(text)); expected bool, integers of 1 to 8 bytes or floats of 2 to 8"
    )
    let characters = Array(text)
    guard characters.count == 3, let size = Int(String(characters[2])), "<>|=".contains(characters[0]) else {
      throw refusal
    }
    let isBigEndian = characters[0] == ">"
    switch (characters[1], size) {
    case ("b", 1): return (.boolean, size, isBigEndian)
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): return (.signed, size, isBigEndian)
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8): return (.unsigned, size, isBigEndian)
    case ("f", 2), ("f", 4), ("f", 8): return (.floating, size, isBigEndian)
    default: throw refusal
    }
  }
}
