import Testing

@testable import Terminal

@Suite("The environment is checked before it is used")
struct TerminalEnvironmentTests {
  @Test("Names of terminals", arguments: ["xterm", "xterm-256color", "rxvt-unicode", "vt100+w_x.y"])
  func names(name: String) throws {
    #expect(try TerminalEnvironment(terminal: name).terminalName() == name)
  }

  @Test(
    "What cannot be a name is refused in words of our own",
    arguments: [
      "", "../../../../etc/passwd", "xterm\u{1B}[2J", "x term", "xtérm", "xterm\n",
      String(repeating: "x", count: 129),
    ])
  func refused(name: String) {
    let fault = #expect(throws: TerminalFault.self) {
      _ = try TerminalEnvironment(terminal: name).terminalName()
    }
    #expect(fault?.reason.utf8.allSatisfy { (0x20..<0x7F).contains($0) } == true)
  }

  @Test("Without TERM there is no terminal")
  func unset() {
    #expect(throws: TerminalFault.self) { _ = try TerminalEnvironment(terminal: nil).terminalName() }
  }

  @Test(
    "ESCDELAY counts if it is a sensible number",
    arguments: [(nil, 25), ("10", 10), ("-1", 25), ("0", 25), ("abc", 25), ("2147483648", 25), ("", 25)])
  func escapeDelay(value: String?, milliseconds: Int) {
    let environment = TerminalEnvironment(terminal: "xterm", escapeDelay: value)
    #expect(environment.escapeMilliseconds == milliseconds)
  }
}
