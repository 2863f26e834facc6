/// What the modes of an xterm are after some bytes: no picture, only what must be as it was found.
struct ScreenState: Equatable {
  /// The private modes that are set.
  private(set) var modes: Set = [Self.wrapping, Self.cursor]
  /// Whether the keypad sends sequences.
  private(set) var keypad = false
  /// Whether letters are drawn in the terminal's own colours without attributes.
  private(set) var isPlain = true
  /// Whether letters are those of the other character set.
  private(set) var drawsLines = false
  /// What was written since the other screen was left, without control sequences and blank lines.
  var shown: [Substring] { String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline) }

  private var text: [UInt8] = []

  private static let (wrapping, cursor) = (7, 25)
  private static let otherScreens: Set = [47, 1047, 1049]

  /// The state that a terminal is found in.
  init() {}

  /// The state behind all these bytes.
  init(after bytes: [UInt8]) {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x1B { takeSequence(&rest) } else { text.append(byte) }
    }
  }

  /// The same without what was written.
  var withoutText: ScreenState {
    var state = self
    state.text = []
    return state
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<UInt8>) {
    switch rest.popFirst().map({ Character(Unicode.Scalar($0)) }) {
    case "=": keypad = true
    case ">": keypad = false
    case "(": drawsLines = rest.popFirst() == UInt8(ascii: "0")
    case ")": _ = rest.popFirst()
    case "[":
      let parameters = rest.prefix { (0x20..<0x40).contains($0) }
      rest = rest.dropFirst(parameters.count)
      let final = rest.popFirst().map { Character(Unicode.Scalar($0)) }
      takeControl(String(decoding: parameters, as: UTF8.self), final)
    default: break
    }
  }

  private mutating func takeControl(_ parameters: String, _ final: Character?) {
    if final == "m" { isPlain = ["", "0"].contains(parameters) || parameters == "39;49" && isPlain }
    guard parameters.hasPrefix("?"), final == "h" || final == "l" else { return }
    let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
    if final == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
    if !Self.otherScreens.isDisjoint(with: numbers) { text = [] }
  }
}
