/// The 256 colours of xterm.
enum TerminalColour {
  /// The colour with a number as SVG and HTML write it: 220 is "#ffd700", 244 "#808080".
  ///
  /// 0 to 15 are the eight colours and their bright twins, up to 231 a cube of six steps of red, green and blue, then
  /// 24 greys.
  static func hexadecimal(_ index: UInt8) -> String {
    let number = Int(index)
    switch number {
    case ..<16: return "#" + basic[number]
    case ..<232:
      let steps = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6]
      return "#" + steps.map { pair($0 == 0 ? 0 : 55 + 40 * $0) }.joined()
    default: return "#" + String(repeating: pair(8 + 10 * (number - 232)), count: 3)
    }
  }

  private static func pair(_ level: Int) -> String {
    (level < 16 ? "0" : "") + String(level, radix: 16)
  }

  private static let basic = [
    "000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5", "7f7f7f", "ff0000",
    "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff",
  ]
}
