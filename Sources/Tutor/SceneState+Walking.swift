import ConvEngine
import Pictures

extension SceneState {
  /// How many places the present level has: layers, cells, or the steps of the cell; or what the picture picks.
  public var stepCount: Int {
    if let picking { return picking.count }
    return switch place.level {
    case .layer: scene.layers.count
    case .cell: walk?.cellCount ?? 0
    case .term: steps(ofCell: place.cell)
    }
  }

  /// Which of them the walk stands on.
  public var stepIndex: Int {
    if let picking { return picking.index }
    return switch place.level {
    case .layer: place.layer
    case .cell: place.cell
    case .term: place.term + presentation.stepsBeyond
    }
  }

  /// The steps of a cell, and those that the picture goes on with in another input.
  private func steps(ofCell cell: Int) -> Int {
    guard let walk else { return 0 }
    let position = walk.layer.walkShape.position(at: cell)
    return walk.stepCount(ofCell: cell)
      + (PictureRegistry.type(of: figure)?.stepsBeyond(figure, of: position) ?? 0)
  }

  /// The number of the first of them: cells and terms are counted as people count, layers have indices.
  public var firstNumber: Int { place.level == .layer ? 0 : 1 }

  /// One step along the level; → at the last term goes on to the next cell.
  mutating func move(by distance: Int) {
    if let picking { return pick(picking.index + distance) }
    switch place.level {
    case .layer: go(toLayer: place.layer + distance)
    case .cell: go(toCell: place.cell + distance)
    case .term:
      if let next = term(at: distance) { go(toStep: next.term, ofCell: next.cell) }
    }
  }

  /// The step so many steps on from the present one, in this cell or in one near it; nil beyond both ends.
  private func term(at distance: Int) -> (cell: Int, term: Int)? {
    guard let walk else { return nil }
    var (cell, term) = (place.cell, stepIndex + distance)
    while term < 0 {
      cell -= 1
      guard cell >= 0 else { return nil }
      term += steps(ofCell: cell)
    }
    while term >= steps(ofCell: cell) {
      term -= steps(ofCell: cell)
      cell += 1
      guard cell < walk.cellCount else { return nil }
    }
    return (cell, term)
  }

  /// Why a step along the level is not possible; nil where it is.
  func moveRefusal(by distance: Int) -> String? {
    if let picking {
      if (0..<picking.count).contains(picking.index + distance) { return nil }
      return "this is the \(distance > 0 ? "last" : "first") \(picking.noun)"
    }
    let (isPossible, noun): (Bool, String)
    switch place.level {
    case .layer: (isPossible, noun) = (scene.layers.indices.contains(place.layer + distance), "layer")
    case .cell:
      guard let walk else { return nothingToWalk }
      (isPossible, noun) = ((0..<walk.cellCount).contains(place.cell + distance), "\(walkedGrid) cell")
    case .term:
      guard walk != nil else { return nothingToWalk }
      (isPossible, noun) = (term(at: distance) != nil, "step")
    }
    guard !isPossible else { return nil }
    return "this is the \(distance > 0 ? "last" : "first") \(noun)"
  }

  /// To the first or the last step of the level.
  mutating func moveToEnd(_ isLast: Bool) {
    if let picking { return pick(isLast ? picking.count - 1 : 0) }
    switch place.level {
    case .layer: go(toLayer: isLast ? scene.layers.count - 1 : 0)
    case .cell: go(toCell: isLast ? (walk?.cellCount ?? 1) - 1 : 0)
    case .term: go(toStep: isLast ? max(stepCount, 1) - 1 : 0, ofCell: place.cell)
    }
  }

  /// To a step of the level by its number.
  mutating func move(to index: Int) {
    guard (0..<stepCount).contains(index) else { return }
    if picking != nil { return pick(index) }
    switch place.level {
    case .layer: go(toLayer: index)
    case .cell: go(toCell: index)
    case .term: go(toStep: index, ofCell: place.cell)
    }
  }

  /// One row up or down, in the same column and filter.
  mutating func moveRow(by distance: Int) {
    if picking != nil, rowRefusal(by: distance) == nil { return pickRow(by: distance) }
    guard let walk, rowRefusal(by: distance) == nil else { return }
    go(toCell: place.cell + distance * walk.layer.walkShape.columns)
  }

