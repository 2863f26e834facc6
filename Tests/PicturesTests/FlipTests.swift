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

  private static let signal = Tensor(signal: [1, 2, -1, 1, -3])
  private static let ramp = Kernel(signal: [1, 0, 2])

  private func figure(_ kernel: Kernel, cell: Int, term: Int? = nil, hiding: Covering = []) -> Figure {
    let scene = Scene(
      .values(kernel.dimensions == .one ? Self.signal : Self.input), [.convolution(layer(kernel))])
    return Figure.of(scene, as: FlipPicture.name, cell: cell, term: term, hiding: hiding)
  }

  /// Signals are padded by one.
  private func layer(_ kernel: Kernel) -> Convolution {
    var layer = Convolution(kernel)
    if kernel.dimensions == .one { layer.padding = .around(rows: 0, columns: 1) }
    return layer
  }

  private func frame(_ figure: Figure, _ size: Size = Size(rows: 23, columns: 80)) -> Frame {
    figure.drawn(size)
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

  @Test(arguments: [(23, 80), (39, 120), (11, 40)]) func ofASignal(rows: Int, columns: Int) throws {
    let frame = frame(figure(Self.ramp, cell: 1, term: 2), Size(rows: rows, columns: columns))
    try expectGolden(frame, "flip-1d-\(columns)x\(rows)")
  }

  @Test func ofASignalWhoseKernelTurnsToItself() throws {
    try expectGolden(frame(figure(Kernel(signal: [1, 2, 1]), cell: 3)), "flip-1d-same")
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
    for kernel in [Self.emboss, Self.vertical, Self.blur] {
      let whole = figure(kernel, cell: 15)
      for cell in 0..<16 {
        let differing = (0..<cell).count { cell in
          let place = Position(channel: 0, row: cell / 4, column: cell % 4)
          return whole.wholeOutput?[place] != whole.companion(0)?.wholeOutput?[place]
        }
        #expect(marks(cell, kernel) == differing, "cell \(cell)")
      }
    }
    #expect(marks(5, Self.emboss) == 4)
    // 1 0 2 and 2 0 1 give 4, −1, 4, −7, 1 and 2, 1, 5, −5, 2: the walked cell has its rails.
    #expect(marks(0, Self.ramp) == 0)
    #expect(marks(4, Self.ramp) == 4)
    #expect(marks(4, Kernel(signal: [1, 2, 1])) == 0)
  }

  @Test func whereTheTurnDoesNotShowAKernelIsNamedThatShowsIt() throws {
    func lines(_ kernel: Kernel) throws -> [String] {
      let figure = figure(kernel, cell: 0)
      return FlipFacts(figure, try #require(figure.companion(0))).lines
    }
    #expect(try lines(Self.emboss).count == 1)
    for kernel in [Self.blur, Self.vertical] { #expect(try lines(kernel)[1].contains("kernel emboss would")) }
    #expect(try lines(Self.ramp).count == 1)
    #expect(try lines(Kernel(signal: [1, 2, 1]))[1].contains("1 2 3 would show one: turned it is 3 2 1"))
    #expect(try lines(Kernel(signal: [1, 0, -1]))[1].contains("1 2 3 would change more than signs"))
  }

  @Test func nothingMovesFromStepToStep() {
    let arrows = (0..<16).map { cell in
      let frame = frame(figure(Self.emboss, cell: cell))
      return frame.cells.indices.filter { frame.cells[$0].glyph == "→" }
    }
    #expect(Set(arrows).count == 1)
    #expect(arrows[0].count == 2)
  }

  @Test(arguments: [(emboss, blur), (ramp, Kernel(signal: [1, 2, 1]))])
  func aHiddenKernelLeavesNothingOfTheTurn(_ kernel: Kernel, _ other: Kernel) {
    let one = frame(figure(kernel, cell: 4, term: 1, hiding: [.kernel, .output]))
    let two = frame(figure(other, cell: 4, term: 1, hiding: [.kernel, .output]))
    #expect(one.cells == two.cells)
    #expect(frame(figure(kernel, cell: 4)).cells != frame(figure(other, cell: 4)).cells)
  }

  @Test func aHiddenAnswerOfASignalLeavesNoDigitNoPaintAndNoMark() {
    /// Cells behind the headings of the products and the answers that tell something.
    func telling(_ hiding: Covering) -> Int {
      let frame = frame(figure(Self.ramp, cell: 4, hiding: hiding))
      let rows = frame.lines.indices.filter {
        frame.lines[$0].hasPrefix(" products") || frame.lines[$0].hasPrefix(" output")
      }
      #expect(rows.count == 4)
      return rows.flatMap { row in (17..<80).map { frame[row, $0] } }.count {
        $0.style.shade != nil || $0.glyph == "≠" || $0.glyph.properties.numericType != nil
      }
    }
    #expect(telling([]) > 0)
    #expect(telling(.output) == 0)
  }
}
