import ConvEngine
import Screen

/// What of a pooling layer stands in a grid before and after a shift: numbers of what it reads or gives, and marks.
struct ShiftCells {
  private let figure: Figure
  private let shifted: ShiftFigure
  private let channel: Int

  init(_ figure: Figure, _ shifted: ShiftFigure) {
    (self.figure, self.shifted, channel) = (figure, shifted, figure.cell.channel)
  }

  /// A number of what the layer reads.
  ///
  /// - Parameter isStrong: whether one that has changed stands out, where no mark says it.
  func detector(_ row: Int, _ column: Int, isShifted: Bool, isStrong: Bool = false) -> (String, Style) {
    let cell = Position(channel: channel, row: row, column: column)
    let number = shifted.detector(cell, isShifted: isShifted)
    let stands = isStrong && isShifted && shifted.isSame(detector: cell) == false
    return (
      text(number, shifted.detectorWidth), Style(stands ? .strong : .plain, shifted.detectorPaint(number))
    )
  }

  /// A number of what it gives; in the walked cell what has come of it so far.
  func pooled(_ row: Int, _ column: Int, isShifted: Bool, isStrong: Bool = false) -> (String, Style) {
    let cell = Position(channel: channel, row: row, column: column)
    let term = cell == figure.cell ? figure.term : nil
    let number = shifted.pooled(cell, isShifted: isShifted, after: term)
    let stands = isStrong && isShifted && shifted.isSame(pooled: cell) == false
    return (text(number, shifted.pooledWidth), Style(stands ? .strong : .plain, shifted.pooledPaint(number)))
  }

  /// Whether a number of what the layer reads has changed.
  func mark(detector row: Int, _ column: Int) -> (String, Style) {
    Self.mark(shifted.isSame(detector: Position(channel: channel, row: row, column: column)))
  }

  /// The same of what it gives; nothing of a cell whose window is still walked.
  func mark(pooled row: Int, _ column: Int) -> (String, Style) {
    let cell = Position(channel: channel, row: row, column: column)
    return Self.mark(cell == figure.cell && !figure.isCellDone ? nil : shifted.isSame(pooled: cell))
  }

  private static func mark(_ isSame: Bool?) -> (String, Style) {
    guard let isSame else { return ("", .plain) }
    return isSame ? ("=", Style(.faint)) : ("≠", Style(.strong))
  }

  private func text(_ number: ShownNumber, _ width: Int) -> String {
    GridCell(content: number).text(figure.style, width: width)
  }
}
