import ConvEngine

/// Writes a document of several scenes, such as a worksheet, as text, Markdown or LaTeX: what each script does with
/// headings, paragraphs, grids and sums stands here and in the writers of whole calculations.
///
/// `heading("Exercise 1")` is "Exercise 1" underlined, "## Exercise 1", or "\section*{Exercise 1}". Between ``begin`` and
/// ``end`` the parts may come in any order.
public struct DocumentWriter: Sendable {
  private static let width = 78

  /// The script it writes.
  public let script: DocumentScript

  /// A writer of a script.
  public init(_ script: DocumentScript) { self.script = script }

  /// Writes the title, and the paragraphs below it.
  public func begin(_ heading: SolutionHeading, to writer: inout ByteWriter) throws {
    switch script {
    case .text:
      try writer.write("\(heading.title)\n\(String(repeating: "=", count: heading.title.count))\n")
      for text in heading.paragraphs { try paragraph(text, to: &writer) }
    case .markdown: try SolutionMarkdown.write(heading, to: &writer)
    case .latex: try SolutionLaTeX.begin(heading, to: &writer)
    }
  }

  /// Writes the heading of a part of the document.
  public func heading(_ title: String, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try writer.write("\n\n\(title)\n\(String(repeating: "─", count: title.count))\n")
    case .markdown: try writer.write("\n## \(MarkdownText.escaped(title))\n")
    case .latex: try SolutionLaTeX.writeHeading("section", LaTeXText.escaped(title), to: &writer)
    }
  }

  /// Begins a new page where the script has pages, with a heading above those of the parts.
  public func page(_ title: String, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try writer.write("\n\n\(title)\n\(String(repeating: "=", count: title.count))\n")
    case .markdown: try writer.write("\n# \(MarkdownText.escaped(title))\n")
    case .latex:
      try writer.write("\n\\newpage\n{\\LARGE\\bfseries \(LaTeXText.escaped(title))\\par}\\medskip\n")
    }
  }

  /// Writes a paragraph.
  public func paragraph(_ text: String, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try writer.write("\n\(Self.lines(text).joined(separator: "\n"))\n")
    case .markdown: try writer.write("\n\(MarkdownText.escaped(text))\n")
    case .latex: try writer.write("\n\(LaTeXText.escaped(text))\n")
    }
  }

  /// Writes what is typed in a shell, as it is typed.
  public func command(_ text: String, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try writer.write("\n  \(text)\n")
    case .markdown: try writer.write("\n```sh\n\(text)\n```\n")
    case .latex:
      // The straight quote of a typewriter, which an apostrophe is not.
      let typed = LaTeXText.escaped(text).split(separator: "'", omittingEmptySubsequences: false)
      try writer.write("\n\\texttt{\(typed.joined(separator: "\\char13{}"))}\n")
    }
  }

  /// Writes lines that belong together, numbered from 0: the layers of a network.
  public func layers(_ lines: [String], to writer: inout ByteWriter) throws {
    try writer.write("\n")
    for (index, line) in lines.enumerated() {
      switch script {
      case .text:
        let lines = Self.lines("layer \(index): \(line)", indent: 2, hanging: 11)
        try writer.write("\(lines.joined(separator: "\n"))\n")
      case .markdown: try writer.write("- layer \(index): \(MarkdownText.escaped(line))\n")
      case .latex: try writer.write("layer \(index): \(LaTeXText.escaped(line))\\par\n")
      }
    }
  }

  /// Leaves room to write in by hand, where it will be printed.
  public func room(to writer: inout ByteWriter) throws {
    if script == .latex { try writer.write("\n\\vspace{25mm}\n") }
  }

  /// Writes a formula with its result.
  public func formula(_ sentence: FormulaSentence, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try writer.write("  \(sentence.text)\n")
    case .markdown: try writer.write("\n```text\n\(sentence.text)\n```\n")
    case .latex: try writer.write("\n$\(sentence.latex)$\n")
    }
  }

  /// Writes what is given: the input, and each layer's kernel and settings.
  public func given(_ scene: Scene, to writer: inout ByteWriter) throws {
    if script == .text { try writer.write("\n") }
    for part in scene.givenParts { try write(part, to: &writer) }
  }

  /// Writes what is worked out: of each layer its sizes, its sums and what it gives.
  ///
  /// - Complexity: O(multiplications).
  public func working(_ solved: SolvedScene, to writer: inout ByteWriter) throws {
    for part in solved.workedParts { try write(part, to: &writer) }
  }

  /// Writes the end of the document.
  public func end(to writer: inout ByteWriter) throws {
    if script == .latex { try SolutionLaTeX.end(to: &writer) }
  }

  private func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
    switch script {
    case .text: try SolutionText.write(part, to: &writer)
    case .markdown: try SolutionMarkdown.write(part, depth: 1, to: &writer)
    case .latex: try SolutionLaTeX.write(part, level: "subsection", to: &writer)
    }
  }

  /// The text on lines that fit a page.
  private static func lines(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(repeating: " ", count: lines.isEmpty ? indent : hanging) + word)
      }
    }
    return lines
  }
}
