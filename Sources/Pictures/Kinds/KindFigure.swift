import ConvEngine

/// What the figures of one kind of layer have beyond what all have; ``Figure`` covers what of it is hidden.
///
/// A kind says only what the extension below does not say for it.
protocol KindFigure {
  /// The weights that the walked cell meets; nil where the layer has none.
  var kernel: KernelFigure? { get }
  /// The weight that meets a tap of the window of a cell; nil where the layer has none.
  func weight(_ tap: Position, of cell: Position) -> Number?
  /// What a term of the walked cell multiplies to; nil where it multiplies nothing.
  func product(_ term: Int) -> Number?
  /// What is added to the products of the walked cell; nil where nothing is.
  var bias: Number? { get }
  /// The channel of the output that shows.
  var outputChannel: Int { get }
  /// The output cells that the walk works on now.
  var outputWindow: CellWindow { get }
  /// The output cell that the current term is added to, where several are worked on.
  var target: Position? { get }
  /// Which input cell holds the largest number so far.
  var winner: Position? { get }
  /// Whether the padding is −∞ and no zero.
  var isPaddedWithInfinity: Bool { get }
  /// Whose cells are walked: those of the output, or of the input where each of them stamps the output.
  var walkedGrid: Presentation.Focus { get }
  /// How many channels `x` goes through.
  var channelCount: Int { get }
  /// Which filter of the kernel the walked cell uses.
  var walkedFilter: Int { get }
  /// What a term is called: "a multiplication".
  var termName: String { get }
  /// What stands in an output cell now; nil for −∞.
  func output(_ cell: Position) -> Number?
  /// Whether the walk has not come to an output cell yet.
  func isStillToCome(_ cell: Position) -> Bool
  /// The marks that only this kind has, for the help.
  var marks: [(mark: String, meaning: String)] { get }
  /// The curve of a function, with the walked number on it.
  func curve(farthest: Double) -> CurveFigure?
}

extension KindFigure where Self: StandingFigure {
  var kernel: KernelFigure? { nil }
  func weight(_ tap: Position, of cell: Position) -> Number? { nil }
  func product(_ term: Int) -> Number? { nil }
  var bias: Number? { nil }
  var outputChannel: Int { standing.cell.channel }
  var outputWindow: CellWindow { CellWindow(standing.cell) }
  var target: Position? { nil }
  var winner: Position? { nil }
  var isPaddedWithInfinity: Bool { false }
  var walkedGrid: Presentation.Focus { .output }
  var channelCount: Int { standing.walk.layer.window(of: standing.cell).channels.count }
  var walkedFilter: Int { standing.cell.channel }
  var termName: String { "a multiplication" }
  func output(_ cell: Position) -> Number? { standing.output(cell) }
  func isStillToCome(_ cell: Position) -> Bool {
    standing.walk.layer.outputShape.offset(cell.channel, cell.row, cell.column) > standing.place.cell
  }
  var marks: [(mark: String, meaning: String)] { [] }
  func curve(farthest: Double) -> CurveFigure? { nil }
}

/// The figure of a kind that knows where its walk stands.
protocol StandingFigure {
  var standing: Standing { get }
}

/// Where a walk stands, with what it walks over.
///
/// Every cell of a picture asks it, so it is shared and not copied.
final class Standing {
  let walk: LayerWalk
  let place: WalkPlace
  /// The whole output, where it is small enough to be known.
  let known: Tensor?
  let presentation: Presentation

  init(walk: LayerWalk, place: WalkPlace, known: Tensor?, presentation: Presentation) {
    (self.walk, self.place, self.known, self.presentation) = (walk, place, known, presentation)
  }

  /// The walked cell: of the output, or of the input where its cells stamp the output.
  var cell: Position { walk.layer.walkShape.position(at: place.cell) }
  /// The current term; nil at the level of the cells.
  var term: Int? { place.level == .term ? place.term : nil }

  /// The input channel that shows: that of the edited cell, that of the current term, or the chosen one.
  var inputChannel: Int {
    let channels = walk.layer.window(of: cell).channels
    if let edited = presentation.edited {
      return edited.grid == .input ? edited.cell.channel : channels.lowerBound + edited.cell.channel
    }
    if let term, let place = walk.place(cell, term) { return place.channel }
    return channels.lowerBound + presentation.channel % channels.count
  }

  /// What stands in an output cell: in the walked one what has come of it so far, in the others their values.
  func output(_ cell: Position) -> Number? {
    guard cell == self.cell else { return known?[cell] ?? walk.result(cell) }
    return value(of: cell)
  }

  /// What has come of an output cell up to the current term.
  func value(of cell: Position) -> Number? {
    walk.value(of: cell, cell: place.cell, term: term ?? walk.stepCount(ofCell: place.cell) - 1)
  }
}

extension Standing {
  /// The figure of the walked layer's kind: the one place in Pictures that knows all kinds.
  var kind: any KindFigure {
    switch walk.layer {
    case .convolution(let layer): ConvolutionFigure(standing: self, layer: layer)
    case .pooling(let layer): PoolingFigure(standing: self, layer: layer)
    case .transposed(let layer): TransposedFigure(standing: self, layer: layer)
    case .activation(let layer): ActivationFigure(standing: self, layer: layer)
    case .softmax(let layer): SoftmaxFigure(standing: self, layer: layer)
    case .flatten: FlattenFigure(standing: self)
    case .linear(let layer): LinearFigure(standing: self, layer: layer)
    }
  }
}
