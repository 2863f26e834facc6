import ConvEngine
import Exercises
import Pictures
import Screen

/// Keys while an answer is checked: its cells are typed as in a spreadsheet, then the wrong ones are gone through.
extension Model {
  /// `c`: covers the output for an answer, or comes back to the one that waits.
  mutating func beginCheck() {
    state?.beginCheck()
    guard let check = state?.check, check.stage == .typing, !check.isUntouched else { return }
    // What was left is looked at first, where nothing is empty.
    if let empty = check.firstEmpty(after: check.cell - 1) { state?.check?.go(to: empty) } else { review() }
    state?.settleCheckedPlace()
  }

  /// While a cell of the answer, or its size, is typed.
  mutating func keyInCheck(_ key: Key) {
    if state?.check?.stage == .size { return keyInSize(key) }
    switch key {
    case .character(let character): refuseTyping(state?.check?.type(String(character)) ?? nil)
    case .backspace: state?.check?.deleteLast()
    case .delete: state?.check?.clear()
    case .escape: review(anyway: true)
    case .enter: move { check in check.cell + 1 }
    case .tab: move { check in check.firstEmpty(after: check.cell) ?? check.cell }
    case .backTab, .left: move { check in check.cell - 1 }
    case .right: move { check in check.cell + 1 }
    case .up: move { check in check.neighbour(rows: -1) }
    case .down: move { check in check.neighbour(rows: 1) }
    case .pageDown: move { check in check.neighbour(channels: 1) }
    case .pageUp: move { check in check.neighbour(channels: -1) }
    case .home: move { _ in 0 }
    case .end: move { check in check.shape.count - 1 }
    case .control: break
    }
  }

  /// Takes what was typed and goes to another cell; once the last empty one is filled the answer is looked at.
  private mutating func move(to next: (Check) -> Int) {
    let wasTyped = state?.check?.isTypedInto == true
    guard take() else { return }
    guard let check = state?.check else { return }
    if wasTyped, check.firstEmpty(after: -1) == nil { return review() }
    state?.check?.go(to: min(max(0, next(check)), check.shape.count - 1))
    state?.settleCheckedPlace()
  }

  /// Takes what was typed into the cell; false where it is no number.
  private mutating func take(anyway: Bool = false) -> Bool {
    guard let before = state?.check else { return false }
    let problem = state?.check?.take(anyway: anyway) ?? nil
    refuseTyping(problem)
    if problem != nil, !anyway { return false }
    if state?.check?.hasSameTexts(as: before) == false { state?.judge() }
    return true
  }

  /// Ends typing; what is no number yet is kept as it is.
  private mutating func review(anyway: Bool = false) {
    guard take(anyway: anyway) else { return }
    state?.check?.stage = .reviewing
    state?.settleCheckedPlace()
    if let problem = notice { return notice = .news("\(problem.text); it is kept as it is") }
    praise()
  }

  private mutating func praise() {
    guard let check = state?.check, check.isAllRight else { return }
    let count = check.shape.count
    notice = Notice(text: count == 1 ? "right" : "right: all \(count) cells", kind: .praise)
  }

  private mutating func refuseTyping(_ problem: String?) { notice = problem.map { .refusal($0) } }

  /// While rows and columns are typed.
  private mutating func keyInSize(_ key: Key) {
    guard let size = state?.check?.size else { return }
    switch key {
    case .character("!"): showSize()
    case .character(let digit):
      guard digit.isASCII, digit.isNumber, size.texts[size.current].count < 9 else { return }
      state?.check?.size.texts[size.current].append(digit)
    case .backspace: state?.check?.size.texts[size.current] = String(size.texts[size.current].dropLast())
    case .delete: state?.check?.size.texts[size.current] = ""
    case .left, .up, .backTab: state?.check?.size.current = max(0, size.current - 1)
    case .right, .down, .tab: state?.check?.size.current = min(size.names.count - 1, size.current + 1)
    case .enter:
      let next = size.texts.firstIndex { $0.isEmpty }
      if let next { state?.check?.size.current = next } else { giveSize() }
    case .escape: state?.leaveCheck()
    default: break
    }
  }

  /// Compares the size that was typed; a wrong one is told what would give it.
  private mutating func giveSize() {
    guard let check = state?.check, let lengths = check.size.lengths, let solved = state?.solved else {
      return
    }
    let typed = CheckedSize(lengths, of: check.shape)
    guard !typed.isRight else {
      if check.isOfSizeAlone {
        state?.forgetCheck()
        return notice = Notice(text: "right: the output is \(typed.text)", kind: .praise)
      }
      state?.check?.knowSize()
      notice = Notice(text: "right: \(typed.text); now the cells", kind: .praise)
      return
    }
    var scene = solved.scene
    scene.layers = Array(scene.layers.prefix(check.key.layer + 1))
    let said = SizeDiagnosis.diagnoses(of: typed, on: SolvedScene(scene)).prefix(2).map(\.said)
    state?.check?.size.problem = said.joined(separator: "; or ")
    notice = .refusal("not \(typed.text); ! shows the size")
  }

