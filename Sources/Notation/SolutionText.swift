import ConvEngine

/// A whole hand calculation as text, as a teacher would write it on a board: the input, each layer's kernel,
/// its size formula with numbers, the sum of every output cell, and the output.
public enum SolutionText {
  /// Writes the calculation, below its heading where it has one.
  public static func write(
    _ solution: SolvedScene, heading: SolutionHeading? = nil, to writer: inout ByteWriter
  ) throws {
    if let heading {
      let lines = [heading.title] + heading.paragraphs
      try writer.write(lines.joined(separator: "\n  ") + "\n\n")
    }
    for part in solution.parts { try write(part, to: &writer) }
  }

  /// Writes only what is given: the input, and each layer's kernel and settings.
  ///
  /// No size and no sum is told.
  public static func writeGiven(_ scene: Scene, to writer: inout ByteWriter) throws {
    for part in scene.givenParts { try write(part, to: &writer) }
  }

  /// Writes one part.
  static func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
    switch part {
    case .input(_, let values):
      try writer.write("\(part.title)\n")
      if let values { try GridText.write(values, to: &writer) }
    case .layer(_, let layer):
      let settings = LayerText.settings(layer)
      try writer.write("\n\(part.title)\(settings.isEmpty ? "" : ", ")\(settings)\n")
    case .weights(let weights):
      for grid in weights {
        try writer.write("\n\(grid.title)\(grid.bias.map { ", bias \(NumberText($0).text)" } ?? "")\n")
        try GridText.write(grid.numbers, to: &writer)
      }
    case .sizes(let layer):
      try writer.write("\n")
      try writeSizes(layer, to: &writer)
    case .counts(let counts): try writer.write("\(counts)\n")
    case .sums(let sums):
      try writer.write("\n\(part.title)\n")
      try writeSums(sums, indent: 2, to: &writer)
    case .places(let sentence): try writer.write("\n\(sentence)\n")
    case .output(_, let values):
      try writer.write("\n\(part.title)\n")
      if let values { try GridText.write(values, to: &writer) }
    }
  }

  /// The formula, and a line for each axis with its numbers.
  static func writeSizes(_ layer: SizedLayer, to writer: inout ByteWriter) throws {
    try writer.write("Output size = \(SizeText.formula(layer.axes[0].axis).text)\n")
    for (name, axis) in layer.axes {
      let title = SizeText.title(name)
      let suffix = SizeText.notes(axis, name).reversed().reduce("") { $0 + "; " + $1.text }
      let padded = title + String(repeating: " ", count: 8 - title.count)
      try writer.write("  \(padded) \(SizeText.numbers(axis).text)\(suffix)\n")
    }
  }

  /// A formula for each output cell, behind its index.
  static func writeSums(_ sums: CellFormulas, indent: Int, to writer: inout ByteWriter) throws {
    let lines = FormulaLines(script: .text, indent: indent + 4)
    for (index, formula) in sums {
      try writer.write(String(repeating: " ", count: indent) + "\(index) = ")
      try lines.write(formula, to: &writer)
      try writer.write("\n")
    }
  }
}
