import ConvEngine
import Exercises
import Testing

/// What answers are worth, as students type them.
@Suite("Grading an answer")
struct QuestionTests {
  /// A 4 × 5 input and a 3 × 3 kernel: 2 × 3 outputs.
  private static let grid = Scene(
    .values(Tensor(rows: [[3, 0, 1, 2, 7], [1, 5, 8, 9, 3], [2, 7, 2, 5, 1], [0, 1, 3, 1, 7]])),
    [.convolution(Convolution(.vertical))])
  /// Thirds: 1/3, 2/3, 1.
  private static let thirds = Scene(
    .values(Tensor(signal: [1, 2, 3])), [.convolution(Convolution(kernel([Number(1, over: 3)])))])

  private static func kernel(_ numbers: [Number]) -> Kernel {
    Kernel(form: .rows, rows: 1, columns: numbers.count, dimensions: .one, weights: .numbers(numbers))
  }

  private static func cell(_ column: Int, row: Int = 0) -> Position {
    Position(channel: 0, row: row, column: column)
  }

  private let size = Question("How large?", .size)

  @Test(
    "A size, however it is written",
    arguments: [
      "2 3", "2×3", "2 × 3", "2 x 3", "2X3", "2*3", "2, 3", "2,3", "2;3", "2 by 3", "2 BY 3", "(2, 3)",
      "[2, 3]", " 2   3 ",
      "1×2×3", "1, 2, 3", "2.0 3", "4/2 3", "02 3", "+2 3",
    ])
  func sizes(answer: String) { #expect(size.grade(answer, scene: Self.grid) == .right) }

  @Test(
    "A wrong size",
    arguments: [
      ("3 2", "not 3 × 2"), ("2 2", "the rows are right, the columns are not"),
      ("4 3", "the columns are right, the rows are not"), ("-2 −3", "not −2 × −3"),
      ("2.5 3.5", "not 2.5 × 3.5"),
      ("2 2 3", "the rows and columns are right, the channels are not"),
      ("1 3 2", "the channels are right, the rows and columns are not"),
    ])
  func wrongSizes(answer: String, why: String) {
    #expect(size.grade(answer, scene: Self.grid) == .wrong(why))
    #expect(
      Question("", .size, hint: "h").grade(answer, scene: Self.grid) == .wrong(why + "; the hint may help"))
  }

  @Test(
    "What is no size",
    arguments: [
      ("", "nothing is typed; expected rows and columns, like 2 × 7"),
      ("  \t", "nothing is typed; expected rows and columns, like 2 × 7"),
      ("2", "one number typed; expected rows and columns, like 2 × 7"),
      ("1 1 2 3", "4 numbers typed; expected rows and columns, like 2 × 7"),
      ("2 ×", "a number is missing; expected rows and columns, like 2 × 7"),
      ("× 2 3", "a number is missing; expected rows and columns, like 2 × 7"),
      ("2,,3", "a number is missing; expected rows and columns, like 2 × 7"),
      ("a 3", "'a' is a symbol; expected rows and columns, like 2 × 7"),
      ("two 3", "'two' is no number; expected rows and columns, like 2 × 7"),
      ("2 3\u{1B}[2J", #"'3\u{1B}[2J' is no number; expected rows and columns, like 2 × 7"#),
    ])
  func noSizes(answer: String, why: String) {
    #expect(size.grade(answer, scene: Self.grid) == .unreadable(why))
  }

  @Test("The length of a signal, and an example that is never the answer")
  func lengths() {
    #expect(size.grade("3", scene: Self.thirds) == .right)
    #expect(size.grade("1 3", scene: Self.thirds) == .right)
    #expect(size.grade("1 × 3", scene: Self.thirds) == .right)
    #expect(size.grade("2", scene: Self.thirds) == .wrong("not 2"))
    #expect(size.grade("2 3", scene: Self.thirds) == .wrong("the length is right, the channels are not"))
    #expect(size.rightAnswer(scene: Self.thirds) == "3")
    let other = Scene(
      .values(Tensor(Shape(channels: 1, rows: 4, columns: 9), Array(repeating: 1, count: 36))),
      [.convolution(Convolution(.vertical))])
    #expect(size.rightAnswer(scene: other) == "2 × 7")
    #expect(
      size.grade("", scene: other) == .unreadable("nothing is typed; expected rows and columns, like 3 × 5"))
  }

