import ConvEngine
import Screen

/// An answer that is being checked, beside what it is made from: the settings, input, kernel and the answer, the list
/// of what was done, and the sum of the chosen cell without its result.
///
///     kernel 3×3  stride 1  padding 0
///
///     input 6×6            kernel          your output
///     …
///     ▸ [0, 3]  10   1·(−1) was added as +1
///     output[0, 0, 3]: you have 10, …
///         2·1 + 7·0 + … = ?
public struct CheckPlate {
  private let figure: Figure
  private let sheet: AnswerSheet

  /// The plate of a figure that stands at the chosen cell of a sheet.
  public init(_ figure: Figure, _ sheet: AnswerSheet) { (self.figure, self.sheet) = (figure, sheet) }

  /// Draws it on all of a canvas.
  public func draw(on canvas: inout Canvas) {
    SettingsLine(figure).draw(on: &canvas, row: 0)
    let answer = AnswerGrid(sheet, figure)
    let sources = sources()
    let layout = layout(sources + [answer], in: canvas.size)
    draw(layout, sources, answer, on: &canvas)
    drawList(layout, on: &canvas)
    drawWords(layout, on: &canvas)
    // Two sums need the row of the note where there is no other.
    let end = layout.wordsTop + layout.wordsRows + madeSumRows(layout)
    if layout.noteRow >= end, layout.noteRow < canvas.size.rows, !sheet.note.isEmpty {
      let text = shortened(sheet.note, to: canvas.size.columns - 2)
      canvas.write(text, row: layout.noteRow, column: 1, Style(.faint))
    }
  }

  /// Whether a room holds the answer or what it is made from, and not both.
  public func takesTurns(in room: Size) -> Bool {
    layout(sources() + [AnswerGrid(sheet, figure)], in: room).arrangement == .inTurns
  }

  private func layout(_ grids: [any HeadedGrid], in room: Size) -> CheckLayout {
    CheckLayout(grids, isSignal: figure.isSignal, sumLines: sumLines(room.columns), in: room)
  }

  /// The input and the kernel that belongs to it, as far as they are there.
  private func sources() -> [any HeadedGrid] {
    guard let geometry = figure.geometry else { return [] }
    let channel = figure.inputChannel
    let input: any HeadedGrid = InputGrid(geometry, figure, channel: channel)
    return [input] + (KernelGrid(figure, channel: channel).map { [$0] } ?? [])
  }

  private func draw(
    _ layout: CheckLayout, _ sources: [any HeadedGrid], _ answer: AnswerGrid, on canvas: inout Canvas
  ) {
    let room = canvas.size.columns - 2
    switch layout.arrangement {
    case .beside(let gap):
      var left = 1
      for grid in sources + [answer] {
        let size = Size(rows: layout.gridsRows, columns: grid.width + (grid is AnswerGrid ? gap : 0))
        grid.draw(on: &canvas, Place(row: layout.gridsTop, column: left), size)
        left += grid.width + gap
      }
    case .stacked:
      var top = layout.gridsTop
      for grid in sources + [answer] {
        let rows = grid.grid.size.rows + 1
        grid.draw(on: &canvas, Place(row: top, column: 1), Size(rows: rows, columns: room))
        top += rows
      }
    case .inTurns:
      let place = Place(row: layout.gridsTop, column: 1)
      guard sheet.showsSource else {
        return answer.draw(on: &canvas, place, Size(rows: layout.gridsRows, columns: room))
      }
      let widths = shares(
        sources.map(\.width), of: room - 2 * max(0, sources.count - 1))
      var left = 1
      for (grid, width) in zip(sources, widths) {
        grid.draw(
          on: &canvas, Place(row: layout.gridsTop, column: left), Size(rows: layout.gridsRows, columns: width)
        )
        left += width + 2
      }
    }
  }

  /// The stories, the chosen one marked; those round it show.
  private func drawList(_ layout: CheckLayout, on canvas: inout Canvas) {
    guard layout.listRows > 0 else { return }
    let labels = sheet.lines.map(\.label.unicodeScalars.count).max() ?? 0
    let view = Viewport(
      length: sheet.lines.count, room: layout.listRows, start: sheet.chosen ?? 0, span: 1)
    for (line, index) in view.range.enumerated() {
      let (row, isChosen) = (layout.listTop + line, index == sheet.chosen)
      if isChosen { canvas.put("▸", row: row, column: 1, Style(.rail)) }
      canvas.write(sheet.lines[index].label, row: row, column: 3)
      let column = labels == 0 ? 3 : 3 + labels + 3
      let text = shortened(sheet.lines[index].text, to: canvas.size.columns - column - 2)
      canvas.write(text, row: row, column: column, Style(isChosen ? .heading : .plain))
    }
    let edge = canvas.size.columns - 1
    if view.first > 0 { canvas.put("↑", row: layout.listTop, column: edge, Style(.key)) }
    if view.range.upperBound < sheet.lines.count {
      canvas.put("↓", row: layout.listTop + layout.listRows - 1, column: edge, Style(.key))
    }
  }

  /// The rows of a sum as it was made; none where there is none, or no room for it.
  private func madeSumRows(_ layout: CheckLayout) -> Int {
    sheet.made != nil && layout.rowsBelowWords >= MadeSumLines.rows ? MadeSumLines.rows : 0
  }

  /// What is said of the chosen cell, and its sum.
  private func drawWords(_ layout: CheckLayout, on canvas: inout Canvas) {
    canvas.writeWrapped(
      sheet.words, row: layout.wordsTop, column: 1, height: layout.wordsRows, Style(.heading))
    guard sheet.showsSum else { return }
    let row = layout.wordsTop + layout.wordsRows
    if let made = sheet.made, madeSumRows(layout) > 0 {
      return MadeSumLines(made, width: canvas.size.columns - 2).draw(
        on: &canvas, row: row, term: figure.termOfSum)
    }
    guard layout.sumRows > 0, figure.walkedGrid == .output else { return }
    SumLines(figure).drawSum(on: &canvas, row: row, height: layout.sumRows)
  }

  /// How many lines the sum takes, at most.
  private func sumLines(_ columns: Int) -> Int {
    let room = max(1, columns - 14)
    return figure.walkedGrid == .output ? min(2, (figure.widths.sum + room - 1) / room) : 0
  }
}
