import ConvEngine
import Exercises

/// An answer that is typed over the covered output of a layer, cell by cell, and what is known of it.
///
/// Of a 2 × 2 output it has four texts, the first empty ones of which are still to be typed: "19", "25", "", "".
public struct Check: Sendable {
  /// Which output it is an answer for: that of a layer, in one of the scenes that stood here.
  struct Key: Hashable, Sendable {
    let version, layer: Int
  }

  /// What the keys do.
  public enum Stage: Hashable, Sendable {
    /// How many rows and columns there will be is typed first.
    case size
    /// A cell is typed into.
    case typing
    /// The cells are gone through, the wrong ones above all.
    case reviewing
    /// The walk stands at a step of the scene, and the answer waits.
    case away
  }

  let key: Key
  /// How large the answer is.
  let shape: Shape
  /// Whether its cells may be expressions in letters.
  let isInLetters: Bool
  /// What the keys do.
  public internal(set) var stage: Stage
  /// What was typed into each cell, in reading order; empty where nothing was.
  private(set) var texts: [String]
  /// What of it is a number.
  private var numbers: [GivenNumber?]
  /// What is being typed into the chosen cell; nil while it still shows what it holds.
  private(set) var typed: String?
  /// The chosen cell.
  var cell = 0
  /// The cells whose numbers were shown.
  private(set) var shown: Set<Int> = []
  /// Whether each cell is judged as it is typed, and not all of them once the last is in.
  var tellsAtOnce = true
  /// Which story is chosen, where it is not that of the chosen cell.
  var story: Int?
  /// Whether what it is made from shows in its place, where not both have room.
  var showsSource = false
  /// Which channel of that shows, counted from the first that the cell reads; nil where the step decides.
  var channel: Int?
  /// The size, as far as it was typed.
  public internal(set) var size: SizeTyping
  /// The answer beside what is right; nil while that is not computed.
  private(set) var checked: CheckedAnswer?
  /// What was done, while it is being found out.
  private(set) var work: DiagnosisWork?
  /// What was done, best first.
  private(set) var diagnoses: [Diagnosis] = []

  init(_ key: Key, _ shape: Shape, asksSize: Bool, inLetters: Bool = false, count: Int? = nil) {
    (self.key, self.shape, stage, isInLetters) = (key, shape, asksSize ? .size : .typing, inLetters)
    texts = Array(repeating: "", count: count ?? shape.count)
    numbers = Array(repeating: nil, count: texts.count)
    size = SizeTyping(shape, isKnown: !asksSize)
  }

  /// A check of a size alone, of an output without numbers.
  init(sizeOf shape: Shape, _ key: Key) { self.init(key, shape, asksSize: true, count: 0) }

  /// Whether the size is all that is asked: no cell is ever typed.
  var isOfSizeAlone: Bool { texts.isEmpty }
  /// Whether printable keys are typed.
  public var isTyping: Bool { stage == .typing || stage == .size }
  /// Whether anything was typed.
  var isUntouched: Bool { typed == nil && texts.allSatisfy(\.isEmpty) && shown.isEmpty }
  /// Whether something was typed into the chosen cell that is not taken yet.
  var isTypedInto: Bool { typed != nil }
  /// What shows in the chosen cell.
  public var text: String { typed ?? texts[cell] }
  /// Where the chosen cell lies.
  var position: Position { shape.position(at: cell) }
  /// Whether cells are judged now.
  var isJudged: Bool { tellsAtOnce || firstEmpty(after: -1) == nil }
  /// Whether it is still looked for what was done.
  var isWorking: Bool { work?.isDone == false }
  /// The cells that are wrong, as far as they are judged, and were not shown since.
  var wrong: [Int] { isJudged ? (checked?.wrong ?? []).filter { !shown.contains($0) } : [] }

  /// The next cell in reading order, round the end, that nothing stands in; nil where every cell is filled.
  func firstEmpty(after cell: Int) -> Int? {
    let order = Array(cell + 1..<texts.count) + Array(0..<min(max(0, cell + 1), texts.count))
    return order.first { isEmpty($0) }
  }

  private func isEmpty(_ cell: Int) -> Bool { !shown.contains(cell) && numbers[cell] == nil }

  /// Whether what stands in a cell is no number.
  func isUnreadable(_ cell: Int) -> Bool { !texts[cell].isEmpty && numbers[cell] == nil }
}

