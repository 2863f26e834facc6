import Lessons
import Testing

@Suite("Markdown that lessons do not have, with its line")
struct ProseFaultTests {
  private static let link = "a link; expected text: write \\[ for a bracket"
  private static let html = "HTML, or a link between < and >; expected plain text: write \\< for the sign"
  private static let definition =
    "a link definition ([name]: target), which lessons do not have; write \\[ for a bracket"
  private static let nested = "emphasis, strong text or code within another; end one before the next begins"
  private static let code = "code by indentation; expected a formula fence, or at most 3 spaces before text"
  private static let table = "a table; expected paragraphs or lists, or a formula fence for columns"
  private static let quote = "a block quote; expected a paragraph: write \\> for the sign"
  private static let rule = "a line across the page; expected text: a page begins with # and its title"
  private static let underline = "an underlined heading; expected # before a page's title"
  private static let wave = "a fence of ~~~; expected ``` with scene, question, formula"

  @Test(
    "In a paragraph",
    arguments: [
      ("a\nb [c](d)", 9, link), ("a ![c](d)", 8, "an image; expected text or a scene"),
      ("a <b>c</b>", 8, html), ("a <https://b.c>", 8, html), ("a <!-- b -->", 8, html),
      ("a\nb &amp; c", 9, "an entity (&amp;); write the character itself, or \\&"),
      ("&#65;", 8, "an entity (&#65;); write the character itself, or \\&"),
      (
        "a  \nb", 8,
        "a line break by two blanks at the end of the line; begin a new paragraph, or join the lines"
      ),
      (
        "a\\\nb", 8,
        "a line break by a backslash at the end of the line; begin a new paragraph, or join the lines"
      ),
      ("a [^1] b", 8, "a footnote; expected text: write \\[ for a bracket"),
      ("a\n~~b~~", 9, "struck text (~~); write \\~ for the sign"),
      ("*a **b***", 8, nested), ("***a***", 8, nested), ("**a `b`**", 8, nested),
      ("a\n*b\nc `d`*", 10, nested),
    ])
  func inline(text: String, line: Int, problem: String) {
    #expect(lessonFaults("# T\n\n" + text) == ["line \(line): \(problem)"])
  }

  @Test(
    "As a block",
    arguments: [
      ("[a]: b", 8, definition), ("> a\n> b", 8, quote), ("a\n> b", 9, quote), ("---", 8, rule),
      ("* * *", 8, rule),
      ("a\n\n___\n", 10, rule), ("    a\n    b\n\n    c", 8, code), ("a\n\n      b\n\nc", 10, code),
      ("a\n===", 9, underline), ("a\n---", 9, underline), ("<div>\n[a](b)\n\nc", 8, html),
      ("<!-- a", 8, html),
      ("## a", 8, "a heading of level 2; a page begins with a single #"),
      ("a\n\n###### b", 10, "a heading of level 6; a page begins with a single #"),
      ("#", 8, "a heading without text; expected # and the page's title"),
      ("a | b\n--|--\n1 | 2", 9, table), ("| a |\n|:-:|", 9, table),
      ("~~~\na\n~~~", 8, wave),
      ("```\na\n```", 8, "a fence without a name; expected one of scene, question, formula"),
      ("```python\n[a](b)\n```", 8, "no fence is called 'python'; expected one of scene, question, formula"),
      ("```scen\na\n```", 8, "no fence is called 'scen'; did you mean 'scene'?"),
      ("```formula\na", 8, "this fence is not closed; expected ``` on a line behind it"),
      ("```formula\n```", 8, "an empty formula; expected a line of text"),
      ("- a\n-\n- b", 9, "a list item without text; expected some"),
      ("- - a", 8, "a list item begins with another list; expected text before it"),
      ("- # a", 8, "a heading inside a list; a page begins with # at the margin"),
      ("- a\n  ```formula\n  b\n  ```", 9, "a fence inside a list; begin it at the margin"),
      ("- [ ] a", 8, "a task list; expected a plain item: write \\[ for a bracket"),
    ])
  func blocks(text: String, line: Int, problem: String) {
    #expect(lessonFaults("# T\n\n" + text) == ["line \(line): \(problem)"])
  }

