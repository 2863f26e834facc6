import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The cone of a cell as it was looked at and kept, with the settings above it as on every screen.
@Suite struct ReceptiveTests {
  private static let wide = Size(rows: 23, columns: 80)
  private static let large = Size(rows: 39, columns: 120)
  private static let small = Size(rows: 11, columns: 40)

  private static func signal(_ size: Int, stride: Int = 1, dilation: Int = 1, padding: Int = 0) -> Layer {
    var layer = Convolution(Kernel(signal: Array(repeating: 1, count: size)))
    (layer.stride, layer.dilation) = (Pair(1, stride), Pair(1, dilation))
    layer.padding = .around(rows: 0, columns: padding)
    return .convolution(layer)
  }

  private static func grid(_ size: Int, stride: Int = 1, dilation: Int = 1, padding: Int = 0) -> Layer {
    var layer = Convolution(Kernel(rows: Array(repeating: Array(repeating: 1, count: size), count: size)))
    (layer.stride, layer.dilation) = (Pair(stride), Pair(dilation))
    layer.padding = .around(rows: padding, columns: padding)
    return .convolution(layer)
  }

  private static func pool(_ size: Int, isSignal: Bool = false) -> Layer {
    .pooling(Pooling(.max, .sliding(Pooling.Windows(size: isSignal ? Pair(1, size) : Pair(size)))))
  }

  private static let chain = Scene(
    .values(Tensor(signal: (0..<30).map { Number($0) })),
    [signal(3), pool(2, isSignal: true), signal(3, dilation: 2), signal(3)])

  private static func image(_ size: Int) -> Scene.Input {
    .values(Tensor(Shape(channels: 1, rows: size, columns: size), (0..<size * size).map { Number($0 % 7) }))
  }

  private static let maps = Scene(image(14), [grid(3), pool(2), grid(3)])

  private func figure(
    _ scene: Scene, picked: Position? = nil, hiding: Covering = [], level: Level = .cell, depth: Int = 0,
    part: Position? = nil, face: Int = 0
  ) -> Figure {
    let last = scene.layers.count - 1
    var place = WalkPlace()
    (place.layer, place.level) = (last, level)
    var presentation = Presentation()
    (presentation.picture, presentation.picked) = (ReceptivePicture.name, picked)
    (presentation.depth, presentation.part, presentation.face) = (depth, part, face)
    let base = FigureScene(
      scene.solved, layer: last, hiding: hiding, picture: ReceptivePicture.name, listsLayers: level == .layer)
    return Figure(base, at: place, presentation)
  }

  private func cell(_ row: Int, _ column: Int) -> Position { Position(channel: 0, row: row, column: column) }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func withFewColoursOrNone(palette: Palette, name: String) throws {
    let signal = figure(Self.chain, picked: cell(0, 4)).drawn(Self.wide)
    try expectGolden(signal, "receptive-signal-\(name)", palette: palette)
    let grid = figure(Self.maps, picked: cell(1, 2)).drawn(Self.wide)
    try expectGolden(grid, "receptive-grid-\(name)", palette: palette)
  }

  /// A pooling, a dilation: the chain of the design, with its 54 ways.
  @Test func ofASignal() throws {
    let figure = figure(Self.chain, picked: cell(0, 4))
    try expectGolden(figure.drawn(Self.wide), "receptive-signal")
    try expectGolden(figure.drawn(Self.large), "receptive-signal-120")
    try expectGolden(figure.drawn(Self.small), "receptive-signal-40")
    #expect(figure.drawn(Self.wide).lines.contains { $0.contains("54 ways a cell gets there: 1 to 5.") })
  }

  @Test func ofAGrid() throws {
    let figure = figure(Self.maps, picked: cell(1, 2))
    try expectGolden(figure.drawn(Self.wide), "receptive-grid")
    try expectGolden(figure.drawn(Self.large), "receptive-grid-120")
    try expectGolden(figure.drawn(Self.small), "receptive-grid-40")
    let lines = figure.drawn(Self.wide).lines
    #expect(lines.contains { $0.contains("depends on 8×8 of the input: rows 2 to 9, columns 4 to 11.") })
    #expect(lines.contains { $0.contains("324 ways a cell gets there: 1 to 9.") })
  }

