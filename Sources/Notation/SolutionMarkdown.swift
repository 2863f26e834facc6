import ConvEngine

/// A whole hand calculation as Markdown: a heading for each part, and grids, formulas and sums in fenced blocks, where
/// columns stay aligned and nothing is taken for markup.
///
/// It is plain CommonMark, so it looks the same on every page.
public enum SolutionMarkdown {
  /// Writes the calculation below its heading.
  ///
  /// - Throws: what the writer throws.
  /// - Complexity: O(what is written); no more than one weight grid and one sum is held at a time.
  public static func write(
    _ solution: SolvedScene, heading: SolutionHeading? = nil, to writer: inout ByteWriter
  ) throws {
    try write(heading ?? .plain, to: &writer)
    for part in solution.parts { try write(part, to: &writer) }
  }

  /// Writes the title, and the paragraphs below it.
  static func write(_ heading: SolutionHeading, to writer: inout ByteWriter) throws {
    try writer.write("# \(MarkdownText.escaped(heading.title))\n")
    for paragraph in heading.paragraphs {
      let isAddress = SolutionHeading.isAddress(paragraph)
      try writer.write("\n\(isAddress ? "<\(paragraph)>" : MarkdownText.escaped(paragraph))\n")
    }
  }

  /// Writes one part, whose headings lie some levels deeper than in a calculation of its own.
  static func write(_ part: SolutionPart, depth: Int = 0, to writer: inout ByteWriter) throws {
    let marks = String(repeating: "#", count: depth)
    switch part {
    case .input(_, let values):
      try writer.write("\n\(marks)## \(MarkdownText.escaped(part.title))\n")
      if let values { try write(values, to: &writer) }
    case .layer(_, let layer):
      try writer.write("\n\(marks)## \(MarkdownText.escaped(part.title))\n")
      let settings = LayerText.settings(layer)
      if !settings.isEmpty { try writer.write("\n\(MarkdownText.escaped(settings))\n") }
    case .weights(let weights):
      for grid in weights {
        let bias = grid.bias.map { ", bias \(NumberText($0).text)" } ?? ""
        try writer.write("\n\(marks)### \(MarkdownText.escaped(grid.title + bias))\n")
        try write(grid.numbers, to: &writer)
      }
    case .sizes(let layer):
      try writer.write("\n\(marks)### Output size\n\(fence)")
      try SolutionText.writeSizes(layer, to: &writer)
      try writer.write("```\n")
    case .counts(let counts): try writer.write("\n\(MarkdownText.escaped(counts))\n")
    case .sums(let sums):
      try writer.write("\n\(marks)### \(MarkdownText.escaped(part.title))\n\(fence)")
      try SolutionText.writeSums(sums, indent: 0, to: &writer)
      try writer.write("```\n")
    case .places(let sentence): try writer.write("\(fence)\(sentence)\n```\n")
    case .output(_, let values):
      try writer.write("\n\(marks)### \(MarkdownText.escaped(part.title))\n")
      if let values { try write(values, to: &writer) }
    }
  }

  private static let fence = "\n```text\n"

  private static func write(_ grid: Tensor, to writer: inout ByteWriter) throws {
    try writer.write(fence)
    try GridText.write(grid, indent: 0, to: &writer)
    try writer.write("```\n")
  }
}
