/// The first bytes of a character in UTF-8.
struct PartialCharacter {
  /// What another byte makes of it.
  enum Step {
    /// The byte does not belong to it.
    case invalid
    /// It goes on.
    case more(PartialCharacter)
    /// It is complete; nil if it is written longer than need be, or is no character.
    case complete(Unicode.Scalar?)
  }

  /// How many bytes it still needs.
  private(set) var missing: Int
  private var value: UInt32
  private let least: UInt32

  /// What a byte over 127 begins; nil if no character begins with it.
  init?(lead: UInt8) {
    let lead = UInt32(lead)
    switch lead {
    case 0xC2...0xDF: (missing, value, least) = (1, lead & 0x1F, 0x80)
    case 0xE0...0xEF: (missing, value, least) = (2, lead & 0x0F, 0x800)
    case 0xF0...0xF4: (missing, value, least) = (3, lead & 0x07, 0x10000)
    default: return nil
    }
  }

  /// Adds the next byte.
  func adding(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80 else { return .invalid }
    var longer = self
    longer.value = value << 6 | UInt32(byte & 0x3F)
    longer.missing -= 1
    if longer.missing > 0 { return .more(longer) }
    return .complete(longer.value >= least ? Unicode.Scalar(longer.value) : nil)
  }
}
