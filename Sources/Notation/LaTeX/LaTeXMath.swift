/// A piece of a formula, as text and the screen have it, in LaTeX's mathematics: "2bx3 − 7/4" is
/// `2bx_{3} - \tfrac{7}{4}`.
///
/// Whatever is written reads as LaTeX and is ASCII, also where a piece ends within parentheses.
///
/// - Complexity: O(characters), times the depth of parentheses.
struct LaTeXMath {
  /// What several letters in a row are.
  enum Letters {
    /// A product of symbols, or the name of a function.
    case symbols
    /// A word: "before", "columns".
    case words
  }

  let scalars: [Unicode.Scalar]
  let letters: Letters

  /// The LaTeX of a piece.
  static func of(_ text: String, letters: Letters = .symbols) -> String {
    let math = LaTeXMath(scalars: Array(text.unicodeScalars), letters: letters)
    return math.latex(0..<math.scalars.count)
  }

  /// What one thing in a row is, of which a fraction or a power may be made.
  enum Kind {
    case number, fraction, letters, group, other
  }

  /// One thing in a row: a number, letters, everything within a pair of parentheses, a sign.
  struct Atom {
    var kind: Kind
    var latex: String
    /// The same without its parentheses.
    var bare: String
    var end: Int

    init(_ kind: Kind, _ latex: String, bare: String? = nil, end: Int) {
      (self.kind, self.latex, self.bare, self.end) = (kind, latex, bare ?? latex, end)
    }
  }

  private func latex(_ range: Range<Int>, isExponent: Bool = false) -> String {
    LaTeXMath.joined(atoms(range, isExponent: isExponent).map(\.latex))
  }

  private func atoms(_ range: Range<Int>, isExponent: Bool = false) -> [Atom] {
    var atoms: [Atom] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var atom = atom(index, range)
      if scalars[index] == "^", index + 1 < range.upperBound {
        atom = self.atom(index + 1, range, isExponent: true)
        atom = Atom(.other, "^{\(atom.bare)}", end: atom.end)
      } else if atom.end + 1 < range.upperBound, scalars[atom.end] == "/" {
        let below = self.atom(atom.end + 1, range)
        if let fraction = fraction(atom, below, isExponent) {
          atom = Atom(.fraction, fraction, end: below.end)
        }
      }
      // What stands alone in parentheses needs none where nothing in front of it is meant for all of it.
      if atom.kind == .group, atom.bare != atom.latex, isUnsigned(index + 1..<atom.end - 1) {
        let before = atoms.last?.kind ?? .other
        if before == .other { atom.latex = atom.bare }
      }
      atoms.append(atom)
      index = atom.end
    }
    return atoms
  }

  /// One above the other: numbers small, as they stand in a line; a sum in parentheses large.
  private func fraction(_ above: Atom, _ below: Atom, _ isExponent: Bool) -> String? {
    switch (above.kind, below.kind) {
    case (.number, .number):
      let isLong = max(above.latex.utf8.count, below.latex.utf8.count) > 2 * LaTeXMath.longNumber
      if isExponent { return "\(above.latex)/\(below.latex)" }
      return isLong ? "\(above.latex)/\\allowbreak \(below.latex)" : "\\tfrac{\(above.latex)}{\(below.latex)}"
    case (.group, .number), (.group, .letters), (.group, .group):
      return "\\frac{\(above.bare)}{\(below.bare)}"
    default: return nil
    }
  }

  private func isUnsigned(_ range: Range<Int>) -> Bool {
    let inner = atoms(range)
    return inner.count == 1 && (inner[0].kind == .number || inner[0].kind == .fraction)
  }

  private func atom(_ start: Int, _ range: Range<Int>, isExponent: Bool = false) -> Atom {
    let scalar = scalars[start]
    switch scalar {
    case "·": return Atom(.other, " \\cdot ", end: start + 1)
    case "0"..."9": return number(start, range)
    case "a"..."z", "A"..."Z": return letters == .words ? word(start, range) : symbols(start, range)
    case "(", "⌊", "⌈":
      guard let end = match(start, range) else { break }
      let inner = latex(start + 1..<end, isExponent: isExponent)
      let (open, close) = (LaTeXMath.glyph(scalar), LaTeXMath.glyph(scalars[end]))
      let isTall = inner.contains("\\frac")
      let latex = LaTeXMath.joined(
        isTall ? ["\\left\(open)", inner, "\\right\(close)"] : [open, inner, close])
      return Atom(.group, latex, bare: scalar == "(" ? inner : nil, end: end + 1)
    case "≈" where start + 1 < range.upperBound && scalars[start + 1] != " ":
      // A minus sign behind it is a sign, no difference.
      let isNegative = scalars[start + 1] == "−"
      return Atom(.other, isNegative ? "{\\approx}{-}" : "{\\approx}", end: start + (isNegative ? 2 : 1))
    default: break
    }
    return Atom(.other, LaTeXMath.glyph(scalar), end: start + 1)
  }

  /// Where the parenthesis at `start` closes; nil where it does not.
  private func match(_ start: Int, _ range: Range<Int>) -> Int? {
    let open = scalars[start]
    let close: Unicode.Scalar = open == "(" ? ")" : open == "⌊" ? "⌋" : "⌉"
    var depth = 0
    for index in start..<range.upperBound {
      depth += scalars[index] == open ? 1 : scalars[index] == close ? -1 : 0
      if depth == 0 { return index }
    }
    return nil
  }
}
