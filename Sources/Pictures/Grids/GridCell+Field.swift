import Screen

extension GridCell {
  /// Makes it a field with a number of an answer: [1  ], where nothing is typed yet and none goes on _, and a mark
  /// behind one that is wrong or was shown.
  ///
  ///     [11≠ ]   wrong       ✓ 25   right       25=   shown
  mutating func hold(_ entry: TypedAnswer.Entry, isCurrent: Bool, width: Int) {
    content = .covered
    shade = nil
    let text = isCurrent ? Self.end(of: entry.text, width) : shortened(entry.text, to: width)
    let length = text.unicodeScalars.count
    func put(_ mark: Unicode.Scalar, before: Bool) {
      let isInside = length < width
      if before {
        typed = isInside ? "\(mark)" + String(repeating: " ", count: min(1, width - length - 1)) + text : text
        left = isInside ? " " : mark
      } else {
        typed = isInside ? text + "\(mark)" : text
        if !isInside { right = mark }
      }
    }
    if isCurrent { (left, right) = ("[", "]") } else { (left, right) = (" ", " ") }
    switch entry.verdict {
    case .open:
      typed = text.isEmpty && !isCurrent ? "_" : text
      tone = isCurrent ? .field : text.isEmpty ? .faint : .plain
    case .wrong:
      put("≠", before: false)
      tone = .warning
    case .right:
      put("✓", before: true)
      tone = .success
    case .shown:
      put("=", before: false)
      tone = .faint
    }
    // What is typed begins at the left, where the cursor waits.
    let used = typed?.unicodeScalars.count ?? 0
    if entry.verdict != .right { typed = (typed ?? "") + String(repeating: " ", count: max(0, width - used)) }
    if isCurrent { cursor = min(length, width) }
  }

  /// The end of a text, where typing goes on.
  private static func end(of text: String, _ width: Int) -> String {
    text.unicodeScalars.count <= width ? text : "…" + text.suffix(max(0, width - 1))
  }
}
