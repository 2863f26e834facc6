/// By how much one layer makes the receptive field along an axis larger: (k − 1) · dilation · strides of the layers
/// before it.
///
/// A kernel of 3 with dilation 2 behind a stride of 2 adds 2 · 2 · 2 = 8 cells. From 1 cell on, all of these added up
/// are the size of the field.
///
/// Source: A. Araujo, W. Norris, J. Sim, *Computing Receptive Fields of Convolutional Neural Networks*, Distill 2019.
public struct ReceptiveGrowth: Hashable, Sendable {
  /// k − 1, how many cells a window has beyond one.
  public let reach: Int
  /// How far the cells of the window lie apart.
  public let dilation: Int
  /// How many cells of the scene's input two neighbours of this layer's input lie apart.
  public let jump: Int

  /// How many cells the layer adds; nil beyond machine integers.
  public var cells: Int? { Limits.product([reach, dilation, jump], upTo: Int.max / 2) }
}

extension Array<LayerAxis> {
  /// What each axis of a chain adds, but for those that look at one cell alone; nil where a window is not of one length
  /// everywhere, or slides over no input.
  ///
  /// Kernels of 3 and 2 with stride 2, then of 3: 2·1·1, 1·1·1 and 2·1·2, so that the field is 1 + 2 + 1 + 4 = 8.
  ///
  /// - Complexity: O(layers).
  public var growth: [ReceptiveGrowth]? {
    var (growth, jump): ([ReceptiveGrowth], Int) = ([], 1)
    for axis in self {
      switch axis {
      case .each: continue
      case .sliding(let axis):
        growth.append(ReceptiveGrowth(reach: axis.size.kernel - 1, dilation: axis.size.dilation, jump: jump))
        guard let next = Limits.product([jump, axis.size.stride], upTo: Int.max / 2) else { return nil }
        jump = next
      case .adaptive, .all, .joined, .stamped: return nil
      }
    }
    return growth
  }
}
