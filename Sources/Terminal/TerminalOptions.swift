import Glibc

/// What the user asked of the terminal on the command line.
public struct TerminalOptions: Hashable, Sendable {
  /// When to draw in colour.
  public enum Colour: Hashable, Sendable {
    /// If the terminal has colours and `NO_COLOR` is empty.
    case automatic
    /// If the terminal has colours, whatever `NO_COLOR` says.
    case always
    /// With attributes alone.
    case never
  }

  /// Where keys are read.
  public enum KeySource: Hashable, Sendable {
    /// From standard input.
    case standardInput
    /// From the controlling terminal, as standard input brings something else.
    case controllingTerminal
  }

  /// When to draw in colour.
  public var colour: Colour
  /// Whether to draw with ASCII alone even where the locale has more.
  public var ascii: Bool
  /// Where keys are read.
  public var keys: KeySource

  /// Options; without arguments those of a program that was given none.
  public init(colour: Colour = .automatic, ascii: Bool = false, keys: KeySource = .standardInput) {
    (self.colour, self.ascii, self.keys) = (colour, ascii, keys)
  }
}

/// What the terminal takes from the environment.
public struct TerminalEnvironment: Hashable, Sendable {
  /// `TERM`: what the terminal is.
  public var terminal: String?
  /// `NO_COLOR`: anything but nothing turns colours off.
  public var noColour: String?
  /// `ESCDELAY`: for how many milliseconds an escape may still turn out to begin the code of a key.
  public var escapeDelay: String?

  /// An environment with these values.
  public init(terminal: String?, noColour: String? = nil, escapeDelay: String? = nil) {
    (self.terminal, self.noColour, self.escapeDelay) = (terminal, noColour, escapeDelay)
  }

  /// The environment of this process.
  public static var current: TerminalEnvironment {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return TerminalEnvironment(
      terminal: value("TERM"), noColour: value("NO_COLOR"), escapeDelay: value("ESCDELAY"))
  }

  /// The name in `TERM`, if it can be the name of a terminal at all.
  ///
  /// It becomes part of a file name in ncurses, and of a message, so it is checked before both.
  func terminalName() throws(TerminalFault) -> String {
    guard let name = terminal, !name.isEmpty else { throw TerminalFault("TERM is not set") }
    guard name.utf8.count <= 128 else { throw TerminalFault("TERM is too long to name a terminal") }
    guard name.utf8.allSatisfy(Self.isPartOfName) else {
      throw TerminalFault("TERM has characters in it that no terminal's name has")
    }
    return name
  }

  /// Milliseconds to wait behind a lone escape: 25 unless `ESCDELAY` is a number from 1 to 1000.
  var escapeMilliseconds: Int {
    guard let delay = escapeDelay.flatMap({ Int($0) }), (1...1000).contains(delay) else { return 25 }
    return delay
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
