import ConvEngine

/// A question that a page of a lesson asks about its scene.
///
/// `Question("How many rows and columns will the output have?", .size)` asks for the size of the last layer's
/// output; what is right is computed from the scene, never written down.
public struct Question: Hashable, Sendable {
  /// What kind of answer is wanted.
  public enum Kind: Hashable, Sendable {
    /// The rows and columns of the last layer's output; in 1-D its length.
    case size
    /// The numbers in these cells of the last layer's output: channel, row, column.
    case cells([Position])
    /// A number that does not follow from the scene.
    case number(Number)
    /// One of several options, counted from 0.
    case choice(options: [String], right: Int)
  }

  /// The question as it is shown.
  public let ask: String
  /// What kind of answer is wanted.
  public let kind: Kind
  /// What helps when the first answer was wrong.
  public let hint: String?
  /// What is said once it is answered or given up: why it is so.
  public let explain: String?
  /// What was done, for numbers that are wrong in a way that is known: 144 of 148 parameters "the bias was not added".
  public var slips: [Number: String] = [:]

  /// A question of some kind.
  public init(_ ask: String, _ kind: Kind, hint: String? = nil, explain: String? = nil) {
    (self.ask, self.kind, self.hint, self.explain) = (ask, kind, hint, explain)
  }
}
