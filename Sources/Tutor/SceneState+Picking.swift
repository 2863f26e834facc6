import ConvEngine
import Pictures

/// Walking what the picture picks in place of the layer's cells: a place in the presentation, which undo leaves alone.
extension SceneState {
  /// What the arrows walk instead of the layer's cells, where the picture that shows has something else to walk.
  public var picking: Picking? {
    let figure = figure
    guard let picture = PictureRegistry.type(of: figure) else { return nil }
    return picture.walkedParts(of: figure)?.picking ?? picture.picking(of: figure)
  }

  /// What the picture picks, also where the arrows walk parts of it.
  public var wholePicking: Picking? {
    let figure = figure
    return PictureRegistry.type(of: figure)?.picking(of: figure)
  }

  /// How far ↓ would lead into what is picked; nil where it has no parts there.
  var nextDepth: Int? {
    guard place.level != .layer else { return nil }
    let figure = figure
    let depth = place.level == .term ? max(1, presentation.depth) + 1 : 1
    return PictureRegistry.type(of: figure)?.parts(of: figure, depth: depth).map { _ in depth }
  }

  /// Into what is picked, or on into its parts.
  mutating func goIn(to depth: Int) {
    (place.level, place.term) = (.term, 0)
    (presentation.depth, presentation.part) = (depth, nil)
  }

  /// Out of the parts of what is picked to those one level up; false where there are none.
  mutating func goOutOfParts() -> Bool {
    guard place.level == .term, picking?.isPart == true else { return false }
    let depth = max(1, presentation.depth) - 1
    (presentation.depth, presentation.part) = (depth, nil)
    return depth > 0
  }

  /// To the cell with an index, or as near to it as there is one.
  mutating func pick(_ index: Int) {
    guard let picking else { return }
    let cell = picking.shape.position(at: min(max(0, index), picking.count - 1))
    if picking.isPart { return presentation.part = cell }
    if picking.isChoice { rememberPick() }
    presentation.picked = cell
  }

  /// Remembers where the pick stood before it began to move, so that one undo takes all of its moves back.
  private mutating func rememberPick() {
    if let last = history.last, last.isBeforePicks, last.version == version, !history.canRedo { return }
    history.remember(snapshot(isBeforePicks: true))
  }

  /// So many rows on, in the same column.
  mutating func pickRow(by distance: Int) {
    guard let picking else { return }
    pick(picking.index + distance * picking.shape.columns)
  }

  /// Moves the focus; where the arrows then walk something of the picture's, they begin at the walked cell.
  mutating func moveFocus(by distance: Int) {
    let all = Presentation.Focus.allCases
    let index = all.firstIndex(of: presentation.focus) ?? 0
    let before = picking
    presentation.focus = all[(index + distance + all.count) % all.count]
    // A picture that picks cells whatever is in focus keeps the one that is picked.
    if before == nil || picking != before { presentation.picked = nil }
    if presentation.focus == .kernel, layer.kernel == nil { moveFocus(by: distance) }
  }
}
