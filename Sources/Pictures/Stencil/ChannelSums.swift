import ConvEngine
import Screen

/// What each channel comes to, with the bias and the sum in gold: the addition that a cell of several channels is.
///
///     channel     0      1      2   bias    sum
///     its sum     1  +   0  +   ?  +   ?  = [  1]
///
/// Channels that do not fit share a column on their side: "0–4", "8–63". It has room for both from the first step on,
/// so that nothing moves before the walk comes to the next channels.
struct ChannelSums {
  static let rows = 2

  private let figure: Figure
  /// The channels that stand alone; and whether those before and behind them have a column each.
  private let shown: Range<Int>
  private let isCut: Bool
  private let gap: Int

  private static let start = 9

  /// The table in so many columns; nil where not even a channel fits between those it shares columns with.
  init?(_ figure: Figure, columns: Int) {
    self.figure = figure
    let (all, cell) = (figure.window.channels, Self.width(figure) + 2)
    let room = columns - 1 - Self.start - (figure.hasBias ? 2 : 1) * cell
    let added = figure.hasBias ? 2 : 1
    if let gap = [5, 3, 1].first(where: { all.count * cell + (all.count - 1 + added) * $0 <= room }) {
      (shown, isCut, self.gap) = (all, false, gap)
      return
    }
    let fitting = (room - added * 1 + 1) / (cell + 1) - 2
    guard fitting > 0 else { return nil }
    let view = Viewport(
      length: all.count, room: fitting, start: figure.frontChannel - all.lowerBound, span: 1)
    shown = all.lowerBound + view.range.lowerBound..<all.lowerBound + view.range.upperBound
    (isCut, gap) = (true, 1)
  }

  /// Columns of a sum, and of what stands above it.
  private static func width(_ figure: Figure) -> Int {
    let last = String(figure.window.channels.upperBound - 1).count
    return max(figure.widths.output, figure.productColumns + 1, figure.hasBias ? 4 : 3, last)
  }

  private var width: Int { Self.width(figure) }

  /// Draws both lines.
  func draw(on canvas: inout Canvas, row: Int) {
    canvas.write("channel", row: row, column: 1, Style(.faint))
    canvas.write("its sum", row: row + 1, column: 1)
    let all = figure.window.channels
    var column = Self.start
    if isCut { draw(all.lowerBound..<shown.lowerBound, on: &canvas, row: row, &column) }
    for channel in shown { draw(channel..<channel + 1, on: &canvas, row: row, &column) }
    if isCut { draw(shown.upperBound..<all.upperBound, on: &canvas, row: row, &column) }
    if figure.hasBias {
      let isMade = figure.isMade(figure.productCount)
      let isCurrent = figure.term == figure.productCount
      put("+", on: &canvas, row: row + 1, column)
      put("bias", figure.bias, isMade: isMade, isCurrent, on: &canvas, row: row, column)
      column += width + 2 + gap
    }
    put("=", on: &canvas, row: row + 1, column)
    canvas.write("sum", row: row, endingBefore: column + width + 1, Style(.faint))
    var sum = GridCell(content: figure.output(figure.cell))
    if sum.content != .covered { sum.markResult() }
    sum.draw(on: &canvas, row: row + 1, column: column, width: width, style: figure.style)
  }

  /// The sum of some channels, as far as it is made; leaves its place blank where there are none.
  private func draw(_ channels: Range<Int>, on canvas: inout Canvas, row: Int, _ column: inout Int) {
    defer { column += width + 2 + gap }
    guard !channels.isEmpty else { return }
    if channels.lowerBound > figure.window.channels.lowerBound { put("+", on: &canvas, row: row + 1, column) }
    let label = "\(channels.lowerBound)" + (channels.count > 1 ? "–\(channels.upperBound - 1)" : "")
    let sum = figure.sumSoFar(of: figure.terms(of: channels))
    canvas.write(
      label, row: row, endingBefore: column + width + 1,
      Style(channels.contains(figure.frontChannel) && channels.count == 1 ? .heading : .faint))
    put(sum ?? .nothing, isMade: sum != nil, false, on: &canvas, row: row + 1, column)
  }

  private func put(
    _ label: String, _ number: ShownNumber, isMade: Bool, _ isCurrent: Bool, on canvas: inout Canvas,
    row: Int,
    _ column: Int
  ) {
    canvas.write(label, row: row, endingBefore: column + width + 1, Style(isCurrent ? .heading : .faint))
    put(number, isMade: isMade, isCurrent, on: &canvas, row: row + 1, column)
  }

  private func put(
    _ number: ShownNumber, isMade: Bool, _ isCurrent: Bool, on canvas: inout Canvas, row: Int, _ column: Int
  ) {
    // With the answer asked for, what adds up to it is blank at every step.
    guard !figure.covering.contains(.output) else { return }
    guard isMade else {
      canvas.write("?", row: row, endingBefore: column + width + 1, Style(.faint))
      return
    }
    var cell = GridCell(content: number)
    if isCurrent, number != .covered { cell.markTerm() }
    cell.draw(on: &canvas, row: row, column: column, width: width, style: figure.style)
  }

  /// A sign in the gap before a column.
  private func put(_ sign: Unicode.Scalar, on canvas: inout Canvas, row: Int, _ column: Int) {
    canvas.put(sign, row: row, column: column - 1 - gap / 2, Style(.faint))
  }
}
