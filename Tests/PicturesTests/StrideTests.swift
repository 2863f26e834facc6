import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The stride as it was looked at and kept, with the settings above it as on every screen.
@Suite struct StrideTests {
  private static let input = Tensor(
    Shape(channels: 1, rows: 6, columns: 6),
    [
      3, 0, 1, 2, 7, 4, 1, 5, 8, 9, 3, 1, 2, 7, 2, 5, 1, 3, 0, 1, 3, 1, 7, 8, 4, 2, 1, 6, 2, 8, 2, 4, 5, 2, 3,
      9,
    ].map { Number($0) })
  private static let signal = Tensor(signal: [5, 2, 7, 1, 0, 3, 9, 4, 6, 8, 2, 5])
  private static let wide = Size(rows: 23, columns: 80)
  private static let large = Size(rows: 39, columns: 120)

  private static func grid(
    stride: Int = 2, dilation: Int = 1, _ padding: Padding = .valid
  ) -> Layer {
    var layer = Convolution(.vertical)
    (layer.padding, layer.stride, layer.dilation) = (padding, Pair(stride), Pair(dilation))
    return .convolution(layer)
  }

  private static func ofSignal(stride: Int = 4, padding: Int = 0) -> Layer {
    var layer = Convolution(Kernel(signal: [1, 2, 1]))
    (layer.stride, layer.padding) = (Pair(1, stride), .around(rows: 0, columns: padding))
    return .convolution(layer)
  }

  private func figure(
    _ layer: Layer = grid(), on input: Tensor = input, cell: Int = 1, term: Int? = nil, hiding: Covering = []
  ) -> Figure {
    let scene = Scene(.values(input), [layer])
    return Figure.of(scene, as: StridePicture.name, cell: cell, term: term, hiding: hiding)
  }

  private func frame(_ figure: Figure, _ size: Size = wide) -> Frame {
    figure.drawn(size)
  }

  @Test func ofAGrid() throws { try expectGolden(frame(figure()), "stride-2d") }

  @Test func ofAGridAtATerm() throws { try expectGolden(frame(figure(term: 4)), "stride-2d-term") }

  @Test func ofAGridWithPadding() throws {
    try expectGolden(frame(figure(Self.grid(stride: 3, .same), cell: 2)), "stride-2d-same")
  }

  @Test func withSteps1() throws {
    try expectGolden(frame(figure(Self.grid(stride: 1), cell: 5)), "stride-2d-one")
  }

  @Test func ofASignal() throws {
    try expectGolden(frame(figure(Self.ofSignal(), on: Self.signal)), "stride-1d")
  }

  @Test func ofASignalWithPaddingAtATerm() throws {
    let layer = Self.ofSignal(stride: 2, padding: 1)
    try expectGolden(frame(figure(layer, on: Self.signal, cell: 0, term: 1)), "stride-1d-term")
  }

  @Test func ofASignalLongerThanTheScreen() throws {
    let long = Tensor(signal: (0..<60).map { Number($0 * 7 % 23 - 9) })
    try expectGolden(frame(figure(Self.ofSignal(), on: long, cell: 8)), "stride-1d-long")
  }

  @Test func ofAGridLargerThanTheScreen() throws {
    let large = Tensor(Shape(channels: 1, rows: 28, columns: 28), (0..<784).map { Number($0 % 9) })
    try expectGolden(frame(figure(on: large, cell: 84)), "stride-2d-large")
  }

  @Test(arguments: [(39, 120), (11, 40)]) func onOtherScreens(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    try expectGolden(frame(figure(), size), "stride-2d-\(columns)x\(rows)")
    try expectGolden(frame(figure(Self.ofSignal(), on: Self.signal), size), "stride-1d-\(columns)x\(rows)")
  }

  @Test func inTilesAtATerm() throws {
    try expectGolden(frame(figure(term: 4), Self.large), "stride-2d-tiles-term")
  }

