/// Divides the text of a paragraph into spans: emphasis, strong text, code; by CommonMark's rules.
///
/// `a *b* \*c` is "a ", "b" with emphasis, " *c". Links, images, HTML, entities, hard line breaks, footnotes and
/// strikethrough are faults on their lines.
///
/// - Complexity: O(scalars).
struct InlineReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line: Int
  /// What was found so far.
  private var pieces: [InlinePiece] = []
  private var plain: [Unicode.Scalar] = []
  /// Whether each bracket that is open began an image.
  private var brackets: [Bool] = []
  /// The places of `~` and `~~` that may begin struck text, by how many they are.
  private var tildes: [Int: Int] = [:]
  private var codeEnds: CodeEnds
  private let lastCloser: Int?
  private(set) var faults: FaultList

  /// The spans of a text, and the faults with what was wrong with it added.
  static func spans(_ text: RawText, _ faults: inout FaultList) -> [Span] {
    var reader = InlineReader(text, faults)
    reader.read()
    var emphasis = Emphasis(reader.pieces)
    emphasis.resolve()
    let spans = emphasis.spans(&reader.faults)
    faults = reader.faults
    return spans
  }

  private init(_ text: RawText, _ faults: FaultList) {
    (scalars, line, self.faults) = (text.scalars, text.line, faults)
    codeEnds = CodeEnds(text.scalars)
    lastCloser = text.scalars.lastIndex(of: ">")
  }

  private mutating func read() {
    while index < scalars.count {
      switch scalars[index] {
      case "\\": readBackslash()
      case "`": readCode()
      case "*", "_": readRun()
      case "~": readTildes()
      case "[": readBracket()
      case "]": closeBracket()
      case "<": readAngle()
      case "&": readAmpersand()
      case "\n": readLineEnd()
      case let scalar:
        plain.append(scalar)
        index += 1
      }
    }
    flush()
  }

  private mutating func readBackslash() {
    index += 1
    guard index < scalars.count, scalars[index] != "\n" else {
      if index < scalars.count { refuseHardBreak("a backslash") } else { plain.append("\\") }
      return
    }
    guard scalars[index].isASCIIPunctuation else { return plain.append("\\") }
    plain.append(scalars[index])
    index += 1
  }

  private mutating func readCode() {
    let length = scalars[index...].run(of: "`")
    let start = index + length
    guard let end = codeEnds.next(length, from: start) else {
      plain += scalars[index..<start]
      index = start
      return
    }
    flush()
    var code = scalars[start..<end].map { $0 == "\n" ? " " : $0 }
    if code.count > 2, code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = Array(code.dropFirst().dropLast())
    }
    pieces.append(InlinePiece(text: code, isCode: true, line: line))
    line += scalars[start..<end].count { $0 == "\n" }
    index = end + length
  }

  private mutating func readRun() {
    flush()
    let length = scalars[index...].run(of: scalars[index])
    let run = DelimiterRun(scalars, index..<(index + length))
    pieces.append(
      InlinePiece(text: Array(scalars[index..<(index + length)]), run: run, line: line)
    )
    index += length
  }

  private mutating func readTildes() {
    let length = scalars[index...].run(of: "~")
    let run = DelimiterRun(scalars, index..<(index + length))
    if length <= 2 {
      if run.isRightFlanking, let start = tildes[length] {
        faults.add(start, "struck text (\(String(repeating: "~", count: length))); write \\~ for the sign")
        tildes = [:]
      } else if run.isLeftFlanking, tildes[length] == nil {
        tildes[length] = line
      }
    }
    plain += scalars[index..<(index + length)]
    index += length
  }

  private mutating func readLineEnd() {
    if plain.suffix(2).elementsEqual([" ", " "]) { refuseHardBreak("two blanks") }
    while plain.last == " " { plain.removeLast() }
    plain.append(" ")
    line += 1
    index += 1
  }

  private mutating func refuseHardBreak(_ sign: String) {
    faults.add(
      line, "a line break by \(sign) at the end of the line; begin a new paragraph, or join the lines")
  }

  private mutating func flush() {
    guard !plain.isEmpty else { return }
    pieces.append(InlinePiece(text: plain, line: line))
    plain = []
  }
}

// MARK: What lessons do not have

extension InlineReader {
  private mutating func readBracket() {
    let isImage = index > 0 && scalars[index - 1] == "!" && plain.last == "!"
    brackets.append(isImage)
    if scalars[index...].dropFirst().first == "^" {
      let label = scalars[(index + 2)...].prefix { $0 != "]" && $0 != "[" && $0 != " " && $0 != "\n" }
      if !label.isEmpty, label.endIndex < scalars.count, scalars[label.endIndex] == "]" {
        faults.add(line, "a footnote; expected text: write \\[ for a bracket")
      }
    }
    plain.append("[")
    index += 1
  }

  private mutating func closeBracket() {
    plain.append("]")
    index += 1
    guard let isImage = brackets.popLast(), index < scalars.count, scalars[index] == "(" else { return }
    faults.add(
      line, isImage ? "an image; expected text or a scene" : "a link; expected text: write \\[ for a bracket")
  }

  private mutating func readAngle() {
    if MarkdownLine.beginsTag(scalars[index...]), let lastCloser, lastCloser > index {
      faults.add(line, "HTML, or a link between < and >; expected plain text: write \\< for the sign")
    }
    plain.append("<")
    index += 1
  }

  /// Refuses `&amp;`, `&#65;` and `&#x41;`, which Markdown shows as another character.
  private mutating func readAmpersand() {
    let name = scalars[index...].dropFirst().prefix(33).prefix {
      $0 == "#" || $0.isASCIIDigit || $0.isASCIILetter
    }
    if name.count > 1, name.endIndex < scalars.count, scalars[name.endIndex] == ";" {
      faults.add(
        line, "an entity (\(scalars[index...name.endIndex].text)); write the character itself, or \\&")
    }
    plain.append("&")
    index += 1
  }
}

/// Where runs of backquotes stand, by their length, so that the end of a piece of code is found at once.
private struct CodeEnds {
  private var starts: [Int: [Int]] = [:]
  private var passed: [Int: Int] = [:]

  init(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < scalars.count {
      let length = scalars[index...].run(of: "`")
      if length > 0 { starts[length, default: []].append(index) }
      index += max(1, length)
    }
  }

  /// The first run of just this length that begins at `place` or behind it; places only grow from call to call.
  mutating func next(_ length: Int, from place: Int) -> Int? {
    guard let places = starts[length] else { return nil }
    var number = passed[length] ?? 0
    while number < places.count, places[number] < place { number += 1 }
    passed[length] = number
    return number < places.count ? places[number] : nil
  }
}
