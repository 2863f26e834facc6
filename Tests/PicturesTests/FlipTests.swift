import ConvEngine
import GoldenFrames
import Notation
import Screen
import Testing

@testable import Pictures

/// Both answers of a kernel and of the turned kernel, as they were looked at and kept.
@Suite struct FlipTests {
  private static let input = Tensor(rows: [
    [3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3], [0, 1, 3, 1, 7, 8], [4, 2, 1, 6, 2, 8],
    [2, 4, 5, 2, 3, 9],
  ])
  private static let emboss = Kernel(rows: [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]])
  private static let vertical = Kernel(rows: [[1, 0, -1], [1, 0, -1], [1, 0, -1]])
  private static let blur = Kernel(rows: [[1, 2, 1], [2, 4, 2], [1, 2, 1]])

  private func figure(_ kernel: Kernel, cell: Int, term: Int? = nil, hiding: Covering = []) -> Figure {
    var place = WalkPlace()
    (place.cell, place.term, place.level) = (cell, term ?? 0, term == nil ? .cell : .term)
    var presentation = Presentation()
    presentation.picture = FlipPicture.name
    let scene = Scene(.values(Self.input), [.convolution(Convolution(kernel))])
    return Figure(
      FigureScene(scene.solved, hiding: hiding, picture: FlipPicture.name), at: place, presentation)
  }

  private func frame(_ figure: Figure, _ size: Size = Size(rows: 23, columns: 80)) -> Frame {
    var canvas = Canvas(size)
    FigurePlate(figure).draw(on: &canvas)
    return canvas.frame
  }

  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func atATerm(rows: Int, columns: Int) throws {
    let frame = frame(figure(Self.emboss, cell: 5, term: 1), Size(rows: rows, columns: columns))
    try expectGolden(frame, "flip-term-\(columns)x\(rows)")
  }

  @Test func ofAKernelThatTurnsToItsNegative() throws {
    try expectGolden(frame(figure(Self.vertical, cell: 15)), "flip-sign")
  }

  @Test func ofAKernelThatTurnsToItself() throws {
    try expectGolden(frame(figure(Self.blur, cell: 4)), "flip-same")
  }

  @Test func ofAHiddenOutput() throws {
    try expectGolden(frame(figure(Self.emboss, cell: 5, term: 1, hiding: .output)), "flip-hidden")
  }

  @Test func whatTheTurnDoesFollowsFromTheKernel() throws {
    for (kernel, turn, count) in [
      (Self.emboss, FlipFacts.Turn.neither, 14), (Self.vertical, .negative, 14), (Self.blur, .itself, 0),
    ] {
      let figure = figure(kernel, cell: 0)
      let facts = FlipFacts(figure, try #require(figure.companion(0)))
      #expect(facts.turn == turn)
      #expect(facts.differences?.count == count)
      #expect(facts.differences?.all == 16)
    }
  }

  @Test func marksStandOnWalkedCellsThatDifferAndOnNoOther() {
    func marks(_ cell: Int, _ kernel: Kernel) -> Int {
      frame(figure(kernel, cell: cell)).cells.count { $0.glyph == "≠" }
    }
    #expect(marks(0, Self.emboss) == 0)
    #expect(marks(5, Self.emboss) == 4)
    #expect(marks(15, Self.blur) == 0)
  }

  @Test func nothingMovesFromStepToStep() {
    let arrows = (0..<16).map { cell in
      let frame = frame(figure(Self.emboss, cell: cell))
      return frame.cells.indices.filter { frame.cells[$0].glyph == "→" }
    }
    #expect(Set(arrows).count == 1)
    #expect(arrows[0].count == 2)
  }

  @Test func aHiddenKernelLeavesNothingOfTheTurn() {
    let one = frame(figure(Self.emboss, cell: 5, term: 1, hiding: [.kernel, .output]))
    let two = frame(figure(Self.blur, cell: 5, term: 1, hiding: [.kernel, .output]))
    #expect(one.cells == two.cells)
    #expect(frame(figure(Self.emboss, cell: 5)).cells != frame(figure(Self.blur, cell: 5)).cells)
  }
}
