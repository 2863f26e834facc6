import ConvEngine

/// The working of a number that is counted from the settings of layers: parameters, receptive fields.
public enum MeasureText {
  /// The weights of a layer and its biases: "6·3·5·5 + 6 = 456"; nil where it has none.
  public static func parameters(of layer: SizedLayer) -> FormulaSentence? {
    guard let kernel = layer.kernel, layer.parameterCount > 0 else { return nil }
    let tiles = kernel.tileRows * kernel.tileColumns
    let lengths = kernel.dimensions == .one ? [kernel.columns] : [kernel.rows, kernel.columns]
    let factors = (tiles > 1 ? [tiles] : []) + [kernel.filters] + (isLinear(layer) ? [] : [kernel.channels])
    let weights = Formula.product((factors + lengths).map(Formula.whole))
    let biases = layer.parameterCount - kernel.weightCount
    return FormulaSentence(
      .formula(biases > 0 ? .sum([weights, .whole(biases)]) : weights),
      .relation(Relation(.equal, .whole(layer.parameterCount))))
  }

  /// What every layer adds to one cell: "1 + (3 − 1)·1·1 + (2 − 1)·1·1 = 4"; nil where a window is not of one length
  /// everywhere.
  public static func receptiveField(_ axes: [LayerAxis]) -> FormulaSentence? {
    guard let growth = axes.growth else { return nil }
    var size = 1
    var terms: [Formula] = [1]
    for layer in growth {
      guard let cells = layer.cells, cells < .max / 2 - size else { return nil }
      size += cells
      terms.append(
        .product([.difference(.whole(layer.reach + 1), 1), .whole(layer.dilation), .whole(layer.jump)]))
    }
    return FormulaSentence(.formula(.sum(terms)), .relation(Relation(.equal, .whole(size))))
  }

  /// Numbers and their sum: "456 + 0 + 90 = 546".
  public static func sum(_ numbers: [Int]) -> FormulaSentence {
    FormulaSentence(
      .formula(.sum(numbers.map(Formula.whole))),
      .relation(Relation(.equal, .whole(numbers.reduce(0, +)))))
  }

  private static func isLinear(_ layer: SizedLayer) -> Bool {
    if case .linear = layer { true } else { false }
  }
}
