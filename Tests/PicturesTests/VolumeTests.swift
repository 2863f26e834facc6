import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// A volume laid open, as it was looked at and kept, and what its bands and sums must say.
@Suite struct VolumeTests {
  /// Three channels of 4 × 5, two filters, a bias of 1 for the first.
  private static let volume = Scene(
    .values(
      Tensor(
        Shape(channels: 3, rows: 4, columns: 5),
        [
          2, 0, 1, 2, 1, 0, 1, 2, 0, 1, 1, 2, 0, 1, 0, 0, 2, 1, 1, 2,
          1, 1, 0, 2, 0, 2, 0, 1, 1, 2, 0, 1, 2, 0, 1, 1, 0, 2, 2, 0,
          0, 2, 1, 0, 1, 1, 2, 0, 2, 1, 2, 0, 1, 0, 2, 3, 1, 0, 1, 1,
        ])), [layer(groups: 1)])

  private static func layer(groups: Int) -> Layer {
    let first: [Number] = [
      1, 0, -1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, -1, 1, 0, 0, 1, 1, 1, 0, -1, 0, 0, 1, 0, 0,
    ]
    let second: [Number] = [
      0, -1, 1, 1, 0, 0, 0, 1, -1, 1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 1, 1, 0, 0, -1, 1,
    ]
    let channels = 3 / groups
    var layer = Convolution(
      Kernel(
        form: .filters, filters: groups == 1 ? 2 : groups, channels: channels, rows: 3, columns: 3,
        weights: .numbers(groups == 1 ? first + second : first)))
    layer.groups = groups
    if groups == 1 { layer.bias = .perFilter([1, 0]) }
    return .convolution(layer)
  }

  private func frame(
    _ scene: Scene = volume, cell: Int = 7, term: Int? = nil, hiding: Covering = [],
    _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    var place = WalkPlace()
    (place.cell, place.term, place.level) = (cell, term ?? 0, term == nil ? .cell : .term)
    var presentation = Presentation()
    presentation.picture = VolumePicture.name
    let base = FigureScene(scene.solved, hiding: hiding, picture: VolumePicture.name)
    var canvas = Canvas(size)
    FigurePlate(Figure(base, at: place, presentation)).draw(on: &canvas)
    return canvas.frame
  }

  private static let large = Size(rows: 39, columns: 120)

  @Test func atACell() throws { try expectGolden(frame(), "volume-cell") }
  @Test func atATerm() throws { try expectGolden(frame(term: 13), "volume-term") }
  @Test func onALargeScreen() throws { try expectGolden(frame(term: 13, Self.large), "volume-120x39") }
  @Test func onASmallScreen() throws {
    try expectGolden(frame(term: 13, Size(rows: 11, columns: 40)), "volume-40x11")
  }
  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(term: 13, hiding: .output), "volume-hidden")
  }
  @Test func inGroups() throws {
    let scene = Scene(Self.volume.input, [Self.layer(groups: 3)])
    try expectGolden(frame(scene, cell: 8, term: 4), "volume-groups")
  }

  @Test func theTotalIsNoTotalBeforeTheLastProduct() {
    #expect(frame(term: 13).lines.contains { $0.contains("so far") && !$0.contains("total") })
    #expect(frame(term: 28).lines.contains { $0.contains("total") })
    #expect(frame().lines.contains { $0.contains("total") })
  }

  @Test func oneChannelIsNoVolume() {
    let scene = Scene(
      .values(Tensor(rows: [[1, 2], [3, 4]])), [.convolution(Convolution(Kernel(rows: [[1]])))])
    let place = WalkPlace()
    #expect(VolumePicture.refusal(of: Figure(FigureScene(scene.solved), at: place)) != nil)
    #expect(VolumePicture.refusal(of: Figure(FigureScene(Self.volume.solved), at: place)) == nil)
  }
}
