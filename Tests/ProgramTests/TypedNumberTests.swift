import Foundation
import Testing

/// A number that is typed or read is that number exactly, or refused; never another.
@Suite struct TypedNumberTests {
  private static let refused = [
    "−", "+", "-", ".", "--1", "1-", "1.2.3", "1e+", "0x10", "1_000", "1,5", "١٢", "½", "∞", "nan", "inf",
    "5;6",
    "$(id)", "%s", "%n%n", "2³¹", "1 2", "1/0", "1e1001", "1/", "é",
  ]
  private static let exact: [(text: String, exact: String)] = [
    ("1e308", "1" + zeros(308)), ("1e309", "1" + zeros(309)), ("1e-400", "1/1" + zeros(400)), ("−0", "0"),
    ("007", "7"), ("2147483648", "2147483648"), ("9223372036854775808", "9223372036854775808"),
    ("-9223372036854775809", "-9223372036854775809"), ("18446744073709551616", "18446744073709551616"),
    (String(repeating: "9", count: 400), String(repeating: "9", count: 400)), ("−7/4", "-7/4"),
    ("0.1", "1/10"),
  ]

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  @Test func aTypedNumberIsTakenOrRefusedWithAReason() throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    terminal.type("e")
    for text in Self.refused {
      terminal.type(text + "\r")
      #expect(terminal.picture(showing: "Esc").contains("expected"), "'\(text)'")
      terminal.escape()
    }
    for (text, _) in Self.exact {
      terminal.type(text + "\r")
      #expect(!terminal.picture(showing: "Esc").contains("expected"), "'\(text)'")
    }
  }

  @Test(arguments: exact)
  func aNumberOfAFileIsExact(text: String, exact: String) throws {
    let outcome = try solve(text)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""exact":[[["\#(exact)"]]]"#))
  }

  @Test(arguments: refused + ["", "１２", "\u{00}", "1\u{00}", String(repeating: "1", count: 100_000)])
  func whatIsNoNumberIsRefusedInOneLine(text: String) throws {
    let outcome = try solve(text)
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("convwalk: ") && outcome.error.utf8.filter { $0 < 0x20 } == [0x0A])
    #expect(outcome.error.count < 400)
  }

  private func solve(_ cell: String) throws -> Program.Outcome {
    let text = String(decoding: try JSONEncoder().encode(cell), as: UTF8.self)
    return try Program.run(
      ["solve", "-", "--format", "json"],
      input: "{\"input\": [[\(text)]], \"layers\": [{\"conv\": {\"kernel\": [[1]]}}]}")
  }
}
