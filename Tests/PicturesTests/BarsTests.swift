import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// Bars as they were looked at and kept, with the settings above them as on every screen.
@Suite struct BarsTests {
  private static let signal = Tensor(signal: [3, -2, 5, 0, -4, 1, 2])
  private static let edges = Layer.convolution(
    Convolution(Kernel(signal: [1, 0, -1])).padded(by: 1))

  private func frame(
    _ layer: Layer, on input: Tensor = signal, cell: Int = 0, term: Int? = nil, hiding: Covering = [],
    _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    var place = WalkPlace()
    (place.cell, place.term, place.level) = (cell, term ?? 0, term == nil ? .cell : .term)
    var presentation = Presentation()
    presentation.picture = BarsPicture.name
    let base = FigureScene(Scene(.values(input), [layer]).solved, hiding: hiding)
    var canvas = Canvas(size)
    FigurePlate(Figure(base, at: place, presentation)).draw(on: &canvas)
    return canvas.frame
  }

  @Test func atACellWithPaddingAndNegativeNumbers() throws {
    try expectGolden(frame(Self.edges, cell: 4), "bars-cell")
  }

  @Test func atATerm() throws { try expectGolden(frame(Self.edges, cell: 0, term: 1), "bars-term") }

  @Test func ofAnAverage() throws {
    var windows = Pooling.Windows(size: Pair(1, 2))
    windows.stride = Pair(1, 2)
    try expectGolden(frame(.pooling(Pooling(.average, .sliding(windows))), cell: 1, term: 2), "bars-average")
  }

  @Test func ofAnActivation() throws { try expectGolden(frame(.activation(.relu), cell: 3), "bars-relu") }

  @Test func ofASignalLongerThanTheScreen() throws {
    let long = Tensor(signal: (0..<60).map { Number($0 * 7 % 23 - 9) })
    try expectGolden(frame(Self.edges, on: long, cell: 30), "bars-long")
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(Self.edges, cell: 2, term: 1, hiding: .output), "bars-hidden")
  }

  @Test(arguments: [(39, 120), (11, 40)]) func onOtherScreens(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    try expectGolden(frame(Self.edges, cell: 4, term: 2, size), "bars-\(columns)x\(rows)")
  }

  @Test func inASCII() throws {
    let frame = frame(Self.edges, cell: 4).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII && $0.glyph != "?" })
    try expectGolden(frame, "bars-ascii")
  }
}

extension Convolution {
  fileprivate func padded(by columns: Int) -> Convolution {
    var layer = self
    layer.padding = .around(rows: 0, columns: columns)
    return layer
  }
}
