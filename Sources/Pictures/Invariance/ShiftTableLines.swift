import ConvEngine
import Screen

/// How many cells several shifts change: of what the pooling reads, and behind both of its kinds.
struct ShiftTableLines {
  private let shifted: ShiftFigure
  private let left: Int
  /// Columns of a count.
  private let width: Int

  init(_ shifted: ShiftFigure, left: Int) {
    (self.shifted, self.left) = (shifted, left)
    width = max(3, String(shifted.layer.inputShape.count).count)
  }

  func draw(on canvas: inout Canvas, row: Int) {
    let tail = "of \(shifted.layer.outputShape.count) changed"
    let isOne = shifted.layer.outputShape.count == shifted.layer.inputShape.count
    let room = canvas.size.columns - left - (isOne ? tail.count + 2 : 1)
    let count = shifted.lengths.count
    let span = shifted.present..<shifted.present + 1
    let entries =
      [8, 6].filter { $0 > width }.lazy.map { [width] in
        Spacing(count, size: width, pitch: $0, margin: 1, room: room, around: span)
      }.first { $0.range.count == count }
      ?? Spacing(count, size: width, pitch: width + 1, margin: 1, room: room, around: span)
    canvas.write(direction, row: row, column: 1, Style(.faint))
    if isOne { canvas.write(tail, row: row, endingBefore: canvas.size.columns - 1, Style(.faint)) }
    let line = Spacing(1, room: 1, around: 0..<1)
    var header = SpacedGrid(rows: line, columns: entries, isCentred: true)
    header.window = CellWindow(Position(channel: 0, row: 0, column: shifted.present))
    header.draw(on: &canvas, Place(row: row, column: left)) { _, entry in
      ("\(shifted.lengths[entry])", Style(.faint))
    }
    let kinds: [(String, Pooling.Operation?)] = [
      ("detector", nil), (name(.max), .max), (name(.average), .average),
    ]
    for (index, (name, operation)) in kinds.enumerated() {
      let isWalked = operation == nil || operation == shifted.layer.settings.operation
      let text = shortened(name, to: left - 2)
      canvas.write(text, row: row + 1 + index, column: 1, Style(isWalked ? .heading : .faint))
      SpacedGrid(rows: line, columns: entries, isCentred: true, hasArrows: false).draw(
        on: &canvas, Place(row: row + 1 + index, column: left)
      ) { _, entry in
        let changes = operation.map { shifted.changed($0, at: entry) } ?? shifted.changed(detectorAt: entry)
        return (changes.map { "\($0.changed)" } ?? "", .plain)
      }
    }
  }

  private func name(_ operation: Pooling.Operation) -> String {
    var settings = shifted.layer.settings
    settings.operation = operation
    return settings.kind
  }

  /// "shifted right by".
  private var direction: String {
    let step = shifted.shift.step
    switch (step.rows, step.columns) {
    case (0, 1): return "shifted right by"
    case (0, -1): return "shifted left by"
    case (1, 0): return "shifted down by"
    case (-1, 0): return "shifted up by"
    default: return shortened("by [\(step.rows), \(step.columns)] times", to: left - 2)
    }
  }
}
