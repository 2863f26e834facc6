import Foundation
import Testing

/// Whatever stands in the environment, the program does what it always does.
@Suite struct EnvironmentTests {
  private static let strange: [[String: String]] =
    ["0", "2147483647", "abc", "-5", "", "99999999999999999999"].map { ["LINES": $0, "COLUMNS": $0] }
    + [
      ["HOME": "/nonexistent"], ["HOME": "/etc/passwd"], ["HOME": ""], ["XDG_STATE_HOME": "relative/folder"],
      ["XDG_STATE_HOME": ""], ["XDG_STATE_HOME": "/proc"], ["ESCDELAY": "-1"], ["ESCDELAY": "abc"],
      ["ESCDELAY": "99999999999999999999"], ["TERMINFO": "/nonexistent"], ["TERMINFO_DIRS": ":::"],
      ["TERMCAP": "xterm-256color:co#1:li#1:"], ["NCURSES_NO_UTF8_ACS": "1"], ["PATH": ""], ["LANGUAGE": "x"],
    ]

  @Test(arguments: strange)
  func drawsTheSameAsEver(environment: [String: String]) throws {
    #expect(try session(.usual(with: environment)) == session(PseudoTerminal.environment))
  }

  @Test func needsNoHome() throws {
    var environment = PseudoTerminal.environment
    environment["HOME"] = nil
    #expect(try session(environment) == session(PseudoTerminal.environment))
  }

  /// What is drawn before it is left again.
  private func session(_ environment: [String: String]) throws -> String {
    let terminal = try PseudoTerminal("play", environment: environment)
    let picture = try terminal.firstPicture()
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
    return picture
  }

  @Test func worksWithTheNameOfTheTerminalAlone() throws {
    let terminal = try PseudoTerminal("play", environment: ["TERM": "xterm"])
    terminal.waitForFrame()
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test func anEmptyEnvironmentIsEnoughToSolveAndToSayWhyThereIsNoPicture() throws {
    let playing = try PseudoTerminal("play", environment: [:])
    #expect(playing.waitForEnd() == .status(69))
    playing.expectRefusal("TERM is not set")
    let solving = try PseudoTerminal(
      "solve", "--input", "1 2 3", "--kernel", "2", "--format", "csv", environment: [:])
    #expect(solving.waitForEnd() == .status(0))
    #expect(solving.text == "2,4,6\r\n")
  }
}
