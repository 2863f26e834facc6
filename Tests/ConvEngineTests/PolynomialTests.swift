import ConvEngine
import Testing

/// Sums of products of letters, against terms collected by hand.
@Suite struct PolynomialTests {
  private let a = Polynomial(Symbol("a"))
  private let b = Polynomial(Symbol("b"))
  private let w = Polynomial(Symbol("w"))

  /// Each term as coefficient and letters: 2a + 1/2 is ["2/1 a", "1/2 "].
  private func written(_ polynomial: Polynomial) -> [String] {
    polynomial.terms.map {
      "\($0.coefficient.numerator)/\($0.coefficient.denominator) \($0.symbols.map(\.name).joined())"
    }
  }

  /// 3 + w·a + a + b·a·2 + a = 2a + 2ab + aw + 3: by symbols, the constant last.
  @Test func `like terms are collected in one order`() {
    let sum = Polynomial(3) + w * a + a + b * a * Polynomial(2) + a
    #expect(written(sum) == ["2/1 a", "2/1 ab", "1/1 aw", "3/1 "])
    #expect(sum == a + (a + a * b) + (a * w + Polynomial(3)) + a * b)
  }

  /// (a + b)(a − b) = a² − b²: the mixed terms go.
  @Test func `what cancels is gone`() {
    let product = (a + b) * (a + Polynomial(-1) * b)
    #expect(written(product) == ["1/1 aa", "-1/1 bb"])
    #expect((a + Polynomial(-1) * a).terms == [])
    #expect((a * Polynomial(0)).terms == [])
  }

  /// (a + 1/2)(b + 1/3) = ab + a/3 + b/2 + 1/6.
  @Test func `coefficients are exact fractions`() {
    let product = (a + Polynomial(Rational(1, 2))) * (b + Polynomial(Rational(1, 3)))
    #expect(written(product) == ["1/3 a", "1/1 ab", "1/2 b", "1/6 "])
  }

  /// A constant has a value; a symbol, or a symbol and a constant, has none.
  @Test func `constants`() {
    #expect(Polynomial(0).constant == 0)
    #expect(Polynomial(Rational(-7, 4)).constant == Rational(-7, 4))
    #expect((a + Polynomial(3) + Polynomial(-1) * a).constant == 3)
    #expect(a.constant == nil)
    #expect((a + Polynomial(3)).constant == nil)
  }

  /// The order that a reader expects: letters first, then their numbers as numbers.
  @Test func `symbols sort by letter and number`() {
    let sorted = [
      Symbol("a"), Symbol("b"), Symbol("x"), Symbol("x", 0), Symbol("x", 2), Symbol("x", 10), Symbol("y", 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.map(\.name) == ["a", "b", "x", "x0", "x2", "x10", "y1"])
    #expect(Symbol("x") != Symbol("x", 0))
  }

  /// Addition and multiplication of random polynomials obey the laws that make the order of a sum irrelevant.
  @Test func `ring laws`() {
    var generator = SeededGenerator(seed: 4)
    let letters = [a, b, w, Polynomial(1)]
    func random() -> Polynomial {
      (0..<3).reduce(Polynomial(0)) { sum, _ in
        let number = Polynomial(Rational(Int.random(in: -3...3, using: &generator), 2))
        return sum + number * letters[Int.random(in: 0..<4, using: &generator)]
      }
    }
    for _ in 0..<100 {
      let (p, q, r) = (random(), random(), random())
      #expect(p + q == q + p)
      #expect(p * q == q * p)
      #expect((p + q) + r == p + (q + r))
      #expect((p * q) * r == p * (q * r))
      #expect(p * (q + r) == p * q + p * r)
    }
  }
}
