import Formats

/// A YAML list that the program carries, cut into its items so that one can be read without the others.
///
/// An item begins with `-` in the first column. Of
///
///     - name: dot
///       cells: [[0, 0], [0, 1]]
///     - name: wave
///       cells: [0, 1, 0, -1]
///
/// the second item is the text of the last two lines, and its line is 3.
struct CarriedList {
  /// One item, not parsed yet.
  struct Item {
    /// The line of the file that it begins on, from 1.
    let line: Int
    /// Its text, up to the next item.
    let text: Substring
  }

  private let file: CarriedFile

  init(_ file: CarriedFile) { self.file = file }

  /// Reads what its items are made of, and names the file in what it throws.
  var nodes: NodeReader { NodeReader(source: file.name) }

  /// The items, in the order of the file.
  ///
  /// - Complexity: O(bytes); no YAML is parsed.
  var items: [Item] {
    let bytes = file.text.utf8
    var starts: [(line: Int, index: String.Index)] = []
    var line = 1
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "-") { starts.append((line, index)) }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      index = bytes.index(after: end)
      line += 1
    }
    let ends = starts.dropFirst().map(\.index) + [bytes.endIndex]
    return zip(starts, ends).map { start, end in
      Item(line: start.line, text: file.text[start.index..<end])
    }
  }

  /// The item in which something has this name: the one with a line `- name: dot`, however far that is indented.
  ///
  /// - Complexity: O(bytes); no YAML is parsed.
  func item(naming name: String) -> Item? {
    let wanted = Array("- name: \(name)".utf8)
    return items.first { item in
      item.text.utf8.split(separator: UInt8(ascii: "\n"))
        .contains { $0.drop { $0 == UInt8(ascii: " ") }.elementsEqual(wanted) }
    }
  }

  /// What an item says.
  ///
  /// - Parameter what: what the item is, for messages: "sample image".
  /// - Throws: ``InputFault`` with the file's name and the line, where it is no YAML.
  /// - Complexity: O(bytes of the item).
  func node(_ item: Item, what: String) throws(InputFault) -> YAMLNode {
    let node = try YAMLText.node(String(item.text), source: file.name, firstLine: item.line, what: what)
    guard case .list(let items) = node?.content, let only = items.first, items.count == 1 else {
      throw InputFault(source: file.name, line: item.line, "no item of a list; expected one, behind -")
    }
    return only
  }
}

extension NodeReader {
  /// The value of a key that must be there.
  func value(
    of key: String, in entries: [String: YAMLNode], _ node: YAMLNode
  ) throws(InputFault) -> YAMLNode {
    guard let value = entries[key] else { throw fault(node, "there is no \(key); expected \(key): …") }
    return value
  }

  /// The text behind a key that must be there.
  func text(of key: String, in entries: [String: YAMLNode], _ node: YAMLNode) throws(InputFault) -> String {
    try text(try value(of: key, in: entries, node), key)
  }
}
