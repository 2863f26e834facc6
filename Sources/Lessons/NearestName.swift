/// Which of the names that exist was probably meant.
package enum NearestName {
  /// The nearest of `names` that is at most two letters off, or a third of its length: "strid" → "stride".
  ///
  /// - Complexity: O(names · length²).
  static func of(_ found: String, among names: [String]) -> String? {
    guard found.utf8.count <= 40 else { return nil }
    let ranked = names.map { (name: $0, distance: editDistance(Array(found.utf8), Array($0.utf8))) }
    guard let nearest = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    // "up" is as near to "top" as to anything of three letters.
    let isNear = nearest.distance <= max(2, nearest.name.utf8.count / 3)
    return isNear && nearest.distance < found.utf8.count ? nearest.name : nil
  }

  /// "did you mean 'stride'?", or else the names there are.
  package static func hint(_ found: String, among names: [String]) -> String {
    question(found, among: names)
      ?? (names.count == 1 ? "expected " : "expected one of ") + names.joined(separator: ", ")
  }

  /// "did you mean 'stride'?", also where only a word of the name was given: "sobl" → "did you mean
  /// 'sobel_vertical' or 'sobel_horizontal'?"; nil where no name is near.
  package static func question(_ found: String, among names: [String]) -> String? {
    if let nearest = of(found, among: names) { return "did you mean '\(nearest)'?" }
    let meant = names.filter { hasWord(like: found, $0) }.prefix(3).map { "'\($0)'" }
    guard let last = meant.last else { return nil }
    let others = meant.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? "" : others + " or ")\(last)?"
  }

  /// Whether the name begins like this, or one of its several words is at most one letter off.
  private static func hasWord(like found: String, _ name: String) -> Bool {
    guard (3...40).contains(found.utf8.count) else { return false }
    if name.hasPrefix(found) { return true }
    let words = name.split { $0 == "_" || $0 == "-" }.filter { $0.utf8.count >= 3 }
    return words.count > 1
      && words.contains { editDistance(Array(found.utf8), Array($0.utf8)) <= ($0.utf8.count > 3 ? 1 : 0) }
  }

  /// How many letters must be added, dropped or changed (Levenshtein).
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
