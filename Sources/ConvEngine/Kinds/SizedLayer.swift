/// A layer on an input of a known shape: every size settled, every fault excluded.
public enum SizedLayer: Sendable {
  /// Slides a kernel over its input.
  case convolution(SizedConvolution)
  /// Makes one number of each window of a channel.
  case pooling(SizedPooling)
  /// Stamps a kernel onto its output, once for each input cell.
  case transposed(SizedTransposed)
  /// Applies one function to every cell.
  case activation(SizedActivation)
  /// Makes numbers that add up to 1.
  case softmax(SizedSoftmax)
  /// Makes one plain list of all cells.
  case flatten(SizedFlatten)
  /// Connects every number of a list with every output.
  case linear(SizedLinear)

  private var sized: any SizedKind {
    switch self {
    case .convolution(let layer): layer
    case .pooling(let layer): layer
    case .transposed(let layer): layer
    case .activation(let layer): layer
    case .softmax(let layer): layer
    case .flatten(let layer): layer
    case .linear(let layer): layer
    }
  }
}

/// What every kind of layer says of itself on an input of a known shape.
///
/// ``SizedLayer`` has the same under its own names, where each is explained; a kind without weights, padding or steps
/// says only what the extension below does not.
protocol SizedKind: Sendable {
  var kind: String { get }
  var inputShape: Shape { get }
  var outputShape: Shape { get }
  var walkShape: Shape { get }
  var rowAxis: LayerAxis { get }
  var columnAxis: LayerAxis { get }
  var axes: [(name: Axis, axis: LayerAxis)] { get }
  /// Its weights; named apart from the kernel that a convolution always has.
  var weightsIfAny: Kernel? { get }
  var readingCount: Int { get }
  var parameterCount: Int { get }
  var multiplicationCount: Int { get }
  func window(of cell: Position) -> CellWindow
  func stepCount(of cell: Position) -> Int
  var hasTerms: Bool { get }
  var mostSteps: Int { get }
  func field(_ field: ReceptiveField) -> ReceptiveField
  func walk(on input: Tensor) -> any KindWalk
}

extension SizedKind {
  var axes: [(name: Axis, axis: LayerAxis)] {
    inputShape.dimensions == .one ? [(.length, columnAxis)] : [(.rows, rowAxis), (.columns, columnAxis)]
  }
  var walkShape: Shape { outputShape }
  var hasTerms: Bool { true }
  var weightsIfAny: Kernel? { nil }
  func field(_ field: ReceptiveField) -> ReceptiveField {
    ReceptiveField(rows: rowAxis.field(field.rows), columns: columnAxis.field(field.columns))
  }
  var parameterCount: Int { 0 }
  var multiplicationCount: Int { 0 }
}

extension SizedLayer {
  /// The name it has in a scene.
  public var kind: String { sized.kind }

  /// Channels, rows and columns that come in.
  public var inputShape: Shape { sized.inputShape }

  /// Channels, rows and columns that go out.
  public var outputShape: Shape { sized.outputShape }

  /// The cells that the walk goes over, one after the other: those of the output, or the input's where each of them
  /// stamps the output.
  public var walkShape: Shape { sized.walkShape }

  /// Top to bottom.
  public var rows: LayerAxis { sized.rowAxis }

  /// Left to right.
  public var columns: LayerAxis { sized.columnAxis }

  /// The axes that the input has, with their names: the length alone in 1-D.
  public var axes: [(name: Axis, axis: LayerAxis)] { sized.axes }

  /// The padding in cells, whatever name it was asked for by.
  public var sides: Sides {
    func after(_ axis: LayerAxis) -> Int { axis.padded - axis.input - axis.before }
    return Sides(top: rows.before, bottom: after(rows), left: columns.before, right: after(columns))
  }

  /// The kernel as it meets the input; nil where the layer has none.
  public var kernel: Kernel? { sized.weightsIfAny }

  /// How often a cell of the input or of its padding is read, over the whole layer.
  public var readingCount: Int { sized.readingCount }

  /// Numbers that training would learn.
  public var parameterCount: Int { sized.parameterCount }

  /// Multiplications of the whole layer.
  public var multiplicationCount: Int { sized.multiplicationCount }

  /// Entries of the matrix that would do the same to the input written as a list: one for each input and output cell.
  public var denseWeightCount: Int { inputShape.count * outputShape.count }

  /// The cells of the input and of its padding that a cell of the walk reads.
  public func window(of cell: Position) -> CellWindow { sized.window(of: cell) }

  /// How many steps the walk makes at a cell.
  public func stepCount(of cell: Position) -> Int { sized.stepCount(of: cell) }

  /// Whether its cells have steps inside, or are one step each.
  public var hasTerms: Bool { sized.hasTerms }

  /// How many steps the cell with the most of them has, or a few more.
  public var mostSteps: Int { sized.mostSteps }

  /// The walk over its cells.
  func walk(on input: Tensor) -> any KindWalk { sized.walk(on: input) }

  /// The cells of the input on which some cells of the output depend, each end counted from the first input cell and
  /// possibly in the padding.
  public func field(_ field: ReceptiveField) -> ReceptiveField { sized.field(field) }

  /// The whole output at once: the last steps of the walk.
  ///
  /// - Precondition: the tensor has the input shape, and there are values all the way.
  public func output(of input: Tensor, arithmetic: Arithmetic = .exact) -> Tensor {
    var work = OutputWork(self, on: input, arithmetic)
    work.finish()
    return work.output
  }
}

extension SizedConvolution: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { ConvolutionWalk(self, on: input) }
  var kind: String { Layer.convolutionKind }
  var rowAxis: LayerAxis { .sliding(rows) }
  var columnAxis: LayerAxis { .sliding(columns) }
  var weightsIfAny: Kernel? { kernel }
  var readingCount: Int { multiplicationCount }

  func window(of cell: Position) -> CellWindow {
    let first = cell.channel / filtersPerGroup * channelsPerGroup
    return CellWindow(
      channels: first..<first + channelsPerGroup, rows: rowAxis.window(cell.row),
      columns: columnAxis.window(cell.column))
  }

  func stepCount(of cell: Position) -> Int { productsPerCell + (settings.bias == .none ? 0 : 1) + 1 }
  var mostSteps: Int { stepCount(of: Position(channel: 0, row: 0, column: 0)) }
}

extension SizedPooling: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { PoolingWalk(self, on: input) }
  var kind: String { settings.kind }
  var rowAxis: LayerAxis { rows }
  var columnAxis: LayerAxis { columns }

  func window(of cell: Position) -> CellWindow {
    CellWindow(
      channels: cell.channel..<cell.channel + 1, rows: rows.window(cell.row),
      columns: columns.window(cell.column))
  }

  func stepCount(of cell: Position) -> Int { tapCount(of: cell) + (settings.operation == .average ? 1 : 0) }
  var mostSteps: Int { largestWindow + 1 }
}
