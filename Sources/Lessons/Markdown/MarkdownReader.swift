/// Divides a lesson into headings, paragraphs, items of lists and fences, by CommonMark's rules for blocks.
///
/// Whatever else Markdown has (block quotes, tables, HTML, …) is a fault on its line, and reading goes on behind
/// it.
///
/// - Complexity: O(scalars).
struct MarkdownReader {
  /// Lists within each other: more have no room on the screen.
  static let depthLimit = 6
  /// How often reading begins again behind a fence that was never closed.
  private static let restartLimit = 8

  /// What was found, in order.
  var pieces: [MarkdownPiece] = []
  /// What was wrong.
  var faults: FaultList

  var containers = OpenLists()
  private var paragraph: OpenParagraph?
  var fence: OpenFence?
  /// Whether lines are passed over until the next blank one, as they belong to something that has been refused.
  private var isSkipping = false
  private var isInIndentedCode = false

  private struct OpenParagraph {
    let kind: Block.Kind
    let depth: Int
    var text: RawText
  }

  /// A fence that has not ended yet.
  struct OpenFence {
    let character: Unicode.Scalar
    let length: Int
    let indentation: Int
    var content: Fence
  }

  init(faults: FaultList) { self.faults = faults }

  /// Reads all lines.
  mutating func read(_ lines: ArraySlice<SourceLine>) {
    var index = lines.startIndex
    var restarts = 0
    while true {
      while index < lines.endIndex {
        read(lines[index])
        index += 1
      }
      guard let open = fence else { break }
      refuseUnclosed(open)
      restarts += 1
      let behind = lines.firstIndex { $0.number > open.content.line && $0.isBlank }
      guard restarts <= Self.restartLimit, let behind else { break }
      index = behind
    }
    closeContainers(to: 0)
  }

  private mutating func read(_ line: SourceLine) {
    if fence != nil, continueFence(line) { return }
    if let problem = ShownText.problem(line.scalars) { faults.add(line.number, problem) }
    let line = line.scalars.contains("\t") ? line.withoutTabs : line
    var rest = line.scalars
    let matched = containers.match(&rest)
    guard !rest.isBlank else { return readBlank(matched) }
    let indentation = rest.run(of: " ")
    if isSkipping {
      let text = rest.dropFirst(indentation)
      guard indentation < 4, MarkdownLine.heading(text) != nil || MarkdownLine.fence(text) != nil else {
        return
      }
      isSkipping = false
    }
    readBlocks(rest, matched, line.number)
  }

  private mutating func readBlank(_ matched: Int) {
    closeParagraph()
    isSkipping = false
    if matched < containers.count { closeContainers(to: matched) }
  }

  /// Reads a line behind the indentation of the items it belongs to.
  private mutating func readBlocks(_ line: ArraySlice<Unicode.Scalar>, _ matched: Int, _ number: Int) {
    var (rest, matched) = (line, matched)
    var isContinuation = paragraph != nil
    while true {
      let indentation = rest.run(of: " ")
      let text = rest.dropFirst(indentation)
      let isInParagraph = isContinuation && matched == containers.count
      if indentation >= 4 {
        if !isContinuation { return refuseIndentedCode(matched, number) }
        break
      }
      if let refusal = refusal(of: text, isInParagraph: isInParagraph) {
        begin(at: matched)
        containers.takeMarker()
        faults.add(number, refusal.problem)
        isSkipping = refusal.hasMoreLines
        return
      }
      if let heading = MarkdownLine.heading(text) {
        begin(at: matched)
        return add(heading, number)
      }
      if let start = MarkdownLine.fence(text) {
        begin(at: matched)
        return open(start, indentation, number)
      }
      guard let marker = marker(text, isInParagraph: isInParagraph) else { break }
      guard matched < Self.depthLimit else {
        faults.add(number, "more than \(Self.depthLimit) lists within each other; expected fewer")
        break
      }
      closeContainers(to: matched)
      closeParagraph()
      if containers.innermostIsEmpty {
        faults.add(number, "a list item begins with another list; expected text before it")
      }
      rest = containers.open(marker, behind: indentation, text, number)
      matched = containers.count
      isContinuation = false
      isInIndentedCode = false
      if rest.isBlank { return }
    }
    add(rest.trimmedFront, matched, number, continues: isContinuation)
  }

  /// A list marker, where CommonMark lets one stand: in a paragraph only with text, and with 1 if with a number.
  private func marker(_ text: ArraySlice<Unicode.Scalar>, isInParagraph: Bool) -> MarkdownLine.Marker? {
    guard let marker = MarkdownLine.marker(text) else { return nil }
    guard isInParagraph else { return marker }
    let isFirst = marker.number == nil || marker.number == 1
    return isFirst && !text.dropFirst(marker.width).isBlank ? marker : nil
  }

  /// One more line of text: of the open paragraph, wherever it stands, or of a new one.
  private mutating func add(
    _ text: ArraySlice<Unicode.Scalar>, _ matched: Int, _ number: Int, continues: Bool
  ) {
    isInIndentedCode = false
    if continues {
      paragraph?.text.scalars.append("\n")
      paragraph?.text.scalars.append(contentsOf: text)
      if MarkdownLine.isTableRule(text) {
        faults.add(number, "a table; expected paragraphs or lists, or a formula fence for columns")
      }
      return
    }
    begin(at: matched)
    let kind = containers.takeMarker().map { Block.Kind.item(marker: $0) } ?? .paragraph
    paragraph = OpenParagraph(
      kind: kind, depth: containers.count, text: RawText(scalars: Array(text), line: number)
    )
    if case .item = kind, text.starts(with: "[ ] ".unicodeScalars) || text.starts(with: "[x] ".unicodeScalars)
    {
      faults.add(number, "a task list; expected a plain item: write \\[ for a bracket")
    }
  }

  private mutating func add(_ heading: (level: Int, text: ArraySlice<Unicode.Scalar>), _ number: Int) {
    guard containers.count == 0 else {
      containers.takeMarker()
      return faults.add(number, "a heading inside a list; a page begins with # at the margin")
    }
    guard heading.level == 1 else {
      return faults.add(number, "a heading of level \(heading.level); a page begins with a single #")
    }
    if heading.text.isEmpty { faults.add(number, "a heading without text; expected # and the page's title") }
    pieces.append(.heading(RawText(scalars: Array(heading.text), line: number)))
  }

  private mutating func refuseIndentedCode(_ matched: Int, _ number: Int) {
    let isNew = !isInIndentedCode || matched < containers.count
    begin(at: matched)
    containers.takeMarker()
    isInIndentedCode = true
    if isNew {
      faults.add(number, "code by indentation; expected a formula fence, or at most 3 spaces before text")
    }
  }

  /// Closes what a new block ends.
  private mutating func begin(at matched: Int) {
    closeContainers(to: matched)
    closeParagraph()
    containers.endLists()
    isInIndentedCode = false
  }

  private mutating func closeContainers(to count: Int) {
    guard count < containers.count || count == 0 else { return }
    closeParagraph()
    for line in containers.close(to: count) { faults.add(line, "a list item without text; expected some") }
  }

  private mutating func closeParagraph() {
    guard let open = paragraph else { return }
    paragraph = nil
    var text = open.text
    while text.scalars.last == " " { text.scalars.removeLast() }
    if MarkdownLine.isLinkDefinition(text.scalars[...]) {
      faults.add(
        text.line, "a link definition ([name]: target), which lessons do not have; write \\[ for a bracket")
    }
    pieces.append(.paragraph(open.kind, depth: open.depth, text))
  }
}
