import Glibc

/// The settings of `softmax`: along one axis every number x becomes e^x divided by the sum of all of these.
///
/// [0, 0] becomes [1/2, 1/2], approximately: what comes out is positive and adds up to 1.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html
public struct Softmax: Hashable, Sendable {
  /// Along which axis, without a batch: 0 is channels; negative counts from the end.
  ///
  /// Nil is channels where a grid has several, otherwise the last axis.
  public var dim: Int?

  /// e^x, as every step of a softmax takes it.
  public static func exponential(_ value: Double) -> Double { exp(value) }

  /// A softmax along an axis.
  public init(dim: Int? = nil) { self.dim = dim }
}

extension Softmax: LayerSettings {
  static let kind = "softmax"
  var layer: Layer { .softmax(self) }
  var kind: String { Self.kind }
  var need: NumberNeed? { .value }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .softmax(try sized(on: input)) }
}
