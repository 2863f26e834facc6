import Notation

extension Handout {
  /// Writes it as a document for pdflatex, in ASCII.
  func writeLaTeX(to writer: inout ByteWriter) throws {
    try LaTeXDocument.begin(front, to: &writer)
    try writer.write(Self.commands)
    for sheet in sheets {
      try LaTeXDocument.section(sheet.heading, to: &writer)
      for block in sheet.blocks { try Self.write(block, to: &writer) }
      try sheet.scene?.writeLaTeX(to: &writer)
      for question in sheet.questions { try Self.write(question, to: &writer) }
    }
    if hasKey {
      try writer.write("\n\\newpage\n")
      try LaTeXDocument.section("Answers", to: &writer)
      for question in sheets.flatMap(\.questions) {
        try writer.write("\n\\question{\(question.number)}\(LaTeXText.escaped(question.answer))\n")
        if let why = question.explain { try writer.write("\n\(LaTeXText.escaped(why))\n") }
      }
    }
    try LaTeXDocument.end(to: &writer)
  }

  private static func write(_ question: Item, to writer: inout ByteWriter) throws {
    try writer.write("\n\\question{\(question.number)}\(LaTeXText.escaped(question.ask))\n")
    for (index, option) in question.options.enumerated() {
      try writer.write("\n\\entry{2}{\(index)}\(LaTeXText.escaped(option))\n")
    }
    for blank in question.blanks.isEmpty ? [""] : question.blanks {
      try writer.write("\n\\blank{\(blank.isEmpty ? "Answer:" : LaTeXText.escaped(blank))}\n")
    }
  }

  private static func write(_ block: Block, to writer: inout ByteWriter) throws {
    let text = block.spans.map(text).joined()
    switch block.kind {
    case .paragraph where block.depth == 0: try writer.write("\n\(text)\n")
    case .paragraph: try writer.write("\n\\entry{\(block.depth)}{}\(text)\n")
    case .item(let marker):
      try writer.write("\n\\entry{\(block.depth)}{\(LaTeXText.escaped(marker))}\(text)\n")
    case .formula:
      // Blanks stay as they are written: a formula may be a program, or stand in columns.
      let line = LaTeXText.escaped(block.spans.map(\.text).joined()).replacing(" ", with: "~")
      try writer.write("\n\\written{\(line)}\n")
    }
  }

  private static func text(_ span: Span) -> String {
    let text = LaTeXText.escaped(span.text)
    return switch span.look {
    case .plain: text
    case .emphasis: "\\emph{\(text)}"
    case .strong: "\\textbf{\(text)}"
    case .code: "\\texttt{\(text)}"
    }
  }

  /// An item of a list at a depth behind its marker, a line as it is written, a question, and a blank to fill in.
  private static let commands = #"""

    \newcommand{\entry}[2]{\par\hangindent=\dimexpr1.5em*#1\relax\hspace*{\dimexpr1.5em*#1-1.5em\relax}\makebox[1.5em][l]{#2}}
    \newcommand{\written}[1]{\par\hspace*{2em}\texttt{#1}}
    \newcommand{\question}[1]{\par\medskip\textbf{Question #1.}\enspace}
    \newcommand{\blank}[1]{\par\smallskip #1\enspace\rule{0pt}{5ex}\underline{\hspace{6cm}}}

    """#
}
