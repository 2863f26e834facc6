import ConvEngine
import Testing

/// How exact, approximate and symbolic numbers meet.
@Suite struct NumberTests {
  private let third = Number(1, over: 3)
  private let half = Number.approximate(0.5)
  private let a = Number.symbolic(Polynomial(Symbol("a")))

  /// Exact numbers stay exact: 1/3 + 1/6 = 1/2, 1/3 · 3 = 1.
  @Test func `exact with exact is exact`() {
    #expect(third + Number(1, over: 6) == .exact(Rational(1, 2)))
    #expect(third * 3 == .exact(1))
    #expect(Number(1, over: 10) + Number(2, over: 10) == Number(3, over: 10))
  }

  /// An exact number beside an approximate one is rounded once, first: 3 · 0.5, and 1/3 as a double.
  @Test func `exact with approximate is approximate`() {
    #expect(3 * half == .approximate(1.5))
    #expect(half * 3 == .approximate(1.5))
    #expect(third + half == .approximate(1.0 / 3 + 0.5))
    #expect(half + half == .approximate(1))
  }

  /// a + 3 is an expression; 0 · a and a − a have no symbol left and are plain numbers.
  @Test func `symbols make expressions until none is left`() {
    #expect(a + 3 == .symbolic(Polynomial(Symbol("a")) + Polynomial(3)))
    #expect(3 + a == a + 3)
    #expect(third * a == .symbolic(Polynomial(Rational(1, 3)) * Polynomial(Symbol("a"))))
    #expect(0 * a == .exact(0))
    #expect(a + a * -1 == .exact(0))
    #expect(a + 2 + a * -1 == .exact(2))
    #expect(a * a == .symbolic(Polynomial(Symbol("a")) * Polynomial(Symbol("a"))))
  }

  /// Each kind as a double and as a fraction, where it has one.
  @Test func `values in other kinds`() {
    #expect([third, half, a].map(\.nearestDouble) == [1.0 / 3, 0.5, nil])
    #expect([third, half, a].map(\.exactValue) == [Rational(1, 3), nil, nil])
    #expect(
      [0, .approximate(0), .approximate(-0.0), third, half, a].map(\.isZero)
        == [true, true, true, false, false, false])
  }
}
