/// Reads a grid from nested lists, or from the object that `solve --format json` prints.
///
/// `null`, `""` and `"_"` are blank cells; a string may hold a fraction.
struct WrittenJSON {
  let source: String
  private static let depthLimit = 4

  /// The grid that a value says.
  func grid(_ value: JSONValue) throws(InputFault) -> WrittenGrid {
    var value = value
    if case .object = value {
      guard let output = answer(in: value) else {
        throw .badData("\(source) is an object without output; expected lists of numbers")
      }
      value = output
    }
    guard case .list = value else { throw .badData("\(source) is no list; expected lists of numbers") }
    var lengths: [Int] = []
    var cells: [String] = []
    try collect(value, level: 0, &lengths, &cells)
    guard cells.count <= WrittenGrid.cellLimit else {
      throw .badData("\(source) has more than \(WrittenGrid.cellLimit) cells, which is the limit")
    }
    return WrittenGrid(lengths: lengths, cells: cells)
  }

  /// The last layer's output of a solution: exact where it is given so.
  private func answer(in solution: JSONValue) -> JSONValue? {
    if case .list(let layers)? = solution["layers"], case .list(let exact)? = layers.last?["exact"] {
      return .list(exact)
    }
    return solution["output"]
  }

  /// Adds the cells of a list; all lists of one level are as long, and cells stand on the last level alone.
  private func collect(
    _ value: JSONValue, level: Int, _ lengths: inout [Int], _ cells: inout [String]
  ) throws(InputFault) {
    guard case .list(let items) = value else {
      guard level == lengths.count else {
        throw .badData("\(source) has a number where its other parts are lists")
      }
      cells.append(try cell(value))
      return
    }
    guard level < Self.depthLimit else {
      throw .badData("\(source) has more than \(Self.depthLimit) levels of lists")
    }
    guard !items.isEmpty else { throw .badData("\(source) has an empty list; expected numbers") }
    if level == lengths.count {
      guard cells.isEmpty else { throw .badData("\(source) has a list where its other cells are numbers") }
      lengths.append(items.count)
    }
    guard lengths[level] == items.count else {
      throw .badData(
        "\(source) has a list of \(items.count) where the first has \(lengths[level]); make them as long")
    }
    for item in items { try collect(item, level: level + 1, &lengths, &cells) }
  }

  private func cell(_ value: JSONValue) throws(InputFault) -> String {
    switch value {
    case .null: return ""
    case .number(let text): return text
    case .string(let text):
      var cell = text[...]
      while cell.first?.isWhitespace == true { cell.removeFirst() }
      while cell.last?.isWhitespace == true { cell.removeLast() }
      return cell == "_" || cell == "?" ? "" : String(cell)
    case .boolean(let value): throw .badData("\(source) has \(value) for a cell; expected a number")
    case .object: throw .badData("\(source) has an object for a cell; expected a number")
    case .list: throw .badData("\(source) has a list for a cell; expected a number")
    }
  }
}
