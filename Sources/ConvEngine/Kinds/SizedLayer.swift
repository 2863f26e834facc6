/// A layer on an input of a known shape: every size settled, every fault excluded.
public enum SizedLayer: Sendable {
  /// Slides a kernel over its input.
  case convolution(SizedConvolution)
  /// Makes one number from each window of a channel.
  case pooling(SizedPooling)
  /// Stamps a kernel onto its output, once for each input cell.
  case transposed(SizedTransposed)
  /// Applies one function to every cell.
  case activation(SizedActivation)
  /// Makes numbers that add up to 1.
  case softmax(SizedSoftmax)
  /// Puts all cells into one plain list.
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

extension SizedLayer {
  /// The name it has in a scene.
  public var kind: String { settings.kind }

  /// Channels, rows and columns that come in.
  public var inputShape: Shape { sized.inputShape }

  /// Channels, rows and columns that go out.
  public var outputShape: Shape { sized.outputShape }

  /// The cells that the walk goes over, one after the other: those of the output, or those of the input where they
  /// stamp the output.
  public var walkShape: Shape { sized.walkShape }

  /// Top to bottom.
  public var rows: LayerAxis { sized.rowAxis }

  /// Left to right.
  public var columns: LayerAxis { sized.columnAxis }

  /// The axes that the input has, with their names: the length alone in 1-D.
  public var axes: [(name: Axis, axis: LayerAxis)] { sized.axes }

  /// The padding in cells, also where it was asked for by name.
  public var sides: Sides {
    func after(_ axis: LayerAxis) -> Int { axis.padded - axis.input - axis.before }
    return Sides(top: rows.before, bottom: after(rows), left: columns.before, right: after(columns))
  }

  /// The kernel, fitted to the input; nil where the layer has none.
  public var kernel: Kernel? { settings.weights }

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

  /// The most steps that any cell has, or a few more.
  public var mostSteps: Int { sized.mostSteps }

  /// The cells of the input that some cells of the output depend on, counted from the first input cell; an end may lie
  /// in the padding.
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

extension SizedLayer {
  /// The settings, with the kernel fitted to the input.
  var settings: any LayerSettings { sized.settings }

  /// The same layer with a symbol for every weight and bias.
  func inSymbols(hasLetters: Bool) -> SizedLayer { sized.inSymbols(hasLetters: hasLetters) ?? self }

  /// The walk over its cells.
  func walk(on input: Tensor) -> any KindWalk { sized.walk(on: input) }
}
