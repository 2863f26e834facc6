/// What every kind of layer says of itself on an input of a known shape; ``SizedLayer`` has the same for everyone else.
///
/// A cell is one of `walkShape`: of the output, or of the input for a layer that stamps. A step is one of those that
/// the walk makes at a cell: a product, the bias, the result.
///
/// A 2 × 2 kernel on 1 × 3 × 3, without bias: `outputShape` and `walkShape` are 1 × 2 × 2, `stepCount(of:)` is 5,
/// `readingCount` 16.
protocol SizedKind: Sendable {
  /// The settings of the kind.
  associatedtype Settings: LayerSettings
  /// The settings, with the kernel fitted to the input.
  var settings: Settings { get }
  /// Channels, rows and columns that come in.
  var inputShape: Shape { get }
  /// Channels, rows and columns that go out.
  var outputShape: Shape { get }
  /// Top to bottom; not called `rows`, since some kinds have an axis of one sort under that name.
  var rowAxis: LayerAxis { get }
  /// Left to right.
  var columnAxis: LayerAxis { get }
  /// How often a cell of the input or of its padding is read, over the whole layer.
  var readingCount: Int { get }
  /// The most steps that any cell has, or a few more.
  var mostSteps: Int { get }
  /// The cells of the input and of its padding that a cell reads.
  func window(of cell: Position) -> CellWindow
  /// How many steps the walk makes at a cell.
  func stepCount(of cell: Position) -> Int
  /// The walk over its cells.
  func walk(on input: Tensor) -> any KindWalk

  // What is below is optional: it is the usual case that a kind need not say.

  /// The cells that the walk goes over: those of the output.
  var walkShape: Shape { get }
  /// The axes of the input, with their names: rows and columns, the length alone in 1-D.
  var axes: [(name: Axis, axis: LayerAxis)] { get }
  /// Whether its cells have steps inside, or are one step each: they have.
  var hasTerms: Bool { get }
  /// Numbers that training would learn: none.
  var parameterCount: Int { get }
  /// Multiplications of the whole layer: none.
  var multiplicationCount: Int { get }
  /// The cells of the input that some cells of the output depend on: what the axes say.
  func field(_ field: ReceptiveField) -> ReceptiveField
  /// The same layer with a symbol for every weight and bias; nil, as there are none, for the layer as it is.
  func inSymbols(hasLetters: Bool) -> SizedLayer?
}

extension SizedKind {
  var walkShape: Shape { outputShape }
  var axes: [(name: Axis, axis: LayerAxis)] {
    inputShape.dimensions == .one ? [(.length, columnAxis)] : [(.rows, rowAxis), (.columns, columnAxis)]
  }
  var hasTerms: Bool { true }
  var parameterCount: Int { 0 }
  var multiplicationCount: Int { 0 }
  func field(_ field: ReceptiveField) -> ReceptiveField {
    ReceptiveField(rows: rowAxis.field(field.rows), columns: columnAxis.field(field.columns))
  }
  func inSymbols(hasLetters: Bool) -> SizedLayer? { nil }
}
