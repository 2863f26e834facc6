/// A number behind the sign that is true of it: "= −5", "≈ 0.731"; "= ?" where it is covered.
struct StatedNumber: Sendable {
  /// The number alone, without a sign of its own: "0.731".
  let digits: String
  /// Whether digits are missing, so that the number is not equal to what is written.
  var isShortened = false

  /// One that a question asks for.
  static let covered = StatedNumber(digits: "?")

  /// The sign and the number.
  var text: String { (isShortened ? "≈ " : "= ") + digits }

  /// The number after words, where only ≈ needs writing: "5", "≈ 0.731".
  var alone: String { isShortened ? text : digits }
}
