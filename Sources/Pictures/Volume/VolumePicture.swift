import ConvEngine
import Screen

/// All planes of a volume laid open, one band a channel: plane × filter plane = products, and the sums added up.
///
/// A filter has a plane for every channel; all products of all planes make one number; every filter makes one map.
struct VolumePicture: Picture {
  static let name = "volume"
  static let summary = "every channel with its filter plane, and the sum of the channels"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry else {
      return "a volume shows the cells of a layer; there is nothing to walk"
    }
    guard figure.kernel != nil, figure.walkedGrid == .output, !geometry.inputShape.isList else {
      return "a volume shows a convolution, with a filter plane for each channel"
    }
    if geometry.inputShape.channels == 1 { return "a volume has several channels, and the input has one" }
    return nil
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let geometry = figure.geometry else { return room }
    let wanted = VolumeRows.wanted(geometry, figure)
    return Size(rows: min(wanted, max(room.rows * 3 / 4, 12)), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry else { return }
    let rows = VolumeRows(geometry, figure, room: canvas.size.rows)
    let columns = VolumeColumns(geometry, figure, room: canvas.size.columns)
    drawHeadings(geometry, columns, on: &canvas, row: rows.top)
    for (place, channel) in rows.channels.range.enumerated() {
      let band = VolumeBand(
        geometry, figure, columns, channel: channel, isFirst: place == 0, isFlat: rows.isFlat)
      let (top, height) = rows.band(place)
      let size = Size(rows: height, columns: canvas.size.columns)
      canvas.draw(at: Place(row: top, column: 0), size) { band.draw(on: &$0) }
    }
    let hasMaps = geometry.outputShape != nil && columns.maps < canvas.size.columns
    VolumeSums(figure, rows, columns, hasMaps: hasMaps).draw(on: &canvas)
    if rows.hasRule {
      let step = figure.stepLine(columns: columns.sum - 3)
      canvas.write(step, row: rows.sumTop + rows.sumRows - 2, column: 1)
    }
    if !rows.hasRule {
      let shown = Pair(rows.bandRows, columns.planeCells)
      // The word before the total ends two columns before it.
      let room = columns.sum - 4 - "so far".count
      if let cut = CutWindow.words(figure, shown: shown, columns: room) {
        canvas.write(cut, row: rows.sumTop + rows.sumRows - 1, column: 1)
      }
    }
    guard let shape = geometry.outputShape else { return }
    let size = Size(rows: canvas.size.rows - rows.top - 1, columns: canvas.size.columns)
    canvas.draw(at: Place(row: rows.top + 1, column: 0), size) {
      VolumeMaps(figure, shape, columns).draw(on: &$0)
    }
  }

  private func drawHeadings(_ geometry: Geometry, _ columns: VolumeColumns, on canvas: inout Canvas, row: Int)
  {
    let filters = geometry.outputShape.map { " of \($0.channels)" } ?? ""
    let headings: [([String], Int, Int, Presentation.Focus?)] = [
      (["input \(geometry.inputShape.times)", "input"], 1, columns.kernel, .input),
      (
        ["filter \(figure.walkedFilter)" + filters, "filter \(figure.walkedFilter)"], columns.kernel,
        columns.products ?? columns.sum + 1, .kernel
      ),
      (["products"], columns.products ?? 1, columns.products == nil ? 1 : columns.sum + 1, nil),
      (["sum"], columns.sum + 1, min(columns.maps, canvas.size.columns), nil),
      (
        [geometry.outputShape.map { "output \($0.times)" } ?? "output: how large?", "output", "map"],
        columns.maps,
        canvas.size.columns, .output
      ),
    ]
    for (texts, left, end, focus) in headings where end > left {
      // A column stays free for the arrow of the next one.
      let room = end - left - (end < canvas.size.columns ? 1 : 0)
      drawHeading(
        fitting(texts, columns: room), isFocused: focus == figure.presentation.focus, on: &canvas,
        Place(row: row, column: left), Size(rows: 1, columns: room))
    }
  }
}

extension Shape {
  /// "3×4×5", "3×5" of signals.
  fileprivate var times: String { lengths.map { "\($0)" }.joined(separator: "×") }
}
