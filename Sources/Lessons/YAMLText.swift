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
  /// Lists and maps within each other; the YAML parser itself stops at 1,000.
  static let depthLimit = 64

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
    try screen(text, source, firstLine)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return try convert(root, depth: 0, source, firstLine)
    } catch let fault as InputFault {
      throw fault
    } catch let error as YamlError {
      throw fault(error, source, firstLine)
    } catch {
      throw .badData("\(source): this is not YAML")
    }
  }

  /// Refuses what would cost the parser too much.
  ///
  /// That is anchors, whose aliases let a few lines stand for millions, and deep brackets. Quotes mean nothing
  /// here, so that none can lead it astray: any `&` that could begin an anchor counts.
  private static func screen(_ text: String, _ source: String, _ firstLine: Int) throws(InputFault) {
    var (line, depth) = (firstLine, 0)
    var (isInWord, isAfterAmpersand) = (false, false)
    for byte in text.utf8 {
      let isWord = UInt8(ascii: "0")...57 ~= byte || UInt8(ascii: "A")...90 ~= byte & 0xDF
      if isAfterAmpersand, isWord || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
        throw .badData("\(source), line \(line): an anchor (&) is not part of a scene; write the values out")
      }
      isAfterAmpersand = byte == UInt8(ascii: "&") && !isInWord
      isInWord = isWord
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
      guard depth <= depthLimit else { throw tooDeep(source, line) }
    }
  }

  private static func convert(
    _ node: Node, depth: Int, _ source: String, _ firstLine: Int
  ) throws(InputFault) -> YAMLNode {
    let line = (node.mark?.line ?? 1) + firstLine - 1
    guard depth <= depthLimit else { throw tooDeep(source, line) }
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
      for item in sequence { list.append(try convert(item, depth: depth + 1, source, firstLine)) }
      return YAMLNode(content: .list(list), line: line)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        let keyLine = (key.mark?.line ?? line) + firstLine - 1
        guard case .scalar(let name) = key else {
          throw .badData("\(source), line \(keyLine): a key is a list or a map; expected a name")
        }
        entries.append(
          YAMLNode.Entry(
            key: name.string, line: keyLine, value: try convert(value, depth: depth + 1, source, firstLine))
        )
      }
      return YAMLNode(content: .map(entries), line: line)
    case .alias: throw .badData("\(source), line \(line): an alias is not part of a scene; write it out")
    }
  }

  private static func tooDeep(_ source: String, _ line: Int) -> InputFault {
    .badData(
      "\(source), line \(line): more than \(depthLimit) lists and maps within each other; a kernel needs 6")
  }

  private static func fault(_ error: YamlError, _ source: String, _ firstLine: Int) -> InputFault {
    switch error {
    case .scanner(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting"),
      .parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting"):
      return tooDeep(source, mark.line + firstLine - 1)
    case .composer(_, "but found another document", let mark, _):
      return .badData(
        "\(source), line \(mark.line + firstLine - 1): a second document begins here; expected one scene")
    case .composer(_, "found undefined alias", let mark, _):
      return .badData(
        "\(source), line \(mark.line + firstLine - 1): an alias (*) is not part of a scene; write the values out"
      )
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .badData(
        "\(source), line \(mark.line + firstLine - 1), column \(mark.column): "
          + "this is not YAML: \(VisibleText.of(problem))")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { Quote.of($0) }.joined(separator: ", ")
      return .badData(
        "\(source), line \(context.mark.line + firstLine - 1): the key \(names) stands there twice; keep one")
    case .reader(let problem, let offset, _, let text):
      let before = text.utf8.prefix(offset ?? 0)
      let line = before.reduce(firstLine) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
      return .badData("\(source), line \(line): this is not YAML: \(VisibleText.of(problem))")
    default:
      return .badData("\(source): this is not YAML")
    }
  }
}
