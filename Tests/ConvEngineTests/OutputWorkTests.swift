import ConvEngine
import Testing

/// Work is counted: how much there is, how much a slice does.
@Suite struct OutputWorkTests {
  private static let picture = Tensor(
    Shape(channels: 16, rows: 128, columns: 128), .drawn(Draw(seed: 1, from: -9, to: 9)))

  private static let layers: [Layer] = [
    .convolution(Convolution(Kernel(form: .size, filters: 16, rows: 3, columns: 3, weights: .drawn(draw)))),
    .transposed(
      TransposedConvolution(Kernel(form: .size, filters: 4, rows: 3, columns: 3, weights: .drawn(draw)))),
    .pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(3))))),
    .activation(.relu), .activation(.tanh), .activation(.leakyReLU(slope: Rational(1, 3))),
    .softmax(Softmax(dim: 1)), .flatten,
  ]
  private static let draw = Draw(seed: 2, from: -2, to: 2)

  @Test(arguments: layers) func noSliceDoesMoreThanItMay(layer: Layer) throws {
    let sized = try layer.sized(on: Self.picture.shape)
    var work = OutputWork(sized, on: Self.picture)
    #expect(work.workDone == 0 && !work.isDone)
    var slices = 0
    while !work.isDone {
      let before = work.workDone
      work.advance()
      slices += 1
      let done = work.workDone - before
      #expect(done <= work.workPerSlice && (work.isDone || done == work.workPerSlice))
    }
    #expect(work.workDone == work.workCount)
    #expect(slices == (work.workCount + work.workPerSlice - 1) / work.workPerSlice)
    #expect(work.workPerSlice <= 1 << 22)
  }

  /// The unit is what a layer does most of.
  @Test func whatIsCounted() throws {
    func count(_ layer: Layer, _ shape: Shape) throws -> Int {
      let input = Tensor(shape, .drawn(Self.draw))
      return OutputWork(try layer.sized(on: shape), on: input).workCount
    }
    let shape = Shape(channels: 1, rows: 5, columns: 5)
    let kernel = Kernel(rows: Array(repeating: [1, 1, 1], count: 3))
    #expect(try count(.convolution(Convolution(kernel)), shape) == 9 * 9)
    // At most nine stamps land on each of 7 × 7 cells.
    #expect(try count(.transposed(TransposedConvolution(kernel)), shape) == 49 * 9)
    #expect(try count(.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2))))), shape) == 4 * 4)
    #expect(try count(.activation(.relu), shape) == 25)
    #expect(try count(.linear(Linear(outFeatures: 3, weights: .drawn(Self.draw))), Shape(list: 4)) == 12)
  }

  /// A layer of which some is done gives what it gives at once, whatever is copied on the way.
  @Test(arguments: layers) func copiesGoTheirOwnWay(layer: Layer) throws {
    let sized = try layer.sized(on: Self.picture.shape)
    var work = OutputWork(sized, on: Self.picture, .double)
    work.advance()
    let copy = work
    work.finish()
    #expect(work.isDone && copy.workDone <= copy.workPerSlice)
    var other = copy
    while !other.isDone { other.advance() }
    #expect(Array(other.output.numbers) == Array(work.output.numbers))
  }
}