  @Test(
    "Characters that no column has room for",
    arguments: [
      ("a\u{1B}[2J", "the character U+001B cannot be shown; leave it out"),
      ("a\u{202E}b", "the character U+202E cannot be shown; leave it out"),
      ("a\u{2028}b", "the character U+2028 cannot be shown; leave it out"),
      ("a\u{200B}b", "the character U+200B cannot be shown; leave it out"),
      ("a\u{FFFD}b", "the character U+FFFD cannot be shown; leave it out"),
      ("漢", "'漢' (U+6F22) is two columns wide; expected characters of one column"),
      ("👍", "'👍' (U+1F44D) is two columns wide; expected characters of one column"),
      ("e\u{301}", "U+0301 is a mark that joins the letter before it; use a letter that has it already"),
      ("a\u{A0}b", "U+00A0 is another blank than the ordinary one; use a space"),
      ("a\tb", "a tab; use spaces"),
    ])
  func characters(text: String, problem: String) {
    #expect(lessonFaults("# T\n\na\n\(text)") == ["line 9: \(problem)"])
    #expect(lessonFaults("# T\n\n```formula\n\(text)\n```") == ["line 9: \(problem)"])
    #expect(lessonFaults("# \(text)") == ["line 6: \(problem)"])
    let front = "---\ntitle: T\ngoal: \(text)\nsource: S\n---\n# T\n"
    let faults = LessonReader.read(front, name: "x", source: "x.md").faults
    #expect(faults.map(\.message) == ["x.md, line 3: goal: \(problem)"])
  }

  @Test("No page, text before the first, and what follows an unclosed fence is read all the same")
  func pages() {
    #expect(lessonFaults("") == ["line 6: the lesson has no page; expected # and a page's title"])
    #expect(
      lessonFaults("\na\n\nb\n# T") == [
        "line 7: text before the first heading; expected # and a page's title"
      ])
    #expect(
      lessonFaults("# T\n```scene\ninput: [[1]]\n\n[a](b)\n") == [
        "line 7: this fence is not closed; expected ``` on a line behind it", "line 10: \(Self.link)",
      ])
    #expect(
      lessonFaults("# T\n```scene\ninput: [[1]]\n```question\nask: a\nsize: true\n```\n\n> b\n") == [
        "line 7: this fence is not closed; expected ``` on a line behind it", "line 14: \(Self.quote)",
      ])
  }

  @Test(
    "Front matter",
    arguments: [
      (
        "# T\n",
        [1: "the lesson does not begin with ---; expected front matter: --- title: … goal: … source: … ---"]
      ),
      ("---\ntitle: T\n---\n# T\n", [1: "the front matter has no goal; expected a line goal: …"]),
      (
        "---\ntitel: T\ngoal: G\nsource: S\n---\n# T\n",
        [2: "the front matter has no key 'titel'; did you mean 'title'?"]
      ),
      (
        "---\ntitle: T\ngoal: G\nsource: S\ntitle: U\n---\n# T\n",
        [5: "the key 'title' stands on line 2 already; keep one"]
      ),
      (
        "---\ntitle: &a T\ngoal: G\nsource: S\n---\n# T\n",
        [2: "title begins with '&', which means something else in YAML; quote it"]
      ),
      (
        "---\ntitle: T: U\ngoal: G\nsource: S\n---\n# T\n",
        [2: "title has a colon before a blank, or a # behind one, which YAML reads otherwise; quote it"]
      ),
      (
        "---\ntitle: 'a\ngoal: G\nsource: S\n---\n# T\n",
        [2: "title is not well quoted; expected text between '…' alone, without \\"]
      ),
      ("---\ntitle:\ngoal: G\nsource: S\n---\n# T\n", [2: "title is empty; expected text"]),
      ("---\ntitle: T\ngoal: G\nsource: S\npart:\n---\n# T\n", [5: "part is empty; expected text"]),
      (
        "---\ntitle: T\ngoal: G\nsource: S\npart: A part with a long name\n---\n# T\n",
        [5: "the part has 23 characters; expected 21 at most, as it heads a column of the menu"]
      ),
      (
        "---\ntitle:T\ngoal: G\nsource: S\n---\n# T\n",
        [2: "title is not followed by a blank; expected title: text"]
      ),
      (
        "---\ntitle: T\ngoal: G\nsource: S\nfoo\n---\n# T\n",
        [5: "'foo' is no line of front matter; expected key: text"]
      ),
      (
        "---\ntitle: T\ngoal: G\nsource: S\n\n# T\n",
        [1: "the front matter is not closed; expected --- on a line of its own behind it"]
      ),
    ] as [(String, [Int: String])])
  func frontMatter(text: String, problems: [Int: String]) {
    let faults = LessonReader.read(text, name: "x", source: "x.md").faults.map(\.message)
    for (line, problem) in problems {
      #expect(faults.contains("x.md, line \(line): \(problem)"), "\(faults)")
    }
    if !problems.keys.contains(1) {
      #expect(faults.filter { !$0.contains("has no title") }.count == 1, "\(faults)")
    }
  }

  @Test("Ampersands, colons and quotes in front matter are text where YAML says so too")
  func freeText() throws {
    let text =
      "---\ntitle: Q &A and R&D\ngoal: \"Sizes: a & b\"\nsource: 'Goodfellow, Fig. 9.1 #2'\n---\n# T\n"
    let lesson = try #require(LessonReader.read(text, name: "x", source: "x.md").lesson)
    #expect(
      [lesson.title, lesson.goal, lesson.source] == [
        "Q &A and R&D", "Sizes: a & b", "Goodfellow, Fig. 9.1 #2",
      ])
  }
}
