import ConvEngine
import Lessons
import Notation

/// The scene being walked: its settings, what follows from them, and where the walk stands.
public struct SceneState: Sendable {
  /// The part of the picture that `e`, `n` and `x` act on.
  public enum Focus: CaseIterable, Sendable {
    case input, kernel, settings, output
  }

  /// Why a key cannot act while there is nothing to walk.
  var nothingToWalk: String {
    if work != nil { return "the layers before this one are still being computed; Esc stops that" }
    return hasValues || fault != nil
      ? "the scene cannot run; u undoes the last change"
      : scene.adviceOnNumbers
  }

  /// What undo brings back.
  struct Snapshot: Sendable {
    let scene: Scene
    let place: WalkPlace
  }

  /// The scene as it came in, for `r`.
  let original: Scene
  /// The scene as it is now.
  public internal(set) var scene: Scene
  /// The layers with their sizes, up to the first that cannot run.
  public private(set) var layers: [SizedLayer] = []
  /// On how much of the scene's input a cell of each of these layers depends, once the walk has come out to them.
  private var receptiveFields: [ReceptiveField] = []
  /// Whether there are numbers all the way through.
  public private(set) var hasValues = false
  /// Which layer cannot run, and why.
  public private(set) var fault: SceneFault?
  /// What each layer before the walked one gives, computed when it is first needed.
  private var outputs: [Tensor] = []
  /// The next of these outputs in the making, where it takes more than one slice.
  public private(set) var work: OutputWork?
  /// Where the walk stands.
  public internal(set) var place = WalkPlace()
  /// What `e`, `n` and `x` act on.
  public internal(set) var focus = Focus.input
  /// The cell that is being edited, if any.
  public internal(set) var editing: Editing?
  /// The input channel that shows; at term level the walk decides.
  var chosenChannel = 0
  /// How numbers show.
  public internal(set) var showing = Showing.decimals
  /// What a question keeps hidden.
  public internal(set) var hidden: Set<LessonScene.Part> = []
  /// Whether even the size of the output is hidden, as a question asks for it.
  public internal(set) var hidesSize = false
  /// What the walked layer gives, as it shows, where it is small enough to be made at every change.
  public private(set) var shownOutput: Tensor?
  /// How many columns numbers take, which depends on the scene and not on the step.
  public private(set) var widths = NumberWidths()
  var history = History<Snapshot>()
  /// Where the walk began, for `r`.
  let start: WalkPlace

  /// A walk over a scene, which may begin inside it; one of shapes only goes from layer to layer.
  public init(_ scene: Scene, start: WalkPlace = WalkPlace()) {
    var start = start
    if !scene.hasValues { start.level = .layer }
    (original, self.scene, self.start) = (scene, scene, start)
    place = start
    settle()
  }

  /// A walk over the scene of a lesson.
  init(_ page: LessonScene) {
    self.init(page.scene, start: WalkPlace(page.start, in: page.scene))
    hidden = page.hidden
  }

  /// The walked layer with its settings.
  public var layer: Layer {
    get { scene.layers[place.layer] }
    set { scene.layers[place.layer] = newValue }
  }

  /// The walked layer with its sizes; nil where it cannot run.
  public var sized: SizedLayer? { layers.indices.contains(place.layer) ? layers[place.layer] : nil }

  /// The settings of the walked layer, where it is a convolution.
  public var convolution: Convolution? {
    get {
      switch layer {
      case .convolution(let settings): settings
      case .pooling, .transposed, .activation, .softmax, .flatten, .linear: nil
      }
    }
    set { if let newValue { layer = .convolution(newValue) } }
  }

  /// The walk over the present layer; nil while the scene cannot run.
  public var walk: LayerWalk? {
    guard layers.indices.contains(place.layer), let input = layerInput, hasValues else { return nil }
    return LayerWalk(layers[place.layer], on: input)
  }

  /// The walk as it shows: over symbols, where they are asked for, over the scene's numbers otherwise.
  public var shownWalk: LayerWalk? {
    showing == .symbols ? walk?.inSymbols : walk
  }

  /// How numbers are written.
  public var style: NumberStyle { showing == .fractions ? .fractions : .decimals }

  /// What the walked layer reads; nil where an earlier layer cannot run.
  public var layerInput: Tensor? {
    if place.layer > 0 { return outputs.indices.contains(place.layer - 1) ? outputs[place.layer - 1] : nil }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }

