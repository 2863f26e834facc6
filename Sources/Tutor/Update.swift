import Glyphs
import Screen

/// The next model after an event, and what it asks of the world outside.
///
/// The only place where a model changes; it reads no clock, no environment and no file.
public func update(_ model: inout Model, _ event: Event) -> [Effect] {
  switch event {
  case .resize: return []
  case .redraw: return [.redraw]
  case .tick(let number): return model.tick(number)
  case .paste(let text):
    if model.stepper.editing != nil { model.typePasted(text) }
    return []
  case .key(let key):
    // These three act whatever is open.
    if key == .control("c") { return [.leave] }
    if key == .control("z") { return [.suspend] }
    if key == .control("l") { return [.redraw] }
    model.message = nil
    if model.playing.isOn, ![" ", "+", "-"].map(Key.character).contains(key) { model.playing.stop() }
    if model.showsHelp { return model.keyInHelp(key) }
    if model.stepper.editing != nil { return model.keyInField(key) }
    if let typed = model.destination { return model.keyInDestination(key, typed) }
    guard let binding = KeyBinding.of(key) else { return [] }
    return model.perform(binding.action)
  }
}

extension Model {
  fileprivate mutating func perform(_ action: Action) -> [Effect] {
    if let refusal = action.refusal(in: self) {
      message = refusal
      return []
    }
    switch action {
    case .next: stepper.move(by: 1)
    case .previous: stepper.move(by: -1)
    case .goIn: stepper.goIn()
    case .goOut: stepper.goOut()
    case .rowDown: stepper.moveRow(by: 1)
    case .rowUp: stepper.moveRow(by: -1)
    case .first: stepper.moveToEnd(false)
    case .last: stepper.moveToEnd(true)
    case .goTo: destination = ""
    case .focusNext: stepper.moveFocus(by: 1)
    case .focusPrevious: stepper.moveFocus(by: -1)
    case .edit: stepper.beginEditing()
    case .more(let setting): stepper.adjust(setting, by: 1)
    case .less(let setting): stepper.adjust(setting, by: -1)
    case .flip: stepper.flip()
    case .nextPaddingMode: stepper.nextPaddingMode()
    case .nextNamedPadding: stepper.nextNamedPadding()
    case .nextPreset: stepper.nextPreset(by: 1)
    case .previousPreset: stepper.nextPreset(by: -1)
    case .nextChannel: stepper.nextChannel(by: 1)
    case .previousChannel: stepper.nextChannel(by: -1)
    case .nextNumberStyle: stepper.nextNumberStyle()
    case .undo: stepper.undo()
    case .redo: stepper.redo()
    case .reset: stepper.reset()
    case .play: return togglePlaying()
    case .faster: return changeSpeed(by: 1)
    case .slower: return changeSpeed(by: -1)
    case .help: (showsHelp, helpScroll) = (true, 0)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .leave: return [.leave]
    }
    return []
  }

  /// While the help is open, arrows scroll it and q, ?, Enter and Esc close it.
  fileprivate mutating func keyInHelp(_ key: Key) -> [Effect] {
    let lastLine = KeyBinding.stepper.count - 1
    switch key {
    case .down, .character("j"): helpScroll = min(helpScroll + 1, lastLine)
    case .up, .character("k"): helpScroll = max(helpScroll - 1, 0)
    case .pageDown, .character(" "): helpScroll = min(helpScroll + 10, lastLine)
    case .pageUp: helpScroll = max(helpScroll - 10, 0)
    case .escape, .enter, .character("q"), .character("?"): showsHelp = false
    default: break
    }
    return []
  }

  /// While `g` asks for a number, digits type, Enter goes there and Esc stays.
  fileprivate mutating func keyInDestination(_ key: Key, _ typed: String) -> [Effect] {
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber && typed.count < 9:
      destination = typed + [digit]
    case .backspace: destination = String(typed.dropLast())
    case .escape: destination = nil
    case .enter:
      if let index = Int(typed), index >= stepper.stepCount {
        message = "the last is \(stepper.stepCount - 1)"
      } else {
        if let index = Int(typed) { stepper.move(to: index) }
        destination = nil
      }
    default: break
    }
    return []
  }

  /// While a grid is edited only arrows, Tab and Enter move; any printable key types.
  fileprivate mutating func keyInField(_ key: Key) -> [Effect] {
    switch key {
    case .character(let character): message = stepper.type(String(character))
    case .backspace: stepper.deleteTyped()
    case .delete: stepper.editing?.text = ""
    case .escape: stepper.cancelEditing()
    case .left: moveField { $0.moveEdited(rows: 0, columns: -1) }
    case .right: moveField { $0.moveEdited(rows: 0, columns: 1) }
    case .up: moveField { $0.moveEdited(rows: -1, columns: 0) }
    case .down: moveField { $0.moveEdited(rows: 1, columns: 0) }
    case .tab, .enter: moveField { $0.moveEdited(by: 1) }
    case .backTab: moveField { $0.moveEdited(by: -1) }
    case .control, .home, .end, .pageUp, .pageDown: break
    }
    return []
  }

  /// Takes what was typed and goes to another cell, unless it is no number.
  private mutating func moveField(_ move: (inout Stepper) -> Void) {
    message = stepper.commit()
    if message == nil { move(&stepper) }
  }

  /// Pasted text goes into the open field only, and only what could stand in a number.
  fileprivate mutating func typePasted(_ text: String) {
    let line = text.prefix(while: { $0 != "\n" && $0 != "\r" })
    message = stepper.type(
      String(line.unicodeScalars.filter { columnWidth(of: $0) == 1 }.map { Character($0) }))
  }
}

extension Stepper {
  fileprivate mutating func moveFocus(by distance: Int) {
    let all = Focus.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus = all[(index + distance + all.count) % all.count]
  }

  fileprivate mutating func nextNumberStyle() {
    style = style == .decimals ? .fractions : .decimals
    settleWidths()
  }
}
