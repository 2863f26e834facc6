import ConvEngine
import Exercises
import Lessons
import Notation
import Testing
import Tutor

@testable import Commands

/// A lesson as a conversation, with the other side's lines given.
@Suite struct ConversationTests {
  /// What was said, how far the lesson has come, and what was to be kept.
  private struct Talk {
    var text: String
    var past: Progress.OfLesson
    var kept: [Progress.OfLesson]
    var isFinished: Bool
  }

  private func talk(
    _ lines: [String], _ past: Progress.OfLesson = .init(), lesson: Lesson = lesson, isTerminal: Bool = false
  ) throws -> Talk {
    final class Lines { var rest: [String]; init(_ rest: [String]) { self.rest = rest } }
    final class Kept { var all: [Progress.OfLesson] = [] }
    let (source, kept) = (Lines(lines), Kept())
    let listener = Conversation.Listener(
      line: { source.rest.isEmpty ? nil : source.rest.removeFirst() }, isTerminal: isTerminal)
    var conversation = Conversation(lesson, past, listener)
    conversation.keep = { kept.all.append($0) }
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    let end = try conversation.hold(to: &writer)
    try writer.flush()
    let isFinished = if case .finished = end { true } else { false }
    return Talk(
      text: String(decoding: bytes, as: UTF8.self), past: conversation.past, kept: kept.all,
      isFinished: isFinished)
  }

  private static let lesson: Lesson = {
    let first = Page(
      title: "Look",
      blocks: [Block(.paragraph, [Span("Press "), Span("→", .code), Span(". A window slides.")])], scene: nil,
      questions: [], line: 6)
    let second = Page(
      title: "How large?", blocks: [], scene: LessonScene(.example, hidden: [.output]),
      questions: [
        Question("How many rows and columns?", .size, hint: "Count the places."),
        Question("Which way?", .choice(options: ["up", "down"], right: 1), explain: "It falls."),
      ], line: 10)
    return Lesson(
      name: "01-a", title: "A lesson", goal: "Do it.", source: "the tests", pages: [first, second])
  }()

  @Test func aWholeConversation() throws {
    let talk = try talk(["3 3", "hint", "two", "2 2", "0", "1"])
    #expect(
      talk.text == """
        A lesson
        Do it.
        Source: the tests

        Answer on a line of its own. Instead of an answer, 'hint' asks for help, 'show' for the answer,
        'skip' leaves the question open, and 'quit' ends.

        Page 1 of 2: Look
        ─────────────────

        A window slides.

        Page 2 of 2: How large?
        ───────────────────────

        Input, 1 × 4 × 4 (channels × rows × columns)
          3 0 1 2
          1 5 8 9
          2 7 2 5
          0 1 3 1

        Layer 0: conv, kernel 3 × 3, stride 1, padding 0

        Kernel
           1  0 −1
           1  0 −1
           1  0 −1

        Question 1 of 2: How many rows and columns?
        > 3 3
        Not yet: \(try wrong("3 3"))
        > hint
        Hint: Count the places.
        > two
        Not yet: \(try wrong("two"))
        > 2 2
        Right: 2 × 2

        Question 2 of 2: Which way?
          0  up
          1  down
        > 0
        Not yet: option 0 is not right
        > 1
        Right: down
        It falls.

        What was covered:

        Output, 1 × 2 × 2
           −5  −4
          −10  −2

        """)
    #expect(talk.isFinished && talk.past.isFinished)
    #expect(talk.past.answered == [[1, 0], [1, 1]])
    #expect(talk.kept.last == talk.past)
    // The word that is no size is no try.
    #expect(talk.past.missed == [[1, 0]: 1, [1, 1]: 1])
  }

  /// What the grading that lessons on the screen use says.
  private func wrong(_ typed: String) throws -> String {
    switch Self.lesson.pages[1].questions[0].grade(typed, on: SolvedScene(.example)) {
    case .wrong(let why), .unreadable(let why): why
    case .right: ""
    }
  }

  @Test func theEndOfTheInputEndsItWhereverItComes() throws {
    let whole = ["3 3", "hint", "2 2", "1"]
    for count in 0..<whole.count {
      let talk = try talk(Array(whole.prefix(count)))
      #expect(!talk.isFinished && !talk.past.isFinished)
      #expect(talk.text.hasSuffix("> \n"))
      #expect(talk.past.page == 1 && talk.past.pagesSeen == 2)
    }
    #expect(try talk(whole).isFinished)
  }

  @Test func whatIsShownOrSkippedIsNotAnswered() throws {
    let talk = try talk(["show", "skip"])
    #expect(talk.text.contains("The answer is 2 × 2\n"))
    #expect(!talk.text.contains("What was covered"), "a question is still open")
    #expect(talk.isFinished && !talk.past.isFinished)
    #expect(talk.past.shown == [[1, 0]] && talk.past.answered == [])
    #expect(try self.talk(["quit"]).isFinished == false)
  }

  @Test func itGoesOnWhereItWasLeftAndAsksNothingTwice() throws {
    let before = try talk(["2 2"]).past
    let talk = try talk(["1"], before)
    #expect(!talk.text.contains("Page 1 of 2"))
    #expect(talk.text.contains("You have answered it: 2 × 2\n"))
    #expect(talk.past.isFinished)
    // What is done begins anew.
    #expect(try self.talk([], talk.past).text.contains("Page 1 of 2"))
  }

  @Test func aPersonIsWaitedForAndNotRepeated() throws {
    let talk = try talk(["", "2 2", "1"], isTerminal: true)
    #expect(talk.text.contains("\nEnter goes on: \nPage 2 of 2"))
    #expect(talk.text.contains("> Right: 2 × 2\n"))
    #expect(try !self.talk(["quit"], isTerminal: true).text.contains("Page 2 of 2"))
  }

  /// Every lesson of the course can be gone through with its right answers, and names no key on the way.
  @Test(arguments: Library.builtIn.entries.map(\.name))
  func everyLessonIsFinishedWithItsRightAnswers(name: String) throws {
    let lesson = try Library.builtIn.lesson(named: name)
    let answers = lesson.pages.flatMap { page in
      page.questions.map { $0.typedAnswer(on: page.scene?.scene.solved(for: $0)) }
    }
    let talk = try talk(answers, lesson: lesson)
    #expect(talk.past.isFinished && talk.isFinished)
    #expect(talk.past.answered.count == lesson.outline.questions)
    #expect(!talk.text.contains("Not yet"))
  }
}
