import ConvEngine
import Notation
import Screen

/// One layer above and the full matrix below, each beside its connections as a matrix, and their counts.
struct OneLayer {
  private let chain: UnitChain
  /// What the same units joined fully would be, with the same pick.
  private let full: UnitChain
  private let room: Size
  private let words: ConnectionsWords

  init(_ chain: UnitChain, _ room: Size) {
    (self.chain, self.room) = (chain, room)
    full = chain.inFull
    words = ConnectionsWords(chain, full)
  }

  private var left: Int { room.columns >= 60 ? 14 : 10 }

  func draw(on canvas: inout Canvas) {
    let isWide = room.columns >= 60
    let lines = words.lines(columns: room.columns - 2, hasTable: isWide && room.rows >= 16)
    let figureRows = room.rows - lines.count - 1
    let columns = left..<max(left, room.columns - 1)
    guard let units = UnitRows(chain, columns: columns, rows: figureRows, most: 4) else {
      for (line, text) in lines.prefix(room.rows).enumerated() { draw(text, on: &canvas, row: line) }
      return
    }
    let table = ConnectionTable(chain, isFull: false)
    let tableLeft = left + units.width + 4
    let hasTable = tableLeft + table.size.columns < room.columns && units.pace == 4
    let isTall = hasTable && 2 * max(units.gap + 2, table.size.rows) <= figureRows
    let hasFull = !chain.isFull && 2 * (units.gap + 2) + (isTall ? 2 : 0) <= figureRows
    let pace = isTall ? table.size.rows : units.gap + 2 + (2 * (units.gap + 2) < figureRows ? 1 : 0)
    drawBlock(units, words.name, on: &canvas, row: 0)
    if hasTable, isTall || table.size.rows <= figureRows && !hasFull {
      table.draw(on: &canvas, row: 0, column: tableLeft)
    }
    var end = max(units.gap + 2, hasTable && (isTall || !hasFull) ? table.size.rows : 0)
    if hasFull, let rows = UnitRows(full, columns: columns, rows: figureRows, most: units.pace) {
      drawBlock(rows, "full matrix", on: &canvas, row: pace)
      if isTall { ConnectionTable(full, isFull: true).draw(on: &canvas, row: pace, column: tableLeft) }
      end = pace + max(units.gap + 2, isTall ? table.size.rows : 0)
    }
    let top = min(end + 1, room.rows - lines.count)
    for (line, text) in lines.enumerated() { draw(text, on: &canvas, row: top + line) }
  }

  private func draw(_ line: ConnectionsWords.Line, on canvas: inout Canvas, row: Int) {
    canvas.write(line.words, row: row, column: 1, Style(line.isHeading ? .faint : .plain))
  }

  private func drawBlock(_ units: UnitRows, _ name: String, on canvas: inout Canvas, row: Int) {
    canvas.write("output", row: row, column: 1, Style(.faint))
    let shown = fitting([name, name == "convolution" ? "conv" : name], columns: left - 2)
    canvas.write(shown, row: row + units.gap / 2 + 1, column: 1, Style(.heading))
    canvas.write("input", row: row + units.gap + 1, column: 1, Style(.faint))
    units.drawLines(0, on: &canvas, below: row)
    units.drawUnits(1, on: &canvas, row: row) { "s\($0)" }
    units.drawUnits(0, on: &canvas, row: row + units.gap + 1) { "x\($0)" }
  }
}

extension UnitChain {
  /// Whether its only layer joins every unit with every other.
  var isFull: Bool { layers[0].all.count == layers[0].fullCount }

  /// The same units joined fully, each connection with a weight of its own.
  ///
  /// A weight that is picked becomes the one connection in the middle of those that share it.
  var inFull: UnitChain {
    let layer = layers[0]
    let full = layer.full
    guard case .weight(let tap) = pick else { return UnitChain(self, full, pick: pick) }
    let shared = layer.of(tap: tap)
    let middle =
      shared.isEmpty ? 0 : shared[shared.count / 2].output * layer.inputs + shared[shared.count / 2].input
    return UnitChain(self, full, pick: .weight(middle))
  }

  /// What a weight is called: a letter for each place of the window, w0, w1, … where each connection has its own.
  static func weightName(_ tap: Int, isFull: Bool) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    return isFull || tap >= letters.count ? "w\(tap)" : letters[tap]
  }
}
