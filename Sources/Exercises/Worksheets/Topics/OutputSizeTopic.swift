import ConvEngine

/// How large an output is: of one layer, with a stride that leaves cells over, and of several layers.
enum OutputSizeTopic: Topic {
  static let name = "output-size"
  static let title = "Output sizes"
  static let mistakes: [any Mistake.Type] = [
    PaddingForgotten.self, StrideIgnored.self, PlusOneForgotten.self, DilationIgnored.self,
    CeilInsteadOfFloor.self, FloorInsteadOfCeil.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let shape = Shape(
      channels: draw.pick([1, 3]), rows: draw.integer(in: 8...32), columns: draw.integer(in: 8...32))
    var layers = [conv(level, &draw)]
    if level == 3 {
      layers.append(pooling(&draw))
      if draw.integer(in: 0...1) == 1 { layers.append(conv(1, &draw)) }
    }
    let scene = Scene(.shape(shape), layers)
    // The size of the input is no answer: whoever only copies it would be right.
    let copy = Scene(.shape(shape), [.activation(.relu)])
    var draft = Draft(scene: scene, asked: .size, unlike: [copy])
    for index in layers.indices {
      draft.unlike += [
        scene.changing(index) { $0.padding = $0.padding == .sides(Sides()) ? .full : .sides(Sides()) },
        scene.changing(index) { $0.dilation = $0.dilation == Pair(1) ? Pair(2) : Pair(1) },
      ]
      if layers[index].stride != Pair(1) {
        draft.unlike += [Pair(1), layers[index].windowSize ?? Pair(1)].filter { $0 != layers[index].stride }
          .map { other in scene.changing(index) { $0.stride = other } }
      }
      draft.unlike += rounded(scene, index) + miscounted(scene, index)
    }
    return draft
  }

  /// What the layers behind one make of a size that is one too small, or rounded up: not what they should, even where
  /// they round it themselves.
  private static func miscounted(_ scene: Scene, _ index: Int) -> [Scene] {
    guard let layer = (try? scene.sized())?[index] else { return [] }
    func isLeft(_ axis: LayerAxis) -> Bool {
      if case .sliding(let axis) = axis { axis.size.leftover > 0 } else { false }
    }
    let shape = layer.outputShape
    return [(-1, -1), (isLeft(layer.rows) ? 1 : 0, isLeft(layer.columns) ? 1 : 0)].filter { $0 != (0, 0) }.map
    { rows, columns in
      let other = Shape(channels: shape.channels, rows: shape.rows + rows, columns: shape.columns + columns)
      return Scene(.shape(other), Array(scene.layers[(index + 1)...]))
    }
  }

  private static func conv(_ level: Int, _ draw: inout SplitMix64) -> Layer {
    let size = draw.integer(in: 2...5)
    let kernel = Kernel(
      form: .size, filters: draw.pick([4, 6, 8]), rows: size, columns: size, weights: .unknown)
    var conv = Convolution(kernel)
    let padding = draw.integer(in: level == 1 ? 0...2 : 0...size - 1)
    conv.padding = .around(rows: padding, columns: padding)
    if level > 1 { conv.stride = Pair(draw.integer(in: 2...3)) }
    if level == 3 { conv.dilation = Pair(draw.integer(in: 1...2)) }
    return .convolution(conv)
  }

  private static func pooling(_ draw: inout SplitMix64) -> Layer {
    var windows = Pooling.Windows(size: Pair(draw.integer(in: 2...3)))
    windows.stride = Pair(2)
    windows.ceilMode = draw.integer(in: 0...1) == 1
    return .pooling(Pooling(draw.pick([.max, .average]), .sliding(windows)))
  }

  /// A pooling layer whose size is rounded the other way, where that makes it another.
  private static func rounded(_ scene: Scene, _ index: Int) -> [Scene] {
    guard case .pooling(var pooling) = scene.layers[index], let layers = try? scene.sized() else { return [] }
    pooling.windows?.ceilMode.toggle()
    let other = scene.changing(index) { $0 = .pooling(pooling) }
    let isWhole = layers[index].axes.allSatisfy { name, axis in
      if case .sliding(let axis) = axis { axis.size.leftover == 0 } else { true }
    }
    return pooling.windows?.ceilMode == true && isWhole ? [] : [other]
  }
}
