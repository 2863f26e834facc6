import ConvEngine
import Screen

/// Rulers along an axis that show where its windows reach to: `├─0─┤ ├─1─┤`, on two levels where neighbours overlap.
///
/// Where windows of one level overlap too, as where there are more windows than cells, only the picked one is drawn.
struct WindowRulers {
  private let axis: AdaptiveAxis
  private let picked: Int

  init(_ axis: AdaptiveAxis, picked: Int) { (self.axis, self.picked) = (axis, picked) }

  /// Whether windows of an axis overlap.
  static func overlap(_ axis: LayerAxis) -> Bool {
    if case .adaptive(let axis) = axis { axis.input % axis.count != 0 && axis.count > 1 } else { false }
  }

  private var hasLevels: Bool { Self.overlap(.adaptive(axis)) }

  /// The windows that are drawn, the picked one last.
  private var windows: [Int] {
    let isCrowded = axis.count > axis.input || axis.count > 64
    return isCrowded ? [picked] : (0..<axis.count).filter { $0 != picked } + [picked]
  }

  private func tone(_ window: Int) -> Style { Style(window == picked ? .rail : .faint) }

  /// Above the columns that show, on so many lines: even windows on the upper one.
  func drawAcross(
    on canvas: inout Canvas, row: Int, lines: Int, column: Int, _ shown: Viewport, pitch: Int
  ) {
    guard lines > 0 else { return }
    for window in windows {
      let cells = axis.cells(of: window)
      guard shown.range.lowerBound <= cells.lowerBound, cells.upperBound <= shown.range.upperBound else {
        continue
      }
      let row = row + (lines == 1 || (hasLevels && window.isMultiple(of: 2)) ? 0 : 1)
      let first = column + 1 + (cells.lowerBound - shown.first) * pitch
      let width = cells.count * pitch - 1
      let label = "\(window)"
      let style = tone(window)
      if width < label.count + 2 {
        canvas.write(label, row: row, endingBefore: first + width, style)
        continue
      }
      canvas.write(
        "├" + String(repeating: "─", count: width - 2) + "┤", row: row, column: first, style)
      canvas.write(label, row: row, column: first + (width - label.count) / 2, style)
    }
  }

  /// Beside the rows that show: the numbers of the windows, and rulers in two columns, even windows in the left one.
  func drawDown(on canvas: inout Canvas, row: Int, column: Int, _ shown: Viewport) {
    for window in windows {
      let cells = axis.cells(of: window)
      let seen = cells.clamped(to: shown.range)
      let style = tone(window)
      let ruler = column + (hasLevels && window.isMultiple(of: 2) ? 2 : 3)
      for cell in seen {
        let isFirst = cell == cells.lowerBound, isLast = cell == cells.upperBound - 1
        let glyph: Unicode.Scalar = isFirst && isLast ? "─" : isFirst ? "┬" : isLast ? "┴" : "│"
        canvas.put(glyph, row: row + cell - shown.first, column: ruler, style)
      }
      let middle = (cells.lowerBound + cells.upperBound - 1) / 2
      guard shown.range.contains(middle) else { continue }
      canvas.write("\(window)", row: row + middle - shown.first, endingBefore: column + 1, style)
    }
  }
}
