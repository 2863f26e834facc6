import Lessons
import Pictures
import Screen

/// Where the parts of a lesson stand on the screen: the title, the text, the figure below it, what is asked, one
/// line for news and fields, and the keys.
///
/// The text has the lines it needs, as long as the figure keeps those that it wants. On a screen with fewer than
/// 18 rows there is room for one of the two at a time.
public struct LessonLayout: Sendable {
  /// The page's text on lines as wide as the screen, and no wider than reads well.
  public let text: PageText
  /// The rows of the text; it begins at row ``textTop``.
  public let textRows: Int
  /// The rows of the figure, below the text.
  public let figureRows: Int
  /// Whether there is room for the text or for the figure, and not for both.
  public let showsEither: Bool
  /// The row on which what is asked stands: by the figure, where that leaves rows below it.
  public let questionTop: Int
  /// The row of the answer while it is typed: under what is asked.
  public var answerRow: Int { questionTop + questionRows }
  /// Rows at the bottom: what is asked, news, keys.
  public let questionRows, footerRows: Int

  /// The line of the text that stands on top when all of it has been scrolled through; on a screen too small for any
  /// text the last one.
  var lastTop: Int { max(0, text.lines.count - max(1, textRows)) }

  /// The row on which the text begins.
  public var textTop: Int { showsEither ? 1 : 2 }
  /// The row on which the figure begins.
  public var figureTop: Int { textTop + textRows + (textRows > 0 && figureRows > 0 && !showsEither ? 1 : 0) }

  /// Rows of a question, and of what is said of an answer.
  private static let keptRows = 3

  /// The widest line that reads well.
  public static let widestText = 76

  /// Whether a screen has room for the text of a page or for its figure, and not for both.
  static func showsEither(_ page: OpenPage, _ size: Size) -> Bool { size.rows < 18 && page.state != nil }

  /// The layout of a page, and of a panel that takes the place of its text while a question is answered.
  public init(_ page: OpenPage, _ size: Size, _ glyphs: Glyphs = .unicode, panelRows: Int? = nil) {
    footerRows = size.rows >= 20 ? 2 : 1
    showsEither = Self.showsEither(page, size)
    // As many rows as the longest question takes behind its key, where they are not wanted for the figure.
    let lines = size.rows >= 20 ? 2 : showsEither && page.showsText && panelRows == nil ? 3 : 1
    questionRows =
      page.page.questions.map {
        wrapped(glyphs.text($0.ask), width: size.columns - 4, height: lines).count
      }.max() ?? 0
    text = PageText(
      page.page.blocks.map { $0.written(in: glyphs) }, width: min(size.columns - 2, Self.widestText))
    let top = showsEither ? 1 : 2
    let room = max(0, size.rows - top - questionRows - 1 - footerRows)
    let lastTop = size.rows - footerRows - 1 - questionRows
    guard let state = page.state else {
      (textRows, figureRows, questionTop) = (room, 0, lastTop)
      return
    }
    if showsEither {
      let isText = page.showsText && panelRows == nil
      textRows = isText ? room : min(panelRows ?? 0, room)
      // Fewer rows than these show nothing of a grid.
      figureRows = isText || room - textRows < 4 ? 0 : room - textRows
      questionTop = lastTop
      return
    }
    let plate = FigurePlate(state.figure)
    let wanted = plate.rows(on: size)
    let most = max(5, room - 1 - wanted)
    // Where something is asked there is room for the question and what is said of an answer, so that the figure stands
    // still while it is answered.
    let kept = page.page.questions.isEmpty ? 0 : min(Self.keptRows, most)
    let rows = min(max(text.lines.count, kept, panelRows ?? 0), panelRows.map { max($0, most) } ?? most)
    textRows = max(0, min(rows, room - 1))
    let left = max(0, room - 1 - textRows)
    // What the text leaves free is for a larger picture.
    let shown = plate.largeRows(in: Size(rows: left - 1, columns: size.columns)) ?? wanted
    // A picture that needs less keeps the question near, and a row free before it.
    figureRows = questionRows > 0 && shown + 1 < left ? shown : left
    questionTop = min(lastTop, top + textRows + 1 + figureRows + 1)
  }
}

extension Block {
  /// The same text in the characters of a screen.
  fileprivate func written(in glyphs: Glyphs) -> Block {
    glyphs == .unicode ? self : Block(kind, depth: depth, spans.map { Span(glyphs.text($0.text), $0.look) })
  }
}
