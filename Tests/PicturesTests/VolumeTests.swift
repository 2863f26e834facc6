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

  private func figure(_ scene: Scene, cell: Int) -> Figure {
    Figure.of(scene, as: VolumePicture.name, cell: cell)
  }

  private func frame(
    _ scene: Scene = volume, cell: Int = 7, term: Int? = nil, hiding: Covering = [],
    _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    Figure.of(scene, as: VolumePicture.name, cell: cell, term: term, hiding: hiding).drawn(size)
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

  /// Every number of a filter's plane for a channel, small and never all 0.
  private static func deep(_ channels: Int, _ rows: Int, _ columns: Int, kernel: Int, isSignal: Bool = false)
    -> Scene
  {
    let shape =
      isSignal
      ? Shape(channels: channels, length: columns) : Shape(channels: channels, rows: rows, columns: columns)
    let taps = kernel * (isSignal ? 1 : kernel)
    var layer = Convolution(
      Kernel(
        form: .filters, filters: 2, channels: channels, rows: isSignal ? 1 : kernel, columns: kernel,
        dimensions: isSignal ? .one : .two,
        weights: .numbers((0..<2 * channels * taps).map { Number($0 * 3 % 5 - 2) })))
    layer.bias = .same(1)
    return Scene(
      .values(Tensor(shape, (0..<shape.count).map { Number($0 * 7 % 4) })), [.convolution(layer)])
  }

  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func of64Channels(rows: Int, columns: Int) throws {
    let frame = frame(
      Self.deep(64, 4, 5, kernel: 3), cell: 7, term: 9 * 30 + 4, Size(rows: rows, columns: columns))
    try expectGolden(frame, "volume-64-\(columns)x\(rows)")
  }
  @Test(arguments: [(23, 80), (11, 40)]) func of64ChannelsAndSinglePixels(rows: Int, columns: Int) throws {
    let frame = frame(Self.deep(64, 4, 5, kernel: 1), cell: 27, term: 30, Size(rows: rows, columns: columns))
    try expectGolden(frame, "volume-1x1-\(columns)x\(rows)")
  }
  @Test func ofSinglePixelsWithRoomForPlanes() throws {
    try expectGolden(frame(Self.deep(3, 4, 5, kernel: 1), cell: 7, term: 1), "volume-1x1-planes")
  }
  @Test(arguments: [(23, 80), (11, 40)]) func ofSignals(rows: Int, columns: Int) throws {
    let scene = Self.deep(4, 1, 6, kernel: 3, isSignal: true)
    try expectGolden(
      frame(scene, cell: 5, term: 7, Size(rows: rows, columns: columns)), "volume-1d-\(columns)x\(rows)")
  }

  /// The sums of the bands, of the channels without one and the bias come to the total.
  @Test(arguments: [(23, 80), (39, 120), (20, 60)]) func whatIsAddedComesToTheTotal(rows: Int, columns: Int)
    throws
  {
    for scene in [
      Self.volume, Self.deep(64, 4, 5, kernel: 3), Self.deep(64, 4, 5, kernel: 1),
      Self.deep(9, 1, 6, kernel: 3, isSignal: true),
    ] {
      for cell in 0..<8 {
        let figure = figure(scene, cell: cell)
        let geometry = try #require(figure.geometry)
        let size = Size(rows: rows, columns: columns)
        let frame = frame(scene, cell: cell, size)
        let column = VolumeColumns(geometry, figure, room: columns)
        // Numbers of the addition stand in its columns and nothing else does; the heading and the rule are no numbers.
        let numbers = frame.lines.compactMap { line -> Int? in
          let field = String(Array(line).dropFirst(column.sum).prefix(column.sumWidth + 2))
          return Int(field.replacing("−", with: "-").filter { !" +[]".contains($0) })
        }
        #expect(numbers.count >= 2)
        #expect(numbers.dropLast().reduce(0, +) == numbers.last, "\(numbers)")
      }
    }
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
