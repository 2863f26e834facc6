import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// The matrix of a layer, as it was looked at and kept, and that it does what the layer does.
@Suite struct SharingTests {
  private static let signal = Scene(.values(Tensor(signal: [1, 2, 3, 4, 5])), [.convolution(padded())])
  private static let grid = Scene(
    .values(Tensor(rows: [[0, 1, 2], [3, 4, 5], [6, 7, 8]])),
    [.convolution(Convolution(Kernel(rows: [[1, 2], [3, 4]])))])
  private static let edges = Scene(
    .values(
      Tensor(rows: [
        [3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3], [0, 1, 3, 1, 7, 8], [4, 2, 1, 6, 2, 8],
        [2, 4, 5, 2, 3, 9],
      ])), [.convolution(Convolution(.vertical))])

  private static func padded() -> Convolution {
    var layer = Convolution(Kernel(signal: [1, 0, -1]))
    layer.padding = .around(rows: 0, columns: 1)
    return layer
  }

  private func frame(
    _ scene: Scene, cell: Int, term: Int? = nil, isTurned: Bool = false, hiding: Covering = [],
    _ size: Size = Size(rows: 23, columns: 80)
  ) -> Frame {
    Figure.of(scene, as: SharingPicture.name, cell: cell, term: term, hiding: hiding) {
      $0.showsOtherFace = isTurned
    }.drawn(size)
  }

  private static let large = Size(rows: 39, columns: 120)

  @Test func lettersAtATerm() throws {
    try expectGolden(frame(Self.signal, cell: 2, term: 1), "sharing-term")
  }
  @Test func lettersAtACell() throws { try expectGolden(frame(Self.signal, cell: 2), "sharing-cell") }
  @Test func lettersOnASmallScreen() throws {
    try expectGolden(frame(Self.signal, cell: 2, term: 1, Size(rows: 11, columns: 40)), "sharing-40x11")
  }
  @Test func lettersOnALargeScreen() throws {
    try expectGolden(frame(Self.signal, cell: 2, term: 1, Self.large), "sharing-120x39")
  }
  @Test func numbersAtATerm() throws {
    try expectGolden(frame(Self.grid, cell: 2, term: 1), "sharing-matrix-term")
  }
  @Test func numbersAtACell() throws { try expectGolden(frame(Self.grid, cell: 2), "sharing-matrix-cell") }
  @Test func numbersOfASignal() throws {
    try expectGolden(frame(Self.signal, cell: 1, term: 2, isTurned: true), "sharing-matrix-signal")
  }
  @Test func numbersOnALargeScreen() throws {
    try expectGolden(frame(Self.edges, cell: 5, term: 6, Self.large), "sharing-matrix-120x39")
  }
  @Test func numbersThatScroll() throws {
    try expectGolden(frame(Self.edges, cell: 5, term: 6), "sharing-matrix-scrolled")
  }
  @Test func numbersOfAVolume() throws {
    let input = Tensor(Shape(channels: 2, rows: 2, columns: 3), (0..<12).map { Number($0) })
    var layer = Convolution(
      Kernel(
        form: .filters, filters: 1, channels: 2, rows: 2, columns: 2,
        weights: .numbers((1...8).map { Number($0) })))
    layer.bias = .same(1)
    try expectGolden(
      frame(Scene(.values(input), [.convolution(layer)]), cell: 1, term: 5), "sharing-matrix-volume")
  }
  @Test func oneGlyphAnEntryWhereNumbersDoNotFit() throws {
    let input = Tensor(Shape(channels: 1, rows: 8, columns: 8), (0..<64).map { Number($0 * 7 % 10) })
    let scene = Scene(.values(input), [.convolution(Convolution(.vertical))])
    try expectGolden(frame(scene, cell: 20, term: 2), "sharing-matrix-stripes")
  }
  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func aMatrixOfAPicture(rows: Int, columns: Int) throws {
    let input = Tensor(Shape(channels: 1, rows: 28, columns: 28), (0..<784).map { Number($0 * 7 % 10) })
    let scene = Scene(.values(input), [.convolution(Convolution(.vertical))])
    let frame = frame(scene, cell: 300, term: 4, Size(rows: rows, columns: columns))
    try expectGolden(frame, "sharing-matrix-large-\(columns)x\(rows)")
  }
  /// All entries of the walked row show at once where there are columns for them, whichever term is walked.
  @Test func theWalkedRowStaysWholeWhereItFits() throws {
    let input = Tensor(Shape(channels: 1, rows: 30, columns: 5), (0..<150).map { Number($0 % 10) })
    let scene = Scene(.values(input), [.convolution(Convolution(.vertical))])
    for (cell, term) in [(0, 0), (40, 0), (40, 4), (40, 8), (83, 8)] {
      let frame = frame(scene, cell: cell, term: term)
      let walked = try #require(frame.lines.first { $0.contains("=  [") })
      let entries = walked.split(separator: "[").last.map(String.init) ?? ""
      #expect(entries.count { "›01".contains($0) } >= 9, "\(walked)")
    }
  }
  @Test func tabBringsTheOtherMatricesWhereFourDoNotFit() throws {
    func headings(_ focus: Presentation.Focus) -> String {
      Figure.of(Self.signal, as: SharingPicture.name) { $0.focus = focus }
        .drawn(Size(rows: 9, columns: 40)).lines.joined()
    }
    #expect(headings(.input).contains("shared") && headings(.input).contains("tiled"))
    #expect(headings(.kernel).contains("tiled") && headings(.kernel).contains("unshared"))
    #expect(headings(.output).contains("unshared") && headings(.output).contains("full"))
  }
  @Test func numbersOfAHiddenOutput() throws {
    try expectGolden(frame(Self.grid, cell: 2, term: 1, hiding: .output), "sharing-matrix-hidden")
  }

