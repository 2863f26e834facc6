import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

extension String {
  /// How often a text occurs in it.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}

/// Two inputs with one answer as they were looked at and kept, with the settings above them as on every screen.
@Suite struct LosesTests {
  private static let wide = Size(rows: 20, columns: 80)
  private static let large = Size(rows: 36, columns: 120)
  private static let small = Size(rows: 9, columns: 40)
  private static let b: [Number] = [9, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 3, 0, 1, 0, 6]

  private static func scene(_ operation: Pooling.Operation = .max) -> Scene {
    let rows: [[Number]] = [[0, 2, 0, 1], [0, 9, 0, 0], [1, 0, 6, 0], [0, 0, 0, 3]]
    return Scene(
      .values(Tensor(rows: rows)), [.pooling(Pooling(operation, .sliding(Pooling.Windows(size: Pair(2)))))])
  }

  private static let signal: Scene = {
    var windows = Pooling.Windows(size: Pair(1, 3))
    (windows.stride, windows.padding) = (Pair(1), .around(rows: 0, columns: 1))
    let row = [1, 10, 2, 1].map { Number($0, over: 10) }
    return Scene(.values(Tensor(signal: row)), [.pooling(Pooling(.max, .sliding(windows)))])
  }()

  private func figure(
    _ scene: Scene = scene(), cell: Int = 0, term: Int? = nil, other: [Number]? = nil,
    wanted: [String]? = nil, hiding: Covering = []
  ) -> Figure {
    Figure.of(scene, as: LosesPicture.name, cell: cell, term: term, hiding: hiding) { presentation in
      var lab = Lab()
      (lab.twin, lab.wanted) = (other.map { .input($0) }, wanted)
      presentation.lab = lab
    }
  }

  private static let wanted = ["9 on the right", "9 on the left"]

  @Test func thePageWithWhatIsWanted() throws {
    let figure = figure(other: Self.b, wanted: Self.wanted)
    let frame = figure.drawn(Self.wide)
    try expectGolden(frame, "loses")
    try expectGolden(frame, "loses-eight", palette: .eightColours)
    try expectGolden(frame, "loses-mono", palette: .monochrome)
    try expectGolden(figure.drawn(Self.large), "loses-large")
    try expectGolden(figure.drawn(Self.small), "loses-small")
    #expect(frame.lines.contains { $0.contains("11 of 16") })
    #expect(frame.lines.contains { $0.contains("3,439 · 15 · 15 · 1,105 = 855,021,375") })
  }

  /// A wide screen has a third input with the answer of A; none where there is none, or where B is hidden.
  @Test func aThirdInput() throws {
    let lines = figure(other: Self.b).drawn(Self.large).lines
    #expect(lines.contains { $0.contains("input A") && $0.contains("input B") && $0.contains("input C") })
    #expect(lines.contains { $0.components(of: "0 of 4 differ") == 2 })
    let single = Scene(
      .values(Tensor(rows: [[3]])), [.pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(1)))))])
    #expect(!figure(single).drawn(Self.large).lines.contains { $0.contains("input C") })
    let hidden = figure(other: Self.b, hiding: [.input, .output]).drawn(Self.large).lines
    #expect(!hidden.contains { $0.contains("input C") })
  }

  @Test func stepsThroughAWindow() throws {
    let figure = figure(cell: 3, term: 2, other: Self.b)
    try expectGolden(figure.drawn(Self.large), "loses-term-large")
    try expectGolden(figure.drawn(Self.wide), "loses-term")
    try expectGolden(figure.drawn(Self.small), "loses-term-small")
  }

  @Test func ofAverages() throws {
    try expectGolden(figure(Self.scene(.average)).drawn(Self.wide), "loses-average")
  }

  @Test func ofASignalWhoseWindowsOverlap() throws {
    try expectGolden(figure(Self.signal, cell: 1).drawn(Self.wide), "loses-1d")
    try expectGolden(figure(Self.signal, cell: 1).drawn(Self.small), "loses-1d-small")
  }

  @Test func answersThatDiffer() throws {
    let figure = figure(other: [9, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 3, 0, 2, 0, 6], wanted: Self.wanted)
    let frame = figure.drawn(Self.wide)
    try expectGolden(frame, "loses-parted")
    #expect(frame.lines.contains { $0.contains("1 of 4 differ: what follows can tell A and B apart.") })
  }

  @Test func hidden() throws {
    let frame = figure(other: Self.b, wanted: Self.wanted, hiding: .output).drawn(Self.wide)
    try expectGolden(frame, "loses-hidden")
    #expect(!frame.lines.contains { $0.contains("0 of 4") || $0.contains("same") })
    let nothing = figure(other: Self.b, hiding: [.input, .output]).drawn(Self.wide)
    #expect(!nothing.lines.contains { $0.contains("11 of 16") || $0.contains("≠") })
  }

  @Test func refusals() {
    let scene = Self.scene()
    func refusal(_ scene: Scene, hiding: Covering = []) -> String? {
      LosesPicture.refusal(of: figure(scene, hiding: hiding))
    }
    #expect(
      refusal(Scene(scene.input, [.activation(.relu)])) == "loses looks at a pooling layer, and this is relu")
    #expect(
      refusal(scene, hiding: .size) == "loses shows how large the output is, which is what the page asks")
    let many = Tensor(Shape(channels: 1, rows: 200, columns: 200), .drawn(Draw(seed: 1, from: 0, to: 9)))
    #expect(refusal(Scene(.values(many), scene.layers))?.hasSuffix("a smaller one shows it as well") == true)
  }
}
