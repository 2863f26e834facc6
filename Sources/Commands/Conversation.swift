import ConvEngine
import Exercises
import Lessons
import Notation
import Tutor

/// A lesson as a conversation in plain text, for screen readers and pipes: a page's text, its scene described, its
/// questions asked one by one, each answer graded as the lesson on the screen grades it.
///
/// It knows neither where lines come from nor where progress is kept.
struct Conversation {
  /// What comes from the other side.
  struct Listener {
    /// The next line without its end; nil where there is none any more.
    let line: () -> String?
    /// Whether a person types, who sees what is typed and reads at a pace of their own.
    let isTerminal: Bool
  }

  /// How it came to an end.
  enum End {
    case finished
    /// At a page, from 0.
    case left(page: Int)
  }

  private let lesson: Lesson
  private let listener: Listener
  private let keyless = KeylessText(keys: KeyBinding.names)
  private static let width = 76

  /// How far the lesson has come.
  private(set) var past: Progress.OfLesson
  /// Takes what is to be kept, whenever something of it is new.
  var keep: (Progress.OfLesson) -> Void = { _ in }

  /// A conversation about a lesson that has come so far.
  init(_ lesson: Lesson, _ past: Progress.OfLesson, _ listener: Listener) {
    (self.lesson, self.past, self.listener) = (lesson, past, listener)
  }

  /// Holds the conversation, from the page that was left on.
  ///
  /// - Throws: what the writer throws.
  mutating func hold(to writer: inout ByteWriter) throws -> End {
    try writer.write("\(lesson.title)\n\(lesson.goal)\nSource: \(lesson.source)\n")
    if lesson.outline.questions > 0 {
      try writer.write(
        "\nAnswer on a line of its own. Instead of an answer, 'hint' asks for help, 'show' for the answer,\n"
          + "'skip' leaves the question open, and 'quit' ends.\n")
    }
    let first = past.isFinished ? 0 : min(past.page, lesson.pages.count - 1)
    for index in first..<lesson.pages.count {
      guard try hold(page: index, to: &writer) else { return .left(page: index) }
    }
    return .finished
  }

  /// One page; false where the conversation ends on it.
  private mutating func hold(page index: Int, to writer: inout ByteWriter) throws -> Bool {
    let page = lesson.pages[index]
    let heading = "Page \(index + 1) of \(lesson.pages.count): \(page.title)"
    try writer.write("\n\(heading)\n\(String(repeating: "─", count: heading.unicodeScalars.count))\n")
    let text = PageText(keyless.blocks(page.blocks), width: Self.width).lines
    if !text.isEmpty { try writer.write("\n") }
    for line in text {
      let margin = line.spans.isEmpty ? "" : String(repeating: " ", count: line.indent)
      try writer.write(margin + line.spans.map(\.text).joined() + "\n")
    }
    try describe(page, to: &writer)
    var outcomes = page.questions.indices.map {
      past.answered.contains([index, $0]) ? OpenPage.Outcome.right : .open
    }
    let outline = lesson.outline
    note { $0.note(page: index, outcomes, in: outline) }
    for (number, question) in page.questions.enumerated() {
      let count = page.questions.count > 1 ? " \(number + 1) of \(page.questions.count)" : ""
      try writer.write("\nQuestion\(count): \(keyless.text(question.ask))\n")
      let solved = page.scene?.scene.solved(for: question)
      if outcomes[number] == .right {
        try writer.write("You have answered it: \(question.rightAnswer(on: solved))\n")
        continue
      }
      guard let outcome = try ask(question, at: [index, number], page.scene, solved, to: &writer) else {
        return false
      }
      outcomes[number] = outcome
      note { $0.note(page: index, outcomes, in: outline) }
    }
    if let scene = page.scene, !scene.hidden.isEmpty, !outcomes.contains(.open) {
      try writer.write("\nWhat was covered:\n" + (scene.hidden.contains(.input) ? "\n" : ""))
      try ShownScene(uncovering: scene.hidden, of: scene.scene).writeText(to: &writer)
    }
    guard page.questions.isEmpty, listener.isTerminal, index + 1 < lesson.pages.count else { return true }
    try writer.write("\nEnter goes on: ")
    try writer.flush()
    guard let line = listener.line() else { return false }
    return Word(line) != .quit
  }

