import ConvEngine
import Exercises
import Lessons

extension Lesson {
  /// A lesson with one page of every kind: prose alone, a scene to walk, questions of several kinds, hidden parts.
  static var sample: Lesson {
    Lesson(
      name: "01-sample", title: "A sample", goal: "See every part of a lesson.", source: "the tests",
      pages: [prose, walk, size, choice, number]
    )
  }

  private static let grid = Tensor(rows: [
    [3, 0, 1, 2, 7], [1, 5, 8, 9, 3], [2, 7, 2, 5, 1], [0, 1, 3, 1, 7], [4, 2, 1, 6, 2],
  ])

  private static func scene(_ padding: Padding = .valid, stride: Int = 1) -> Scene {
    var convolution = Convolution(.vertical)
    (convolution.padding, convolution.stride) = (padding, Pair(stride))
    return Scene(.values(grid), [.convolution(convolution)])
  }

  private static func paragraph(_ text: String) -> Block { Block(.paragraph, [Span(text)]) }

  private static let prose = Page(
    title: "What a kernel is",
    blocks: [
      Block(
        .paragraph,
        [
          Span("A "), Span("kernel", .strong), Span(" is a small grid of "), Span("weights", .emphasis),
          Span(". It "), Span("slides", .emphasis),
          Span(" over the input, and at every place the numbers below it are multiplied and added. Press "),
          Span("→", .code), Span(" to turn the page."),
        ]),
      Block(
        .item(marker: "•"), depth: 1,
        [Span("the input is a grid of numbers, of as many rows and columns as a picture has pixels")]),
      Block(.item(marker: "•"), depth: 1, [Span("the kernel is smaller")]),
      Block(.formula, [Span("output = Σ input · kernel")]),
    ], scene: nil, questions: [], line: 5)

  private static let walk = Page(
    title: "Walk",
    blocks: [
      paragraph(
        "Each output cell is one sum. Press → to go to the next one, and ↓ to go into it and see each of its nine multiplications. The window on the input shows which cells are read."
      ),
      paragraph("When you have seen enough of a sum, ↑ comes back out."),
    ], scene: LessonScene(scene()), questions: [], line: 12)

  private static let size = Page(
    title: "How large is the output?",
    blocks: [
      paragraph(
        "The kernel has 3 rows and 3 columns, the input has 5 of each. Count the places at which the kernel fits."
      )
    ],
    scene: LessonScene(scene(), hidden: [.output]),
    questions: [
      Question("How many rows and columns will the output have?", .size, hint: "⌊(5 + 0 + 0 − 3)/1⌋ + 1")
    ], line: 20)

  private static let choice = Page(
    title: "Stride",
    blocks: [paragraph("With a stride of 2 the window moves two cells at a time.")],
    scene: LessonScene(scene(stride: 2)),
    questions: [
      Question(
        "What happens to the output when the stride grows?",
        .choice(
          options: [
            "It grows.", "It shrinks, as fewer windows fit into the same input.", "It stays as it is.",
          ], right: 1),
        hint: "Press s and look."),
      Question("What is output[0, 1, 1]?", .cells([Position(channel: 0, row: 1, column: 1)])),
    ], line: 30)

  private static let number = Page(
    title: "The end", blocks: [paragraph("One thing more.")], scene: nil,
    questions: [Question("How many weights has a 3 × 3 kernel?", .number(9), hint: "Count them.")], line: 40)
}
