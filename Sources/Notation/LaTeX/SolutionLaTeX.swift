import ConvEngine

/// A whole hand calculation as a LaTeX document: matrices, formulas and sums in mathematics, ready for pdflatex.
///
/// It is ASCII, and needs amsmath, graphicx and geometry only.
public enum SolutionLaTeX {
  /// Writes the document.
  ///
  /// - Throws: what the writer throws.
  /// - Complexity: O(what is written); no more than one weight grid and one sum is held at a time.
  public static func write(
    _ solution: SolvedScene, heading: SolutionHeading? = nil, to writer: inout ByteWriter
  ) throws {
    try begin(heading ?? .plain, to: &writer)
    for part in solution.parts { try write(part, to: &writer) }
    try end(to: &writer)
  }

  /// Writes what the document is set with, its title, and the paragraphs below it.
  static func begin(_ heading: SolutionHeading, to writer: inout ByteWriter) throws {
    try writer.write(preamble)
    try writer.write(
      "\\begin{document}\n\n{\\LARGE\\bfseries \(LaTeXText.escaped(heading.title))\\par}\\medskip\n")
    for paragraph in heading.paragraphs {
      let isAddress = SolutionHeading.isAddress(paragraph)
      try writer.write("\n\(isAddress ? LaTeXText.address(paragraph) : LaTeXText.escaped(paragraph))\n")
    }
  }

  /// Writes the end of the document.
  static func end(to writer: inout ByteWriter) throws { try writer.write("\n\\end{document}\n") }

  /// Writes one part, whose headings are of the level of sections, or of one below it.
  static func write(_ part: SolutionPart, level: String = "section", to writer: inout ByteWriter) throws {
    switch part {
    case .input(_, let values):
      try writeHeading(level, LaTeXText.escaped(part.title), to: &writer)
      if let values { try LaTeXGrid(values).write(to: &writer) }
    case .layer(_, let layer):
      // The settings stand in the heading, so that no page ends between them and what follows.
      let settings = LaTeXText.escaped(LayerText.settings(layer))
      let line = settings.isEmpty ? "" : "\\\\*[4pt]\n  \\normalfont\\normalsize \(settings)"
      try writeHeading(level, LaTeXText.escaped(part.title) + line, to: &writer)
    case .weights(let weights):
      for grid in weights {
        let bias = grid.bias.map { ", bias $\(NumberText($0).latexAlone)$" } ?? ""
        try writeHeading("subsubsection", LaTeXText.escaped(grid.title) + bias, to: &writer)
        try LaTeXGrid(grid.numbers).write(to: &writer)
      }
    case .sizes(let layer):
      try writeHeading("subsubsection", "Output size", to: &writer)
      try writeSizes(layer, to: &writer)
    case .counts(let counts): try writer.write("\(LaTeXText.escaped(counts))\n")
    case .sums(let sums):
      try writeHeading("subsubsection", LaTeXText.escaped(part.title), to: &writer)
      try writeSums(sums, to: &writer)
    case .places(let sentence): try writer.write("\n\(LaTeXText.escaped(sentence))\n")
    case .output(_, let values?):
      try writeHeading("subsubsection", LaTeXText.escaped(part.title), to: &writer)
      try LaTeXGrid(values).write(to: &writer)
    case .output(_, nil):
      // No heading, as a page may end behind it.
      try writer.write("\n\\bigskip\\textbf{\\boldmath \(LaTeXText.escaped(part.title))}\n")
    }
  }

  /// Writes a heading without a number.
  static func writeHeading(_ level: String, _ latex: String, to writer: inout ByteWriter) throws {
    try writer.write("\n\\\(level)*{\\boldmath \(latex)}\n")
  }

  /// The formula, the numbers of each axis below it, and below those what is worth noting.
  private static func writeSizes(_ layer: SizedLayer, to writer: inout ByteWriter) throws {
    var lines = ["\\text{output size} &= \(SizeText.formula(layer.axes[0].axis).latex)"]
    for (name, axis) in layer.axes {
      lines.append("\\text{\(SizeText.title(name))} &= \(SizeText.numbers(axis).latex)")
      lines += SizeText.notes(axis, name).map { "&\\quad \($0.latex)" }
    }
    try writer.write("$\\begin{aligned}\n\(lines.joined(separator: " \\\\\n"))\n\\end{aligned}$\n\n")
  }

  /// A paragraph for each output cell, in which TeX finds the places to break.
  private static func writeSums(_ sums: CellFormulas, to writer: inout ByteWriter) throws {
    guard let last = sums.last else { return }
    try LaTeXCell.begin(last: last.index, to: &writer)
    let lines = FormulaLines(script: .latex, indent: 2)
    for (index, formula) in sums {
      try LaTeXCell.write(index, to: &writer)
      try writer.write("$= ")
      try lines.write(formula, to: &writer)
      try writer.write("$\n")
    }
  }

  /// What the document is set with.
  ///
  /// `grid` shrinks what is too wide for a line. `\cdot` and relations forbid a line to end behind them.
  private static let preamble = #"""
    \documentclass[11pt,a4paper]{article}
    \usepackage{amsmath,graphicx}
    \usepackage[margin=25mm]{geometry}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{4pt}
    \setlength{\arraycolsep}{4pt}
    \setlength{\lineskip}{6pt}
    \renewcommand{\arraystretch}{1.15}
    \let\plaincdot\cdot
    \renewcommand{\cdot}{\plaincdot\nobreak}
    \newsavebox{\gridbox}
    \newenvironment{grid}[2]% its name, its columns
      {\begin{lrbox}{\gridbox}#1$\left[\begin{array}{@{\,}*{#2}{r}@{\,}}}
      {\end{array}\right]$\end{lrbox}%
       \ifdim\wd\gridbox>\linewidth\resizebox{\linewidth}{!}{\usebox{\gridbox}}\else\usebox{\gridbox}\fi
       \hspace{1.5em}}
    \newlength{\cellwidth}
    \newcommand{\cell}[1]{\par\hangindent=\dimexpr\cellwidth+1em\relax\makebox[\cellwidth][l]{$[#1]$}}
    \raggedright
    \relpenalty=10000

    """#
}
