import ConvEngine
import Notation

/// One layer of a scene as a table lists it: its name, what comes out, and what it counts.
public struct LayerRow: Sendable {
  /// "conv 3×3, stride 2"; the kind alone of a layer that cannot run or is not reached.
  public let name: String
  /// What comes out; nil where that is asked for or not known.
  public var outputShape: Shape?
  /// Numbers that training would learn; nil where that is not known.
  public var parameterCount: Int?
  /// Multiplications of the whole layer; nil where that is asked for or not known.
  public var multiplicationCount: Int?
  /// On how much of the scene's input a cell depends, "5 × 5"; nil where that is not known.
  public var field: String?
  /// Whether this is the layer that cannot run.
  public var isFault = false
  /// Whether its size is what a question asks for.
  public var isAsked = false
}

extension FigureScene {
  /// Every layer of the scene, in order.
  var layerRows: [LayerRow] {
    solved.scene.layers.enumerated().map { index, layer in
      guard solved.layers.indices.contains(index) else {
        return LayerRow(name: layer.kind, isFault: index == solved.fault?.layer)
      }
      let sized = solved.layers[index]
      let isAsked = covering.contains(.size) && index == solved.scene.layers.count - 1
      return LayerRow(
        name: LayerText.name(sized), outputShape: isAsked ? nil : sized.outputShape,
        parameterCount: sized.parameterCount, multiplicationCount: isAsked ? nil : sized.multiplicationCount,
        field: ReceptiveFieldText.size(field(ofLayer: index), of: solved.scene.input.shape), isAsked: isAsked)
    }
  }

  /// How the size of the walked layer follows, and what its cells depend on; or what keeps a layer from running.
  var layerFacts: [String] {
    if let fault = solved.fault { return [FaultText.line(fault, in: solved.scene)] }
    guard solved.layers.indices.contains(layer) else { return [] }
    let field = ReceptiveFieldText.sentence(field(ofLayer: layer), of: solved.scene.input.shape)
    guard covering.isDisjoint(with: [.size, .sizeFormula]) else { return [field] }
    let sizes = solved.layers[layer].axes.map { name, axis in
      "\(SizeText.title(name)) \(SizeText.compactNumbers(axis))"
    }
    return [sizes.joined(separator: "; "), field]
  }

  private func field(ofLayer index: Int) -> ReceptiveField {
    fields.indices.contains(index) ? fields[index] : solved.layers.receptiveField(ofLayer: index)
  }
}
