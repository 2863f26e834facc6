import Notation

extension Handout {
  /// Writes it as CommonMark.
  func writeMarkdown(to writer: inout ByteWriter) throws {
    try writer.write("# \(MarkdownText.escaped(front.title))\n")
    for paragraph in front.paragraphs { try writer.write("\n\(MarkdownText.escaped(paragraph))\n") }
    for sheet in sheets {
      try writer.write("\n## \(MarkdownText.escaped(sheet.heading))\n")
      try Self.write(sheet.blocks, to: &writer)
      try sheet.scene?.writeMarkdown(to: &writer)
      for question in sheet.questions { try Self.write(question, to: &writer) }
    }
    guard hasKey else { return }
    try writer.write("\n## Answers\n")
    for question in sheets.flatMap(\.questions) {
      try writer.write("\n**Question \(question.number).** \(MarkdownText.escaped(question.answer))\n")
      if let why = question.explain { try writer.write("\n\(MarkdownText.escaped(why))\n") }
    }
  }

  private static func write(_ question: Item, to writer: inout ByteWriter) throws {
    try writer.write("\n**Question \(question.number).** \(MarkdownText.escaped(question.ask))\n")
    if !question.options.isEmpty { try writer.write("\n") }
    for (index, option) in question.options.enumerated() {
      try writer.write("\(index). \(MarkdownText.escaped(option))\n")
    }
    for blank in question.blanks.isEmpty ? [""] : question.blanks {
      let label = blank.isEmpty ? "Answer:" : MarkdownText.escaped(blank)
      try writer.write("\n\(label) \(String(repeating: #"\_"#, count: 12))\n")
    }
  }

  /// Prose as the lesson has it; lists stand in each other as deep as there.
  private static func write(_ blocks: [Block], to writer: inout ByteWriter) throws {
    var isInFormula = false
    // How far the text of the items that are open hangs in.
    var indents: [Int] = []
    for block in blocks {
      let isFormula = block.kind == .formula
      if isInFormula, !isFormula { try writer.write("```\n") }
      if isFormula, !isInFormula { try writer.write("\n```text\n") }
      isInFormula = isFormula
      if isFormula {
        try writer.write(block.spans.map(\.text).joined() + "\n")
        continue
      }
      var marker = ""
      if case .item(let sign) = block.kind {
        indents = Array(indents.prefix(max(0, block.depth - 1)))
        marker = (sign == "•" ? "-" : sign) + " "
      } else {
        indents = Array(indents.prefix(block.depth))
      }
      let margin = String(repeating: " ", count: indents.reduce(0, +))
      try writer.write("\n\(margin)\(marker)\(block.spans.map(text).joined())\n")
      if !marker.isEmpty { indents.append(marker.unicodeScalars.count) }
    }
    if isInFormula { try writer.write("```\n") }
  }

  private static func text(_ span: Span) -> String {
    switch span.look {
    case .plain: MarkdownText.escaped(span.text)
    case .emphasis: "*\(MarkdownText.escaped(span.text))*"
    case .strong: "**\(MarkdownText.escaped(span.text))**"
    case .code: span.text.contains("`") ? "`` \(span.text) ``" : "`\(span.text)`"
    }
  }
}