  /// The book's figure: the weight that is lit is used five times, three times, once and once.
  @Test func theUsesOfAWeightAreThoseOfTheBook() throws {
    let figure = Figure(FigureScene(Self.signal.solved), at: WalkPlace())
    let matrix = try #require(figure.geometry?.matrix)
    let kinds: [(LetterMatrix.Sharing, weight: Int, uses: Int, weights: Int)] = [
      (.kernels(1), 1, 5, 3), (.kernels(2), 1, 3, 6), (.unshared, 7, 1, 15), (.full, 12, 1, 25),
    ]
    for (sharing, weight, uses, weights) in kinds {
      let letters = LetterMatrix(sharing, matrix, kernel: 3)
      #expect(letters.useCount(of: weight) == uses, "\(sharing)")
      #expect(letters.weightCount == weights, "\(sharing)")
      let entries = (0..<5).reduce(0) { $0 + letters.weights(row: $1).count }
      #expect(letters.entryCount == entries && letters.zeroCount == 25 - entries, "\(sharing)")
    }
  }

  /// Over layers of every setting: each row times the input is the output, less its bias.
  @Test(arguments: 0..<60) func theMatrixTimesTheInputIsTheOutput(seed: Int) throws {
    let scene = try Self.random(seed)
    let base = FigureScene(scene.solved)
    var place = WalkPlace()
    place.level = .cell
    let shape = try #require(Figure(base, at: place).geometry?.outputShape)
    for cell in 0..<shape.count {
      place.cell = cell
      let figure = Figure(base, at: place)
      let (matrix, input) = (try #require(figure.geometry?.matrix), try #require(figure.geometry?.inputShape))
      let entries = matrix.entries(of: figure.cell)
      var sum = figure.bias.number ?? 0
      for entry in entries {
        let (weight, source) = (figure.weight(of: entry, in: figure.cell), input.position(at: entry.column))
        let read = figure.input(source.channel, source.row, source.column)
        sum = sum + (try #require(weight.number)) * (try #require(read.number))
      }
      #expect(figure.output(figure.cell) == .number(sum), "cell \(cell)")
    }
  }

  /// The counts that show are what counting entry by entry gives.
  @Test(arguments: 0..<60) func theCountsAreThoseOfTheEntries(seed: Int) throws {
    let figure = Figure(FigureScene(try Self.random(seed).solved), at: WalkPlace())
    let geometry = try #require(figure.geometry)
    let (matrix, shape) = (try #require(geometry.matrix), try #require(geometry.outputShape))
    let cells = (0..<shape.count).map { shape.position(at: $0) }
    #expect(matrix.entryCount == cells.reduce(0) { $0 + matrix.entries(of: $1).count })
    #expect(matrix.rows == shape.count && matrix.columns == geometry.inputShape.count)
    for entry in matrix.entries(of: cells[0]) {
      let weight = matrix.weight(of: cells[0], tap: entry.taps[0])
      let rows = cells.count { cell in
        matrix.entries(of: cell).contains { $0.taps.contains { matrix.weight(of: cell, tap: $0) == weight } }
      }
      #expect(matrix.useCount(of: cells[0], tap: entry.taps[0]) == rows)
    }
  }

  /// A small layer with stride, padding of every mode, dilation, groups, tiles, bias and flip, as the seed has it.
  private static func random(_ seed: Int) throws -> Scene {
    let draw = Draw(seed: UInt64(seed), from: 0, to: 1_000)
    func pick(_ index: Int, _ count: Int) -> Int { draw[index] % count }
    let groups = 1 + pick(0, 2)
    let (channels, filters) = (groups * (1 + pick(1, 2)), groups * (1 + pick(2, 2)))
    let (rows, columns) = (1 + pick(3, 3), 1 + pick(4, 3))
    let tiles = Pair(1 + pick(5, 2), 1 + pick(6, 3))
    let count = tiles.rows * tiles.columns * filters * channels / groups * rows * columns
    var layer = Convolution(
      Kernel(
        form: .filters, filters: filters, channels: channels / groups, rows: rows, columns: columns,
        tileRows: tiles.rows, tileColumns: tiles.columns,
        weights: .numbers((0..<count).map { Number(draw[100 + $0] % 9 - 4) })))
    layer.groups = groups
    layer.stride = Pair(1 + pick(7, 2), 1 + pick(8, 3))
    layer.dilation = Pair(1 + pick(9, 2), 1 + pick(10, 2))
    layer.padding = .around(rows: pick(11, 3), columns: pick(12, 3))
    layer.paddingMode = [.zeros, .reflect, .replicate, .circular][pick(13, 4)]
    layer.bias = [.none, .same(3)][pick(14, 2)]
    layer.flip = pick(15, 2) == 1
    let shape = Shape(channels: channels, rows: 5 + pick(16, 2), columns: 5 + pick(17, 2))
    let input = Tensor(shape, (0..<shape.count).map { Number(draw[1_000 + $0] % 19 - 9) })
    _ = try layer.sized(on: shape)
    return Scene(.values(input), [.convolution(layer)])
  }
}
