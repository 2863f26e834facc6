/// An activation on an input of a known shape, which is also the shape of its output.
public struct SizedActivation: Sendable {
  /// The function.
  public let activation: Activation
  /// Channels, rows and columns that come in, and go out.
  public let inputShape: Shape
}

extension SizedActivation: SizedKind {
  var settings: Activation { activation }
  var outputShape: Shape { inputShape }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var readingCount: Int { inputShape.count }
  var hasTerms: Bool { false }
  var mostSteps: Int { 1 }

  func window(of cell: Position) -> CellWindow { CellWindow(cell) }
  func stepCount(of cell: Position) -> Int { 1 }
  func walk(on input: Tensor) -> any KindWalk { ActivationWalk(self, on: input) }
}
