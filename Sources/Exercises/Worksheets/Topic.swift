import ConvEngine

/// What exercises can be about; each topic is a file in `Topics`.
///
/// A new one needs its file and its line in ``TopicRegistry``. What it drafts must never change: a sheet that was printed
/// is checked from its seed.
protocol Topic: Sendable {
  /// What it is asked for as: `stride`.
  static var name: String { get }
  /// What it is about, in a line of a list and above a sheet: "The stride".
  static var title: String { get }
  /// The mistakes of the catalogue that belong to it: whoever makes one, where it can be made, gets another answer.
  static var mistakes: [any Mistake.Type] { get }
  /// A scene of one of the levels 1 to 3, and what is asked of it.
  ///
  /// It may be drafted again, with the numbers that come next, until it makes a good exercise.
  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft
}

/// A topic as those see it who ask for worksheets.
public struct TopicSummary: Hashable, Sendable {
  /// What it is asked for as: `stride`.
  public let name: String
  /// What it is about: "The stride".
  public let title: String

  /// All topics, in the order in which they are learned.
  public static let all = TopicRegistry.all.map { TopicSummary(name: $0.name, title: $0.title) }

  /// The topic of a name; nil where there is none.
  public static func named(_ name: String) -> TopicSummary? { all.first { $0.name == name } }

  /// The levels that every topic has.
  public static let levels = 1...3
}
