import ConvEngine

/// A whole hand calculation as a Markdown page: a heading for the input and for each layer, grids and sums in fences so
/// that their columns stay, and nothing that is not plain CommonMark.
public enum SolutionMarkdown {
  /// Writes the page; of a heading the first line is its title, and the others stand below it.
  public static func write(_ solution: Solution, heading: String = "", to writer: inout ByteWriter) throws {
    for (index, line) in heading.split(separator: "\n").enumerated() {
      let plain = String(line.drop { $0 == " " })
      let text = plain.hasPrefix("https://") ? "<\(plain)>" : escaped(plain)
      try writer.write(index == 0 ? "# \(text)\n\n" : "\(text)\n\n")
    }
    for (index, part) in SolutionPart.parts(solution).enumerated() {
      if index > 0 { try writer.write("\n") }
      try write(part, to: &writer)
    }
  }

  private static func write(_ part: SolutionPart, to writer: inout ByteWriter) throws {
    switch part {
    case .section(let title): try writer.write("## \(escaped(title))\n")
    case .grid(let heading, let tensor): try write(heading, tensor, to: &writer)
    case .sizes(let formula, let axes):
      try writer.write("**Output size** = \(escaped(formula))\n\n")
      for (axis, numbers) in axes { try writer.write("- \(axis): \(escaped(numbers))\n") }
    case .counts(let text), .note(let text): try writer.write(escaped(text) + "\n")
    case .sums(let heading, let shape, let sum):
      try writer.write("**\(escaped(heading))**\n\n```text\n")
      for offset in 0..<shape.count {
        let output = shape.position(at: offset)
        try writer.write("\(shape.index(of: output)) = ")
        try SolutionText.writeSum(sum(output), indent: 4, to: &writer)
      }
      try writer.write("```\n")
    case .output(let heading, let tensor):
      guard let tensor else { return try writer.write("**\(escaped(heading))**\n") }
      try write(heading, tensor, to: &writer)
    }
  }

  private static func write(_ heading: String, _ tensor: Tensor, to writer: inout ByteWriter) throws {
    if !heading.isEmpty { try writer.write("**\(escaped(heading))**\n\n") }
    try writer.write("```text\n")
    try GridText.write(tensor, to: &writer)
    try writer.write("```\n")
  }

  /// Text that shows as it is: `max_pool`, `*`, `[0, 1]`.
  static func escaped(_ text: String) -> String {
    var shown = ""
    for character in text {
      if "\\`*_[]<>|#".contains(character) { shown.append("\\") }
      shown.append(character)
    }
    return shown
  }
}