  @Test("A cell, exactly", arguments: ["-5", "−5", " -5 ", "-5.0", "-10/2", "-0.5e1", "[-5]", "(−5)"])
  func cells(answer: String) {
    let question = Question("", .cells([Self.cell(0)]))
    #expect(question.grade(answer, scene: Self.grid) == .right)
    #expect(question.rightAnswer(scene: Self.grid) == "−5")
  }

  @Test(
    "A cell that is wrong, or cannot be read",
    arguments: [
      ("5", Grade.wrong("5 is not right")), ("-4", .wrong("−4 is not right")),
      ("≈-5", .wrong("near, but rounded; exactly, please: a fraction like 7/4 may be written")),
      ("-5,0", .unreadable("2 numbers typed; expected one; decimals are written with a point: 1.5")),
      ("-5 0", .unreadable("2 numbers typed; expected one")),
      ("x", .unreadable("'x' is a symbol; expected a number")),
      (
        "five",
        .unreadable("'five' is no number; expected one like 12, -0.5, 1e3 or 7/4, or a symbol like x3")
      ),
      ("1/0", .unreadable("'1/0' divides by 0; expected another denominator")),
      ("", .unreadable("nothing is typed; expected a number")),
    ])
  func wrongCells(answer: String, grade: Grade) {
    #expect(Question("", .cells([Self.cell(0)])).grade(answer, scene: Self.grid) == grade)
  }

  @Test("Fractions compare exactly, and a rounded one is told so without being told")
  func fractions() {
    let third = Question("", .cells([Self.cell(0)]))
    #expect(third.rightAnswer(scene: Self.thirds) == "1/3")
    for answer in ["1/3", "2/6", "+1/3"] { #expect(third.grade(answer, scene: Self.thirds) == .right) }
    let near = Grade.wrong("near, but rounded; exactly, please: a fraction like 7/4 may be written")
    for answer in ["0.33", "0.333333333", "≈0.33", "~0.3", "0.34"] {
      #expect(third.grade(answer, scene: Self.thirds) == near)
    }
    #expect(third.grade("0.35", scene: Self.thirds) == .wrong("0.35 is not right"))
    #expect(third.grade("0", scene: Self.thirds) == .wrong("0 is not right"))
    #expect(Question("", .number(Number(1, over: 2))).grade("0.5", scene: nil) == .right)
    #expect(
      Question("", .number(Number(7, over: 4))).grade("1.8", scene: nil)
        == .wrong("near, but rounded; exactly, please: a fraction like 5/3 may be written"))
  }

  @Test(
    "Several cells",
    arguments: [
      ("-5 -4 -3", Grade.wrong("2 of 3 are right; [0, 1, 0] is not")),
      ("-5, -4, -10", .right), ("-5; -4; -10", .right), ("−5,−4,−10", .right), ("[-5 -4 -10]", .right),
      ("-5 1 1", .wrong("1 of 3 is right; [0, 0, 1], [0, 1, 0] are not")),
      ("1 1 1", .wrong("none of the 3 is right")),
      ("-5 -4", .unreadable("2 numbers typed; expected 3, separated by spaces")),
      (
        "-5,0 -4,0 -10,0",
        .unreadable(
          "4 numbers typed; expected 3, separated by spaces; decimals are written with a point: 1.5")
      ),
    ])
  func several(answer: String, grade: Grade) {
    let question = Question("", .cells([Self.cell(0), Self.cell(1), Self.cell(0, row: 1)]))
    #expect(question.rightAnswer(scene: Self.grid) == "−5, −4, −10")
    #expect(question.grade(answer, scene: Self.grid) == grade)
  }

