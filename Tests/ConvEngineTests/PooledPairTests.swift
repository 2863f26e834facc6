import ConvEngine
import Testing

@Suite("Two inputs of a pooling layer")
struct PooledPairTests {
  private static func pooling(
    _ operation: Pooling.Operation, size: Pair, stride: Pair? = nil, padding: Int = 0
  )
    -> Layer
  {
    var windows = Pooling.Windows(size: size)
    windows.givenStride = stride
    windows.padding = .around(rows: size.rows == 1 ? 0 : padding, columns: padding)
    return .pooling(Pooling(operation, .sliding(windows)))
  }

  private static let a: [[Number]] = [[0, 2, 0, 1], [0, 9, 0, 0], [1, 0, 6, 0], [0, 0, 0, 3]]
  private static let b: [Number] = [9, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 3, 0, 1, 0, 6]

  @Test("A 9 on the right and a 9 on the left have one answer, as 855,021,375 others of digits do")
  func page() throws {
    let scene = Scene(.values(Tensor(rows: Self.a)), [Self.pooling(.max, size: Pair(2))])
    let pair = try PooledPair(scene, layer: 0, other: .input(Self.b))
    #expect(pair.inputs.changed == 11 && pair.inputs.count == 16 && pair.outputs.changed == 0)
    #expect(pair.pooledA.nested == [[[9, 1], [1, 6]]])
    #expect(pair.digitInputs == [3439, 15, 15, 1105])
    #expect(pair.digitInputs?.reduce(1) { $0 * $1 } == 855_021_375)
    let average = Scene(scene.input, [Self.pooling(.average, size: Pair(2))])
    let other = try PooledPair(average, layer: 0, other: .input(Self.b))
    #expect(other.digitInputs == nil && other.outputs.changed == 0)
  }

  @Test("Inputs of digits are counted as they are one by one", arguments: [[9, 2, 0, 7], [3, 3, 1, 0]])
  func digits(numbers: [Int]) throws {
    for (size, stride) in [(2, 2), (1, 2), (3, 3)] {
      let scene = Scene(
        .values(Tensor(signal: numbers.map { Number($0) })),
        [Self.pooling(.max, size: Pair(1, size), stride: Pair(1, stride))])
      let starts = Array(Swift.stride(from: 0, through: 4 - size, by: stride))
      func answer(_ cells: [Int]) -> [Int] { starts.map { cells[$0..<$0 + size].max()! } }
      let wanted = answer(numbers)
      let count = (0..<10_000).count { answer([$0 / 1000, $0 / 100 % 10, $0 / 10 % 10, $0 % 10]) == wanted }
      #expect(try PooledPair(scene, layer: 0).digitInputs?.reduce(1) { $0 * $1 } == Number(count))
    }
    let overlapping = Scene(
      .values(Tensor(signal: numbers.map { Number($0) })),
      [Self.pooling(.max, size: Pair(1, 2), stride: Pair(1))])
    #expect(try PooledPair(overlapping, layer: 0).digitInputs == nil)
  }

  /// Random scenes: what is found has the same answer wherever any of the layer's windows leaves it a choice.
  @Test("Another input has the same answer, by the definition", arguments: 0..<80)
  func twins(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let isSignal = seed % 3 == 0
    let (rows, columns) = (isSignal ? 1 : draw(4...6), draw(4...7))
    let shape =
      isSignal
      ? Shape(channels: draw(1...2), length: columns)
      : Shape(channels: draw(1...2), rows: rows, columns: columns)
    let tensor = Tensor(shape, (0..<shape.count).map { _ in Number(draw(-3...5)) })
    let size = draw(2...3)
    let stride = draw(1...3)
    let scene = Scene(
      .values(tensor),
      [
        Self.pooling(
          seed % 2 == 0 ? .max : .average, size: isSignal ? Pair(1, size) : Pair(size),
          stride: isSignal ? Pair(1, stride) : Pair(stride), padding: draw(0...1))
      ])
    let (_, layer) = try PooledPair.sizes(scene, layer: 0)
    let others = PoolingTwins(tensor, layer).tensors
    #expect(!others.isEmpty && others.count <= PoolingTwins.most)
    let walk = SizedLayer.pooling(layer)
    for other in others {
      #expect(other.nested != tensor.nested)
      let (one, two) = (walk.output(of: tensor).nested, walk.output(of: other).nested)
      // Averages of overlapping windows may leave no choice; maxima of more than one cell always do.
      if one != two { #expect(others.count == 1 && seed % 2 == 1 && stride < size) }
      #expect(
        PooledPair(layer, tensor, other).outputs.changed
          == zip(one, two).reduce(0) { sum, planes in
            sum + zip(planes.0, planes.1).reduce(0) { $0 + zip($1.0, $1.1).count { $0 != $1 } }
          })
    }
  }

  @Test("Where nothing is lost the other has another answer, and what cannot be compared is refused")
  func nothingLost() throws {
    let signal = Scene(.values(Tensor(signal: [4, 4])), [Self.pooling(.max, size: Pair(1))])
    let pair = try PooledPair(signal, layer: 0)
    #expect(pair.b.signal == [5, 4] && pair.outputs.changed == 1)
    let sunk = Scene(.values(Tensor(signal: [4, 4])), [Self.pooling(.max, size: Pair(1, 2))])
    #expect(try PooledPair(sunk, layer: 0).b.signal == [3, 4])
    #expect(throws: PooledPairFault.kind("relu")) {
      try PooledPair(Scene(signal.input, [.activation(.relu)]), layer: 0)
    }
    #expect(throws: PooledPairFault.otherSize) { try PooledPair(signal, layer: 0, other: .input([1, 2, 3])) }
    let large = Tensor(Shape(channels: 1, rows: 200, columns: 200), .drawn(Draw(seed: 1, from: 0, to: 9)))
    #expect(throws: PooledPairFault.tooLarge) {
      try PooledPair(Scene(.values(large), signal.layers), layer: 0)
    }
  }

  @Test("Another input of the scene goes through the layers before")
  func layersBefore() throws {
    let scene = Scene(
      .values(Tensor(signal: [-1, 2, 3, -4])), [.activation(.relu), Self.pooling(.max, size: Pair(1, 2))])
    let pair = try PooledPair(scene, layer: 1, other: .input([2, -7, -1, 3]))
    #expect(pair.a.signal == [0, 2, 3, 0] && pair.b.signal == [2, 0, 0, 3] && pair.outputs.changed == 0)
  }
}
