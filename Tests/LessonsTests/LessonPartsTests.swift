import ConvEngine
import Exercises
import Lessons
import ReadingFiles
import Testing

@Suite("Scenes and questions of a page")
struct LessonPartsTests {
  private static let scene =
    "input: [[1, 2, 3], [4, 5, 6]]\nlayers:\n- conv: {kernel: [[1, 0], [0, 1]], bias: 1}\n"

  private func page(_ scene: String, _ question: String? = nil) -> String {
    var text = "# T\n```scene\n" + scene + "```\n"
    if let question { text += "```question\n" + question + "```\n" }
    return text
  }

  @Test("A whole page")
  func whole() throws {
    let text = """
      # A *page* with `all`
      Before **it**,
      and more.

      ```formula
      a = b
        + c

      d
      ```
      2. one
         - two
      3. three

         more
      ```scene
      \(Self.scene)view: stencil
      start: {layer: 0, cell: [0, 0, 1], term: 5}
      hide: [output, formula]
      show: [formula, products]
      ```
      ```question
      ask: "Q &A: how many?"
      size: true
      hint: R&D
      ```
      ```question
      ask: Which?
      choose: {options: [one, 2], right: 1}
      ```
      # Next
      """
    let lesson = try #require(LessonReader.read(lessonText(text), name: "x", source: "x.md").lesson)
    #expect(lesson.pages.map(\.title) == ["A page with all", "Next"])
    #expect(lesson.pages.map(\.line) == [6, 39])
    let page = lesson.pages[0]
    #expect(
      page.blocks == [
        Block(.paragraph, [Span("Before "), Span("it", .strong), Span(", and more.")]),
        Block(.formula, [Span("a = b")]), Block(.formula, [Span("  + c")]), Block(.formula, []),
        Block(.formula, [Span("d")]), Block(.item(marker: "2."), depth: 1, [Span("one")]),
        Block(.item(marker: "•"), depth: 2, [Span("two")]),
        Block(.item(marker: "3."), depth: 1, [Span("three")]),
        Block(.paragraph, depth: 1, [Span("more")]),
      ])
    let scene = try #require(page.scene)
    #expect(scene.start.cell == Position(channel: 0, row: 0, column: 1))
    #expect(scene.start.term == 5)
    #expect(scene.hidden == [.output, .sizeFormula, .exceptProducts])
    #expect(scene.shown == [.formula, .products])
    #expect(
      page.questions == [
        Question("Q &A: how many?", .size, hint: "R&D"),
        Question("Which?", .choice(options: ["one", "2"], right: 1)),
      ])
  }

  @Test(
    "Scenes",
    arguments: [
      ("", "line 7: an empty scene; expected input and layers"),
      ("input: [[1]]\n", "line 8: the scene has no layers; expected layers: with one conv at least"),
      ("input: [[1]\n", "line 9: this is not YAML: did not find expected ',' or ']' (column 1)"),
      (
        "[1]\n",
        "line 8: a scene is a list; expected a map with input, layers, dimensions, view, start, lab, networks, other, hide, show"
      ),
      (
        "input: &a [[1]]\nlayers: [*a]\n",
        "line 8: an anchor (&) is not part of a scene; write the values out"
      ),
      (scene + "veiw: stencil\n", "line 11: a scene has no key 'veiw'; did you mean 'view'?"),
      (scene + "view: bars\n", "line 11: view is 'bars'; expected stencil"),
      (scene + "show: formula\n", "line 11: show is 'formula'; expected a list like [formula]"),
      (scene + "show: [size]\n", "line 11: show is 'size'; expected one of formula, products"),
      (scene + "hide: output\n", "line 11: hide is 'output'; expected a list like [output]"),
      (scene + "start: 3\n", "line 11: start is '3'; expected a map with layer, cell, term"),
      (scene + "start: {row: 3}\n", "line 11: start has no key 'row'; expected one of layer, cell, term"),
      (scene + "start: {layer: 1}\n", "line 11: start layer is 1; expected 0, the only one"),
      (scene + "start: {cell: [0, 1]}\n", "line 11: start cell is a list; expected [channel, row, column]"),
      (
        scene + "start: {cell: [0, 1, 0]}\n",
        "line 11: start cell is [0, 1, 0], which the output of 1 × 1 × 2 does not have; counting begins at 0"
      ),
      (
        scene + "start:\n  term: 6\n",
        "line 12: start term is 6; expected 0 to 5"
      ),
      (
        "input: [[1]]\nlayers:\n- conv: {kernel: [[1]]}\n- conv: {kernel: vertical}\n",
        "line 11: layer 1 (conv): the kernel is larger than the padded input in its rows: e = k = 3 is more than "
          + "n + before + after = 1 + 0 + 0 = 1; try padding 1, or a kernel of 1, or an input of 3"
      ),
      (
        "input: {shape: [1, 3, 3]}\nlayers:\n- conv: {kernel: vertical}\nstart: {cell: [0, 0, 0]}\n",
        "line 11: the scene has shapes only, and so no cells; expected the layer alone"
      ),
      (
        "input: nowhere.csv\nlayers:\n- conv: {kernel: vertical}\n",
        "line 8: cannot read 'nowhere.csv': no such file"
      ),
      (
        scene + "hide: [output]\n",
        "line 11: hide without a question on this page, so it would stay hidden; expected a question fence"
      ),
    ])
  func scenes(text: String, message: String) { #expect(lessonFaults(page(text)) == [message]) }

  @Test(
    "Questions",
    arguments: [
      ("", "line 12: an empty question; expected ask and one of size, cell, cells, number, choose"),
      ("size: true\n", "line 12: the question has no ask; expected ask: and what is asked"),
      ("ask: ''\nsize: true\n", "line 13: ask is empty; expected text"),
      ("ask: [a]\nsize: true\n", "line 13: ask is a list; expected text"),
      (
        "ask: \"a\\u202eb\"\nsize: true\n", "line 13: ask: the character U+202E cannot be shown; leave it out"
      ),
      ("ask: \"a\\nb\"\nsize: true\n", "line 13: ask: a line break; write it on one line"),
      (
        "ask: a\n",
        "line 12: the question has no kind of answer; expected one of size, cell, cells, number, choose"
      ),
      (
        "ask: a\nsize: true\nnumber: 3\n",
        "line 12: the question has size and number; expected one of size, cell, cells, number, choose"
      ),
      ("ask: a\nsise: true\nsize: true\n", "line 14: a question has no key 'sise'; did you mean 'size'?"),
      ("ask: a\nsize: yes\n", "line 14: size is 'yes'; expected true or false"),
      ("ask: a\nsize: false\n", "line 14: size is false; expected true, or another kind of answer"),
      ("ask: a\ncell: 3\n", "line 14: the cell is '3'; expected [channel, row, column]"),
      (
        "ask: a\ncells: [[0, 0, 0], [0, 0, 2]]\n",
        "line 14: the cell is [0, 0, 2], which the output of 1 × 1 × 2 does not have; counting begins at 0"
      ),
      ("ask: a\ncells: []\n", "line 14: cells is an empty list; expected a list of cells"),
      (
        "ask: a\nnumber: 1,5\n",
        "line 14: number: '1,5' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3"
      ),
      ("ask: a\nnumber: x\n", "line 14: number is the symbol 'x'; expected a number"),
      (
        "ask: a\nchoose: {options: [a], right: 0}\n",
        "line 14: choose has no list of options; expected two at least"
      ),
      (
        "ask: a\nchoose: {options: [a, b]}\n",
        "line 14: choose does not say which option is right; expected right: and its number from 0"
      ),
      (
        "ask: a\nchoose: {options: [a, b], right: 2}\n",
        "line 14: right is 2; expected 0 to 1"
      ),
      (
        "ask: a\nchoose: {options: [a, a], right: 1}\n",
        "line 14: the option 'a' stands there twice; keep one"
      ),
      ("ask: a\nnumber: 3\nhint:\n", "line 15: hint is empty; expected text"),
    ])
  func questions(text: String, message: String) { #expect(lessonFaults(page(Self.scene, text)) == [message]) }

  @Test("A 1-D scene has cells of channel and position")
  func signal() throws {
    let signal = "input: [1, 2, 3]\nlayers:\n- conv: {kernel: [1, 1]}\nstart: {cell: [0, 1]}\n"
    let text = lessonText(page(signal, "ask: a\ncell: [0, 1]\n"))
    let page = try #require(LessonReader.read(text, name: "x", source: "x.md").lesson?.pages.first)
    #expect(page.questions[0].kind == .cells([Position(channel: 0, row: 0, column: 1)]))
    #expect(page.scene?.start.cell == Position(channel: 0, row: 0, column: 1))
    #expect(
      lessonFaults(self.page(signal, "ask: a\ncell: [0, 0, 1]\n"))
        == ["line 15: the cell is a list; expected [channel, position]"])
  }

  @Test("What follows from another fault is not said")
  func noFollowUp() {
    let question = "```question\nask: a\ncell: [0, 9, 9]\n```\n"
    #expect(lessonFaults("# T\n```scene\ninput: [[1]\n```\n" + question).count == 1)
    #expect(lessonFaults("# T\n```scene\ninput: [[1]]\n\n" + question).count == 1)
    #expect(
      lessonFaults("# T\n" + question)
        == ["line 9: the question asks for a cell and the page has no scene; expected a scene fence"])
    let two = page(Self.scene) + "```scene\n" + Self.scene + "```\n"
    #expect(
      lessonFaults(two) == ["line 12: a second scene on this page; the first is on line 7: keep one a page"])
  }

  @Test("What explains an answer")
  func explain() throws {
    let read = LessonReader.read(
      "---\ntitle: T\ngoal: G\nsource: S\n---\n"
        + page(Self.scene, "ask: What?\nsize: true\nexplain: So it is.\n"),
      name: "01-x", source: "x.md")
    #expect(read.lesson?.pages[0].questions[0].explain == "So it is.")
    #expect(
      lessonFaults(page(Self.scene, "ask: What?\nsize: true\nexplain: [1]\n"))
        == ["line 15: explain is a list; expected text"])
  }

  @Test("All faults of a scene and of a question at once")
  func several() {
    let scene = Self.scene + "view: bar\nstart: {layer: 7}\nhide: [exit, output]\nfoo: 1\n"
    #expect(
      lessonFaults(page(scene, "ask: [1]\nnumber: x\nhint: []\nbar: 2\n")) == [
        "line 11: view is 'bar'; expected stencil",
        "line 12: start layer is 7; expected 0, the only one",
        "line 13: hide is 'exit'; expected one of input, kernel, output, formula",
        "line 14: a scene has no key 'foo'; expected one of input, layers, dimensions, view, start, lab, networks, other, hide, show",
        "line 17: ask is a list; expected text", "line 18: number is the symbol 'x'; expected a number",
        "line 19: hint is an empty list; expected text",
        "line 20: a question has no key 'bar'; expected one of ask, size, cell, cells, number, choose, hint, explain",
      ])
  }
}
