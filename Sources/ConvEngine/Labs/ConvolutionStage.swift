/// The stages of a convolutional layer in the book's sense: a convolution, the detector that bends its numbers, the
/// pooling that sums up neighbours.
///
/// Source: Goodfellow et al., *Deep Learning*, Figure 9.7; lecture slide “Components of a Convolutional Layer”.
public enum ConvolutionStage: Hashable, Sendable {
  case convolution, detector, pooling
}

/// Where a layer stands in a convolutional layer of several stages.
public struct StagedLayer: Hashable, Sendable {
  /// Its own stage.
  public let stage: ConvolutionStage
  /// The layers that make up the convolutional layer.
  public let layers: Range<Int>
}

extension Array<Layer> {
  /// For each layer its stage; nil of one that belongs to no convolution.
  ///
  /// conv, relu, max_pool, flatten: the first three are one convolutional layer of three stages, flatten is none. A
  /// detector or a pooling may be missing, and no stage comes twice.
  ///
  /// - Complexity: O(layers).
  public var stages: [StagedLayer?] {
    var (stages, index) = ([StagedLayer?](repeating: nil, count: count), 0)
    while index < count {
      guard case .convolution = self[index] else {
        index += 1
        continue
      }
      var kinds = [ConvolutionStage.convolution]
      if case .activation? = dropFirst(index + kinds.count).first { kinds.append(.detector) }
      if case .pooling? = dropFirst(index + kinds.count).first { kinds.append(.pooling) }
      let layers = index..<index + kinds.count
      for (offset, stage) in kinds.enumerated() {
        stages[index + offset] = StagedLayer(stage: stage, layers: layers)
      }
      index = layers.upperBound
    }
    return stages
  }
}
