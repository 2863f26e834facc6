/// Writes the control sequences that move a terminal's cursor and set its colours, each in the shortest form.
///
/// From a bold 16 on 220 to a plain 16 on 177 it is `ESC[22;48;5;177m`: what stays the same is not said again. Two
/// columns to the right are `ESC[2C`, and the line below is `ESC[B` where the column stays.
///
/// Source: ECMA-48, *Control Functions for Coded Character Sets*, 8.3.117 (SGR), 8.3.18 to 8.3.22 (the cursor).
struct TerminalPen {
  private(set) var bytes: [UInt8] = []
  /// How glyphs look from here on.
  private(set) var look = Look()
  /// Where the next glyph stands; nil if that is not known, as behind the last column.
  private(set) var place: Place?
  private let columns: Int

  /// A pen on a screen of so many columns, all attributes off.
  init(columns: Int) { self.columns = columns }

  /// Writes a glyph of one column.
  mutating func put(_ glyph: Unicode.Scalar) {
    bytes += Unicode.UTF8.encode(glyph).map(Array.init) ?? []
    guard let old = place else { return }
    place = old.column + 1 < columns ? Place(row: old.row, column: old.column + 1) : nil
  }

  /// Clears the line from here to its end, in the background of now.
  mutating func clearLine() { bytes += Self.sequence("", "K") }

  /// How many bytes a move takes.
  func cost(to target: Place) -> Int { target == place ? 0 : shortestMove(to: target).count }

  mutating func move(to target: Place) {
    if target != place { bytes += shortestMove(to: target) }
    place = target
  }

  mutating func set(_ next: Look) {
    if next == look { return }
    let change = next.codes(after: look)
    let afresh = next == Look() ? "" : "0;" + next.codes()
    bytes += Self.sequence(afresh.utf8.count < change.utf8.count ? afresh : change, "m")
    look = next
  }

  // MARK: Moves

  private func shortestMove(to target: Place) -> [UInt8] {
    let row = target.row == 0 && target.column == 0 ? "" : "\(target.row + 1)"
    let absolute = Self.sequence(target.column == 0 ? row : row + ";\(target.column + 1)", "H")
    guard let place else { return absolute }
    let relative =
      Self.vertical(target.row - place.row) + Self.horizontal(from: place.column, to: target.column)
    return relative.count < absolute.count ? relative : absolute
  }

  private static func vertical(_ rows: Int) -> [UInt8] { relative(rows, ahead: "B", back: "A") }

  private static func horizontal(from column: Int, to target: Int) -> [UInt8] {
    let along = relative(target - column, ahead: "C", back: "D")
    let fromStart = [0x0D] + relative(target, ahead: "C", back: "D")
    return fromStart.count < along.count ? fromStart : along
  }

  private static func relative(_ distance: Int, ahead: Character, back: Character) -> [UInt8] {
    guard distance != 0 else { return [] }
    let count = abs(distance)
    return sequence(count == 1 ? "" : "\(count)", distance > 0 ? ahead : back)
  }

  private static func sequence(_ parameters: String, _ final: Character) -> [UInt8] {
    [0x1B, UInt8(ascii: "[")] + parameters.utf8 + [final.asciiValue!]
  }
}
