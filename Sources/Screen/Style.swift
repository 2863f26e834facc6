/// How a cell looks, by its meaning: the terminal turns each tone into colours, or into attributes where
/// there are none.
///
/// Tones are roles and not colours, so that a picture looks the same idea on a monochrome terminal: whatever a
/// tone says is also said by a bracket, a sign or a word.
public struct Style: Hashable, Sendable {
  /// The role of a cell in the picture.
  public enum Tone: UInt8, CaseIterable, Sendable {
    /// Ordinary text and numbers.
    case plain
    /// Indices, units, rules: there when looked for.
    case faint
    /// A cell of the padding.
    case padding
    /// The kernel's window on the input, and the output cell it makes.
    case window
    /// The multiplication that is being made.
    case term
    /// Where typing goes.
    case field
    /// A heading.
    case heading
    /// A key in the footer.
    case key
    /// Something to mind: a refusal, what cannot run.
    case warning
    /// A right answer.
    case success
    /// A stressed word of the prose, and a strongly stressed one.
    case emphasis, strong
    /// A key or a value within the prose.
    case code
  }

  /// The role.
  public var tone: Tone

  /// A style with one role.
  public init(_ tone: Tone) { self.tone = tone }

  /// Ordinary text.
  public static let plain = Style(.plain)
}
