import ConvEngine
import Notation
import Screen

/// A row of cells of one layer, those that the pick depends on in brackets with their ways, the others as `·`.
struct ConeCells {
  private let cone: Cone
  private let level: Int
  private let row: Int
  /// Columns of a number.
  private let width: Int
  private let scale: PaintScale
  /// Whether the only cell that is seen is the picked one.
  private let isPick: Bool
  private let role: Cone.Role
  private let line: Ways.Line
  /// By how much the ways of the row are multiplied: those of its own row in a grid; nil of a row that is not seen.
  private let factor: Number?

  init(_ cone: Cone, level: Int, row: Int, _ scale: PaintScale) {
    (self.cone, self.level, self.row, self.scale) = (cone, level, row, scale)
    let shown = cone.levels[level]
    width = shown.width
    isPick = cone.isPick(level)
    role = cone.role(level, row: row)
    line = shown.ways.columns
    let factor = shown.ways.rows[row]
    self.factor = factor == .zero ? nil : factor
  }

  /// Draws one cell so that its number ends at a column, with the bracket before it and, of the last one, behind it.
  func draw(_ cell: Int, on canvas: inout Canvas, row: Int, column: Int) {
    guard let factor, let range = line.range, range.contains(cell) else {
      canvas.put("·", row: row, column: column, Style(.faint))
      return
    }
    let count = factor * line[cell]
    let isPart = role.isPart(cell)
    if count == .zero {
      canvas.put("·", row: row, column: column, Style(isPart ? .term : .faint))
    } else {
      let (text, shade) = content(cell, count)
      canvas.write(
        String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text, row: row,
        column: column - width + 1, Style(role.tone(cell, isPick: isPick), isPick ? nil : shade))
    }
    if isPick || isPart {
      canvas.put("›", row: row, column: column - width, Style(.term))
      canvas.put("‹", row: row, column: column + 1, Style(.term))
    } else if role.hasBrackets {
      if cell == range.lowerBound { canvas.put("[", row: row, column: column - width, Style(.rail)) }
      // Behind the cell that is walked its own mark stands.
      if cell == range.upperBound { canvas.put("]", row: row, column: column + 1, Style(.rail)) }
    }
  }

  private func content(_ cell: Int, _ count: Number) -> (String, Shade?) {
    guard let values = cone.values else {
      return (NumberText(count, width: width).text, scale.shade(count))
    }
    let number = values.number(level, Position(channel: 0, row: row, column: cell))
    return (values.text(number, width: width), values.paint(level, number))
  }
}

extension Cone {
  /// What a row of cells is while the walk has gone down to one of them.
  enum Role {
    /// One of the pick's field, as all are before the walk goes down.
    case field
    /// Of the layer that is walked, at a column where it is the row of the walked cell.
    case walked(Int?)
    /// Of the layer above that, with the columns of the cells that read the walked one.
    case reading([Int])
    /// Of another layer.
    case other

    var hasBrackets: Bool {
      switch self {
      case .field, .walked: true
      case .reading, .other: false
      }
    }

    func isPart(_ cell: Int) -> Bool { if case .walked(cell) = self { true } else { false } }

    func tone(_ cell: Int, isPick: Bool) -> Style.Tone {
      if isPick || isPart(cell) { return .term }
      switch self {
      case .field, .walked: return .window
      case .reading(let columns): return columns.contains(cell) ? .strong : .plain
      case .other: return .plain
      }
    }
  }

  /// What a row of a layer is.
  func role(_ level: Int, row: Int) -> Role {
    guard let part else { return .field }
    if level == part.level { return .walked(part.cell.row == row ? part.cell.column : nil) }
    guard level == part.level + 1 else { return .other }
    let isRead = part.sum.rows.contains { $0.cell == row }
    return .reading(isRead ? part.sum.columns.map(\.cell) : [])
  }

  /// One scale for all layers, so that equal colours mean equally many ways.
  var scale: PaintScale {
    let most = levels.map { $0.ways.rows.most * $0.ways.columns.most }
    let largest = most.max { ($0.exactValue ?? 0) < ($1.exactValue ?? 0) }
    return PaintScale(.count, largest: largest ?? 1)
  }

  /// Whether a layer is that of the picked cell.
  func isPick(_ level: Int) -> Bool { level == levels.count - 1 }
}
