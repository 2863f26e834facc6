/// Plain text in Markdown.
package enum MarkdownText {
  /// Text whose every character shows as it is: "max\_pool".
  package static func escaped(_ text: String) -> String {
    var markdown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { markdown.append("\\") }
      markdown.append(scalar)
    }
    return String(markdown)
  }

  /// What CommonMark gives a meaning within a line, and what tables, struck-out text and formulas begin with elsewhere.
  private static let special = Set("\\`*_[]<>&#|~$".unicodeScalars)
}
