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
    /// The kernel's window on the input, and the output cell it makes: what lies between its rails, with its own paint.
    case window
    /// The rails and the frame of the window, and what is chosen in a list.
    case rail
    /// The multiplication that is being made.
    case term
    /// Other places where the weight of that multiplication is used.
    case same
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
  /// How the cell is painted by its value; nil leaves it on the terminal's background.
  public var shade: Shade?
  /// Whether it lies in the window: where that is reversed for want of colours, the term in it is a hole.
  public var isInWindow = false

  /// A role, painted or not.
  public init(_ tone: Tone, _ shade: Shade? = nil) { (self.tone, self.shade) = (tone, shade) }

  /// Ordinary text.
  public static let plain = Style(.plain)
}
