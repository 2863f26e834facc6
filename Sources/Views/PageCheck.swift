import Lessons
import Pictures
import Screen
import Tutor

/// What of a lesson's pages cannot be shown: what does not fit on a screen of 80 × 24, where every page must be whole,
/// and pictures that do not suit their scene.
public enum PageCheck {
  /// The screen that every lesson must do on.
  public static let size = Size(rows: 24, columns: 80)

  /// Each problem with the line it is about: that of the page's heading, or of its `view`.
  public static func problems(_ lesson: Lesson) -> [(line: Int, problem: String)] {
    lesson.pages.enumerated().flatMap { index, page in
      var model = Model(lesson, page: index)
      let layout = headingProblem(model) + formulaProblems(page) + questionProblems(&model, page)
      return viewProblems(page) + layout.map { (line: page.line, problem: "at 80×24 " + $0) }
    }
  }

  /// Why the picture that a page asks for does not suit its scene.
  private static func viewProblems(_ page: Page) -> [(line: Int, problem: String)] {
    guard let scene = page.scene, let view = scene.view, let picture = PictureRegistry.named(view),
      let refusal = picture.refusal(of: SceneState(scene).figure)
    else { return [] }
    return [(scene.viewLine ?? page.line, "view '\(view)' does not suit this scene: \(refusal)")]
  }

  private static func headingProblem(_ model: Model) -> [String] {
    let title = model.reading?.page.page.title ?? ""
    let isWhole = view(model, size).lines[0].hasPrefix(" " + title)
    return isWhole ? [] : ["the heading is too long to stand beside the page's number; make it shorter"]
  }

  private static func formulaProblems(_ page: Page) -> [String] {
    page.blocks.compactMap { block in
      guard block.kind == .formula, PageText([block], width: LessonLayout.widestText).lines.count > 1 else {
        return nil
      }
      let columns = block.spans.reduce(0) { $0 + $1.text.unicodeScalars.count }
      return "a line of a formula has \(columns) columns; expected \(LessonLayout.widestText - 4) at most"
    }
  }

  /// Opens each question, with its hint, and looks whether all of it shows.
  private static func questionProblems(_ model: inout Model, _ page: Page) -> [String] {
    var problems: [String] = []
    for question in page.questions {
      _ = update(&model, .key(.character("a")))
      if question.hint != nil { _ = update(&model, .key(.tab)) }
      if let panel = QuestionPanel(model, width: LessonLayout.widestText), let open = model.reading?.page {
        let rows = LessonLayout(open, size, panelRows: panel.rows).textRows
        if panel.isCut || rows < panel.rows {
          problems.append(
            "a question with its options and hint takes more rows than there are; make it shorter")
        }
      }
      _ = update(&model, .key(.character("!")))  // Shows the answer, so that the next question opens.
      if let panel = QuestionPanel(model, width: LessonLayout.widestText), panel.isCut,
        question.explain != nil
      {
        problems.append("an explanation takes more than 4 lines of 76 columns; make it shorter")
      }
    }
    return problems
  }
}
