import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The stencil as it was looked at and kept, with the settings above it as on every screen.
@Suite struct StencilTests {
  static let photo = Tensor(rows: [
    [3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3], [0, 1, 3, 1, 7, 8], [4, 2, 1, 6, 2, 8],
    [2, 4, 5, 2, 3, 9],
  ])
  private static let step = Tensor(rows: Array(repeating: [10, 10, 10, 0, 0, 0], count: 4))
  static let edges = Layer.convolution(Convolution(.vertical))
  static let activated = Tensor(rows: [
    [20, 9, 0, 6, 0, 0], [13, 6, 3, 21, 6, 0], [2, 1, 14, 30, 0, 0], [0, 4, 28, 18, 0, 0],
    [0, 16, 32, 0, 0, 0],
    [0, 20, 21, 0, 0, 0],
  ])

  static func pooling(_ operation: Pooling.Operation) -> Layer {
    var windows = Pooling.Windows(size: Pair(2))
    windows.stride = Pair(2)
    return .pooling(Pooling(operation, .sliding(windows)))
  }

  static func frame(
    _ layer: Layer = edges, on input: Tensor = photo, cell: Int, term: Int? = nil, hiding: Covering = [],
    editing edited: EditedCell? = nil, _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    Figure.of(Scene(.values(input), [layer]), cell: cell, term: term, hiding: hiding) { $0.edited = edited }
      .drawn(size)
  }

  @Test func atATerm() throws { try expectGolden(Self.frame(cell: 1, term: 5), "stencil-term") }

  @Test func atACell() throws { try expectGolden(Self.frame(cell: 6), "stencil-cell") }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(Self.frame(cell: 1, term: 5, hiding: .output), "stencil-hidden")
  }

  @Test func inTheThirteenRowsOfALesson() throws {
    let size = Size(rows: 14, columns: 80)
    try expectGolden(Self.frame(on: Self.step, cell: 2, size), "stencil-lesson")
  }

  @Test func ofTheLargestNumbers() throws {
    let frame = Self.frame(Self.pooling(.max), on: Self.activated, cell: 4, term: 2)
    try expectGolden(frame, "stencil-pool-chain")
  }

  @Test func ofAnAverage() throws {
    let frame = Self.frame(Self.pooling(.average), on: Self.activated, cell: 4, term: 4)
    try expectGolden(frame, "stencil-average")
  }

  @Test func onALargeScreen() throws {
    try expectGolden(Self.frame(cell: 1, term: 5, Size(rows: 39, columns: 120)), "stencil-120x39")
  }

  @Test func ofATransposedConvolution() throws {
    let kernel = Kernel(rows: [[0, 1], [2, 3]])
    let frame = Self.frame(
      .transposed(TransposedConvolution(kernel)), on: Tensor(rows: [[0, 1], [2, 3]]), cell: 2, term: 3)
    try expectGolden(frame, "stencil-stamp")
  }

  @Test func ofASignal() throws {
    var layer = Convolution(Kernel(signal: [1, 0, -1]))
    layer.padding = .around(rows: 0, columns: 1)
    let signal = Tensor(signal: [1, 2, -1, 1, -3])
    try expectGolden(Self.frame(.convolution(layer), on: signal, cell: 1, term: 2), "stencil-1d")
  }

  @Test func inASCII() throws {
    let frame = Self.frame(cell: 1, term: 5).inASCII
    #expect(
      frame.cells.allSatisfy {
        $0.glyph.isASCII && $0.glyph != "?" || $0.glyph == "?" && $0.style.tone == .faint
      })
    try expectGolden(frame, "stencil-ascii")
  }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func inFewColours(palette: Palette, name: String) throws {
    let seen = Self.frame(cell: 1, term: 5).seen(in: palette)
    try expectGolden(seen, "stencil-\(name)", palette: palette)
  }

  /// The products stand there one by one, and the box says what they come to so far.
  @Test func productsAppearOneByOne() {
    let products = [0, 0, -2, 5, 0, -9, 7, 0, -5]
    for term in products.indices {
      let frame = Self.frame(cell: 1, term: term)
      let lines = frame.lines
      let sum = products[...term].reduce(0, +)
      let box = "[" + NumberText(Number(sum)).text.leftPadded(to: 3) + "]"
      #expect(lines.contains { $0.contains("sum") && $0.contains(box) }, "\(term)")
      let digits = products.indices.map { frame[4 + $0 / 3, 39 + 4 * ($0 % 3) + 2].glyph }
      #expect(digits.count { $0 != " " } == term + 1, "\(term)")
    }
  }

  /// Marks change and numbers appear, and nothing stands elsewhere.
  @Test func theTermsOfAListStandStill() {
    let lines = (0..<4).map { Self.frame(Self.pooling(.max), on: Self.activated, cell: 4, term: $0).lines }
    let sums = lines.compactMap { $0.first { $0.contains("= ") && $0.contains("14") && !$0.contains(":") } }
    #expect(sums.count == 4)
    for number in ["14", "30", "28", "18"] {
      #expect(Set(sums.map { $0.firstColumn(of: number) }).count == 1, "\(number)")
    }
    let whole = Self.frame(Self.pooling(.max), on: Self.activated, cell: 4).lines
    #expect(whole.contains { $0.contains("max( 14, 30, 28, 18 ) = 30") })
  }

  /// What is covered leaves neither digit, paint nor box; with the same step shown there are all three.
  @Test func aCoveredOutputLeavesNothing() {
    func painted(_ frame: Frame) -> Int {
      (3..<10).reduce(0) { count, row in
        (36..<80).reduce(count) { $0 + (frame[row, $1].style.shade == nil ? 0 : 1) }
      }
    }
    let shown = Self.frame(cell: 6, hiding: [])
    #expect(painted(shown) > 40 && shown.lines.contains { $0.contains("so far") })
    let hidden = Self.frame(cell: 6, hiding: .output)
    #expect(painted(hidden) == 0)
    #expect(!hidden.lines.contains { $0.contains("so far") })
    #expect(digits(shown) > 9 && digits(hidden) == 0)
  }

  /// How many digits stand where the products and their sum belong.
  private func digits(_ frame: Frame) -> Int {
    (4...8).reduce(0) { count, row in
      count + (37..<50).count { frame[row, $0].glyph.properties.numericType != nil }
    }
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  fileprivate func firstColumn(of text: String) -> Int? {
    let (all, part) = (Array(self), Array(text))
    return all.indices.first { all[$0...].starts(with: part) }
  }
}
