import ConvEngine

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
  case nextPicture, previousPicture
  case turnFace, turnFaceBack
  case showFormula
  case undo, redo, reset
  case play, faster, slower
  case scrollDown, scrollUp
  case nextPage, previousPage
  case answer
  case check, judgeWhen, askSize, showWorking, showAnswer
  case choose(Int), open
  case nextPart, previousPart
  case beginAgain, beginAllAgain
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
    if model.activity == .check, let state = model.state { return refusal(inCheckOf: state) }
    switch self {
    case .help, .redraw, .suspend, .leave, .search, .choose: return nil
    case .nextPart, .previousPart: return model.partRefusal
    case .open:
      let isEmpty = model.search == nil && model.shelf == nil && model.menu?.items.isEmpty != false
      return isEmpty ? "there is nothing to open" : nil
    case .beginAgain, .beginAllAgain: return model.beginAgainRefusal(all: self == .beginAllAgain)
    case .first, .last:
      if model.isChoosing { return nil }
    case .nextPage: return model.turnRefusal(by: 1)
    case .previousPage: return model.turnRefusal(by: -1)
    case .scrollDown, .scrollUp:
      return model.activity == .scene ? "there is no page to scroll; , and . go by rows" : nil
    case .answer: return model.answerRefusal
    case .showAnswer: return model.showAnswerRefusal
    case .reset where model.reading?.page.page.questions.isEmpty == false && model.state?.check == nil:
      return nil
    default: break
    }
    guard let state = model.state else {
      return self == .next || self == .previous
        ? model.turnRefusal(by: self == .next ? 1 : -1) : "this page has no scene; ] turns it"
    }
    return refusal(on: state)
  }

  /// Why the scene does not allow the action.
  private func refusal(on state: SceneState) -> String? {
    if state.hiding.contains(.size), tellsSize(at: state.place.level) {
      return "how many cells there are is what the page asks; a answers"
    }
    if state.check != nil, changesScene {
      return "your answer is about the scene as it is; c goes back to it, and Esc there ends it"
    }
    switch self {
    case .check: return state.checkRefusal
    case .next: return state.moveRefusal(by: 1)
    case .previous: return state.moveRefusal(by: -1)
    case .goIn: return state.inRefusal
    case .goOut: return state.outRefusal
    case .rowDown: return state.rowRefusal(by: 1)
    case .rowUp: return state.rowRefusal(by: -1)
    case .edit: return state.editRefusal
    case .more(let setting): return state.refusal(adjusting: setting, by: 1)
    case .less(let setting): return state.refusal(adjusting: setting, by: -1)
    case .flip: return state.flipRefusal
    case .nextPaddingMode: return state.paddingModeRefusal
    case .nextNamedPadding: return state.namedPaddingRefusal
    case .nextPreset, .previousPreset: return state.presetRefusal
    case .nextChannel, .previousChannel: return state.channelRefusal
    case .showCode: return state.codeRefusal
    case .nextPicture, .previousPicture: return state.pictureRefusal
    case .turnFace, .turnFaceBack: return state.otherFaceRefusal
    case .showFormula: return state.formulaRefusal
    case .undo: return state.history.canUndo ? nil : "there is nothing to undo"
    case .redo: return state.history.canRedo ? nil : "there is nothing to redo"
    case .play, .goTo: return state.place.level != .layer && state.walk == nil ? state.nothingToWalk : nil
    default: return nil
    }
  }

  /// Whether it would show at once how many cells there are.
  private func tellsSize(at level: Level) -> Bool {
    switch self {
    case .goTo: level != .layer
    case .last: level == .cell
    case .rowDown, .rowUp: level != .layer
    default: false
    }
  }
}
