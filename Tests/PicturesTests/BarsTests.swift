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
    swapped: Bool = false,
    _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    let scene = Scene(.values(input), [layer])
    return Figure.of(scene, as: BarsPicture.name, cell: cell, term: term, hiding: hiding) {
      $0.showsOtherFace = swapped
    }.drawn(size)
  }

  @Test func atACellWithPaddingAndNegativeNumbers() throws {
    try expectGolden(frame(Self.edges, cell: 4), "bars-cell")
  }

  @Test func lettersHaveNoHeight() {
    let letters = Scene(.values(Tensor(signal: [1, 2, 3])), [Self.edges])
    func refusal(_ showing: Showing) -> String? {
      BarsPicture.refusal(of: Figure.of(letters, as: BarsPicture.name) { $0.showing = showing })
    }
    #expect(refusal(.symbols)?.contains("letters") == true)
    #expect(refusal(.decimals) == nil)
  }

  @Test func atATerm() throws { try expectGolden(frame(Self.edges, cell: 0, term: 1), "bars-term") }

  @Test func ofAnAverage() throws {
    var windows = Pooling.Windows(size: Pair(1, 2))
    windows.stride = Pair(1, 2)
    try expectGolden(frame(.pooling(Pooling(.average, .sliding(windows))), cell: 1, term: 2), "bars-average")
  }

  @Test func ofAnActivation() throws { try expectGolden(frame(.activation(.relu), cell: 3), "bars-relu") }

  @Test func ofASignalLongerThanTheScreen() throws {
    try expectGolden(frame(Self.edges, on: Self.long, cell: 30), "bars-long")
  }

  private static let long = Tensor(signal: (0..<60).map { Number($0 * 7 % 23 - 9) })
  private static let small = Tensor(signal: (0..<120).map { Number($0 * 7 % 11) })

  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func ofASignalOfManyPlaces(rows: Int, columns: Int) throws
  {
    let size = Size(rows: rows, columns: columns)
    let ramp = Layer.convolution(Convolution(Kernel(signal: [3, 2, 1])))
    try expectGolden(
      frame(ramp, on: Self.small, cell: 103, term: 1, size), "bars-many-\(columns)x\(rows)")
  }

  @Test func theWindowStaysInTheMiddleThirdOfALongSignal() throws {
    for cell in 0..<60 {
      let start = cell
      let layout = try #require(
        BarsLayout(slots: 62, least: 3, window: start..<start + 3, in: Size(rows: 20, columns: 80)))
      #expect(layout.count == 2)
      #expect(layout.slot == 3)
      #expect(layout.shown.count == 10)
      let place = start - layout.shown.lowerBound
      // At the ends there is nothing to scroll.
      if layout.shown.lowerBound > 0, layout.shown.upperBound < 62 { #expect((3...4).contains(place)) }
      #expect(layout.shown.contains(start) && layout.shown.contains(start + 2))
    }
  }

  @Test func allPanelsOfALongSignalScrollTogether() throws {
    for cell in 0..<60 {
      let frame = frame(Self.edges, on: Self.long, cell: cell)
      func rail(_ label: String) throws -> Int {
        let line = try #require(frame.lines.first { $0.dropFirst().hasPrefix(label) })
        return try #require(Array(line).firstIndex(of: "["))
      }
      // The output stands under the middle of the window of 3, and so does its n.
      #expect(try rail("sum") == rail("g") + 4)
      let places = try #require(frame.lines.first { $0.hasPrefix(" n  ") })
      #expect(places.split(separator: " ").contains("\(cell)"))
    }
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(Self.edges, cell: 2, term: 1, hiding: .output), "bars-hidden")
  }

  @Test(arguments: [(39, 120), (11, 40)]) func onOtherScreens(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    try expectGolden(frame(Self.edges, cell: 4, term: 2, size), "bars-\(columns)x\(rows)")
  }

  private static let block = Tensor(signal: [2, 2, 2, 2])
  private static let ramp = Layer.convolution(Convolution(Kernel(signal: [3, 2, 1])).padded(by: 2))

  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func ofABlockAndARamp(rows: Int, columns: Int) throws {
    let size = Size(rows: rows, columns: columns)
    try expectGolden(frame(Self.ramp, on: Self.block, cell: 3, size), "bars-ramp-\(columns)x\(rows)")
  }

  @Test func ofABlockAndARampAtATerm() throws {
    try expectGolden(frame(Self.ramp, on: Self.block, cell: 3, term: 1), "bars-ramp-term")
  }

  @Test func ofSignedSignals() throws {
    var edges = Convolution(Kernel(signal: [1, 0, -1])).padded(by: 2)
    edges.flip = true
    let signal = Tensor(signal: [1, 2, -1, 1, -3])
    try expectGolden(frame(.convolution(edges), on: signal, cell: 4), "bars-signed")
  }

  /// On the rows of a screen of 24 every panel of signed signals has bars.
  @Test func signedSignalsHaveBarsOnAScreenOf24() {
    var edges = Convolution(Kernel(signal: [1, 0, -1])).padded(by: 2)
    edges.flip = true
    for rows in 19...21 {
      let frame = frame(
        .convolution(edges), on: Tensor(signal: [1, 2, -1, 1, -3]), cell: 4, Size(rows: rows, columns: 80))
      let paints = Set(
        frame.cells.compactMap { cell -> Paint? in
          if case .bar(let paint, _) = cell.style.shade { paint } else { nil }
        })
      #expect(paints.isSuperset(of: [.grey(10), .gold, .signed(3), .signed(-3)]), "\(rows) rows")
    }
  }

  @Test func ofSignalsInEachOthersRoles() throws {
    try expectGolden(frame(Self.ramp, on: Self.block, cell: 3, swapped: true), "bars-swapped")
  }

  @Test func convolutionCommutesAndCrossCorrelationIsReadBackwards() throws {
    for flip in [true, false] {
      var layer = Convolution(Kernel(signal: [3, 2, -1])).padded(by: 1)
      layer.flip = flip
      let scene = Scene(.values(Self.signal), [.convolution(layer)])
      let swapped = try #require(SwappedSignals.scene(of: scene))
      let (one, two) = (scene.solved, swapped.solved)
      let before = try #require(one.walk(ofLayer: 0)).layer.output(of: Self.signal).numbers
      let after = try #require(two.walk(ofLayer: 0))
      let numbers = after.layer.output(of: after.input).numbers
      #expect(Array(numbers) == (flip ? Array(before) : before.reversed()))
      #expect(Array(before) != before.reversed())
    }
  }

  @Test func whatIsHiddenLeavesNoBarNoDigitAndNoWidth() {
    let ramp = Self.ramp
    let other = Tensor(signal: [5, 1, 0, 7])
    for hiding in [Covering.input, [.input, .output]] {
      for cell in 0..<6 {
        let one = frame(ramp, on: Self.block, cell: cell, term: 2, hiding: hiding.union(.output))
        let two = frame(ramp, on: other, cell: cell, term: 2, hiding: hiding.union(.output))
        #expect(one.cells == two.cells)
      }
    }
    #expect(frame(ramp, on: Self.block, cell: 2).cells != frame(ramp, on: other, cell: 2).cells)
  }

  @Test func theOutputAloneHiddenTellsNothingOfIt() {
    let shown = frame(Self.ramp, on: Self.block, cell: 3, term: 2)
    let hidden = frame(Self.ramp, on: Self.block, cell: 3, term: 2, hiding: .output)
    func bars(_ frame: Frame) -> Int {
      frame.cells.count {
        $0.style.shade == .bar(.signed(3), hangs: false) || $0.style.shade == .bar(.signed(4), hangs: false)
      }
    }
    #expect(bars(shown) > 0)
    #expect(bars(hidden) == 0)
  }

  @Test func aHiddenSignalCannotTakeTheOthersRole() {
    #expect(
      frame(Self.ramp, on: Self.block, cell: 3, hiding: .kernel, swapped: true).cells
        == frame(Self.ramp, on: Self.block, cell: 3, hiding: .kernel).cells)
    #expect(
      frame(Self.ramp, on: Self.block, cell: 3, swapped: true).cells
        != frame(Self.ramp, on: Self.block, cell: 3).cells)
  }

  @Test func onANarrowScreenTheFocusOnTheOutputShowsTheOtherWay() {
    func heading(_ focus: Presentation.Focus) -> String {
      let scene = Scene(.values(Self.block), [Self.ramp])
      return Figure.of(scene, as: BarsPicture.name) { $0.focus = focus }.drawn(Size(rows: 11, columns: 40))
        .lines[1]
    }
    #expect(heading(.input).hasPrefix(" f ⋆ g"))
    #expect(heading(.output).hasPrefix(" f ∗ g"))
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
