import ConvEngine

/// A whole hand calculation as text, as a teacher would write it on a board: the input, each layer's kernel,
/// its size formula with numbers, the sum of every output cell, and the output.
public enum SolutionText {
  /// Writes the calculation.
  public static func write(_ solution: Solution, to writer: inout ByteWriter) throws {
    try write(SolutionPart.parts(solution), to: &writer)
  }

  /// Writes only what is given: the input, and each layer's kernel and settings.
  ///
  /// No size and no sum is told.
  public static func writeGiven(_ scene: Scene, to writer: inout ByteWriter) throws {
    try write(SolutionPart.given(scene), to: &writer)
    for (index, layer) in scene.fittedAsFarAsPossible().layers.enumerated() {
      try writer.write("\n")
      try write(SolutionPart.given(layer, index), to: &writer)
    }
  }

  private static func write(_ parts: [SolutionPart], to writer: inout ByteWriter) throws {
    for (index, part) in parts.enumerated() {
      if index > 0, part.beginsParagraph { try writer.write("\n") }
      try write(part, to: &writer)
    }
  }

  private static func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
    switch part {
    case .section(let title): try writer.write(title + "\n")
    case .grid(let heading, let tensor):
      if !heading.isEmpty { try writer.write(heading + "\n") }
      try GridText.write(tensor, to: &writer)
    case .sizes(let formula, let axes):
      try writer.write("Output size = \(formula)\n")
      for (axis, numbers) in axes {
        try writer.write("  \(axis)\(String(repeating: " ", count: 9 - axis.count))\(numbers)\n")
      }
    case .counts(let text), .note(let text): try writer.write(text + "\n")
    case .sums(let heading, let shape, let sum):
      try writer.write(heading + "\n")
      for offset in 0..<shape.count {
        let output = shape.position(at: offset)
        try writer.write("  \(shape.index(of: output)) = ")
        try writeSum(sum(output), indent: 6, to: &writer)
      }
    case .output(let heading, let tensor):
      try writer.write(heading + "\n")
      if let tensor { try GridText.write(tensor, to: &writer) }
    }
  }

  /// The terms, broken before a + (or behind a comma) where a line would grow beyond 100 columns.
  static func writeSum(_ sum: SumText, indent: Int, to writer: inout ByteWriter) throws {
    let widest = 100
    var column = indent + 12
    try writer.write(sum.opening)
    for term in 0..<sum.count {
      let text = sum[term]
      let width = text.unicodeScalars.count + 3
      if sum.separator == ",", term > 0 { try writer.write(",") }
      let isBroken = column + width > widest && term > 0
      if isBroken {
        try writer.write("\n" + String(repeating: " ", count: indent))
        column = indent
      }
      if term > 0, !isBroken { try writer.write(" ") }
      try writer.write((term > 0 && sum.separator == "+" ? "+ " : "") + text)
      column += width
    }
    try writer.write(sum.closing)
    try writer.write(
      (column + sum.result.unicodeScalars.count > widest ? "\n      " : " ") + sum.result + "\n")
  }
}

extension SolutionPart {
  /// Whether an empty line stands before it.
  fileprivate var beginsParagraph: Bool {
    switch self {
    case .counts: false
    case .grid(let heading, _): !heading.isEmpty
    case .section, .sizes, .sums, .note, .output: true
    }
  }
}
