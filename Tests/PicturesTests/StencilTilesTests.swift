import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The stencil on large screens, where cells are tiles of three lines that the back row of a lecture hall can read.
@Suite struct StencilTilesTests {
  private static let large = Size(rows: 39, columns: 120)

  private static func frame(
    _ layer: Layer = StencilTests.edges, on input: Tensor = StencilTests.photo, cell: Int, term: Int? = nil,
    hiding: Covering = [], _ size: Size = large
  ) -> Frame {
    StencilTests.frame(layer, on: input, cell: cell, term: term, hiding: hiding, size)
  }

  private static let padded: Layer = {
    var layer = Convolution(Kernel(rows: [[1, 0, -2], [1, 0, -1], [0, 3, -1]]))
    (layer.padding, layer.dilation) = (.around(rows: 1, columns: 1), Pair(2))
    return .convolution(layer)
  }()

  @Test func atACell() throws { try expectGolden(Self.frame(cell: 6), "stencil-120-cell") }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(Self.frame(cell: 1, term: 5, hiding: .output), "stencil-120-hidden")
  }

  @Test func inASCII() throws {
    try expectGolden(Self.frame(cell: 1, term: 5).inASCII, "stencil-120-ascii")
  }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func inFewColours(palette: Palette, name: String) throws {
    let seen = Self.frame(cell: 1, term: 5).seen(in: palette)
    try expectGolden(seen, "stencil-120-\(name)", palette: palette)
  }

  @Test func ofTheLargestNumbers() throws {
    let frame = Self.frame(StencilTests.pooling(.max), on: StencilTests.activated, cell: 4, term: 2)
    try expectGolden(frame, "stencil-120-pool")
  }

  @Test func ofATransposedConvolution() throws {
    let layer = TransposedConvolution(Kernel(rows: [[0, 1], [2, 3]]))
    let input = Tensor(rows: [[0, 1], [2, 3]])
    try expectGolden(Self.frame(.transposed(layer), on: input, cell: 2, term: 3), "stencil-120-stamp")
  }

  /// Each tap of a window with gaps has a frame of its own, and padding has no paint in it.
  @Test func ofADilatedWindow() throws {
    let input = Tensor(rows: (0..<5).map { row in (0..<5).map { Number(row * 5 - $0) } })
    try expectGolden(Self.frame(Self.padded, on: input, cell: 1, term: 4), "stencil-120-dilated")
  }

  /// On a screen of ordinary size, and where the rows do not hold them, there are no tiles.
  @Test(arguments: [(39, 120, true), (39, 80, false), (24, 120, false), (60, 200, true)])
  func onlyWhereThereIsRoom(rows: Int, columns: Int, hasTiles: Bool) {
    let frame = Self.frame(cell: 1, term: 5, Size(rows: rows, columns: columns))
    #expect(frame.cells.contains { $0.glyph == "▀" } == hasTiles)
  }

  /// From step to step marks, paint and products come and go, and no number and no heading stands elsewhere.
  @Test func nothingMoves() {
    let steps = (0..<16).map { Self.frame(cell: $0) } + (0..<9).map { Self.frame(cell: 7, term: $0) }
    let still = steps.map { frame in
      (2..<22).map { row in
        // Input, kernel and signs, and then the output with its indices.
        let columns = Array(0..<62) + Array(91..<93)
        return columns.map { column in
          let glyph = frame[row, column].glyph
          return "[]›‹▀▄".unicodeScalars.contains(glyph) ? " " : glyph
        }
      }
    }
    #expect(Set(still).count == 1)
    #expect(still[0].joined().contains("×"))
  }

  /// What is covered leaves neither digit, factor, paint nor box; with the same step shown there are all of them.
  @Test func aCoveredOutputLeavesNothing() {
    /// Painted cells, and digits among products, sum and output but for the row indices of the output.
    func traces(_ frame: Frame) -> (paint: Int, digits: Int) {
      var (paint, digits) = (0, 0)
      for row in 4..<23 {
        for column in Array(63..<90) + Array(92..<120) {
          let cell = frame[row, column]
          if case .whole = cell.style.shade { paint += 1 }
          if cell.glyph.properties.numericType != nil { digits += 1 }
        }
      }
      return (paint, digits)
    }
    let shown = traces(Self.frame(cell: 6))
    #expect(shown.paint > 200 && shown.digits > 40)
    #expect(traces(Self.frame(cell: 6, hiding: .output)) == (0, 0))
  }
}

extension Frame {
  /// What a terminal of few colours shows: its glyphs, without the paint that it does not have.
  func seen(in palette: Palette) -> Frame {
    var canvas = Canvas(size)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[row, column]
        canvas.put(palette.glyph(of: cell), row: row, column: column, Style(cell.style.tone))
      }
    }
    return canvas.frame
  }
}
