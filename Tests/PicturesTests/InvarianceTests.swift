import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// A pooling layer before and after a shift as it was looked at and kept, with the settings above it as on every screen.
@Suite struct InvarianceTests {
  private static let wide = Size(rows: 20, columns: 80)
  private static let large = Size(rows: 36, columns: 120)
  private static let small = Size(rows: 9, columns: 40)

  /// The row of Figure 9.8.
  private static func book(_ operation: Pooling.Operation = .max) -> Scene {
    let detector = [1, 10, 2, 1].map { Number($0, over: 10) }
    var windows = Pooling.Windows(size: Pair(1, 3))
    (windows.stride, windows.padding) = (Pair(1), .around(rows: 0, columns: 1))
    return Scene(.values(Tensor(signal: detector)), [.pooling(Pooling(operation, .sliding(windows)))])
  }

  private static func grid(_ operation: Pooling.Operation = .max) -> Scene {
    let rows: [[Number]] = [
      [1, 2, 9, 3, 1, 0], [7, 1, 2, 0, 2, 8], [5, 3, 1, 2, 6, 1], [2, 0, 4, 1, 3, 2], [1, 8, 2, 0, 0, 1],
      [0, 2, 3, 1, 9, 2],
    ]
    return Scene(
      .values(Tensor(rows: rows)), [.pooling(Pooling(operation, .sliding(Pooling.Windows(size: Pair(2)))))])
  }

  private func figure(
    _ scene: Scene, cell: Int = 0, term: Int? = nil, _ shift: Shift = Shift(rows: 0, columns: 1),
    hiding: Covering = [], showing: Showing = .decimals
  ) -> Figure {
    Figure.of(scene, as: InvariancePicture.name, cell: cell, term: term, hiding: hiding) { presentation in
      var lab = Lab()
      lab.transformation = .shift(rows: shift.rows, columns: shift.columns)
      lab.entering = shift.entering
      (presentation.lab, presentation.showing) = (lab, showing)
    }
  }

  private static let entering = Shift(rows: 0, columns: 1, entering: [Number(3, over: 10)])

  @Test func theRowOfTheBook() throws {
    let figure = figure(Self.book(), cell: 2, Self.entering)
    let frame = figure.drawn(Self.wide)
    try expectGolden(frame, "invariance-max")
    try expectGolden(frame, "invariance-max-eight", palette: .eightColours)
    try expectGolden(frame, "invariance-max-mono", palette: .monochrome)
    try expectGolden(figure.drawn(Self.large), "invariance-max-large")
    try expectGolden(figure.drawn(Self.small), "invariance-max-small")
    for line in ["2 of 4 changed", "by 0.8 at most", "4 of 4 changed", "by 0.9 at most"] {
      #expect(frame.lines.contains { $0.contains(line) })
    }
  }

  @Test func theAverageOfTheSameRow() throws {
    try expectGolden(
      figure(Self.book(.average), cell: 2, Self.entering).drawn(Self.wide), "invariance-average")
    try expectGolden(
      figure(Self.book(.average), cell: 1, Self.entering, showing: .fractions).drawn(Self.wide),
      "invariance-fractions")
  }

  @Test func stepsThroughAWindow() throws {
    try expectGolden(figure(Self.book(), cell: 2, term: 1, Self.entering).drawn(Self.wide), "invariance-term")
    try expectGolden(
      figure(Self.book(.average), cell: 2, term: 3, Self.entering).drawn(Self.small),
      "invariance-average-term-small")
    try expectGolden(figure(Self.grid(), cell: 1, term: 2).drawn(Self.wide), "invariance-2d-term")
  }

  @Test func ofAGrid() throws {
    let figure = figure(Self.grid(), cell: 1)
    let frame = figure.drawn(Self.wide)
    try expectGolden(frame, "invariance-2d")
    #expect(frame.lines.contains { $0.contains("3 of 9 changed") })
    #expect(frame.lines.contains { $0.contains("34 of 36 changed") })
    try expectGolden(figure.drawn(Self.large), "invariance-2d-large")
    try expectGolden(figure.drawn(Self.small), "invariance-2d-small")
    try expectGolden(
      self.figure(Self.grid(.average), cell: 4, Shift(rows: 1, columns: 0)).drawn(Self.wide),
      "invariance-2d-average-down")
  }

