import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// Units and their lines as they were looked at and kept, with the settings above them as on every screen.
@Suite struct ConnectionsPictureTests {
  private static let wide = Size(rows: 20, columns: 80)
  private static let large = Size(rows: 36, columns: 120)
  private static let small = Size(rows: 9, columns: 40)

  private static func conv(_ size: Int = 3, stride: Int = 1, dilation: Int = 1, padding: Int = 1) -> Layer {
    var layer = Convolution(Kernel(signal: Array(repeating: 1, count: size)))
    (layer.stride, layer.dilation) = (Pair(1, stride), Pair(1, dilation))
    layer.padding = .around(rows: 0, columns: padding)
    return .convolution(layer)
  }

  private static func signal(_ length: Int) -> Scene.Input {
    .values(Tensor(signal: (0..<length).map { Number($0 + 11) }))
  }

  private func frame(
    _ layers: [Layer], on length: Int, _ focus: Presentation.Focus, _ picked: Int, _ size: Size = wide
  ) -> Frame { figure(Scene(Self.signal(length), layers), focus, picked).drawn(size) }

  private func figure(
    _ scene: Scene, _ focus: Presentation.Focus, _ picked: Int, hiding: Covering = [], part: Int? = nil,
    face: Int = 0
  ) -> Figure {
    let last = scene.layers.count - 1
    var place = WalkPlace()
    (place.layer, place.level) = (last, part == nil ? .cell : .term)
    var presentation = Presentation()
    (presentation.picture, presentation.focus) = (ConnectionsPicture.name, focus)
    presentation.picked = Position(channel: 0, row: 0, column: picked)
    presentation.part = part.map { Position(channel: 0, row: 0, column: $0) }
    presentation.face = face
    let base = FigureScene(scene.solved, layer: last, hiding: hiding, picture: ConnectionsPicture.name)
    return Figure(base, at: place, presentation)
  }

  /// Goodfellow et al., *Deep Learning*, Figure 9.2: the third of five units reaches three outputs, and fully joined five.
  @Test func anInputAndWhatItReaches() throws {
    let frame = frame([Self.conv()], on: 5, .input, 2)
    try expectGolden(frame, "connections-input")
    #expect(
      frame.lines.contains {
        $0.contains("x2 reaches 3 outputs: s1 with c, s2 with b, s3 with a.   In the full matrix 5.")
      })
    try expectGolden(self.frame([Self.conv()], on: 5, .input, 2, Self.large), "connections-input-120")
    try expectGolden(self.frame([Self.conv()], on: 5, .input, 2, Self.small), "connections-input-40")
    try expectGolden(frame.inASCII, "connections-input-ascii")
  }

  /// Figure 9.3: an output and what it reads.
  @Test func anOutputAndWhatItReads() throws {
    try expectGolden(frame([Self.conv()], on: 5, .output, 2), "connections-output")
  }

  /// Figure 9.5: the middle weight is used five times, the same connection of a full matrix once.
  @Test func aWeightAndWhereItIsUsed() throws {
    let frame = frame([Self.conv()], on: 5, .kernel, 1)
    try expectGolden(frame, "connections-weight")
    #expect(
      frame.lines.contains {
        $0.contains("b is used 5 times, once for each output.   w12 of the full matrix once.")
      })
  }

  @Test(arguments: [(Palette.eightColours, "eight"), (.monochrome, "mono")])
  func withFewColoursOrNone(palette: Palette, name: String) throws {
    try expectGolden(frame([Self.conv()], on: 5, .input, 2), "connections-input-\(name)", palette: palette)
    let layers = Array(repeating: Self.conv(), count: 3)
    try expectGolden(frame(layers, on: 15, .output, 7), "connections-deep-\(name)", palette: palette)
  }

  /// Figure 9.4: with each layer the field grows.
  @Test func severalLayers() throws {
    let layers = Array(repeating: Self.conv(), count: 3)
    try expectGolden(frame(layers, on: 15, .output, 7), "connections-deep")
    try expectGolden(frame(layers, on: 15, .output, 7, Self.large), "connections-deep-120")
    try expectGolden(frame(layers, on: 15, .input, 1), "connections-deep-input")
    try expectGolden(frame(layers, on: 40, .output, 20, Self.small), "connections-deep-40")
  }

  /// A stride moves the outputs apart, a dilation opens the fan, whose far lines join a rail.
  @Test func fansThatAreNoLattice() throws {
    try expectGolden(frame([Self.conv(stride: 2)], on: 9, .output, 1), "connections-stride")
    try expectGolden(frame([Self.conv(dilation: 2, padding: 0)], on: 9, .output, 2), "connections-dilation")
  }

  /// ↓ goes through the connections of the pick, in names and in numbers.
  @Test func oneConnection() throws {
    let scene = Scene(Self.signal(5), [Self.conv()])
    try expectGolden(figure(scene, .output, 2, part: 1).drawn(Self.wide), "connections-part")
    try expectGolden(figure(scene, .output, 2, part: 1).drawn(Self.small), "connections-part-40")
    try expectGolden(figure(scene, .input, 2, part: 0, face: 1).drawn(Self.wide), "connections-part-numbers")
    let deep = Scene(Self.signal(15), Array(repeating: Self.conv(), count: 3))
    try expectGolden(figure(deep, .output, 7, part: 2).drawn(Self.wide), "connections-part-deep")
    try expectGolden(frame([Self.conv()], on: 15, .input, 7, Self.large), "connections-narrow-120")
    // What a question hides of the kernel stays hidden as a number.
    let hidden = figure(scene, .output, 2, hiding: .kernel, face: 1).drawn(Self.wide)
    #expect(hidden.lines.contains { $0.contains("s2    ·   [?]  [?]  [?]   ·") })
  }

  /// A long row of units scrolls with the pick, and says where more of it lies.
  @Test func moreUnitsThanFit() throws {
    try expectGolden(frame([Self.conv()], on: 40, .output, 20), "connections-long")
  }

  /// No two units are said to be the same, however narrow the screen is.
  @Test(arguments: [40, 80, 120]) func everyUnitHasItsOwnSentence(columns: Int) {
    for (layers, length) in [([Self.conv()], 15), (Array(repeating: Self.conv(), count: 3), 15)] {
      let frames = (0..<length).map { unit in
        frame(layers, on: length, .input, unit, Size(rows: columns == 40 ? 9 : 20, columns: columns)).lines
          .first { $0.contains("reaches") || $0.contains("input") && $0.contains("Cell") } ?? ""
      }
      #expect(Set(frames).count == length, "\(frames)")
    }
  }

  @Test func refusals() {
    let grid = Scene(
      .values(Tensor(Shape(channels: 1, rows: 3, columns: 3), (0..<9).map { Number($0) })),
      [.convolution(Convolution(Kernel(rows: [[1, 2], [3, 4]])))])
    #expect(
      ConnectionsPicture.refusal(of: figure(grid, .output, 0))
        == "connections draws signals, and this is a grid; receptive shows what a cell of a grid sees")
    let scene = Scene(Self.signal(5), [Self.conv()])
    #expect(
      ConnectionsPicture.refusal(of: figure(scene, .output, 0, hiding: .size))
        == "connections shows every unit, and how many there are is what the page asks")
  }
}
