import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// Visits as they were looked at and kept, with the settings above them as on every screen.
@Suite struct VisitsTests {
  private static let input = Tensor(
    Shape(channels: 1, rows: 5, columns: 5), (0..<25).map { Number($0 * 7 % 11) })
  private static let signal = Tensor(signal: [5, 2, 7, 1, 0, 3, 9, 4])
  private static let wide = Size(rows: 23, columns: 80)

  private static func same(stride: Int = 1, dilation: Int = 1, _ padding: Padding = .same) -> Layer {
    var layer = Convolution(.vertical)
    (layer.padding, layer.stride, layer.dilation) = (padding, Pair(stride), Pair(dilation))
    return .convolution(layer)
  }

  private static func ofSignal() -> Layer {
    var layer = Convolution(Kernel(signal: [1, 2, 1]))
    layer.padding = .same
    return .convolution(layer)
  }

  private func figure(
    _ layer: Layer = same(), on input: Tensor = input, cell: Int = 3, hiding: Covering = [],
    focus: Presentation.Focus = .input, picked: (row: Int, column: Int)? = nil
  ) -> Figure {
    let scene = Scene(.values(input), [layer])
    return Figure.of(scene, as: VisitsPicture.name, cell: cell, hiding: hiding) {
      $0.focus = focus
      $0.picked = picked.map { Position(channel: 0, row: $0.row, column: $0.column) }
    }
  }

  private func frame(_ figure: Figure, _ size: Size = wide) -> Frame {
    figure.drawn(size)
  }

  @Test func ofThreePaddings() throws { try expectGolden(frame(figure()), "visits-same") }

  @Test func ofNoPadding() throws {
    try expectGolden(frame(figure(Self.same(.valid), cell: 4)), "visits-valid")
  }

  @Test func ofAPaddingThatIsNoneOfTheThree() throws {
    try expectGolden(frame(figure(Self.same(.around(rows: 2, columns: 0)), cell: 0)), "visits-chosen")
  }

  @Test func withAStrideThatLeavesPixelsOut() throws {
    let input = Tensor(Shape(channels: 1, rows: 6, columns: 6), (0..<36).map { Number($0) })
    try expectGolden(frame(figure(Self.same(stride: 4, .valid), on: input, cell: 0)), "visits-stride")
  }

  @Test func withADilation() throws {
    try expectGolden(frame(figure(Self.same(dilation: 2), cell: 7)), "visits-dilation")
  }

  @Test func ofASignal() throws {
    try expectGolden(frame(figure(Self.ofSignal(), on: Self.signal, cell: 7)), "visits-1d")
  }

  @Test func ofAGridTooLargeForThreeColumns() throws {
    let large = Tensor(Shape(channels: 1, rows: 28, columns: 28), (0..<784).map { Number($0 % 9) })
    try expectGolden(frame(figure(on: large, cell: 400)), "visits-large")
  }

  @Test(arguments: [(39, 120), (11, 40)]) func onOtherScreens(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    try expectGolden(frame(figure(), size), "visits-\(columns)x\(rows)")
  }

  @Test(arguments: [(23, 80), (11, 40)]) func withTheQuestionTurnedRound(rows: Int, columns: Int) throws {
    let frame = frame(figure(focus: .output), Size(rows: rows, columns: columns))
    try expectGolden(frame, "visits-turned-\(columns)x\(rows)")
  }

  @Test func turnedRoundInACornerThatOneWindowReads() throws {
    let figure = figure(Self.same(.valid), cell: 4, focus: .output, picked: (4, 0))
    try expectGolden(frame(figure), "visits-turned-corner")
  }

  /// The pixel is left over by the stride, far down in the map; the output shows what is nearest to it.
  @Test func turnedRoundOnAPixelThatNoWindowReads() throws {
    let large = Tensor(Shape(channels: 1, rows: 28, columns: 28), (0..<784).map { Number($0 % 9) })
    let figure = figure(Self.same(stride: 1, dilation: 2, .valid), on: large, cell: 0, focus: .output)
    let strided = self.figure(
      Self.same(stride: 4, .valid), on: large, cell: 0, focus: .output, picked: (27, 27))
    try expectGolden(frame(strided), "visits-turned-unread")
    let dilated = frame(figure, Size(rows: 39, columns: 120))
    #expect(dilated.lines.contains { $0.contains("output rows 0 and 2, columns 0 and 2.") })
  }

