import ConvEngine
import Notation

/// Two inputs of a pooling layer with their widths and their paint: what stays the same while the cells are walked.
struct SolvedPair: Sendable {
  let pair: ComparedPair
  /// A, and a third input with its answer; nil where none is found.
  let third: ComparedPair?
  /// Others that `t` goes through.
  let choices: [Lab]
  let digitInputs: [Number]?
  /// Whether the layer reads the scene's own input.
  let readsInput: Bool
  let wanted: [String]?
  let inputWidthA, inputWidth, outputWidth: Int
  let inputScale, outputScale: PaintScale

  /// The pair of a scene's layer; nil where it cannot be computed.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing) {
    guard solved.layers.indices.contains(layer),
      let pair = try? PooledPair(solved.scene, layer: layer, other: lab?.twin)
    else { return nil }
    self.pair = ComparedPair(pair)
    let twins = PoolingTwins(pair.a, pair.layer).tensors
    third =
      twins.lazy.filter { !$0.numbers.elementsEqual(pair.b.numbers) }.map {
        ComparedPair(PooledPair(pair.layer, pair.a, $0))
      }.first {
        $0.outputs.changed == 0 && $0.inputs.changed > 0
      }
    choices = twins.map { tensor in
      var changed = lab ?? Lab()
      changed.twin = .detector(Array(tensor.numbers))
      return changed
    }
    digitInputs = pair.digitInputs
    (readsInput, wanted) = (layer == 0, lab?.wanted)
    let style = Presentation.style(showing)
    inputWidthA = NumberWidths.width([pair.a], style)
    inputWidth = max(inputWidthA, NumberWidths.width([pair.b] + (third.map { [$0.pair.b] } ?? []), style))
    outputWidth = NumberWidths.width([pair.pooledA, pair.pooledB], style)
    let both = Extent(joining: Extent(pair.a), Extent(pair.b))
    inputScale = PaintScale(third.map { Extent(joining: both, Extent($0.pair.b)) } ?? both)
    outputScale = PaintScale(Extent(joining: Extent(pair.pooledA), Extent(pair.pooledB)))
  }

  /// Why it cannot be computed; nil where it can.
  ///
  /// - Complexity: O(layers).
  static func fault(_ scene: Scene, layer: Int, _ lab: Lab?) -> PooledPairFault? {
    do throws(PooledPairFault) {
      try PooledPair.sizes(scene, layer: layer, other: lab?.twin)
      return nil
    } catch {
      return error
    }
  }
}

/// Two inputs of a pooling layer, and how many of their cells and of their answer's differ.
struct ComparedPair: Sendable {
  let pair: PooledPair
  let inputs, outputs: Changes

  init(_ pair: PooledPair) { (self.pair, inputs, outputs) = (pair, pair.inputs, pair.outputs) }
}
