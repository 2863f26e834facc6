/// What stands above a calculation that is a document of its own.
public struct SolutionHeading: Sendable {
  /// The title: "Worked example d2l-padding".
  public var title: String
  /// What it is and where it is from, each in a paragraph of its own; an address in the web stands alone.
  public var paragraphs: [String]

  /// A title with paragraphs below it.
  public init(title: String, paragraphs: [String] = []) {
    (self.title, self.paragraphs) = (title, paragraphs)
  }

  /// What heads a document whose scene has no name.
  static let plain = SolutionHeading(title: "Hand calculation")

  /// Whether a paragraph is an address in the web.
  static func isAddress(_ paragraph: String) -> Bool {
    paragraph.hasPrefix("https://") || paragraph.hasPrefix("http://")
  }
}