  @Test func turnedRoundOnASignal() throws {
    let figure = figure(Self.ofSignal(), on: Self.signal, cell: 0, focus: .output, picked: (0, 7))
    try expectGolden(frame(figure), "visits-turned-1d")
  }

  /// Each pixel of the input can be asked about, those that stand in the middle of no window among them, and the map, the
  /// rails and the sentence say the same of it.
  @Test func everyPixelCanBeAskedAbout() throws {
    for (stride, dilation, padding) in [
      (1, 1, Padding.valid), (2, 1, .valid), (1, 2, .same), (2, 3, .full), (4, 1, .valid),
    ] {
      let layer = Self.same(stride: stride, dilation: dilation, padding)
      guard let geometry = figure(layer, cell: 0).geometry else { continue }
      for place in 0..<25 {
        let (row, column) = (place / 5, place % 5)
        let figure = figure(layer, cell: 0, focus: .output, picked: (row, column))
        #expect(VisitsPicture.picking(of: figure)?.index == place)
        let visits = try #require(PaddedVisits.all(of: figure).first { $0.isInForce })
        #expect(visits.windowOnInput == CellWindow(Position(channel: 0, row: row, column: column)))
        let length = geometry.outputLength
        let readers = (0..<length.rows * length.columns).filter { cell in
          let cell = Position(channel: 0, row: cell / length.columns, column: cell % length.columns)
          let window = geometry.window(of: cell)
          let isBetweenRails =
            visits.windowOnOutput?.rows.tap(at: cell.row) != nil
            && visits.windowOnOutput?.columns.tap(at: cell.column) != nil
          let reads = window.rows.tap(at: row) != nil && window.columns.tap(at: column) != nil
          #expect(isBetweenRails == reads, "\(layer) \(place) \(cell)")
          return reads
        }
        #expect(readers.count == visits.counts?.readings(row: row, column: column))
        let words = VisitsWords(figure, visits).lines(columns: 78)[0]
        let start = "input[0, \(row), \(column)] under \(visits.name) is read by "
        let count =
          readers.isEmpty ? "no window" : readers.count == 1 ? "1 window" : "\(readers.count) windows"
        #expect(words.hasPrefix(start + count), "\(words)")
      }
    }
  }

  @Test func thePixelStaysWithinTheInput() {
    let figure = figure(focus: .output, picked: (27, -1))
    #expect(VisitsPicture.picking(of: figure)?.cell == Position(channel: 0, row: 4, column: 0))
    #expect(VisitsPicture.picking(of: self.figure(picked: (1, 1))) == nil)
  }

