import ConvEngine
import Exercises
import Notation
import Testing

@testable import Lessons

@Suite("Lessons to print")
struct HandoutTests {
  private static let keys: Set<String> = ["→", "←", "↑", "↓", "Tab", "Enter", "Esc", "a", "n", "s"]

  private func text(_ lesson: Lesson, _ format: Handout.Format, key: Bool) throws -> String {
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try Handout(lesson, keys: Self.keys, hasKey: key).write(as: format, to: &writer)
    try writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Every lesson as LaTeX: ASCII, with every brace and environment closed",
    arguments: CarriedLesson.all.map(\.name))
  func latex(name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    let latex = try text(lesson, .latex, key: true)
    #expect(latex.utf8.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 10) })
    try expectClosed(latex)
    #expect(latex.matches(of: /\\question\{\d+\}/).count == 2 * lesson.outline.questions)
    // No character was lost: a question mark stands for one that LaTeX has no name for.
    let marks = latex.count { $0 == "?" }
    let own = try text(lesson, .markdown, key: true).count { $0 == "?" }
    #expect(marks == own)
  }

  @Test(
    "Every lesson as Markdown: its pages and questions in order", arguments: CarriedLesson.all.map(\.name))
  func markdown(name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    let sheet = try text(lesson, .markdown, key: false)
    #expect(sheet.hasPrefix("# \(lesson.title)\n"))
    let headings = sheet.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.count == lesson.pages.count)
    let numbers = sheet.matches(of: /\n\*\*Question (\d+)\.\*\*/).compactMap { Int($0.1) }
    #expect(
      numbers == Array(1...max(1, lesson.outline.questions)).prefix(lesson.outline.questions).map { $0 })
    #expect(sheet.components(separatedBy: "```").count % 2 == 1, "every fence is closed")
    let key = try text(lesson, .markdown, key: true)
    #expect(key.hasPrefix(sheet) && key.dropFirst(sheet.count).hasPrefix("\n## Answers\n"))
  }

  private static let page = Page(
    title: "A page",
    blocks: [
      Block(
        .paragraph, [Span("Press "), Span("→", .code), Span(". Some "), Span("text_", .emphasis), Span(".")]),
      Block(.item(marker: "•"), depth: 1, [Span("one")]),
      Block(.item(marker: "2."), depth: 2, [Span("two")]),
      Block(.paragraph, depth: 1, [Span("more of one")]),
      Block(.formula, [Span("o = ⌊n/s⌋")]),
    ],
    scene: LessonScene(.example, hidden: [.output]),
    questions: [
      Question("How large?", .size, hint: "Count.", explain: "It moves 4 - 3 places."),
      Question(
        "What is there?",
        .cells([Position(channel: 0, row: 0, column: 0), Position(channel: 0, row: 1, column: 1)])),
      Question("Which?", .choice(options: ["this", "that"], right: 1)),
    ], line: 6)

  private static let lesson = Lesson(
    name: "01-a", title: "A & B", goal: "Do it.", source: "the tests", pages: [page])

  @Test("What stands on it, to the letter, and the answers in the key alone")
  func whole() throws {
    let sheet = try text(Self.lesson, .markdown, key: false)
    #expect(
      sheet == #"""
        # A \& B

        Do it.

        Source: the tests

        ## 1. A page

        Some *text\_*.

        - one

          2. two

          more of one

        ```text
        o = ⌊n/s⌋
        ```

        ### Input, 1 × 4 × 4 (channels × rows × columns)

        ```text
        3 0 1 2
        1 5 8 9
        2 7 2 5
        0 1 3 1
        ```

        ### Layer 0: conv

        kernel 3 × 3, stride 1, padding 0

        #### Kernel

        ```text
         1  0 −1
         1  0 −1
         1  0 −1
        ```

        **Question 1.** How large?

        Answer: \_\_\_\_\_\_\_\_\_\_\_\_

        **Question 2.** What is there?

        output\[0, 0, 0\] = \_\_\_\_\_\_\_\_\_\_\_\_

        output\[0, 1, 1\] = \_\_\_\_\_\_\_\_\_\_\_\_

        **Question 3.** Which?

        0. this
        1. that

        Answer: \_\_\_\_\_\_\_\_\_\_\_\_

        """#)
    #expect(
      try text(Self.lesson, .markdown, key: true) == sheet
        + "\n## Answers\n\n**Question 1.** 2 × 2\n\nIt moves 4 - 3 places.\n\n**Question 2.** −5, −2\n\n**Question 3.** that\n"
    )
    try expectClosed(text(Self.lesson, .latex, key: true))
  }

  @Test("What a page covers stays covered; what nothing asks for shows")
  func covered() throws {
    func grids(_ hidden: Covering, _ questions: [Question]) throws -> [String] {
      let page = Page(
        title: "P", blocks: [], scene: LessonScene(.example, hidden: hidden), questions: questions, line: 6)
      let lesson = Lesson(name: "01-a", title: "A", goal: "B", source: "C", pages: [page])
      let lines = try text(lesson, .markdown, key: false).split(separator: "\n")
      return ["3 0 1 2", " 1  0 −1", " −5  −4"].filter { line in lines.contains { $0 == line } }
    }
    let number = Question("How many?", .number(1))
    #expect(try grids([.input], [number]) == [" 1  0 −1"])
    #expect(try grids([.kernel], [number]) == ["3 0 1 2"])
    #expect(try grids([.output], [number]) == ["3 0 1 2", " 1  0 −1"])
    #expect(try grids([], [Question("How large?", .size)]) == ["3 0 1 2", " 1  0 −1"])
    #expect(try grids([], [number]) == ["3 0 1 2", " 1  0 −1", " −5  −4"])
  }
}
