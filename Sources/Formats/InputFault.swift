/// Why a scene, a grid or a number from outside was refused.
///
/// The message is one line: what was found and where, what was expected, and what to do. Whatever it quotes
/// has been made visible, so it can be printed to any terminal.
public struct InputFault: Error, Hashable, Sendable {
  /// Which exit status the fault leads to.
  public enum Kind: Sendable {
    /// The data is there, and something in it is wrong (65).
    case badData
    /// The file is not there, or may not be read (66).
    case noSuchFile
  }

  /// Which exit status the fault leads to.
  public let kind: Kind
  /// One line for standard error.
  public let message: String

  /// The line of the text that was read, from 1; nil where the fault lies in no line of it.
  package let line: Int?
  /// The message without the text's name and the line.
  package let problem: String

  /// A fault of some kind; the message is one line.
  public init(_ kind: Kind, _ message: String) { self.init(kind, message, problem: message) }

  /// A fault of a whole file; ``problem`` is the message for a reader who has been told which file it is.
  package init(_ kind: Kind, _ message: String, problem: String) {
    (self.kind, self.message, self.problem, line) = (kind, message, problem, nil)
  }

  /// A fault on a line of a text: "scene.yaml, line 3, column 7: this is not YAML".
  package init(source: String, line: Int, column: Int? = nil, _ problem: String) {
    kind = .badData
    message = "\(source), line \(line)" + (column.map { ", column \($0)" } ?? "") + ": \(problem)"
    self.line = line
    self.problem = problem + (column.map { " (column \($0))" } ?? "")
  }

  /// A fault in the data.
  public static func badData(_ message: String) -> InputFault { InputFault(.badData, message) }
}
