/// A cell's formula with its result over as many lines as it takes, broken before a + or behind a comma where a line
/// would grow beyond 100 columns.
struct FormulaLines {
  /// What the formula is written for.
  enum Script {
    case text, latex
  }

  private static let widest = 100

  let script: Script
  /// The columns that a new line begins with.
  let indent: Int

  /// Writes the formula behind what names its cell.
  ///
  /// Lines of LaTeX are measured as text: where they end is seen in the source only.
  func write(_ formula: CellFormula, to writer: inout ByteWriter) throws {
    let lineBreak = "\n" + String(repeating: " ", count: indent)
    // Behind a comma TeX would not end a line by itself.
    let comma = script == .text ? "," : ",\\allowbreak"
    let (opening, closing) = script == .text ? formula.enclosureText : formula.enclosureLaTeX
    // The name of the cell takes so many columns, or fewer.
    var column = indent + 12
    var isShortened = formula.enclosure.isShortened
    try writer.write(opening)
    for index in 0..<formula.count {
      let term = formula[index]
      isShortened = isShortened || term.isShortened
      let text = term.text(as: formula.joint.place)
      let width = text.unicodeScalars.count + 3
      if formula.joint == .comma, index > 0 { try writer.write(comma) }
      let isBroken = column + width > FormulaLines.widest && index > 0
      if isBroken {
        try writer.write(lineBreak)
        column = indent
      }
      if index > 0, !isBroken { try writer.write(" ") }
      if index > 0, formula.joint == .plus { try writer.write("+ ") }
      try writer.write(script == .text ? text : term.latex(as: formula.joint.place))
      column += width
    }
    try writer.write(closing)
    let result = formula.result(isShortened: isShortened)
    let isBroken = column + result.text.unicodeScalars.count > FormulaLines.widest
    if script == .latex { try writer.write(" \\allowbreak") }
    try writer.write((isBroken ? lineBreak : " ") + (script == .text ? result.text : result.latex))
  }
}
