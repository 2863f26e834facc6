import ConvEngine
import Exercises
import Notation
import Pictures

/// An answer of one's own, typed over the covered output.
extension SceneState {
  /// Nobody types more numbers than these.
  private static let mostCells = 4_096

  /// The layer from which on outputs are covered, as an answer for it is being checked.
  var coveredLayer: Int? { check?.key.layer }

  /// Why no answer can be checked; nil where one can.
  var checkRefusal: String? {
    if check != nil { return nil }
    if checksShapes { return shapesRefusal }
    if solved.fault != nil { return "the scene cannot run; u undoes the last change" }
    return refusal(ofChecking: checkedLayer)
  }

  /// Why the output of a layer cannot be checked.
  func refusal(ofChecking layer: Int) -> String? {
    if hidesWhatGoesIn(layer) {
      return "the question of this page hides what goes in; a answers"
    }
    let count = solved.layers[layer].outputShape.count
    // Of a scene of shapes the size alone is asked.
    guard solved.hasValues, count > Self.mostCells else { return nil }
    return "\(CountText.of(count)) cells are too many to type; in the shell: convwalk check SCENE ANSWER"
  }

  /// Whether a question hides the numbers that a layer multiplies, which all that is said of a slip would tell.
  func hidesWhatGoesIn(_ layer: Int) -> Bool {
    hiding.hidesFactors || layer > 0 && hiding.contains(.output)
  }

  /// The layer of the answer that was typed last, of one that was not the last layer.
  private var checkedLayer: Int {
    let last = solved.layers.count - 1
    return leftChecks[Check.Key(version: version, layer: last)] == nil
      ? leftChecks.keys.filter { $0.version == version }.map(\.layer).max() ?? last : last
  }

  /// Covers the output for an answer, or goes on with the one that was left.
  mutating func beginCheck() {
    guard checkRefusal == nil else { return }
    if checksShapes { return beginShapes() }
    if check?.stage == .away { return comeBackToCheck() }
    if check == nil { openCheck(ofLayer: checkedLayer) }
  }

  /// Covers the output of a layer, with what was typed for it before.
  mutating func openCheck(ofLayer layer: Int) {
    if let check { leftChecks[check.key] = check }
    let key = Check.Key(version: version, layer: layer)
    let shape = solved.layers[layer].outputShape
    check =
      leftChecks[key]
      ?? (solved.hasValues
        ? Check(key, shape, asksSize: hiding.contains(.size), inLetters: scene.hasSymbols)
        : Check(sizeOf: shape, key))
    if beforeCheck == nil { beforeCheck = (place, presentation) }
    place = WalkPlace()
    place.layer = layer
    if presentation.showing == .symbols { presentation.showing = .decimals }
    (presentation.channel, presentation.focus, awaited) = (0, .output, layer)
    advance()
    judge()
    settleFigure()
    settleCheckedPlace()
  }

  /// Shows the output again; what was typed is kept.
  mutating func leaveCheck() {
    guard check != nil else { return }
    let before = beforeCheck
    setCheckAside()
    if let before { (place, presentation) = before }
    awaited = -1
    advance()
    settleFigure()
  }

  /// Shows the output again, and keeps nothing of a size that is known now.
  mutating func forgetCheck() {
    guard let key = check?.key else { return }
    leaveCheck()
    leftChecks[key] = nil
  }

  /// Keeps the answer for when its scene is back.
  ///
  /// Where the walk stood before it is forgotten: another scene may have no such place.
  mutating func setCheckAside() {
    guard var check else { return }
    beforeCheck = nil
    _ = check.take(anyway: true)
    check.stop()
    if check.stage == .away { check.stage = .reviewing }
    leftChecks[check.key] = check
    self.check = nil
  }

  /// Begins the page anew: what was typed is gone.
  mutating func forgetChecks() {
    leaveCheck()
    leftChecks = [:]
  }

  /// Compares what was typed with what is right, once that is computed.
  mutating func judge() {
    guard let layer = check?.key.layer, !isSolving, solved.outputs.count > layer else { return }
    var scene = scene
    scene.layers = Array(scene.layers.prefix(layer + 1))
    check?.judge(SolvedScene(scene, changedFrom: layer + 1, of: solved))
  }

  /// Stands at the chosen cell, at the term where its story is.
  mutating func settleCheckedPlace() {
    guard let check, check.stage != .away else { return }
    if check.size.isKnown, walk != nil {
      let step = check.step
      place = solved.place(of: step.layer == check.key.layer ? step : check.cellStep)
      if place.level == .term, check.stage == .typing { place.level = .cell }
    }
    presentation.channel = check.channel ?? 0
    // A term shows the channel that it is in.
    if check.channel != nil, place.level == .term { place.level = .cell }
  }

  /// Goes to the step of the chosen story, in a picture that shows it; the output stays covered.
  mutating func goToCheckedStep() {
    guard let check, check.size.isKnown else { return }
    let step = solved.place(of: check.step)
    self.check?.stage = .away
    presentation.focus = beforeCheck?.presentation.focus ?? .input
    place = step
    settleFigure()
    guard place != step else { return }
    // The picture that was chosen has no terms.
    (place, presentation.picture) = (step, PictureRegistry.usual)
    settleFigure()
  }

  /// Stands where a slip was made, as far as the picture shows its terms: in the page's own scene, which the question is
  /// about, and not in what has been made of it.
  mutating func stand(at step: Diagnosis.Step) {
    guard isOriginal, solved.walk(ofLayer: step.layer) != nil else { return }
    place = solved.place(of: step)
    settleFigure()
  }

  /// Stands where the walk stood before.
  mutating func goBack(to before: WalkPlace) {
    place = before
    settleFigure()
  }

  private mutating func comeBackToCheck() {
    check?.stage = .reviewing
    presentation.focus = .output
    if let layer = check?.key.layer {
      place = WalkPlace()
      place.layer = layer
    }
    settleFigure()
    settleCheckedPlace()
  }

  /// The layer whose output is checked: "conv", "layer 1, relu" of several.
  public var checkedLayerName: String {
    guard let layer = check?.key.layer else { return "" }
    return (scene.layers.count > 1 ? "layer \(layer), " : "") + scene.layers[layer].kind
  }

  /// The answer as it shows; nil while none is being checked.
  public var sheet: AnswerSheet? { check?.stage == .away ? nil : check?.sheet }

  /// The figure at the chosen cell of the answer: covered, but for a cell that was shown.
  public var checkedFigure: Figure {
    guard let check, check.shownNumber(check.cell) != nil, check.stage == .reviewing else { return figure }
    var place = place
    // All of its sum shows, and not what it comes to so far.
    place.level = .cell
    let open = Self.base(of: solved, at: place, presentation, hiding: hiding)
    return Figure(open, at: place, presentation)
  }
}

extension Check {
  /// The chosen cell as a whole.
  var cellStep: Diagnosis.Step { Diagnosis.Step(layer: key.layer, cell: position, term: nil) }
}
