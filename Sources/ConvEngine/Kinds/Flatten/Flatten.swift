/// Puts all cells into one plain list, channel by channel and row by row.
///
/// 2 × 3 × 3 becomes a list of 18, in which cell [1, 0, 2] is number (1·3 + 0)·3 + 2 = 11.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.flatten.html
struct Flatten: LayerSettings {
  static let kind = "flatten"
  var layer: Layer { .flatten }
  var kind: String { Self.kind }
  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    .flatten(SizedFlatten(inputShape: input))
  }
}
