/// Text of a calculation as LaTeX writes it.
///
/// `math("3·(−1) + x2")` is `3{\\cdot}({-}1) + x_{2}`.
enum LaTeXText {
  /// A sentence in which formulas stand: words stay words, everything else is set as mathematics.
  static func mixed(_ text: String) -> String {
    var shown: [String] = []
    var formula: [String] = []
    func close() {
      if !formula.isEmpty { shown.append("$\(formula.joined(separator: " "))$") }
      formula = []
    }
    for token in text.split(separator: " ") {
      if let last = formula.last, isWord(token), operators.contains(last) {
        formula.append(
          token.last?.isNumber == false && token.first?.isNumber == true
            ? math(String(token)) : "\\text{\(word(token))}")
      } else if isWord(token) {
        close()
        shown.append(word(token))
      } else {
        formula.append(math(String(token)))
      }
    }
    close()
    return shown.joined(separator: " ")
  }

  /// A sentence without formulas.
  static func words(_ text: String) -> String { word(text[...]) }

  /// A formula.
  static func math(_ text: String) -> String {
    var scanner = Scanner(text)
    return scanner.formula()
  }

  /// Behind these a word belongs to the formula.
  private static let operators: Set<String> = ["+", "-", "{\\cdot}", "\\times "]

  /// Whether a token is set as text: it has two letters next to each other, or is the article or a number.
  private static func isWord(_ token: Substring) -> Bool {
    if token.last.map(":;,.".contains) == true, token.dropLast().allSatisfy(\.isNumber) { return true }
    return token == "a"
      || zip(token, token.dropFirst()).contains { $0.isASCIILetter && ($1.isASCIILetter || $1 == "_") }
  }

  private static func word(_ token: Substring) -> String {
    token.map { character in
      switch character {
      case "_", "#", "%", "&", "$", "{", "}": "\\\(character)"
      case "[", "]": "{\(character)}"
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      default: character.isASCII ? String(character) : "$\(math(String(character)))$"
      }
    }.joined()
  }

  /// The command for a character of print; nil for one that stands for itself.
  private static let commands: [Character: String] = [
    "−": "-", "·": "{\\cdot}", "×": "\\times ", "⌊": "\\lfloor ", "⌋": "\\rfloor ", "⌈": "\\lceil ",
    "⌉": "\\rceil ", "≈": "\\approx ", "∞": "\\infty ", "≥": "\\ge ", "≤": "\\le ", "→": "\\to ",
    "…": "\\dots ",
    "–": "\\textrm{--}", "%": "\\%", "&": "\\&", "#": "\\#", "$": "\\$", "_": "\\_", "{": "\\{", "}": "\\}",
    "~": "\\sim ", "\\": "\\backslash ", "'": "'",
  ]

  /// Reads a formula from left to right.
  private struct Scanner {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    mutating func formula() -> String {
      var shown = ""
      while let character = rest.first {
        if let name = ["max", "tanh"].first(where: { rest.hasPrefix($0 + "(") }) {
          rest.removeFirst(name.count)
          shown += "\\\(name)"
        } else if rest.hasPrefix("e^") {
          rest.removeFirst(2)
          shown += "e^{\(exponent())}"
        } else if character.isNumber {
          shown += number()
        } else if character.isASCIILetter {
          shown += symbol()
        } else {
          rest.removeFirst()
          shown += commands[character] ?? (character.isASCII ? String(character) : "?")
        }
      }
      return shown
    }

    /// Digits, and an exponent behind them: 1.5e−8 is 1.5 · 10^−8.
    private mutating func number() -> String {
      var digits = take { $0.isNumber || $0 == "." }
      let signs: Set<Character> = ["-", "−", "+"]
      let isPower =
        rest.first == "e" && rest.dropFirst().first.map { $0.isNumber || signs.contains($0) } == true
      guard isPower else { return digits }
      rest.removeFirst()
      let isNegative = rest.first.map { $0 == "-" || $0 == "−" } ?? false
      if rest.first.map(signs.contains) == true { rest.removeFirst() }
      digits += "{\\cdot}10^{\(isNegative ? "-" : "")\(take(\.isNumber))}"
      return digits
    }

    /// A letter, its digits below it.
    private mutating func symbol() -> String {
      let letter = rest.removeFirst()
      let digits = take(\.isNumber)
      return digits.isEmpty ? "\(letter)" : "\(letter)_{\(digits)}"
    }

    /// What stands behind e^: a number, or what is in parentheses, without them.
    private mutating func exponent() -> String {
      guard rest.first == "(" else {
        let digits = take { $0.isNumber || ".−-≈".contains($0) }
        return math(digits)
      }
      rest.removeFirst()
      var depth = 1
      let inner = take { character in
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        return depth > 0
      }
      if !rest.isEmpty { rest.removeFirst() }
      return math(inner)
    }

    private mutating func take(_ belongs: (Character) -> Bool) -> String {
      let taken = rest.prefix(while: belongs)
      rest.removeFirst(taken.count)
      return String(taken)
    }
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
