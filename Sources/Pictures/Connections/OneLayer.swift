import ConvEngine
import Notation
import Screen

/// One layer above and the full matrix below, each beside its connections as a matrix, and their counts.
struct OneLayer {
  private let chain: UnitChain
  /// What the same units joined fully would be, with the same pick.
  private let full: UnitChain
  private let weights: WeightNames
  private let room: Size
  private let words: ConnectionsWords

  init(_ chain: UnitChain, _ weights: WeightNames, _ room: Size) {
    (self.chain, self.weights, self.room) = (chain, weights, room)
    full = chain.inFull
    words = ConnectionsWords(chain, full)
  }

  private var left: Int { room.columns >= 60 ? 14 : 10 }

  func draw(on canvas: inout Canvas) {
    let isWide = room.columns >= 60
    let lines = words.lines(columns: room.columns - 2, hasTable: isWide && room.rows >= 16)
    let figureRows = room.rows - lines.count - 1
    let columns = left..<max(left, room.columns - 1)
    let table = ConnectionTable(chain, weights, isFull: chain.isFull, isOwn: true)
    // Beside a matrix the units stand as far apart as leaves it its room.
    let beside = [4, 2].lazy.compactMap { pace in
      UnitRows(chain, columns: columns, rows: figureRows, most: pace)
    }.first { units in
      table.map { left + units.width + 4 + $0.size.columns < room.columns && $0.size.rows <= figureRows }
        ?? false
    }
    guard let units = beside ?? UnitRows(chain, columns: columns, rows: figureRows, most: 4) else {
      for (line, text) in lines.prefix(room.rows).enumerated() { draw(text, on: &canvas, row: line) }
      return
    }
    let fullTable = ConnectionTable(full, weights, isFull: true, isOwn: false)
    let tableLeft = left + units.width + 4
    let tableRows = beside == nil ? 0 : table?.size.rows ?? 0
    // Both matrices below each other, or that of the layer alone beside both rows of units.
    let isTall =
      tableRows > 0 && fullTable != nil && !chain.isFull && 2 * max(units.gap + 2, tableRows) <= figureRows
    let hasFull = !chain.isFull && 2 * (units.gap + 2) + (isTall ? 2 : 0) <= figureRows
    let pace =
      isTall ? max(units.gap + 2, tableRows) : units.gap + 2 + (2 * (units.gap + 2) < figureRows ? 1 : 0)
    drawBlock(units, words.name, on: &canvas, row: 0)
    if tableRows > 0 { table?.draw(on: &canvas, row: 0, column: tableLeft) }
    var end = max(units.gap + 2, tableRows)
    if hasFull, let rows = UnitRows(full, columns: columns, rows: figureRows, most: units.pace) {
      drawBlock(rows, "full matrix", on: &canvas, row: pace)
      if isTall { fullTable?.draw(on: &canvas, row: pace, column: tableLeft) }
      end = max(end, pace + max(units.gap + 2, isTall ? tableRows : 0))
    }
    let top = min(end + 1, room.rows - lines.count)
    let sum = ConnectionSum(chain, weights)
    for (line, text) in lines.enumerated() where line > 0 || sum == nil {
      draw(text, on: &canvas, row: top + line)
    }
    sum?.draw(on: &canvas, row: top)
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
  /// Whether its only layer is a matrix, in which each connection has a weight of its own.
  var isFull: Bool { layerIsMatrix[0] }

  /// The same units joined fully, each connection with a weight of its own.
  ///
  /// A weight that is picked becomes the one connection in the middle of those that share it.
  var inFull: UnitChain {
    let layer = layers[0]
    let full = layer.full
    guard case .weight(let tap) = pick else { return UnitChain(self, full, pick: pick) }
    let shared = layer.of(weight: tap)
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
