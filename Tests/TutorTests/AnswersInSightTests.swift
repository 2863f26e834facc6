import ConvEngine
import Exercises
import Lessons
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// While a question is asked its answer does not stand on the screen: who only reads has not thought.
@Suite struct AnswersInSightTests {
  /// Where the answer's digits or words stand on the screen and the question has to be thought about all the same: how
  /// it begins, and why that is so.
  static let exceptions: [String: String] = [
    "01 In which column of the output do numbers other than 0": "to read it off is what the page teaches",
    "01 Of how many products": "the 4 is one of the numbers that are multiplied",
    "02 Which number stands in row 1, column 3?": "to find it in the grid is what the page teaches",
    "02 At which position does the signal": "the 1 is one of the numbers of the signal",
    "03 The single 3 is spread": "the 3 is one of the numbers that go in",
    "05 Which number stands in row 0, column 0": "the 5 is one of the numbers that go in",
    "06 With a kernel 5 wide": "the 5 is what a full matrix reaches, and the numbers of cells",
    "06 And how many would x0 reach": "the 3 is the number of weights",
    "07 The input grows from 5 to 500": "what is asked is whether the 3 stays as it is",
    "08 The edge lies flat.": "the 0 is one of the numbers that go in",
    "09 What does the vertical kernel answer": "the 0 is one of the weights",
    "09 And what would the vertical kernel give there?": "the 0 is one of the numbers that go in",
    "10 In how many of the nine windows does the corner": "the 1 is one of the numbers that go in",
    "10 How many rows and columns has the output?": "5×5 is the size of the input",
    "10 Which number stands in row 0, column 1": "the 3 is one of the weights",
    "10 And which one stands in the lower left corner": "the 6 is one of the numbers that go in",
    "10 Which mode makes the frame's corner": "the page names all four modes",
    "10 Which padding on each side keeps the size": "the 2 is one of the numbers that go in",
    "10 Which padding on each side keeps it": "the 5 is the size of the kernel",
    "12 With padding 2 in the first convolution": "what is asked is whether the 28 stays as it is",
    "12 Kernel 3, stride 1.": "the 1 is one of the numbers that go in",
    "13 Two valid layers after another": "the 2 is how often some pixels are read",
    "13 Under a 5 × 5 kernel and padding same": "the 9 is how often pixels are read under 3 × 3",
    "13 A network of 50 layers": "the page names all three paddings",
    "15 The unshared layer stores 15 weights": "the 2 is the number of kernels of the tiled layer",
    "15 How many weights does the convolution store?":
      "the 5 is the width of the kernel, and has to be chosen",
    "16 How many multiplications": "the 8 is one of the numbers that go in",
    "17 Which of the three stages": "the page names all three stages",
    "17 With 16 filters": "what is asked is whether the 0 stays as it is",
    "17 And how many channels": "what is asked is whether the 8 stays as it is",
    "18 What does relu make of −7?": "the 0 is one of the numbers that go in, and 0 the axis of the curve",
    "18 What are sigmoid(2)": "the 1 is one of the numbers that go in",
    "18 What are tanh(2)": "the 0 is one of the numbers that go in",
    "20 The question is whether there is a cat": "the page explains both words",
    "20 Now the question is at which pixel": "the page explains both words",
    "20 Shifted by one, 0.3 0.1 1 0.2 goes in.": "the 3 is the length of the output",
    "21 With 12 columns going into the pooling": "the 6 is one of the numbers that come out",
    "21 Which number comes out?": "the 4 is one of the numbers that go in",
    "22 A picture of 512 × 512": "what is asked is whether the 1000 stays as it is",
    "23 The input becomes 0 9 0 0.": "what is asked is whether the 9 stays as it is",
  ]

  /// A question as it is asked, on 80 columns and 24 rows.
  private struct Asked: CustomStringConvertible {
    let question: Question
    let answer: String
    /// The rows between the title and the question.
    let rows: [String]
    let description: String
  }

