import Exercises

/// What is being typed at the bottom of the screen, or where it belongs in a picture.
public struct Field: Hashable, Sendable {
  /// What the text is for.
  public enum Purpose: Hashable, Sendable {
    /// Behind `g`: the number of a layer, cell or step.
    case destination
    /// Behind `:`: a setting of the scene.
    case command
    /// Behind `/`: words to look for in the lessons.
    case search
    /// Behind `a`: the answer to a question of the page, from 0.
    case answer(question: Int)
  }

  /// What the text is for.
  public let purpose: Purpose
  /// What has been typed: one text, or one for each number of an answer.
  public internal(set) var texts: [String]
  /// Which of them is typed into.
  public internal(set) var current = 0
  /// How many characters stand behind the cursor, which moves in one text alone.
  public internal(set) var behind = 0
  /// Of a choice, the option that is marked, from 0.
  public internal(set) var option = 0
  /// Whether the question's hint shows.
  public internal(set) var showsHint = false
  /// What is not right about the answer that was given last.
  public internal(set) var verdict: String?
  /// The numbers of it that are not right; of a choice the options that were tried.
  public internal(set) var wrong: Set<Int> = []
  /// What was done in it, where a slip is recognised.
  public internal(set) var slip: String?
  /// How each number of it was made, above the sum that is asked, where the slip shows in one.
  public internal(set) var sums: [MadeSum?] = []
  /// Whether nothing was typed since it was given.
  public internal(set) var isJudged = false
  /// Whether the next character takes the place of what stands there.
  private var isFresh = true
  /// What goes on to the next of several numbers.
  private let separators: Set<Character>

  /// A field for one text.
  init(_ purpose: Purpose, text: String = "") {
    (self.purpose, texts, separators) = (purpose, [text], [])
    isFresh = text.isEmpty
  }

  /// A field for an answer of so many numbers, between which these characters may stand.
  init(question: Int, count: Int, separators: String) {
    (purpose, texts) = (.answer(question: question), Array(repeating: "", count: max(1, count)))
    self.separators = count > 1 ? Set(separators) : []
  }

  /// What has been typed of the text, or of the number that is typed into.
  public internal(set) var text: String {
    get { texts[current] }
    set { texts[current] = newValue }
  }

  /// All that has been typed, with a blank between two numbers.
  var whole: String { texts.joined(separator: " ") }

  /// Of several numbers the next after the present one, round the end, that nothing is typed for; nil where none is.
  public var nextEmpty: Int? {
    let order = Array(current + 1..<texts.count) + Array(0..<current)
    return order.first { texts[$0].isEmpty }
  }

  /// More than anyone types by hand, and as much as a command may need.
  static let longestText = 4_096

  /// Typed or pasted text at the cursor; nothing of it where not all of it fits.
  ///
  /// Of several numbers a blank or a comma goes on to the next. The first that is typed for one takes the place of what
  /// it was before.
  ///
  /// - Returns: why it was not taken; nil where it was.
  mutating func type(_ typed: String) -> String? {
    let allowed = purpose == .destination ? typed.filter { $0.isASCII && $0.isNumber } : typed
    let limit = purpose == .destination ? 9 : Self.longestText
    guard text.count + allowed.count <= limit else { return "that is longer than it may be" }
    for character in allowed {
      if separators.contains(character), isFresh || text.isEmpty || current < texts.count - 1 {
        if !isFresh, !text.isEmpty { go(to: current + 1) }
      } else {
        if isFresh { text = "" }
        text.insert(character, at: cursor)
        touch()
      }
    }
    return nil
  }

  private var cursor: String.Index { text.index(text.endIndex, offsetBy: -min(behind, text.count)) }

  /// Takes the character before the cursor away; of an empty number it goes back to the one before.
  mutating func deleteLast() {
    if text.isEmpty, current > 0 {
      current -= 1
    } else if cursor > text.startIndex {
      text.remove(at: text.index(before: cursor))
    }
    touch()
  }

  /// Takes the character at the cursor away; behind all of them, all.
  mutating func delete() {
    guard behind > 0 else { return clear() }
    text.remove(at: cursor)
    behind -= 1
  }

  /// Moves the cursor so many characters back, as far as there are any.
  mutating func move(back distance: Int) {
    behind = min(max(0, behind + distance), text.count)
    isFresh = false
  }

  /// Takes all of the text away.
  mutating func clear() {
    (text, behind) = ("", 0)
    touch()
  }

  private mutating func touch() {
    (isFresh, isJudged) = (false, false)
    wrong.remove(current)
  }

  /// To another of several numbers, if there is such a one.
  mutating func go(to index: Int) {
    guard texts.indices.contains(index), index != current else { return }
    (current, isFresh) = (index, true)
  }

  /// Notes that what was typed is not right.
  mutating func judge(_ verdict: String, wrong: Set<Int>) {
    (self.verdict, self.wrong, isJudged, isFresh) = (verdict, wrong, true, true)
    if !wrong.contains(current), let first = wrong.min(), texts.indices.contains(first) { current = first }
  }

  /// Forgets what is known of the answer before.
  mutating func forgetVerdict() { (verdict, slip, sums) = (nil, nil, []) }

  /// Empties what is not right, to be tried again.
  mutating func tryAgain() {
    for index in wrong where texts.indices.contains(index) { texts[index] = "" }
    if let first = wrong.min(), texts.indices.contains(first) { current = first }
    (wrong, isJudged, isFresh) = ([], false, true)
  }
}
