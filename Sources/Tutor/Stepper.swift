import ConvEngine
import Notation

/// The scene being walked: its settings, what follows from them, and where the walk stands.
public struct Stepper: Sendable {
  /// The part of the picture that `e`, `n` and `x` act on.
  public enum Focus: CaseIterable, Sendable {
    case input, kernel, settings, output
  }

  /// Why a key cannot act while the scene cannot run.
  static let cannotRun = "the scene cannot run; u undoes the last change"

  /// What undo brings back.
  struct Snapshot: Sendable {
    let scene: Scene
    let walk: Walk
  }

  /// The scene as it came in, for `r`.
  let original: Scene
  /// The scene as it is now.
  public internal(set) var scene: Scene
  /// The layers with their sizes, up to the first that cannot run.
  public private(set) var layers: [FittedConvolution] = []
  /// Which layer cannot run, and why.
  public private(set) var fault: SceneFault?
  /// What each layer before the walked one gives, computed when it is first needed.
  private var outputs: [Tensor] = []
  /// Where the walk stands.
  public internal(set) var walk = Walk()
  /// What `e`, `n` and `x` act on.
  public internal(set) var focus = Focus.input
  /// The cell that is being edited, if any.
  public internal(set) var editing: Editing?
  /// The input channel that shows; at term level the walk decides.
  var chosenChannel = 0
  /// How numbers show.
  public internal(set) var style = NumberStyle.decimals
  /// How many columns numbers take, which depends on the scene and not on the step.
  public private(set) var widths = NumberWidths()
  var history = History<Snapshot>()

  /// A walk over a scene with values.
  public init(_ scene: Scene) {
    original = scene
    self.scene = scene
    settle()
  }

  /// The settings of the walked layer.
  public var settings: Convolution {
    get {
      switch scene.layers[walk.layer] {
      case .convolution(let settings): settings
      }
    }
    set { scene.layers[walk.layer] = .convolution(newValue) }
  }

  /// The walk over the present layer; nil while the scene cannot run.
  public var trace: ConvolutionTrace? {
    guard layers.indices.contains(walk.layer), let input = layerInput else { return nil }
    return ConvolutionTrace(layers[walk.layer], on: input)
  }

  /// What the walked layer reads; nil where an earlier layer cannot run.
  public var layerInput: Tensor? {
    if walk.layer > 0 { return outputs.indices.contains(walk.layer - 1) ? outputs[walk.layer - 1] : nil }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }

  /// The input channel that shows: the one of the current term, else the chosen one.
  public var shownChannel: Int {
    guard let trace else { return 0 }
    if walk.level == .term, walk.term < trace.layer.productsPerCell {
      return trace.product(output, walk.term).place.channel
    }
    let first = output.channel / trace.layer.filtersPerGroup * trace.layer.channelsPerGroup
    return first + chosenChannel % trace.layer.channelsPerGroup
  }

  /// The output cell where the walk stands.
  public var output: Position {
    guard let trace else { return Position(channel: 0, row: 0, column: 0) }
    return trace.layer.outputShape.position(at: walk.cell)
  }

  /// Works out again what follows from the scene, after it has changed.
  mutating func settle() {
    (layers, fault) = scene.fittedAsFarAsPossible()
    outputs = []
    computeOutputs()
    clampWalk()
    settleWidths()
  }

  /// Works out again how wide numbers are.
  mutating func settleWidths() {
    widths = NumberWidths(kernel: settings.kernel, input: layerInput, trace: trace, style: style)
  }

  /// The outputs of the layers before the walked one.
  mutating func computeOutputs() {
    guard case .values(let first) = scene.input else { return }
    while outputs.count < min(walk.layer, layers.count) {
      outputs.append(layers[outputs.count].output(of: outputs.last ?? first))
    }
  }

  private mutating func clampWalk() {
    guard let trace else { return }
    walk.cell = min(walk.cell, trace.cellCount - 1)
    walk.term = min(walk.term, trace.stepsPerCell - 1)
  }
}
