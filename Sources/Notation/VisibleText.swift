/// Text from outside (file names, TERM, what a file holds) made fit to be shown anywhere.
///
/// Every control character, bidirectional mark, line separator and invisible scalar is written out, as in
/// `\u{1B}`, so that nothing of it reaches a terminal; marks piled on one letter are cut after the third.
public enum VisibleText {
  private static let mostMarks = 3

  /// The text with everything visible, cut in its middle where it is longer than `limit` scalars.
  public static func of(_ text: String, atMost limit: Int = 200) -> String {
    var visible = String.UnicodeScalarView()
    var marks = 0
    // What lies beyond three times the limit can only be cut away again.
    for scalar in text.unicodeScalars.prefix(limit * 3) {
      let isMark =
        scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .enclosingMark
      marks = isMark ? marks + 1 : 0
      if isMark, marks > mostMarks { continue }
      visible.append(contentsOf: isShown(scalar) ? [scalar] : Array(escape(scalar).unicodeScalars))
    }
    guard visible.count > limit else { return String(visible) }
    let half = max(1, limit / 2)
    return String(visible.prefix(limit - half)) + "…" + String(visible.suffix(half - 1))
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    default: scalar.value != 0xFFFD
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
