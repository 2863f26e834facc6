import CNcurses
import Glibc
import Screen

/// The terminal while convwalk draws on it.
///
/// There is one at a time. It can be neither copied nor shared, and the terminal is as it was found when it goes
/// away, when the program exits, is ended by a signal, or crashes.
///
///     var session = try TerminalSession()
///     session.paint(frame)
///     for event in try session.events(timeoutMilliseconds: nil) { … }
///     session.close()
public struct TerminalSession: ~Copyable {
  /// The size of the screen; it changes with an event `resize`.
  public internal(set) var size: Size

  /// Whether the screen shows ASCII alone, because it was asked for or because the locale is not UTF-8.
  public let isASCII: Bool

  let keys: KeyChannel
  let wakeUp: Int32
  let modes: ScreenModes
  var painter: Painter
  var decoder: KeyDecoder
  let escapeMilliseconds: Int
  /// When what the decoder holds is to be taken as it is, in milliseconds of the monotonic clock.
  var decoderDeadline: Int?
  /// Events that came about while no one was waiting for any.
  var queued: [Event] = []
  private var isOpen = true

  /// Takes the terminal over.
  ///
  /// - Throws: `TerminalFault` if it cannot show a picture, before anything is sent to it.
  public init(
    _ options: TerminalOptions = TerminalOptions(), environment: TerminalEnvironment = .current
  ) throws(TerminalFault) {
    let name = try Self.usableName(environment)
    let keys = try KeyChannel(options.keys)
    guard cn_guard_remember(keys.descriptor, STDOUT_FILENO) else {
      keys.close()
      throw TerminalFault("the terminal does not tell its modes")
    }
    setlocale(LC_CTYPE, "")
    let wakeUp = cn_signals_open()
    let modes = ScreenModes()
    let size = ScreenSize.current
    guard wakeUp >= 0, Self.startCurses(name, size, modes) else {
      cn_signals_close()
      keys.close()
      throw TerminalFault("TERM '\(name)' cannot be started here")
    }
    isASCII = options.ascii || !Self.isLocaleUTF8
    painter = Painter(
      palette: TerminalPalette(inColour: Self.wantsColour(options, environment)), ascii: isASCII)
    decoder = KeyDecoder(codes: Self.codes())
    escapeMilliseconds = environment.escapeMilliseconds
    (self.keys, self.wakeUp, self.modes, self.size) = (keys, wakeUp, modes, size)
    modes.enter()
  }

  deinit { if isOpen { Self.leave(modes, keys) } }

  /// Gives the terminal back as it was found; what was written to standard error meanwhile comes out now.
  public mutating func close() {
    if isOpen { Self.leave(modes, keys) }
    isOpen = false
  }

  /// Shows a frame; only what differs from the one before is sent.
  public mutating func paint(_ frame: Frame) {
    if modes.isScreenOurs { painter.paint(frame, size: size) }
  }

  /// Makes the next frame be drawn whole, for a screen that something else has written on.
  public mutating func redraw() { painter.redraw() }

  /// Ends this process the way a signal ends one that does not handle it.
  ///
  /// - Precondition: the session is closed; a signal takes no care of the terminal.
  public static func die(bySignal signal: Int32) -> Never { cn_signals_die(signal) }
}

// MARK: Starting and leaving

extension TerminalSession {
  /// The name under which the terminal on standard output is driven, if a screen can be drawn on it.
  private static func usableName(_ environment: TerminalEnvironment) throws(TerminalFault) -> String {
    guard isatty(STDOUT_FILENO) == 1 else { throw TerminalFault("standard output is not a terminal") }
    let name = try environment.terminalName()
    switch cn_terminfo_load(name) {
    case CN_TERMINFO_USABLE: return name
    case CN_TERMINFO_GENERIC: throw TerminalFault("TERM '\(name)' does not say which terminal this is")
    case CN_TERMINFO_HARDCOPY: throw TerminalFault("TERM '\(name)' prints on paper")
    case CN_TERMINFO_NO_CURSOR_ADDRESSING: throw TerminalFault("TERM '\(name)' cannot move the cursor")
    default: break
    }
    for relative in TerminalFamily.relatives(of: name) where cn_terminfo_load(relative) == CN_TERMINFO_USABLE
    {
      return relative
    }
    throw TerminalFault("TERM '\(name)' is not known here")
  }

  /// Starts curses at a size; false if it cannot.
  ///
  /// Crashes are guarded against from the first byte on.
  private static func startCurses(_ name: String, _ size: Size, _ modes: ScreenModes) -> Bool {
    use_env(false)  // LINES and COLUMNS in the environment are anybody's guess.
    use_tioctl(ScreenSize.isSensible)
    modes.prepareLeaving(size)
    cn_guard_arm()
    cn_guard_set_screen_ours(true)
    guard cn_newterm(name) != nil else {
      cn_guard_set_screen_ours(false)
      cn_guard_restore_modes()
      cn_guard_disarm()
      return false
    }
    resize_term(Int32(size.rows), Int32(size.columns))
    nonl()
    typeahead(-1)  // A frame is not broken off because a key is waiting.
    cn_guard_read_keys()
    def_prog_mode()
    cn_guard_hold_messages()
    return true
  }

  private static func leave(_ modes: borrowing ScreenModes, _ keys: KeyChannel) {
    modes.leave()
    cn_guard_disarm()
    cn_signals_close()
    keys.close()
  }

  private static var isLocaleUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { strcmp($0, "UTF-8") == 0 } ?? false
  }

  private static func wantsColour(_ options: TerminalOptions, _ environment: TerminalEnvironment) -> Bool {
    switch options.colour {
    case .always: true
    case .never: false
    case .automatic: environment.noColour?.isEmpty ?? true
    }
  }

  private static func codes() -> KeyCodes {
    var codes = KeyCodes.common
    for (capability, key) in KeyCodes.capabilities {
      guard let string = cn_terminfo_string(capability) else { continue }
      codes.add(Array(String(cString: string).utf8), key)
    }
    return codes
  }
}
