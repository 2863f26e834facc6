import Notation
import Yams

/// A piece of YAML as it was written: scalars stay text, so that no number is typed by YAML.
struct YAMLNode {
  enum Content {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
  }

  struct Entry {
    let key: String
    let line: Int
    let value: YAMLNode
  }

  let content: Content
  /// The line it begins on, from 1.
  let line: Int
}

/// Reads the YAML (and so the JSON) of scenes and lessons, within limits that keep a hostile file harmless.
enum YAMLText {
  /// Bytes of one YAML text; large inputs belong in files of their own.
  static let sizeLimit = 4 << 20
  /// Brackets within brackets.
  static let depthLimit = 64
  /// Columns that a line may be indented by, which bounds nesting without brackets.
  static let indentLimit = 256

  /// The one document of a text; nil where it is empty.
  ///
  /// - Throws: a fault whose message begins with `source` and the line.
  /// - Complexity: O(bytes).
  static func node(_ text: String, source: String, firstLine: Int = 1) throws(InputFault) -> YAMLNode? {
    guard text.utf8.count <= sizeLimit else {
      throw .badData(
        "\(source): \(text.utf8.count) bytes of YAML, more than the limit of \(sizeLimit); "
          + "put a large input into a .csv or .npy file and name it"
      )
    }
    var screening = YAMLScreening(source: source, firstLine: firstLine)
    try screening.check(text)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return try convert(root, source, firstLine)
    } catch let fault as InputFault {
      throw fault
    } catch let error as YamlError {
      throw .badData(describe(error, source, firstLine))
    } catch {
      throw .badData("\(source): this is not YAML")
    }
  }

  private static func convert(_ node: Node, _ source: String, _ firstLine: Int) throws(InputFault) -> YAMLNode
  {
    let line = (node.mark?.line ?? 1) + firstLine - 1
    guard
      ["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"].contains(
        node.tag.description)
    else {
      throw .badData(
        "\(source), line \(line): the tag \(Quote.of(node.tag.description)) is not part of a scene; leave it out"
      )
    }
    switch node {
    case .scalar(let scalar): return YAMLNode(content: .scalar(scalar.string), line: line)
    case .sequence(let sequence):
      var list: [YAMLNode] = []
      list.reserveCapacity(sequence.count)
      for item in sequence { list.append(try convert(item, source, firstLine)) }
      return YAMLNode(content: .list(list), line: line)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        let keyLine = (key.mark?.line ?? line) + firstLine - 1
        guard case .scalar(let name) = key else {
          throw .badData("\(source), line \(keyLine): a key is a list or a map; expected a name")
        }
        entries.append(
          YAMLNode.Entry(key: name.string, line: keyLine, value: try convert(value, source, firstLine))
        )
      }
      return YAMLNode(content: .map(entries), line: line)
    case .alias: throw .badData("\(source), line \(line): an alias is not part of a scene; write it out")
    }
  }

  private static func describe(_ error: YamlError, _ source: String, _ firstLine: Int) -> String {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return "\(source), line \(mark.line + firstLine - 1), column \(mark.column): "
        + "this is not YAML: \(VisibleText.of(problem))"
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { Quote.of($0) }.joined(separator: ", ")
      return
        "\(source), line \(context.mark.line + firstLine - 1): the key \(names) stands there twice; keep one"
    case .reader(let problem, _, _, _):
      return "\(source): this is not YAML: \(VisibleText.of(problem))"
    default:
      return "\(source): this is not YAML"
    }
  }
}

/// Looks a text over before the YAML parser sees it, for what would cost it too much: deep nesting, and anchors
/// with their aliases, by which a few lines can stand for millions.
private struct YAMLScreening {
  let source: String
  let firstLine: Int
  private var line = 0
  private var depth = 0
  /// The quote that is open, if any.
  private var quote: UInt8?
  /// Whether the next byte begins a token.
  private var isTokenStart = true

  init(source: String, firstLine: Int) { (self.source, self.firstLine) = (source, firstLine) }

  mutating func check(_ text: String) throws(InputFault) {
    for content in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      isTokenStart = true
      if quote == nil, depth == 0 { try checkIndent(content) }
      try checkLine(content)
    }
  }

  private func checkIndent(_ content: Substring.UTF8View) throws(InputFault) {
    let indent = content.prefix { " -?".utf8.contains($0) }.count
    guard indent > YAMLText.indentLimit, !content.allSatisfy({ " -".utf8.contains($0) }) || indent > 4_096
    else { return }
    throw fault("is indented by \(indent) columns, more than the limit of \(YAMLText.indentLimit)")
  }

  private mutating func checkLine(_ content: Substring.UTF8View) throws(InputFault) {
    var isEscaped = false
    for byte in content {
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "#") where isTokenStart: return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isTokenStart { quote = byte }
      case UInt8(ascii: "&") where isTokenStart, UInt8(ascii: "*") where isTokenStart:
        throw fault("uses an anchor or an alias (& or *); they are not part of a scene, write the values out")
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        guard depth <= YAMLText.depthLimit else {
          throw fault("nests more than \(YAMLText.depthLimit) brackets; a kernel needs 6")
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
      isTokenStart = " \t[]{},:-?".utf8.contains(byte)
    }
  }

  private func fault(_ problem: String) -> InputFault {
    .badData("\(source), line \(line + firstLine - 1) \(problem)")
  }
}
