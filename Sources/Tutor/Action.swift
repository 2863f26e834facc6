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
  case help
  case redraw
  case suspend
  case leave
}

extension Action {
  /// Why the action cannot be done now; nil where it can.
  public func refusal(in model: Model) -> String? {
    let stepper = model.stepper
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
    case .nextPreset, .previousPreset: return stepper.presetRefusal
    case .nextChannel, .previousChannel: return stepper.channelRefusal
    case .undo: return stepper.history.canUndo ? nil : "there is nothing to undo"
    case .redo: return stepper.history.canRedo ? nil : "there is nothing to redo"
    case .play, .goTo: return stepper.trace == nil ? Stepper.cannotRun : nil
    case .faster, .slower, .first, .last, .focusNext, .focusPrevious, .flip, .nextPaddingMode,
      .nextNamedPadding,
      .nextNumberStyle, .reset, .help, .redraw, .suspend, .leave:
      return nil
    }
  }
}
