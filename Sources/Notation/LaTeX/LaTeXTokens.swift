/// Numbers, symbols, words and signs, as ``LaTeXMath`` meets them.
extension LaTeXMath {
  /// The digits after which a number may go on in the next line.
  static let longNumber = 20

  /// Digits with their decimals and exponent: "2.5e−7" is 2.5 \cdot 10^{-7}.
  func number(_ start: Int, _ range: Range<Int>) -> Atom {
    func digits(_ start: Int) -> Int { run(start, range) { "0"..."9" ~= $0 } }
    func at(_ index: Int, _ signs: Unicode.Scalar...) -> Bool {
      index < range.upperBound && signs.contains(scalars[index])
    }
    var end = digits(start)
    if at(end, "."), digits(end + 1) > end + 1 { end = digits(end + 1) }
    var latex = LaTeXMath.breakable(scalars[start..<end])
    if at(end, "e") {
      let first = at(end + 1, "−", "-", "+") ? end + 2 : end + 1
      let last = digits(first)
      if last > first {
        let sign = at(end + 1, "−", "-") ? "-" : ""
        latex += " \\cdot 10^{\(sign)\(String(String.UnicodeScalarView(scalars[first..<last])))}"
        end = last
      }
    }
    return Atom(.number, latex, end: end)
  }

  /// Digits with a place to break behind every twentieth.
  private static func breakable(_ digits: ArraySlice<Unicode.Scalar>) -> String {
    guard digits.count > 2 * longNumber else { return String(String.UnicodeScalarView(digits)) }
    var latex = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index % longNumber == 0 { latex += "\\allowbreak " }
      latex.unicodeScalars.append(digit)
    }
    return latex
  }

  /// A product of symbols: "aax3" is a^{2}x_{3}; or a function: "max(".
  func symbols(_ start: Int, _ range: Range<Int>) -> Atom {
    let end = run(start, range) { isLetter($0) }
    let name = String(String.UnicodeScalarView(scalars[start..<end]))
    if end < range.upperBound, scalars[end] == "(", let function = LaTeXMath.functions[name] {
      return Atom(.letters, function, end: end)
    }
    var symbols: [(name: String, power: Int)] = []
    var index = start
    while index < range.upperBound, isLetter(scalars[index]) {
      let last = run(index + 1, range) { "0"..."9" ~= $0 }
      let subscripts = String(String.UnicodeScalarView(scalars[index + 1..<last]))
      let symbol = subscripts.isEmpty ? String(scalars[index]) : "\(scalars[index])_{\(subscripts)}"
      if symbols.last?.name == symbol {
        symbols[symbols.count - 1].power += 1
      } else {
        symbols.append((symbol, 1))
      }
      index = last
    }
    let latex = symbols.map { $0.power == 1 ? $0.name : "\($0.name)^{\($0.power)}" }.joined()
    return Atom(.letters, latex, end: index)
  }

  /// Words, with the spaces around them; a letter alone is a symbol.
  func word(_ start: Int, _ range: Range<Int>) -> Atom {
    func wordEnd(_ start: Int) -> Int { run(start, range) { isLetter($0) || $0 == "_" } }
    var end = wordEnd(start)
    guard end > start + 1 else { return symbols(start, start..<run(end, range) { "0"..."9" ~= $0 }) }
    while end + 1 < range.upperBound, scalars[end] == " ", wordEnd(end + 1) > end + 2 {
      end = wordEnd(end + 1)
    }
    // Mathematics sets no spaces but around operators: others beside words are theirs.
    func isSpace(_ index: Int, then next: Int) -> Bool {
      guard scalars.indices.contains(next), scalars[index] == " " else { return false }
      return !LaTeXMath.operators.contains(scalars[next])
    }
    let isSpaced = (isSpace(start - 1, then: start - 2), isSpace(end, then: end + 1))
    let words = LaTeXText.escaped(String(String.UnicodeScalarView(scalars[start..<end])))
    return Atom(.letters, "\\text{\(isSpaced.0 ? " " : "")\(words)\(isSpaced.1 ? " " : "")}", end: end)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { "a"..."z" ~= scalar || "A"..."Z" ~= scalar }

  private func run(_ start: Int, _ range: Range<Int>, _ isPart: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < range.upperBound, isPart(scalars[end]) { end += 1 }
    return end
  }

  /// Pieces in a row, parted where a letter would become a part of a command's name.
  static func joined(_ pieces: [String]) -> String {
    var latex = ""
    for piece in pieces {
      if let first = piece.utf8.first, isLetter(first), endsInCommand(latex) { latex += " " }
      latex += piece
    }
    return latex
  }

  private static func endsInCommand(_ latex: String) -> Bool {
    let rest = latex.utf8.reversed().drop { isLetter($0) }
    return rest.first == UInt8(ascii: "\\") && rest.count < latex.utf8.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }

  /// The command for a sign, or the sign; ASCII in any case.
  static func glyph(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "{", "}", "$", "&", "#", "%", "_": "\\\(scalar)"
    case "\\": "\\backslash"
    case "~": "\\sim"
    case "^": "\\wedge"
    case ":": "{:}\\ "
    default: scalar.isASCII ? String(scalar) : glyphs[scalar] ?? "?"
    }
  }

  /// The signs beyond ASCII.
  static let glyphs: [Unicode.Scalar: String] = [
    "−": "-", "·": "\\cdot", "×": "\\times", "⌊": "\\lfloor", "⌋": "\\rfloor", "⌈": "\\lceil",
    "⌉": "\\rceil", "≈": "\\approx", "≤": "\\le", "≥": "\\ge", "→": "\\to", "←": "\\gets", "…": "\\ldots",
    "∑": "\\sum", "∞": "\\infty", "½": "\\tfrac{1}{2}", "²": "^{2}", "³": "^{3}",
  ]

  private static let operators: Set<Unicode.Scalar> = ["+", "−", "=", "≈", "·", "≥"]
  private static let functions = ["max": "\\max", "min": "\\min", "tanh": "\\tanh", "exp": "\\exp"]
}
