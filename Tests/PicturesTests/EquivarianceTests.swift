import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The commuting square as it was looked at and kept, with the settings above it as on every screen.
@Suite struct EquivarianceTests {
  private static let x: [[Number]] = [
    [0, 0, 0, 0, 0], [0, 3, 7, 0, 0], [0, 5, 1, 0, 0], [0, 0, 4, 0, 0], [0, 0, 0, 0, 0],
  ]
  private static let wide = Size(rows: 20, columns: 80)
  private static let large = Size(rows: 36, columns: 120)
  private static let small = Size(rows: 9, columns: 40)

  private static func scene(_ change: (inout Convolution) -> Void = { _ in }) -> Scene {
    var layer = Convolution(.vertical)
    layer.padding = .around(rows: 1, columns: 1)
    change(&layer)
    return Scene(.values(Tensor(rows: x)), [.convolution(layer)])
  }

  private static let signal: Scene = {
    var layer = Convolution(Kernel(signal: [1, 2, -1]))
    layer.padding = .around(rows: 0, columns: 1)
    return Scene(.values(Tensor(signal: [0, 3, 7, 0, 5, 1, 0, 4])), [.convolution(layer)])
  }()

  private func figure(
    _ transformation: Transformation, _ scene: Scene = scene(), cell: Int = 7, term: Int? = nil,
    hiding: Covering = []
  ) -> Figure {
    let place = scene.input.shape.position(at: cell)
    let output = scene.solved.layers[0].outputShape
    let walked = output.offset(0, min(place.row, output.rows - 1), min(place.column, output.columns - 1))
    return Figure.of(
      scene, as: EquivariancePicture.name, cell: walked, term: term, hiding: hiding
    ) { presentation in
      presentation.lab = Lab()
      presentation.lab?.transformation = transformation
      presentation.picked = place
    }
  }

  private static let right = Transformation.shift(rows: 0, columns: 1)

  @Test func holding() throws {
    try expectGolden(figure(Self.right).drawn(Self.wide), "equivariance-holds")
    try expectGolden(figure(Self.right).drawn(Self.large), "equivariance-holds-large")
    try expectGolden(figure(Self.right).drawn(Self.small), "equivariance-holds-small")
  }

  @Test func brokenByTheBorder() throws {
    let figure = figure(.shift(rows: 0, columns: 3), cell: 9)
    try expectGolden(figure.drawn(Self.wide), "equivariance-border")
    try expectGolden(figure.drawn(Self.large), "equivariance-border-large")
  }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func withFewColoursOrNone(palette: Palette, name: String) throws {
    let border = figure(.shift(rows: 0, columns: 3), cell: 9)
    try expectGolden(border.drawn(Self.large), "equivariance-border-\(name)", palette: palette)
    let term = figure(Self.right, cell: 7, term: 5).drawn(Self.wide)
    try expectGolden(term, "equivariance-term-\(name)", palette: palette)
  }

  @Test func brokenByTheStride() throws {
    let scene = Self.scene { $0.stride = Pair(2) }
    try expectGolden(figure(Self.right, scene, cell: 6).drawn(Self.wide), "equivariance-stride")
  }

  @Test func termByTerm() throws {
    let figure = figure(Self.right, cell: 7, term: 5)
    try expectGolden(figure.drawn(Self.wide), "equivariance-term")
    try expectGolden(figure.drawn(Self.large), "equivariance-term-large")
    try expectGolden(figure.drawn(Self.small), "equivariance-term-small")
    let outside = self.figure(.shift(rows: 0, columns: 3), cell: 5, term: 5)
    try expectGolden(outside.drawn(Self.wide), "equivariance-term-outside")
    let signal = self.figure(Self.right, Self.signal, cell: 4, term: 1)
    try expectGolden(signal.drawn(Self.wide), "equivariance-1d-term")
    let hidden = self.figure(Self.right, cell: 7, term: 5, hiding: .output)
    try expectGolden(hidden.drawn(Self.wide), "equivariance-term-hidden")
  }

