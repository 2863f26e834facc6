extension FrontMatter {
  /// The most bytes of a lesson in which its front matter is looked for.
  private static let headLimit = 4_096

  /// What the front matter of a lesson says: `["title": "Padding", …]`, without what is missing or wrong.
  ///
  /// - Complexity: O(bytes of the front matter); the pages behind it are not looked at.
  static func values(atHeadOf text: String) -> [String: String] {
    let bytes = text.utf8.prefix(headLimit)
    var index = bytes.startIndex
    var fences = 0
    while fences < 2, let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      if bytes[index..<end].elementsEqual("---".utf8) { fences += 1 }
      index = bytes.index(after: end)
    }
    var faults = FaultList(file: "")
    return FrontMatter(SourceLine.lines(of: String(text[..<index])), &faults).values
  }
}