  func rowRefusal(by distance: Int) -> String? {
    if let picking {
      if (0..<picking.shape.rows).contains(picking.cell.row + distance) { return nil }
      return "this is the \(distance > 0 ? "last" : "first") \(picking.noun) row"
    }
    guard let walk else { return nothingToWalk }
    guard place.level != .layer else { return "↓ goes into the layer first" }
    if (0..<walk.layer.walkShape.rows).contains(cell.row + distance) { return nil }
    return "this is the \(distance > 0 ? "last" : "first") \(walkedGrid) row"
  }

  /// One level down.
  mutating func goIn() {
    guard inRefusal == nil else { return }
    if opensCounts { return presentation.picked = Position(channel: 0, row: 0, column: 0) }
    if let depth = nextDepth { return goIn(to: depth) }
    place.level = place.level == .layer ? .cell : .term
    (place.term, presentation.stepsBeyond) = (0, 0)
  }

  var inRefusal: String? {
    if opensCounts { return nil }
    guard let walk else { return showsNetworks && !isInCounts ? nothingToCount : nothingToWalk }
    if nextDepth != nil { return nil }
    if place.level == .term, let picking, picking.isPart {
      return "this \(picking.noun) is as deep as it goes; ↑ comes back out"
    }
    if place.level == .cell, let refusal = PictureRegistry.type(of: figure)?.refusalOfTerms(of: figure) {
      return refusal
    }
    if place.level == .cell, !walk.layer.hasTerms {
      return "\(layer.kind) makes each cell in one step, with nothing inside"
    }
    return place.level == .term ? "\(figure.termName) is as deep as it goes; ↑ comes back out" : nil
  }

  /// One level up.
  mutating func goOut() {
    guard outRefusal == nil else { return }
    if isInCounts { return presentation.picked = nil }
    guard !goOutOfParts() else { return }
    place.level = place.level == .term ? .cell : .layer
    (place.term, presentation.stepsBeyond) = (0, 0)
    guard place.level == .layer else { return }
    if let outer = presentation.outerPicture { presentation.show(picture: outer) }
    settleFigure()
  }

  /// To a level, as a picture needs that shows no other.
  mutating func goOut(to level: Level) {
    guard level != place.level else { return }
    (place.level, place.term) = (level, level == .term ? place.term : 0)
    settleFigure()
  }

  var outRefusal: String? {
    if isInCounts { return nil }
    if place.level == .layer { return "the layers are as far out as it goes" }
    return place.level == .cell && scene.layers.count == 1 ? "the scene has one layer only" : nil
  }

  private mutating func go(toCell cell: Int) {
    guard let walk, (0..<walk.cellCount).contains(cell) else { return }
    place.cell = cell
    if place.level == .term { go(toStep: 0, ofCell: cell) }
  }

  /// To a step of a cell; what lies behind its last one is walked in the other input.
  private mutating func go(toStep step: Int, ofCell cell: Int) {
    guard let walk else { return }
    let term = min(step, walk.stepCount(ofCell: cell) - 1)
    (place.cell, place.term, presentation.stepsBeyond) = (cell, term, step - term)
  }

  /// Comes back from another input that has no such step any more.
  mutating func settleStepsBeyond() {
    guard presentation.stepsBeyond > 0 else { return }
    let own = walk?.stepCount(ofCell: place.cell) ?? 0
    let isBehind = place.level == .term && place.term == own - 1
    presentation.stepsBeyond = min(presentation.stepsBeyond, isBehind ? steps(ofCell: place.cell) - own : 0)
  }

  /// Whether `x` goes to the next layer, as the picture is about all of them.
  public var walksLayers: Bool { PictureRegistry.type(of: figure)?.walksLayers == true }

  /// To the next layer, and from the last to the first, at the same level.
  mutating func turnLayer(by distance: Int) {
    if place.level == .term { (place.level, presentation.depth, presentation.part) = (.cell, 0, nil) }
    let count = scene.layers.count
    go(toLayer: (place.layer + distance + count) % count)
  }

  private mutating func go(toLayer layer: Int) {
    guard scene.layers.indices.contains(layer), layer != place.layer else { return }
    (place.layer, place.cell, place.term, presentation.channel) = (layer, 0, 0, 0)
    presentation.picked = nil
    advance()
    settleFigure()
  }

  /// Whose cells are walked.
  private var walkedGrid: String { figure.walkedGrid == .input ? "input" : "output" }
}
