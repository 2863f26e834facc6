import Glibc
import Screen
import Testing

/// The program is stopped and continued under shells with job control, and is on the screen as before.
@Suite struct SuspendingTests {
  private static let bash = "bash --norc --noprofile -i"
  private static let keys: [Key] = [.right, .down, .right]

  /// A shell in which the program runs and has walked a little.
  private func walking(under shell: String) throws -> Tmux {
    let terminal = try Tmux(shell: shell)
    try terminal.command("stty -g > before; '\(Program.path)' play")
    try terminal.expect(ExpectedScreen.lines())
    try terminal.press("Right", "Down", "Right")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys))
    return terminal
  }

  /// bash sets the modes of the terminal itself when a job stops, dash leaves them as the job did.
  @Test(arguments: [bash, "dash -i"])
  func controlZGivesTheTerminalBackAndForegroundTakesIt(shell: String) throws {
    let terminal = try walking(under: shell)
    try terminal.press("C-z")
    let shown = try terminal.wait { $0.contains { $0.contains("Stopped") } }
    #expect(!shown.contains { $0.contains("kernel") }, "the picture is gone")
    try terminal.command("stty -g > stopped; echo ready")
    #expect(try terminal.file("stopped") == terminal.file("before"))
    try terminal.wait { $0.contains("ready") }
    try terminal.command("fg")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys))
    try terminal.press("Left")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys + [.left]))
    try terminal.press("q")
    try terminal.wait { $0.contains("ready") }
    try terminal.command("stty -g > after")
    #expect(try terminal.file("after") == terminal.file("before"))
  }

  @Test func aStopThatNoOneCanRefuseIsMadeGoodWhenItGoesOn() throws {
    let terminal = try walking(under: Self.bash)
    try terminal.signal(SIGSTOP)
    try terminal.wait { $0.contains { $0.contains("Stopped") } }
    try terminal.command("stty sane; fg")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys))
    try terminal.press("Left")  // Without Enter it comes in raw mode only.
    try terminal.expect(ExpectedScreen.lines(after: Self.keys + [.left]))
  }

  @Test(arguments: ["C-z", "STOP", "TSTP"])
  func aSizeGivenWhileItIsStoppedIsNoticed(means: String) throws {
    let terminal = try walking(under: Self.bash)
    switch means {
    case "STOP": try terminal.signal(SIGSTOP)
    case "TSTP": try terminal.signal(SIGTSTP)
    default: try terminal.press(means)
    }
    try terminal.wait { $0.contains { $0.contains("Stopped") } }
    try terminal.resize(columns: 100, rows: 30)
    try terminal.command("fg")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys, columns: 100, rows: 30))
  }

  @Test func isStoppedAndContinuedTenTimes() throws {
    let terminal = try walking(under: Self.bash)
    for _ in 0..<10 {
      try terminal.press("C-z")
      try terminal.wait { $0.contains { $0.hasPrefix("$") } }
      try terminal.command("fg")
      try terminal.expect(ExpectedScreen.lines(after: Self.keys))
    }
  }

  /// A job in the background that is continued waits for the foreground; a signal still ends it.
  @Test func endsWhileItIsStopped() throws {
    let terminal = try walking(under: Self.bash)
    let program = try terminal.program()
    try terminal.press("C-z")
    try terminal.wait { $0.contains { $0.contains("Stopped") } }
    try terminal.command("kill %1; fg; clear; echo \"ended with $?\"")
    try terminal.wait { $0.contains("ended with 0") }
    #expect(kill(program, 0) != 0)
    try terminal.command("stty -g > after")
    #expect(try terminal.file("after") == terminal.file("before"))
  }

  /// A session's first process cannot be continued by anyone, so the system does not stop it.
  @Test(arguments: ["", "trap '' TSTP;"])
  func controlZDoesNothingWhereNoOneCouldContinueIt(trap: String) throws {
    let terminal = try PseudoTerminal(script: "\(trap) exec \"$0\" play")
    let before = try terminal.firstPicture()
    terminal.type("\u{1A}")
    #expect(terminal.picture() == before)
    terminal.send(SIGTSTP)
    #expect(terminal.picture() == before)
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test func waitsForTheForegroundWhenItIsStartedInTheBackground() throws {
    let terminal = try Tmux(shell: Self.bash)
    try terminal.command("'\(Program.path)' play & sleep 0; clear")
    let isStopped: ([String]) -> Bool = { $0.contains { $0.contains("Stopped") } }
    for _ in 0..<100 where !isStopped(try terminal.screen()) {
      try terminal.command("jobs")
      usleep(50_000)
    }
    try terminal.command("fg")
    try terminal.expect(ExpectedScreen.lines())
    try terminal.press("q")
    try terminal.wait(until: isStopped)
    #expect(isStopped(try terminal.screen()), "the shell's lines are back")
  }

  @Test(arguments: [[SIGWINCH], [SIGCONT], [SIGWINCH, SIGCONT]])
  func twoHundredSignalsWithoutAChangeLeaveThePicture(signals: [Int32]) throws {
    let terminal = try walking(under: Self.bash)
    let program = try terminal.program()
    for _ in 0..<200 {
      for signal in signals { kill(program, signal) }
      usleep(500)
    }
    try terminal.expect(ExpectedScreen.lines(after: Self.keys))
    try terminal.press("Left")
    try terminal.expect(ExpectedScreen.lines(after: Self.keys + [.left]))
  }
}
