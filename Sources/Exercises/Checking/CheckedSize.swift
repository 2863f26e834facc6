import ConvEngine

/// A size that was worked out elsewhere, beside what is right: [4, 4] is right for 1 × 4 × 4.
public struct CheckedSize: Sendable {
  /// The lengths that were given, outermost first.
  public let lengths: [Int]
  /// What is right.
  public let expected: Shape

  /// A size beside the right one.
  public init(_ lengths: [Int], of expected: Shape) { (self.lengths, self.expected) = (lengths, expected) }

  /// Whether it is right: rows and columns alone, the length alone of a signal, or all lengths.
  public var isRight: Bool {
    let all = expected.lengths
    return lengths == all || !expected.isList && lengths == Array(all.dropFirst())
  }
}
