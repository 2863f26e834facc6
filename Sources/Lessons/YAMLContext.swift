import Formats
import Notation
import Yams

extension YAMLText {
  /// What a YAML text is called and where it stands, for messages.
  struct Context {
    let source: String
    /// The line of the source that the text begins on.
    let firstLine: Int
    /// What the text is to be: "scene", "question".
    let what: String

    /// The line of the source that a line of the text is.
    func line(_ line: Int) -> Int { line + firstLine - 1 }

    func fault(_ line: Int, column: Int? = nil, _ problem: String) -> InputFault {
      InputFault(source: source, line: line, column: column, problem)
    }

    func tooDeep(_ line: Int) -> InputFault {
      fault(line, "more than \(depthLimit) lists and maps within each other; a kernel needs 6")
    }

    /// What the parser says, in the words of the program.
    func fault(_ error: YamlError) -> InputFault {
      switch error {
      case .scanner(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting"),
        .parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting"):
        return tooDeep(line(mark.line))
      case .composer(_, "but found another document", let mark, _):
        return fault(line(mark.line), "a second document begins here; expected one \(what)")
      case .composer(_, "found undefined alias", let mark, _):
        return fault(line(mark.line), "an alias (*) is not part of a \(what); write the values out")
      case .scanner(_, "found character that cannot start any token", let mark, _):
        return fault(
          line(mark.line), column: mark.column,
          "a tab, or a character that begins no value; indent with blanks, and quote text that begins with @ or %"
        )
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return fault(
          line(mark.line), column: mark.column, "this is not YAML: \(VisibleText.of(problem))")
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { Quote.of($0) }.joined(separator: ", ")
        return fault(line(context.mark.line), "the key \(names) stands there twice; keep one")
      case .reader(let problem, let offset, _, let text):
        let before = text.utf8.prefix(offset ?? 0)
        let line = before.reduce(firstLine) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return fault(line, "this is not YAML: \(VisibleText.of(problem))")
      default:
        return .badData("\(source): this is not YAML")
      }
    }
  }
}
