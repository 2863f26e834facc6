import Formats
import Notation
import Yams

/// A piece of YAML as it was written: scalars stay text, so that no number is typed by YAML.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(String)
    case list([YAMLNode])
    case map([Entry])
  }

  struct Entry: Sendable {
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
  /// - Parameters:
  ///   - firstLine: the line of the source that the text begins on.
  ///   - what: what the text is to be, for messages: "scene", "question".
  /// - Throws: a fault whose message begins with `source` and the line.
  /// - Complexity: O(bytes).
  static func node(
    _ text: String, source: String, firstLine: Int = 1, what: String = "scene"
  ) throws(InputFault) -> YAMLNode? {
    guard text.utf8.count <= sizeLimit else {
      throw .badData(
        "\(source): \(text.utf8.count) bytes of YAML, more than the limit of \(sizeLimit); "
          + "put a large input into a .csv or .npy file and name it"
      )
    }
    let context = Context(source: source, firstLine: firstLine, what: what)
    try YAMLGuard.check(text, context)
    do {
      // Nodes are taken as they are: nothing is to be constructed, and the default constructor is slow to make.
      let nothing = Constructor([:], [:], [:])
      let parser = try Parser(yaml: text, resolver: .basic, constructor: nothing, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      // Nodes hold their anchors weakly; the parser keeps them.
      return try withExtendedLifetime(parser) { try convert(root, depth: 0, context) }
    } catch let fault as InputFault {
      throw fault
    } catch let error as YamlError {
      throw context.fault(error)
    } catch {
      throw .badData("\(source): this is not YAML")
    }
  }

  private static func convert(
    _ node: Node, depth: Int, _ context: Context
  ) throws(InputFault) -> YAMLNode {
    let line = context.line(node.mark?.line ?? 1)
    guard depth <= depthLimit else { throw context.tooDeep(line) }
    guard node.anchor == nil else {
      throw context.fault(line, "an anchor is not part of a \(context.what); write the values out")
    }
    guard
      ["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"].contains(
        node.tag.description)
    else {
      throw context.fault(
        line, "the tag \(Quote.of(node.tag.description)) is not part of a \(context.what); leave it out")
    }
    switch node {
    case .scalar(let scalar): return YAMLNode(content: .scalar(scalar.string), line: line)
    case .sequence(let sequence):
      var list: [YAMLNode] = []
      list.reserveCapacity(sequence.count)
      for item in sequence { list.append(try convert(item, depth: depth + 1, context)) }
      return YAMLNode(content: .list(list), line: line)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        let keyLine = key.mark.map { context.line($0.line) } ?? line
        guard case .scalar(let name) = key else {
          throw context.fault(keyLine, "a key is a list or a map; expected a name")
        }
        entries.append(
          YAMLNode.Entry(
            key: name.string, line: keyLine, value: try convert(value, depth: depth + 1, context))
        )
      }
      return YAMLNode(content: .map(entries), line: line)
    case .alias: throw context.fault(line, "an alias is not part of a \(context.what); write it out")
    }
  }
}