  /// Of an answer that is larger than the layer's output, and in letters.
  @Test func termByTermOfAnotherSizeAndInLetters() throws {
    func figure(_ transformation: Transformation, _ scene: Scene, _ change: (inout Presentation) -> Void)
      -> Figure
    {
      Figure.of(scene, as: EquivariancePicture.name, cell: 0, term: 0) { presentation in
        presentation.lab = Lab()
        presentation.lab?.transformation = transformation
        change(&presentation)
      }
    }
    let small = Scene(
      .values(Tensor(rows: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 1, 2, 3]])),
      [.convolution(Convolution(Kernel(rows: [[1, 2], [3, 4]])))])
    let turned = figure(.turn(quarters: 1), small) { presentation in
      presentation.picked = Position(channel: 0, row: 1, column: 1)
      presentation.part = Position(channel: 0, row: 0, column: 1)
    }
    try expectGolden(turned.drawn(Self.wide), "equivariance-term-turned")
    let letters = figure(.scale(2), small) { presentation in
      presentation.showing = .symbols
      presentation.picked = Position(channel: 0, row: 0, column: 1)
    }
    try expectGolden(letters.drawn(Self.wide), "equivariance-term-letters")
    try expectGolden(letters.drawn(Self.large), "equivariance-term-letters-large")
  }

  /// Both sums are those of the layer on either input: term for term the same, where the shift loses nothing.
  @Test func bothSumsHaveTheSameTerms() {
    let lines = figure(Self.right, cell: 7, term: 9).drawn(Self.large).lines
    func sum(_ name: String) -> String? {
      lines.last { $0.hasPrefix(" \(name) ") && $0.contains("·") }.map { String($0.dropFirst(9)) }
    }
    let (below, above) = (sum("f(g(x))"), sum("g(f(x))"))
    #expect(below == above && below?.hasSuffix("= −8") == true, "\(below ?? "") \(above ?? "")")
  }

  @Test func brokenByTheKernel() throws {
    let turn = figure(.turn(quarters: 1))
    try expectGolden(turn.drawn(Self.wide), "equivariance-turn")
    try expectGolden(turn.drawn(Self.large), "equivariance-turn-large")
    let mended = Self.scene { $0.kernel = Kernel(rows: Preset.laplacian.rows) }
    try expectGolden(figure(.turn(quarters: 1), mended).drawn(Self.wide), "equivariance-turn-mended")
  }

  @Test func circularPaddingMendsAShift() throws {
    let scene = Self.scene { $0.paddingMode = .circular }
    try expectGolden(
      figure(.shift(rows: 0, columns: 3), scene, cell: 9).drawn(Self.wide), "equivariance-circular")
  }

  @Test func scaling() throws {
    try expectGolden(figure(.scale(2), cell: 12).drawn(Self.large), "equivariance-scale-large")
    try expectGolden(figure(.scale(2), cell: 12).drawn(Self.wide), "equivariance-scale")
    let valid = Self.scene { $0.padding = .valid }
    try expectGolden(figure(.scale(2), valid, cell: 12).drawn(Self.wide), "equivariance-sizes")
  }

  @Test func ofASignal() throws {
    try expectGolden(figure(Self.right, Self.signal, cell: 4).drawn(Self.wide), "equivariance-1d")
    try expectGolden(
      figure(.shift(rows: 0, columns: -1), Self.signal, cell: 0).drawn(Self.small), "equivariance-1d-small")
    try expectGolden(figure(.flipColumns, Self.signal, cell: 4).drawn(Self.large), "equivariance-1d-large")
  }

  @Test func ofSeveralLayersAndChannels() throws {
    var convolution = Convolution(
      Kernel(
        form: .filters, filters: 2, channels: 2, rows: 3, columns: 3,
        weights: .numbers((0..<36).map { Number($0 * 5 % 7 - 3) })))
    convolution.padding = .around(rows: 1, columns: 1)
    let input = Tensor(Shape(channels: 2, rows: 6, columns: 6), (0..<72).map { Number($0 * 7 % 11) })
    let scene = Scene(
      .values(input),
      [
        .convolution(convolution), .activation(.relu),
        .pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2))))),
      ])
    var place = WalkPlace()
    place.layer = 2
    var presentation = Presentation()
    presentation.picture = EquivariancePicture.name
    let base = FigureScene(scene.solved, layer: 2, picture: EquivariancePicture.name)
    try expectGolden(Figure(base, at: place, presentation).drawn(Self.wide), "equivariance-layers")
    try expectGolden(Figure(base, at: place, presentation).drawn(Self.large), "equivariance-layers-large")
  }

  @Test func hidden() throws {
    let figure = figure(.shift(rows: 0, columns: 3), hiding: .output)
    let frame = figure.drawn(Self.wide)
    try expectGolden(frame, "equivariance-hidden")
    #expect(!frame.lines.contains { $0.contains("≠") || $0.contains("=") })
    // The same frame whether both ways agree or not.
    let mended = Self.scene { $0.bias = .same(7) }
    #expect(self.figure(.shift(rows: 0, columns: 3), mended, hiding: .output).drawn(Self.wide) == frame)
  }

  @Test func refusals() {
    func refusal(_ transformation: Transformation, _ scene: Scene, hiding: Covering = []) -> String? {
      EquivariancePicture.refusal(of: figure(transformation, scene, cell: 0, hiding: hiding))
    }
    #expect(
      refusal(.turn(quarters: 1), Self.signal)
        == "a signal has one row only, so there is no such move as a quarter turn; t chooses another")
    #expect(
      refusal(Self.right, Scene(.values(Tensor(rows: Self.x)), [.flatten]))
        == "equivariance moves grids and signals, and a plain list has no places to move")
    let scaled = figure(.scale(2), Self.scene(), cell: 0)
    #expect(EquivariancePicture.refusalOfTerms(of: scaled) == nil)
    #expect(EquivariancePicture.refusalOfTerms(of: figure(Self.right)) == nil)
    #expect(
      refusal(Self.right, Self.scene(), hiding: .size)
        == "equivariance shows how large the output is, which is what the page asks")
    let large = Scene(
      .values(Tensor(Shape(channels: 1, rows: 400, columns: 400), .drawn(Draw(seed: 1, from: 0, to: 9)))),
      Self.scene().layers)
    #expect(refusal(Self.right, large)?.hasSuffix("a smaller input shows it as well") == true)
  }
}
