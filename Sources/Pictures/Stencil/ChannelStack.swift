import ConvEngine
import Screen

/// The walked plane of a grid in front, and the planes of the other channels as outlines behind it, each one row up
/// and a little to the right, with its channel at its corner.
///
///          ┌─────────┐2…
///        ┌─────────┐1│
///     0  3  0  1  │ ┘
///     1  1  5  8  ┘
///
/// The outlines are lines and not paint: half a number would look like a number to be read.
struct ChannelStack {
  /// What stands between it and the part before it.
  let sign: Unicode.Scalar
  /// Columns of all of it but for the numbers at the corners, which may stand in the gap behind it.
  let width: Int
  /// Columns of all of it with these.
  let reach: Int
  private let front: any HeadedGrid
  private let grid: NumberGrid
  private let heading: String
  /// The channels of the outlines, the nearest first.
  private let behind: [Int]
  private let hasMore: Bool
  /// How far to the right each outline lies of the one before it.
  private let pace: Int
  private let foot: SumBox?
  private let footWidth: Int

  /// A stack of planes.
  ///
  /// - Parameters:
  ///   - front: the plane in front.
  ///   - headings: what stands above it, the longest first; of these the first that fits.
  ///   - slack: how many columns longer the headings of other planes can be.
  ///   - planes: all channels, first that of the plane in front, then those behind it.
  ///   - depth: how many outlines there may be.
  ///   - foot: what comes of the plane in front.
  init(
    _ front: any HeadedGrid, sign: Unicode.Scalar, headings: [String], slack: Int, planes: [Int],
    depth: Int, foot: SumBox? = nil
  ) {
    (self.sign, self.front, self.foot) = (sign, front, foot)
    var grid = front.grid
    grid.hasIndicesBelow = true
    self.grid = grid
    behind = Array(planes.dropFirst().prefix(depth))
    hasMore = planes.count > 1 + depth && depth > 0
    // The number of one outline stands before the edge of the next.
    let digits = String(planes.max() ?? 0).count
    pace = 1 + digits
    footWidth = max(grid.size.columns, foot?.width ?? 0)
    let columns = max(grid.size.columns + behind.count * pace, footWidth)
    let least = (headings.last?.count ?? 0) + slack
    width = max(columns, least)
    heading = headings.first { $0.count + slack <= max(columns, least) } ?? ""
    let corner = grid.size.columns + behind.count * pace + digits + (hasMore ? 1 : 0)
    reach = max(width, behind.isEmpty ? 0 : corner)
  }

  /// Whether the rows have their indices before them.
  var hasIndices: Bool { grid.hasIndices }
  /// How many outlines there are.
  var depth: Int { behind.count }
  /// Rows of the plane in front with its indices or its foot.
  var rows: Int { planeRows + max(grid.hasIndices ? 1 : 0, foot?.rows ?? 0) }
  /// Rows of the plane alone.
  var planeRows: Int { grid.rows * grid.cellHeight }
  /// The row of the plane on which the sign before it stands: that of its second cells, or of the only ones.
  var signRow: Int { (grid.rows > 1 ? grid.cellHeight : 0) + grid.cellHeight / 2 }

  /// Draws the heading on one row, and the plane in front from another on.
  func draw(on canvas: inout Canvas, column: Int, headingRow: Int, top: Int) {
    drawHeading(
      heading, isFocused: front.focus != nil && front.figure.presentation.focus == front.focus, on: &canvas,
      Place(row: headingRow, column: column), Size(rows: 1, columns: width))
    for level in stride(from: behind.count, to: 0, by: -1) {
      drawOutline(level, on: &canvas, Place(row: top, column: column + grid.indexWidth))
    }
    grid.draw(
      on: &canvas, row: top - 1, column: column,
      rows: Viewport(length: grid.rows, room: grid.rows, start: 0, span: 1),
      columns: Viewport(length: grid.columns, room: grid.columns, start: 0, span: 1), cell: front.cell)
    foot?.draw(
      on: &canvas, Place(row: top + planeRows, column: column), width: footWidth, rule: footWidth,
      margin: grid.marginBehind, end: canvas.size.rows)
  }

  /// What shows of a plane behind the front: its upper and its right edge, and its channel.
  private func drawOutline(_ level: Int, on canvas: inout Canvas, _ front: Place) {
    let (row, left) = (front.row - level, front.column + level * pace)
    let right = left + grid.columns * grid.cellWidth - 1
    let end = row + planeRows - 1
    canvas.put("┌", row: row, column: left, Style(.faint))
    for column in left + 1..<right { canvas.put("─", row: row, column: column, Style(.faint)) }
    canvas.put("┐", row: row, column: right, Style(.faint))
    for line in row + 1..<max(row + 1, end) { canvas.put("│", row: line, column: right, Style(.faint)) }
    if end > row { canvas.put("┘", row: end, column: right, Style(.faint)) }
    // More planes lie behind the last that shows.
    let more = hasMore && level == behind.count ? "…" : ""
    canvas.write("\(behind[level - 1])" + more, row: row, column: right + 1, Style(.faint))
  }
}
