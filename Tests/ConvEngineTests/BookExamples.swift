import ConvEngine
import Testing

/// Worked examples from *Understanding Deep Learning*, Goodfellow's *Deep Learning*, PyTorch and CS231n.
@Suite struct BookExamples {
  /// Prince, *Understanding Deep Learning*, notebook 10.1: the sums of three zero-padded outputs.
  ///
  /// The notebook's kernel is .33 as printed, not 1/3. It prints 71.1, 69.6 and 68.3. The exact
  /// sums are the input's (74.6) once for each tap, without the cells that the ends miss, times the weight:
  /// .33 · (3 · 74.6 − 5.2 − 3.1), .2 · (5 · 74.6 − 15.7 − 9.5), .33 · (3 · 74.6 − 10.5 − 6.4).
  @Test func `UDL, sums of one-dimensional outputs`() throws {
    let tenths = [52, 53, 54, 51, 101, 103, 99, 103, 32, 34, 33, 31]
    let input = Tensor(signal: tenths.map { Number($0, over: 10) })
    func sum(_ weight: Number, taps: Int, padding: Int, dilation: Int = 1) throws -> Number {
      let layer = Convolution(Kernel(signal: Array(repeating: weight, count: taps))).with {
        $0.padding = .sides(Sides(left: padding, right: padding))
        $0.dilation = Pair(dilation)
      }
      let output = try layer(input)
      #expect(output.shape == input.shape)
      return output.signal.reduce(0, +)
    }
    let (third, fifth) = (Number(33, over: 100), Number(1, over: 5))
    #expect(try sum(third, taps: 3, padding: 1) == Number(71_115, over: 1_000))
    #expect(try sum(fifth, taps: 5, padding: 2) == Number(6_956, over: 100))
    #expect(try sum(third, taps: 3, padding: 2, dilation: 2) == Number(68_277, over: 1_000))
  }

  /// Goodfellow et al., *Deep Learning*, figure 9.1: all six outputs as the figure prints them.
  @Test func `Goodfellow, letters`() throws {
    let input = Tensor(rows: [
      letters("a", "b", "c", "d"), letters("e", "f", "g", "h"), letters("i", "j", "k", "l"),
    ])
    let layer = Convolution(Kernel(rows: [letters("w", "x"), letters("y", "z")]))
    #expect(
      try layer(input).nested == [
        [
          [sum("aw", "bx", "ey", "fz"), sum("bw", "cx", "fy", "gz"), sum("cw", "dx", "gy", "hz")],
          [sum("ew", "fx", "iy", "jz"), sum("fw", "gx", "jy", "kz"), sum("gw", "hx", "ky", "lz")],
        ]
      ])
  }

  /// PyTorch, ReflectionPad2d(2) on 0…8; an identity kernel of one cell shows the padded input.
  @Test func `PyTorch, reflection`() throws {
    let layer = Convolution(Kernel(rows: [[1]])).with {
      ($0.padding, $0.paddingMode) = (.around(rows: 2, columns: 2), .reflect)
    }
    #expect(
      try layer(Tensor(rows: .counting(from: 0, rows: 3, columns: 3))).nested == [
        [
          [8, 7, 6, 7, 8, 7, 6], [5, 4, 3, 4, 5, 4, 3], [2, 1, 0, 1, 2, 1, 0], [5, 4, 3, 4, 5, 4, 3],
          [8, 7, 6, 7, 8, 7, 6], [5, 4, 3, 4, 5, 4, 3], [2, 1, 0, 1, 2, 1, 0],
        ]
      ])
  }

  /// CS231n, AlexNet's first layer: 34,944 parameters where they are shared, 105,705,600 where each output
  /// cell has weights and a bias of its own.
  @Test func `CS231n, parameter sharing`() throws {
    let input = Shape(channels: 3, rows: 227, columns: 227)
    let shared = Convolution(Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown))
      .with { ($0.stride, $0.bias) = (Pair(4), .same(0)) }
    let fitted = try shared.fitted(to: input)
    #expect(fitted.outputShape.lengths == [96, 55, 55])
    #expect(fitted.parameterCount == 34_944)
    let unshared = shared.with {
      $0.kernel = Kernel(
        form: .size, filters: 96, rows: 11, columns: 11, tileRows: 55, tileColumns: 55, weights: .unknown)
      $0.bias = .perTile(Array(repeating: 0, count: 55 * 55 * 96))
    }
    #expect(try unshared.fitted(to: input).parameterCount == 105_705_600)
    // The multiplications stay the same.
    #expect(try unshared.fitted(to: input).multiplicationCount == fitted.multiplicationCount)
    #expect(fitted.multiplicationCount == 55 * 55 * 96 * 363)
  }

  /// CS231n: three layers of 3 × 3 on C channels have 27C² weights, one of 7 × 7 has 49C²; here C = 64.
  @Test func `CS231n, small kernels`() throws {
    func weights(_ size: Int) throws -> Int {
      let layer = Convolution(Kernel(form: .size, filters: 64, rows: size, columns: size, weights: .unknown))
      return try layer.fitted(to: Shape(channels: 64, rows: 9, columns: 9)).parameterCount
    }
    #expect(try 3 * weights(3) == 27 * 64 * 64)
    #expect(try weights(7) == 49 * 64 * 64)
  }

  private func letters(_ letters: Character...) -> [Number] {
    letters.map { .symbolic(Polynomial(Symbol($0))) }
  }

  /// A sum of products of letters: `sum("aw", "bx")` is aw + bx.
  private func sum(_ products: String...) -> Number {
    products.reduce(0) { sum, product in
      sum + product.reduce(1) { $0 * .symbolic(Polynomial(Symbol($1))) }
    }
  }
}
