import Glibc
import Testing

/// The program ends as it is asked to, and the terminal is as it was found.
@Suite struct EndingTests {
  @Test func leavesAtQ() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test(arguments: [("\u{03}", SIGINT), ("\u{1C}", SIGQUIT)])
  func diesByTheSignalThatAKeyStandsFor(key: String, signal: Int32) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type(key)
    #expect(terminal.waitForEnd() == .signal(signal))
    terminal.expectAsItWasFound()
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func diesByTheSignalThatAsksItToEnd(signal: Int32) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    terminal.expectAsItWasFound()
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func endsWhileAFieldIsOpenAndWhileTheHelpIs(signal: Int32) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.forget()
    terminal.type(signal == SIGTERM ? "e12" : "?")
    terminal.waitForFrame(showing: "Esc")
    terminal.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    terminal.expectAsItWasFound()
  }

  // MARK: A closed window

  @Test func endsWithItsWindow() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.hangUp()
    #expect(terminal.waitForEnd() == .signal(SIGHUP))
  }

  @Test func endsWithItsWindowWhereHangingUpIsIgnored() throws {
    let terminal = try PseudoTerminal(script: "trap '' HUP; exec \"$0\" play")
    terminal.waitForFrame()
    terminal.send(SIGHUP)
    terminal.redraw()
    terminal.hangUp()
    #expect(terminal.waitForEnd() != nil, "it reads a dead terminal for ever")
  }

  // MARK: Signals that were ignored or blocked from the start

  @Test(arguments: ["INT", "TERM", "PIPE", "CHLD", "INT TERM PIPE CHLD QUIT WINCH CONT"])
  func stillResizesAndEndsWhereSignalsWereIgnored(names: String) throws {
    let terminal = try PseudoTerminal(script: "trap '' \(names); exec \"$0\" play")
    try expectToResizeAndEnd(terminal)
  }

  @Test(arguments: [[SIGWINCH], [SIGTERM], [SIGINT], [SIGWINCH, SIGTERM, SIGINT, SIGCONT, SIGHUP]])
  func stillResizesAndEndsWhereSignalsWereBlocked(signals: [Int32]) throws {
    try expectToResizeAndEnd(try PseudoTerminal("play", blocking: signals))
  }

  private func expectToResizeAndEnd(_ terminal: PseudoTerminal) throws {
    terminal.waitForFrame()
    terminal.forget()
    terminal.resize(columns: 100, rows: 30)
    terminal.waitForFrame()
    terminal.send(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func endsBySignalsThatWereIgnoredWhenItStarted(signal: Int32) throws {
    let terminal = try PseudoTerminal(script: "trap '' INT TERM; exec \"$0\" play")
    terminal.waitForFrame()
    terminal.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    terminal.expectAsItWasFound()
  }

  // MARK: A terminal that does not read

  @Test func endsOnceATerminalThatStoppedReadingDrains() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    for _ in 0..<10_000 where terminal.takesOutput {
      terminal.typeUnread("\u{0C}")
      usleep(2_000)
    }
    try #require(!terminal.takesOutput)
    terminal.send(SIGTERM)
    #expect(terminal.waitForEnd() == .signal(SIGTERM))
    terminal.expectAsItWasFound()
  }
}
