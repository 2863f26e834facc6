import ConvEngine
import Lessons
import Notation
import Pictures

/// The scene on the screen: how far it is solved, where its walk stands, how it is shown, and what was changed.
///
/// Each of these is a value of its own; what a picture may know of them is the ``figure``.
public struct SceneState: Sendable {
  /// What undo brings back.
  struct Snapshot: Sendable {
    let scene: Scene
    let place: WalkPlace
    /// What the lab does to it, and where its picture stood.
    let lab: Lab?
    let picked: Position?
    /// Which of all the scenes that stood here this is.
    let version: Int
    /// Whether what followed were moves of the pick, and no change of the scene.
    let isBeforePicks: Bool
  }

  /// The scene as it came in, for `r`.
  let original: Scene
  /// Where the walk began, for `r`.
  let start: WalkPlace
  /// What its lab did to it then.
  private let originalLab: Lab?
  /// The scene as far as it is solved.
  public internal(set) var solved: SolvedScene
  /// Where the walk stands.
  public internal(set) var place: WalkPlace
  /// How the scene is shown.
  public internal(set) var presentation = Presentation()
  /// What a question hides.
  public internal(set) var hiding: Covering = []
  /// The cell that is being edited, if any, and what has been typed.
  public internal(set) var editing: Editing?
  /// The answer that is being checked, and those that were left, with all that was typed.
  public internal(set) var check: Check?
  var leftChecks: [Check.Key: Check] = [:]
  /// The shapes of a network that are typed in the place of being shown.
  var shapeCheck: ShapeCheck?
  /// Where the walk stood before, and with which picture.
  var beforeCheck: (place: WalkPlace, presentation: Presentation)?
  /// The layer whose output something waits for beyond what the walk needs, such as an answer; −1 where nothing does.
  var awaited = -1
  var history = History<Snapshot>()
  private(set) var version = 0
  private var versions = 0
  /// What all figures of the walked layer have in common.
  private var base: FigureScene

  /// A walk over a scene, which may begin inside it; one of shapes only goes from layer to layer.
  public init(_ scene: Scene, start: WalkPlace = WalkPlace()) {
    self.init(scene, start: start, Presentation(), hiding: [])
  }

  /// A walk over the scene of a lesson, or over one that opens as a lesson's does.
  ///
  /// - Parameter formula: whether the size formula shows; nil where the page says it.
  public init(_ page: LessonScene, formula: Presentation.FormulaShowing? = nil) {
    var presentation = Presentation()
    if let view = page.view { presentation.show(picture: view) }
    presentation.lab = page.lab
    if let unit = page.lab?.unit { presentation.focus = unit.focus }
    presentation.formula = formula ?? (page.shown.contains(.formula) ? .always : .hidden)
    var start = page.startPlace
    self.init(page.scene, start: start, presentation, hiding: page.hidden)
    guard let picture = PictureRegistry.named(presentation.picture), picture.opensAmongLayers,
      picture.refusal(of: figure) != nil
    else { return }
    start.level = .layer
    self.init(page.scene, start: start, presentation, hiding: page.hidden)
  }

  private init(_ scene: Scene, start: WalkPlace, _ presentation: Presentation, hiding: Covering) {
    (original, self.start, solved, place) = (scene, start, SolvedScene(scene), start)
    (self.presentation, self.hiding, originalLab) = (presentation, hiding, presentation.lab)
    Self.settle(&place, on: &solved)
    base = Self.base(of: solved, at: place, presentation, hiding: hiding)
    leaveTermsThatDoNotShow()
  }

  /// The scene as it is now.
  public var scene: Scene { solved.scene }

  /// The walked layer with its settings.
  public var layer: Layer { scene.layers[place.layer] }

  /// The settings of the walked layer, where it is a convolution.
  var convolution: Convolution? { if case .convolution(let settings) = layer { settings } else { nil } }

  /// The walk over the walked layer; nil while it cannot run, or is not reached.
  public var walk: LayerWalk? { solved.walk(ofLayer: place.layer) }

  /// The cell where the walk stands: of the output, or of the input where its cells stamp the output.
  public var cell: Position {
    walk?.layer.walkShape.position(at: place.cell) ?? Position(channel: 0, row: 0, column: 0)
  }

  /// What a picture shows of all this.
  public var figure: Figure {
    var presentation = presentation
    (presentation.edited, presentation.asked) = (editing?.target, shapeCheck?.asked)
    return Figure(base, at: place, presentation)
  }

  /// Covers what a question hides, and shows everything else.
  mutating func hide(_ covering: Covering) {
    guard covering != hiding else { return }
    hiding = covering
    settleFigure()
  }

  /// Whether the scene is as it came in.
  var isOriginal: Bool { version == 0 }

  /// Puts another scene in the place of this one, which differs from it from some layer on (0: in its input).
  mutating func put(_ scene: Scene, changedFrom layer: Int) {
    versions += 1
    (version, awaited) = (versions, -1)
    setCheckAside()
    solved = SolvedScene(scene, changedFrom: layer, of: solved)
    settle()
  }

