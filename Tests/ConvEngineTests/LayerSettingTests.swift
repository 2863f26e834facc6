import ConvEngine
import Testing

/// What a layer has is asked of it, and what it lacks is nil and cannot be given to it.
@Suite struct LayerSettingTests {
  private static let kernel = Kernel(rows: [[1, 2], [3, 4]])
  private static let convolution = Layer.convolution(Convolution(kernel))
  private static let transposed = Layer.transposed(TransposedConvolution(kernel))
  private static let pooling = Layer.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2)))))
  private static let linear = Layer.linear(Linear(weight: [[1, 2]]))

  @Test func whatEachKindHas() {
    func names(_ layer: Layer) -> [String] {
      let all: [(String, Bool)] = [
        ("stride", layer.stride != nil), ("dilation", layer.dilation != nil),
        ("padding", layer.padding != nil), ("names", layer.allowsNamedPadding),
        ("mode", layer.paddingMode != nil), ("window", layer.windowSize != nil),
        ("kernel", layer.kernel != nil), ("flip", layer.flip != nil),
      ]
      return all.filter(\.1).map(\.0)
    }
    #expect(
      names(Self.convolution)
        == ["stride", "dilation", "padding", "names", "mode", "window", "kernel", "flip"])
    #expect(names(Self.transposed) == ["stride", "dilation", "padding", "window", "kernel"])
    #expect(names(Self.pooling) == ["stride", "dilation", "padding", "names", "window"])
    #expect(names(Self.linear) == ["kernel"])
    for layer in [
      Layer.pooling(Pooling(.max, .global)), .pooling(Pooling(.average, .adaptive(outputSize: Pair(2)))),
      .activation(.tanh), .softmax(Softmax()), .flatten,
    ] {
      #expect(names(layer) == [], "\(layer.kind)")
    }
  }

  @Test(arguments: Layer.all) func whatIsGivenIsThereAndWhatIsLackedIsNot(layer: Layer) {
    var changed = layer
    changed.stride = Pair(2, 3)
    #expect(changed.stride == layer.stride.map { _ in Pair(2, 3) })
    changed.dilation = Pair(3, 2)
    #expect(changed.dilation == layer.dilation.map { _ in Pair(3, 2) })
    changed.padding = .around(rows: 1, columns: 2)
    #expect(changed.padding == layer.padding.map { _ in .around(rows: 1, columns: 2) })
    changed.paddingMode = .circular
    #expect(changed.paddingMode == layer.paddingMode.map { _ in .circular })
    changed.flip = true
    #expect(changed.flip == layer.flip.map { _ in true })
    changed.windowSize = Pair(4, 5)
    #expect(changed.windowSize == layer.windowSize.map { _ in Pair(4, 5) })
    #expect(changed.stride == layer.stride.map { _ in Pair(2, 3) })
    // Nothing takes a setting away.
    let all = changed
    (changed.stride, changed.dilation, changed.padding, changed.paddingMode) = (nil, nil, nil, nil)
    (changed.flip, changed.windowSize, changed.kernel) = (nil, nil, nil)
    #expect(changed == all)
  }

  @Test func aKernelGrowsByZerosAndLosesItsLastCells() {
    for layer in [Self.convolution, Self.transposed] {
      var layer = layer
      layer.windowSize = Pair(3, 2)
      #expect(layer.kernel?.weights == .numbers([1, 2, 3, 4, 0, 0]))
      layer.windowSize = Pair(1, 2)
      #expect(layer.kernel?.weights == .numbers([1, 2]))
    }
    // A signal has one row whatever is asked for.
    var signal = Layer.convolution(Convolution(Kernel(signal: [1, 2])))
    signal.windowSize = Pair(4, 3)
    #expect(signal.kernel == Kernel(signal: [1, 2, 0]))
  }

  /// A stride that was not given is the size of the window, also after that has changed.
  @Test func theStrideOfPoolingFollowsItsWindow() {
    var layer = Self.pooling
    layer.windowSize = Pair(3)
    #expect(layer.stride == Pair(3))
    layer.dilation = Pair(2)
    layer.windowSize = Pair(4)
    #expect(layer.stride == Pair(4))
    layer.stride = Pair(1)
    layer.windowSize = Pair(5)
    #expect(layer.stride == Pair(1))
  }

  @Test func aTransposedConvolutionKeepsItsSides() {
    var layer = Self.transposed
    layer.padding = .same
    #expect(layer.padding == .sides(Sides()))
    layer.padding = .sides(Sides(top: 1))
    #expect(layer.padding == .sides(Sides(top: 1)))
  }
}