  private mutating func showSize() {
    guard state?.hiding.contains(.size) != true else {
      notice = .refusal("how large it is is what the page asks; a answers")
      return
    }
    guard state?.check?.isOfSizeAlone != true else {
      let text = state?.check.map { CheckedSize($0.shape.lengths, of: $0.shape).text } ?? ""
      state?.forgetCheck()
      return notice = .news("the output is \(text), which was shown")
    }
    state?.check?.knowSize()
    notice = .news("the size is shown, and counts as shown")
  }
}

extension Check {
  /// The cell so many rows or channels on, or the same where there is none.
  fileprivate func neighbour(rows: Int = 0, channels: Int = 0) -> Int {
    let place = position
    // A plain list stands upright: its places are rows.
    let (row, column) = shape.isList ? (0, place.column + rows) : (place.row + rows, place.column)
    let channel = place.channel + channels
    guard (0..<shape.channels).contains(channel), (0..<shape.rows).contains(row),
      (0..<shape.columns).contains(column)
    else { return cell }
    return shape.offset(channel, row, column)
  }

  fileprivate func hasSameTexts(as other: Check) -> Bool { texts == other.texts && shown == other.shown }

  fileprivate mutating func knowSize() { (size.isKnown, stage) = (true, .typing) }
}

extension CheckedSize {
  /// "4 × 4".
  fileprivate var text: String { lengths.map { "\($0)" }.joined(separator: " × ") }
}

// The keys that go through an answer.
extension Model {
  mutating func performInCheck(_ action: Action) -> [Effect] {
    switch action {
    case .check, .leave: state?.leaveCheck()
    case .choose(let distance): state?.check?.choose(by: distance)
    case .next: step(by: 1)
    case .previous: step(by: -1)
    case .rowDown: go { $0.neighbour(rows: 1) }
    case .rowUp: go { $0.neighbour(rows: -1) }
    case .scrollDown: go { $0.neighbour(channels: 1) }
    case .scrollUp: go { $0.neighbour(channels: -1) }
    case .first: go { _ in 0 }
    case .last: go { $0.shape.count - 1 }
    case .focusNext:
      go { $0.firstEmpty(after: $0.cell) ?? $0.cell }
      state?.check?.stage = .typing
    case .edit: state?.check?.stage = .typing
    case .goIn:
      state?.goToCheckedStep()
      notice = .news("c goes back to your answer")
    case .nextChannel: openNext(by: 1)
    case .previousChannel: openNext(by: -1)
    case .nextPicture: turnSide(by: 1)
    case .previousPicture: turnSide(by: -1)
    case .judgeWhen: judgeWhen()
    case .askSize: state?.check?.askSize()
    case .showWorking: show { [$0.cell] }
    case .showAnswer: show { Array(0..<$0.shape.count) }
    case .help: (showsHelp, helpScroll) = (true, 0)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    state?.settleCheckedPlace()
    return []
  }

  /// A digit corrects the chosen cell.
  mutating func correct(_ character: Character) {
    state?.check?.stage = .typing
    refuseTyping(state?.check?.type(String(character)) ?? nil)
    if notice != nil { state?.check?.stage = .reviewing }
    state?.settleCheckedPlace()
  }

  private mutating func step(by distance: Int) { go { $0.cell + distance } }

  private mutating func go(to next: (Check) -> Int) {
    guard let check = state?.check else { return }
    state?.check?.go(to: min(max(0, next(check)), check.shape.count - 1))
  }

  private mutating func openNext(by distance: Int) {
    guard let layer = state?.check?.key.layer, let count = state?.solved.layers.count else { return }
    state?.openCheck(ofLayer: (layer + distance + count) % count)
  }

  /// `o`: the next channel of what goes in; where it takes turns with the answer, that too.
  private mutating func turnSide(by distance: Int) {
    guard let state, var check = state.check, let sheet = state.sheet else { return }
    // The screen without its title, the line for what is typed, and the keys.
    let room = Size(rows: size.rows - (size.rows >= 20 ? 4 : 3), columns: size.columns)
    let takesTurns = CheckPlate(state.figure, sheet).takesTurns(in: room)
    let channels = state.checkedInputChannels
    let count = takesTurns ? channels + 1 : channels
    guard count > 1 else {
      notice = .refusal("input and kernel show beside your answer")
      return
    }
    let present = (check.channel ?? 0) + (takesTurns && check.showsSource ? 1 : 0)
    let next = (present + distance + count) % count
    check.showsSource = takesTurns && next > 0
    // Where there is one channel the step keeps its marks.
    check.channel = channels == 1 ? nil : takesTurns ? (next > 0 ? next - 1 : nil) : next
    self.state?.check = check
  }

  private mutating func judgeWhen() {
    state?.check?.tellsAtOnce.toggle()
    state?.judge()
    let atOnce = state?.check?.tellsAtOnce == true
    notice = .news(atOnce ? "each cell is judged as it is typed" : "the cells are judged once the last is in")
    if atOnce { praise() }
  }

  /// Shows the right number of some cells.
  private mutating func show(_ cells: (Check) -> [Int]) {
    guard let check = state?.check else { return }
    state?.check?.show(cells(check))
    state?.judge()
  }
}

extension Check {
  /// Asks how large the output is, before any cell is typed.
  fileprivate mutating func askSize() {
    size = SizeTyping(shape, isKnown: false)
    stage = .size
  }
}

extension SceneState {
  /// How many channels of what goes in there are to look at.
  fileprivate var checkedInputChannels: Int { walk?.layer.window(of: cell).channels.count ?? 1 }
}
