import ConvEngine
import Testing

@testable import Notation

@Suite("Formulas in LaTeX")
struct LaTeXMathTests {
  @Test(
    "Numbers, symbols and sums",
    arguments: [
      ("−5", "-5"), ("7/4", #"\tfrac{7}{4}"#), ("−7/4", #"-\tfrac{7}{4}"#), ("1·(−1)", #"1 \cdot (-1)"#),
      ("2·(1/3)", #"2 \cdot \tfrac{1}{3}"#), ("2·(−1/3)", #"2 \cdot (-\tfrac{1}{3})"#),
      ("x3", "x_{3}"), ("aw + 2bx − 3", "aw + 2bx - 3"), ("aax3x3", "a^{2}x_{3}^{2}"), ("(2)e3", "2e_{3}"),
      ("(1/2)a", #"\tfrac{1}{2}a"#), ("(a + b)·w", #"(a + b) \cdot w"#), ("≈ 0.731", #"\approx 0.731"#),
      ("≈0.5", #"{\approx}0.5"#), ("≈−0.5", #"{\approx}{-}0.5"#), ("≈1e−14", #"{\approx}1 \cdot 10^{-14}"#),
      ("2.5e8", #"2.5 \cdot 10^{8}"#), ("max(", #"\max("#), ("−∞", #"-\infty"#), (")/4", ")/4"),
      ("…", #"\ldots"#),
      ("tanh(", #"\tanh("#), ("1/(1 + ", "1/(1 + "), ("e^2", "e^{2}"), ("e^(−2)", "e^{-2}"),
      ("e^(1/3)", "e^{1/3}"), ("e^(3 − (−5))", "e^{3 - (-5)}"), ("e^1/(", "e^{1}/("),
    ])
  func symbols(text: String, latex: String) { #expect(LaTeXMath.of(text) == latex) }

  @Test(
    "Size formulas, with words",
    arguments: [
      (
        "⌊(n + before + after − e)/s⌋ + 1",
        #"\left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1"#
      ),
      ("⌈1.5⌉ + 1 = 3", #"\lceil1.5\rceil + 1 = 3"#),
      (
        "2; window i reads ⌊i·7/3⌋ to ⌈(i + 1)·7/3⌉ − 1",
        #"2; \text{ window } i \text{ reads } \lfloor i \cdot \tfrac{7}{3}\rfloor \text{ to }"#
          + #" \lceil(i + 1) \cdot \tfrac{7}{3}\rceil - 1"#
      ),
      ("1 column left over (padding)", #"1 \text{ column left over } (\text{padding})"#),
      ("out_features", #"\text{out\_features}"#),
      ("channels · rows", #"\text{channels}  \cdot  \text{rows}"#),
    ])
  func words(text: String, latex: String) { #expect(LaTeXMath.of(text, letters: .words) == latex) }

  @Test(
    "Whatever is written is ASCII, and what it opens it closes",
    arguments: [LaTeXMath.Letters.symbols, .words])
  func anything(letters: LaTeXMath.Letters) {
    let pieces = [
      "(", ")", "⌊", "⌋", "⌈", "/", "^", "≈", "−", "1", "2.5e−7", "ab", "x3", " ", "max", "_", "{", "}", "é",
    ]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let latex = LaTeXMath.of(text, letters: letters)
      #expect(latex.utf8.allSatisfy { $0 < 127 }, "\(text)")
      #expect(isClosed(latex), "\(text): \(latex)")
    }
  }

  /// Whether braces, and \left with \right, are balanced.
  private func isClosed(_ latex: String) -> Bool {
    var (depth, sides) = (0, 0)
    let bare = latex.replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
    for character in bare {
      depth += character == "{" ? 1 : character == "}" ? -1 : 0
      if depth < 0 { return false }
    }
    sides = latex.ranges(of: #"\left"#).count - latex.ranges(of: #"\right"#).count
    return depth == 0 && sides == 0
  }
}
