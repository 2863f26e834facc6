import ConvEngine

/// A whole hand calculation as text, as a teacher would write it on a board: the input, each layer's kernel,
/// its size formula with numbers, the sum of every output cell, and the output.
public enum SolutionText {
  /// Writes the calculation, below its heading where it has one.
  public static func write(
    _ solution: Solution, heading: SolutionHeading? = nil, to writer: inout ByteWriter
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

  private static func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
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
    case .counts(let layer): try writer.write("\(counts(layer))\n")
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
  static func writeSizes(_ layer: FittedLayer, to writer: inout ByteWriter) throws {
    try writer.write("Output size = \(SizeText.formula(layer.axes[0].axis))\n")
    for (name, axis) in layer.axes {
      let title = SizeText.title(name)
      let suffix = SizeText.notes(axis, name).reversed().reduce("") { $0 + "; " + $1 }
      let padded = title + String(repeating: " ", count: 8 - title.count)
      try writer.write("  \(padded) \(SizeText.numbers(axis))\(suffix)\n")
    }
  }

  /// "Parameters: 3; multiplications: 4".
  static func counts(_ layer: FittedLayer) -> String {
    "Parameters: \(layer.parameterCount); multiplications: \(layer.multiplicationCount)"
  }

  /// A sum for each output cell, behind its index.
  static func writeSums(_ sums: CellSums, indent: Int, to writer: inout ByteWriter) throws {
    let lines = SumLines(indent: indent + 4)
    for (index, sum) in sums {
      try writer.write(String(repeating: " ", count: indent) + "\(index) = ")
      try lines.write(sum, to: &writer)
      try writer.write("\n")
    }
  }

  /// The settings in a line: "kernel 3 × 3, stride 1, padding 0".
  public static func settings(_ layer: FittedConvolution) -> String {
    let settings = layer.settings
    let isSignal = layer.inputShape.dimensions == .one
    func both(_ pair: Pair) -> String {
      isSignal
        ? "\(pair.columns)" : pair.rows == pair.columns ? "\(pair.rows)" : "\(pair.rows) × \(pair.columns)"
    }
    var parts = [
      "kernel " + (isSignal ? "\(layer.kernel.columns)" : "\(layer.kernel.rows) × \(layer.kernel.columns)"),
      "stride \(both(settings.stride))", "padding \(padding(settings.padding, .convolution(layer)))",
    ]
    if settings.paddingMode != .zeros { parts.append("padding_mode \(settings.paddingMode.rawValue)") }
    if settings.dilation != Pair(1) { parts.append("dilation \(both(settings.dilation))") }
    if settings.groups != 1 { parts.append("groups \(settings.groups)") }
    if settings.flip { parts.append("flip") }
    return parts.joined(separator: ", ")
  }

  /// "1", "same (0 + 1)", "top 1, left 2": what was asked for and what it comes to.
  public static func padding(_ padding: Padding, _ layer: FittedLayer) -> String {
    let amounts = amounts(layer.sides, isSignal: layer.inputShape.dimensions == .one)
    switch padding {
    case .sides: return amounts
    case .valid: return "valid (0)"
    case .same: return "same (\(amounts))"
    case .sameLower: return "same_lower (\(amounts))"
    case .full: return "full (\(amounts))"
    }
  }

  /// Cells on each side: "1", "1 × 2", "top 1, bottom 0, left 2, right 2".
  static func amounts(_ sides: Sides, isSignal: Bool) -> String {
    guard sides.left == sides.right, isSignal || sides.top == sides.bottom else {
      return (isSignal ? "" : "top \(sides.top), bottom \(sides.bottom), ")
        + "left \(sides.left), right \(sides.right)"
    }
    return isSignal || sides.top == sides.left ? "\(sides.left)" : "\(sides.top) × \(sides.left)"
  }

  /// What was asked for, where it is not known what it comes to: "1", "same".
  public static func padding(_ padding: Padding) -> String {
    switch padding {
    case .sides(let sides):
      let isEven = [sides.top, sides.bottom, sides.left, sides.right].allSatisfy { $0 == sides.top }
      return isEven
        ? "\(sides.top)"
        : "top \(sides.top), bottom \(sides.bottom), left \(sides.left), right \(sides.right)"
    case .valid: return "valid"
    case .same: return "same"
    case .sameLower: return "same_lower"
    case .full: return "full"
    }
  }
}
