import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The stencil of a convolution of several channels: the other planes as outlines, and the table of their sums.
@Suite struct StencilChannelsTests {
  private static let photo = Tensor(
    Shape(channels: 3, rows: 4, columns: 5),
    [
      1, 0, 2, 1, 0, 0, 1, 1, 0, 2, 2, 1, 0, 0, 1, 0, 2, 1, 1, 0,
      1, 1, 0, 2, 0, 2, 0, 1, 1, 2, 0, 1, 2, 0, 1, 1, 0, 2, 2, 0,
      0, 1, 2, 0, 1, 1, 0, 0, 2, 1, 2, 1, 1, 0, 0, 0, 0, 1, 2, 1,
    ].map { Number($0) })

  private static let deep = tensor(8, 4, 4)

  private static func tensor(_ channels: Int, _ rows: Int, _ columns: Int) -> Tensor {
    let shape = Shape(channels: channels, rows: rows, columns: columns)
    return Tensor(shape, (0..<shape.count).map { Number($0 * 7 % 19 - 9) })
  }

  /// Filters for so many channels each, with a bias of 1.
  private static func layer(_ filters: Int, _ channels: Int, size: Int, groups: Int = 1) -> Layer {
    let count = filters * channels * size * size
    var layer = Convolution(
      Kernel(
        form: .filters, filters: filters, channels: channels, rows: size, columns: size, dimensions: .two,
        weights: .numbers((0..<count).map { Number([1, 0, 0, 0, -1, 0, 0, 0, 1, 1, -1][$0 % 11]) })))
    (layer.groups, layer.bias) = (groups, .same(1))
    return .convolution(layer)
  }

  private static func frame(
    _ layer: Layer = layer(2, 3, size: 3), on input: Tensor = photo, cell: Int, term: Int? = nil,
    channel: Int = 0, hiding: Covering = [], editing edited: EditedCell? = nil,
    showing: Showing = .decimals, _ size: Size = Size(rows: 21, columns: 80)
  ) -> Frame {
    Figure.of(Scene(.values(input), [layer]), cell: cell, term: term, hiding: hiding) {
      ($0.channel, $0.edited, $0.showing) = (channel, edited, showing)
    }.drawn(size)
  }

  @Test func atATerm() throws { try expectGolden(Self.frame(cell: 7, term: 13), "stencil-channels") }

  @Test func atTheBias() throws { try expectGolden(Self.frame(cell: 7, term: 27), "stencil-channels-bias") }

  @Test func atACellWithAnotherPlaneInFront() throws {
    try expectGolden(Self.frame(cell: 1, channel: 2), "stencil-channels-cell")
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(Self.frame(cell: 7, term: 13, hiding: .output), "stencil-channels-hidden")
  }

  @Test func inASCII() throws {
    try expectGolden(Self.frame(cell: 7, term: 13).inASCII, "stencil-channels-ascii")
  }

  @Test func ofTwoChannels() throws {
    let frame = Self.frame(Self.layer(1, 2, size: 2), on: Self.tensor(2, 4, 5), cell: 2)
    try expectGolden(frame, "stencil-channels-two")
  }

  /// Of twelve maps the numbers at the corners have two digits, and the outlines are as much farther apart.
  @Test func ofEightChannels() throws {
    let frame = Self.frame(Self.layer(12, 8, size: 2), on: Self.deep, cell: 91, term: 22)
    try expectGolden(frame, "stencil-channels-eight")
  }

  /// Behind the plane in front stand first those of its group, which alone add up.
  @Test func ofGroups() throws {
    let frame = Self.frame(
      Self.layer(4, 2, size: 2, groups: 2), on: Self.tensor(4, 4, 4), cell: 20, channel: 1)
    try expectGolden(frame, "stencil-channels-groups")
  }

  @Test func ofOneChannelAGroup() throws {
    let frame = Self.frame(Self.layer(3, 1, size: 2, groups: 3), on: Self.tensor(3, 4, 4), cell: 10)
    try expectGolden(frame, "stencil-channels-depthwise")
  }

  /// Channels that do not fit share a column, and still add up.
  @Test func ofChannelsThatDoNotFit() throws {
    let frame = Self.frame(Self.layer(2, 30, size: 2), on: Self.tensor(30, 3, 3), cell: 1, term: 50)
    try expectGolden(frame, "stencil-channels-thirty")
  }

