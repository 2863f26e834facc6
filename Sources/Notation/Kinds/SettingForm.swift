import ConvEngine

/// How settings are written: where, with which sign between rows and columns, and in which style numbers.
public struct SettingForm: Sendable {
  /// Where settings are written.
  enum Place: Hashable, Sendable {
    /// Among other words: a heading, a comment.
    case text
    /// In a line of their own, above the picture.
    case screen
  }

  let place: Place
  let pairs: PairText
  let style: NumberStyle

  /// For running text, on an input of a shape: "kernel 3 × 3".
  public static func text(on input: Shape, sign: String = " × ") -> SettingForm {
    SettingForm(place: .text, pairs: PairText(on: input, sign: sign), style: .decimals)
  }

  /// For the screen, on an input of a shape: "kernel 3×3".
  public static func screen(on input: Shape, style: NumberStyle) -> SettingForm {
    SettingForm(place: .screen, pairs: PairText(on: input, sign: "×"), style: style)
  }
}
