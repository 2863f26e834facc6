import ConvEngine
import Notation
import Screen

/// Everything that a picture may know of a scene at one step: sizes, places, and numbers that are shown or covered.
///
/// A figure is a solved scene, a place in its walk and a presentation. Whatever a question hides is covered here, once:
/// a picture asks ``input(_:_:_:)``, ``weight(_:)`` and ``output(_:_:)`` and gets ``ShownNumber``s, and never a tensor,
/// so that no picture can give an answer away.
public struct Figure {
  /// What a figure shows.
  public enum State {
    /// The step of a walk from cell to cell or from term to term.
    case walking
    /// The layers of the scene, one of which is walked.
    case layers
    /// The layers before the walked one are being computed: how much of one of them is done, in hundredths.
    case working(percent: Int)
    /// A layer that cannot run.
    case fault(SceneFault)
    /// Nothing that can be walked.
    case nothing
  }

  /// Where the walk stands.
  public let place: WalkPlace
  /// How the scene is shown.
  public let presentation: Presentation
  /// The answer that is typed where it belongs, if any; nothing of where things stand may follow from it.
  public var answer: TypedAnswer?
  /// What a question hides; a picture needs it for words only, as its numbers are covered already.
  public let covering: Covering
  private let base: FigureScene
  private let standing: Standing?
  private let kind: (any KindFigure)?

  /// The figure of a step.
  ///
  /// - Precondition: the place is on the layer of `base`.
  public init(_ base: FigureScene, at place: WalkPlace, _ presentation: Presentation = Presentation()) {
    (self.base, self.place, self.presentation) = (base, place, presentation)
    covering = base.covering
    standing = base.walk.map {
      Standing(walk: $0, place: place, known: base.output, presentation: presentation)
    }
    kind = standing?.kind
  }

  /// What shows.
  public var state: State {
    if place.level == .layer { return .layers }
    if standing != nil { return .walking }
    if base.solved.isPending(through: base.layer - 1) { return .working(percent: base.solved.percentDone) }
    return base.solved.fault.map { .fault($0) } ?? .nothing
  }

  /// How wide numbers are.
  public var widths: NumberWidths { base.widths }
  /// How wide a product can be, as far as what does not show does not tell it.
  var productWidth: Int {
    guard covering.isDisjoint(with: [.input, .kernel, .output]), let scale = base.scales?.product else {
      return NumberWidths.covered
    }
    let widest = scale.kind == .signed ? scale.largest * -1 : scale.largest
    let isWhole = scale.largest.exactValue?.isInteger ?? false
    let width = isWhole ? NumberText(widest).width : widths.input + widths.kernel
    return min(NumberWidths.widest, max(1, width))
  }
  /// Columns of the factors of a product, "2·(−1)", at most; nil for letters, and where a factor is covered.
  var factorsWidth: Int? {
    guard !covering.hidesFactors, kernel != nil, let scale = base.scales?.product else {
      return nil
    }
    // Of two factors that may be negative each has brackets, of an input that is not only the weight.
    let signs = scale.kind != .signed ? 0 : base.scales?.input.kind == .signed ? 4 : 2
    return widths.input + widths.kernel + 1 + signs
  }
  /// How numbers are written.
  public var style: NumberStyle { Presentation.style(presentation.showing) }
  /// The same scene at the level of its cells, where it can be walked: what says how much room it takes, so that no
  /// page moves when the walk goes out to the layers.
  var atCells: Figure {
    guard standing != nil, place.level == .layer else { return self }
    var place = place
    place.level = .cell
    return Figure(base, at: place, presentation)
  }
  /// Whether the scene is a 1-D signal.
  public var isSignal: Bool { base.solved.scene.input.shape.dimensions == .one }

  // MARK: the walked layer