// Typing.
extension Check {
  /// Typed text behind what is there; the first of it takes the place of what the cell holds.
  ///
  /// - Returns: why it was not taken; nil where it was.
  mutating func type(_ text: String) -> String? {
    if shown.contains(cell) { return "this number was shown; another cell can still be worked out" }
    let typed = (self.typed ?? "") + text
    guard typed.count <= SceneState.longestTyping else { return "that is longer than any answer may be" }
    self.typed = typed
    return nil
  }

  /// Deletes the last typed character, or opens the cell's text for it.
  mutating func deleteLast() { if !shown.contains(cell) { typed = String(text.dropLast()) } }

  /// Empties the cell.
  mutating func clear() { if !shown.contains(cell) { typed = "" } }

  /// Takes what was typed into the cell.
  ///
  /// - Parameter anyway: also what is no number yet, so that it can be gone on with.
  /// - Returns: why it is no number; nil where it was taken or nothing was typed.
  mutating func take(anyway: Bool = false) -> String? {
    guard let typed else { return nil }
    var problem: String?
    var read: GivenNumber?
    if !typed.isEmpty {
      do { read = try GivenAnswer(lengths: [1], texts: [typed], inLetters: isInLetters).cells[0] } catch {
        problem = error.problem
      }
    }
    if problem != nil, !anyway { return problem }
    (texts[cell], numbers[cell], self.typed) = (typed, read, nil)
    return problem
  }

  /// Shows the right number of a cell; that counts as shown.
  mutating func show(_ cells: some Sequence<Int>) {
    typed = nil
    // What was rightly worked out needs not be shown.
    shown.formUnion(cells.filter { !isRight($0) })
  }

  /// Whether a cell was worked out, and is right.
  func isRight(_ cell: Int) -> Bool {
    numbers[cell] != nil && !shown.contains(cell) && checked.map { !$0.wrong.contains(cell) } ?? false
  }
}

// Judging.
extension Check {
  /// Judges every cell anew, and begins to look for what was done where one is wrong.
  ///
  /// - Parameter solved: the scene up to the layer, solved; nil while it is not.
  mutating func judge(_ solved: SolvedScene?) {
    (work, diagnoses, story) = (nil, [], nil)
    let readable = self.texts.indices.map { numbers[$0] == nil ? "" : texts[$0] }
    guard let solved, let output = solved.output,
      let given = try? GivenAnswer(lengths: shape.lengths, texts: readable, inLetters: isInLetters)
    else { return }
    let checked = CheckedAnswer(given, of: output, by: GradingRule())
    self.checked = checked
    if isJudged, !checked.wrong.isEmpty { work = DiagnosisWork(checked, of: solved) }
  }

  /// One slice of looking for what was done.
  mutating func goOn() {
    guard var work else { return }
    self.work = nil
    work.advance()
    if work.isDone { diagnoses = work.diagnoses } else { self.work = work }
  }

  /// Gives up looking.
  mutating func stop() { work = nil }

  /// What is right in a cell that was shown; nil in any other.
  func shownNumber(_ cell: Int) -> Number? { shown.contains(cell) ? checked?.expected[cell] : nil }

  /// How many cells are what.
  var counts: (right: Int, wrong: Int, shown: Int, notYet: Int) {
    let filled = texts.indices.count { !isEmpty($0) && !shown.contains($0) }
    let wrong = wrong.count
    return (filled - wrong, wrong, shown.count, texts.count - filled - shown.count)
  }

  /// Whether all of it was worked out, and is right.
  var isAllRight: Bool { counts.right == texts.count && checked != nil }
}

/// The lengths of an output, typed before its cells are.
public struct SizeTyping: Hashable, Sendable {
  /// What they are called: "rows", "columns".
  public let names: [String]
  /// What was typed for each.
  public internal(set) var texts: [String]
  /// Which is typed.
  public internal(set) var current = 0
  /// Whether the size is known.
  var isKnown: Bool
  /// What is wrong with the size that was typed, and what would give it.
  var problem = ""

  init(_ shape: Shape, isKnown: Bool) {
    let lengths = shape.isList || shape.dimensions == .one ? ["length"] : ["rows", "columns"]
    names = (shape.channels > 1 ? ["channels"] : []) + lengths
    texts = names.map { _ in "" }
    self.isKnown = isKnown
  }

  /// The lengths, once all of them are typed.
  var lengths: [Int]? {
    let lengths = texts.compactMap { Int($0) }
    return lengths.count == names.count ? lengths : nil
  }
}
