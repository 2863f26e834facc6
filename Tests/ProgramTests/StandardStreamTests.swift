import Foundation
import Testing

/// Standard input, output and error may be anything, or nothing.
@Suite struct StandardStreamTests {
  private static let noOutput = "standard output is not a terminal"
  private static let noInput = "standard input is not a terminal"

  private static let refused: [(script: String, reason: String)] = [
    ("play > /dev/null", noOutput), ("play > /dev/full", noOutput), ("play >&-", noOutput),
    ("play > \"$HOME/$$.out\"", noOutput), ("play 1>&- 0<&-", noOutput),
    ("play > /dev/null < /dev/null", noOutput),
    ("play < /dev/null", noInput), ("play <&-", noInput), ("play < /etc/passwd", noInput),
    ("play < /dev/zero", noInput), ("play < /dev/full", noInput),
  ]

  @Test(arguments: refused)
  func refusesBeforeAnyControlSequence(script: String, reason: String) throws {
    let terminal = try PseudoTerminal(script: "\"$0\" \(script); exit $?")
    #expect(terminal.waitForEnd() == .status(69))
    terminal.expectRefusal(reason)
  }

  @Test(arguments: ["| cat", "| head -c 0", "| true", "| sleep 0.1"])
  func refusesAPipe(pipe: String) throws {
    let terminal = try PseudoTerminal(script: "{ \"$0\" play; echo \"ended with $?\" >&2; } \(pipe)")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(terminal.text.contains("convwalk: play needs a terminal, and \(Self.noOutput);"))
    #expect(terminal.text.hasSuffix("\r\nended with 69\r\n"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: ["cat /dev/null |", "echo q |", "yes |"])
  func refusesKeysFromAPipe(pipe: String) throws {
    let terminal = try PseudoTerminal(script: "\(pipe) \"$0\" play; exit $?")
    #expect(terminal.waitForEnd() == .status(69))
    terminal.expectRefusal(Self.noInput)
  }

  @Test(arguments: ["2>&-", "2>/dev/null", "2>/dev/full"])
  func playsWithoutAStandardError(redirection: String) throws {
    let terminal = try PseudoTerminal(script: "exec \"$0\" play \(redirection)")
    terminal.waitForFrame()
    terminal.type("lq")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test(arguments: [("play", 69), ("solve", 74), ("play --plain", 74), ("solve /nonexistent", 66)])
  func endsWithItsStatusWhereAllThreeAreClosed(arguments: String, status: Int32) throws {
    let grid = arguments.contains("nonexistent") ? "" : "--input '1 2 3' --kernel 1"
    let terminal = try PseudoTerminal(script: "\"$0\" \(arguments) \(grid) <&- >&- 2>&-; exit $?")
    #expect(terminal.waitForEnd() == .status(status))
    #expect(terminal.text == "")
  }

  @Test(arguments: [(">&-", 74), ("> /dev/full", 74), ("> /dev/null", 0), ("< /dev/null", 0), ("<&-", 0)])
  func solvesInto(redirection: String, status: Int32) throws {
    let terminal = try PseudoTerminal(
      script: "\"$0\" solve --input '1 2 3' --kernel 2 --format csv \(redirection); exit $?")
    #expect(terminal.waitForEnd() == .status(status))
    if status == 74 {
      #expect(terminal.text.hasPrefix("convwalk: cannot write to standard output: "))
      #expect(terminal.text.filter(\.isNewline).count == 1)
    } else {
      #expect(
        terminal.text == (redirection.contains("null") && redirection.hasPrefix(">") ? "" : "2,4,6\r\n"))
    }
  }

  // MARK: The controlling terminal

  @Test func playsWithoutAControllingTerminal() throws {
    let terminal = try PseudoTerminal(script: "setsid -w \"$0\" play; exit $?")
    terminal.waitForFrame()
    terminal.type("lq")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test func refusesWhereKeysWouldComeFromAControllingTerminalAndThereIsNone() throws {
    let scene = try Program.file("input: [[1, 2], [3, 4]]\nlayers: [{conv: {kernel: [[1]]}}]\n")
    defer { try? FileManager.default.removeItem(at: scene) }
    let terminal = try PseudoTerminal(script: "setsid -w \"$0\" play - < '\(scene.path)'; exit $?")
    #expect(terminal.waitForEnd() == .status(69))
    terminal.expectRefusal("there is no controlling terminal to read keys from")
  }
}
