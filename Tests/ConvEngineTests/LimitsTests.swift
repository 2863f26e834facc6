import ConvEngine
import Testing

/// Layers at the ends of what may be asked for: they are refused before memory is taken, or they run.
@Suite struct LimitsTests {
  private let grid = Shape(channels: 1, rows: 5, columns: 5)

  private func size(_ rows: Int, _ columns: Int, filters: Int = 1) -> Convolution {
    Convolution(Kernel(form: .size, filters: filters, rows: rows, columns: columns, weights: .unknown))
  }

  /// Below or at the limit the product, above it or beyond a word nothing.
  @Test func `products with a limit`() {
    #expect(Limits.product([], upTo: 10) == 1)
    #expect(Limits.product([2, 5], upTo: 10) == 10)
    #expect(Limits.product([2, 5, 2], upTo: 10) == nil)
    #expect(Limits.product([.max, .max], upTo: .max) == nil)
    #expect(Limits.product([1 << 32, 1 << 32, 0], upTo: .max) == nil)
  }

  /// 2³¹ − 1 cells of zeros on each side make more output than the limit of 2²⁶ cells.
  @Test func `an output above the limit`() {
    let padded = size(3, 3).with { $0.padding = .around(rows: Limits.setting, columns: Limits.setting) }
    let length = 2 * Limits.setting + 3
    #expect(
      throws: LayerFault.tooLarge(what: "output", lengths: [1, length, length], limit: 1 << 26)
    ) {
      try padded.sized(on: grid)
    }
    // e = (2³¹ − 1) · 2 + 1, and `full` adds e − 1 on each side.
    let full = size(3, 3).with { ($0.padding, $0.dilation) = (.full, Pair(Limits.setting)) }
    let fullLength = 5 + 2 * Limits.setting
    #expect(
      throws: LayerFault.tooLarge(
        what: "output", lengths: [1, fullLength, fullLength], limit: 1 << 26)
    ) {
      try full.sized(on: grid)
    }
  }

  /// Weights that are only counted may be 2³⁶, given ones 2²².
  @Test func `a kernel above the limit`() {
    #expect(
      throws: LayerFault.tooLarge(
        what: "kernel", lengths: [2, 1, 1 << 22, 1 << 22], limit: 1 << 36)
    ) {
      try size(1 << 22, 1 << 22, filters: 2).sized(on: grid)
    }
    let drawn = Kernel(
      form: .size, filters: 2, rows: 1 << 11, columns: 1 << 11, weights: .drawn(Draw(seed: 1, from: 0, to: 1))
    )
    #expect(
      throws: LayerFault.tooLarge(
        what: "kernel", lengths: [2, 1, 1 << 11, 1 << 11], limit: 1 << 22)
    ) {
      try Convolution(drawn).sized(on: grid)
    }
  }

  /// A kernel that rows alone repeat for every channel counts as large as it would become.
  @Test func `a depthwise kernel above the limit`() {
    let rows = Convolution(Kernel(rows: .counting(from: 0, rows: 8, columns: 8)))
      .with { ($0.groups, $0.padding) = (1 << 22, .full) }
    #expect(
      throws: LayerFault.tooLarge(what: "kernel", lengths: [1 << 22, 1, 8, 8], limit: 1 << 22)
    ) {
      try rows.sized(on: Shape(channels: 1 << 22, rows: 1, columns: 1))
    }
  }

  /// A kernel of 2²² columns does not fit, and the formula says by how much.
  @Test func `a kernel of the largest size`() {
    let formula = SizeFormula(input: 5, kernel: 1 << 22, dilation: Limits.setting)
    #expect(formula.extent == 9_007_197_103_063_042)
    #expect(throws: LayerFault.kernelLargerThanInput(.columns, formula)) {
      try size(1, 1 << 22).with { $0.dilation = Pair(Limits.setting) }.sized(on: grid)
    }
    // Only the smallest change of each kind; d(k − 1) + 1 ≤ 5 leaves one column, or no dilation at all.
    #expect(formula.repairs == [.padding((formula.extent - 4) / 2), .kernel(1), .input(formula.extent)])
  }

  /// Stride, dilation and padding of D = 2³¹ − 1 together, on 1 2 3 4 5 with the kernel 1 10.
  ///
  /// Window 0 has its taps at −D and 0, window 1 at 0 and D; only 0 is inside the input.
  @Test func `the largest settings run`() throws {
    let largest = Limits.setting
    let layer = Convolution(Kernel(signal: [1, 10])).with {
      ($0.stride, $0.dilation) = (Pair(largest), Pair(largest))
      $0.padding = .sides(Sides(left: largest, right: largest))
    }
    let input = Tensor(signal: [1, 2, 3, 4, 5])
    #expect(try layer(input).signal == [10, 1])
    #expect(try layer.with { $0.paddingMode = .replicate }(input).signal == [11, 51])
  }

  /// `same` keeps the size for any dilation, where only the middle tap meets the input.
  ///
  /// With the largest stride one window is left, for which the input needs no padding.
  @Test func `same with the largest settings`() throws {
    let input = Tensor(signal: [1, 2, 3, 4, 5])
    let layer = Convolution(Kernel(signal: [1, 10, 100])).with { $0.padding = .same }
    #expect(try layer.with { $0.dilation = Pair(Limits.setting) }(input).signal == [10, 20, 30, 40, 50])
    #expect(try layer.with { $0.stride = Pair(Limits.setting) }(input).signal == [321])
  }

  /// The largest strides on a grid leave one window, at the top left.
  @Test func `the largest stride on a grid`() throws {
    let layer = Convolution(Kernel(rows: [[1, 10], [100, 1_000]])).with { $0.stride = Pair(Limits.setting) }
    let sized = try layer.sized(on: grid)
    let input = Tensor(rows: .counting(from: 1, rows: 5, columns: 5))
    #expect(sized.output(of: input).nested == [[[1 + 20 + 600 + 7_000]]])
    #expect([sized.rows.size.leftover, sized.columns.size.leftover] == [3, 3])
    #expect(ConvolutionWalk(sized, on: input).map(\.sum) == [1, 21, 621, 7_621, 7_621])
  }
}