  /// The rails stand round as many output cells as windows read the pixel.
  @Test func everyPixelHasItsReaders() throws {
    for (stride, dilation, padding) in [
      (1, 1, Padding.valid), (1, 1, .same), (1, 1, .full), (2, 1, .full), (1, 2, .same), (2, 2, .full),
      (3, 1, .full),
    ] {
      let layer = Self.same(stride: stride, dilation: dilation, padding)
      let output = try #require(figure(layer, cell: 0).geometry?.outputLength)
      for cell in 0..<output.rows * output.columns {
        let all = PaddedVisits.all(of: figure(layer, cell: cell, focus: .output))
        let visits = try #require(all.first { $0.isInForce })
        let (pixel, counts) = (try #require(visits.pixel), try #require(visits.counts))
        let readers = visits.windowOnOutput.map { $0.rows.count * $0.columns.count } ?? 0
        #expect(readers == counts.readings(row: pixel.row, column: pixel.column), "\(layer) \(pixel)")
        guard let geometry = visits.geometry, let window = visits.windowOnOutput else { continue }
        let first = Position(channel: 0, row: window.rows.start, column: window.columns.start)
        #expect(geometry.window(of: first).rows.tap(at: pixel.row) != nil)
      }
    }
  }

  @Test func inASCII() throws {
    let frame = frame(figure()).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    try expectGolden(frame, "visits-ascii")
  }

  /// Nothing on these screens may be longer than what there is room for; the arrows of a viewport are no ….
  @Test func noSentenceIsCut() throws {
    let large = Tensor(Shape(channels: 1, rows: 28, columns: 28), (0..<784).map { Number($0 % 9) })
    let paddings: [Padding] = [.valid, .same, .sameLower, .full, .around(rows: 2, columns: 0)]
    let sizes = [Size(rows: 20, columns: 80), Size(rows: 36, columns: 120), Size(rows: 9, columns: 40)]
    for (padding, input, size) in paddings.flatMap({ padding in
      [Self.input, large].flatMap { input in sizes.map { (padding, input, $0) } }
    }) {
      for (stride, dilation) in [(1, 1), (2, 1), (3, 1), (1, 2)] where padding != .same || stride == 1 {
        let layer = Self.same(stride: stride, dilation: dilation, padding)
        let last = try #require(figure(layer, on: input, cell: 0).geometry?.outputLength)
        for cell in [0, last.columns - 1, last.rows * last.columns - 1] {
          for focus in [Presentation.Focus.input, .output] {
            let frame = frame(figure(layer, on: input, cell: cell, focus: focus), size)
            let cut = frame.lines.dropFirst().filter { $0.contains("…") }
            #expect(cut.isEmpty, "\(padding) stride \(stride) dilation \(dilation) \(size): \(cut)")
          }
        }
      }
    }
  }

  /// Both maps of every padding count the same readings, and they are as many as the formula says.
  @Test func bothMapsHaveEqualSums() throws {
    for (stride, dilation) in [(1, 1), (2, 1), (1, 2)] {
      let figure = figure(
        Self.same(stride: stride, dilation: dilation, stride == 1 ? .same : .valid), cell: 0)
      for padding in PaddedVisits.all(of: figure) {
        let (geometry, counts) = (try #require(padding.geometry), try #require(padding.counts))
        func sum(_ size: Pair, _ count: (Int, Int) -> Int) -> Int {
          (0..<size.rows).flatMap { row in (0..<size.columns).map { count(row, $0) } }.reduce(0, +)
        }
        let readings = sum(Pair(geometry.rows.input, geometry.columns.input)) {
          counts.readings(row: $0, column: $1)
        }
        #expect(readings == sum(geometry.outputLength) { counts.seen(row: $0, column: $1) })
        // With stride 1 and padding p on each side a line of n has (n + 2p − d(k − 1)) k taps, of which those outside
        // are Σ over the taps of the windows that begin before the input or behind it.
        guard stride == 1 else { continue }
        let before = geometry.columns.before
        let line = (0..<3).map { tap in
          (0..<geometry.outputLength.columns).count { (0..<5).contains($0 + tap * dilation - before) }
        }.reduce(0, +)
        #expect(readings == line * line)
      }
    }
    // 5×5 by 3×3: (5 − 2)² · 3², (5·3 − 2)², and (5·3)².
    let totals = PaddedVisits.all(of: figure()).map { $0.counts?.readingsOfInput }
    #expect(totals == [81, 169, 225])
  }

  @Test func aCoveredAnswerLeavesNeitherCountNorPaint() throws {
    let frame = frame(figure(hiding: .output))
    #expect(frame.cells.allSatisfy { $0.style.shade == nil })
    try expectGolden(frame, "visits-hidden")
    #expect(self.frame(figure()).cells.contains { $0.style.shade != nil })
  }

  @Test func refusesWhereTheSizeIsAskedForAndWhereNothingSlides() {
    #expect(VisitsPicture.refusal(of: figure()) == nil)
    #expect(VisitsPicture.refusal(of: figure(hiding: .size))?.contains("page asks") == true)
    #expect(VisitsPicture.refusal(of: figure(.activation(.relu)))?.contains("slide") == true)
    #expect(VisitsPicture.refusalOfTerms(of: figure())?.contains("no terms") == true)
    #expect(VisitsPicture.refusalOfEditing?.contains("sizes alone") == true)
  }

  /// The rails stand round as many pixels as the sentence says.
  @Test func everyWindowHasItsPixels() throws {
    for cell in 0..<25 {
      let figure = figure(cell: cell)
      let inForce = PaddedVisits.all(of: figure).first { $0.isInForce }
      let padding = try #require(inForce)
      let window = try #require(padding.windowOnInput)
      let counts = try #require(padding.counts)
      #expect(padding.name == "same")
      #expect(
        window.rows.count * window.columns.count == counts.seen(row: cell / 5, column: cell % 5))
    }
  }
}
