import ConvEngine
import Screen

/// One bracket for each window along an axis, with the index of its output in it, in as many lanes as keep them apart.
///
/// They are the same for all windows of a row or a column: 2 and 2 rulers explain 4 windows. The lane of a window
/// follows from its index alone: ⌈e/s⌉ lanes for windows of extent e at stride s.
struct Rulers {
  let size: SizeFormula
  /// Which cells of the padded axis show.
  let shown: Viewport
  /// The walked window.
  let current: Int

  /// How many lanes the rulers of an axis take.
  static func lanes(_ size: SizeFormula) -> Int {
    min(max(1, size.output), (size.extent + size.stride - 1) / size.stride)
  }

  /// The windows any cell of which shows.
  private var windows: [Int] {
    let first = max(0, (shown.first - size.extent) / size.stride)
    let end = min(size.output, shown.range.upperBound / size.stride + 1)
    return first < end
      ? (first..<end).filter { range($0).overlaps(shown.range) && !range($0).isEmpty } : []
  }

  /// The cells of the padded axis that a window spans.
  private func range(_ window: Int) -> Range<Int> {
    let start = window * size.stride
    return start..<min(start + size.extent, size.padded)
  }

  private func style(_ window: Int) -> Style { window == current ? Style(.rail) : .plain }

  /// Draws brackets that lie: `[───1───]`, cut with … where the window goes on outside.
  func drawAcross(on canvas: inout Canvas, row: Int, column left: Int, cellWidth: Int) {
    // The walked window comes last, so that nothing lies over it.
    for window in windows.filter({ $0 != current }) + windows.filter({ $0 == current }) {
      let (range, lane) = (range(window), window % Self.lanes(size))
      let seen = range.clamped(to: shown.range)
      let start = left + (seen.lowerBound - shown.first) * cellWidth
      Self.draw(
        on: &canvas, row: row + lane, column: start, width: seen.count * cellWidth, label: "\(window)",
        isCutBefore: seen.lowerBound > range.lowerBound, isCutBehind: seen.upperBound < range.upperBound,
        style(window))
    }
  }

  /// A bracket of a width with a label in its middle.
  static func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, label: String, isCutBefore: Bool = false,
    isCutBehind: Bool = false, _ style: Style
  ) {
    for place in 0..<width { canvas.put("─", row: row, column: column + place, style) }
    canvas.put(isCutBefore ? "…" : "[", row: row, column: column, style)
    canvas.put(isCutBehind ? "…" : "]", row: row, column: column + width - 1, style)
    let text = shortened(label, to: width - 2)
    canvas.write(text, row: row, column: column + (width - text.count) / 2, style)
  }

  /// Draws brackets that stand, one column each: ┌ 0 └ from top to bottom, so many lines for each cell.
  func drawDown(on canvas: inout Canvas, row top: Int, column left: Int, cellHeight: Int) {
    let seen = shown.first * cellHeight..<shown.range.upperBound * cellHeight
    for window in windows {
      let (range, lane) = (range(window), window % Self.lanes(size))
      let lines = range.lowerBound * cellHeight..<range.upperBound * cellHeight
      let middle = (lines.lowerBound + lines.upperBound - 1) / 2
      for line in lines.clamped(to: seen) {
        let glyph: Unicode.Scalar =
          line == middle
          ? Unicode.Scalar(UInt8(48 + window % 10))
          : line == lines.lowerBound ? "┌" : line == lines.upperBound - 1 ? "└" : "│"
        canvas.put(glyph, row: top + line - seen.lowerBound, column: left + 2 * lane, style(window))
      }
    }
  }
}
