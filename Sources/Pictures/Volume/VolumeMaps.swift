import ConvEngine
import Screen

/// The maps that the filters of a volume make, below each other: the walked one with its cell in gold.
struct VolumeMaps {
  private let figure: Figure
  private let shape: Shape
  private let columns: VolumeColumns
  private var width: Int { figure.widths.output }

  init(_ figure: Figure, _ shape: Shape, _ columns: VolumeColumns) {
    (self.figure, self.shape, self.columns) = (figure, shape, columns)
  }

  func draw(on canvas: inout Canvas) {
    // A blank line parts two maps where there is room for it.
    let pace = shape.rows + 1 + (shape.channels * (shape.rows + 2) - 1 <= canvas.size.rows ? 1 : 0)
    let rows = min(shape.rows, max(0, canvas.size.rows - 1))
    let maps = Viewport(
      length: shape.channels, room: max(1, canvas.size.rows / pace), start: figure.cell.channel, span: 1)
    for (place, map) in maps.range.enumerated() {
      drawMap(map, rows: rows, on: &canvas, row: place * pace)
    }
    if maps.first > 0 { canvas.put("↑", row: 0, column: columns.maps - 1, Style(.faint)) }
    if maps.range.upperBound < shape.channels {
      canvas.put("↓", row: (maps.count - 1) * pace, column: columns.maps - 1, Style(.faint))
    }
  }

  private func drawMap(_ map: Int, rows: Int, on canvas: inout Canvas, row: Int) {
    let (isWalked, walked) = (map == figure.cell.channel, figure.cell)
    canvas.write("map \(map)", row: row, column: columns.maps, Style(isWalked ? .heading : .faint))
    let shownRows = Viewport(length: shape.rows, room: rows, start: walked.row, span: 1)
    let room = (canvas.size.columns - columns.mapCells) / (width + 2)
    let shownColumns = Viewport(length: shape.columns, room: room, start: walked.column, span: 1)
    for (line, index) in shownRows.range.enumerated() {
      if columns.mapCells > columns.maps {
        let style = Style(isWalked && index == walked.row ? .heading : .faint)
        canvas.write(label(index), row: row + 1 + line, endingBefore: columns.mapCells - 1, style)
      }
      for (offset, column) in shownColumns.range.enumerated() {
        let left = columns.mapCells + offset * (width + 2)
        cell(Position(channel: map, row: index, column: column)).draw(
          on: &canvas, row: row + 1 + line, column: left, width: width, style: figure.style)
      }
    }
    guard columns.mapCells > columns.maps else {
      return drawArrows(shownColumns, on: &canvas, row: row, column: columns.maps + "map \(map)".count)
    }
    for (offset, column) in shownColumns.range.enumerated() {
      let style = Style(isWalked && column == walked.column ? .heading : .faint)
      let end = columns.mapCells + (offset + 1) * (width + 2) - 1
      canvas.write(String("\(column)".suffix(width + 1)), row: row, endingBefore: end, style)
    }
  }

  /// "row 1": a bare number would read as one of the sums beside it.
  private func label(_ row: Int) -> String {
    let isSignal = figure.geometry?.inputShape.dimensions == .one
    let text = isSignal ? "" : "row \(row)"
    return text.count < columns.mapCells - columns.maps ? text : "\(row)"
  }

  /// Arrows behind the heading where more of a map lies outside.
  private func drawArrows(_ shown: Viewport, on canvas: inout Canvas, row: Int, column: Int) {
    if shown.first > 0 { canvas.put("←", row: row, column: column, Style(.faint)) }
    if shown.range.upperBound < shape.columns {
      canvas.put("→", row: row, column: column + 1, Style(.faint))
    }
  }

  private func cell(_ place: Position) -> GridCell {
    var cell = GridCell(content: figure.output(place))
    if place == figure.cell {
      cell.bracket(CellWindow.Line(start: place.column, count: 1), tap: 0)
    } else if figure.isStillToCome(place), cell.content != .covered {
      cell.tone = .faint
    }
    if !figure.isStillToCome(place) { cell.shade = figure.outputPaint(cell.content) }
    return cell
  }
}
