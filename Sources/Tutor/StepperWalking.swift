import ConvEngine

extension Stepper {
  /// How many places the present level has: layers, cells, or the steps of the cell.
  public var stepCount: Int {
    switch walk.level {
    case .layer: scene.layers.count
    case .cell: trace?.cellCount ?? 0
    case .term: trace?.stepCount(ofCell: walk.cell) ?? 0
    }
  }

  /// Which of them the walk stands on.
  public var stepIndex: Int {
    switch walk.level {
    case .layer: walk.layer
    case .cell: walk.cell
    case .term: walk.term
    }
  }

  /// One step along the level; → at the last term goes on to the next cell.
  mutating func move(by distance: Int) {
    switch walk.level {
    case .layer: go(toLayer: walk.layer + distance)
    case .cell: go(toCell: walk.cell + distance)
    case .term:
      if let place = term(at: distance) { (walk.cell, walk.term) = place }
    }
  }

  /// The step so many steps on from the present one, in this cell or in one near it; nil beyond both ends.
  private func term(at distance: Int) -> (cell: Int, term: Int)? {
    guard let trace else { return nil }
    var (cell, term) = (walk.cell, walk.term + distance)
    while term < 0 {
      cell -= 1
      guard cell >= 0 else { return nil }
      term += trace.stepCount(ofCell: cell)
    }
    while term >= trace.stepCount(ofCell: cell) {
      term -= trace.stepCount(ofCell: cell)
      cell += 1
      guard cell < trace.cellCount else { return nil }
    }
    return (cell, term)
  }

  /// Why a step along the level is not possible; nil where it is.
  func moveRefusal(by distance: Int) -> String? {
    if walk.level == .layer, scene.layers.indices.contains(walk.layer + distance) { return nil }
    guard let trace else { return nothingToWalk }
    let isPossible =
      switch walk.level {
      case .layer: false
      case .cell: (0..<trace.cellCount).contains(walk.cell + distance)
      case .term: term(at: distance) != nil
      }
    let noun = walk.level == .layer ? "layer" : walk.level == .cell ? "\(walkedGrid) cell" : "step"
    guard !isPossible else { return nil }
    return "this is the \(distance > 0 ? "last" : "first") \(noun)"
  }

  /// To the first or the last step of the level.
  mutating func moveToEnd(_ isLast: Bool) {
    switch walk.level {
    case .layer: go(toLayer: isLast ? scene.layers.count - 1 : 0)
    case .cell: go(toCell: isLast ? (trace?.cellCount ?? 1) - 1 : 0)
    case .term: walk.term = isLast ? max(stepCount, 1) - 1 : 0
    }
  }

  /// To a step of the level by its number.
  mutating func move(to index: Int) {
    guard (0..<stepCount).contains(index) else { return }
    switch walk.level {
    case .layer: go(toLayer: index)
    case .cell: go(toCell: index)
    case .term: walk.term = index
    }
  }

  /// Whose cells are walked.
  private var walkedGrid: String {
    if case .transposed = layer { "input" } else { "output" }
  }

  /// One output row up or down, in the same column and filter.
  mutating func moveRow(by distance: Int) {
    guard let trace, rowRefusal(by: distance) == nil else { return }
    go(toCell: walk.cell + distance * trace.layer.walkShape.columns)
  }

  func rowRefusal(by distance: Int) -> String? {
    guard let trace else { return nothingToWalk }
    guard walk.level != .layer else { return "↓ goes into the layer first" }
    if (0..<trace.layer.walkShape.rows).contains(cell.row + distance) { return nil }
    return "this is the \(distance > 0 ? "last" : "first") \(walkedGrid) row"
  }

  /// One level down.
  mutating func goIn() {
    guard inRefusal == nil else { return }
    walk.level = walk.level == .layer ? .cell : .term
    walk.term = 0
  }

  var inRefusal: String? {
    guard let trace else { return nothingToWalk }
    if walk.level == .cell, !trace.layer.hasTerms {
      return "\(layer.kind) makes each cell in one step, with nothing inside"
    }
    return walk.level == .term ? "\(deepestStep) is as deep as it goes; ↑ comes back out" : nil
  }

  private var deepestStep: String {
    switch layer {
    case .pooling: "an element of the window"
    case .softmax: "an exponential"
    case .convolution, .transposed, .linear, .activation, .flatten: "a multiplication"
    }
  }

  /// One level up.
  mutating func goOut() {
    guard outRefusal == nil else { return }
    walk.level = walk.level == .term ? .cell : .layer
    walk.term = 0
    settleFields()
  }

  var outRefusal: String? {
    if walk.level == .layer { return "the layers are as far out as it goes" }
    return walk.level == .cell && scene.layers.count == 1 ? "the scene has one layer only" : nil
  }

  private mutating func go(toCell cell: Int) {
    guard let trace, (0..<trace.cellCount).contains(cell) else { return }
    walk.cell = cell
    if walk.level == .term { walk.term = 0 }
  }

  private mutating func go(toLayer layer: Int) {
    guard scene.layers.indices.contains(layer), layer != walk.layer else { return }
    (walk.layer, walk.cell, walk.term, chosenChannel) = (layer, 0, 0, 0)
    computeOutputs()
    settleView()
  }
}