  /// Where planes, table and terms do not stand whole, the ordinary stencil shows, and on a large screen its tiles.
  @Test(arguments: [
    (21, 80, true), (14, 80, true), (13, 80, false), (21, 60, true), (21, 50, false), (39, 120, true),
  ])
  func onlyWhereItFits(rows: Int, columns: Int, hasOutlines: Bool) {
    let frame = Self.frame(cell: 7, term: 13, Size(rows: rows, columns: columns))
    #expect(frame.cells.contains { $0.glyph == "┐" } == hasOutlines)
  }

  /// From step to step outlines, headings, indices and signs stand where they stood.
  @Test func nothingMoves() {
    let steps =
      (0..<12).map { Self.frame(cell: $0, channel: $0) } + (0..<28).map { Self.frame(cell: 7, term: $0) }
    let still = steps.map { frame in
      (0..<13).map { row in
        (0..<80).map { column in
          let cell = frame[row, column]
          return "┌─┐│┘×=→[]".unicodeScalars.contains(cell.glyph) && cell.style.tone != .rail
            ? cell.glyph : " "
        }
      }
    }
    #expect(Set(still).count == 1)
    #expect(still[0].joined().count { $0 == "┐" } == 7)
  }

  /// While a weight is edited the weights have indices where there is room for them, and nothing goes for these.
  @Test func editingTakesNothingAway() throws {
    let edited = EditedCell(.kernel, Position(channel: 1, row: 0, column: 2))
    var withIndices = 0
    for columns in 50...99 {
      let size = Size(rows: 21, columns: columns)
      let (before, now) = (Self.frame(cell: 7, size), Self.frame(cell: 7, editing: edited, size))
      for part in ["products", "its sum"] {
        #expect(
          before.lines.contains { $0.contains(part) } == now.lines.contains { $0.contains(part) },
          "\(columns)")
      }
      #expect(before.cells.count { $0.glyph == "┐" } == now.cells.count { $0.glyph == "┐" }, "\(columns)")
      if now.lines.contains(where: { $0.hasPrefix(" 3  ") && $0.contains("0   1   2") }) { withIndices += 1 }
    }
    #expect((1..<50).contains(withIndices))
  }

  /// A sum of letters has no room in the table, and shows whole below the grids.
  @Test(arguments: [(Showing.decimals, true), (.fractions, true), (.symbols, false)])
  func onlyOfNumbers(showing: Showing, hasTable: Bool) {
    let frame = Self.frame(Self.layer(1, 2, size: 2), on: Self.tensor(2, 4, 5), cell: 2, showing: showing)
    #expect(frame.lines.contains { $0.contains("its sum") } == hasTable)
  }

  /// The sums in the table and the bias come to the sum beside them, whichever plane is in front.
  @Test func theTableAddsUp() throws {
    for cell in 0..<12 {
      let lines = Self.frame(cell: cell, channel: cell).lines
      let line = try #require(lines.first { $0.contains("its sum") })
      let numbers = line.split { " +=[]".contains($0) }.dropFirst(2).compactMap {
        Int($0.replacing("−", with: "-"))
      }
      #expect(numbers.count == 5)
      #expect(numbers.dropLast().reduce(0, +) == numbers.last)
    }
  }

  /// Sums are unknown until the walk comes to their channel.
  @Test(arguments: [(0, 3), (8, 3), (9, 2), (18, 1), (26, 1), (27, 0)])
  func sumsAppearOneByOne(term: Int, unknown: Int) throws {
    let line = try #require(Self.frame(cell: 7, term: term).lines.first { $0.contains("its sum") })
    #expect(line.count { $0 == "?" } == unknown)
  }

  /// With the output asked for there is neither sum nor product, nor paint of them.
  @Test func aCoveredOutputLeavesNothing() throws {
    let frame = Self.frame(cell: 7, hiding: .output)
    let line = try #require(frame.lines.first { $0.contains("its sum") })
    #expect(!line.contains { $0.isNumber || $0 == "?" })
    let heading = try #require(frame.lines.first { $0.contains("products") })
    let left = try #require(heading.ranges(of: "products").first).lowerBound
    let column = heading.distance(from: heading.startIndex, to: left)
    for row in 5..<9 {
      for column in column..<column + 9 { #expect(frame[row, column].glyph.properties.numericType == nil) }
    }
  }
}
