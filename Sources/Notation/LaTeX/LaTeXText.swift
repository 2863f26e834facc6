/// Plain text in LaTeX.
enum LaTeXText {
  /// Text whose every character shows as it is, in ASCII: "kernel\_size 2 $\times$ 2".
  static func escaped(_ text: String) -> String {
    var latex = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": latex += "\\textbackslash{}"
      case "~": latex += "\\textasciitilde{}"
      case "^": latex += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_": latex += "\\\(scalar)"
      case "<", ">", "|": latex += "$\(scalar)$"
      case "’": latex += "'"
      case "“": latex += "``"
      case "”": latex += "''"
      case "–": latex += "--"
      case "—": latex += "---"
      default: latex += scalar.isASCII ? String(scalar) : glyphs[scalar].map { "$\($0)$" } ?? "?"
      }
    }
    return latex
  }

  /// An address in the web, which may break behind a slash.
  static func address(_ text: String) -> String {
    "\\texttt{\(escaped(text).replacing("/", with: "/\\allowbreak "))}"
  }

  /// Whether a letter behind it would become a part of a command's name: true of "\cdot", not of "\cdot ".
  static func endsInCommand(_ latex: String) -> Bool {
    guard let last = latex.utf8.last, isLetter(last) else { return false }
    return latex.utf8.last { !isLetter($0) } == UInt8(ascii: "\\")
  }

  /// Whether a byte is one of a to z and A to Z.
  static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  /// The commands of the signs beyond ASCII, in mathematics.
  private static let glyphs: [Unicode.Scalar: String] = [
    "−": "-", "·": "\\cdot", "×": "\\times", "⌊": "\\lfloor", "⌋": "\\rfloor", "⌈": "\\lceil",
    "⌉": "\\rceil", "≈": "\\approx", "≤": "\\le", "≥": "\\ge", "→": "\\to", "←": "\\gets", "…": "\\ldots",
    "∑": "\\sum", "∞": "\\infty", "½": "\\tfrac{1}{2}", "²": "^{2}", "³": "^{3}",
  ]
}
