import ConvEngine
import Formats
import Lessons
import Pictures
import Screen

/// Keys while a field is open: any printable key types, Enter takes, Esc closes.
extension Model {
  /// While a grid is edited only arrows, Tab and Enter move; any printable key types.
  mutating func keyInGrid(_ key: Key) -> [Effect] {
    switch key {
    case .character(let character): refuse(state?.type(String(character)))
    case .backspace: state?.deleteTyped()
    case .delete: state?.editing?.text = ""
    case .escape: state?.cancelEditing()
    case .left: moveInGrid { $0.moveEdited(rows: 0, columns: -1) }
    case .right: moveInGrid { $0.moveEdited(rows: 0, columns: 1) }
    case .up: moveInGrid { $0.moveEdited(rows: -1, columns: 0) }
    case .down: moveInGrid { $0.moveEdited(rows: 1, columns: 0) }
    case .tab, .enter: moveInGrid { $0.moveEdited(by: 1) }
    case .backTab: moveInGrid { $0.moveEdited(by: -1) }
    case .control, .home, .end, .pageUp, .pageDown: break
    }
    return []
  }

  /// Takes what was typed and goes to another cell, unless it is no number.
  private mutating func moveInGrid(_ move: (inout SceneState) -> Void) {
    refuse(state?.commit())
    if notice == nil, state != nil { move(&state!) }
  }

  /// While a line is typed at the bottom of the screen.
  mutating func keyInField(_ key: Key) -> [Effect] {
    if let question = askedQuestion, case .choice(let options, _) = question.kind {
      return keyInChoice(key, count: options.count)
    }
    switch key {
    case .character("!") where askedQuestion != nil: return giveUp()
    case .character(let character): refuse(field?.type(String(character)))
    case .backspace: field?.deleteLast()
    case .delete: field?.delete()
    case .control("u"): field?.clear()
    case .escape: closeField()
    case .tab: if askedQuestion != nil { help() }
    case .backTab: if let current = field?.current { goToNumber(current - 1) }
    case .enter: return takeField()
    case .left where field?.purpose == .command: field?.move(back: 1)
    case .right where field?.purpose == .command: field?.move(back: -1)
    case .home where field?.purpose == .command: field?.move(back: Field.longestText)
    case .end where field?.purpose == .command: field?.move(back: -Field.longestText)
    case .left, .right, .up, .down:
      if grading == nil, field?.texts.count ?? 1 > 1 { moveInAnswer(key) } else { walkMeanwhile(key) }
    default: break
    }
    return []
  }

  /// In a choice ↓ and ↑ mark an option, and so does its number.
  private mutating func keyInChoice(_ key: Key, count: Int) -> [Effect] {
    let marked = field?.option ?? 0
    switch key {
    case .down: field?.option = min(marked + 1, count - 1)
    case .up: field?.option = max(marked - 1, 0)
    case .character("!"): return giveUp()
    case .character(let digit):
      if let number = digit.wholeNumberValue, number < count { field?.option = number }
    case .home: field?.option = 0
    case .end: field?.option = count - 1
    case .escape: closeField()
    case .tab: help()
    case .enter: return giveAnswer()
    default: break
    }
    return []
  }

  /// Esc: closes the field, and waits for no answer that was given in it; what was typed for a question is kept.
  private mutating func closeField() {
    if case .answer(let question) = field?.purpose { reading?.page.left[question] = field }
    field = nil
    stopGrading()
    reading?.page.ask(nil)
  }

  /// Enter.
  private mutating func takeField() -> [Effect] {
    guard let field else { return [] }
    switch field.purpose {
    case .destination: goTo(field.text)
    case .answer: return giveAnswer()
    case .search:
      self.field = nil
      return field.text.isEmpty ? [] : [.search(field.text)]
    case .command: return runCommand(field.text)
    }
    return []
  }

  private mutating func goTo(_ typed: String) {
    guard let state else { return }
    let first = state.firstNumber
    let last = first + max(1, state.stepCount) - 1
    if let number = Int(typed), !(first...last).contains(number) {
      notice = .refusal(number < first ? "the first is \(first)" : "the last is \(last)")
    } else {
      if let number = Int(typed) { self.state?.move(to: number - first) }
      field = nil
    }
  }

  private mutating func showPicture(named name: String) {
    do {
      try state?.choosePicture(named: name)
      notice = nil
    } catch { notice = .refusal(error.text) }
  }

  private mutating func runCommand(_ text: String) -> [Effect] {
    guard let state, text.contains(where: { $0 != " " }) else {
      field = nil
      return []
    }
    do throws(InputFault) {
      let command = try Command(text)
      if let name = command.picture { showPicture(named: name) }
      if notice == nil, let lab = command.lab {
        let view = self.state.flatMap { PictureRegistry.name(of: $0.figure) } ?? ""
        self.state?.put(
          try LabFlag.lab(
            lab, scene: state.scene, view: view, layer: state.place.layer, present: state.presentation.lab))
      }
      guard command.flags != SceneFlags() else {
        if notice == nil { field = nil }
        return []
      }
      return [.change(state.scene, command.flags, layer: state.place.layer)]
    } catch {
      notice = .refusal(error.message)
      return []
    }
  }

  /// Pasted text goes into the open field only, whole or not at all: half of a number would be another number.
  mutating func typePasted(_ text: String) {
    var line = Substring(text)
    while let last = line.last, last.isNewline { line.removeLast() }
    let isTyped = line.unicodeScalars.allSatisfy { columnWidth(of: $0) == 1 }
    let problem =
      "what was pasted has a line break or a character that no key types; paste a line of plain text"
    if state?.editing != nil {
      refuse(isTyped ? state?.type(String(line)) : problem)
    } else if state?.check?.stage == .typing, field == nil {
      refuse(isTyped ? state?.check?.type(String(line)) : problem)
    } else if field != nil {
      refuse(isTyped ? field?.type(String(line)) : problem)
    }
  }

  /// Shows what a search found.
  mutating func show(_ search: Search) {
    if search.hits.isEmpty {
      notice = .refusal("no page has '\(search.words)'")
    } else {
      self.search = search
    }
  }

  private mutating func refuse(_ reason: String??) {
    notice = (reason ?? nil).map { .refusal($0) }
  }
}
