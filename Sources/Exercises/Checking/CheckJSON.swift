import ConvEngine
import Notation

/// What an answer is worth, as one JSON object for programs.
///
/// `correct`; `not_yet`, the places that are blank; `wrong`, each with `at`, `yours` and `expected`; `diagnoses`, each
/// with `mistake`, `text` and the `cells` it explains, and `with`, where two slips were made at once. Where the shape is
/// wrong, `shape` holds `yours` and `expected`.
public enum CheckJSON {
  /// Writes the object and a line end.
  public static func write(
    _ checked: CheckedAnswer, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    try writer.write("{\"correct\":\(checked.isRight)")
    if !checked.hasRightShape {
      try write(shape: checked.answer.lengths, expected: checked.expected.shape, to: &writer)
    }
    try writer.write(",\"not_yet\":[")
    for (index, cell) in checked.notYet.enumerated() {
      try writer.write((index > 0 ? "," : "") + list(checked.index(of: cell)))
    }
    try writer.write("],\"wrong\":[")
    for (index, cell) in checked.wrong.enumerated() {
      guard let yours = checked.answer.cells[cell] else { continue }
      try writer.write(
        "\(index > 0 ? "," : ""){\"at\":\(list(checked.index(of: cell))),\"yours\":\"\(text(yours.value))\","
          + "\"expected\":\"\(text(checked.expected[cell]))\"}")
    }
    try writer.write("],\"diagnoses\":")
    try write(diagnoses, to: &writer)
    try writer.write("}\n")
  }

  /// Writes what a size is worth.
  public static func write(
    size: [Int], of shape: Shape, isRight: Bool, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    try writer.write("{\"correct\":\(isRight)")
    if !isRight { try write(shape: size, expected: shape, to: &writer) }
    try writer.write(",\"not_yet\":[],\"wrong\":[],\"diagnoses\":")
    try write(diagnoses, to: &writer)
    try writer.write("}\n")
  }

  private static func write(shape: [Int], expected: Shape, to writer: inout ByteWriter) throws {
    try writer.write(",\"shape\":{\"yours\":\(list(shape)),\"expected\":\(list(expected.lengths))}")
  }

  /// Writes the list of them.
  static func write(_ diagnoses: [Diagnosis], to writer: inout ByteWriter) throws {
    try writer.write("[")
    for (index, diagnosis) in diagnoses.enumerated() {
      let also = diagnosis.also.map { ",\"with\":\"\($0)\"" } ?? ""
      try writer.write(
        "\(index > 0 ? "," : ""){\"mistake\":\"\(diagnosis.mistake)\"\(also),\"text\":\"\(diagnosis.text)\","
          + "\"cells\":[\(diagnosis.cells.map(list).joined(separator: ","))]}")
    }
    try writer.write("]")
  }

  private static func list(_ places: [Int]) -> String {
    "[" + places.map { String($0) }.joined(separator: ",") + "]"
  }

  /// A number as `exact` of `solve --format json` has it.
  static func text(_ number: Number) -> String {
    switch number {
    case .exact(let value): value.description
    case .approximate(let value): NumberText.shortest(value)
    case .symbolic(let value): NumberText.expression(value, style: .fractions, minus: "-")
    }
  }
}
