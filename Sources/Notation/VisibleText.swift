/// Text from outside (file names, TERM, what a file holds) made fit to be shown anywhere.
///
/// Every control character, bidirectional mark, line separator and invisible scalar is written out, as in
/// `\u{1B}`, so that nothing of it reaches a terminal, and so is every blank but the ordinary one; marks piled on one letter are cut after the third.
public enum VisibleText {
  private static let mostMarks = 3

  /// The text with everything visible, cut in its middle where it is longer than `limit` columns.
  ///
  /// - Complexity: O(limit), however long the text is.
  public static func of(_ text: String, atMost limit: Int = 200) -> String {
    let scalars = text.unicodeScalars
    // What lies beyond three times the limit at either end can only be cut away.
    let head = pieces(of: scalars.prefix(limit * 3))
    let isWhole = scalars.index(scalars.startIndex, offsetBy: limit * 3, limitedBy: scalars.endIndex) == nil
    if isWhole, head.reduce(0, { $0 + $1.unicodeScalars.count }) <= limit { return head.joined() }
    let tail = pieces(of: scalars.suffix(limit * 3))
    let half = max(1, limit / 2)
    return longest(head, atMost: limit - half).joined() + "…"
      + longest(tail.reversed(), atMost: half - 1).reversed().joined()
  }

  /// Each scalar as it is shown; marks beyond the third on one letter are left out.
  private static func pieces(of scalars: some Sequence<Unicode.Scalar>) -> [String] {
    var pieces: [String] = []
    var marks = 0
    for scalar in scalars {
      let category = scalar.properties.generalCategory
      marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
      if marks <= mostMarks { pieces.append(isShown(scalar) ? String(scalar) : escape(scalar)) }
    }
    return pieces
  }

  /// As many whole pieces from the front as have room.
  private static func longest(_ pieces: [String], atMost limit: Int) -> ArraySlice<String> {
    var room = limit
    return pieces.prefix { piece in
      room -= piece.unicodeScalars.count
      return room >= 0
    }
  }

  /// Whether a scalar is shown as it is: a letter, a mark, an ordinary space.
  public static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    case .spaceSeparator: scalar == " "
    default: scalar.value != 0xFFFD && !scalar.properties.isDefaultIgnorableCodePoint
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