  @Test("Cells of a signal, of the last of several layers, and rounded ones among right ones")
  func layers() {
    let cells = Question("", .cells([Self.cell(0), Self.cell(2)]))
    #expect(cells.grade("1/3 2", scene: Self.thirds) == .wrong("1 of 2 is right; [0, 2] is not"))
    #expect(
      cells.grade("0.33 1", scene: Self.thirds)
        == .wrong("near, but rounded; exactly, please: a fraction like 7/4 may be written"))
    let two = Scene(
      .values(Tensor(signal: [1, 2, 3])),
      [.convolution(Convolution(Self.kernel([1, 1]))), .convolution(Convolution(Self.kernel([1, 1])))])
    #expect(Question("", .cells([Self.cell(0)])).grade("8", scene: two) == .right)
  }

  @Test(
    "A choice is the number of an option",
    arguments: [
      ("1", Grade.right), (" 1 ", .right), ("0", .wrong("option 0 is not right")),
      ("2", .wrong("option 2 is not right")),
      ("3", .unreadable("no option has this number; expected the number of an option, 0 to 2")),
      ("-1", .unreadable("no option has this number; expected the number of an option, 0 to 2")),
      ("1.5", .unreadable("no option has this number; expected the number of an option, 0 to 2")),
      ("b", .unreadable("'b' is a symbol; expected a number")),
      ("", .unreadable("nothing is typed; expected the number of an option, 0 to 2")),
    ])
  func choices(answer: String, grade: Grade) {
    let question = Question("", .choice(options: ["a", "b", "c"], right: 1))
    #expect(question.grade(answer, scene: nil) == grade)
    #expect(question.rightAnswer(scene: nil) == "b")
    #expect(question.typedAnswer(scene: nil) == "1")
  }

  @Test("A scene with symbols")
  func symbols() {
    let (a, w) = (Number.symbolic(Polynomial(Symbol("a"))), Number.symbolic(Polynomial(Symbol("w"))))
    let scene = Scene(.values(Tensor(signal: [a])), [.convolution(Convolution(Self.kernel([w])))])
    let question = Question("", .cells([Self.cell(0)]))
    #expect(question.rightAnswer(scene: scene) == "aw")
    #expect(
      question.grade("aw", scene: scene)
        == .unreadable("the output holds symbols, and only a number or a single symbol like x3 can be typed"))
    #expect(question.grade("3", scene: scene) == .wrong("3 is not right"))
    let plain = Scene(.values(Tensor(signal: [a])), [.convolution(Convolution(Self.kernel([1])))])
    #expect(question.grade("a", scene: plain) == .right)
  }

  @Test("A question without its scene, or about a cell that is not there any more")
  func sceneless() {
    let missing = Grade.unreadable("the scene that the question is about cannot run")
    let far = Question("", .cells([Self.cell(7)]))
    #expect(far.grade("1", scene: Self.grid) == missing)
    #expect(far.grade("1", scene: nil) == missing)
    #expect(far.rightAnswer(scene: Self.grid) == "")
    #expect(size.grade("1 1", scene: nil) == missing)
    let tooSmall = Scene(.values(Tensor(rows: [[1]])), [.convolution(Convolution(.vertical))])
    #expect(size.grade("1 1", scene: tooSmall) == missing)
    #expect(size.rightAnswer(scene: tooSmall) == "")
  }

  @Test("Long and strange answers are refused, not run")
  func hostile() {
    let questions = [
      size, Question("", .cells([Self.cell(0)])), Question("", .number(1)),
      Question("", .choice(options: ["a", "b"], right: 0)),
    ]
    let answers = [
      String(repeating: "9", count: 100_000), String(repeating: "1 ", count: 100_000),
      String(repeating: "[", count: 9_000),
      "1e1000000", "1_000", "nan", "inf", "½", "١", "\0", "1\u{301}", "1\u{200D}", ",", ";;", "[", "]", "()",
      "≈", "~",
    ]
    for question in questions {
      for answer in answers {
        guard case .unreadable(let why) = question.grade(answer, scene: Self.grid) else {
          Issue.record("\(answer.prefix(20)) was read")
          continue
        }
        #expect(why.unicodeScalars.allSatisfy { $0.value >= 32 })
      }
    }
  }
}

extension Question {
  fileprivate func grade(_ answer: String, scene: Scene?) -> Grade {
    grade(answer, on: scene?.solved(for: self))
  }
  fileprivate func rightAnswer(scene: Scene?) -> String { rightAnswer(on: scene?.solved(for: self)) }
  fileprivate func typedAnswer(scene: Scene?) -> String { typedAnswer(on: scene?.solved(for: self)) }
}
