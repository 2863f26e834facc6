import ConvEngine
import Testing

/// ⌊(n + before + after − e) / s⌋ + 1 against published sizes and against windows slid one by one.
@Suite struct SizeFormulaTests {
  /// vdumoulin/conv_arithmetic: input, kernel, stride, padding, dilation → output, leftover.
  @Test(arguments: [
    [4, 3, 1, 0, 1, 2, 0], [5, 4, 1, 2, 1, 6, 0], [5, 3, 1, 1, 1, 5, 0], [5, 3, 1, 2, 1, 7, 0],
    [5, 3, 2, 0, 1, 2, 0], [5, 3, 2, 1, 1, 3, 0], [6, 3, 2, 1, 1, 3, 1], [7, 3, 1, 0, 2, 3, 0],
  ])
  func `figures of conv_arithmetic`(_ row: [Int]) {
    let formula = SizeFormula(
      input: row[0], kernel: row[1], dilation: row[4], stride: row[2], before: row[3], after: row[3])
    #expect([formula.output, formula.leftover] == [row[5], row[6]])
  }

  /// CS231n: AlexNet's first layer fits 227 evenly, but 224 would give (224 − 11)/4 + 1 = 54.25.
  @Test func `AlexNet needs 227`() {
    let fits = SizeFormula(input: 227, kernel: 11, stride: 4)
    #expect((fits.quotient, fits.output, fits.leftover) == (54, 55, 0))
    let printed = SizeFormula(input: 224, kernel: 11, stride: 4)
    #expect((printed.quotient, printed.output, printed.leftover) == (Rational(213, 4), 54, 1))
  }

  /// The examples of PyTorch's Conv2d page, 16 channels and 33 filters on 50 × 100.
  @Test func `PyTorch's examples`() throws {
    var square = Convolution(Kernel(form: .size, filters: 33, rows: 3, columns: 3, weights: .unknown))
    square.stride = Pair(2)
    var oblong = Convolution(Kernel(form: .size, filters: 33, rows: 3, columns: 5, weights: .unknown))
    (oblong.stride, oblong.padding) = (Pair(2, 1), .around(rows: 4, columns: 2))
    var dilated = oblong
    dilated.dilation = Pair(3, 1)
    let input = Shape(channels: 16, rows: 50, columns: 100)
    #expect(
      try [square, oblong, dilated].map { try $0.fitted(to: input).outputShape.lengths }
        == [[33, 24, 49], [33, 28, 100], [33, 26, 100]])
  }

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
