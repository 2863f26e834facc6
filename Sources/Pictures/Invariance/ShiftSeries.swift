import ConvEngine
import Screen

/// Several shifts side by side, the present one in brackets: for each what the pooling gives and what it reads, below
/// every number whether it has changed, and how many have.
///
///               as it is            [ right by 1 ]        right by 2
///     pooled     1   1 [ 1 ] 0.2     0.3  1 [ 1 ]  1       …
///     changed?   =   =   =   =        ≠   =   =    ≠       …
///                0 of 4 changed      2 of 4 changed        …
///
/// Grids larger than their room scroll with the walked cell, all in the same way, and the counts stay those of all.
struct ShiftSeries {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let members: [(entry: Int, figure: ShiftFigure)]
  private let spacing: WindowSpacing
  private let pooledRows, detectorRows: Spacing
  private let hasGap: Bool
  /// Columns from one shift to the next.
  private let pace: Int

  /// Columns of the screen from which on several shifts have room.
  static let leastColumns = 100
  private static let labels = 11

  /// As much of them as there is room for; nil where that is not a whole window of each.
  init?(_ figure: Figure, _ shifted: ShiftFigure, _ room: Size) {
    members = shifted.series
    guard room.columns >= Self.leastColumns, members.count > 1, let widest = members.first?.figure else {
      return nil
    }
    (self.figure, self.shifted) = (figure, shifted)
    pace = (room.columns - Self.labels) / ShiftInSeries.count
    let layer = shifted.layer
    let inside = Pair(
      ShiftGrids.rowSpan(figure, layer.rows.input, .max).count,
      ShiftSignal.span(figure.window.columns, layer.columns.input, figure, .max).count)

    let (width, pooledWidth) = (widest.detectorWidth, widest.pooledWidth)
    let span = ShiftSignal.span(figure.window.columns, layer.columns.input, figure, .max)
    let tries = [(width + 2, 2), (width + 1, 2), (width + 1, 1)].map { [pace] pitch, gap in
      WindowSpacing(
        layer.columns, size: width, pooledSize: pooledWidth, pitch: pitch, gap: gap, room: pace - 1,
        picked: figure.cell.column, around: span)
    }
    spacing = tries.first { $0.isWhole } ?? tries[tries.count - 1]
    guard spacing.detector.range.count >= inside.columns else { return nil }

    let wanted = [layer.outputShape.rows, layer.inputShape.rows]
    hasGap = room.rows > Self.fixedRows + 2 * (wanted[0] + wanted[1])
    let free = (room.rows - Self.fixedRows) / 2
    guard free >= 1 + inside.rows else { return nil }
    let rows = shares(wanted, atLeast: [1, inside.rows], of: free)
    pooledRows = Spacing(wanted[0], room: rows[0], around: figure.cell.row..<figure.cell.row + 1)
    detectorRows = Spacing(
      wanted[1], room: rows[1], around: ShiftGrids.rowSpan(figure, layer.rows.input, rows[1]))
  }

  /// The headings, and the counts of both.
  private static let fixedRows = 3

  /// How many rows show all of it.
  static func wantedRows(_ shifted: ShiftFigure) -> Int {
    fixedRows + 1 + 2 * (shifted.layer.outputShape.rows + shifted.layer.inputShape.rows)
  }

  /// How many rows it takes.
  var rows: Int {
    Self.fixedRows + (hasGap ? 1 : 0) + 2 * (pooledRows.range.count + detectorRows.range.count)
  }

  func draw(on canvas: inout Canvas, row top: Int) {
    let pooledTop = top + 1
    let detectorTop = pooledTop + 2 * pooledRows.range.count + 1 + (hasGap ? 1 : 0)
    drawLabels("pooled", on: &canvas, row: pooledTop, pooledRows.range.count)
    drawLabels("detector", on: &canvas, row: detectorTop, detectorRows.range.count)
    for (index, (entry, member)) in members.enumerated() {
      let left = Self.labels + index * pace
      drawHeading(member, isPresent: entry == shifted.present, on: &canvas, Place(row: top, column: left))
      let cells = ShiftCells(figure, member)
      drawGrids(cells, member, on: &canvas, Place(row: pooledTop, column: left), isPooled: true)
      drawGrids(cells, member, on: &canvas, Place(row: detectorTop, column: left), isPooled: false)
      let pooled = shifted.changed(shifted.layer.settings.operation, at: entry)
      drawCount(pooled, on: &canvas, Place(row: pooledTop + 2 * pooledRows.range.count, column: left))
      drawCount(
        shifted.changed(detectorAt: entry), on: &canvas,
        Place(row: detectorTop + 2 * detectorRows.range.count, column: left))
    }
  }

  private func drawLabels(_ name: String, on canvas: inout Canvas, row: Int, _ count: Int) {
    canvas.write(name, row: row, column: 1, Style(.heading))
    let channels = shifted.layer.inputShape.channels
    if channels > 1, count > 1 {
      canvas.write("[\(figure.cell.channel)] of \(channels)", row: row + 1, column: 1, Style(.faint))
    }
    canvas.write("changed?", row: row + count, column: 1, Style(.faint))
  }

  /// "as it is", "right by 1"; the present one in brackets.
  private func drawHeading(
    _ member: ShiftFigure, isPresent: Bool, on canvas: inout Canvas, _ place: Place
  ) {
    let text = shortened(member.isUnmoved ? "as it is" : member.way, to: pace - 4)
    let end = canvas.write(
      text, row: place.row, column: place.column + 1, Style(isPresent ? .strong : .faint))
    guard isPresent else { return }
    canvas.put("[", row: place.row, column: place.column, Style(.rail))
    canvas.put("]", row: place.row, column: end, Style(.rail))
  }

  /// Numbers, and below them their marks.
  private func drawGrids(
    _ cells: ShiftCells, _ member: ShiftFigure, on canvas: inout Canvas, _ place: Place, isPooled: Bool
  ) {
    let rows = isPooled ? pooledRows : detectorRows
    let columns = isPooled ? spacing.pooled : spacing.detector
    var grid = SpacedGrid(rows: rows, columns: columns)
    grid.window = isPooled ? CellWindow(figure.cell) : figure.window
    grid.term = isPooled ? nil : figure.termPlace
    grid.draw(on: &canvas, place) {
      isPooled
        ? cells.pooled($0, $1, isShifted: !member.isUnmoved)
        : cells.detector($0, $1, isShifted: !member.isUnmoved)
    }
    let below = Place(row: place.row + rows.range.count, column: place.column)
    SpacedGrid(rows: rows, columns: columns, hasArrows: false).draw(on: &canvas, below) {
      isPooled ? cells.mark(pooled: $0, $1) : cells.mark(detector: $0, $1)
    }
  }

  private func drawCount(_ changes: Changes?, on canvas: inout Canvas, _ place: Place) {
    let count = shifted.counted(changes, columns: pace - 2)
    let number = count.prefix { $0 != "c" }
    let end = canvas.write(String(number), row: place.row, column: place.column + 1, Style(.strong))
    canvas.write(String(count.dropFirst(number.count)), row: place.row, column: end)
  }
}
