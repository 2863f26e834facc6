import ConvEngine

/// The formulas of a layer's output cells, each made when it is asked for.
struct CellFormulas: RandomAccessCollection {
  private let walk: LayerWalk

  init(_ walk: LayerWalk) { self.walk = walk }

  private var shape: Shape { walk.layer.outputShape }

  var startIndex: Int { 0 }
  var endIndex: Int { shape.count }

  /// The cell's index, as long as the shape, and its formula: [0, 1, 2], 3·1 + 0·(−1) = 3.
  subscript(cell: Int) -> (index: [Int], formula: CellFormula) {
    let output = shape.position(at: cell)
    return (shape.index(of: output), CellFormula(walk, output: output))
  }

  /// What the formulas are, and what the numbers of an index count: "Sums, by output [filter, row, column]".
  var title: String {
    let names = shape.isList ? "number" : shape.dimensions == .one ? "position" : "row, column"
    let first = shape.isList ? "" : walk.layer.kernel == nil ? "channel, " : "filter, "
    return "\(what), by output [\(first)\(names)]"
  }

  private var what: String {
    switch walk.layer {
    case .convolution, .linear: "Sums"
    case .transposed: "Sums of what is stamped"
    case .pooling: "Windows"
    case .activation, .softmax, .flatten: "Cells"
    }
  }
}
