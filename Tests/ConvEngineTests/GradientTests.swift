import ConvEngine
import Testing

@Suite("Gradients and their magnitude")
struct GradientTests {
  private static let sobel = GradientPair(.sobelVertical, .sobelHorizontal)

  private func conv(_ preset: Preset = .identity, _ change: (inout Convolution) -> Void = { _ in }) -> Layer {
    var layer = Convolution(preset)
    change(&layer)
    return .convolution(layer)
  }

  private func walk(_ rows: [[Number]], _ layer: Layer, _ pair: GradientPair = sobel) throws -> GradientWalk {
    let input = Tensor(rows: rows)
    return try GradientWalk(pair, try layer.sized(on: input.shape), on: input)
  }

  @Test("Roots are exact where they are fractions")
  func roots() {
    #expect(Number(25).squareRoot == 5)
    #expect(Number(0).squareRoot == 0)
    #expect(Number(9, over: 4).squareRoot == Number(3, over: 2))
    #expect(Number(2).squareRoot == .approximate(1.4142135623730951))
    #expect(Number(1, over: 2).squareRoot == .approximate(0.7071067811865476))
    #expect(Number((1 << 26) * (1 << 26) + 1).squareRoot == .approximate(67_108_864))
    #expect(Number.approximate(2.25).squareRoot == .approximate(1.5))
    // 10⁴⁰⁰ is beyond a double, and its root is not.
    let huge = (0..<400).reduce(Number(1)) { number, _ in number * 10 }
    let root = (0..<200).reduce(Number(1)) { number, _ in number * 10 }
    #expect(huge.squareRoot == root)
    #expect((huge + 1).squareRoot == .approximate(1e200))
  }

  /// By hand: Gx = −1·1 + 1·3 − 2·4 + 2·9 − 1·2 + 1·5 = 15, Gy = −1·1 − 2·0 − 1·3 + 1·2 + 2·7 + 1·5 = 17.
  @Test("Both sums by hand, term by term, and √(15² + 17²)")
  func byHand() throws {
    let walk = try walk([[1, 0, 3], [4, 8, 9], [2, 7, 5]], conv())
    let cell = Position(channel: 0, row: 0, column: 0)
    #expect(walk.sums(cell) == GradientWalk.Sums(x: 15, y: 17))
    #expect(walk.sums(cell, through: 2) == GradientWalk.Sums(x: 2, y: -4))
    #expect(walk.sums(cell).magnitude == .approximate(514.0.squareRoot()))
    #expect(GradientWalk.Sums(x: 3, y: -4).magnitude == 5)
  }

  @Test("The layer's stride, padding and dilation hold, its bias and its kernel do not")
  func settings() throws {
    let rows = (0..<7).map { row in (0..<8).map { Number((row * 13 + $0 * 7) % 11) } }
    let layer = conv(.gaussian) {
      ($0.stride, $0.dilation, $0.padding) = (Pair(2, 1), Pair(1, 2), .around(rows: 1, columns: 2))
      $0.bias = .same(100)
    }
    let walk = try walk(rows, layer)
    let shape = try layer.sized(on: Tensor(rows: rows).shape).outputShape
    #expect(shape.lengths == [1, 4, 8])
    func cell(_ row: Int, _ column: Int) -> Int {
      (0..<7).contains(row) && (0..<8).contains(column) ? (row * 13 + column * 7) % 11 : 0
    }
    let magnitudes = walk.magnitudes
    for row in 0..<4 {
      for column in 0..<8 {
        var (x, y) = (0, 0)
        for (tapRow, weightX, weightY) in [(0, 1, -1), (1, 2, 0), (2, 1, 1)] {
          for tap in 0..<3 {
            let value = cell(row * 2 - 1 + tapRow, column - 2 + 2 * tap)
            x += weightX * (tap - 1) * value
            y += weightY * (tap == 1 ? 2 : 1) * value
          }
        }
        let sums = walk.sums(Position(channel: 0, row: row, column: column))
        #expect(sums == GradientWalk.Sums(x: Number(x), y: Number(y)))
        #expect(magnitudes[0, row, column] == Number(x * x + y * y).squareRoot)
      }
    }
  }

  @Test("Each channel has its own where each has a filter")
  func channels() throws {
    let input = Tensor(channels: [
      [[1, 0, 3], [4, 8, 9], [2, 7, 5]], [[0, 0, 0], [0, 0, 3], [0, 0, 0]],
    ])
    let layer = try conv(.boxBlur) { $0.groups = 2 }.sized(on: input.shape)
    let walk = try GradientWalk(Self.sobel, layer, on: input)
    #expect(walk.sums(Position(channel: 0, row: 0, column: 0)) == GradientWalk.Sums(x: 15, y: 17))
    #expect(walk.sums(Position(channel: 1, row: 0, column: 0)) == GradientWalk.Sums(x: 6, y: 0))
  }

  @Test("A layer without a gradient says why")
  func faults() throws {
    let grid = Shape(channels: 1, rows: 6, columns: 6)
    func fault(_ layer: Layer, _ shape: Shape) throws -> GradientFault? {
      let sized = try layer.sized(on: shape)
      do throws(GradientFault) {
        _ = try sized.gradient(.sobelVertical)
        return nil
      } catch { return error }
    }
    #expect(try fault(conv(), grid) == nil)
    #expect(try fault(.flatten, grid) == .kind("flatten"))
    let signal = Layer.convolution(Convolution(Kernel(signal: [1, 0, -1])))
    #expect(try fault(signal, Shape(channels: 1, length: 6)) == .signal)
    let small = Layer.convolution(Convolution(Kernel(rows: [[1, 2]])))
    #expect(try fault(small, grid) == .kernelSize(Pair(1, 2), expected: Pair(3, 3)))
    let filters = Kernel(
      form: .filters, filters: 2, channels: 1, rows: 3, columns: 3, dimensions: .two,
      weights: .numbers(Array(repeating: 1, count: 18)))
    #expect(
      try fault(.convolution(Convolution(filters)), grid) == .filters(2, channels: 1, groups: 1))
  }
}
