/// What a JSON text says, with its numbers as they are written.
///
/// `[1.10, "a"]` is a list of the number "1.10" and the string "a".
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number in the letters of the text, so that nothing of it is rounded: "1.10", "1e400".
  case number(String)
  /// A string, its escapes resolved.
  case string(String)
  /// A list, in order.
  case list([JSONValue])
  /// An object: its members in the order of the text, no name twice.
  case object([Member])

  /// One name and value of an object.
  public struct Member: Hashable, Sendable {
    /// The name before the colon.
    public let name: String
    /// The value behind it.
    public let value: JSONValue

    /// The member `name: value`.
    public init(_ name: String, _ value: JSONValue) { (self.name, self.value) = (name, value) }
  }

  /// The value of that name in an object; nil where there is none, or this is no object.
  ///
  /// - Complexity: O(members).
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
