import ConvEngine
import Formats
import Notation

/// Reads the small parts that scenes are made of, and says on which line one of them is not what it should be.
struct NodeReader {
  /// What the text is called in messages: a file's name, "standard input", "--layers".
  let source: String

  /// A fault on a node's line.
  func fault(_ node: YAMLNode, _ problem: String) -> InputFault { fault(line: node.line, problem) }

  /// A fault on a line.
  func fault(line: Int, _ problem: String) -> InputFault {
    InputFault(source: source, line: line, problem)
  }

  /// The entries of a map whose keys are all among `known`.
  func map(_ node: YAMLNode, of what: String, known: [String]) throws(InputFault) -> [String: YAMLNode] {
    guard case .map(let entries) = node.content else {
      let names = known.prefix(4).joined(separator: ", ") + (known.count > 4 ? ", …" : "")
      throw fault(node, "\(what) is \(describe(node)); expected a map with \(names)")
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      guard known.contains(entry.key) else {
        let hint = NearestName.hint(entry.key, among: known)
        throw fault(line: entry.line, "\(what) has no key \(Quote.of(entry.key)); \(hint)")
      }
      values[entry.key] = entry.value
    }
    return values
  }

  /// The text of a scalar.
  func text(_ node: YAMLNode, _ what: String) throws(InputFault) -> String {
    guard case .scalar(let text) = node.content else {
      throw fault(node, "\(what) is \(describe(node)); expected one word or number")
    }
    return text
  }

  /// A cell: a number or a symbol.
  func number(_ node: YAMLNode, _ what: String) throws(InputFault) -> Number {
    let text = try text(node, what)
    do { return try NumberReader.number(text) } catch { throw fault(node, "\(what): \(error.message)") }
  }

  /// A whole number, as settings are.
  func integer(_ node: YAMLNode, _ what: String) throws(InputFault) -> Int {
    let number = try number(node, what)
    guard let value = number.exactValue, value.isInteger else {
      throw fault(node, "\(what) is \(Quote.of(try text(node, what))); expected a whole number")
    }
    guard let small = Int(value.description), small.magnitude <= 1 << 53 else {
      throw fault(node, "\(what) is \(Quote.of(try text(node, what))); it may be at most \(Limits.setting)")
    }
    return small
  }

  /// `true` or `false`.
  func flag(_ node: YAMLNode, _ what: String) throws(InputFault) -> Bool {
    switch try text(node, what) {
    case "true": return true
    case "false": return false
    case let other: throw fault(node, "\(what) is \(Quote.of(other)); expected true or false")
    }
  }

  /// A number for both axes, or [rows, columns]; in 1-D one number.
  func pair(_ node: YAMLNode, _ what: String, _ dimensions: Dimensions) throws(InputFault) -> Pair {
    guard case .list(let items) = node.content else { return Pair(try integer(node, what)) }
    let expected = dimensions == .one ? 1 : 2
    guard items.count == expected else {
      let form = dimensions == .one ? "one number, as the input is 1-D" : "one number or [rows, columns]"
      throw fault(node, "\(what) is a list of \(items.count); expected \(form)")
    }
    let rows = try integer(items[0], what)
    return Pair(rows, try integer(items[expected - 1], what))
  }

  /// Which of the names of an enumeration is meant.
  func name(_ node: YAMLNode, _ what: String, among names: [String]) throws(InputFault) -> String {
    let found = try text(node, what)
    guard names.contains(found) else {
      throw fault(node, "\(what) is \(Quote.of(found)); \(NearestName.hint(found, among: names))")
    }
    return found
  }

  /// Nested lists that are as long everywhere, as one run of numbers with the lengths from the outside in.
  func numbers(_ node: YAMLNode, _ what: String) throws(InputFault) -> (lengths: [Int], numbers: [Number]) {
    var lengths: [Int] = []
    var level = node
    while case .list(let items) = level.content {
      guard let first = items.first else { throw fault(level, "\(what) has an empty list; expected numbers") }
      lengths.append(items.count)
      level = first
    }
    var numbers: [Number] = []
    try gather(node, what, lengths[...], into: &numbers)
    return (lengths, numbers)
  }

  private func gather(
    _ node: YAMLNode, _ what: String, _ lengths: ArraySlice<Int>, into numbers: inout [Number]
  ) throws(InputFault) {
    guard let expected = lengths.first else {
      guard case .scalar = node.content else {
        throw fault(node, "\(what) has \(describe(node)) where its other cells are numbers")
      }
      numbers.append(try number(node, what))
      return
    }
    guard case .list(let items) = node.content else {
      throw fault(node, "\(what) has \(describe(node)) where its other parts are lists of \(expected)")
    }
    guard items.count == expected else {
      throw fault(
        node, "\(what) has a list of \(items.count) where the first has \(expected); make them as long")
    }
    for item in items { try gather(item, what, lengths.dropFirst(), into: &numbers) }
  }

  /// A bias: one number for all outputs, or a list with one for each.
  func bias(_ node: YAMLNode) throws(InputFault) -> Bias {
    guard case .list = node.content else { return .same(try number(node, "bias")) }
    let (lengths, numbers) = try numbers(node, "bias")
    guard lengths.count == 1 else {
      throw fault(node, "bias has \(lengths.count) levels of lists; expected one number, or a list")
    }
    return .perFilter(numbers)
  }

  /// What a node is, for messages.
  func describe(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): text.isEmpty ? "empty" : Quote.of(text)
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .map: "a map"
    }
  }
}
