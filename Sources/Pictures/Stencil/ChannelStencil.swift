import ConvEngine
import Screen

/// The stencil of a layer of several channels: stacks of planes, the table of what the channels come to where they are
/// added up, and the terms of the channel in front.
///
/// It shows only where all planes stand whole, with the table and the terms; elsewhere the ordinary stencil shows one
/// channel at a time. Where rows are short it gives up blank rows, the sums so far and the size formula; where there is
/// room the planes are drawn in tiles.
struct ChannelStencil {
  private let figure: Figure
  private let geometry: Geometry
  private let stacks: ChannelStacks
  private let sums: ChannelSums?
  private let headingRow, top, sumsRow, stepRow, sizeRow: Int
  private let lines, sizeRows: Int
  private let hasSoFar, isTiled: Bool

  /// Lines of terms: with fewer the ordinary stencil shows more, and more are not read.
  private static let leastLines = 2, mostLines = 3

  /// The stencil in so many rows and columns; nil where it does not fit, and for a figure that has no channels.
  init?(_ geometry: Geometry, _ figure: Figure, _ room: Size) {
    guard Self.suits(geometry, figure) else { return nil }
    let hasTable = figure.walkedGrid == .output && figure.window.channels.count > 1
    let sums = hasTable ? ChannelSums(figure, columns: room.columns) : nil
    guard (sums != nil) == hasTable else { return nil }
    let wanted = Self.lines(figure, columns: room.columns)
    // Below the planes: a blank row and the table, the step, and its terms.
    let below = 1 + (hasTable ? ChannelSums.rows : 0) + 1
    let height = room.rows - below - min(wanted, Self.leastLines)
    let forms = Self.tilings(figure, room).lazy.map { tiling in
      (tiling, ChannelStacks(geometry, figure, columns: room.columns, rows: height, tiling: tiling))
    }
    guard case (let tiling, let stacks?)? = forms.first(where: { $0.1 != nil }) else { return nil }
    let fixed = 1 + stacks.depth + stacks.rows + below
    (self.geometry, self.figure, self.stacks, self.sums) = (geometry, figure, stacks, sums)
    isTiled = tiling != nil
    lines = min(wanted, Self.mostLines, room.rows - fixed)
    let axes = SizeLines.rows(figure)
    hasSoFar = !hasTable && figure.walkedGrid == .output && fixed + 2 * lines + axes <= room.rows
    let sumRows = hasSoFar ? 2 * lines : lines
    sizeRows = fixed + sumRows + axes <= room.rows ? axes : 0
    let free = room.rows - fixed - sumRows - sizeRows
    // Each further blank row goes where the eye needs it next.
    headingRow = free >= 4 ? 1 : 0
    top = headingRow + 1 + (free >= 3 ? 1 : 0) + stacks.depth
    sumsRow = top + stacks.rows + 1
    stepRow = sumsRow + (hasTable ? ChannelSums.rows + (free >= 1 ? 1 : 0) : 0)
    sizeRow = stepRow + 1 + sumRows + (free >= 5 ? 2 : free >= 2 ? 1 : 0)
  }

  /// Whether a figure has planes that stand behind each other.
  private static func suits(_ geometry: Geometry, _ figure: Figure) -> Bool {
    let shape = geometry.inputShape
    guard figure.kernel != nil || figure.pooling != nil, shape.dimensions == .two,
      let output = geometry.outputShape
    else { return false }
    // A sum of letters is longer than a column of the table.
    guard figure.presentation.showing != .symbols else { return false }
    return shape.channels > 1 || (figure.walkedGrid == .input && output.channels > 1)
  }

  /// How the planes may be drawn, the best first: in tiles where a screen is large, and rather in tiles without outlines
  /// than with these and small.
  private static func tilings(_ figure: Figure, _ room: Size) -> [Tiling?] {
    guard room.columns >= Tiling.leastColumns else { return [nil] }
    return Tiling.all(figure) + (Tiling(figure, room) == nil ? [nil] : [])
  }

  /// How many rows it takes in tiles; nil where it is not drawn in tiles.
  var tiledRows: Int? { isTiled ? sizeRow + sizeRows : nil }

  /// How many lines the terms of one channel take.
  private static func lines(_ figure: Figure, columns: Int) -> Int {
    let (widths, room) = (figure.widths, max(1, columns - 14))
    guard figure.kernel != nil, figure.walkedGrid == .output else {
      return max(1, (widths.sum + room - 1) / room)
    }
    // A number that may be negative stands in brackets, and a plus sign parts two terms.
    let factors = [widths.input, widths.kernel].reduce(0) { $0 + $1 + ($1 > 1 ? 2 : 0) }
    return max(1, (figure.tapCount * (factors + 4) + room - 1) / room)
  }

  /// Draws it on all of a canvas.
  func draw(on canvas: inout Canvas) {
    stacks.draw(on: &canvas, headingRow: headingRow, top: top)
    sums?.draw(on: &canvas, row: sumsRow)
    let front = figure.frontChannel
    let part = sums == nil ? nil : figure.terms(of: front..<front + 1)
    SumLines(figure, hasSoFar: hasSoFar, part: part).draw(
      on: &canvas, row: stepRow, height: 1 + (hasSoFar ? 2 : 1) * lines)
    SizeLines(figure).draw(geometry, on: &canvas, row: sizeRow, height: sizeRows)
  }
}
