import ConvEngine
import Testing

/// Activations, softmax, flatten and linear: their values, their walks, and which numbers they take.
@Suite struct FunctionLayerTests {
  private func output(_ layer: Layer, _ input: Tensor) throws -> [Number] {
    Array(try layer.sized(on: input.shape).output(of: input).numbers)
  }

  private static let huge = Number.exact(Rational(10, 1) * Rational(Int.max) * Rational(Int.max))

  @Test func theDetectorsThatAreExactStayExact() throws {
    let input = Tensor(signal: [-2, 0, Number(-1, over: 3), Number(1, over: 3), Self.huge, Self.huge * -1])
    #expect(try output(.activation(.relu), input) == [0, 0, 0, Number(1, over: 3), Self.huge, 0])
    #expect(
      try output(.activation(.leakyReLU(slope: Rational(1, 100))), input)
        == [
          Number(-1, over: 50), 0, Number(-1, over: 300), Number(1, over: 3), Self.huge,
          Self.huge * Number(-1, over: 100),
        ])
    // A slope above 1 turns the corner the other way, and one below 0 turns the line up.
    #expect(try output(.activation(.leakyReLU(slope: -2)), Tensor(signal: [-3, 3])) == [6, 3])
  }

  @Test func edgesOfTheRangeOfDoubles() throws {
    let far = Tensor(signal: [-1000, -745, 0, 745, Self.huge])
    let sigmoid = try output(.activation(.sigmoid), far).compactMap(\.nearestDouble)
    #expect(sigmoid[0] == 0 && sigmoid[1] < 1e-300 && sigmoid[2...] == [0.5, 1, 1])
    #expect(try output(.activation(.tanh), far).compactMap(\.nearestDouble) == [-1, -1, 0, 1, 1])
    // 1000 and 999 are beyond e^x, and their quotients are those of 1 and 0.
    let shifted = try output(.softmax(Softmax()), Tensor(signal: [1000, 999]))
    #expect(shifted == (try output(.softmax(Softmax()), Tensor(signal: [501, 500]))))
    #expect(shifted.compactMap(\.nearestDouble).reduce(0, +) == 1)
    #expect(try output(.softmax(Softmax()), Tensor(signal: [-1000, 1000])).map(\.nearestDouble) == [0, 1])
  }

  @Test func softmaxAddsUpAlongItsAxis() throws {
    let input = Tensor(Shape(channels: 2, rows: 3, columns: 4), .drawn(Draw(seed: 5, from: -3, to: 3)))
    for (dim, lines) in [(0, 12), (1, 8), (2, 6), (-1, 6), (-3, 12)] {
      let layer = try Layer.softmax(Softmax(dim: dim)).sized(on: input.shape)
      let numbers = layer.output(of: input).numbers.compactMap(\.nearestDouble)
      #expect(abs(numbers.reduce(0, +) - Double(lines)) < 1e-12, "dim \(dim)")
      #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    }
    // Channels where a grid has several, otherwise the last axis.
    #expect(
      Array(try Layer.softmax(Softmax()).sized(on: input.shape).output(of: input).numbers)
        == Array(try Layer.softmax(Softmax(dim: 0)).sized(on: input.shape).output(of: input).numbers))
    for (dim, allowed) in [(3, -3...2), (-4, -3...2)] {
      #expect(throws: LayerFault.setting(name: "dim", found: dim, allowed: allowed)) {
        try Layer.softmax(Softmax(dim: dim)).sized(on: input.shape)
      }
    }
  }

  /// Each exponential, their sum, the quotient.
  @Test func theWalkOverASoftmaxLine() throws {
    let input = Tensor(signal: [0, 0, 0])
    let walk = LayerWalk(try Layer.softmax(Softmax()).sized(on: input.shape), on: input)
    #expect((walk.cellCount, walk.stepCount(ofCell: 1)) == (3, 5))
    #expect((0..<5).map { walk.value(cell: 1, term: $0) } == [nil, nil, nil, nil, .approximate(1.0 / 3)])
    let second = Position(channel: 0, row: 0, column: 1)
    #expect((0..<5).map { walk.place(second, $0)?.column } == [0, 1, 2, nil, nil])
    #expect(walk.layer.window(of: second).columns == CellWindow.Line(start: 0, count: 3))
  }

  @Test func flattenGoesChannelByChannelRowByRow() throws {
    let input = Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    let layer = try Layer.flatten.sized(on: input.shape)
    #expect(layer.outputShape == Shape(list: 8))
    #expect(Array(layer.output(of: input).numbers) == (1...8).map { Number($0) })
    let walk = LayerWalk(layer, on: input)
    let places = (0..<8).map { walk.place(layer.outputShape.position(at: $0), 0) }
    #expect(places == input.shape.positions)
    #expect(!layer.hasTerms && walk.stepCount(ofCell: 0) == 1)
    // A list stays the list it is.
    #expect(try Layer.flatten.sized(on: Shape(list: 8)).outputShape == Shape(list: 8))
  }

  @Test func linearIsAMatrixTimesAList() throws {
    var generator = SeededGenerator(seed: 3)
    for cells in [Trial.Cells.small, .fractions, .needing128Bits, .needingBigIntegers, .symbols] {
      let input = cells.tensor(Shape(list: 5), using: &generator)
      let weight = (0..<3).map { _ in (0..<5).map { _ in cells.weight(using: &generator) } }
      let bias = (0..<3).map { _ in cells.bias(using: &generator) }
      let layer = try Layer.linear(Linear(weight: weight, bias: .perFilter(bias))).sized(on: input.shape)
      let expected = zip(weight, bias).map { row, bias in
        zip(row, input.numbers).reduce(0) { $0 + $1.0 * $1.1 } + bias
      }
      #expect(Array(layer.output(of: input).numbers) == expected)
      let walk = LayerWalk(layer, on: input)
      #expect(walk.stepCount(ofCell: 0) == 7)
      #expect((0..<3).map { walk.value(cell: $0, term: 6) } == expected)
      #expect(walk.value(cell: 2, term: 1) == input[0] * weight[2][0] + input[1] * weight[2][1])
      #expect((layer.parameterCount, layer.multiplicationCount) == (18, 15))
    }
  }

  @Test func whatALayerStandsOnIsNamed() throws {
    let grid = Shape(channels: 2, rows: 3, columns: 3)
    let linear = Linear(weight: [[1, 2]])
    #expect(throws: LayerFault.needsList(kind: "linear", input: grid)) {
      try Layer.linear(linear).sized(on: grid)
    }
    // A signal of one channel is no plain list either.
    let signal = Shape(channels: 1, length: 2)
    #expect(throws: LayerFault.needsList(kind: "linear", input: signal)) {
      try Layer.linear(linear).sized(on: signal)
    }
    #expect(throws: LayerFault.inputs(weights: 2, input: 3)) {
      try Layer.linear(linear).sized(on: Shape(list: 3))
    }
    #expect(throws: LayerFault.biasCount(found: 2, filters: 1)) {
      try Layer.linear(Linear(weight: [[1, 2]], bias: .perFilter([1, 2]))).sized(on: Shape(list: 2))
    }
    let list = Shape(list: 9)
    for layer in [
      Layer.convolution(Convolution(Kernel(signal: [1]))), .pooling(Pooling(.max, .global)),
      .pooling(Pooling(.average, .adaptive(outputSize: Pair(1)))),
    ] {
      #expect(throws: LayerFault.needsChannels(kind: layer.kind, input: list)) { try layer.sized(on: list) }
    }
  }

  private static let letters = Tensor(signal: ["a", "b"].map { .symbolic(Polynomial(Symbol($0))) })

  @Test(arguments: [
    (Layer.activation(.relu), NumberNeed.sign), (.activation(.leakyReLU(slope: 1)), .sign),
    (.pooling(Pooling(.max, .global)), .order), (.activation(.sigmoid), .value), (.activation(.tanh), .value),
    (.softmax(Softmax()), .value),
  ])
  func symbolsAreRefusedWhereTheyHaveNo(layer: Layer, need: NumberNeed) throws {
    let refused = Scene(.values(Self.letters), [layer])
    #expect(SolvedScene(refused).fault?.fault == .symbols(kind: layer.kind, need))
    // Also where the symbols come from a weight before it.
    let kernel = Kernel(signal: [.symbolic(Polynomial(Symbol("w")))])
    let later = Scene(.values(Tensor(signal: [1, 2])), [.convolution(Convolution(kernel)), layer])
    #expect(SolvedScene(later).fault?.layer == 1)
    #expect(try Scene(.values(Tensor(signal: [1, 2])), [layer]).solved().outputs.count == 1)
  }

  @Test func symbolsPassThroughWhatAddsAndMultiplies() throws {
    let layers: [Layer] = [
      .transposed(TransposedConvolution(Kernel(signal: [1, 2]))),
      .convolution(Convolution(Kernel(signal: [1, 1]))),
      .pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(2))))), .flatten,
      .linear(Linear(weight: [[2]], bias: .same(1))),
    ]
    let output = try Scene(.values(Self.letters), layers).solved().outputs.last
    // [a, 2a + b, 2b] → [3a + b, 2a + 3b] → (5a + 4b)/2 → 5a + 4b + 1
    let (a, b) = (Self.letters[0], Self.letters[1])
    #expect(output?[0] == a * 5 + b * 4 + 1)
  }

  @Test func weightsOfLettersDoNotMeetApproximateNumbers() throws {
    let kernel = Kernel(signal: [.symbolic(Polynomial(Symbol("w")))])
    let scene = Scene(
      .values(Tensor(signal: [1, 2])),
      [.activation(.tanh), .activation(.relu), .convolution(Convolution(kernel))])
    let fault = SolvedScene(scene).fault
    #expect(fault?.layer == 2)
    #expect(fault?.fault == .symbolsOnApproximateNumbers(kind: "conv"))
  }

  /// From the first approximate layer on everything is approximate, a cell of padding alone too.
  @Test func approximateNumbersStayApproximate() throws {
    var padded = Convolution(Kernel(signal: [1]))
    padded.padding = .around(rows: 0, columns: 1)
    let layers: [Layer] = [
      .activation(.sigmoid), .convolution(padded), .activation(.relu), .pooling(Pooling(.max, .global)),
      .flatten,
      .linear(Linear(weight: [[3]])),
    ]
    let solution = try Scene(.values(Tensor(signal: [0, 0])), layers).solved()
    #expect(solution.outputs.allSatisfy { $0.isApproximate })
    #expect(Array(solution.outputs[1].numbers) == [0, 0.5, 0.5, 0].map { .approximate($0) })
    #expect(solution.outputs.last?[0] == .approximate(1.5))
  }

  /// However the work is sliced, the same cells come out.
  @Test func slicesGiveWhatTheWholeGives() throws {
    let input = Tensor(Shape(channels: 2, rows: 300, columns: 301), .drawn(Draw(seed: 2, from: -9, to: 9)))
    for layer in [
      Layer.activation(.relu), .activation(.leakyReLU(slope: Rational(1, 3))), .activation(.tanh),
      .softmax(Softmax(dim: 1)), .softmax(Softmax(dim: 2)), .flatten,
    ] {
      let sized = try layer.sized(on: input.shape)
      var work = OutputWork(sized, on: input)
      var slices = 0
      while !work.isDone {
        work.advance()
        slices += 1
      }
      #expect(slices > 1 || layer == .flatten, "\(layer.kind)")
      #expect(Array(work.output.numbers) == Array(sized.output(of: input).numbers), "\(layer.kind)")
    }
  }
}
