import Glibc
import Testing

/// What is sent are characters that the locale has, and colours that are wanted.
@Suite struct LocaleTests {
  private static let poor: [[String: String]] = [
    ["LC_ALL": "C"], ["LC_ALL": "POSIX"], [:], ["LC_ALL": "xx_YY.UTF-8"], ["LANG": "de_DE@euro"],
    ["LC_ALL": ""], ["LC_ALL": "C", "LANG": "C.UTF-8"], ["LC_CTYPE": "C", "LANG": "C.UTF-8"],
    ["LC_ALL": "../../etc/passwd"], ["LC_ALL": String(repeating: "x", count: 4_096)],
  ]

  @Test(arguments: poor)
  func notOneByteOver127IsSentWhereTheLocaleHasNone(locale: [String: String]) throws {
    var environment = PseudoTerminal.environment
    environment["LC_ALL"] = nil
    environment.merge(locale) { $1 }
    try expectASCII(try PseudoTerminal("play", environment: environment))
  }

  @Test func notOneByteOver127IsSentWhereASCIIIsAskedFor() throws {
    try expectASCII(try PseudoTerminal("play", "--ascii"))
  }

  /// Goes through what is written with most signs: terms, sizes, a typed field, a refusal, the help.
  private func expectASCII(_ terminal: PseudoTerminal) throws {
    terminal.waitForFrame()
    terminal.type("jlllpsdm")
    terminal.type("\te½−∞é\t\u{1B}")
    terminal.wait { terminal.output.count > 0 }
    terminal.type("\u{03}")
    #expect(terminal.waitForEnd() == .signal(SIGINT))
    #expect(terminal.output.allSatisfy { $0 < 128 })
    terminal.expectAsItWasFound()
  }

  private static let colours: [(arguments: [String], environment: [String: String], inColour: Bool)] = [
    ([], [:], true), ([], ["NO_COLOR": "1"], false), ([], ["NO_COLOR": ""], true),
    ([], ["NO_COLOR": "0"], false),
    (["--color"], ["NO_COLOR": "1"], true), (["--no-color"], [:], false), ([], ["TERM": "vt100"], false),
    (["--color"], ["TERM": "vt100"], false), ([], ["COLORTERM": "truecolor"], true),
    ([], ["COLORTERM": "truecolor", "NO_COLOR": "1"], false), ([], ["COLORTERM": "\u{1B}[31m"], true),
  ]

  @Test(arguments: colours)
  func drawsInColourWhereItIsWanted(
    arguments: [String], environment: [String: String], inColour: Bool
  ) throws {
    let terminal = try PseudoTerminal(
      [Program.path, "play"] + arguments, environment: .usual(with: environment))
    terminal.waitForFrame()
    terminal.type("jsq")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(try terminal.text.contains(Regex("\u{1B}\\[[34][0-8][;m]")) == inColour)
  }
}
