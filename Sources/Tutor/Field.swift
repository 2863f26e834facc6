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
  /// Of a choice, the option that is marked, from 0.
  public internal(set) var option = 0
  /// Whether the question's hint shows.
  public internal(set) var showsHint = false
  /// What was done in the last answer, where a slip is recognised in it.
  public internal(set) var slip: String?
  /// The sum as it was made, and the one that is asked, where a mistake in all of a layer gives the number.
  public internal(set) var sums: [String] = []

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// More than anyone types by hand, and as much as a command may need.
  static let longestText = 4_096

  /// Typed or pasted text at the end; nothing of it where not all of it fits.
  ///
  /// - Returns: why it was not taken; nil where it was.
  mutating func type(_ typed: String) -> String? {
    let allowed = purpose == .destination ? typed.filter { $0.isASCII && $0.isNumber } : typed
    let limit = purpose == .destination ? 9 : Self.longestText
    guard text.count + allowed.count <= limit else { return "that is longer than it may be" }
    text += allowed
    return nil
  }

  /// Takes the last character away.
  mutating func deleteLast() { text = String(text.dropLast()) }
}