  /// The sizes and places of the walked layer; nil where it cannot be walked.
  public var geometry: Geometry? {
    standing.map { Geometry($0.walk.layer, isSizeCovered: covering.contains(.size)) }
  }
  /// The walked cell: of the output, or of the input where its cells stamp the output.
  public var cell: Position { standing?.cell ?? Position(channel: 0, row: 0, column: 0) }
  /// The current term; nil at the level of the cells.
  public var term: Int? { standing?.term }
  /// The input cells that the walked cell reads.
  public var window: CellWindow { geometry?.window(of: cell) ?? CellWindow(cell) }
  /// The channel of the input that shows.
  public var inputChannel: Int { standing?.inputChannel ?? 0 }
  /// The channel of the output that shows.
  public var outputChannel: Int { kind?.outputChannel ?? 0 }
  /// Where the current term reads, in the input or in its padding.
  public var termPlace: Position? {
    standing.flatMap { now in now.term.flatMap { now.walk.place(now.cell, $0) } }
  }
  /// Whose cells are walked: those of the output, or of the input where each of them stamps the output.
  public var walkedGrid: Presentation.Focus { kind?.walkedGrid ?? .output }
  /// How many channels there are to choose from: those the walked cell reads, or those it stamps.
  public var channelCount: Int { kind?.channelCount ?? 1 }
  /// Which filter of the kernel the walked cell uses.
  public var walkedFilter: Int { kind?.walkedFilter ?? 0 }
  /// What a term is called: "a multiplication".
  public var termName: String { kind?.termName ?? "a step" }
  /// The marks that only this kind of layer has, for the help.
  public var marks: [(mark: String, meaning: String)] { kind?.marks ?? [] }
  /// Whether the padding is −∞ and no zero.
  public var isPaddedWithInfinity: Bool { kind?.isPaddedWithInfinity ?? false }
  /// Which input cell holds the largest number so far; nil where that is covered.
  public var winner: Position? { covering.contains(.output) ? nil : kind?.winner }
  /// The weights that the walked cell meets: where they lie, not what they are.
  var kernel: KernelFigure? { kind?.kernel }
  /// The output cells that the walk works on now.
  public var outputWindow: CellWindow { kind?.outputWindow ?? CellWindow(cell) }
  /// The output cell that the current term is added to, where several are worked on.
  public var target: Position? { kind?.target }

  /// How large the input is of a layer that cannot run.
  public var unsizedInput: Shape? { standing == nil ? base.solved.input(ofLayer: base.layer)?.shape : nil }
  /// How large the kernel is of a layer that cannot run; nil where it has none.
  public var unsizedKernel: Pair? {
    base.solved.scene.layers[base.layer].kernel.map { Pair($0.rows, $0.columns) }
  }

  // MARK: paint

