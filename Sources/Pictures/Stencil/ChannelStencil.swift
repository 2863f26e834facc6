import ConvEngine
import Screen

/// The stencil of a convolution of several channels: stacks of planes, the table of what the channels come to, and the
/// terms of the channel in front.
///
/// It shows only where all planes stand whole, with the table and the terms; elsewhere the ordinary stencil shows one
/// channel at a time. Where rows are short it gives up blank rows and the size formula.
struct ChannelStencil {
  private let figure: Figure
  private let geometry: Geometry
  private let stacks: ChannelStacks
  private let sums: ChannelSums?
  private let headingRow, top, sumsRow, stepRow, sizeRow: Int
  private let lines, sizeRows: Int

  /// Lines of terms: with fewer the ordinary stencil shows more, and more are not read.
  private static let leastLines = 2, mostLines = 3

  /// The stencil in so many rows and columns; nil where it does not fit, and for a figure that has no channels.
  init?(_ geometry: Geometry, _ figure: Figure, _ room: Size) {
    let shape = geometry.inputShape
    guard figure.kernel != nil, figure.walkedGrid == .output, shape.dimensions == .two, shape.channels > 1,
      geometry.outputShape != nil, Tiling(figure, room) == nil,
      // A sum of letters is longer than a column of the table.
      figure.presentation.showing != .symbols
    else { return nil }
    let hasTable = figure.window.channels.count > 1
    let sums = hasTable ? ChannelSums(figure, columns: room.columns) : nil
    guard (sums != nil) == hasTable else { return nil }
    let wanted = Self.lines(figure, columns: room.columns)
    // Below the planes: a blank row and the table, the step, and its terms.
    let below = 1 + (hasTable ? ChannelSums.rows : 0) + 1
    guard
      let stacks = ChannelStacks(
        geometry, figure, columns: room.columns, rows: room.rows - below - min(wanted, Self.leastLines))
    else { return nil }
    let fixed = 1 + stacks.depth + stacks.rows + below
    (self.geometry, self.figure, self.stacks, self.sums) = (geometry, figure, stacks, sums)
    lines = min(wanted, Self.mostLines, room.rows - fixed)
    let axes = SizeLines.rows(figure)
    sizeRows = fixed + lines + axes <= room.rows ? axes : 0
    let free = room.rows - fixed - lines - sizeRows
    // Each further blank row goes where the eye needs it next.
    headingRow = free >= 4 ? 1 : 0
    top = headingRow + 1 + (free >= 3 ? 1 : 0) + stacks.depth
    sumsRow = top + stacks.rows + 1
    stepRow = sumsRow + (hasTable ? ChannelSums.rows + (free >= 1 ? 1 : 0) : 0)
    sizeRow = stepRow + 1 + lines + (free >= 5 ? 2 : free >= 2 ? 1 : 0)
  }

  /// How many lines the terms of one channel take.
  private static func lines(_ figure: Figure, columns: Int) -> Int {
    let widths = figure.widths
    // A number that may be negative stands in brackets, and a plus sign parts two terms.
    let factors = [widths.input, widths.kernel].reduce(0) { $0 + $1 + ($1 > 1 ? 2 : 0) }
    let room = max(1, columns - 14)
    return max(1, (figure.tapCount * (factors + 4) + room - 1) / room)
  }

  /// Draws it on all of a canvas.
  func draw(on canvas: inout Canvas) {
    stacks.draw(on: &canvas, headingRow: headingRow, top: top)
    sums?.draw(on: &canvas, row: sumsRow)
    let front = figure.frontChannel
    let part = sums == nil ? nil : figure.terms(of: front..<front + 1)
    SumLines(figure, part: part).draw(on: &canvas, row: stepRow, height: 1 + lines)
    SizeLines(figure).draw(geometry, on: &canvas, row: sizeRow, height: sizeRows)
  }
}
