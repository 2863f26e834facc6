/// Why a text is no expression in letters: what was found, and what was expected.
public enum ExpressionFault: Error, Hashable, Sendable {
  /// A number in it that is none.
  case number(NumberFault)
  /// Something at a place where it means nothing; nil where the text ends there.
  case unexpected(Character?, in: String)
  /// A bracket that is not closed, or was not opened.
  case bracket(String)
  /// Something else than a number below a fraction line.
  case divisor(String)
  /// A number right behind letters or another number: "a 2".
  case numberBehind(String, in: String)
  /// A power that is no whole number from 1, or too high.
  case power(in: String, limit: Int)
  /// Longer than any answer.
  case tooLong(found: Int, limit: Int)
  /// Multiplied out, more products or letters in one than any answer has.
  case tooLarge(String, terms: Int, letters: Int)
  /// Brackets in brackets, too many of them.
  case tooDeep(limit: Int)

  /// One clear line.
  public var message: String {
    switch self {
    case .number(let fault): fault.message
    case .unexpected(nil, let text):
      "\(quoted(text)) ends where a number or a letter should follow; expected a sum like 2aw − b"
    case .unexpected(let character?, let text):
      "\(quoted(text)) has '\(VisibleText.of(String(character)))' in a place where it means nothing; "
        + "expected a sum like 2aw − b"
    case .bracket(let text): "\(quoted(text)) has a bracket without its other half; expected ( and ) in pairs"
    case .divisor(let text): "\(quoted(text)) divides by letters; expected a number below the /"
    case .numberBehind(let number, let text):
      "\(quoted(text)) has \(VisibleText.of(number, atMost: 20)) behind another factor; "
        + "expected the number in front, as in 2a, or a · between them"
    case .power(let text, let limit):
      "\(quoted(text)) has a power that cannot be read; expected a whole number from 1 to \(limit), as in a^2"
    case .tooLong(let found, let limit): "a cell of \(found) characters; expected \(limit) at most"
    case .tooLarge(let text, let terms, let letters):
      "\(quoted(text)) is too much to multiply out; expected at most \(terms) products of \(letters) letters"
    case .tooDeep(let limit): "brackets in brackets; expected \(limit) of them at most"
    }
  }

  private func quoted(_ text: String) -> String { "'\(VisibleText.of(text, atMost: 40))'" }
}
