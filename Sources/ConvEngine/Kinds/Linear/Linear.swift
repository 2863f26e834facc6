/// The settings of a `linear` layer, fully connected: every output reads every number of a plain list.
///
/// Weights [[1, 2], [0, −1]] on the list [3, 4] give [11, −4]. It is the convolution whose kernel covers the whole
/// input, one filter for each output; so the engine computes it.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
public struct Linear: Hashable, Sendable {
  /// The weights as a 1-D kernel: a filter of one channel for each output.
  public var kernel: Kernel
  /// What is added to every output.
  public var bias = Bias.none

  /// The weights [out][in].
  ///
  /// - Precondition: all rows have one length, and there is one at least.
  public init(weight: [[Number]], bias: Bias = .none) {
    kernel = Kernel(
      form: .filters, filters: weight.count, rows: 1, columns: weight[0].count, dimensions: .one,
      weights: .numbers(weight.flatMap { $0 }))
    self.bias = bias
  }

  /// A layer with `outFeatures` outputs that takes a list of any length; its weights are unknown, or drawn.
  public init(outFeatures: Int, weights: Kernel.Weights) {
    kernel = Kernel(
      form: .size, filters: outFeatures, rows: 1, columns: 1, dimensions: .one, weights: weights)
  }
}

extension Linear: KernelSettings {
  static let kind = "linear"
  var layer: Layer { .linear(self) }
  var kind: String { Self.kind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .linear(try sized(on: input)) }
}
