import ConvEngine
import Screen

/// Input, kernel and output side by side.
///
/// Each has the room it needs where there is enough; otherwise those that need less than their share leave the
/// rest to the others. Where there are several channels and room for all of them, they stand below each other.
struct SideBySide {
  private let geometry: Geometry
  private let figure: Figure
  private let output: OutputGrid
  private let curve: CurveSketch?

  init(_ geometry: Geometry, _ figure: Figure) {
    (self.geometry, self.figure) = (geometry, figure)
    output = OutputGrid(geometry, figure)
    curve = figure.curve.map { CurveSketch($0) }
  }

  /// Draws the headings on the first line, the column indices on the second, the cells below.
  func draw(on canvas: inout Canvas, row: Int, height: Int) {
    guard height > 0 else { return }
    let channels = shownChannels(height: height)
    let widths = widths(channels, total: canvas.size.columns - 2)
    let gap = gap(canvas.size.columns - 2)
    let bandRows = height / channels.count
    for (band, channel) in channels.enumerated() {
      let top = row + band * bandRows
      let input = InputGrid(geometry, figure, channel: channel)
      input.draw(on: &canvas, Place(row: top, column: 1), Size(rows: bandRows, columns: widths[0]))
      KernelGrid(figure, channel: channel)?.draw(
        on: &canvas, Place(row: top, column: 1 + widths[0] + gap),
        Size(rows: bandRows, columns: widths[1]))
    }
    let middle = Place(row: row, column: 1 + widths[0] + gap)
    if widths[1] > 0 { curve?.draw(on: &canvas, middle, Size(rows: height, columns: widths[1])) }
    let left = 1 + widths[0] + gap + (widths[1] > 0 ? widths[1] + gap : 0)
    output.draw(on: &canvas, Place(row: row, column: left), Size(rows: height, columns: widths[2]))
  }

  /// Columns between two grids.
  private func gap(_ columns: Int) -> Int { columns >= 60 ? 3 : 1 }

  /// Every channel that the walked filter sees, where there is room for all; otherwise the one that is walked.
  private func shownChannels(height: Int) -> [Int] {
    let all = figure.window.channels
    let needed = 2 + max(geometry.rows.padded, geometry.kernelRows)
    return all.count > 1 && all.count * needed <= height ? Array(all) : [figure.inputChannel]
  }

  /// Columns of each: the window, the kernel and an output cell whole before anything else shows.
  private func widths(_ channels: [Int], total: Int) -> [Int] {
    let inputs = channels.map { InputGrid(geometry, figure, channel: $0) }
    let kernels = channels.compactMap { KernelGrid(figure, channel: $0) }
    let wanted = [
      inputs.map(\.width).max() ?? 1, kernels.map(\.width).max() ?? (total >= 58 ? curve?.width : nil) ?? 0,
      output.width,
    ]
    let least = [
      inputs[0].grid.width(
        ofCells: inputs[0].isUpright ? 1 : figure.window.columns.extent),
      kernels.first?.grid.size.columns ?? 0,
      output.grid.width(ofCells: 1),
    ]
    let room = total - 2 * gap(total)
    guard least.reduce(0, +) <= room else { return shares(wanted, of: room) }
    let more = shares(zip(wanted, least).map { max(0, $0 - $1) }, of: room - least.reduce(0, +))
    return zip(least, more).map(+)
  }
}

/// What each gets of a room when all of them want more than there is: no one less than an equal share, unless it
/// wants less.
///
/// 60, 10 and 30 of a room for 70: 30, 10 and 30.
func shares(_ wanted: [Int], of room: Int) -> [Int] {
  var shares = Array(repeating: 0, count: wanted.count)
  var left = max(0, room)
  var open = Array(wanted.indices)
  while !open.isEmpty {
    let equal = left / open.count
    let modest = open.filter { wanted[$0] <= equal }
    for index in modest.isEmpty ? open : modest {
      shares[index] = min(wanted[index], equal)
      left -= shares[index]
    }
    if modest.isEmpty { break }
    open.removeAll { modest.contains($0) }
  }
  return shares
}