  private static func asked(_ lesson: Lesson) -> [Asked] {
    lesson.pages.indices.flatMap { index -> [Asked] in
      var script = CoursePromiseTests.open(lesson, index)
      let page = lesson.pages[index]
      return page.questions.enumerated().map { number, question in
        while script.model.isWorking { script.send(Outcome.slice) }
        let lines = Array(
          script.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        let panel = lines.lastIndex { $0.hasPrefix(" a " + question.ask.prefix(12)) } ?? lines.count
        let solved = page.scene?.scene.solved(for: question)
        let asked = Asked(
          question: question, answer: question.rightAnswer(on: solved), rows: Array(lines[1..<panel]),
          description: "\(lesson.name.prefix(2)) \(question.ask)")
        script.press("!")
        while script.model.isWorking { script.send(Outcome.slice) }
        script.press("escape")
        return asked
      }
    }
  }

  /// The words and numbers of a row, without the indices of a grid and the names of cells.
  private static func words(_ row: String) -> [String] {
    // The strip of layers at the top has sizes and settings, which are given.
    guard !(row.contains("─ [") || row.contains("] ─")) else { return [] }
    var row = row.replacing(/(\d),(\d\d\d)/, with: { "\($0.1)\($0.2)" }).replacing(/\w+\[[^\]]*\]/, with: "")
    if let index = row.prefixMatch(of: #/ ?\d+(?=[ \[›])/#) { row.removeSubrange(index.range) }
    let words = row.lowercased().split { !($0.isLetter || $0.isNumber || "−.×/".contains($0)) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
    let numbers = words.map { Int($0) }
    let isAxis = numbers.indices.allSatisfy { index in
      guard let number = numbers[index] else { return false }
      return number == 0 || index > 0 && numbers[index - 1] == number - 1
    }
    return isAxis ? [] : words
  }

  private static func contains(_ words: [String], _ sought: [String]) -> Bool {
    guard !sought.isEmpty, words.count >= sought.count else { return false }
    return (0...words.count - sought.count).contains { Array(words[$0..<$0 + sought.count]) == sought }
  }

  /// Whether the answer stands there: numbers side by side in a row, the words of an option in the text.
  private static func isInSight(_ asked: Asked) -> Bool {
    let rows = asked.rows.map(words)
    switch asked.question.kind {
    case .choice: return contains(rows.flatMap { $0 }, words("x " + asked.answer).dropFirst().map { $0 })
    case .size:
      let size = asked.answer.filter { $0 != " " }
      return rows.contains { size.contains("×") ? $0.contains(size) : contains($0, ["output", size]) }
    default:
      let numbers = asked.answer.split(separator: ",").map { $0.filter { $0 != " " } }
      return rows.contains { contains($0, numbers) }
    }
  }

  @Test func noAnswerStandsOnTheScreenWhileItIsAsked() throws {
    var unused = Set(Self.exceptions.keys)
    for name in Library.builtIn.entries.map(\.name) {
      for asked in Self.asked(try Library.builtIn.lesson(named: name)) where Self.isInSight(asked) {
        let exception = Self.exceptions.keys.first { asked.description.hasPrefix($0) }
        #expect(
          exception != nil, "\(asked.description): \(asked.answer)\n\(asked.rows.joined(separator: "\n"))")
        if let exception { unused.remove(exception) }
      }
    }
    #expect(unused.isEmpty, "nothing is in sight there any more: \(unused.sorted())")
  }

  private static func isInSight(_ scene: String, _ question: String) throws -> Bool {
    let text =
      "---\ntitle: T\ngoal: G\nsource: S\n---\n# Page\n\n```scene\n\(scene)\n```\n\n```question\n\(question)\n```\n"
    let lesson = try #require(LessonReader.read(text, name: "01-x", source: "x.md").lesson)
    return isInSight(asked(lesson)[0])
  }

  /// Controls: what can be read off is found, and once it is hidden it is not.
  @Test func anAnswerThatCanBeReadOffIsFound() throws {
    let visits = "input: corner\nlayers:\n  - conv: {kernel: box_blur, padding: valid}\nview: visits"
    #expect(try Self.isInSight(visits, "ask: In how many windows does a corner lie?\nnumber: 1"))
    let stencil = "input: [[3, 0, 1], [1, 5, 8]]\nlayers:\n  - conv: {kernel: [[4, 6]]}"
    for question in [
      "ask: How large?\nsize: true", "ask: Which?\ncell: [0, 0, 0]",
      "ask: And?\ncells: [[0, 1, 0], [0, 1, 1]]",
    ] {
      #expect(try Self.isInSight(stencil, question), "\(question)")
      #expect(try !Self.isInSight(stencil + "\nhide: [output]", question), "\(question)")
    }
    let flip =
      "input: [[2, 0, 1], [1, 3, 0]]\nlayers:\n  - conv: {kernel: [[1, 2], [0, 3]], flip: true}\nview: flip"
    let choice = "ask: What is its first row, turned?\nchoose: {options: [\"2 1\", \"3 0\"], right: 1}"
    #expect(try Self.isInSight(flip, choice))
  }
}