  /// The scene and the place, to come back to.
  var snapshot: Snapshot { snapshot(isBeforePicks: false) }

  /// The same, before the pick moves where it does.
  func snapshot(isBeforePicks: Bool) -> Snapshot {
    Snapshot(
      scene: scene, place: place, lab: presentation.lab, picked: presentation.picked, version: version,
      isBeforePicks: isBeforePicks)
  }

  /// Back to a snapshot, or to the scene as it came in.
  mutating func restore(_ snapshot: Snapshot?) {
    if snapshot?.version ?? 0 != version {
      setCheckAside()
      solved = SolvedScene(snapshot?.scene ?? original)
    }
    (version, place, awaited) = (snapshot?.version ?? 0, snapshot?.place ?? start, -1)
    let lab = snapshot.map(\.lab) ?? originalLab
    if lab != presentation.lab { (presentation.lab, presentation.picked) = (lab, snapshot?.picked) }
    settle()
    if picking?.isChoice == true { presentation.picked = snapshot?.picked }
  }

  /// Works out again what follows from the scene and the place.
  private mutating func settle() {
    Self.settle(&place, on: &solved)
    settleFigure()
  }

  /// Solves a slice of what a place needs, and moves the place to a step that there is.
  private static func settle(_ place: inout WalkPlace, on solved: inout SolvedScene) {
    place.layer = min(place.layer, solved.scene.layers.count - 1)
    if !solved.hasValues { place.level = .layer }
    solved.advance(through: place.layer - 1)
    clamp(&place, to: solved)
  }

  /// Works out again what all figures of the walked layer have in common, and leaves what that layer does not have:
  /// the focus on its kernel, letters for its numbers.
  mutating func settleFigure() {
    if presentation.focus == .kernel, layer.kernel == nil { presentation.focus = .input }
    if presentation.showing == .symbols, walk?.canShowSymbols == false { presentation.showing = .decimals }
    base = Self.base(of: solved, at: place, presentation, hiding: hiding, from: coveredLayer)
    leaveTermsThatDoNotShow()
    settleStepsBeyond()
  }

  static func base(
    of solved: SolvedScene, at place: WalkPlace, _ presentation: Presentation, hiding: Covering,
    from checked: Int? = nil
  ) -> FigureScene {
    FigureScene(
      solved, layer: place.layer, showing: presentation.showing, hiding: hiding, checking: checked,
      picture: presentation.picture, lab: presentation.lab, listsLayers: place.level == .layer,
      showsFormula: presentation.formula != .hidden)
  }

  /// A picture without terms is walked from cell to cell.
  private mutating func leaveTermsThatDoNotShow() {
    guard place.level == .term, PictureRegistry.type(of: figure)?.refusalOfTerms(of: figure) != nil else {
      return
    }
    (place.level, place.term) = (.cell, 0)
  }

  private static func clamp(_ place: inout WalkPlace, to solved: SolvedScene) {
    guard let walk = solved.walk(ofLayer: place.layer) else { return }
    place.cell = min(place.cell, walk.cellCount - 1)
    place.term = min(place.term, walk.stepCount(ofCell: place.cell) - 1)
  }
}

// Long work: the outputs of the layers before the walked one, and those that an answer waits for.
extension SceneState {
  private var wanted: Int { max(place.layer - 1, awaited) }

  /// Whether outputs are still to be made.
  public var isWorking: Bool { isSolving || check?.isWorking == true }

  /// Whether it is still computed what comes in, or what an answer waits for.
  var isSolving: Bool { solved.isPending(through: wanted) }

  /// One slice of the work.
  mutating func advance() { solved.advance(through: wanted) }

  /// One more slice of the work that is under way.
  mutating func goOnWorking() {
    guard isSolving else {
      check?.goOn()
      settleCheckedPlace()
      return
    }
    let wasWalking = walk != nil
    advance()
    if !isSolving { judge() }
    if walk != nil, !wasWalking {
      Self.clamp(&place, to: solved)
      settleFigure()
    }
  }

  /// Gives the work up, and goes to the last layer that can be walked without it.
  mutating func stopWorking() {
    guard isSolving else {
      check?.stop()
      return
    }
    leaveCheck()
    solved.stop()
    awaited = -1
    guard isSolving else { return }
    place = WalkPlace()
    place.layer = min(solved.outputs.count, max(0, solved.layers.count - 1))
    if scene.layers.count > 1 { place.level = .layer }
    settleFigure()
  }

  /// Why ↓ finds no count of the walked layer to go into.
  var nothingToCount: String {
    if solved.fault != nil, !solved.layers.indices.contains(place.layer) { return nothingToWalk }
    return "\(layer.kind) has no weights and multiplies nothing, so there is nothing to count"
  }

  /// Why a key cannot act while there is nothing to walk.
  var nothingToWalk: String {
    if isSolving { return "the layers before this one are still being computed; Esc stops that" }
    let cannotRun = solved.hasValues || solved.fault != nil
    return cannotRun ? "the scene cannot run; u undoes the last change" : scene.adviceOnNumbers
  }
}
