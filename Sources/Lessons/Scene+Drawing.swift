import ConvEngine

/// Numbers for an input that is a shape, and for weights that are given by size.
extension Scene {
  /// The scene with all that has only a size drawn from a seed, and what was drawn before drawn anew.
  ///
  /// With seed 1 a scene on `{shape: [1, 5, 5]}` becomes the one on `{shape: [1, 5, 5], seed: 1}`. Nil where every
  /// number is given, so that there is nothing to draw.
  ///
  /// - Complexity: O(layers); numbers are drawn when they are read.
  func drawn(from seed: UInt64) -> Scene? {
    var scene = self
    var isChanged = false
    if input.isDrawable {
      scene.input = .drawn(input.shape, seed: seed)
      isChanged = true
    }
    for index in layers.indices where layers[index].kernel?.isDrawable == true {
      scene.layers[index].kernel?.weights = WeightDraw(seed: seed, layer: index).weights
      isChanged = true
    }
    return isChanged ? scene : nil
  }

  /// The seed that the input was drawn from; nil where it was given, or is a shape.
  var seed: UInt64? {
    if case .values(let tensor) = input, case .drawn(let draw) = tensor.cells { draw.seed } else { nil }
  }

  /// What brings numbers into a scene of shapes, or why nothing does; short enough for a screen of 40 columns.
  ///
  /// A kernel of more weights than can be walked is counted where it is only sized: AlexNet stays a network of shapes.
  public var adviceOnNumbers: String {
    do throws(SceneFault) {
      _ = try (drawn(from: 1) ?? self).sized()
      return "shapes only; :seed 1 draws numbers"
    } catch {
      return "layer \(error.layer) has too many weights to draw"
    }
  }
}

extension Scene.Input {
  /// Small whole numbers from −9 to 9.
  static func drawn(_ shape: Shape, seed: UInt64) -> Scene.Input {
    .values(Tensor(shape, .drawn(Draw(seed: seed, from: -9, to: 9))))
  }

  fileprivate var isDrawable: Bool {
    guard case .values(let tensor) = self else { return true }
    if case .drawn = tensor.cells { return true } else { return false }
  }
}

extension Kernel {
  fileprivate var isDrawable: Bool {
    if case .numbers = weights { false } else { true }
  }
}
