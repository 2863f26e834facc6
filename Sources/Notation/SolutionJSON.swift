import ConvEngine

/// A solution as one JSON object, for programs.
///
/// `input_shape`; `layers`, each with `kind`, `output_shape`, `output` and `exact`; `output_shape` and `output`
/// of the last layer. `output` holds JSON numbers, the nearest double in shortest form (null where none fits, a
/// string for a symbolic value); `exact` the same as strings in lowest terms, or null where the arithmetic was
/// not exact. Values are nested channels × rows × columns, channels × length in 1-D, a plain list behind
/// `flatten`. A scene of shapes has null
/// for its values.
public enum SolutionJSON {
  /// Writes the object and a line end.
  public static func write(_ solution: SolvedScene, to writer: inout ByteWriter) throws {
    try writer.write("{\"input_shape\":\(lengths(solution.scene.input.shape)),\"layers\":[")
    for (index, layer) in solution.layers.enumerated() {
      if index > 0 { try writer.write(",") }
      let kind = solution.scene.layers[index].kind
      try writer.write("{\"kind\":\"\(kind)\",\"output_shape\":\(lengths(layer.outputShape)),\"output\":")
      let output = solution.outputs.isEmpty ? nil : solution.outputs[index]
      try write(output, as: .nearestDouble, to: &writer)
      try writer.write(",\"exact\":")
      try write(output.flatMap { $0.isApproximate ? nil : $0 }, as: .exact, to: &writer)
      try writer.write("}")
    }
    let last = solution.layers.last?.outputShape ?? solution.scene.input.shape
    try writer.write("],\"output_shape\":\(lengths(last)),\"output\":")
    try write(solution.outputs.last, as: .nearestDouble, to: &writer)
    try writer.write("}\n")
  }

  private enum Form {
    case nearestDouble
    case exact
  }

  private static func lengths(_ shape: Shape) -> String {
    "[" + shape.lengths.map { String($0) }.joined(separator: ",") + "]"
  }

  private static func write(_ tensor: Tensor?, as form: Form, to writer: inout ByteWriter) throws {
    guard let tensor else { return try writer.write("null") }
    let shape = tensor.shape
    try writer.write("[")
    if shape.isList {
      try writeRow(tensor, 0, as: form, to: &writer)
      return try writer.write("]")
    }
    for channel in 0..<shape.channels {
      try writer.write(channel == 0 ? "[" : ",[")
      for row in 0..<shape.rows {
        if shape.dimensions == .two { try writer.write(row == 0 ? "[" : ",[") }
        try writeRow(tensor, shape.offset(channel, row, 0), as: form, to: &writer)
        if shape.dimensions == .two { try writer.write("]") }
      }
      try writer.write("]")
    }
    try writer.write("]")
  }

  private static func writeRow(
    _ tensor: Tensor, _ start: Int, as form: Form, to writer: inout ByteWriter
  ) throws {
    let quote = UInt8(ascii: "\"")
    for offset in start..<start + tensor.shape.columns {
      if offset > start { try writer.write(UInt8(ascii: ",")) }
      if let integer = tensor.integer(at: offset), form == .exact || integer.magnitude <= 1 << 53 {
        if form == .exact { try writer.write(quote) }
        try writer.write(integer)
        if form == .exact { try writer.write(quote) }
      } else {
        try writer.write(form == .exact ? exact(tensor[offset]) : nearest(tensor[offset]))
      }
    }
  }

  private static func exact(_ number: Number) -> String {
    switch number {
    case .exact(let value): "\"\(value.description)\""
    case .symbolic(let value): "\"\(ascii(value))\""
    case .approximate: "null"
    }
  }

  private static func nearest(_ number: Number) -> String {
    if case .symbolic(let value) = number { return "\"\(ascii(value))\"" }
    guard let double = number.nearestDouble, double.isFinite else { return "null" }
    return NumberText.shortest(double)
  }

  private static func ascii(_ polynomial: Polynomial) -> String {
    NumberText.expression(polynomial, style: .fractions, minus: "-")
  }
}

extension Tensor {
  /// The cell as a machine integer where it is held as one: the fast path of long answers.
  func integer(at offset: Int) -> Int? {
    guard edits.isEmpty else { return nil }
    switch cells {
    case .bytes(let bytes): return Int(bytes[bytes.startIndex + offset])
    case .integers(let integers, 1): return integers[offset]
    case .doubles(let doubles): return Int(exactly: doubles[offset])
    default: return nil
    }
  }
}
