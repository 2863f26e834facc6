/// What is being typed at the bottom of the screen.
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
  /// What has been typed.
  public internal(set) var text = ""
  /// How many characters stand behind the cursor.
  public internal(set) var behind = 0
  /// Of a choice, the option that is marked, from 0.
  public internal(set) var option = 0
  /// Whether the question's hint shows.
  public internal(set) var showsHint = false
  /// What was done in the last answer, where a slip is recognised in it.
  public internal(set) var slip: String?
  /// The sum as it was made, and the one that is asked, where a mistake in all of a layer gives the number.
  public internal(set) var sums: [String] = []

  init(_ purpose: Purpose, text: String = "") { (self.purpose, self.text) = (purpose, text) }

  /// More than anyone types by hand, and as much as a command may need.
  static let longestText = 4_096

  /// Typed or pasted text at the cursor; nothing of it where not all of it fits.
  ///
  /// - Returns: why it was not taken; nil where it was.
  mutating func type(_ typed: String) -> String? {
    let allowed = purpose == .destination ? typed.filter { $0.isASCII && $0.isNumber } : typed
    let limit = purpose == .destination ? 9 : Self.longestText
    guard text.count + allowed.count <= limit else { return "that is longer than it may be" }
    text.insert(contentsOf: allowed, at: cursor)
    return nil
  }

  private var cursor: String.Index { text.index(text.endIndex, offsetBy: -min(behind, text.count)) }

  /// Takes the character before the cursor away.
  mutating func deleteLast() {
    guard cursor > text.startIndex else { return }
    text.remove(at: text.index(before: cursor))
  }

  /// Takes the character at the cursor away; behind all of them, all.
  mutating func delete() {
    guard behind > 0 else { return text = "" }
    text.remove(at: cursor)
    behind -= 1
  }

  /// Moves the cursor so many characters back, as far as there are any.
  mutating func move(back distance: Int) { behind = min(max(0, behind + distance), text.count) }
}
