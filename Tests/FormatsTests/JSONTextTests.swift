import Formats
import ReadingFiles
import Testing

@Suite("Strict JSON")
struct JSONTextTests {
  @Test("Every kind of value, with numbers as they are written")
  func values() throws {
    let text = #" {"a": [1.10, -0, 1e400], "b": {"c": null}, "d": [true, false], "": "x", "e": [], "f": {}} "#
    #expect(
      try value(text)
        == .object([
          .init("a", .list([.number("1.10"), .number("-0"), .number("1e400")])),
          .init("b", .object([.init("c", .null)])), .init("d", .list([.boolean(true), .boolean(false)])),
          .init("", .string("x")), .init("e", .list([])), .init("f", .object([])),
        ]))
    #expect(try value(text)["b"]?["c"] == .null)
    #expect(try value(text)["z"] == nil)
    #expect(try value("[1]")["a"] == nil)
  }

  @Test("Escapes are resolved")
  func escapes() throws {
    #expect(try value(#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00é""#) == .string("\"\\/\u{8}\u{C}\n\r\té😀é"))
    #expect(try value(#""\u0000""#) == .string("\u{0}"))
  }

  @Test(
    "Anything that is not JSON is refused with its line and column",
    arguments: [
      ("", "column 1: the end; expected a value"), ("nul", "column 1: found 'nul'; expected a value"),
      ("nullx", "column 1: found 'nullx'; expected a value"),
      ("'a'", "column 1: found ''a''; expected a value"),
      ("[1,]", "column 4: found ']'; expected a value"), ("[1", "column 3: the end; expected , or ]"),
      ("{\"a\":1,}", "column 8: found '}'; expected a name in quotation marks"),
      ("{a:1}", "column 2: found 'a:1}'; expected a name in quotation marks"),
      ("{\"a\" 1}", "column 6: found '1}'; expected :"), ("{\"a\":1", "column 7: the end; expected , or }"),
      ("{\"a\":1, \"a\":2}", "column 9: the name 'a' stands here a second time"),
      ("{\"a\":1, \"\\u0061\":2}", "column 9: the name 'a' stands here a second time"),
      ("1 2", "column 3: found '2'; expected nothing behind the value"),
      ("\"é\\ud800\"", "column 3: half of a surrogate pair; expected both halves, as in \\ud83d\\ude00"),
      ("\"\\udc00\"", "column 2: half of a surrogate pair; expected both halves, as in \\ud83d\\ude00"),
      ("\"\\ud83dx\"", "column 2: half of a surrogate pair; expected both halves, as in \\ud83d\\ude00"),
      ("\"\\x41\"", "column 2: an escape that JSON does not have"),
      ("\"\\u12\"", "column 2: an escape that JSON does not have"),
      ("\"\\", "column 2: an escape that JSON does not have"),
      ("\"a\tb\"", "column 3: a control character in a string; write it as \\u00…"),
      ("\"a", "column 3: a string without an end"),
      (
        "[01]",
        "column 2: '01' is no JSON number; expected one like 12, -0.5 or 1e3, or a string like \"7/4\""
      ),
      ("/**/1", "column 1: found '/**/1'; expected a value"),
      (String(repeating: "[", count: 200_000), "column 65: more than 64 lists and objects within each other"),
    ])
  func refusals(text: String, expected: String) {
    #expect(message(text) == "answer, line 1, \(expected)")
  }

  @Test("64 levels are taken, and lines are counted")
  func limits() throws {
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(message(nested) == nil)
    #expect(message("[\r\n1,\r\n\u{1B}]") == #"answer, line 3, column 1: found '\u{1B}]'; expected a value"#)
    #expect(message("[1,\rx]") == "answer, line 2, column 1: found 'x]'; expected a value")
  }

  private func value(_ text: String) throws -> JSONValue {
    try JSONText.value(Array(text.utf8), source: "answer")
  }

  private func message(_ text: String) -> String? {
    do throws(InputFault) {
      _ = try JSONText.value(Array(text.utf8), source: "answer")
      return nil
    } catch { return error.message }
  }
}
