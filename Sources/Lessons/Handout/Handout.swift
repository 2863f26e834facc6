import ConvEngine
import Exercises
import Notation

/// A lesson to print: its prose, what is given of its scenes, its questions with room for the answer, and, where it is
/// asked for, the answers behind them.
public struct Handout: Sendable {
  /// How it is written.
  public enum Format: String, CaseIterable, Sendable {
    /// CommonMark.
    case markdown
    /// A document for pdflatex.
    case latex
  }

  /// A page of the lesson.
  struct Sheet {
    /// Its number in the lesson, and its title.
    let heading: String
    let blocks: [Block]
    /// What of the scene shows; nil on a page without one.
    let scene: ShownScene?
    let questions: [Item]
  }

  /// A question.
  struct Item {
    /// Counted through the lesson, from 1.
    let number: Int
    let ask: String
    /// What can be chosen from; empty of other questions.
    let options: [String]
    /// What stands before each blank: "output[0, 1, 1] ="; one empty word for a single blank.
    let blanks: [String]
    let answer: String
    /// Why it is so, where the lesson says it.
    let explain: String?
  }

  let lesson: Lesson
  let sheets: [Sheet]
  let hasKey: Bool

  /// A handout of a lesson.
  ///
  /// - Parameters:
  ///   - keys: what keys are called in the prose; on paper there are none, and what names them is left out.
  ///   - hasKey: whether the answers stand at the end.
  /// - Complexity: O(text, and the work of all scenes).
  public init(_ lesson: Lesson, keys: Set<String>, hasKey: Bool) {
    let keyless = KeylessText(keys: keys)
    var number = 0
    sheets = lesson.pages.enumerated().map { index, page in
      let questions = page.questions.map { question -> Item in
        number += 1
        return Item(question, page.scene?.scene, number: number, keyless)
      }
      return Sheet(
        heading: "\(index + 1). \(page.title)", blocks: keyless.blocks(page.blocks),
        scene: page.shownScene, questions: questions)
    }
    (self.lesson, self.hasKey) = (lesson, hasKey)
  }

  /// Writes it.
  public func write(as format: Format, to writer: inout ByteWriter) throws {
    switch format {
    case .markdown: try writeMarkdown(to: &writer)
    case .latex: try writeLaTeX(to: &writer)
    }
  }

  /// The title, with what the lesson is good for and where it is from.
  var front: SolutionHeading {
    SolutionHeading(title: lesson.title, paragraphs: [lesson.goal, "Source: \(lesson.source)"])
  }
}

extension Handout.Item {
  fileprivate init(_ question: Question, _ scene: Scene?, number: Int, _ keyless: KeylessText) {
    let solved = scene?.solved(for: question)
    (self.number, ask) = (number, keyless.text(question.ask))
    (answer, explain) = (question.rightAnswer(on: solved), question.explain)
    options = if case .choice(let options, _) = question.kind { options } else { [] }
    switch question.kind {
    case .cells(let cells):
      let shape = solved?.layers.last?.outputShape
      blanks = cells.map { cell in
        "output[" + (shape?.index(of: cell) ?? []).map { String($0) }.joined(separator: ", ") + "] ="
      }
    case .choice: blanks = []
    case .size, .number: blanks = [""]
    }
  }
}

extension Page {
  /// What of its scene can be told before its questions are answered: no output where one of them asks about it.
  package var shownScene: ShownScene? {
    guard let scene else { return nil }
    return ShownScene(scene.scene, hiding: scene.hidden, showsOutput: !asksOutput && scene.hidden.isEmpty)
  }

  /// Whether a question asks what the output tells.
  private var asksOutput: Bool {
    questions.contains { question in
      switch question.kind {
      case .size, .cells: true
      case .number, .choice: false
      }
    }
  }
}
