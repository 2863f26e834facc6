import ConvEngine

/// Two signals in each other's roles: f ∗ g = g ∗ f.
enum SwappedSignals {
  /// The scene in which the input slides over the kernel, padded so that as many places come out; nil where there is
  /// more than one kernel and one signal, or padding that is not 0.
  ///
  /// Of 4 numbers, a kernel of 3 and padding 2 it makes 3 numbers, a kernel of 4 and padding 3.
  static func scene(of scene: Scene) -> Scene? {
    guard case .convolution(var settings) = scene.layers[0], case .values(let input) = scene.input,
      let sized = try? scene.layers[0].sized(on: input.shape), let kernel = sized.kernel,
      input.shape.channels == 1, kernel.filters == 1, kernel.isShared, settings.dilation == Pair(1),
      settings.paddingMode == .zeros, input.shape.columns <= NumberWidths.examined
    else { return nil }
    let weights = (0..<kernel.columns).compactMap { kernel[$0] }
    let more = input.shape.columns - kernel.columns
    let (left, right) = (sized.sides.left + more, sized.sides.right + more)
    guard weights.count == kernel.columns, left >= 0, right >= 0 else { return nil }
    settings.kernel = Kernel(signal: Array(input.numbers))
    settings.padding = .sides(Sides(left: left, right: right))
    var swapped = scene
    swapped.input = .values(Tensor(signal: weights))
    swapped.layers[0] = .convolution(settings)
    return swapped
  }
}

extension Figure {
  /// Why the two signals of bars cannot change roles; nil where they can.
  var swapRefusal: String? {
    if place.level == .term { return "the signals change roles at a cell; ↑ goes out of its sum" }
    if covering.hidesFactors { return "the page hides one of the signals" }
    return companion(2) == nil
      ? "roles change where one kernel meets one signal in the first layer, with zeros around it and dilation 1"
      : nil
  }

  /// Whether the two signals show in each other's roles.
  var isSwapped: Bool { presentation.showsOtherFace && swapRefusal == nil }
}
