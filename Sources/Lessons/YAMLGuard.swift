import Formats

/// Refuses, before it is parsed, the YAML that would cost the parser too much.
///
/// That is anchors, whose aliases let a few lines stand for millions, and deep brackets. Quotes and comments mean
/// nothing here, so that none can lead it astray. An `&` counts where a value or a key can begin, which is the
/// only place where the parser takes it for an anchor: `&a [1]`, `x: &a`, `[1,&a 2]`; in `R&D` and `Q &A` it is
/// text.
struct YAMLGuard {
  private let context: YAMLText.Context
  private var line: Int
  private var depth = 0
  /// Whether nothing but blanks stands between here and a place where a value can begin.
  private var canBeginValue = true
  /// Whether the word that is being read began with `!`: behind a tag an anchor may follow.
  private var isInTag = false
  private var wasBlank = true
  private var isAfterAmpersand = false
  /// The bytes before this one, newest last: the parser ends a line at NEL, LS and PS too.
  private var recent: UInt32 = 0

  /// Reads a text through.
  ///
  /// - Throws: a fault on the line of the first anchor, or of the bracket that is one too many.
  /// - Complexity: O(bytes).
  static func check(_ text: String, _ context: YAMLText.Context) throws(InputFault) {
    var screen = YAMLGuard(context)
    for byte in text.utf8 { try screen.read(byte) }
  }

  private init(_ context: YAMLText.Context) {
    self.context = context
    line = context.firstLine
  }

  private mutating func read(_ byte: UInt8) throws(InputFault) {
    if isAfterAmpersand, Self.isInName(byte) {
      throw context.fault(line, "an anchor (&) is not part of a \(context.what); write the values out")
    }
    isAfterAmpersand = byte == UInt8(ascii: "&") && canBeginValue
    recent = recent << 8 | UInt32(byte)
    let endsLine =
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || recent & 0xFFFF == 0xC285
      || recent & 0xFF_FFFF == 0xE280A8 || recent & 0xFF_FFFF == 0xE280A9
    if endsLine {
      if byte == UInt8(ascii: "\n") { line += 1 }
      (canBeginValue, isInTag, wasBlank) = (true, false, true)
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      if isInTag { canBeginValue = true }
      (isInTag, wasBlank) = (false, true)
    } else {
      if byte == UInt8(ascii: "!"), wasBlank || canBeginValue { isInTag = true }
      canBeginValue = Self.indicators.contains(byte)
      wasBlank = false
    }
    try count(byte)
  }

  private mutating func count(_ byte: UInt8) throws(InputFault) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    default: return
    }
    guard depth <= YAMLText.depthLimit else { throw context.tooDeep(line) }
  }

  /// Behind these a value can begin; a quote ends one, and an anchor right behind it is refused by the parser.
  private static let indicators = Array(":-?,[]{}\"'".utf8)

  private static func isInName(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...57 ~= byte || UInt8(ascii: "A")...90 ~= byte & 0xDF || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }
}
