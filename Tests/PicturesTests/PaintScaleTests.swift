import ConvEngine
import Screen
import Testing

@testable import Pictures

/// From value to paint, by the rules as they are written and on scales that the scene fixes.
@Suite struct PaintScaleTests {
  @Test func greysAreRoundedToTheNearestOfNineteen() {
    let scale = PaintScale(.grey, largest: 9)
    #expect(scale.paint(0) == .grey(0) && scale.paint(9) == .grey(18))
    // 18·v/9 + ½ rounded down: a quarter gives exactly ½ + ½.
    #expect(scale.paint(Number(1, over: 4)) == .grey(1))
    #expect(scale.paint(Number(249, over: 1_000)) == .grey(0))
    for value in 0...9 { #expect(scale.paint(Number(value)) == .grey(Int8(2 * value))) }
  }

  @Test func signsHaveFourStepsAndNoneIsLost() {
    let scale = PaintScale(.signed, largest: 16)
    let expected: [(Int, Int8)] = [(0, 0), (1, 1), (4, 1), (5, 2), (8, 2), (9, 3), (12, 3), (13, 4), (16, 4)]
    for (value, step) in expected {
      #expect(scale.paint(Number(value)) == .signed(step))
      #expect(scale.paint(Number(-value)) == .signed(-step))
    }
    // However small beside the largest, what is not 0 is never painted as 0.
    let wide = PaintScale(.signed, largest: .exact(Rational(1 << 60)))
    #expect(wide.paint(Number(-1, over: 1 << 60)) == .signed(-1))
  }

  @Test func weightsHaveThreeSteps() {
    let scale = PaintScale(.kernel, largest: 3)
    #expect([1, 2, 3].map { scale.paint(Number($0)) } == [.signed(1), .signed(2), .signed(3)])
    #expect([-1, -2, -3].map { scale.paint(Number($0)) } == [.signed(-1), .signed(-2), .signed(-3)])
  }

  @Test func countsHaveFiveStepsAndNoneForNothing() {
    let scale = PaintScale(.count, largest: 9)
    #expect(scale.paint(0) == nil)
    #expect([1, 2, 4, 6, 9].map { scale.paint(Number($0)) } == (1...5).map { .count(Int8($0)) })
  }

  @Test func whatIsNoNumberHasNoPaint() {
    let scale = PaintScale(.signed, largest: 9)
    #expect(scale.paint(.symbolic(Polynomial(Symbol("a")))) == nil)
    #expect(scale.paint(.approximate(.nan)) == nil && scale.paint(.approximate(.infinity)) == nil)
    #expect(scale.paint(.approximate(-4.5)) == .signed(-2))
  }

  /// A scale follows from the whole tensor, its edits and all its channels, and from its sign.
  @Test func scalesFollowFromTheTensor() {
    let tensor = Tensor(channels: [[[1, 2], [3, 0]], [[0, 7], [1, 1]]])
    #expect(PaintScale(Extent(tensor)) == PaintScale(.grey, largest: 7))
    let edited = tensor.setting(Position(channel: 0, row: 1, column: 1), to: -9)
    #expect(PaintScale(Extent(edited)) == PaintScale(.signed, largest: 9))
  }

  /// A dark photograph stays dark: white is what its file calls white, not the brightest pixel it has.
  @Test func aFileSaysWhatIsWhite() {
    let shape = Shape(channels: 1, rows: 1, columns: 2)
    let stated = Tensor(shape, .source(Samples(statedMaximum: 255, bounds: 0...255)))
    #expect(PaintScale(Extent(stated)) == PaintScale(.grey, largest: 255))
    // What a number could be by its width says nothing of how large the numbers are.
    let wide = Tensor(shape, .source(Samples(statedMaximum: nil, bounds: -128...127)))
    #expect(PaintScale(Extent(wide)) == PaintScale(.grey, largest: 40))
  }

  private struct Samples: CellSource {
    let statedMaximum: Int?
    let bounds: ClosedRange<Int>?
    let count = 2
    func number(at offset: Int) -> Number { offset == 0 ? 10 : 40 }
    func integers() -> [Int]? { [10, 40] }
    func doubles() -> [Double] { [10, 40] }
  }

  /// What is covered has no paint, and the same cells have one where they show.
  @Test func paintTellsNoAnswer() throws {
    let input = Tensor(rows: [[3, 0, 1], [1, 5, 8], [2, 7, 2]])
    let scene = Scene(.values(input), [.convolution(Convolution(Kernel(rows: [[1, 0], [0, -1]])))])
    func paints(hiding: [String]) throws -> Int {
      let base = FigureScene(
        SolvedScene(scene), hiding: hiding.isEmpty ? [] : [.input, .kernel, .output])
      var canvas = Canvas(Size(rows: 23, columns: 80))
      FigurePlate(Figure(base, at: WalkPlace())).draw(on: &canvas)
      return canvas.frame.cells.count { $0.style.shade != nil }
    }
    #expect(try paints(hiding: []) > 40)
    #expect(try paints(hiding: ["everything"]) == 0)
  }
}
