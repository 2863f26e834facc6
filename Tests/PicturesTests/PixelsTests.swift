import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// Pictures in half blocks and in large pixels as they were looked at and kept.
@Suite struct PixelsTests {
  /// A bright bar above a slanted one, 0 to 255: a 7 as large as is asked for.
  private static func seven(_ rows: Int, _ columns: Int) -> Tensor {
    Tensor(
      rows: (0..<rows).map { row in
        (0..<columns).map { column in
          let (y, x) = (row * 28 / rows, column * 28 / columns)
          if (4...7).contains(y), (5...22).contains(x) { return Number(255 - 10 * (y - 4)) }
          return (8...23).contains(y) && (23 - y / 2 - 4...23 - y / 2).contains(x) ? Number(120 + 5 * x) : 0
        }
      })
  }

  private static func layer(_ preset: Preset) -> Layer {
    var layer = Convolution(Kernel(rows: preset.rows))
    layer.padding = .around(rows: 1, columns: 1)
    return .convolution(layer)
  }

  private static let screen = Size(rows: 23, columns: 80)
  private static let large = Size(rows: 39, columns: 120)

  private func figure(
    _ input: Tensor = seven(28, 28), _ layer: Layer = layer(.sobelVertical), cell: Int = 269,
    term: Int? = nil, hiding: Covering = [], focus: Presentation.Focus = .kernel
  ) -> Figure {
    let scene = Scene(.values(input), [layer])
    return Figure.of(scene, as: PixelsPicture.name, cell: cell, term: term, hiding: hiding) {
      $0.focus = focus
    }
  }

  private func frame(_ figure: Figure, _ size: Size = screen) -> Frame {
    figure.drawn(size)
  }

  @Test func ofADigitAtACell() throws {
    #expect(PixelsPicture.firstFocus == .kernel)
    try expectGolden(frame(figure()), "picture-28")
    try expectGolden(frame(figure(), Self.large), "picture-28-120x39")
  }

  @Test func ofADigitAtATerm() throws {
    try expectGolden(frame(figure(term: 5)), "picture-28-term")
    try expectGolden(frame(figure(term: 5), Self.large), "picture-28-term-120x39")
  }

