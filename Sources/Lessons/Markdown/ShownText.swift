import Notation
import Screen

/// Text that is shown as it is: each scalar takes one column, and none of them must be kept from a terminal.
enum ShownText {
  /// Why a text cannot be shown as it is, named by the first scalar that is not one column wide; nil where it can.
  ///
  /// - Complexity: O(scalars).
  static func problem(_ text: some Sequence<Unicode.Scalar>) -> String? {
    for scalar in text where !isShown(scalar) { return problem(scalar) }
    return nil
  }

  /// Whether a scalar takes one column.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return true }
    return VisibleText.isShown(scalar) && columnWidth(of: scalar) == 1
  }

  private static func problem(_ scalar: Unicode.Scalar) -> String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    switch scalar.properties.generalCategory {
    case _ where scalar == "\t": return "a tab; use spaces"
    case _ where scalar == "\n": return "a line break; write it on one line"
    case .spaceSeparator: return "\(code) is another blank than the ordinary one; use a space"
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return "\(code) is a mark that joins the letter before it; use a letter that has it already"
    case _ where columnWidth(of: scalar) == 2 && VisibleText.isShown(scalar):
      return "'\(scalar)' (\(code)) is two columns wide; expected characters of one column"
    default: return "the character \(code) cannot be shown; leave it out"
    }
  }
}
