import ConvEngine

extension Action {
  /// Why a key cannot act on the answer that is gone through; nil where it can.
  func refusal(inCheckOf state: SceneState) -> String? {
    guard let check = state.check else { return nil }
    let place = check.position
    switch self {
    case .choose:
      if !check.isJudged { return "nothing is judged before the last cell is in; t judges now" }
      return check.stories.isEmpty ? "no cell is wrong" : nil
    case .next: return check.cell + 1 < check.shape.count ? nil : "this is the last cell"
    case .previous: return check.cell > 0 ? nil : "this is the first cell"
    case .rowDown: return place.row + 1 < check.shape.rows ? nil : "this is the last row"
    case .rowUp: return place.row > 0 ? nil : "this is the first row"
    case .scrollDown, .scrollUp:
      if check.shape.channels == 1 { return "the output has one channel only" }
      let next = place.channel + (self == .scrollDown ? 1 : -1)
      if (0..<check.shape.channels).contains(next) { return nil }
      return "this is the \(self == .scrollDown ? "last" : "first") channel"
    case .focusNext: return check.firstEmpty(after: check.cell) == nil ? "every cell is filled" : nil
    case .goIn: return state.walk == nil ? state.nothingToWalk : nil
    case .nextChannel, .previousChannel:
      let count = state.solved.layers.count
      guard count > 1 else { return "the scene has one layer only" }
      let next = (check.key.layer + (self == .nextChannel ? 1 : -1) + count) % count
      return state.refusal(ofChecking: next)
    case .askSize:
      return check.isUntouched ? nil : "a cell is typed already, so how many there are is known"
    case .showWorking:
      return showRefusal(check, state)
        ?? (check.isRight(check.cell) || check.shownNumber(check.cell) != nil
          ? "this cell is right, or shown already" : nil)
    case .showAnswer: return showRefusal(check, state)
    default: return nil
    }
  }

  private func showRefusal(_ check: Check, _ state: SceneState) -> String? {
    if state.hiding.contains(.output) { return "the question of this page hides the output; a answers" }
    return check.checked == nil ? "the output is still being computed" : nil
  }

  /// Whether it would change the scene that an answer is about.
  var changesScene: Bool {
    switch self {
    case .edit, .more, .less, .flip, .nextPaddingMode, .nextNamedPadding, .nextPreset, .previousPreset, .undo,
      .redo, .reset, .command:
      true
    default: false
    }
  }
}
