/// Plain text in LaTeX.
package enum LaTeXText {
  /// Text whose every character shows as it is, in ASCII: "kernel\_size 2 $\times$ 2".
  package static func escaped(_ text: String) -> String {
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
      default:
        latex += scalar.isASCII ? String(scalar) : glyphs[scalar].map { "$\($0)$" } ?? letters[scalar] ?? "?"
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
    "⁰": "^{0}", "¹": "^{1}", "⁴": "^{4}", "⁵": "^{5}", "⁶": "^{6}", "⁷": "^{7}", "⁸": "^{8}", "⁹": "^{9}",
    "⁻": "^{-}", "ⁿ": "^{n}", "↑": "\\uparrow", "↓": "\\downarrow", "∗": "\\ast", "⋆": "\\star",
    "√": "\\surd",
    "≠": "\\ne", "±": "\\pm", "÷": "\\div", "∂": "\\partial", "∫": "\\int", "∈": "\\in", "′": "'",
    "°": "^{\\circ}",
    "•": "\\bullet", "▸": "\\triangleright", "░": "{:}{:}", "✓": "\\surd", "Σ": "\\Sigma", "Δ": "\\Delta",
    "Ω": "\\Omega", "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "η": "\\eta", "θ": "\\theta", "λ": "\\lambda", "μ": "\\mu", "π": "\\pi", "σ": "\\sigma", "τ": "\\tau",
    "φ": "\\varphi", "ω": "\\omega",
  ]

  /// Letters with marks, as text.
  private static let letters: [Unicode.Scalar: String] = [
    "ä": "\\\"{a}", "ö": "\\\"{o}", "ü": "\\\"{u}", "Ä": "\\\"{A}", "Ö": "\\\"{O}", "Ü": "\\\"{U}",
    "ß": "\\ss{}",
    "é": "\\'{e}", "è": "\\`{e}", "ê": "\\^{e}", "ë": "\\\"{e}", "É": "\\'{E}", "á": "\\'{a}", "à": "\\`{a}",
    "â": "\\^{a}", "í": "\\'{\\i}", "ï": "\\\"{\\i}", "î": "\\^{\\i}", "ó": "\\'{o}", "ô": "\\^{o}",
    "ú": "\\'{u}",
    "ù": "\\`{u}", "û": "\\^{u}", "ñ": "\\~{n}", "ç": "\\c{c}", "å": "\\aa{}", "ø": "\\o{}", "æ": "\\ae{}",
  ]
}
