import ConvEngine
import Exercises
import Notation

/// What came of reading a lesson: the lesson, or everything that is wrong with it.
public struct LessonReading: Sendable {
  /// The lesson; nil where it has any fault.
  public let lesson: Lesson?
  /// Every fault, by line.
  public let faults: [LessonFault]
  /// The lines of the questions, page by page.
  let questionLines: [[Int]]
  /// The line that names the lesson's part, if one does.
  var partLine: Int?
}

/// Reads lessons: Markdown with scenes and questions in it, strictly.
public enum LessonReader {
  /// The most bytes a lesson may have.
  public static let sizeLimit = 1 << 20
  /// The most pages.
  static let pageLimit = 200
  /// The most questions of a page.
  static let questionLimit = 20

  /// The lesson in a text.
  ///
  /// Reading goes on behind each fault, so that one run names all of them. Nothing is solved here beyond the sizes
  /// of the scenes.
  ///
  /// - Parameters:
  ///   - name: the file's name without its ending: "01-the-sliding-kernel".
  ///   - source: what the text is called in messages.
  ///   - folder: what file names in scenes are relative to, with a slash at its end; empty for the working
  ///     directory.
  ///   - views: the names that a picture may have; nil takes any, as whoever shows it knows the pictures.
  /// - Complexity: O(scalars), and the sizes of the inputs.
  public static func read(
    _ text: String, name: String, source: String, folder: String = "", views: [String]? = nil
  ) -> LessonReading {
    var faults = FaultList(file: VisibleText.of(source))
    guard text.utf8.count <= sizeLimit else {
      faults.add(nil, "it has \(text.utf8.count) bytes; expected \(sizeLimit) at most")
      return LessonReading(lesson: nil, faults: faults.inOrder, questionLines: [])
    }
    let lines = SourceLine.lines(of: text)
    let front = FrontMatter(lines, &faults)
    var markdown = MarkdownReader(faults: faults)
    markdown.read(lines.dropFirst(front.lineCount))
    faults = markdown.faults
    var reader = PagesReader(faults: faults, folder: folder, views: views)
    reader.read(markdown.pieces, lineAfterFront: front.lineCount + 1)
    let values = front.values
    guard reader.faults.isEmpty else {
      return LessonReading(lesson: nil, faults: reader.faults.inOrder, questionLines: [])
    }
    let lesson = Lesson(
      name: name, title: values["title"] ?? "", goal: values["goal"] ?? "", source: values["source"] ?? "",
      part: values["part"], pages: reader.pages
    )
    return LessonReading(
      lesson: lesson, faults: [], questionLines: reader.questionLines, partLine: front.partLine)
  }

  /// One page from its heading on, as it stands in a lesson; nil where anything is wrong with it.
  static func page(_ text: String, firstLine: Int) -> Page? {
    var markdown = MarkdownReader(faults: FaultList(file: ""))
    markdown.read(SourceLine.lines(of: text, firstNumber: firstLine)[...])
    // What the program carries reads no files beside it.
    var reader = PagesReader(faults: markdown.faults, folder: "/dev/null/", views: nil)
    reader.read(markdown.pieces, lineAfterFront: firstLine)
    return reader.faults.isEmpty ? reader.pages.first : nil
  }
}

/// Puts what stands in a lesson's Markdown together to pages.
private struct PagesReader {
  private(set) var pages: [Page] = []
  private(set) var questionLines: [[Int]] = []
  private(set) var faults: FaultList
  let folder: String
  let views: [String]?

  init(faults: FaultList, folder: String, views: [String]?) {
    (self.faults, self.folder, self.views) = (faults, folder, views)
  }

  mutating func read(_ pieces: [MarkdownPiece], lineAfterFront: Int) {
    var page: PageReader?
    var isBeforeFirst = true
    for piece in pieces {
      if case .heading(let text) = piece {
        if let page { finish(page) }
        isBeforeFirst = false
        let title = InlineReader.spans(text, &faults).map(\.text).joined()
        page = PageReader(title: title, line: text.line, folder: folder, views: views)
        continue
      }
      if isBeforeFirst, page == nil {
        faults.add(piece.line, "text before the first heading; expected # and a page's title")
        page = PageReader(title: "", line: piece.line, folder: folder, views: views)
      }
      page?.add(piece, &faults)
    }
    if let page { finish(page) }
    if page == nil { faults.add(lineAfterFront, "the lesson has no page; expected # and a page's title") }
  }

  private mutating func finish(_ reader: PageReader) {
    if pages.count == LessonReader.pageLimit {
      faults.add(reader.line, "more than \(LessonReader.pageLimit) pages; divide the lesson")
    }
    let (page, lines) = reader.page(&faults)
    pages.append(page)
    questionLines.append(lines)
  }
}
