/// What a key can do.
public enum Action: Hashable, Sendable {
  case next, previous
  case goIn, goOut
  case rowDown, rowUp
  case first, last
  case goTo
  case focusNext, focusPrevious
  case edit
  case more(Setting), less(Setting)
  case flip
  case nextPaddingMode, nextNamedPadding
  case nextPreset, previousPreset
  case nextChannel, previousChannel
  case nextNumberStyle
  case undo, redo, reset
  case play, faster, slower
  case scrollDown, scrollUp
  case nextPage, previousPage
  case answer
  case choose(Int), open
  case command, search
  case showCode
  case help
  case redraw
  case suspend
  case leave
}

extension Action {
  /// Why the action cannot be done now; nil where it can.
  public func refusal(in model: Model) -> String? {
    switch self {
    case .help, .redraw, .suspend, .leave, .search, .choose: return nil
    case .open:
      return model.search == nil && model.menu?.entries.isEmpty != false ? "there is nothing to open" : nil
    case .first, .last:
      if model.activity == .menu || model.activity == .search { return nil }
    case .nextPage: return model.turnRefusal(by: 1)
    case .previousPage: return model.turnRefusal(by: -1)
    case .scrollDown, .scrollUp:
      return model.activity == .scene ? "there is no page to scroll; , and . go by rows" : nil
    case .answer: return model.answerRefusal
    default: break
    }
    guard let stepper = model.stepper else {
      return self == .next || self == .previous
        ? model.turnRefusal(by: self == .next ? 1 : -1) : "this page has no scene; ] turns it"
    }
    return refusal(on: stepper)
  }

  /// Why the scene does not allow the action.
  private func refusal(on stepper: Stepper) -> String? {
    switch self {
    case .next: return stepper.moveRefusal(by: 1)
    case .previous: return stepper.moveRefusal(by: -1)
    case .goIn: return stepper.inRefusal
    case .goOut: return stepper.outRefusal
    case .rowDown: return stepper.rowRefusal(by: 1)
    case .rowUp: return stepper.rowRefusal(by: -1)
    case .edit: return stepper.editRefusal
    case .more(let setting): return stepper.refusal(adjusting: setting, by: 1)
    case .less(let setting): return stepper.refusal(adjusting: setting, by: -1)
    case .flip: return stepper.flipRefusal
    case .nextPaddingMode: return stepper.paddingModeRefusal
    case .nextNamedPadding: return stepper.namedPaddingRefusal
    case .nextPreset, .previousPreset: return stepper.presetRefusal
    case .nextChannel, .previousChannel: return stepper.channelRefusal
    case .showCode: return stepper.codeRefusal
    case .undo: return stepper.history.canUndo ? nil : "there is nothing to undo"
    case .redo: return stepper.history.canRedo ? nil : "there is nothing to redo"
    case .goTo where stepper.hidesSize: return "how many cells there are is what the page asks; a answers"
    case .play, .goTo: return stepper.trace == nil ? stepper.nothingToWalk : nil
    default: return nil
    }
  }
}