  @Test func ofAPictureThatIsShrunk() throws {
    let figure = figure(Self.seven(48, 64), cell: 1_050)
    try expectGolden(frame(figure), "picture-64")
    try expectGolden(frame(figure, Self.large), "picture-64-120x39")
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(figure(hiding: .output)), "picture-hidden")
    try expectGolden(frame(figure(hiding: .output), Self.large), "picture-hidden-120x39")
  }

  /// Of two pictures that cannot both be whole the output is, and Tab swaps.
  @Test func theFocusSaysWhichOfTwoIsWhole() throws {
    let size = Size(rows: 9, columns: 40)
    func frame(_ focus: Presentation.Focus, _ size: Size) -> Frame {
      self.frame(figure(Self.seven(48, 64), cell: 1_050, focus: focus), size)
    }
    try expectGolden(frame(.kernel, size), "picture-40x9")
    try expectGolden(frame(.settings, size), "picture-40x9-input")
    try expectGolden(frame(.input, Self.large), "picture-64-input-120x39")
    #expect(frame(.output, size).lines.contains { $0.contains("output 48×64  in part") })
    #expect(frame(.input, size).lines.contains { $0.contains("input 48×64  in part") })
  }

  /// 512 × 512 pixels at 1/8 are more than the screen has room for; it says so.
  @Test func whatDoesNotFitAtAnEighthShowsInPart() throws {
    let frame = frame(figure(Self.seven(512, 512), cell: 200 * 512 + 300))
    try expectGolden(frame, "picture-512")
    #expect(frame.lines.contains { $0.contains("input 512×512  at 1/8, in part") })
    let whole = self.frame(figure(Self.seven(48, 64), cell: 1_050))
    #expect(whole.lines.contains { $0.contains("at 1/2") && !$0.contains("in part") })
  }

  /// Three digits times Scharr's weights fit beside the result on 80 columns, with all products.
  @Test func productsShowWhereTheyFit() {
    let lines = frame(figure(Self.seven(28, 28), Self.layer(.scharrVertical))).lines
    #expect(lines.contains { $0.contains("×  −10    0   10  =  −2000") })
  }

  @Test func aNumberThatIsTypedIsMarked() {
    func lines(_ edited: EditedCell?) -> String {
      let scene = Scene(.values(Self.seven(28, 28)), [Self.layer(.sobelVertical)])
      let figure = Figure.of(scene, as: PixelsPicture.name, cell: 269) { $0.edited = edited }
      return frame(figure).lines.joined(separator: "\n")
    }
    #expect(!lines(nil).contains("{"))
    #expect(lines(EditedCell(.kernel, Position(channel: 0, row: 0, column: 2))).contains("{ 1}"))
    #expect(lines(EditedCell(.input, Position(channel: 0, row: 9, column: 17))).contains("{205}"))
  }

  @Test func inASCII() throws {
    let frame = frame(figure()).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII && $0.glyph != "?" })
    try expectGolden(frame, "picture-ascii")
  }

  /// Every class is that of the exact output of the engine, rounded to the nearest.
  @Test func paintIsThatOfTheEngine() throws {
    let figure = figure()
    let plane = try #require(figure.outputPixels)
    #expect(plane.isSigned && plane.largest != 0)
    let most = try #require(plane.largest.exactValue)
    for row in 0..<28 {
      for column in 0..<28 {
        let value = try #require(
          figure.output(Position(channel: 0, row: row, column: column)).number?.exactValue)
        let magnitude = value.signum < 0 ? -value : value
        let step = Int8(clamping: Int((magnitude * 4 / most + Rational(1, 2)).floor.description) ?? 99)
        #expect(plane.paint(0, row, column) == .signed(value.signum < 0 ? -step : step))
      }
    }
  }

  @Test func greysRunFromBlackToTheLargest() throws {
    let plane = try #require(figure().inputPixels)
    #expect(!plane.isSigned)
    #expect([0, 7, 8, 127.5, 255].map { plane.paint($0) } == [0, 0, 1, 9, 18].map { .grey($0) })
  }

  @Test func squaresAreMeansOrTheStrongest() {
    let plane = PixelPlane(Tensor(rows: [[-4, 1, 2], [2, 1, 4]]))
    #expect(plane.paint(0, 0, 0, of: 2, .mean) == .signed(0))
    #expect(plane.paint(0, 0, 0, of: 2, .strongest) == .signed(-4))
    // At the edge a square is what of it is left.
    #expect(plane.paint(0, 0, 1, of: 2, .mean) == .signed(3))
  }

  @Test func aHiddenOutputTellsNothingOfItself() {
    for size in [Self.screen, Self.large] {
      for term in [nil, 5] {
        let frames = [Preset.sobelVertical, .laplacian].map { preset in
          frame(figure(Self.seven(28, 28), Self.layer(preset), term: term, hiding: [.kernel, .output]), size)
        }
        #expect(frames[0] == frames[1])
        let shown = [Preset.sobelVertical, .laplacian].map {
          frame(figure(Self.seven(28, 28), Self.layer($0)), size)
        }
        #expect(shown[0] != shown[1])
      }
    }
  }

  /// The frame moves over the pixels; headings, notes and the colours of the scale stay.
  @Test func nothingElseMovesFromStepToStep() {
    let figures = [(0, nil), (269, nil), (270, nil), (783, nil), (269, 0), (269, 8)].map {
      figure(cell: $0.0, term: $0.1)
    }
    for size in [Self.screen, Self.large] {
      let words = figures.map { figure in
        let frame = frame(figure, size)
        return frame.cells.map { [.faint, .heading].contains($0.style.tone) ? $0.glyph : " " }
      }
      #expect(Set(words).count == 1)
      #expect(words[0].contains("o"))
    }
  }

  @Test func theFrameSurroundsTheWindowAndNothingOfItIsCovered() {
    let frame = frame(figure())
    let gold = frame.cells.count { cell in
      if case .halves(let upper, let lower) = cell.style.shade { return upper == .frame || lower == .frame }
      return false
    }
    // Round 3 × 3 pixels 5 columns on 3 lines but for the middle, round one pixel 3 columns on 2.
    #expect(gold == 5 * 3 - 3 + 3 * 2)
  }

  @Test func whatIsNoPictureIsRefusedWithAReason() {
    func refusal(_ input: Tensor, _ layer: Layer) -> String? {
      PixelsPicture.refusal(of: figure(input, layer, cell: 0))
    }
    let signal = Layer.convolution(Convolution(Kernel(signal: [1, 0, -1])))
    #expect(refusal(Tensor(signal: [1, 2, 3, 4]), signal)?.contains("1-D signal") == true)
    #expect(refusal(Self.seven(28, 28), .flatten)?.contains("plain list") == true)
    #expect(refusal(Self.seven(28, 28), Self.layer(.gaussian)) == nil)
  }
}
