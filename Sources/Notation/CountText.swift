/// Counts as they are read: with a comma behind every three digits.
public enum CountText {
  /// 16422592 is "16,422,592".
  public static func of(_ count: Int) -> String {
    let digits = Array("\(count)")
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digits[index])
    }
  }
}
