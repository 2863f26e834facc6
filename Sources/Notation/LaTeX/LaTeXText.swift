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
      default: latex += scalar.isASCII ? String(scalar) : LaTeXMath.glyphs[scalar].map { "$\($0)$" } ?? "?"
      }
    }
    return latex
  }

  /// An address in the web, which may break behind a slash.
  static func address(_ text: String) -> String {
    "\\texttt{\(escaped(text).replacing("/", with: "/\\allowbreak "))}"
  }
}