  /// What is given on a page, and the picture that it asks for.
  private func describe(_ page: Page, to writer: inout ByteWriter) throws {
    guard let scene = page.scene, let shown = page.shownScene else { return }
    try writer.write("\n")
    try shown.writeText(to: &writer)
    var picture = PictureText.lines(of: scene)[...]
    while picture.first?.isEmpty == true { picture.removeFirst() }
    while picture.last?.isEmpty == true { picture.removeLast() }
    if !picture.isEmpty { try writer.write("\n\(picture.joined(separator: "\n"))\n") }
  }

  /// Asks until there is a right answer, or none is wanted; nil where the conversation ends.
  private mutating func ask(
    _ question: Question, at place: [Int], _ scene: LessonScene?, _ solved: SolvedScene?,
    to writer: inout ByteWriter
  ) throws -> OpenPage.Outcome? {
    if case .choice(let options, _) = question.kind {
      for (index, option) in options.enumerated() { try writer.write("  \(index)  \(option)\n") }
    }
    while true {
      try writer.write("> ")
      try writer.flush()
      guard let line = listener.line() else {
        try writer.write("\n")
        return nil
      }
      // What a person types is on the screen already; of a pipe's answer nothing would be seen.
      if !listener.isTerminal { try writer.write(VisibleText.of(line) + "\n") }
      let right = question.rightAnswer(on: solved)
      let working = scene?.hidesFactors == true ? nil : question.working(on: solved)
      switch Word(line) {
      case .quit?: return nil
      case .skip?: return .open
      case .hint?: try writer.write(question.hint.map { "Hint: \($0)\n" } ?? "There is no hint.\n")
      case .show?:
        try writer.write("The answer is \(right)" + (working.map { ": \($0)" } ?? "") + "\n")
        try explain(question, to: &writer)
        return .shown
      case nil:
        switch question.grade(line, on: solved) {
        case .right:
          try writer.write("Right: \(working ?? right)\n")
          try explain(question, to: &writer)
          return .right
        case .wrong(let why):
          note { $0.miss(page: place[0], question: place[1]) }
          try writer.write("Not yet: \(why)\n")
          if let slip = slip(in: line, to: question, scene, solved) { try writer.write("You: \(slip)\n") }
        case .unreadable(let why): try writer.write("Not yet: \(why)\n")
        }
      }
    }
  }

  /// What was done in a wrong answer; nil where no slip is recognised that can be named
  /// without telling what is covered.
  private func slip(
    in typed: String, to question: Question, _ scene: LessonScene?, _ solved: SolvedScene?
  ) -> String? {
    guard var solved, let scene else { return nil }
    let last = question.layerToDiagnose(on: solved)
    while solved.isPending(through: last) { solved.advance(through: last) }
    var work = AnswerDiagnosis(typed, to: question, on: solved, hidesInput: scene.hidesFactors)
    while work?.isDone == false { work?.advance() }
    return work?.said
  }

  /// Why it is so, where the lesson says it.
  private func explain(_ question: Question, to writer: inout ByteWriter) throws {
    guard let why = question.explain else { return }
    for line in PageText([Block(.paragraph, [Span(why)])], width: Self.width).lines {
      try writer.write(line.spans.map(\.text).joined() + "\n")
    }
  }

  /// Notes something of the lesson's progress, and keeps that where it is new.
  private mutating func note(_ change: (inout Progress.OfLesson) -> Void) {
    let before = past
    change(&past)
    if past != before { keep(past) }
  }

  /// What can be typed instead of an answer.
  private enum Word {
    case hint, show, skip, quit

    init?(_ line: String) {
      switch line.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() {
      case "hint", "h", "?": self = .hint
      case "show", "!": self = .show
      case "skip": self = .skip
      case "quit", "q": self = .quit
      default: return nil
      }
    }
  }
}

extension LessonScene {
  /// Whether a factor of the sums is covered, so that no sum may be written out.
  fileprivate var hidesFactors: Bool {
    hidden.hidesFactors || scene.layers.count > 1 && hidden.contains(.output)
  }
}
