import Testing

@testable import ConvEngine

/// Networks side by side, the sizes that they take, and the stages of their layers.
@Suite struct NetworksTests {
  private static func pool(_ size: Int, stride: Int? = nil) -> Layer {
    var windows = Pooling.Windows(size: Pair(size))
    if let stride { windows.stride = Pair(stride) }
    return .pooling(Pooling(.max, .sliding(windows)))
  }

  private static func convolution(_ filters: Int, _ size: Int, padding: Int = 0) -> Layer {
    var layer = Convolution(
      Kernel(form: .size, filters: filters, rows: size, columns: size, weights: .unknown))
    layer.padding = .around(rows: padding, columns: padding)
    return .convolution(layer)
  }

  private static func linear(_ outputs: Int) -> Layer {
    .linear(Linear(outFeatures: outputs, weights: .unknown))
  }

  private static func scene(_ rows: Int, _ columns: Int, _ layers: [Layer]) -> Scene {
    Scene(.shape(Shape(channels: 1, rows: rows, columns: columns)), layers)
  }

  /// A matrix takes what it was made for, and nothing else from then on.
  @Test func aMatrixStaysAsItWasMade() throws {
    let scene = Self.scene(28, 28, [Self.pool(4), .flatten, Self.linear(10)])
    let built = scene.builtLayers
    #expect(throws: Never.self) { try Self.scene(31, 30, built).sized() }
    let fault = #expect(throws: SceneFault.self) { try Self.scene(32, 28, built).sized() }
    #expect(fault == SceneFault(layer: 2, fault: .inputs(weights: 49, input: 56)))
    #expect(throws: Never.self) { try Self.scene(32, 28, scene.layers).sized() }
  }

  /// What is found by trying a few sizes is what trying all of them finds.
  @Test func theSizesTakenAreThoseThatGoThrough() throws {
    var random = SeededGenerator(seed: 7)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var (limited, free) = (0, 0)
    for _ in 0..<60 {
      var layers = (0..<number(1...3)).map { _ in
        number(0...1) == 0
          ? Self.pool(number(1...3), stride: number(1...3))
          : Self.convolution(2, number(1...4), padding: number(0...2))
      }
      if number(0...3) == 0 {
        layers.append(.pooling(Pooling(.max, .adaptive(outputSize: Pair(number(1...3))))))
      }
      if number(0...2) > 0 { layers += [.flatten, Self.linear(3)] }
      let own = Self.scene(number(8...20), number(8...20), layers)
      guard (try? own.sized()) != nil else { continue }
      let built = Scene(own.input, own.builtLayers)
      for side in [LengthsTaken.Side.rows, .columns, .both] {
        let taken = LengthsTaken(built, side)
        let fitting = (1...64).filter { length in
          let shape = own.input.shape.with(side, length)
          return (try? Scene(.shape(shape), built.layers).sized()) != nil
        }
        #expect(taken?.shortest == fitting.first, "\(layers)")
        let longest = fitting.last == 64 ? nil : fitting.last
        #expect(taken?.longest == longest, "\(layers)")
        if longest == nil { free += 1 } else { limited += 1 }
      }
    }
    #expect(limited > 20 && free > 20)
  }

  /// Figure 9.11 of the book: the left network takes 256 to 271, what has no matrix any size that its poolings fit into.
  @Test func theSizesOfTheBook() {
    let (block, input) = (
      [Self.convolution(64, 3, padding: 1), Self.pool(4)], Shape(channels: 3, rows: 256, columns: 256)
    )
    let left = Scene(.shape(input), block + block + [.flatten, Self.linear(1_000)])
    let taken = LengthsTaken(Scene(.shape(input), left.builtLayers), .both)
    #expect(taken?.shortest == 256 && taken?.longest == 271)
    let right = LengthsTaken(Scene(.shape(input), block + block + [Self.convolution(1_000, 1)]), .both)
    #expect(right?.shortest == 16 && right?.longest == nil)
    let none = Scene(.shape(input), [.flatten, .pooling(Pooling(.max, .global))])
    #expect(LengthsTaken(none, .both) == nil)
  }

  @Test func anotherNetworkIsWalkedAndComesBack() {
    var networks = Networks([
      Networks.Network("a", [Self.pool(2)]), Networks.Network("b", [Self.pool(3)]),
    ])
    let changed = [Self.pool(5)]
    #expect(networks.walk(by: 1, leaving: changed) == [Self.pool(3)] && networks.walked == 1)
    #expect(
      networks.scenes(with: Self.scene(9, 9, [Self.pool(3)])).map(\.layers) == [changed, [Self.pool(3)]])
    #expect(networks.walk(by: -3, leaving: [Self.pool(3)]) == changed && networks.walked == 0)
  }

  /// Figure 9.7: convolution, detector and pooling are stages of one layer; a detector may be missing.
  @Test func stagesOfConvolutionalLayers() {
    let relu = Layer.activation(Activation.all[0])
    let layers = [
      Self.convolution(1, 3), relu, Self.pool(2), Self.convolution(1, 3), Self.pool(2), Self.pool(2), relu,
      .flatten,
      Self.convolution(1, 1),
    ]
    let stages = layers.stages
    #expect(
      stages.map { $0?.stage } == [
        .convolution, .detector, .pooling, .convolution, .pooling, nil, nil, nil, .convolution,
      ])
    #expect(stages.map { $0?.layers } == [0..<3, 0..<3, 0..<3, 3..<5, 3..<5, nil, nil, nil, 8..<9])
  }

  @Test func anotherInputKeepsItsCells() throws {
    let other = OtherInput(Tensor(rows: [[1, 2], [3, 4]]))
    let larger = try #require(other.resized(by: 1))
    #expect(larger.shape == Shape(channels: 1, rows: 3, columns: 3))
    #expect(larger.tensor[0, 1, 1] == 4 && larger.tensor[0, 1, 0] == 3)
    #expect(larger.resized(by: -1) == other)
    #expect(larger.resized(by: 1)?.resized(by: -1) == larger)
    #expect(OtherInput(Tensor(rows: [[1]])).resized(by: -1) == nil)
    #expect(OtherInput(beside: Shape(channels: 2, length: 6)).shape == Shape(channels: 2, length: 9))
  }
}