  /// The input channel that shows: the one of the current term, else the chosen one.
  public var shownChannel: Int {
    guard let walk else { return 0 }
    let channels = walk.layer.window(of: cell).channels
    if let editing {
      return editing.grid == .input ? editing.cell.channel : channels.lowerBound + editing.cell.channel
    }
    if place.level == .term, let place = walk.place(cell, place.term) { return place.channel }
    return channels.lowerBound + chosenChannel % channels.count
  }

  /// The output channel that shows: that of the walked cell, or one of those that it stamps.
  public var shownOutputChannel: Int {
    guard let walk, case .transposed(let layer) = walk.layer else { return cell.channel }
    if place.level == .term {
      return TransposedWalk(layer, on: walk.input).product(cell, place.term).target.channel
    }
    let chosen = editing?.grid == .kernel ? editing?.cell.channel : nil
    return layer.firstOutput(ofInput: cell.channel) + (chosen ?? chosenChannel % layer.outputsPerGroup)
  }

  /// The cell where the walk stands: of the output, or of the input where its cells stamp the output.
  public var cell: Position {
    guard let walk else { return Position(channel: 0, row: 0, column: 0) }
    return walk.layer.walkShape.position(at: place.cell)
  }

  /// Works out again what follows from the scene, after a layer of it has changed, or its input (layer 0).
  mutating func settle(from changed: Int = 0) {
    place.layer = min(place.layer, scene.layers.count - 1)
    (layers, fault) = scene.sizedAsFarAsPossible()
    hasValues = scene.hasValues
    receptiveFields = []
    settleFields()
    outputs = Array(outputs.prefix(changed))
    work = nil
    computeOutputs()
    clampWalk()
    settleView()
  }

  /// Works out the receptive fields where the walk goes from layer to layer.
  mutating func settleFields() {
    guard place.level == .layer, receptiveFields.isEmpty else { return }
    receptiveFields = layers.indices.map { layers.receptiveField(ofLayer: $0) }
  }

  /// On how much of the scene's input a cell behind a layer depends.
  ///
  /// - Precondition: that layer can run.
  public func receptiveField(ofLayer index: Int) -> ReceptiveField {
    receptiveFields.indices.contains(index) ? receptiveFields[index] : layers.receptiveField(ofLayer: index)
  }

  /// Leaves what the present layer does not have: the focus on its kernel, symbols for its numbers.
  mutating func settleView() {
    if focus == .kernel, layer.kernel == nil { focus = .input }
    if showing == .symbols, walk?.canShowSymbols == false { showing = .decimals }
    settleWidths()
  }

  /// Works out again how wide numbers are.
  mutating func settleWidths() {
    let shown = shownWalk
    shownOutput = shown.flatMap { NumberWidths.isSmall($0) ? $0.layer.output(of: $0.input) : nil }
    widths = NumberWidths(
      kernel: shown?.layer.kernel ?? layer.kernel, input: shown?.input ?? layerInput, output: shownOutput,
      walk: shown, style: style
    )
  }

  /// The outputs of the layers before the walked one; what takes long is left as work that goes on in slices.
  mutating func computeOutputs() {
    guard case .values(let first) = scene.input else { return }
    if outputs.count >= place.layer { work = nil }
    while outputs.count < min(place.layer, layers.count) {
      // What is taken out of its place is changed where it lies, and not in a copy.
      var next = work.take() ?? OutputWork(layers[outputs.count], on: outputs.last ?? first)
      next.advance()
      guard next.isDone else {
        work = next
        return
      }
      outputs.append(next.output)
    }
  }

  /// One more slice of the work that is under way.
  mutating func goOnWorking() {
    guard work != nil else { return }
    computeOutputs()
    if work == nil {
      clampWalk()
      settleWidths()
    }
  }

  /// Gives the work up and goes to the last layer that can be walked without it.
  mutating func stopWorking() {
    work = nil
    place = WalkPlace()
    place.layer = min(outputs.count, max(0, layers.count - 1))
    if scene.layers.count > 1 { place.level = .layer }
    settleFields()
    settleView()
  }

  private mutating func clampWalk() {
    guard let walk else { return }
    place.cell = min(place.cell, walk.cellCount - 1)
    place.term = min(place.term, walk.stepCount(ofCell: place.cell) - 1)
  }
}
