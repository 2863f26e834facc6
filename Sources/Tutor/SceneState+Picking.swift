import ConvEngine
import Pictures

/// Walking what the picture picks in place of the layer's cells: a place in the presentation, which undo leaves alone.
extension SceneState {
  /// What the arrows walk instead of the layer's cells, where the picture that shows has something else to walk.
  public var picking: Picking? {
    let figure = figure
    return PictureRegistry.type(of: figure)?.picking(of: figure)
  }

  /// To the cell with an index, or as near to it as there is one.
  mutating func pick(_ index: Int) {
    guard let picking else { return }
    if picking.isChoice { rememberPick() }
    presentation.picked = picking.shape.position(at: min(max(0, index), picking.count - 1))
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
