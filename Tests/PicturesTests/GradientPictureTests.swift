import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The magnitude of a gradient as a picture: Gx and Gy in the loupe, and the root in the place of the output.
@Suite struct GradientPictureTests {
  /// A bright disc, so that edges run every way.
  private static let disc = Tensor(
    rows: (0..<28).map { row in
      (0..<28).map { column in
        let distance = (row - 13) * (row - 13) + (column - 14) * (column - 14)
        return distance < 64 ? 240 : distance < 90 ? 120 : 0
      }
    })

  private static let screen = Size(rows: 23, columns: 80)

  private func figure(
    _ input: Tensor = disc, _ pair: GradientPair? = GradientPair(.sobelVertical, .sobelHorizontal),
    cell: Int = 6 * 28 + 9, term: Int? = nil, hiding: Covering = [], _ layer: Layer? = nil
  ) -> Figure {
    var convolution = Convolution(Preset.sobelVertical)
    convolution.padding = .around(rows: 1, columns: 1)
    let scene = Scene(.values(input), [layer ?? .convolution(convolution)])
    return Figure.of(scene, as: PixelsPicture.name, cell: cell, term: term, hiding: hiding) {
      ($0.focus, $0.lab) = (.kernel, Lab())
      $0.lab?.magnitude = pair
    }
  }

  private func frame(_ figure: Figure, _ size: Size = screen) -> Frame {
    figure.drawn(size)
  }

  @Test func ofADiscAtACell() throws {
    try expectGolden(frame(figure()), "magnitude")
    try expectGolden(frame(figure(), Size(rows: 39, columns: 120)), "magnitude-120x39")
  }

  @Test func ofADiscAtATerm() throws {
    let pair = GradientPair(.scharrVertical, .scharrHorizontal)
    try expectGolden(frame(figure(Self.disc, pair, term: 5)), "magnitude-term")
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(figure(hiding: .output)), "magnitude-hidden")
  }

  @Test func onASmallScreen() throws {
    try expectGolden(frame(figure(), Size(rows: 9, columns: 40)), "magnitude-40x9")
  }

  @Test func everyNumberIsThatOfTheEngine() throws {
    let pair = GradientPair(.sobelVertical, .sobelHorizontal)
    let layer = try conv(.identity).sized(on: Self.disc.shape)
    let walk = try GradientWalk(pair, layer, on: Self.disc)
    let most = walk.magnitudes.numbers.compactMap { $0.nearestDouble }.max()
    for cell in [0, 177, 400, 783] {
      let figure = figure(cell: cell)
      let gradient = try #require(figure.gradient)
      let sums = walk.sums(figure.cell)
      #expect(gradient.sum(.x) == .number(sums.x) && gradient.sum(.y) == .number(sums.y))
      #expect(gradient.magnitude.number == sums.magnitude)
      let plane = try #require(figure.outputPixels)
      #expect(!plane.isSigned && plane.largest.nearestDouble == most)
      let value = try #require(sums.magnitude?.nearestDouble)
      #expect(plane.paint(0, figure.cell.row, figure.cell.column) == plane.paint(value))
    }
  }

  private func conv(_ preset: Preset) -> Layer {
    var layer = Convolution(preset)
    layer.padding = .around(rows: 1, columns: 1)
    return .convolution(layer)
  }

  /// The root of a number that is no square has ≈; √(0² + 4²) is 4.
  @Test func anIrrationalRootIsWrittenWithTheSignOfOne() throws {
    func line(_ rows: [[Number]]) throws -> String {
      let figure = figure(Tensor(rows: rows), cell: 4)
      return try #require(frame(figure).lines.first { $0.contains("√") })
    }
    #expect(try line([[0, 0, 0], [0, 0, 2], [0, 0, 0]]).contains("√(Gx² + Gy²) =  4"))
    #expect(try line([[0, 0, 0], [0, 0, 2], [0, 2, 0]]).contains("√(Gx² + Gy²) ≈  5.65685"))
  }

  @Test func bothSumsGrowTermByTermAndTheRootComesLast() throws {
    for term in 0..<9 {
      let lines = frame(figure(cell: 177, term: term)).lines
      let gradient = try #require(figure(cell: 177, term: term).gradient)
      #expect(gradient.magnitude == .nothing)
      #expect(lines.contains { $0.hasSuffix("√(Gx² + Gy²) =") })
    }
    #expect(figure(cell: 177, term: 9).gradient?.magnitude == figure(cell: 177).gradient?.magnitude)
  }

  /// A sum under way tells the factors that it is made of.
  @Test(arguments: [Covering.input, .kernel]) func hiddenFactorsHideTheSums(hidden: Covering) {
    func sums(_ hiding: Covering) -> Bool {
      frame(figure(term: 2, hiding: hiding)).lines.joined().contains(/Gx = −?[0-9]/)
    }
    #expect(!sums(hidden))
    #expect(sums([]))
  }

  @Test func aHiddenOutputTellsNothingOfItself() {
    let (sobel, scharr) = (
      GradientPair(.sobelVertical, .sobelHorizontal), GradientPair(.scharrVertical, .scharrHorizontal)
    )
    for term in [nil, 5] {
      func frames(_ hiding: Covering) -> [Frame] {
        [sobel, scharr].map { frame(figure(Self.disc, $0, term: term, hiding: hiding)) }
      }
      #expect(Set(frames([.kernel, .output])).count == 1)
      #expect(Set(frames([])).count == 2)
    }
  }

  @Test func nothingElseMovesFromStepToStep() {
    let words = [(0, nil), (177, nil), (783, nil), (177, 0), (177, 8)].map { cell, term in
      frame(figure(cell: cell, term: term)).cells.map { $0.style.tone == .heading ? $0.glyph : " " }
    }
    #expect(Set(words).count == 1)
    #expect(words[0].contains("m"))
  }

  @Test func aLayerWithoutAGradientShowsItsOwnOutput() {
    #expect(figure(layer: .activation(.relu)).gradient == nil)
    #expect(figure(nil).gradient == nil)
    #expect(figure().gradient != nil)
  }
}

extension GradientPictureTests {
  private func figure(layer: Layer) -> Figure { figure(Self.disc, cell: 0, layer) }
  private func figure(_ pair: GradientPair?) -> Figure { figure(Self.disc, pair) }
}
