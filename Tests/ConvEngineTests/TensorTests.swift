import BigInt
import ConvEngine
import Testing

/// Tensors of every kind of cell, and edits upon them.
@Suite struct TensorTests {
  private let a = Number.symbolic(Polynomial(Symbol("a")))

  /// Row-major: channel 1, row 0, column 2 of 2 × 2 × 3 is the ninth cell.
  @Test func `cells stand in row-major order`() {
    let shape = Shape(channels: 2, rows: 2, columns: 3)
    let tensor = Tensor(shape, (0..<12).map { Number($0) })
    #expect(tensor[1, 0, 2] == 8)
    #expect(tensor[Position(channel: 1, row: 0, column: 2)] == 8)
    #expect(shape.offset(1, 0, 2) == 8)
    #expect(shape.position(at: 8) == Position(channel: 1, row: 0, column: 2))
    #expect(shape.positions.map { tensor[$0] } == Array(tensor.numbers))
    #expect((0..<12).map { shape.position(at: $0) } == shape.positions)
  }

  /// PyTorch's order of lengths without a batch axis.
  @Test func `shapes of grids and signals`() {
    #expect(Shape(channels: 3, rows: 227, columns: 227).lengths == [3, 227, 227])
    #expect(Shape(channels: 3, rows: 227, columns: 227).count == 154_587)
    #expect(Shape(channels: 2, length: 5).lengths == [2, 5])
    #expect(Tensor(signal: [1, 2, 3]).shape == Shape(channels: 1, length: 3))
    #expect(Tensor(rows: [[1, 2], [3, 4], [5, 6]]).shape == Shape(channels: 1, rows: 3, columns: 2))
    #expect(Shape(channels: 1, length: 3) != Shape(channels: 1, rows: 1, columns: 3))
  }

  /// Every kind of cell reads as the number it stands for.
  @Test func `cells of every kind`() {
    let shape = Shape(channels: 1, length: 2)
    #expect(Array(Tensor(shape, .bytes([0, 255])).numbers) == [0, 255])
    #expect(
      Array(Tensor(shape, .integers([1, -4], denominator: 10)).numbers)
        == [Number(1, over: 10), Number(-2, over: 5)])
    #expect(Array(Tensor(shape, .numbers([a, 3])).numbers) == [a, 3])
    #expect(Array(Tensor(shape, .doubles([0.1, -2])).numbers) == [.approximate(0.1), .approximate(-2)])
    let draw = Draw(seed: 3, from: 0, to: 9)
    #expect(Array(Tensor(shape, .drawn(draw)).numbers) == [Number(draw[0]), Number(draw[1])])
  }

  /// What goes in comes out, whatever form the tensor chose to hold it in.
  @Test(
    arguments: [
      [1, 2, -3], [Number(1, over: 10), Number(1, over: 4), 2], [Number(Int.max), Number(-Int.max), 0],
      [Number(Int.min), 1], [Number(Int.max), Number(1, over: 2)],
      [Number(1, over: .max), Number(1, over: .max - 1)],
      [.exact(Rational(BigInt(10).power(40), 3)), 1],
      [.symbolic(Polynomial(Symbol("x", 3))), Number(1, over: 3)],
      [.approximate(0.5), 1], [],
    ] as [[Number]])
  func `numbers are kept as they are`(_ numbers: [Number]) {
    #expect(Array(Tensor(signal: numbers).numbers) == numbers)
  }

  /// Small exact numbers take a word each, over their least common denominator: 1/10, 1/4, 2 over 20.
  @Test func `small fractions are held over one denominator`() {
    let tensor = Tensor(signal: [Number(1, over: 10), Number(1, over: 4), 2])
    guard case .integers(let integers, let denominator) = tensor.cells else {
      Issue.record("held as \(tensor.cells)")
      return
    }
    #expect(integers == [2, 5, 40])
    #expect(denominator == 20)
  }

  /// An edit changes one cell of a copy, of any kind; a second edit of it replaces the first.
  @Test(
    arguments: [
      .bytes([1, 2, 3, 4]), .integers([1, 2, 3, 4], denominator: 1), .numbers([1, 2, 3, 4]),
      .doubles([1, 2, 3, 4]), .drawn(Draw(seed: 1, from: 0, to: 9)),
    ] as [Tensor.Cells])
  func `edits lie on top`(_ cells: Tensor.Cells) {
    let tensor = Tensor(Shape(channels: 1, rows: 2, columns: 2), cells)
    let place = Position(channel: 0, row: 1, column: 0)
    let edited = tensor.setting(place, to: a).setting(place, to: Number(1, over: 3))
    #expect(
      Array(edited.numbers) == [tensor[0, 0, 0], tensor[0, 0, 1], Number(1, over: 3), tensor[0, 1, 1]])
    #expect(edited.edits == [2: Number(1, over: 3)])
    #expect(tensor.edits == [:])
  }
}