  /// On a wide screen the shifts stand side by side, the present one in brackets, with the counts of the table.
  @Test func severalShiftsSideBySide() throws {
    func lines(_ figure: Figure) -> [String] { figure.drawn(Self.large).lines }
    let row = lines(figure(Self.book(), cell: 2, Self.entering))
    #expect(row.contains { $0.contains(counts("0 of 4", "2 of 4", "3 of 4", "4 of 4")) })
    #expect(row.contains { $0.contains(counts("0 of 4", "4 of 4", "4 of 4", "3 of 4")) })
    let far = figure(Self.grid(), cell: 5, term: 3, Shift(rows: 5, columns: 0))
    try expectGolden(far.drawn(Self.large), "invariance-2d-far-large")
    #expect(
      lines(far).contains {
        $0.contains(" as it is ") && $0.contains("down by 3") && $0.contains("[down by 5]")
      })
    let hidden = lines(figure(Self.grid(), cell: 1, hiding: [.input, .output]))
    #expect(!hidden.contains { $0.contains("=") || $0.contains("≠") || $0.contains("of 9 changed  ") })
  }

  /// Counts as far apart as the shifts are.
  private func counts(_ counts: String...) -> String {
    counts.map { $0 + " changed" }.joined(separator: String(repeating: " ", count: 13))
  }

  /// A signal longer than its room scrolls, and the counts stay those of all.
  @Test func ofALongSignal() throws {
    let signal = Tensor(signal: (0..<24).map { Number($0 * 7 % 11) })
    var windows = Pooling.Windows(size: Pair(1, 3))
    windows.stride = Pair(1, 2)
    let scene = Scene(.values(signal), [.pooling(Pooling(.max, .sliding(windows)))])
    try expectGolden(figure(scene, cell: 6, Shift(rows: 0, columns: -2)).drawn(Self.wide), "invariance-long")
  }

  @Test func behindSeveralLayersAndChannels() throws {
    var convolution = Convolution(
      Kernel(
        form: .filters, filters: 2, channels: 1, rows: 3, columns: 3,
        weights: .numbers((0..<18).map { Number($0 * 5 % 7 - 3) })))
    convolution.padding = .around(rows: 1, columns: 1)
    let input = Tensor(Shape(channels: 1, rows: 6, columns: 6), (0..<36).map { Number($0 * 7 % 11) })
    var windows = Pooling.Windows(size: Pair(3))
    (windows.stride, windows.padding) = (Pair(2), .around(rows: 1, columns: 1))
    let scene = Scene(
      .values(input),
      [.convolution(convolution), .activation(.relu), .pooling(Pooling(.max, .sliding(windows)))])
    var (place, presentation) = (WalkPlace(), Presentation())
    (place.layer, place.cell, presentation.picture) = (2, 13, InvariancePicture.name)
    let base = FigureScene(scene.solved, layer: 2, picture: InvariancePicture.name)
    try expectGolden(Figure(base, at: place, presentation).drawn(Self.wide), "invariance-layers")
    try expectGolden(Figure(base, at: place, presentation).drawn(Self.large), "invariance-layers-large")
  }

  /// With the output hidden nothing tells what has changed behind the pooling; with the input hidden nothing at all.
  @Test func hidden() throws {
    let frame = figure(Self.book(), cell: 2, Self.entering, hiding: .output).drawn(Self.wide)
    try expectGolden(frame, "invariance-hidden")
    let other = figure(Self.book(.max), cell: 2, Self.entering, hiding: [.input, .output]).drawn(Self.wide)
    #expect(!other.lines.contains { $0.contains("=") || $0.contains("≠") || $0.contains(" of 4 changed  ") })
    #expect(!frame.lines.contains { $0.contains("2 of 4") || $0.contains("0.8") })
  }

  @Test func refusals() {
    func refusal(_ scene: Scene, hiding: Covering = [], _ shift: Shift = Self.entering) -> String? {
      InvariancePicture.refusal(of: figure(scene, shift, hiding: hiding))
    }
    let grid = Self.grid()
    #expect(
      refusal(Scene(grid.input, [.activation(.relu)]))
        == "invariance looks at a pooling layer, and this is relu")
    #expect(
      refusal(Self.book(), Shift(rows: 1, columns: 0))
        == "a signal has one row only, so it cannot be shifted down; t chooses another shift")
    #expect(
      refusal(grid, hiding: .size) == "invariance shows how large the output is, which is what the page asks")
    let many = Tensor(Shape(channels: 1, rows: 600, columns: 600), .drawn(Draw(seed: 1, from: 0, to: 9)))
    #expect(refusal(Scene(.values(many), grid.layers))?.hasSuffix("a smaller input shows it as well") == true)
  }
}
