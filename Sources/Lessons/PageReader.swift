import ConvEngine
import Exercises

/// Gathers what stands on one page of a lesson: prose, a scene, questions.
struct PageReader {
  private let title: String
  /// The line of its heading.
  let line: Int
  private let folder: String
  private let views: [String]?
  private var blocks: [Block] = []
  private var scene: Fence?
  private var questions: [Fence] = []

  init(title: String, line: Int, folder: String, views: [String]?) {
    (self.title, self.line, self.folder, self.views) = (title, line, folder, views)
  }

  /// One more piece, in the order of the file.
  mutating func add(_ piece: MarkdownPiece, _ faults: inout FaultList) {
    switch piece {
    case .heading: break
    case .paragraph(let kind, let depth, let text):
      blocks.append(Block(kind, depth: depth, InlineReader.spans(text, &faults)))
    case .fence(let fence):
      switch fence.kind {
      case .formula: addFormula(fence, &faults)
      case .question: questions.append(fence)
      case .scene:
        if let scene {
          faults.add(
            fence.line, "a second scene on this page; the first is on line \(scene.line): keep one a page")
        } else {
          scene = fence
        }
      case nil: break
      }
    }
  }

  private mutating func addFormula(_ fence: Fence, _ faults: inout FaultList) {
    guard !fence.isBroken else { return }
    if fence.lines.isEmpty { faults.add(fence.line, "an empty formula; expected a line of text") }
    for line in fence.lines {
      if let problem = ShownText.problem(line.scalars) { faults.add(line.number, problem) }
      var text = line.scalars
      while text.last == " " { text.removeLast() }
      blocks.append(Block(.formula, text.isEmpty ? [] : [Span(text.text)]))
    }
  }

  /// The page, and the lines of its questions.
  ///
  /// What is asked about a scene that is broken is not held against it.
  func page(_ faults: inout FaultList) -> (Page, questionLines: [Int]) {
    var reader: LessonSceneReader?
    if let scene { reader = LessonSceneReader(scene, folder: folder, views: views, &faults) }
    let asked: QuestionReader.Asked =
      if scene == nil { .nothing } else if let layers = reader?.layers {
        .layers(layers, hasValues: reader?.scene?.scene.hasValues ?? true)
      } else { .unknown }
    var read: [Question] = []
    var lines: [Int] = []
    for fence in questions.prefix(LessonReader.questionLimit) where !fence.isBroken {
      if let question = QuestionReader.question(fence, asked, &faults) {
        read.append(question)
        lines.append(fence.line)
      }
    }
    if questions.count > LessonReader.questionLimit {
      faults.add(
        questions[LessonReader.questionLimit].line,
        "more than \(LessonReader.questionLimit) questions on this page; divide the page")
    }
    if let reader, let line = reader.hideLine, questions.isEmpty {
      faults.add(
        line, "hide without a question on this page, so it would stay hidden; expected a question fence")
    }
    return (Page(title: title, blocks: blocks, scene: reader?.scene, questions: read, line: line), lines)
  }
}
