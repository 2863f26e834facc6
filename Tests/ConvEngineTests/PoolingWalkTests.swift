import ConvEngine
import Testing

/// The walk over pooling layers, step by step as a student sees it; and what cannot be pooled.
@Suite struct PoolingWalkTests {
  private func walk(_ layer: Pooling, _ input: Tensor) throws -> PoolingWalk {
    PoolingWalk(try layer.sized(on: input.shape), on: input)
  }

  private let first = Position(channel: 0, row: 0, column: 0)

  /// Padding is −∞ until the first number; 4 takes the place of 2, and a second 4 does not.
  @Test func `a maximum with padding and a tie`() throws {
    var windows = Pooling.Windows(size: Pair(1, 4))
    windows.padding = .sides(Sides(left: 1))
    let walk = try walk(Pooling(.max, .sliding(windows)), Tensor(signal: [2, 4, 4]))
    let steps = (0..<4).map { walk.step(first, $0) }
    #expect(steps.map(\.value) == [nil, 2, 4, 4])
    let comparisons = steps.map { step -> PoolingStep.Comparison? in
      if case .compare(_, let comparison, _) = step.action { comparison } else { nil }
    }
    #expect(comparisons == [.padding, .first, .larger, .tie])
    #expect(walk.best(first, 4)?.place.column == 1)
    #expect(walk.tieCount(first) == 2)
  }

  /// The divisor counts the padding, unless it is told not to or the padding comes from `same`; never the overhang.
  @Test func `what an average is divided by`() throws {
    func divisors(_ change: (inout Pooling.Windows) -> Void) throws -> [Int] {
      var windows = Pooling.Windows(size: Pair(1, 2))
      change(&windows)
      let walk = try walk(Pooling(.average, .sliding(windows)), Tensor(signal: [1, 2, 3]))
      return walk.layer.outputShape.positions.map { walk.layer.divisor(of: $0) }
    }
    let around = Padding.around(rows: 0, columns: 1)
    #expect(try divisors { $0.padding = around } == [2, 2])
    #expect(try divisors { ($0.padding, $0.countsPadding) = (around, false) } == [1, 2])
    #expect(try divisors { $0.padding = .same } == [2, 1])
    #expect(try divisors { $0.ceilMode = true } == [2, 1])
    #expect(try divisors { ($0.padding, $0.ceilMode) = (around, true) } == [2, 2])
  }

  @Test func `an average adds, then divides`() throws {
    let walk = try walk(Pooling(.average, .global), Tensor(signal: [1, 2, 4]))
    #expect((0..<4).map { walk.step(first, $0).value } == [1, 3, 7, Number(7, over: 3)])
    #expect(walk.step(first, 3).action == .divide(by: 3))
  }

  /// ⌈(4 − 2)/3⌉ + 1 = 2 windows, of which the second hangs over; with stride 4 it would begin behind the input.
  @Test func `rounding up`() {
    let over = SizeFormula(input: 4, kernel: 2, stride: 3, isCeiled: true)
    #expect((over.output, over.overhang, over.leftover, over.isCutShort) == (2, 1, 0, false))
    let behind = SizeFormula(input: 4, kernel: 2, stride: 4, isCeiled: true)
    #expect((behind.output, behind.overhang, behind.leftover, behind.isCutShort) == (1, 0, 2, true))
    #expect(SizeFormula(input: 2, kernel: 3, stride: 2, isCeiled: true).output == 1)
    #expect(!SizeFormula(input: 1, kernel: 3, stride: 1, isCeiled: true).fits)
  }

  /// n = 1, k = 2, dilation 2, padding 1: both taps stand beside the only cell.
  @Test func `a window without any input is refused`() {
    var windows = Pooling.Windows(size: Pair(2))
    (windows.dilation, windows.padding) = (Pair(2), .around(rows: 1, columns: 1))
    let size = SizeFormula(input: 1, kernel: 2, dilation: 2, stride: 2, before: 1, after: 1)
    #expect(throws: LayerFault.windowWithoutInput(.length, window: 0, at: -1, size)) {
      try Pooling(.max, .sliding(windows)).sized(on: Shape(channels: 1, length: 1))
    }
    (windows.dilation, windows.padding) = (Pair(1), .sides(Sides(right: 4)))
    #expect(throws: LayerFault.self) {
      try Pooling(.average, .sliding(windows)).sized(on: Shape(channels: 1, length: 2))
    }
  }

  @Test func `symbols have an average and no maximum`() throws {
    let symbols = Tensor(signal: [.symbolic(Polynomial(Symbol("a"))), 3])
    let scene = Scene(.values(symbols), [.pooling(Pooling(.average, .global))])
    #expect(try scene.solved().outputs[0][0] == (symbols[0] + 3) * Number(1, over: 2))
    let refused = Scene(.values(symbols), scene.layers + [.pooling(Pooling(.max, .global))])
    #expect(throws: SceneFault.self) { try refused.sized() }
    #expect(SolvedScene(refused).fault?.fault == .symbols(kind: "global_max_pool", .order))
  }

  @Test func `the largest settings are refused, and none traps`() {
    let shape = Shape(channels: 1, rows: 3, columns: 3)
    for value in [Limits.setting, Limits.kernelWeights, Limits.tensorCells, 1 << 53] {
      for change in [\Pooling.Windows.size, \.stride, \.dilation] {
        for padding in [Padding.valid, .same, .full, .around(rows: value, columns: value)] {
          for ceil in [false, true] {
            var windows = Pooling.Windows(size: Pair(2))
            windows[keyPath: change] = Pair(value)
            (windows.padding, windows.ceilMode) = (padding, ceil)
            _ = try? Pooling(.max, .sliding(windows)).sized(on: shape).readingCount
          }
        }
      }
      _ = try? Pooling(.max, .adaptive(outputSize: Pair(value))).sized(on: shape)
    }
  }
}
