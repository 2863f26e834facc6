import ConvEngine
import Formats
import Notation

/// What lessons read beyond what scenes do: every fault of a map at once, and places that must be there.
extension NodeReader {
  /// The YAML in a fence; nil where it is empty or no YAML, which is then a fault.
  func root(of fence: Fence, _ what: String, expected: String, _ faults: inout FaultList) -> YAMLNode? {
    do throws(InputFault) {
      let node = try YAMLText.node(fence.text, source: source, firstLine: fence.line + 1, what: what)
      if node == nil { faults.add(fence.line, "an empty \(what); expected \(expected)") }
      return node
    } catch {
      faults.add(error, onLine: fence.line)
      return nil
    }
  }

  /// The entries of a map; every unknown key is a fault, and the others are given all the same.
  func entries(
    _ node: YAMLNode, of what: String, known: [String], _ faults: inout FaultList
  ) -> [String: YAMLNode]? {
    guard case .map(let entries) = node.content else {
      faults.add(
        fault(node, "\(what) is \(describe(node)); expected a map with \(known.joined(separator: ", "))"))
      return nil
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      if known.contains(entry.key) {
        values[entry.key] = entry.value
      } else {
        let hint = NearestName.hint(entry.key, among: known)
        faults.add(entry.line, "\(what) has no key \(Quote.of(entry.key)); \(hint)")
      }
    }
    return values
  }

  /// A whole number from 0, below a count where that is known.
  func index(_ node: YAMLNode, _ name: String, below count: Int?) throws(InputFault) -> Int {
    let value = try integer(node, name)
    guard value >= 0, value < count ?? .max else {
      let expected = count.map { $0 == 1 ? "0, the only one" : "0 to \($0 - 1)" } ?? "a whole number from 0"
      throw fault(node, "\(name) is \(value); expected \(expected)")
    }
    return value
  }

  /// A cell of an output: [channel, row, column], in 1-D [channel, position], of a plain list [place].
  func position(_ node: YAMLNode, _ name: String, in shape: Shape) throws(InputFault) -> Position {
    let grid = shape.dimensions == .one ? "[channel, position]" : "[channel, row, column]"
    let form = shape.isList ? "[place]" : grid
    guard case .list(let items) = node.content, items.count == shape.lengths.count else {
      throw fault(node, "\(name) is \(describe(node)); expected \(form)")
    }
    var place: [Int] = []
    for item in items { place.append(try integer(item, name)) }
    guard zip(place, shape.lengths).allSatisfy({ $0 >= 0 && $0 < $1 }) else {
      throw fault(
        node,
        "\(name) is \(place), which the output of \(SizeText.lengths(shape)) does not have; counting begins at 0"
      )
    }
    return Position(
      channel: shape.isList ? 0 : place[0], row: place.count == 3 ? place[1] : 0,
      column: place[place.count - 1])
  }

  /// Text that is shown as it is; line feeds at its end come from YAML's `|` and `>` and are left out.
  func shownText(_ node: YAMLNode, _ name: String) throws(InputFault) -> String {
    guard case .scalar(let scalar) = node.content else {
      throw fault(node, "\(name) is \(describe(node)); expected text")
    }
    let lines = scalar.unicodeScalars
    let end = lines.lastIndex { $0 != "\n" }.map { lines.index(after: $0) } ?? lines.startIndex
    let text = String(lines[..<end])
    guard text.unicodeScalars.contains(where: { $0 != " " }) else {
      throw fault(node, "\(name) is empty; expected text")
    }
    if let problem = ShownText.problem(text.unicodeScalars) { throw fault(node, "\(name): \(problem)") }
    return text
  }
}
