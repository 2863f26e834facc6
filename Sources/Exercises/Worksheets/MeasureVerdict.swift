import ConvEngine
import Notation

/// A number that was counted elsewhere, beside what is right: 450 where a network has 456 parameters.
public struct CheckedNumber: Sendable {
  /// What was given.
  public let given: GivenNumber
  /// What is right.
  public let expected: Int

  /// A number beside the right one.
  public init(_ given: GivenNumber, of expected: Int) { (self.given, self.expected) = (given, expected) }

  /// Whether it is right.
  public var isRight: Bool { given.value == Number(expected) }
}

extension CheckText {
  /// Writes what a number is worth.
  public static func write(
    _ checked: CheckedNumber, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    guard !checked.isRight else { return try writer.write("Right.\n") }
    let yours = NumberText(checked.given.value).text
    try writer.write("The number is wrong: yours is \(yours), right is \(checked.expected).\n")
    try write(diagnoses, cells: 0, to: &writer)
  }
}

extension CheckJSON {
  /// Writes what a number is worth; `number` holds yours and what was expected where it is wrong.
  public static func write(
    _ checked: CheckedNumber, _ diagnoses: [Diagnosis], to writer: inout ByteWriter
  ) throws {
    try writer.write("{\"correct\":\(checked.isRight)")
    if !checked.isRight {
      try writer.write(
        ",\"number\":{\"yours\":\"\(text(checked.given.value))\",\"expected\":\"\(checked.expected)\"}")
    }
    try writer.write(",\"not_yet\":[],\"wrong\":[],\"diagnoses\":")
    try write(diagnoses, to: &writer)
    try writer.write("}\n")
  }
}
