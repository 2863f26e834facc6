/// Why a scene, a grid or a number from outside was not taken.
///
/// The message is one line: what was found and where, what was expected, and what to do. Whatever it quotes
/// has been made visible, so it can be printed to any terminal.
public struct InputFault: Error, Hashable, Sendable {
  /// Which exit status the fault leads to.
  public enum Kind: Sendable {
    /// The data says something it cannot say (65).
    case badData
    /// The file is not there, or may not be read (66).
    case noSuchFile
  }

  /// Which exit status the fault leads to.
  public let kind: Kind
  /// One line for standard error.
  public let message: String

  /// A fault of some kind with its line.
  public init(_ kind: Kind, _ message: String) { (self.kind, self.message) = (kind, message) }

  /// A fault in the data.
  public static func badData(_ message: String) -> InputFault { InputFault(.badData, message) }
}
