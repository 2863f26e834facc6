import Glibc
import Screen
import Terminal
import Testing

/// A crash leaves a terminal that can be worked on, with the message on it.
@Suite struct CrashTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGBUS])
  func givesTheTerminalBackBeforeItDies(signal: Int32) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    terminal.expectAsItWasFound()
  }

  /// Without memory the next large frame cannot be made, and Swift traps.
  @Test func aRealTrapOfTheProgramIsReadable() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    try Spawn(command: ["prlimit", "--as=0", "--pid", "\(terminal.process)"]).run()
    terminal.resize(columns: 1000, rows: 500)
    guard case .signal = terminal.waitForEnd() else {
      Issue.record("it went on without memory")
      return
    }
    let state = ScreenState(after: terminal.output)
    #expect(state.withoutText == ScreenState())
    #expect(state.shown.first?.hasPrefix("Fatal error: failed to allocate") == true, "\(state.shown)")
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func aTrapOfOurOwnIsReadable() async throws {
    let terminal = try PseudoTerminal(["sleep", "1000"])
    await #expect(processExitsWith: .failure) { [path = terminal.path as String] in
      let session = try CrashTests.sessionWithAFrame(on: path)
      fatalError("\(session.size.rows) rows are too many")
    }
    terminal.wait { terminal.hasSent("too many") }
    let state = ScreenState(after: terminal.output)
    #expect(state.withoutText == ScreenState())
    #expect(state.shown.first?.contains("Fatal error: 24 rows are too many") == true, "\(state.shown)")
    #expect(terminal.modes == terminal.modesBefore)
  }

  /// An optimised program says nothing of an index that is out of range; the terminal is given back all the same.
  @Test func aTrapOfTheLanguageGivesTheTerminalBack() async throws {
    let terminal = try PseudoTerminal(["sleep", "1000"])
    await #expect(processExitsWith: .failure) { [path = terminal.path as String] in
      let session = try CrashTests.sessionWithAFrame(on: path)
      let cells = [session.size.rows]
      print(cells[cells[0]])
    }
    terminal.wait { terminal.hasSent("\u{1B}[?1049l") && terminal.modes == terminal.modesBefore }
    #expect(ScreenState(after: terminal.output).withoutText == ScreenState())
    #expect(terminal.modes == terminal.modesBefore)
  }

  /// The handler has a stack of its own, as there is none left to stand on.
  @Test func aStackThatRunsOverGivesTheTerminalBack() async throws {
    let terminal = try PseudoTerminal(["sleep", "1000"])
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
      let session = try CrashTests.sessionWithAFrame(on: path)
      print(CrashTests.sumWithoutEnd(session.size.rows))
    }
    terminal.wait { terminal.hasSent("\u{1B}[?1049l") && terminal.modes == terminal.modesBefore }
    terminal.expectAsItWasFound()
  }

  /// A session in a process of its own, which is not the program but crashes as it would.
  private static func sessionWithAFrame(on terminal: String) throws -> TerminalSession {
    let descriptor = open(terminal, O_RDWR | O_NOCTTY)
    for standard in 0..<3 { dup2(descriptor, Int32(standard)) }
    setenv("TERM", "xterm-256color", 1)
    var session = try TerminalSession()
    session.paint(Frame(session.size))
    return session
  }

  private static func sumWithoutEnd(_ number: Int) -> Int {
    number == 0 ? 0 : sumWithoutEnd(number + 1) + number
  }
}
