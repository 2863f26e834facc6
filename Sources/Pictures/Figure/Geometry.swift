import ConvEngine

/// The sizes and places of the walked layer, without any number of it.
public struct Geometry {
  private let layer: SizedLayer
  private let isSizeCovered: Bool

  init(_ layer: SizedLayer, isSizeCovered: Bool) { (self.layer, self.isSizeCovered) = (layer, isSizeCovered) }

  /// Channels, rows and columns that come in.
  public var inputShape: Shape { layer.inputShape }
  /// Channels, rows and columns that go out; nil while a question asks for them.
  public var outputShape: Shape? { isSizeCovered ? nil : layer.outputShape }
  /// How many numbers the output has in a row, for laying out; a question that asks for it covers the output itself.
  var outputLength: Pair { Pair(layer.outputShape.rows, layer.outputShape.columns) }
  /// Whether a plain list comes out.
  public var givesList: Bool { layer.outputShape.isList }
  /// Top to bottom.
  public var rows: LayerAxis { layer.rows }
  /// Left to right.
  public var columns: LayerAxis { layer.columns }
  /// The axes that the input has, with their names.
  public var axes: [(name: Axis, axis: LayerAxis)] { layer.axes }
  /// Rows of the kernel; 0 where the layer has none.
  public var kernelRows: Int { layer.kernel?.rows ?? 0 }
  /// How many steps the cell with the most of them has, or a few more.
  public var mostSteps: Int { layer.mostSteps }
  /// Whether its cells have steps inside.
  public var hasTerms: Bool { layer.hasTerms }
  /// Where the weights of a convolution stand in its matrix; nil where that is none, or how many rows it has is asked.
  var matrix: ConvolutionMatrix? { isSizeCovered ? nil : layer.matrix }
  /// The input cells that a cell of the walk reads.
  public func window(of cell: Position) -> CellWindow { layer.window(of: cell) }
}

extension LayerAxis {
  /// The lengths of an axis on which windows slide; nil of another.
  var sliding: SizeFormula? { if case .sliding(let axis) = self { axis.size } else { nil } }
}
