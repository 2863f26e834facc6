import Lessons
import Screen
import Tutor

/// What of a lesson's pages does not fit on a screen of 80 × 24, where every page must be whole.
public enum PageCheck {
  /// The screen that every lesson must do on.
  public static let size = Size(rows: 24, columns: 80)

  /// Each page that does not fit: the line its heading stands on, and why.
  public static func problems(_ lesson: Lesson) -> [(line: Int, problem: String)] {
    lesson.pages.enumerated().flatMap { index, page in
      var model = Model(lesson, page: index)
      return (headingProblem(model) + formulaProblems(page) + questionProblems(&model, page)).map {
        (line: page.line, problem: $0)
      }
    }
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
      _ = update(&model, .key(.tab))  // Shows the answer, so that the next question opens.
    }
    return problems
  }
}
