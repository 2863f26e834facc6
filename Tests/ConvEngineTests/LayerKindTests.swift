import ConvEngine
import Testing

/// What holds for every kind of layer there is, and that the list of them is whole.
@Suite struct LayerKindTests {
  /// The case behind another: the compiler asks for a new one here, and the test then for its place in `Layer.all`.
  private func next(_ layer: Layer?) -> Layer? {
    switch layer {
    case nil: .convolution(Convolution(Kernel(rows: [[1]])))
    case .convolution: .transposed(TransposedConvolution(Kernel(rows: [[1]])))
    case .transposed: .pooling(Pooling(.max, .global))
    case .pooling: .activation(.relu)
    case .activation: .softmax(Softmax())
    case .softmax: .flatten
    case .flatten: .linear(Linear(weight: [[1]]))
    case .linear: nil
    }
  }

  private func next(_ activation: Activation?) -> Activation? {
    switch activation {
    case nil: .relu
    case .relu: .leakyReLU(slope: 1)
    case .leakyReLU: .sigmoid
    case .sigmoid: .tanh
    case .tanh: nil
    }
  }

  @Test func theListOfKindsIsWhole() {
    let layers = Array(
      sequence(state: Layer?.none) {
        $0 = next($0); return $0
      })
    #expect(layers.count == 7)
    for layer in layers { #expect(Layer.kinds.contains(layer.kind), "\(layer.kind)") }
    let activations = Array(
      sequence(state: Activation?.none) {
        $0 = next($0); return $0
      })
    #expect(activations.map(\.kind) == Activation.all.map(\.kind))
    #expect(Set(Layer.kinds).count == Layer.kinds.count)
    #expect(!Layer.kinds.contains("no_layer"))
    #expect(
      Pooling.all.map(\.kind) == [
        "max_pool", "average_pool", "adaptive_max_pool", "adaptive_average_pool", "global_max_pool",
        "global_average_pool",
      ])
  }

  private func input(for layer: Layer) -> Tensor {
    if case .linear = layer { return Tensor(Shape(list: 1), [3]) }
    return Tensor(rows: [[3, -1], [Number(1, over: 2), 0]])
  }

  /// The walk gives what the whole gives, cell by cell, and its last step of a cell gives its value.
  @Test(arguments: Layer.all) func theWholeIsWhatTheWalkGives(layer: Layer) throws {
    let input = input(for: layer)
    let sized = try layer.sized(on: input.shape)
    #expect(sized.kind == layer.kind)
    let (walk, output) = (LayerWalk(sized, on: input), sized.output(of: input))
    #expect(sized.outputShape.positions.map(walk.result) == Array(output.numbers))
    #expect(walk.cellCount > 0)
    for cell in 0..<walk.cellCount {
      let position = sized.walkShape.position(at: cell)
      let steps = walk.stepCount(ofCell: cell)
      #expect((1...sized.mostSteps).contains(steps))
      guard sized.walkShape == sized.outputShape else { continue }
      #expect(walk.value(cell: cell, term: steps - 1) == output[position])
    }
  }

  /// What keeps fractions exact gives fractions, and what needs their value gives none.
  @Test(arguments: Layer.all) func onlyWhatNeedsValuesIsApproximate(layer: Layer) throws {
    let input = input(for: layer)
    let isExact = try Scene(.values(input), [layer]).solved().outputs[0].numbers.allSatisfy {
      $0.exactValue != nil
    }
    let letters = Tensor(input.shape, input.numbers.map { _ in .symbolic(Polynomial(Symbol("a"))) })
    let fault = SolvedScene(Scene(.values(letters), [layer])).fault?.fault
    #expect((fault == .symbols(kind: layer.kind, .value)) == !isExact)
  }
}
