/// Reads a grid from rows of cells: parted by commas, by tabs, or by spaces where there is neither.
///
/// `1,2⏎3,⏎⏎5,6⏎7,8` has two channels of 2 × 2 and one blank cell. `_` is a blank cell too.
struct WrittenTable {
  let source: String
  /// Whether cells may be sums in letters.
  var inLetters = false

  /// The grid of a text.
  func grid(_ text: String) throws(InputFault) -> WrittenGrid {
    let separator: Character? = text.contains(",") ? "," : text.contains("\t") ? "\t" : nil
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    let first = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    let rows = lines[first...].map { line in
      guard let separator, line.contains(separator) || !line.allSatisfy(\.isWhitespace) else {
        return BlankParted.cells(line, inLetters: inLetters).map { unquoted($0[...]) }
      }
      return line.split(separator: separator, omittingEmptySubsequences: false).map { unquoted($0) }
    }
    return try grid(rows: rows, isSignal: false)
  }

  /// The grid of rows; one without cells parts channels.
  func grid(rows: [[String]], isSignal: Bool) throws(InputFault) -> WrittenGrid {
    var channels: [[[String]]] = [[]]
    for row in rows {
      if !row.isEmpty {
        channels[channels.count - 1].append(row)
      } else if channels.last?.isEmpty == false {
        channels.append([])
      }
    }
    channels.removeAll(where: \.isEmpty)
    guard let first = channels.first, let columns = first.first?.count else {
      throw .badData("\(source) has no numbers; expected rows of them")
    }
    for (index, row) in channels.joined().enumerated() where row.count != columns {
      throw .badData("\(source): row \(index) has \(row.count) where row 0 has \(columns); make them as long")
    }
    for channel in channels where channel.count != first.count {
      throw .badData(
        "\(source) has channels of \(first.count) and \(channel.count) rows; make them as long")
    }
    let cells = channels.flatMap { $0.flatMap { $0.map { $0 == "_" || $0 == "?" ? "" : $0 } } }
    guard cells.count <= WrittenGrid.cellLimit else {
      throw .badData("\(source) has more than \(WrittenGrid.cellLimit) cells, which is the limit")
    }
    let lengths =
      channels.count > 1 ? [channels.count, first.count, columns] : [first.count, columns]
    return WrittenGrid(lengths: isSignal ? [columns] : lengths, cells: cells)
  }

  /// A cell without spaces and quotation marks around it.
  private func unquoted(_ cell: Substring) -> String {
    var text = cell
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    if text.count >= 2, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
