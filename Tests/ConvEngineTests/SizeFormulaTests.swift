import ConvEngine
import Testing

/// ⌊(n + before + after − e) / s⌋ + 1 against windows slid one by one; the published sizes are worked examples.
@Suite struct SizeFormulaTests {
  /// Every small axis: the parts of the formula are what a window slid to the end finds.
  @Test func `the formula counts windows`() {
    for formula in Self.smallAxes {
      let starts = literalStarts(length: formula.padded, extent: formula.extent, stride: formula.stride)
      #expect(formula.fits == !starts.isEmpty, "\(formula)")
      guard let last = starts.last else {
        #expect(formula.output <= 0, "\(formula)")
        #expect(formula.leftover == 0, "\(formula)")
        continue
      }
      #expect(formula.output == starts.count, "\(formula)")
      let unreached = last + formula.extent..<formula.padded
      #expect(formula.leftover == unreached.count, "\(formula)")
      let behind = unreached.filter { $0 >= formula.before + formula.input }
      #expect(formula.leftoverPadding == behind.count, "\(formula)")
    }
  }

  /// ⌊−1/2⌋ is −1: the division of a window that does not fit goes down, not towards zero.
  @Test func `a true floor`() {
    let short = SizeFormula(input: 2, kernel: 3, stride: 2)
    #expect((short.numerator, short.floor, short.output, short.fits) == (-1, -1, 0, false))
    #expect(SizeFormula(input: 1, kernel: 5, stride: 3).floor == -2)
    #expect(SizeFormula(input: 1, kernel: 4, stride: 3).floor == -1)
  }

  /// n = 2, k = 3 by hand; and n = 3, k = 3, d = 2, where a smaller dilation helps too.
  @Test func `repairs by hand`() {
    #expect(SizeFormula(input: 2, kernel: 3).repairs == [.padding(1), .kernel(2), .input(3)])
    #expect(
      SizeFormula(input: 3, kernel: 3, dilation: 2).repairs
        == [.padding(1), .dilation(1), .kernel(2), .input(5)])
    #expect(SizeFormula(input: 3, kernel: 3).repairs == [])
  }

  /// Each repair makes one window fit and the next smaller change does not; none that would help is missing.
  @Test func `repairs are enough and no more than that`() {
    for formula in Self.smallAxes where !formula.fits {
      var kinds: Set<String> = []
      for repair in formula.repairs {
        switch repair {
        case .padding(let cells):
          kinds.insert("padding")
          #expect(formula.with(before: cells, after: cells).fits, "\(formula)")
          #expect(!formula.with(before: cells - 1, after: cells - 1).fits, "\(formula)")
        case .kernel(let length):
          kinds.insert("kernel")
          #expect(length >= 1 && formula.with(kernel: length).fits, "\(formula)")
          #expect(!formula.with(kernel: length + 1).fits, "\(formula)")
        case .dilation(let dilation):
          kinds.insert("dilation")
          #expect(dilation >= 1 && formula.with(dilation: dilation).fits, "\(formula)")
          #expect(!formula.with(dilation: dilation + 1).fits, "\(formula)")
        case .input(let length):
          kinds.insert("input")
          #expect(formula.with(input: length).fits, "\(formula)")
          #expect(!formula.with(input: length - 1).fits, "\(formula)")
        }
      }
      var possible: Set = ["padding", "input"]
      if formula.with(kernel: 1).fits { possible.insert("kernel") }
      if formula.with(dilation: 1).fits { possible.insert("dilation") }
      #expect(kinds == possible, "\(formula)")
    }
  }

  /// 2,592 formulas, of which many do not fit.
  private static let smallAxes: [SizeFormula] = (1...6).flatMap { input in
    (1...6).flatMap { kernel in
      (1...3).flatMap { dilation in
        [1, 2, 3, 7].flatMap { stride in
          [(0, 0), (0, 1), (1, 0), (1, 1), (0, 3), (2, 1)].map { before, after in
            SizeFormula(
              input: input, kernel: kernel, dilation: dilation, stride: stride, before: before, after: after)
          }
        }
      }
    }
  }
}

extension SizeFormula {
  /// The same formula with one length changed.
  fileprivate func with(
    input: Int? = nil, kernel: Int? = nil, dilation: Int? = nil, before: Int? = nil, after: Int? = nil
  ) -> SizeFormula {
    SizeFormula(
      input: input ?? self.input, kernel: kernel ?? self.kernel, dilation: dilation ?? self.dilation,
      stride: stride, before: before ?? self.before, after: after ?? self.after)
  }
}
