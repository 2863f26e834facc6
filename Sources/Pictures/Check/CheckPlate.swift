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
    let list = StoryList(sheet, in: Size(rows: layout.listRows, columns: canvas.size.columns))
    if layout.listRows > 0 { list.draw(on: &canvas, row: layout.listTop) }
    let end = drawWords(layout, list, on: &canvas)
    // Two sums need the row of the note where there is no other.
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

  /// What is said of the chosen cell, and its sum, or that above the one that was made.
  ///
  /// - Returns: the row behind them.
  private func drawWords(_ layout: CheckLayout, _ list: StoryList, on canvas: inout Canvas) -> Int {
    let lines = words(layout, list, in: canvas.size)
    for (line, text) in lines.enumerated() {
      canvas.write(text, row: layout.wordsTop + line, column: 1, Style(.heading))
    }
    let top = layout.wordsTop + max(layout.wordsRows, lines.count)
    guard sheet.showsSum else { return top }
    if let made = sheet.made, lines.count <= layout.wordsRows, madeSumRows(layout) > 0 {
      MadeSumLines(made, width: canvas.size.columns - 2).draw(on: &canvas, row: top, term: figure.termOfSum)
      return top + MadeSumLines.rows
    }
    let height = min(layout.sumRows, canvas.size.rows - top)
    if height > 0, figure.walkedGrid == .output {
      SumLines(figure).drawSum(on: &canvas, row: top, height: height)
    }
    return top + max(0, height)
  }

  /// The words with what was done, on as many lines as that needs where no list says it.
  private func words(_ layout: CheckLayout, _ list: StoryList, in room: Size) -> [String] {
    let width = room.columns - 2
    let left = max(layout.wordsRows, room.rows - layout.wordsTop)
    func fitting(_ text: String, _ height: Int) -> [String]? {
      let lines = wrapped(text, width: width, height: .max)
      return lines.count <= height ? lines : nil
    }
    let isListed = list.showsChosenWhole
    if isListed {
      return fitting(sheet.words + sheet.slip, layout.wordsRows)
        ?? wrapped(sheet.words, width: width, height: left)
    }
    guard !sheet.slip.isEmpty, let chosen = sheet.chosen else {
      return wrapped(sheet.words + sheet.slip, width: width, height: left)
    }
    let stories = sheet.lines[chosen].texts
    let texts = stories.map { sheet.words + ": " + $0 } + stories
    return texts.lazy.compactMap { fitting($0, left) }.first
      ?? wrapped(stories.last ?? "", width: width, height: left)
  }

  /// The rows of a sum as it was made; none where there is none, or no room for it.
  private func madeSumRows(_ layout: CheckLayout) -> Int {
    sheet.made != nil && layout.rowsBelowWords >= MadeSumLines.rows ? MadeSumLines.rows : 0
  }

  /// How many lines the sum takes, at most.
  private func sumLines(_ columns: Int) -> Int {
    let room = max(1, columns - 14)
    return figure.walkedGrid == .output ? min(2, (figure.widths.sum + room - 1) / room) : 0
  }
}
