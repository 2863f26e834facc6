/// What one wants to do with a key; the help stands in these groups.
public enum KeyGroup: String, CaseIterable, Sendable {
  case walk = "Walk"
  case read = "Read and answer"
  case change = "Change"
  case look = "Look"
  case choose = "Choose"
  case leave = "Leave"
}

extension Action {
  /// The group of the help in which it stands.
  var group: KeyGroup {
    switch self {
    case .next, .previous, .goIn, .goOut, .rowDown, .rowUp, .first, .last, .goTo, .play, .faster, .slower:
      .walk
    case .scrollDown, .scrollUp, .nextPage, .previousPage, .answer, .search, .check, .judgeWhen, .askSize,
      .showWorking, .showAnswer:
      .read
    case .edit, .more, .less, .flip, .nextPaddingMode, .nextNamedPadding, .nextPreset, .previousPreset, .undo,
      .redo, .reset, .command:
      .change
    case .focusNext, .focusPrevious, .nextChannel, .previousChannel, .nextNumberStyle, .nextPicture,
      .previousPicture, .turnFace, .turnFaceBack, .showFormula, .showCode:
      .look
    case .choose, .open, .nextPart, .previousPart, .beginAgain, .beginAllAgain: .choose
    case .help, .redraw, .suspend, .leave: .leave
    }
  }
}
