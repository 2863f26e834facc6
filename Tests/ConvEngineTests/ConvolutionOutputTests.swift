import BigInt
import ConvEngine
import Testing

/// Exact outputs where the engine goes from 64 to 128 bits and to unlimited integers, and how they are held.
@Suite struct ConvolutionOutputTests {
  /// k equal taps on k equal cells: the sum is k · cell · weight + bias, worked out in BigInt.
  @Test(arguments: [1, 2, 3, 4], Self.edges)
  func `sums at the ends of machine words`(_ taps: Int, _ cell: Int) throws {
    for weight in Self.edges {
      for bias in Self.biases {
        let layer = Convolution(Kernel(signal: Array(repeating: Number(weight), count: taps)))
          .with { $0.bias = .same(.exact(bias)) }
        let output = try layer(Tensor(signal: Array(repeating: Number(cell), count: taps)))
        let sum = Rational(BigInt(taps) * BigInt(cell) * BigInt(weight), 1) + bias
        #expect(output.signal == [.exact(sum)], "\(taps) · \(cell) · \(weight) + \(bias)")
      }
    }
  }

  private static let edges: [Int] = {
    let powers: [Int] = [30, 31, 60, 61, 62].map { 1 << $0 }
    return [0, 1, -1, -powers[1], Int.max / 2, Int.max, -Int.max, Int.min] + powers
  }()

  private static let biases: [Rational] = [
    0, Rational(Int.max), Rational(Int.min), Rational(1, 3), Rational(-1, Int.max),
  ]

  /// Denominators that no word holds together: 1/p · 1/q with primes of 40 bits, and biases finer than both.
  @Test func `fractions beyond a word`() throws {
    let (p, q) = (1_099_511_627_791, 1_099_511_627_803)
    let input = Tensor(signal: [Number(1, over: p), Number(1, over: 2), Number(3, over: q)])
    let layer = Convolution(Kernel(signal: [Number(1, over: q), Number(5, over: 7)]))
      .with { $0.bias = .same(Number(1, over: 1 << 40)) }
    func cell(_ left: Rational, _ right: Rational) -> Number {
      .exact(left * Rational(1, q) + right * Rational(5, 7) + Rational(1, 1 << 40))
    }
    #expect(
      try layer(input).signal
        == [cell(Rational(1, p), Rational(1, 2)), cell(Rational(1, 2), Rational(3, q))])
  }

  /// Small exact sums take a word each, floating point a double; symbols are numbers of any kind.
  @Test func `outputs are held in the smallest form`() throws {
    let layer = Convolution(Kernel(signal: [Number(1, over: 2), 1])).with {
      $0.bias = .same(Number(1, over: 3))
    }
    let input = Tensor(signal: [1, 2, 3])
    let sized = try layer.sized(on: input.shape)
    guard case .integers(let integers, let denominator) = sized.output(of: input).cells else {
      Issue.record("small fractions are held as integers")
      return
    }
    // 1/2 + 2 + 1/3 and 2/2 + 3 + 1/3, in sixths.
    #expect((integers, denominator) == ([17, 26], 6))
    guard case .doubles(let doubles) = sized.output(of: input, arithmetic: .double).cells else {
      Issue.record("floating point is held as doubles")
      return
    }
    let third = 1.0 / 3
    #expect(doubles == [2.5 + third, 4 + third])
  }

  /// An exact input with an approximate weight is approximate, and beside symbols numbers stay exact.
  @Test func `mixed kinds of numbers`() throws {
    let a = Number.symbolic(Polynomial(Symbol("a")))
    let letters = Convolution(Kernel(signal: [2, Number(1, over: 2)]))
    #expect(
      try letters(Tensor(signal: [1, 3, a])).signal == [Number(7, over: 2), 6 + Number(1, over: 2) * a])
    let half = Convolution(Kernel(signal: [.approximate(0.5), 1]))
    #expect(try half(Tensor(signal: [1, Number(1, over: 3)])).signal == [.approximate(0.5 + 1.0 / 3)])
  }
}
