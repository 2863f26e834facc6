import Formats
import Notation

/// How fences begin, go on and end.
extension MarkdownReader {
  mutating func open(_ start: MarkdownLine.FenceStart, _ indentation: Int, _ number: Int) {
    let name = start.info.text
    let kind = start.character == "`" ? Fence.Kind(rawValue: name) : nil
    var content = Fence(kind: kind, line: number)
    let names = Fence.Kind.allCases.map(\.rawValue)
    if start.character == "~" {
      faults.add(number, "a fence of ~~~; expected ``` with \(names.joined(separator: ", "))")
    } else if name.isEmpty {
      faults.add(number, "a fence without a name; expected one of \(names.joined(separator: ", "))")
    } else if kind == nil {
      faults.add(number, "no fence is called \(Quote.of(name)); \(NearestName.hint(name, among: names))")
    }
    if containers.count > 0 {
      containers.takeMarker()
      if kind != nil { faults.add(number, "a fence inside a list; begin it at the margin") }
      content.isBroken = true
    }
    if kind == nil { content.isBroken = true }
    fence = OpenFence(
      character: start.character, length: start.length, indentation: indentation, content: content
    )
  }

  /// Takes a line into the open fence, or ends it; false where the line stands behind it.
  mutating func continueFence(_ line: SourceLine) -> Bool {
    guard let open = fence else { return false }
    var rest = line.scalars
    guard containers.match(&rest) == containers.count else {
      end(open)
      return false
    }
    let indentation = rest.run(of: " ")
    let text = rest.dropFirst(indentation)
    if indentation < 4, let other = MarkdownLine.fence(text), other.character == open.character,
      other.length >= open.length
    {
      if other.info.isEmpty {
        end(open)
        return true
      }
      if open.character == "`" {
        refuseUnclosed(open)
        return false
      }
    }
    let content = rest.dropFirst(min(indentation, open.indentation))
    fence?.content.lines.append(SourceLine(scalars: content, number: line.number))
    return true
  }

  mutating func refuseUnclosed(_ open: OpenFence) {
    let marks = String(repeating: "`", count: min(open.length, 40))
    if open.content.kind != nil {
      faults.add(open.content.line, "this fence is not closed; expected \(marks) on a line behind it")
    }
    var broken = open
    broken.content.isBroken = true
    end(broken)
  }

  mutating func end(_ open: OpenFence) {
    fence = nil
    pieces.append(.fence(open.content))
  }
}

/// What lessons do not have.
extension MarkdownReader {
  /// What a line begins that no lesson may have, and whether the lines behind it belong to it.
  func refusal(
    of text: ArraySlice<Unicode.Scalar>, isInParagraph: Bool
  ) -> (problem: String, hasMoreLines: Bool)? {
    if text.first == ">" { return ("a block quote; expected a paragraph: write \\> for the sign", true) }
    if MarkdownLine.beginsTag(text) {
      return ("HTML, or a link between < and >; expected plain text: write \\< for the sign", true)
    }
    if isInParagraph, MarkdownLine.isUnderline(text) {
      return ("an underlined heading; expected # before a page's title", false)
    }
    if MarkdownLine.isThematicBreak(text) {
      return ("a line across the page; expected text: a page begins with # and its title", false)
    }
    return nil
  }
}
