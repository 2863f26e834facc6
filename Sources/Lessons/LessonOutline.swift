/// What is known of a lesson's pages before any of them is read: the heading of each, and how many questions it asks.
///
/// A page "# Stride" with two question fences is `Page(heading: "Stride", questions: 2)`.
public struct LessonOutline: Hashable, Sendable {
  /// One page.
  public struct Page: Hashable, Sendable {
    /// Its heading.
    public let heading: String
    /// How many questions it asks.
    public let questions: Int

    /// A page from its parts.
    public init(heading: String, questions: Int) { (self.heading, self.questions) = (heading, questions) }
  }

  /// The pages in order.
  public let pages: [Page]

  /// How many questions they ask together.
  public var questions: Int { pages.reduce(0) { $0 + $1.questions } }

  /// An outline from its pages.
  public init(_ pages: [Page] = []) { self.pages = pages }

  init(_ pages: [Lessons.Page]) {
    self.pages = pages.map { Page(heading: $0.title, questions: $0.questions.count) }
  }

  /// The outline of any lesson's text, with faults or without.
  ///
  /// - Complexity: O(scalars); neither scene nor question is looked into.
  init(reading text: String) {
    let lines = SourceLine.lines(of: text)
    var faults = FaultList(file: "")
    let front = FrontMatter(lines, &faults)
    var markdown = MarkdownReader(faults: faults)
    markdown.read(lines.dropFirst(front.lineCount))
    var pages: [Page] = []
    for piece in markdown.pieces {
      switch piece {
      case .heading(let text): pages.append(Page(heading: Self.plain(text), questions: 0))
      case .fence(let fence) where fence.kind == .question && !pages.isEmpty:
        let last = pages.removeLast()
        pages.append(Page(heading: last.heading, questions: last.questions + 1))
      default: break
      }
    }
    self.pages = pages
  }

  /// The outline of a text that is known to have no fault and no fence within a list, in one pass over its bytes: the
  /// menu of the lessons that the program carries waits for it.
  ///
  /// - Complexity: O(bytes).
  init(scanning text: String) {
    var text = text
    pages = text.withUTF8 { bytes in
      var pages: [Page] = []
      var (isFenced, start) = (false, 0)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        if line.starts(with: Self.fence) {
          isFenced.toggle()
          if isFenced, line.dropFirst(Self.fence.count).starts(with: Self.question),
            let last = pages.popLast()
          {
            pages.append(Page(heading: last.heading, questions: last.questions + 1))
          }
        } else if !isFenced, line.starts(with: Self.heading) {
          let heading = String(decoding: line.dropFirst(Self.heading.count), as: UTF8.self)
          let isPlain = heading.utf8.allSatisfy { !Self.markup.contains($0) }
          let raw = RawText(scalars: isPlain ? [] : Array(heading.unicodeScalars), line: 0)
          pages.append(Page(heading: isPlain ? heading : Self.plain(raw), questions: 0))
        }
        start = end + 1
      }
      return pages
    }
  }

  /// A heading without its markup.
  private static func plain(_ text: RawText) -> String {
    var faults = FaultList(file: "")
    return InlineReader.spans(text, &faults).map(\.text).joined()
  }

  private static let fence = Array("```".utf8)
  private static let question = Array("question".utf8)
  private static let heading = Array("# ".utf8)
  /// What may be markup within a line.
  private static let markup = Array("\\`*_[]<>&~#".utf8)
}
