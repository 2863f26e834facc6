import Exercises
import Screen
import Tutor

/// A line of what stands in the place of a page's text, in one tone or in several.
struct PanelLine {
  private let spans: [(text: String, tone: Style.Tone)]

  /// Columns of it.
  var width: Int { spans.reduce(0) { $0 + $1.text.unicodeScalars.count } }

  init(_ text: String, _ tone: Style.Tone) { spans = [(text, tone)] }

  /// A line whose first characters are in a tone of their own.
  init(_ text: String, _ tone: Style.Tone, first count: Int, _ firstTone: Style.Tone) {
    spans = [(String(text.prefix(count)), firstTone), (String(text.dropFirst(count)), tone)]
  }

  /// A line with a mark behind it.
  init(_ text: String, _ tone: Style.Tone, mark: String, _ markTone: Style.Tone) {
    spans = [(text, tone), (mark, markTone)]
  }

  func draw(on canvas: inout Canvas, row: Int) {
    var column = 1
    for span in spans { column = canvas.write(span.text, row: row, column: column, Style(span.tone)) }
  }
}

/// Texts on lines of one width, as long as they have few enough.
struct FittedText {
  let glyphs: Glyphs
  let width: Int
  /// Whether some text was too long for the lines that it may have.
  private(set) var isCut = false

  init(glyphs: Glyphs, width: Int) { (self.glyphs, self.width) = (glyphs, width) }

  /// A text on at most so many lines.
  mutating func lines(_ text: String, height: Int, width: Int? = nil) -> [String] {
    let (text, width) = (glyphs.text(text), width ?? self.width)
    isCut = isCut || wrapped(text, width: width, height: height + 1).count > height
    return wrapped(text, width: width, height: height)
  }

  /// An option of a question, with ≠ behind one that was tried.
  mutating func option(_ option: String, _ index: Int, isMarked: Bool, isWrong: Bool) -> [PanelLine] {
    let lines = lines(option, height: 3, width: width - 8)
    return lines.enumerated().map { line, text in
      let start = line == 0 ? (isMarked ? "▸ " : "  ") + "\(index)  " : "     "
      let mark = isWrong && line == lines.count - 1 ? " ≠" : ""
      return PanelLine(start + text, isMarked ? .rail : .plain, mark: mark, .warning)
    }
  }

  /// The hint of a question, once it was asked for.
  mutating func hint(_ question: Question, _ field: Field) -> [PanelLine] {
    guard field.showsHint, let hint = question.hint else { return [] }
    return lines("Hint: " + hint, height: 3).map { PanelLine($0, .emphasis) }
  }

  /// What is known of the last answer: "17 is not right." as a warning, and what was done in it; in its place what the
  /// last key did, where that is something else.
  mutating func news(_ notice: Notice?, _ field: Field) -> [PanelLine] {
    if let notice, field.verdict.map({ !notice.text.hasPrefix($0) }) ?? true {
      let tone: Style.Tone = notice.kind == .refusal ? .warning : .plain
      return wrapped(glyphs.text(notice.text), width: width, height: 6).map { PanelLine($0, tone) }
    }
    guard let verdict = field.verdict else { return [] }
    let first = Self.sentence(glyphs.text(verdict))
    let slip = field.slip.map { " " + Self.sentence($0) } ?? ""
    var left = first.count
    return wrapped(first + glyphs.text(slip), width: width, height: 4).map { line in
      defer { left = max(0, left - line.count - 1) }
      return PanelLine(line, .plain, first: min(left, line.count), .warning)
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
