import Foundation
import Testing

@Suite("convwalk lint")
struct LintTests {
  /// A new folder with files in it.
  private func folder(_ files: [String: String]) throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("cw-\(UUID().uuidString)")
    let lessons = url.appendingPathComponent("lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: lessons.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    return url
  }

  private let front = "---\ntitle: T\ngoal: G\nsource: S\n---\n"

  @Test func saysHowMuchWasCheckedWhereNothingIsWrong() throws {
    let question = "```question\nask: a\nnumber: 1\n```\n"
    let url = try folder(["01-a.md": front + "# A\n# B\n" + question, "02-b.md": front + "# C\n"])
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(
      try Program.run(["lint"], folder: url)
        == Program.Outcome(status: 0, output: "2 lessons, 3 pages, 1 question: no fault\n", error: ""))
  }

  @Test func namesEveryFaultAndEndsWith1() throws {
    let url = try folder(["01-a.md": front + "# A\n> b\n", "02-b.md": front + "\n---\n# C\n\u{202E}\n"])
    defer { try? FileManager.default.removeItem(at: url) }
    let outcome = Program.Outcome(
      status: 1,
      output: """
        lessons/01-a.md, line 7: a block quote; expected a paragraph: write \\> for the sign
        lessons/02-b.md, line 7: a line across the page; expected text: a page begins with # and its title
        lessons/02-b.md, line 9: the character U+202E cannot be shown; leave it out
        3 faults in 2 lessons

        """, error: "")
    #expect(try Program.run(["lint"], folder: url) == outcome)
    #expect(try Program.run(["lint", "lessons/"], folder: url) == outcome)
    let ascii = try Program.run(["lint"], environment: ["LC_ALL": "C"], folder: url)
    #expect(ascii.output.utf8.allSatisfy { $0 < 128 })
  }

  /// What a picture needs is there or not: the scene is looked at, not the word alone.
  @Test(arguments: [
    ("bars", "[1, 2, 3]", "", "1 lesson, 1 page, 0 questions: no fault"),
    (
      "bars", "[[1, 2], [3, 4]]",
      "lessons/01-a.md, line 11: view 'bars' does not suit this scene: bars show a 1-D signal, and the input is a grid\n",
      "1 fault in 1 lesson"
    ),
    (
      "bar", "[1, 2, 3]",
      "lessons/01-a.md, line 11: view is 'bar'; did you mean 'bars'?\n",
      "1 fault in 1 lesson"
    ),
    ("curve", "[1, 2, 3]", "", "1 lesson, 1 page, 0 questions: no fault"),
  ])
  func aPictureThatDoesNotSuitIsAFault(view: String, input: String, fault: String, summary: String) throws {
    let scene = "```scene\ninput: \(input)\nlayers:\n  - relu\nview: \(view)\n```\n"
    let url = try folder(["01-a.md": front + "# A\n" + scene])
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(
      try Program.run(["lint"], folder: url)
        == Program.Outcome(
          status: fault.isEmpty ? 0 : 1, output: fault + summary + "\n", error: ""))
  }

  private static let question = "```question\nask: Which?\nchoose: {options: [a, b], right: 0}\n"

  /// What does not fit on a screen of 80 columns and 24 rows, and what does just.
  @Test(arguments: [
    (
      "# \(String(repeating: "a ", count: 40))a\n",
      "the heading is too long to stand beside the page's number; make it shorter"
    ),
    (
      "# A\n```formula\n\(String(repeating: "1", count: 73))\n```\n",
      "a line of a formula has 73 columns; expected 72 at most"
    ),
    ("# A\n```formula\n\(String(repeating: "1", count: 72))\n```\n", nil),
    (
      "# A\n\(question)hint: \(String(repeating: "word ", count: 400))\n```\n",
      "a question with its options and hint takes more rows than there are; make it shorter"
    ),
    ("# A\n\(question)hint: \(String(repeating: "word ", count: 20))\n```\n", nil),
    (
      "# A\n\(question)explain: \(String(repeating: "word ", count: 100))\n```\n",
      "an explanation takes more than 4 lines of 76 columns; make it shorter"
    ),
    ("# A\n\(question)explain: \(String(repeating: "word ", count: 50))\n```\n", nil),
  ])
  func whatDoesNotFitIsAFault(page: String, problem: String?) throws {
    let url = try folder(["01-a.md": front + page])
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try Program.run(["lint"], folder: url).output
    if let problem {
      #expect(output == "lessons/01-a.md, line 6: at 80×24 \(problem)\n1 fault in 1 lesson\n")
    } else {
      #expect(output.hasSuffix(": no fault\n"))
    }
  }

  /// Two lessons with the same number are a fault, and so is what a part takes up again behind another.
  @Test func whatIsWrongWithTheFolderIsAFault() throws {
    let parted = { (part: String) in "---\ntitle: T\ngoal: G\nsource: S\npart: \(part)\n---\n# A\n" }
    let url = try folder([
      "01-a.md": parted("One"), "01-b.md": parted("Two"), "02-c.md": parted("One"), "03.md": parted("One"),
    ])
    defer { try? FileManager.default.removeItem(at: url) }
    let outcome = try Program.run(["lint"], folder: url)
    #expect(outcome.status == 1)
    for (file, words) in [
      ("01-b.md", "number"), ("02-c.md", "the part 'One' has ended before"),
      ("03.md", "its name is not a lesson's"),
    ] {
      #expect(
        outcome.output.split(separator: "\n").contains { $0.contains(file) && $0.contains(words) },
        "\(outcome.output)")
    }
  }

  @Test func endsWith66WithoutAFolder() throws {
    let outcome = try Program.run(["lint", "/nonexistent"])
    #expect(
      outcome
        == Program.Outcome(
          status: 66, output: "", error: "convwalk: cannot read '/nonexistent': no such folder\n"))
  }
}
