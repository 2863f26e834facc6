import Lessons
import Testing

@Suite("Prose for where there are no keys")
struct KeylessTextTests {
  private static let keyless = KeylessText(keys: ["→", "↓", "Tab", "n", "a", "Enter", ":"])

  /// Reads a paragraph, leaves the keys out, and writes it with stars and backquotes again.
  private func without(_ markdown: String) throws -> [String] {
    let reading = LessonReader.read(lessonText("# T\n\n\(markdown)\n"), name: "x", source: "x.md")
    let page = try #require(reading.lesson?.pages.first, "\(reading.faults.map(\.message))")
    return Self.keyless.blocks(page.blocks).map { block in
      block.spans.map { span in
        switch span.look {
        case .plain: span.text
        case .emphasis: "*\(span.text)*"
        case .strong: "**\(span.text)**"
        case .code: "`\(span.text)`"
        }
      }.joined()
    }
  }

  @Test(
    "A sentence that names a key is left out",
    arguments: [
      ("It smooths. Press `→`. It *goes on*.", ["It smooths. It *goes on*."]),
      ("Press `→` and watch. Where does **it** light up?", ["Where does **it** light up?"]),
      ("With `→`: the rest stays. `Tab` and `n` do more.", ["The rest stays."]),
      ("`Tab` moves: press `n`, then `Enter`.", []),
      (
        "`conv2` is a name. 9.2 is no end, e.g. of this; d2l.ai is none.",
        ["`conv2` is a name. 9.2 is no end, e.g. of this; d2l.ai is none."]
      ),
      ("Is it? It is! `a` answers.", ["Is it? It is!"]),
      ("Walking, going in: these keys work everywhere. A *turkey* is none.", ["A *turkey* is none."]),
      ("- first\n- press `n`\n- last", ["first", "last"]),
      ("```formula\nPress a\n```", ["Press a"]),
    ])
  func sentences(markdown: String, expected: [String]) throws {
    #expect(try without(markdown) == expected)
  }

  @Test("A question says no more that a key answers it")
  func questions() {
    #expect(Self.keyless.text("In which column? Press a to answer.") == "In which column?")
    #expect(Self.keyless.text("Press on, and a: 3?") == "Press on, and a: 3?")
  }
}
