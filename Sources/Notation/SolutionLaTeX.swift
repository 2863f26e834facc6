import ConvEngine

/// A whole hand calculation as a LaTeX document that compiles as it is, with amsmath and geometry alone, and is ASCII
/// throughout.
///
/// Grids are matrices, cut into blocks that fit a page; sums are formulas that break at their signs.
public enum SolutionLaTeX {
  /// Writes the document; of a heading the first line is its title, and the others stand below it.
  public static func write(_ solution: Solution, heading: String = "", to writer: inout ByteWriter) throws {
    try writer.write(preamble)
    for (index, line) in heading.split(separator: "\n").enumerated() {
      let text = LaTeXText.words(String(line.drop { $0 == " " }))
      try writer.write(index == 0 ? "\\section*{\(text)}\n" : "\\cellsum{\(text)}\n")
    }
    for part in SolutionPart.parts(solution, width: widestNumber) { try write(part, to: &writer) }
    try writer.write("\\end{document}\n")
  }

  /// The most columns of a number; a longer one would run off the page.
  fileprivate static let widestNumber = 40

  private static let preamble = #"""
    \documentclass[a4paper,10pt]{article}
    \usepackage[margin=20mm]{geometry}
    \usepackage{amsmath}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{4pt plus 2pt}
    \setlength{\arraycolsep}{4pt}
    \emergencystretch=3em
    \newcommand{\cellsum}[1]{{\raggedright\hangindent=2em\hangafter=1 #1\par}}
    \begin{document}

    """#

  private static func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
    switch part {
    case .section(let title): try writer.write("\n\\subsection*{\(LaTeXText.mixed(title))}\n")
    case .grid(let heading, let tensor): try write(heading, tensor, to: &writer)
    case .sizes(let formula, let axes):
      try writer.write("\n\\textbf{Output size} $=$ \(LaTeXText.mixed(formula))\n\n")
      for (axis, numbers) in axes {
        try writer.write("\\cellsum{\\makebox[4em][l]{\(axis)}\(LaTeXText.mixed(numbers))}\n")
      }
    case .counts(let text), .note(let text): try writer.write("\n\(LaTeXText.mixed(text))\n")
    case .sums(let heading, let shape, let sum):
      try writer.write("\n\\textbf{\(LaTeXText.mixed(heading))}\n\n")
      for offset in 0..<shape.count {
        let output = shape.position(at: offset)
        try writer.write("\\cellsum{$\(shape.index(of: output)) = ")
        try write(sum(output), to: &writer)
        try writer.write("$}\n")
      }
    case .output(let heading, let tensor):
      guard let tensor else { return try writer.write("\n\\textbf{\(LaTeXText.mixed(heading))}\n") }
      try write(heading, tensor, to: &writer)
    }
  }

  /// The terms; a line may break before a sign and behind a comma.
  private static func write(_ sum: SumText, to writer: inout ByteWriter) throws {
    try writer.write(LaTeXText.math(sum.opening))
    for term in 0..<sum.count {
      if term > 0 { try writer.write(sum.separator == "," ? ",\\allowbreak\n" : "\n+ ") }
      try writer.write(LaTeXText.math(sum[term]))
    }
    try writer.write("\(LaTeXText.math(sum.closing))\n\(LaTeXText.math(sum.result))")
  }

  private static func write(_ heading: String, _ tensor: Tensor, to writer: inout ByteWriter) throws {
    if !heading.isEmpty { try writer.write("\n\\textbf{\(LaTeXText.mixed(heading))}\n") }
    let blocks = GridBlocks(tensor)
    for channel in 0..<tensor.shape.channels {
      for (rows, columns) in blocks.ranges {
        var place: [String] = tensor.shape.channels > 1 ? ["channel \(channel)"] : []
        if rows.count < tensor.shape.rows { place.append("rows \(rows.lowerBound)--\(rows.upperBound - 1)") }
        if columns.count < tensor.shape.columns {
          place.append("columns \(columns.lowerBound)--\(columns.upperBound - 1)")
        }
        if !place.isEmpty { try writer.write("\n\(place.joined(separator: ", ")):\n") }
        try writeMatrix(tensor, channel, rows, columns, to: &writer)
      }
    }
  }

  private static func writeMatrix(
    _ tensor: Tensor, _ channel: Int, _ rows: Range<Int>, _ columns: Range<Int>, to writer: inout ByteWriter
  ) throws {
    try writer.write("\\[\\left[\\begin{array}{\(String(repeating: "r", count: columns.count))}\n")
    for row in rows {
      let cells = columns.map {
        LaTeXText.math(NumberText(tensor[channel, row, $0], width: widestNumber).text)
      }
      try writer.write(cells.joined(separator: " & ") + (row + 1 < rows.upperBound ? " \\\\\n" : "\n"))
    }
    try writer.write("\\end{array}\\right]\\]\n")
  }
}

/// A large grid cut into blocks that fit a page.
private struct GridBlocks {
  let ranges: [(rows: Range<Int>, columns: Range<Int>)]

  /// Rows of a block, and how many characters of a line its columns may take.
  private static let (mostRows, mostCharacters) = (45, 92)

  init(_ tensor: Tensor) {
    let shape = tensor.shape
    var widest = 1
    for offset in 0..<shape.count {
      widest = max(widest, NumberText(tensor[offset], width: SolutionLaTeX.widestNumber).width)
    }
    let mostColumns = max(1, Self.mostCharacters / (widest + 2))
    ranges = stride(from: 0, to: shape.rows, by: Self.mostRows).flatMap { row in
      stride(from: 0, to: shape.columns, by: mostColumns).map { column in
        (row..<min(row + Self.mostRows, shape.rows), column..<min(column + mostColumns, shape.columns))
      }
    }
  }
}
