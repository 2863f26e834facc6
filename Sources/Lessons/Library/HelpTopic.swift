/// What `convwalk help TOPIC` tells about one topic, in plain text; each is a file of its own in `Topics`.
public struct HelpTopic: Sendable {
  /// What it is asked for as: "scenes".
  public let name: String
  /// Its first line: what it is about.
  public let summary: String
  /// All of its text, the first line included.
  public let text: String

  /// All topics, in the order of their names.
  public static let all = CarriedFile.topics.map(HelpTopic.init)

  private init(_ file: CarriedFile) {
    (name, text) = (file.stem, file.text)
    summary = String(text.prefix { $0 != "\n" })
  }

  /// The topic that is called `name`; nil where none is.
  public static func named(_ name: String) -> HelpTopic? { all.first { $0.name == name } }
}
