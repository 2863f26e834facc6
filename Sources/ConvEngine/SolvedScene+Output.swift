extension SolvedScene {
  /// What comes out of the last layer, of a scene without layers its input; nil while it is not made.
  public var output: Tensor? {
    if !layers.isEmpty || fault != nil { return outputs.count == scene.layers.count ? outputs.last : nil }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }

  /// The shape of what comes out of the last layer that can run; of a scene without layers that of its input.
  public var lastShape: Shape { layers.last?.outputShape ?? scene.input.shape }
}
