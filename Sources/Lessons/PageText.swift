/// The prose of a page on lines of a width: what stands on which line, and which word begins it.
///
/// Paragraphs are parted by an empty line; items of a list hang behind their markers. On 20 columns the text
/// "The kernel slides over the input." takes the lines "The kernel slides" and "over the input.".
public struct PageText: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// Columns before the text.
    public let indent: Int
    /// The text.
    public let spans: [Span]
    /// Which word of the page begins the line, from 0; on an empty line the one that comes next.
    public let firstWord: Int

    /// How many columns it takes.
    public var width: Int { spans.reduce(indent) { $0 + $1.text.unicodeScalars.count } }
  }

  /// From top to bottom.
  public let lines: [Line]

  /// The text of some blocks on lines of `width` columns.
  ///
  /// - Complexity: O(text).
  public init(_ blocks: [Block], width: Int) {
    var setter = LineSetter(width: max(1, width))
    for block in blocks { setter.set(block) }
    lines = setter.lines
  }

  /// The line on which a word stands.
  public func line(ofWord word: Int) -> Int { max(0, (lines.lastIndex { $0.firstWord <= word }) ?? 0) }
}

/// Sets words one after the other and breaks lines between them.
private struct LineSetter {
  let width: Int
  var lines: [PageText.Line] = []
  private var before: Block?
  private var word = 0

  init(width: Int) { self.width = width }

  mutating func set(_ block: Block) {
    if let before, before.isParted(from: block) {
      lines.append(PageText.Line(indent: 0, spans: [], firstWord: word))
    }
    before = block
    var indent = min(block.indent, width / 2)
    var line: [Span] = []
    var used = indent
    if case .item(let marker) = block.kind {
      let text = marker + " "
      line.append(Span(text))
      indent = min(indent + text.unicodeScalars.count, width / 2)
      used += text.unicodeScalars.count
    }
    let start = used - (line.first?.text.unicodeScalars.count ?? 0)
    // A formula stands as it was written: its blanks part words only where it is longer than a line.
    let length = block.spans.reduce(indent) { $0 + $1.text.unicodeScalars.count }
    let isWhole = block.kind == .formula && length <= width
    let words = isWhole ? [block.spans] : words(of: block.spans)
    set(words, line, start: start, used: used, hanging: indent)
  }

  private mutating func set(_ words: [[Span]], _ first: [Span], start: Int, used: Int, hanging: Int) {
    var (line, used, indent) = (first, used, start)
    var firstWord = word
    var isEmpty = true
    for pieces in words.flatMap({ broken($0, at: max(1, width - hanging)) }) {
      let length = pieces.reduce(0) { $0 + $1.text.unicodeScalars.count }
      if !isEmpty, used + 1 + length > width {
        lines.append(PageText.Line(indent: indent, spans: line, firstWord: firstWord))
        (line, used, indent, firstWord, isEmpty) = ([], hanging, hanging, word, true)
      }
      if !isEmpty {
        line.append(Span(" ", line.last?.look == pieces[0].look ? pieces[0].look : .plain))
        used += 1
      }
      line += pieces
      used += length
      word += 1
      isEmpty = false
    }
    lines.append(PageText.Line(indent: indent, spans: line, firstWord: firstWord))
  }

  /// The words of some spans; a word may change its look within.
  private func words(of spans: [Span]) -> [[Span]] {
    var words: [[Span]] = []
    var joins = false
    for span in spans {
      for (index, piece) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { joins = false }
        guard !piece.isEmpty else { continue }
        if joins, !words.isEmpty {
          words[words.count - 1].append(Span(String(piece), span.look))
        } else {
          words.append([Span(String(piece), span.look)])
        }
        joins = true
      }
    }
    return words
  }

  /// A word longer than a line, cut into lines.
  private func broken(_ word: [Span], at width: Int) -> [[Span]] {
    guard word.reduce(0, { $0 + $1.text.unicodeScalars.count }) > width else { return [word] }
    var lines: [[Span]] = [[]]
    var used = 0
    for span in word {
      for glyph in span.text.unicodeScalars {
        if used == width {
          lines.append([])
          used = 0
        }
        lines[lines.count - 1].append(Span(String(glyph), span.look))
        used += 1
      }
    }
    return lines
  }
}

extension Block {
  /// Columns before its text, or before the marker of an item.
  fileprivate var indent: Int {
    switch kind {
    case .paragraph: depth * 2
    case .item: max(0, depth - 1) * 2
    case .formula: depth * 2 + 4
    }
  }

  /// Whether an empty line stands between this block and the next.
  fileprivate func isParted(from next: Block) -> Bool {
    if kind == .formula, next.kind == .formula { return false }
    return depth == 0 || next.depth == 0
  }
}
