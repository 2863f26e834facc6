import ConvEngine

/// A tensor as right-aligned columns of text, its channels one below the other.
public enum GridText {
  /// Writes the rows, indented by two columns; channels are named where there are several.
  public static func write(_ tensor: Tensor, to writer: inout ByteWriter) throws {
    let shape = tensor.shape
    var width = 1
    for offset in 0..<shape.count { width = max(width, NumberText(tensor[offset]).width) }
    for channel in 0..<shape.channels {
      if shape.channels > 1 { try writer.write("  channel \(channel)\n") }
      for row in 0..<shape.rows {
        try writer.write(" ")
        for column in 0..<shape.columns {
          let text = NumberText(tensor[channel, row, column])
          try writer.write(String(repeating: " ", count: width + 1 - text.width) + text.text)
        }
        try writer.write("\n")
      }
    }
  }
}
