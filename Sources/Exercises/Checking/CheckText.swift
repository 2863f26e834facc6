import ConvEngine
import Notation

/// What an answer is worth, for people to read.
public enum CheckText {
  /// The most wrong cells that are written one by one.
  private static let mostCells = 20

  /// Writes how many cells are right, each wrong one beside the right number, and what was done there.
  public static func write(
    _ checked: CheckedAnswer, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    try writer.write(verdict(checked) + "\n")
    for cell in checked.wrong.prefix(mostCells) {
      guard let yours = checked.answer.cells[cell] else { continue }
      let (found, right) = (NumberText(yours.value).text, NumberText(checked.expected[cell]).text)
      try writer.write("  \(checked.name(of: cell))  yours \(found), right \(right)\n")
    }
    if checked.wrong.count > mostCells {
      try writer.write("  … and \(checked.wrong.count - mostCells) more\n")
    }
    if !checked.notYet.isEmpty { try writer.write("Not yet: " + names(checked.notYet, checked) + "\n") }
    guard !checked.hasRightShape || !checked.wrong.isEmpty else { return }
    if checked.isRightRounded {
      try writer.write("They are near, but rounded; --rounded takes them as right.\n")
    }
    try write(diagnoses, cells: checked.wrong.count, to: &writer)
  }

  /// Writes what a size is worth.
  public static func write(
    size: [Int], of shape: Shape, isRight: Bool, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    guard !isRight else {
      return try writer.write("Right: the output is \(lengths(shape.lengths, of: shape)).\n")
    }
    try writer.write(
      "The size is wrong: yours is \(lengths(size, of: shape)), right is \(lengths(shape.lengths, of: shape)).\n"
    )
    try write(diagnoses, cells: 0, to: &writer)
  }

  /// Writes a sentence for each; `cells` is how many are wrong.
  static func write(_ diagnoses: [Diagnosis], cells: Int, to writer: inout ByteWriter) throws {
    try writer.write("\n")
    if diagnoses.isEmpty { try writer.write("No slip is recognised that would give this.\n") }
    for diagnosis in diagnoses where diagnosis.leads { try writer.write("• \(diagnosis.text)\n") }
  }

  private static func verdict(_ checked: CheckedAnswer) -> String {
    guard checked.hasRightShape else {
      return "The size is wrong: yours is \(lengths(checked.answer.lengths, of: checked.expected.shape)), "
        + "right is \(lengths(checked.expected.shape.lengths, of: checked.expected.shape))."
    }
    let count = checked.expected.shape.count
    if checked.isRight { return count == 1 ? "Right." : "Right: all \(count) cells." }
    let parts = [
      (count - checked.wrong.count - checked.notYet.count, "right"), (checked.wrong.count, "wrong"),
      (checked.notYet.count, "not yet"),
    ]
    return "\(count) cell\(count == 1 ? "" : "s"): "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
  }

  private static func names(_ cells: [Int], _ checked: CheckedAnswer) -> String {
    cells.prefix(mostCells).map(checked.name).joined(separator: ", ") + (cells.count > mostCells ? ", …" : "")
  }

  /// "4 × 4": where there is one map its 1 is left out.
  private static func lengths(_ lengths: [Int], of shape: Shape) -> String {
    let isOneMap = shape.channels == 1 && lengths.count == shape.lengths.count && lengths.count > 1
    return (isOneMap && lengths[0] == 1 ? lengths[1...] : lengths[...]).map { String($0) }.joined(
      separator: " × ")
  }
}
