import Screen

/// Turns the bytes that a terminal sends into events, without doing any input itself.
///
/// Bytes may come in pieces of any size. Whatever is no key that convwalk knows (a key held with Alt, a mouse
/// report, the answer to a question nobody asked) is taken whole and means nothing, so no part of it acts as a
/// letter.
///
///     var decoder = KeyDecoder()
///     decoder.decode([0x1B, 0x5B, 0x41, 0x71])  // [.key(.up), .key(.character("q"))]
struct KeyDecoder {
  /// What has begun and not ended.
  enum Pending: Hashable, Sendable {
    /// Nothing: the last byte ended an event.
    case nothing
    /// An escape, which is the key if nothing follows.
    case escape
    /// A character or a sequence, which is dropped if nothing follows.
    case sequence
    /// A paste, which is over if nothing follows.
    case paste
  }

  private enum State {
    case ground
    case character(PartialCharacter)
    case escape
    /// Behind `ESC [` or `ESC O`.
    case sequence([UInt8])
    /// This many bytes to go of a mouse report or a function key.
    case swallow(Int)
    /// Behind `ESC ]`, `ESC P` and the like, up to the terminator.
    case string
    case stringEscape
    case paste(PasteCollector)
  }

  private static let longestSequence = 64

  private let codes: KeyCodes
  private var state = State.ground

  init(codes: KeyCodes = .common) { self.codes = codes }

  var pending: Pending {
    switch state {
    case .ground: .nothing
    case .escape: .escape
    case .character, .sequence, .swallow, .string, .stringEscape: .sequence
    case .paste: .paste
    }
  }

  /// The events in these bytes, in order; what is not complete waits for more.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in bytes { take(byte, &events) }
    return events
  }

  /// The event that what is pending turns out to be when nothing followed it for long enough.
  mutating func expire() -> [Event] {
    defer { state = .ground }
    return switch state {
    case .escape: [.key(.escape)]
    case .paste(let paste): [.paste(paste.text)]
    default: []
    }
  }

  private mutating func take(_ byte: UInt8, _ events: inout [Event]) {
    switch state {
    case .ground: begin(byte, &events)
    case .character(let partial): continueCharacter(partial, byte, &events)
    case .escape: continueEscape(byte, &events)
    case .sequence(let sequence): continueSequence(sequence, byte, &events)
    case .swallow(let count): state = count > 1 ? .swallow(count - 1) : .ground
    case .string, .stringEscape: continueString(byte, &events)
    case .paste(var paste):
      state = .ground  // So that the collected bytes are not copied.
      if paste.take(byte) {
        events.append(.paste(paste.text))
      } else {
        state = .paste(paste)
      }
    }
  }

  private mutating func begin(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case ASCII.escape: state = .escape
    case ..<0x20, ASCII.delete: events += Self.control(byte).map { [.key($0)] } ?? []
    case ..<0x80: events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    default: state = PartialCharacter(lead: byte).map { .character($0) } ?? .ground
    }
  }

  private mutating func continueCharacter(
    _ partial: PartialCharacter, _ byte: UInt8, _ events: inout [Event]
  ) {
    state = .ground
    switch partial.adding(byte) {
    case .invalid: begin(byte, &events)
    case .more(let longer): state = .character(longer)
    case .complete(let scalar):
      if let scalar, columnWidth(of: scalar) == 1 { events.append(.key(.character(Character(scalar)))) }
    }
  }

  private mutating func continueEscape(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([ASCII.escape, byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string
    case ..<0x20, ASCII.delete:
      events.append(.key(.escape))
      state = .ground
      begin(byte, &events)
    case ..<0x80: finish([ASCII.escape, byte], &events)
    default:
      // A letter beyond ASCII held with Alt: its bytes are counted off and dropped.
      state = PartialCharacter(lead: byte).map { .swallow($0.missing) } ?? .ground
    }
  }

  /// Goes on with a sequence as ECMA-48 has them: parameters, then one final byte.
  private mutating func continueSequence(_ sequence: [UInt8], _ byte: UInt8, _ events: inout [Event]) {
    let isFirst = sequence.count == 2
    let isControlSequence = sequence[1] == UInt8(ascii: "[")
    switch byte {
    case 0x20..<0x40:
      state = .sequence(sequence.count < Self.longestSequence ? sequence + [byte] : sequence)
    case UInt8(ascii: "M") where isFirst && isControlSequence: state = .swallow(3)  // A mouse report of X10.
    case UInt8(ascii: "[") where isFirst && isControlSequence: state = .swallow(1)  // The console's F1 to F5.
    case 0x40..<ASCII.delete: finish(sequence + [byte], &events)
    default:
      // Nothing of a broken sequence counts, but Ctrl-C in the middle of one does.
      state = .ground
      begin(byte, &events)
    }
  }

  private mutating func finish(_ sequence: [UInt8], _ events: inout [Event]) {
    state = .ground
    if sequence == PasteCollector.start {
      state = .paste(PasteCollector())
    } else if let key = codes[sequence] {
      events.append(.key(key))
    }
  }

  private mutating func continueString(_ byte: UInt8, _ events: inout [Event]) {
    if case .stringEscape = state {
      state = .ground
      if byte != UInt8(ascii: "\\") { continueEscape(byte, &events) }
      return
    }
    switch byte {
    case ASCII.bell, ASCII.cancel, ASCII.substitute: state = .ground
    case ASCII.escape: state = .stringEscape
    default: break
    }
  }

  private static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0: nil
    case ASCII.backspace, ASCII.delete: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}
