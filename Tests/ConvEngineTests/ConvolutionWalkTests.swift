@testable import ConvEngine
import Testing

/// The walk over a convolution, step by step as a student sees it.
@Suite struct ConvolutionWalkTests {
  private typealias Product = ConvolutionStep.Product

  /// Four cells of four products and a result; the first cell of d2l's example, 0·0 + 1·1 + 3·2 + 4·3 = 19.
  @Test func `a cell from its first product to its result`() throws {
    let input = Tensor(rows: .counting(from: 0, rows: 3, columns: 3))
    let walk = ConvolutionWalk(
      try Convolution(Kernel(rows: [[0, 1], [2, 3]])).sized(on: input.shape), on: input)
    #expect((walk.count, walk.cellCount, walk.stepsPerCell, walk.hasBias) == (20, 4, 5, false))
    #expect(walk.prefix(5).map(\.sum) == [0, 1, 7, 19, 19])
    let cell = Position(channel: 0, row: 0, column: 0)
    let places = [(0, 0), (0, 1), (1, 0), (1, 1)].map { Position(channel: 0, row: $0, column: $1) }
    let products = zip(places, [(0, 0), (1, 1), (3, 2), (4, 3)] as [(Number, Number)]).map { place, factors in
      ConvolutionStep.Action.multiply(
        Product(
          place: place, source: place, isPadding: false, tap: place, kernelCell: place, value: factors.0,
          weight: factors.1))
    }
    #expect(walk.prefix(5).map(\.action) == products + [.result])
    #expect(walk.prefix(5).map(\.output) == Array(repeating: cell, count: 5))
  }

  /// The last cell of 1 2 3 with one copied cell around it, stride 2, a turned kernel 1 10 100 and bias 1/2.
  ///
  /// Its window stands on 2, 3 and the copy of 3, which meet 100, 10 and 1: 200 + 30 + 3 + 1/2.
  @Test func `padding, flip and bias`() throws {
    let input = Tensor(signal: [1, 2, 3])
    let layer = Convolution(Kernel(signal: [1, 10, 100])).with {
      $0.padding = .sides(Sides(left: 1, right: 1))
      ($0.paddingMode, $0.stride, $0.flip) = (.replicate, Pair(2), true)
      $0.bias = .same(Number(1, over: 2))
    }
    let walk = ConvolutionWalk(try layer.sized(on: input.shape), on: input)
    func place(_ column: Int) -> Position { Position(channel: 0, row: 0, column: column) }
    func product(
      at column: Int, from source: Int, tap: Int, value: Number, weight: Number
    ) -> ConvolutionStep.Action {
      .multiply(
        Product(
          place: place(column), source: place(source), isPadding: column != source, tap: place(tap),
          kernelCell: place(2 - tap), value: value, weight: weight))
    }
    #expect(walk.stepsPerCell == 5)
    #expect(
      walk.suffix(5).map(\.action) == [
        product(at: 1, from: 1, tap: 0, value: 2, weight: 100),
        product(at: 2, from: 2, tap: 1, value: 3, weight: 10),
        product(at: 3, from: 2, tap: 2, value: 3, weight: 1), .addBias(Number(1, over: 2)), .result,
      ])
    let sum = Number(467, over: 2)
    #expect(walk.suffix(5).map(\.sum) == [200, 230, 233, sum, sum])
    #expect(walk.suffix(5).map(\.output) == Array(repeating: place(1), count: 5))
  }

  /// A zero of the padding comes from nowhere, and is still a product to be shown.
  @Test func `zeros of the padding`() throws {
    let input = Tensor(rows: [[5]])
    let layer = Convolution(Kernel(rows: [[7]])).with { $0.padding = .sides(Sides(top: 1)) }
    let walk = ConvolutionWalk(try layer.sized(on: input.shape), on: input)
    let tap = Position(channel: 0, row: 0, column: 0)
    let zero = Product(
      place: Position(channel: 0, row: -1, column: 0), source: nil, isPadding: true, tap: tap,
      kernelCell: tap,
      value: 0, weight: 7)
    #expect(walk[0] == ConvolutionStep(output: tap, action: .multiply(zero), sum: 0))
    #expect(walk.map(\.sum) == [0, 0, 35, 35])
  }

  /// Filters, rows, columns; within a cell channels, kernel rows, kernel columns of the filter's own group.
  @Test func `the order of cells and terms`() throws {
    let input = Tensor(
      Shape(channels: 4, rows: 2, columns: 3), (0..<24).map { Number($0) })
    let kernel = Kernel(
      form: .filters, filters: 2, channels: 2, rows: 2, columns: 2,
      weights: .numbers((1...16).map { Number($0) }))
    let layer = Convolution(kernel).with { $0.groups = 2 }
    let walk = ConvolutionWalk(try layer.sized(on: input.shape), on: input)
    let cells = walk.layer.outputShape.positions
    #expect(
      cells.map { [$0.channel, $0.row, $0.column] } == [[0, 0, 0], [0, 0, 1], [1, 0, 0], [1, 0, 1]])
    #expect(walk.map(\.output) == cells.flatMap { Array(repeating: $0, count: 9) })
    // The last cell reads channels 2 and 3 (cells 12…23) from column 1 on, with the weights 9…16.
    let products = walk.products(cells[3])
    #expect(products.map(\.value) == [13, 14, 16, 17, 19, 20, 22, 23])
    #expect(products.map(\.weight) == (9...16).map { Number($0) })
    #expect(products.map(\.place.channel) == [2, 2, 2, 2, 3, 3, 3, 3])
    #expect(products.map(\.kernelCell.channel) == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(products.map(\.tap) == (0..<8).map { walk.tap($0) })
  }

  /// A step depends on its number only: a random layer read backwards and by cell and term is the same walk.
  @Test(arguments: 0..<10)
  func `any order gives the same steps`(_ seed: Int) throws {
    let trial = Trial(.small, seed: seed)
    let walk = ConvolutionWalk(try trial.layer.sized(on: trial.input.shape), on: trial.input)
    let forward = Array(walk)
    #expect(walk.indices.reversed().map { walk[$0] } == forward.reversed())
    let byCell = (0..<walk.cellCount).flatMap { cell in
      (0..<walk.stepsPerCell).map { walk.step(cell: cell, term: $0) }
    }
    #expect(byCell == forward)
  }

  /// The last step of 4096 × 4096 is at hand at once: the input is drawn, and nothing is replayed.
  @Test func `the last step of a large input`() throws {
    let draw = Draw(seed: 1, from: -9, to: 9)
    let input = Tensor(Shape(channels: 1, rows: 4_096, columns: 4_096), .drawn(draw))
    let walk = ConvolutionWalk(try Convolution(.identity).sized(on: input.shape), on: input)
    #expect(walk.count == 4_094 * 4_094 * 10)
    let middle = Number(draw[4_094 * 4_096 + 4_094])
    #expect(
      walk.last
        == ConvolutionStep(
          output: Position(channel: 0, row: 4_093, column: 4_093), action: .result, sum: middle))
  }
}
