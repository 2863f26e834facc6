import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The stencil on a screen of 40 × 12, which leaves it nine rows: the window alone, its kernel and products, and what
/// fits of the output.
@Suite struct StencilSmallTests {
  private static let small = Size(rows: 9, columns: 40)

  private static func frame(
    _ layer: Layer = StencilTests.edges, on input: Tensor = StencilTests.photo, cell: Int, term: Int? = nil,
    hiding: Covering = [], editing edited: EditedCell? = nil, _ size: Size = small
  ) -> Frame {
    StencilTests.frame(layer, on: input, cell: cell, term: term, hiding: hiding, editing: edited, size)
  }

  @Test func atATerm() throws { try expectGolden(Self.frame(cell: 1, term: 5), "stencil-40x9") }

  @Test func atACell() throws { try expectGolden(Self.frame(cell: 6), "stencil-40x9-cell") }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(Self.frame(cell: 1, term: 5, hiding: .output), "stencil-40x9-hidden")
  }

  /// A question takes one row more than that.
  @Test func inALesson() throws {
    let frame = Self.frame(cell: 1, term: 5, Size(rows: 8, columns: 40))
    try expectGolden(frame, "stencil-40x9-lesson")
  }

  @Test func inASCII() throws {
    try expectGolden(Self.frame(cell: 1, term: 5).inASCII, "stencil-40x9-ascii")
  }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func inFewColours(palette: Palette, name: String) throws {
    let seen = Self.frame(cell: 1, term: 5).seen(in: palette)
    try expectGolden(seen, "stencil-40x9-\(name)", palette: palette)
  }

  @Test(arguments: [(Pooling.Operation.max, "pool"), (.average, "average")])
  func ofAPooling(operation: Pooling.Operation, name: String) throws {
    let frame = Self.frame(StencilTests.pooling(operation), on: StencilTests.activated, cell: 4, term: 2)
    try expectGolden(frame, "stencil-40x9-\(name)")
  }

  @Test func ofATransposedConvolution() throws {
    let layer = TransposedConvolution(Kernel(rows: [[0, 1], [2, 3]]))
    let frame = Self.frame(.transposed(layer), on: Tensor(rows: [[0, 1], [2, 3]]), cell: 2, term: 3)
    try expectGolden(frame, "stencil-40x9-stamp")
  }

  @Test func ofASignal() throws {
    var layer = Convolution(Kernel(signal: [1, 0, -1]))
    layer.padding = .around(rows: 0, columns: 1)
    let signal = Tensor(signal: [1, 2, -1, 1, -3])
    try expectGolden(Self.frame(.convolution(layer), on: signal, cell: 1, term: 2), "stencil-40x9-1d")
  }

  /// Where a wide window takes the room of the headings, and where not even that is enough.
  @Test(arguments: [(5, "wide"), (9, "wider")]) func ofAWideSignal(length: Int, name: String) throws {
    let kernel = Kernel(signal: (0..<length).map { Number($0 * 100 - 200) })
    let signal = Tensor(signal: (0..<12).map { Number($0 - 4) })
    let frame = Self.frame(.convolution(Convolution(kernel)), on: signal, cell: 2, term: length - 1)
    try expectGolden(frame, "stencil-40x9-1d-\(name)")
  }

  @Test func ofALargeKernel() throws {
    let kernel = Kernel(rows: (0..<5).map { row in (0..<5).map { Number(row + $0) } })
    let frame = Self.frame(.convolution(Convolution(kernel)), cell: 3, term: 20)
    try expectGolden(frame, "stencil-40x9-large")
  }

  /// The window shows whole at every cell, whatever lies outside.
  @Test func theWindowIsAlwaysWhole() {
    for cell in 0..<16 {
      let frame = Self.frame(cell: cell)
      let shown = (2..<5).map { row in
        (1..<10).compactMap {
          frame[row, $0].glyph.properties.numericType == nil ? nil : frame[row, $0].glyph
        }
      }
      let window = (0..<3).map { row in
        (0..<3).compactMap { column in
          NumberText(StencilTests.photo[0, cell / 4 + row, cell % 4 + column]).text.unicodeScalars.first
        }
      }
      #expect(shown == window, "\(cell)")
    }
  }

  /// From step to step the grids, the sum and the output stand still.
  @Test func nothingMoves() {
    let steps = (0..<16).map { Self.frame(cell: $0) } + (0..<9).map { Self.frame(cell: 7, term: $0) }
    let still = steps.map { frame in
      (1..<9).map { row in
        (row == 1 ? 0..<40 : row < 5 ? 10..<24 : row == 6 ? 0..<33 : 0..<4).map { column in
          let glyph = frame[row, column].glyph
          return row < 6 && row > 1 && "›‹".unicodeScalars.contains(glyph) ? " " : glyph
        }
      }
    }
    // The words of the step are its own.
    #expect(Set(still.map { $0.enumerated().filter { $0.offset != 4 }.map(\.element) }).count == 1)
    #expect(Set(still.map { $0[4] }).count == 1, "output[")
  }

  /// A cell that is edited shows, though no window is near it.
  @Test func anEditedCellIsReached() {
    let edited = EditedCell(.input, Position(channel: 0, row: 5, column: 5))
    let lines = Self.frame(cell: 0, editing: edited).lines
    #expect(lines.contains { $0.contains("{9}") })
    #expect(!Self.frame(cell: 0).lines.contains { $0.contains("{") })
  }

  /// What is covered leaves neither digit nor paint right of the kernel, nor below it but for the number of a row.
  @Test func aCoveredOutputLeavesNothing() {
    func traces(_ frame: Frame) -> Int {
      let places = (2..<5).flatMap { row in (25..<40).map { (row, $0) } }
      let below = (6..<9).flatMap { row in ((row == 6 ? 12 : 6)..<40).map { (row, $0) } }
      return (places + below).count {
        let cell = frame[$0.0, $0.1]
        return cell.style.shade != nil || cell.glyph.properties.numericType != nil
      }
    }
    #expect(traces(Self.frame(cell: 6)) > 40)
    #expect(traces(Self.frame(cell: 6, hiding: .output)) == 0)
  }
}
