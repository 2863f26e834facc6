import ConvEngine

/// The output of the last layer as comma-separated values, channels separated by an empty line, each number
/// exact: a decimal where it ends, otherwise a fraction in lowest terms.
public enum SolutionCSV {
  /// Writes the rows; a scene of shapes has none.
  public static func write(_ solution: SolvedScene, to writer: inout ByteWriter) throws {
    guard let output = solution.outputs.last else { return }
    let shape = output.shape
    for channel in 0..<shape.channels {
      if channel > 0 { try writer.write("\n") }
      for row in 0..<shape.rows {
        for column in 0..<shape.columns {
          if column > 0 { try writer.write(UInt8(ascii: ",")) }
          let offset = shape.offset(channel, row, column)
          if let integer = output.integer(at: offset) {
            try writer.write(integer)
          } else {
            try writer.write(cell(output[offset]))
          }
        }
        try writer.write("\n")
      }
    }
  }

  private static func cell(_ number: Number) -> String {
    switch number {
    case .exact(let value): DecimalText.exact(value) ?? value.description
    case .approximate(let value): NumberText.shortest(value)
    case .symbolic(let value): NumberText.expression(value, style: .fractions, minus: "-")
    }
  }
}
