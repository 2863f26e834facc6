import ConvEngine
import Lessons
import Pictures
import Screen

/// The next model after an event, and what it asks of the world outside.
///
/// The only place where a model changes, with ``update(_:outcome:)``; it reads no clock, no environment and no
/// file.
public func update(_ model: inout Model, _ event: Event) -> [Effect] {
  let effects = model.take(event)
  return model.isWorking ? effects + [.work] : effects
}

/// The next model after an effect was carried out.
public func update(_ model: inout Model, outcome: Outcome) -> [Effect] {
  var effects: [Effect] = []
  switch outcome {
  case .lesson(let lesson, let page): effects = model.open(lesson, page: page)
  case .slice:
    model.state?.goOnWorking()
    effects = model.goOnGrading() + model.noteProgress()
    model.goOnLookingForSlips()
  case .scene(let scene):
    model.field = nil
    model.state?.replace(scene)
  case .found(let search): model.show(search)
  case .shelf(let shelf): model.shelf = shelf
  case .played(let scene, let name, let view): model.play(scene, named: name, view: view)
  case .failed(let reason): model.notice = .refusal(reason)
  }
  return model.isWorking ? effects + [.work] : effects
}

extension Model {
  fileprivate mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .resize(let size): self.size = size
    case .redraw: return [.redraw]
    case .tick(let number): return tick(number)
    case .paste(let text): typePasted(text)
    case .key(let key):
      // These three act whatever is open.
      if key == .control("c") { return stopWorking() ? [] : [.interrupt] }
      if key == .control("z") { return [.suspend] }
      if key == .control("l") { return [.redraw] }
      let effects = press(key)
      return effects + noteProgress()
    }
    return []
  }

  /// Stops the work that is announced as running; false where there is none.
  private mutating func stopWorking() -> Bool {
    guard isWorking else { return false }
    let isSolving = state?.isSolving == true
    let news =
      !isSolving
      ? "what was done is not looked for"
      : grading == nil ? "this is the last layer that is ready" : "the answer is not graded"
    stopGrading()
    state?.stopWorking()
    notice = .news("stopped; \(news)")
    return true
  }

  fileprivate mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    reading?.page.settled = nil
    if playing.isOn, ![" ", "+", "-"].map(Key.character).contains(key) { playing.stop() }
    if showsHelp { return keyInHelp(key) }
    if confirmation != nil { return keyInConfirmation(key) }
    if ending != nil { return keyInEnding(key) }
    if code != nil { return keyInCode(key) }
    if state?.editing != nil { return keyInGrid(key) }
    if field != nil { return keyInField(key) }
    if state?.check?.isTyping == true, search == nil {
      keyInCheck(key)
      return []
    }
    if state?.asksShapes == true, search == nil {
      keyInShapes(key)
      return []
    }
    if key == .escape { return escape() }
    if activity == .check, case .character(let character) = key,
      character.isNumber || "-−".contains(character)
    {
      correct(character)
      return []
    }
    guard let binding = KeyBinding.of(key, activity) else {
      turnsAtNext = nil
      return []
    }
    return perform(binding.action)
  }

  /// Esc closes what is open and never leaves.
  private mutating func escape() -> [Effect] {
    if activity == .check {
      state?.leaveCheck()
      return []
    }
    if stopWorking() { return [] }
    if activity == .shelf { shelf = nil }
    if search == nil { reading?.page.explained = nil }
    search = nil
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    let turns = turnsAtNext == action
    turnsAtNext = nil
    if let refusal = action.refusal(in: self) { return refuse(action, refusal, turns: turns) }
    if activity == .check { return performInCheck(action) }
    switch action {
    case .check: beginCheck()
    case .showAnswer: return showAnswer()
    case .reset where activity == .lesson: beginPageAnew()
    case .play: return togglePlaying()
    case .faster: return changeSpeed(by: 1)
    case .slower: return changeSpeed(by: -1)
    case .showCode: (code, codeScroll) = (state?.code, 0)
    case .edit where state?.editsLayers == true: field = Field(.command, text: state?.layersCommand ?? "")
    case .goTo: field = Field(.destination)
    case .command: field = Field(.command)
    case .search: field = Field(.search)
    case .answer: beginAnswer()
    case .nextPage: return turn(by: 1)
    case .previousPage: return turn(by: -1)
    case .scrollDown: return scroll(by: 1)
    case .scrollUp: return scroll(by: -1)
    case .choose(let distance): choose(by: distance)
    case .open: return openSelected()
    case .nextPart: choosePart(by: 1)
    case .previousPart: choosePart(by: -1)
    case .beginAgain: askToBeginAgain(all: false)
    case .beginAllAgain: askToBeginAgain(all: true)
    case .help: (showsHelp, helpScroll) = (true, 0)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .leave: return leave()
    case .first where isChoosing: choose(by: -Int.max)
    case .last where isChoosing: choose(by: Int.max)
    case .next where state == nil: return turn(by: 1)
    case .previous where state == nil: return turn(by: -1)
    default:
      reading?.page.showsText = false
      state?.perform(action)
      notice = state?.news(of: action).map { .news($0) }
    }
    return []
  }

  /// Says why an action is refused.
  ///
  /// At either end of a lesson's scene the same arrow, once more, turns the page, and on the last page it ends the
  /// lesson.
  private mutating func refuse(_ action: Action, _ refusal: String, turns: Bool) -> [Effect] {
    let distance = action == .next ? 1 : action == .previous ? -1 : 0
    guard distance != 0, reading != nil, state?.stepCount ?? 0 > 0, turnRefusal(by: distance) == nil else {
      notice = .refusal(refusal)
      return []
    }
    reading?.page.showsText = false
    if turns { return turn(by: distance) }
    turnsAtNext = action
    let isLast = reading.map { $0.pageIndex == $0.lesson.pages.count - 1 } ?? false
    let onwards = isLast ? "→ again ends the lesson" : "→ again turns the page"
    notice = .news("\(refusal); \(distance > 0 ? onwards : "← again turns back")")
    return []
  }

  /// `q`: closes what a search found, goes back to the menu from what was opened there, and otherwise leaves the
  /// program.
  mutating func leave() -> [Effect] {
    switch activity {
    case .search: search = nil
    case .shelf: shelf = nil
    case .lesson where menu != nil: close()
    case .scene where menu != nil: (playedScene, name) = (nil, nil)
    case .lesson, .menu, .scene, .check: return [.leave]
    }
    return []
  }

  /// Whether the screen shows lines to choose from.
  var isChoosing: Bool { activity == .menu || activity == .search || activity == .shelf }

  private mutating func choose(by distance: Int) {
    func moved(_ selected: Int, _ count: Int) -> Int {
      min(
        max(0, selected.addingReportingOverflow(distance).overflow ? count : selected + distance), count - 1)
    }
    if let search {
      self.search?.selected = moved(search.selected, search.hits.count)
    } else if let shelf {
      self.shelf?.selected = moved(shelf.selected, shelf.scenes.count)
    } else if let menu {
      self.menu?.selected = moved(menu.selected, menu.items.count)
    }
  }
}

extension SceneState {
  /// Does what a key asks of the scene.
  mutating func perform(_ action: Action) {
    switch action {
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .goIn: goIn()
    case .goOut: goOut()
    case .rowDown: moveRow(by: 1)
    case .rowUp: moveRow(by: -1)
    case .first: moveToEnd(false)
    case .last: moveToEnd(true)
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .edit: beginEditing()
    case .more(let setting): adjust(setting, by: 1)
    case .less(let setting): adjust(setting, by: -1)
    case .flip: flip()
    case .nextPaddingMode: nextPaddingMode()
    case .nextNamedPadding: nextNamedPadding()
    case .nextPreset: nextPreset(by: 1)
    case .previousPreset: nextPreset(by: -1)
    case .nextChannel: nextChannel(by: 1)
    case .previousChannel: nextChannel(by: -1)
    case .nextNumberStyle: nextShowing()
    case .showFormula: toggleFormula()
    case .nextPicture: nextPicture(by: 1)
    case .previousPicture: nextPicture(by: -1)
    case .turnFace: turnFace()
    case .turnFaceBack: turnFace(by: -1)
    case .undo: undo()
    case .redo: redo()
    case .reset: reset()
    default: break
    }
  }
}