  /// ↓ goes down the cone: one layer in brackets, its cell with its ways as a sum.
  @Test func downTheCone() throws {
    func down(_ scene: Scene, _ picked: Position, _ depth: Int, _ part: Position) -> Figure {
      figure(scene, picked: picked, level: .term, depth: depth, part: part)
    }
    let signal = down(Self.chain, cell(0, 4), 4, cell(0, 5))
    try expectGolden(signal.drawn(Self.wide), "receptive-down")
    #expect(
      signal.drawn(Self.wide).lines.contains {
        $0.contains("Cell 13 of the input: 1 + 2 + 2 = 5 ways, through cells 11 to 13 of layer 0.")
      })
    try expectGolden(signal.drawn(Self.small), "receptive-down-40")
    let grid = down(Self.maps, cell(1, 2), 3, cell(2, 3))
    try expectGolden(grid.drawn(Self.wide), "receptive-down-grid")
    try expectGolden(grid.drawn(Self.large), "receptive-down-grid-120")
  }

  /// The numbers of each layer in the place of the ways, covered where they are what the page asks.
  @Test func values() throws {
    try expectGolden(figure(Self.chain, picked: cell(0, 4), face: 1).drawn(Self.wide), "receptive-values")
    try expectGolden(figure(Self.maps, picked: cell(1, 2), face: 1).drawn(Self.wide), "receptive-values-grid")
    let hidden = figure(Self.maps, picked: cell(1, 2), hiding: [.output, .input], face: 1)
    try expectGolden(hidden.drawn(Self.wide), "receptive-values-hidden")
  }

  /// At the border the field is cut off by the padding, and a stride of 2 doubles what the layers behind it add.
  @Test func atABorderBehindAStride() throws {
    let scene = Scene(
      .values(Tensor(signal: (0..<16).map { Number($0) })),
      [Self.signal(3, stride: 2, padding: 1), Self.signal(3, padding: 1)])
    try expectGolden(figure(scene, picked: cell(0, 0)).drawn(Self.wide), "receptive-border")
  }

  /// A dilation of 3 leaves holes, which stay inside the brackets.
  @Test func withHoles() throws {
    let scene = Scene(Self.image(9), [Self.grid(3, dilation: 3)])
    try expectGolden(figure(scene, picked: cell(1, 1)).drawn(Self.wide), "receptive-holes")
  }

  /// Of a network too large for cells each layer has a line; also where there are no numbers at all.
  @Test func ofShapesOnly() throws {
    func conv(_ filters: Int) -> Layer {
      var layer = Convolution(Kernel(form: .size, filters: filters, rows: 3, columns: 3, weights: .unknown))
      layer.padding = .around(rows: 1, columns: 1)
      return .convolution(layer)
    }
    let layers = [64, 128, 256, 512, 512].flatMap { filters in
      Array(repeating: conv(filters), count: filters < 256 ? 2 : 3) + [Self.pool(2)]
    }
    let scene = Scene(.shape(Shape(channels: 3, rows: 224, columns: 224)), layers)
    let figure = figure(scene, level: .layer)
    try expectGolden(figure.drawn(Self.wide), "receptive-shapes")
    // Published for VGG16, whose last pooling sees 212 of 224 columns.
    #expect(figure.drawn(Self.wide).lines.contains { $0.contains("= 212 each way") })
  }

  @Test func refusals() {
    #expect(
      ReceptivePicture.refusal(of: figure(Self.maps, hiding: .size))
        == "receptive shows every cell, and how many there are is what the page asks")
    let long = Scene(.shape(Shape(channels: 1, length: 9_000)), [Self.signal(2)])
    #expect(
      ReceptivePicture.refusal(of: figure(long, level: .layer))
        == "receptive counts ways on up to 8192 cells in a line, and here are 8999")
  }

  /// The brackets move with the pick, and no heading does.
  @Test func nothingElseMoves() {
    for (scene, cells) in [(Self.chain, 8), (Self.maps, 16)] {
      let frames = (0..<cells).map { index in
        figure(scene, picked: cells == 8 ? cell(0, index) : cell(index / 4, index % 4)).drawn(Self.wide)
      }
      #expect(Set(frames.map { $0.lines.joined() }).count == cells)
      let headings = frames.map { frame in
        frame.cells.indices.filter { frame.cells[$0].style.tone == .heading }
      }
      #expect(Set(headings).count == 1)
    }
  }
}
