import ConvEngine

/// A tensor as right-aligned columns of text, its channels one below the other.
public enum GridText {
  /// Writes the rows, indented by `indent` columns; channels are named where there are several.
  public static func write(_ tensor: Tensor, indent: Int = 2, to writer: inout ByteWriter) throws {
    let shape = tensor.shape
    let margin = String(repeating: " ", count: indent)
    var width = 1
    for offset in 0..<shape.count { width = max(width, NumberText(tensor[offset]).width) }
    for channel in 0..<shape.channels {
      if shape.channels > 1 { try writer.write("\(margin)channel \(channel)\n") }
      for row in 0..<shape.rows {
        for column in 0..<shape.columns {
          let text = NumberText(tensor[channel, row, column])
          let gap = String(repeating: " ", count: width - text.width)
          try writer.write((column == 0 ? margin : " ") + gap + text.text)
        }
        try writer.write("\n")
      }
    }
  }
}