  @Test func inTilesWithPadding() throws {
    try expectGolden(
      frame(figure(Self.grid(.around(rows: 1, columns: 1)), cell: 5), Self.large), "stride-2d-tiles-padded")
  }

  /// In tiles a ruler of the rows has three lines for each cell of its window, and nothing is left out.
  @Test func inTilesTheRulersReachOverTheirWindows() throws {
    for stride in 1...3 {
      let figure = figure(Self.grid(stride: stride), cell: 0)
      let frame = frame(figure, Self.large)
      let lane = (0..<frame.size.rows).map { Character(frame[$0, 1].glyph) }
      let top = try #require(lane.firstIndex(of: "┌"))
      #expect(lane[top..<top + 9] == ["┌", "│", "│", "│", "0", "│", "│", "│", "└"], "stride \(stride)")
      // The first row of the input stands on the middle line of its tiles.
      let first = frame.lines[top + 1].filter { $0 != " " }
      #expect(first.contains("[301]27"), "\(first)")
    }
    // A narrower screen, a lower one and a larger input keep the cells of one line.
    let big = Tensor(Shape(channels: 1, rows: 9, columns: 9), (0..<81).map { Number($0 % 9) })
    func isTiled(_ figure: Figure, _ size: Size) -> Bool { frame(figure, size).lines.joined().contains("▀") }
    #expect(isTiled(figure(), Self.large))
    #expect(
      !isTiled(figure(), Size(rows: 39, columns: 99)) && !isTiled(figure(), Size(rows: 29, columns: 120)))
    #expect(!isTiled(figure(on: big), Self.large))
  }

  @Test func inASCII() throws {
    let frame = frame(figure()).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII && $0.glyph != "?" })
    try expectGolden(frame, "stride-ascii")
  }

  @Test func aCoveredOutputLeavesNothingOfTheAnswer() throws {
    let frame = frame(figure(hiding: .output))
    try expectGolden(frame, "stride-hidden")
    let signed = { (frame: Frame) in
      frame.cells.contains { if case .whole(.signed) = $0.style.shade { true } else { false } }
    }
    #expect(!signed(frame) && signed(self.frame(figure())))
    let signal = self.frame(figure(Self.ofSignal(), on: Self.signal, hiding: .output))
    #expect(!signal.lines.contains { $0.contains("= 16") })
    #expect(self.frame(figure(Self.ofSignal(), on: Self.signal)).lines.contains { $0.contains("= 16") })
  }

  @Test func refusesWhereTheSizeIsAskedForAndWhereNothingSlides() {
    #expect(StridePicture.refusal(of: figure()) == nil)
    #expect(StridePicture.refusal(of: figure(hiding: .size))?.contains("page asks") == true)
    #expect(StridePicture.refusal(of: figure(.activation(.relu)))?.contains("slide") == true)
  }

  /// With the same weights, stride s is stride 1 with rows and columns thrown away: also with `same`, and while a term
  /// is walked.
  @Test(arguments: [Padding.valid, .same, .full, .around(rows: 1, columns: 2)])
  func theOutputIsWhatIsKeptOfEveryPosition(_ padding: Padding) throws {
    for stride in 1...3 {
      let figure = figure(Self.grid(stride: stride, padding), cell: 0, term: 0)
      let every = try #require(figure.finishedCompanion(0))
      let shape = try #require(figure.geometry?.outputShape)
      #expect(shape.count > 1)
      for offset in 1..<shape.count {
        let cell = shape.position(at: offset)
        let kept = Position(channel: 0, row: cell.row * stride, column: cell.column * stride)
        #expect(every.output(kept) == figure.output(cell) && figure.output(cell).number != nil)
      }
    }
  }

  @Test func aWindowThatHangsOverHasNoGridOfEveryPosition() {
    var windows = Pooling.Windows(size: Pair(3))
    windows.stride = Pair(2)
    #expect(figure(.pooling(Pooling(.max, .sliding(windows)))).companion(0) != nil)
    windows.ceilMode = true
    #expect(figure(.pooling(Pooling(.max, .sliding(windows)))).companion(0) == nil)
  }
}
