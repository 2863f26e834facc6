import Notation

/// A grid as it was written down: the lengths of its lists and the text of each cell, nothing read of it yet.
///
/// `[[1, null], ["1/3", 0.50]]` has the lengths [2, 2] and the cells "1", "", "1/3" and "0.50". Digits are kept as they
/// stand, since how many there are says how exactly a number is meant. An empty cell is one left blank.
public struct WrittenGrid: Hashable, Sendable {
  /// How many items the lists of each level have, outermost first.
  public let lengths: [Int]
  /// What stands in each cell, in reading order; empty where it was left blank.
  public let cells: [String]

  /// A grid of these lengths.
  ///
  /// - Precondition: there are as many cells as the lengths multiply to.
  public init(lengths: [Int], cells: [String]) {
    precondition(cells.count == lengths.reduce(1, *), "\(cells.count) cells for \(lengths)")
    (self.lengths, self.cells) = (lengths, cells)
  }

  /// The most cells that a grid written by hand or by a program may have.
  public static let cellLimit = 1 << 22
}

extension WrittenGrid {
  /// The grid in a file, or in standard input (`-`): JSON where it begins like JSON, rows of a table otherwise.
  ///
  /// - Parameter inLetters: whether its cells may be sums in letters, `aw + bx`; see ``BlankParted``.
  /// - Throws: ``InputFault`` with the place, what was found and what was expected.
  /// - Complexity: O(bytes).
  public static func read(_ path: String, inLetters: Bool = false) throws(InputFault) -> WrittenGrid {
    let isInput = path == "-"
    let bytes = isInput ? try BoundedFile.standardInput() : try BoundedFile.read(path)
    return try grid(bytes, source: isInput ? "standard input" : VisibleText.of(path), inLetters: inLetters)
  }

  /// The grid that some bytes say.
  static func grid(_ bytes: [UInt8], source: String, inLetters: Bool = false) throws(InputFault)
    -> WrittenGrid
  {
    let text = try SourceText.decode(bytes, source: source)
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first else { throw .badData("\(source) is empty; expected the numbers of an answer") }
    if first == "[" || first == "{" {
      return try WrittenJSON(source: source).grid(try JSONText.value(bytes, source: source))
    }
    return try WrittenTable(source: source, inLetters: inLetters).grid(text)
  }

  /// The grid of one line: spaces part cells, `;` parts rows and `;;` channels, and `_` is a cell left blank.
  ///
  /// '1 2; 3 4' has the lengths [2, 2], '1 2' has [2], '1 2; 3 4;; 5 6; 7 8' has [2, 2, 2].
  ///
  /// - Parameters:
  ///   - source: what messages call it: "--answer".
  ///   - inLetters: whether its cells may be sums in letters: 'aw + bx 2a; "c y" d'.
  public static func line(_ text: String, source: String, inLetters: Bool = false) throws(InputFault)
    -> WrittenGrid
  {
    guard text.utf8.count <= 1 << 20 else { throw .badData("\(source) is too long; give a file instead") }
    var rows = text.split(separator: ";", omittingEmptySubsequences: false).map { line in
      BlankParted.cells(line, inLetters: inLetters)
    }
    let isSignal = rows.count == 1
    if rows.count > 1, rows[rows.count - 1].isEmpty { rows.removeLast() }
    for row in rows { for cell in row { try refuseComma(cell, source) } }
    return try WrittenTable(source: source).grid(rows: rows, isSignal: isSignal)
  }

  private static func refuseComma(_ cell: String, _ source: String) throws(InputFault) {
    guard cell.contains(",") else { return }
    throw .badData("\(source): \(Quote.of(cell)) has a comma; part cells with spaces, rows with ;")
  }
}