  /// The paint of a number of the input; nil where it is covered, or a letter.
  func inputPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, base.scales?.input) }
  /// The paint of a weight.
  func kernelPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, base.scales?.kernel) }
  /// The paint of a product.
  func productPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, base.scales?.product) }
  /// The paint of an output cell that the walk has come to.
  func outputPaint(_ number: ShownNumber) -> Shade? { Self.shade(number, base.scales?.output) }

  /// Columns of the largest product, with a sign where one can be negative; nil for letters.
  ///
  /// It tells how large the factors are: who shows covered ones must not ask.
  var largestProduct: Int? {
    base.scales.map {
      NumberText($0.product.kind == .signed ? $0.product.largest * -1 : $0.product.largest).width
    }
  }

  private static func shade(_ number: ShownNumber, _ scale: PaintScale?) -> Shade? {
    number.number.flatMap { scale?.paint($0) }.map { .whole($0) }
  }

  // MARK: numbers, shown or covered

  /// The number at a place of the input or of its padding, counted from the first input cell.
  public func input(_ channel: Int, _ row: Int, _ column: Int) -> ShownNumber {
    guard let walk = standing?.walk else {
      return ShownNumber(
        base.solved.input(ofLayer: base.layer)?[channel, row, column], isCovered: covering.contains(.input))
    }
    var number: Number? = isPaddedWithInfinity ? nil : 0
    if let row = walk.layer.rows.source(of: row), let column = walk.layer.columns.source(of: column) {
      number = walk.input[channel, row, column]
    }
    return ShownNumber(number, isCovered: covering.contains(.input), otherwise: .minusInfinity)
  }

  /// The weight that meets a tap of the window; of the walked cell, or of another.
  public func weight(_ tap: Position, of cell: Position? = nil) -> ShownNumber {
    guard let kind else {
      let kernel = base.solved.scene.layers[base.layer].kernel
      return ShownNumber(
        kernel.flatMap { $0[tap.row * $0.columns + tap.column] }, isCovered: covering.contains(.kernel))
    }
    return ShownNumber(kind.weight(tap, of: cell ?? self.cell), isCovered: covering.contains(.kernel))
  }

  /// What stands in an entry of the layer's matrix: a weight, or the sum of several that meet the same input cell.
  func weight(of entry: ConvolutionMatrix.Entry, in cell: Position) -> ShownNumber {
    let weights = entry.taps.compactMap { weight($0, of: cell).number }
    let sum = weights.count == entry.taps.count ? weights.reduce(Number.zero) { $0 + $1 } : nil
    return ShownNumber(sum, isCovered: covering.contains(.kernel))
  }

  /// What a term of the walked cell multiplies to; nothing where it multiplies nothing.
  public func product(_ term: Int) -> ShownNumber {
    ShownNumber(kind?.product(term), isCovered: covering.hidesProducts)
  }

  /// The sum of some products of the walked cell, without its bias.
  public func sum(of terms: Range<Int>) -> ShownNumber {
    if covering.hidesSumsSoFar { return .covered }
    return .number(terms.reduce(Number.zero) { $0 + (kind?.product($1) ?? 0) })
  }

  /// What is added to the products of the walked cell; nothing where the layer adds nothing.
  public var bias: ShownNumber { ShownNumber(kind?.bias, isCovered: covering.contains(.kernel)) }

  /// Whether something is added to the products of a cell.
  var hasBias: Bool { kind?.bias != nil }

  /// Whether a term of the walked cell is made; at the level of the cells all are.
  func isMade(_ term: Int) -> Bool { self.term.map { term <= $0 } ?? true }

  /// What has come of the walked cell after a term: the sum so far, or the largest number so far.
  func soFar(_ term: Int) -> ShownNumber {
    let isCovered = covering.hidesSumsSoFar
    return ShownNumber(
      isCovered ? nil : standing?.walk.value(cell: place.cell, term: term), isCovered: isCovered,
      otherwise: isPaddedWithInfinity ? .minusInfinity : .nothing)
  }

  /// What stood in an output cell before the walk came to the present cell.
  func before(_ output: Position) -> ShownNumber {
    let isCovered = covering.hidesSumsSoFar
    return ShownNumber(
      isCovered ? nil : standing?.walk.value(of: output, cell: place.cell, term: -1), isCovered: isCovered)
  }

  /// How the walked layer pools; nil where it does not.
  var pooling: PoolingFigure? { kind as? PoolingFigure }

  /// Whether an input cell was the largest of a window that is walked already.
  func isEarlierWinner(_ place: Position) -> Bool {
    !covering.contains(.output) && pooling?.isEarlierWinner(place) ?? false
  }

  /// The same step of another scene, which a picture compares with; nil where it cannot be walked there.
  public func companion(_ index: Int) -> Figure? {
    guard base.companions.indices.contains(index), base.companions[index].walk != nil else { return nil }
    return Figure(base.companions[index], at: place, presentation)
  }

  /// The same level of the walk in another cell, at the same term as far as that cell has so many, or at another.
  func standing(at cell: Position, term: Int? = nil) -> Figure {
    base.standing(at: cell, term: term ?? place.term, place, presentation) ?? self
  }

  /// Another scene in a cell of its own, at a term as far as that cell has so many; nil where it is not walked there.
  func companion(_ index: Int, at cell: Position, term: Int) -> Figure? {
    base.companions.indices.contains(index)
      ? base.companions[index].standing(at: cell, term: term, place, presentation) : nil
  }

  /// How many steps a cell has; 0 where nothing is walked.
  func stepCount(of cell: Position) -> Int {
    guard let walk = standing?.walk else { return 0 }
    return walk.stepCount(ofCell: walk.layer.walkShape.offset(cell.channel, cell.row, cell.column))
  }

  /// Another scene with all its cells done: no term of it is under way.
  func finishedCompanion(_ index: Int) -> Figure? {
    guard let companion = companion(index) else { return nil }
    var place = place
    place.level = .cell
    return Figure(companion.base, at: place, presentation)
  }

  /// What stands in an output cell now: its value, or what has come of it so far.
  public func output(_ cell: Position) -> ShownNumber {
    // While a sum is under way its cell says what its products come to; where cells stamp the output all are.
    let isUnderWay = walkedGrid == .input || cell == self.cell && !isCellDone
    let isCovered = covering.contains(.output) || covering.hidesFactors && isUnderWay
    return ShownNumber(
      isCovered ? nil : kind?.output(cell), isCovered: isCovered,
      otherwise: isPaddedWithInfinity ? .minusInfinity : .nothing)
  }

  /// Whether the walk has not come to an output cell yet.
  public func isStillToCome(_ cell: Position) -> Bool { kind?.isStillToCome(cell) ?? false }

  /// From the smallest to the largest number of the input, 0 among them; 0 alone where it is covered.
  var inputRange: ClosedRange<Double> {
    covering.contains(.input) ? 0...0 : Self.range(standing?.walk.input)
  }

  /// The same of the output, where it is small enough to be known.
  var outputRange: ClosedRange<Double> { covering.contains(.output) ? 0...0 : Self.range(base.output) }

  /// Whether there are few enough pixels for a picture of the layer.
  var canShowPixels: Bool { standing.map { PixelPlanes.canShow($0.walk.layer) } ?? false }
  /// The pixels of the input; nil where they are covered.
  var inputPixels: PixelPlane? { covering.contains(.input) ? nil : pixels?.input }
  /// The pixels of the output; nil where they are covered.
  var outputPixels: PixelPlane? { covering.isDisjoint(with: [.output, .size]) ? pixels?.output : nil }

  private var pixels: PixelPlanes? {
    base.pixels ?? FigureScene.pixels(base.walk, base.scales, base.output, base.gradient)
  }

  /// The gradient at the walked cell, where the page asks for its magnitude; nil where it does not.
  var gradient: GradientFigure? {
    base.gradient.map { GradientFigure($0, cell: cell, term: term, covering) }
  }

  /// Both ways that equivariance compares, as far as they show; nil where another picture was chosen.
  var square: SquareFigure? {
    base.square.map { SquareFigure($0, base.hidesSceneInput ? covering : covering.subtracting(.input)) }
  }

  /// Why they cannot be computed; nil where they can.
  var squareFault: CommutingSquareFault? {
    SolvedSquare.fault(base.solved.scene, layer: base.layer, presentation.lab)
  }

  /// The transformations that can be computed, of those that a key goes through.
  var transformations: [Transformation] { SolvedSquare.choices(base.solved.scene, layer: base.layer) }

  /// The walked pooling layer before and after a shift, as far as that shows; nil where another picture was chosen.
  var shifted: ShiftFigure? { base.shifted.map { ShiftFigure($0, covering) } }

  /// Why a shift cannot be computed; nil where it can.
  var shiftFault: ShiftedPoolingFault? {
    SolvedShift.fault(base.solved.scene, layer: base.layer, presentation.lab)
  }

  /// The shifts that a key goes through.
  var shifts: [Lab] { SolvedShift.choices(base.solved.scene, layer: base.layer, presentation.lab) }

  /// Two inputs of the walked pooling layer, as far as they show; nil where another picture was chosen.
  var pair: PairFigure? { base.pair.map { PairFigure($0, covering) } }

  /// Why they cannot be compared; nil where they can.
  var pairFault: PooledPairFault? {
    SolvedPair.fault(base.solved.scene, layer: base.layer, presentation.lab)
  }

  /// The other inputs that a key goes through.
  var others: [Lab] { base.pair?.choices ?? [] }

  /// The kinds of the layers up to the walked one.
  var layerKinds: [String] { base.solved.scene.layers.prefix(base.layer + 1).map(\.kind) }

  /// The whole output, where it is small enough to be known and not what the page asks.
  var wholeOutput: Tensor? { covering.contains(.output) ? nil : base.output }

  /// The same of the weights.
  var kernelRange: ClosedRange<Double> {
    guard !covering.contains(.kernel), let kernel = standing?.walk.layer.kernel else { return 0...0 }
    return (0..<min(kernel.weightCount, NumberWidths.examined)).reduce(0.0...0.0) { range, offset in
      guard let value = kernel[offset]?.nearestDouble, value.isFinite else { return range }
      return min(range.lowerBound, value)...max(range.upperBound, value)
    }
  }

  private static func range(_ tensor: Tensor?) -> ClosedRange<Double> {
    let count = min(tensor?.shape.count ?? 0, NumberWidths.examined)
    return (0..<count).reduce(0.0...0.0) { range, offset in
      guard let value = tensor?[offset].nearestDouble, value.isFinite else { return range }
      return min(range.lowerBound, value)...max(range.upperBound, value)
    }
  }

  /// The curve of the layer's function; without its point where that would tell what is covered.
  var curve: CurveFigure? {
    var curve = kind?.curve(farthest: widths.farthestInput)
    if !covering.isDisjoint(with: [.input, .output]) { curve?.point = nil }
    return curve
  }

  // MARK: words

  /// What the present step does, in one line of at most so many columns.
  public func stepLine(columns: Int) -> String {
    guard let standing else { return "" }
    return StepLine(
      walk: standing.walk, cell: cell, term: term, covering: covering, style: style
    ).text(columns: columns)
  }

  /// The formula of the walked cell, with no number wider than so many columns; nil where there is nothing to walk.
  public func formula(width: Int) -> CellFormula? {
    standing.map {
      CellFormula(
        $0.walk, cell: cell, covering: covering, format: NumberFormat(style: style, width: width))
    }
  }

  /// Whether all terms of the walked cell are made.
  public var isCellDone: Bool {
    standing.map { now in now.term.map { $0 == now.walk.stepCount(ofCell: now.place.cell) - 1 } ?? true }
      ?? false
  }

  /// The settings of the walked layer; those of one that cannot run as far as its input does not decide them.
  public var settings: [SettingText] {
    let form = SettingForm.screen(on: sceneInputShape, style: style)
    let (solved, layer) = (base.solved, base.layer)
    if let asked = presentation.asked, !asked.isKnown(layer - 1) {
      // A matrix says how many numbers it reads.
      if case .linear = solved.scene.layers[layer] { return [] }
      return LayerText.settings(solved.scene.layers[layer], form)
    }
    return solved.layers.indices.contains(layer)
      ? LayerText.settings(solved.layers[layer], form) : LayerText.settings(solved.scene.layers[layer], form)
  }

  /// The padding of the walked layer as it was asked for; nil where it has none.
  public var padding: Padding? { base.solved.scene.layers[base.layer].padding }

  /// "output[0, 1, 2]"; in 1-D without the row.
  func name(ofOutput cell: Position) -> String { "output" + index(of: cell) }

  /// "input[0, 1, 2]".
  func name(ofInput cell: Position) -> String { "input" + index(of: cell) }

  private func index(of cell: Position) -> String {
    let numbers = isSignal ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
    return "[" + numbers.map(String.init).joined(separator: ", ") + "]"
  }

  /// How often the walked layer reads each input cell; nil where what is computed is covered.
  var visitCounts: VisitCounts? {
    covering.contains(.output) ? nil : geometry.map { VisitCounts(rows: $0.rows, columns: $0.columns) }
  }

  /// Why no cell of the walked layer can be followed back to the input; nil where it can.
  var coneRefusal: String? { base.coneRefusal }
  /// What comes out of the walked layer, also of a scene of shapes; nil where it cannot run, or is asked for.
  var walkedOutput: Shape? { covering.contains(.size) ? nil : base.walkedOutput }
  /// What a cell that comes out of the walked layer depends on; nil where nothing tells.
  func cone(of cell: Position) -> Cone? { walkedOutput == nil ? nil : base.cone(of: cell) }

  /// The ways into such a cell from what goes into the last so many layers; nil where there are not so many.
  func ways(to cell: Position, through depth: Int) -> Ways? {
    walkedOutput == nil ? nil : base.ways(to: cell, through: depth)
  }
  /// The numbers of the scene in all layers up to the walked one.
  var coneValues: ConeValues {
    ConeValues(base.solved, layer: base.layer, covering, base.hidesSceneInput, style)
  }

  /// Why the units up to the walked layer cannot be drawn with their connections; nil where they can.
  var unitRefusal: String? { base.unitRefusal }
  /// How many inputs, outputs and weights of a window there are to pick from; nil where that is asked for.
  var unitCounts: (inputs: Int, outputs: Int, weights: Int)? {
    covering.contains(.size) ? nil : base.unitCounts
  }
  /// How many connections a pick among the units has.
  func partCount(_ pick: UnitChain.Pick) -> Int { covering.contains(.size) ? 0 : base.partCount(pick) }
  /// The units up to the walked layer, with a pick among them.
  func units(_ pick: UnitChain.Pick) -> UnitChain? { covering.contains(.size) ? nil : base.units(pick) }

  /// The name of the kernel that the walked layer has, "sobel_vertical"; nil where it has none, or is covered.
  public var kernelName: String? { covering.contains(.kernel) ? nil : base.presetName }
  /// Every layer of the scene and what comes out of it, for the network strip.
  var stripLinks: [NetworkStrip.Link] {
    guard let asked = presentation.asked else { return base.stripLinks }
    return base.stripLinks.enumerated().map { index, link in
      NetworkStrip.Link(
        kind: link.kind, name: link.name, output: asked.isKnown(index) ? link.output : "?")
    }
  }
  /// Every layer of the scene, in order.
  public var layerRows: [LayerRow] { base.layerRows }
  /// The scene's network, or the networks it stands among.
  var networks: [NetworkColumn] {
    let networks = base.networks ?? FigureScene.networks(base.solved, covering, presentation.lab)
    guard let asked = presentation.asked else { return networks }
    let walked = presentation.lab?.networks?.walked ?? 0
    return networks.enumerated().map { index, network in
      network.covered(by: asked, walked: index == walked ? place.layer : nil)
    }
  }
  /// The scene's input and others on their way through its layers; nil where they are not computed.
  var sizes: SizesFigure? {
    let solved =
      base.sizes ?? SolvedSizes(base.solved, layer: base.layer, presentation.lab, presentation.showing)
    return solved.map { SizesFigure($0, covering) }
  }
  /// Why they are not; nil where they are.
  var sizesFault: String? {
    SolvedSizes.isSmall(base.solved.scene)
      ? nil : "sizes computes everything twice, and this is too large; a smaller input shows it as well"
  }
  /// The layers as they are once they are made for the scene's input.
  var builtLayers: [Layer] { base.solved.scene.builtLayers }
  /// How large the scene's input is.
  public var sceneInputShape: Shape { base.solved.scene.input.shape }
  /// How the size of the walked layer follows, and what its cells depend on; or what keeps a layer from running.
  public var layerFacts: [String] { base.layerFacts }
}
