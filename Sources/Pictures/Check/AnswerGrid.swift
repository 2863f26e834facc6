import ConvEngine
import Screen

/// The answer that is being typed: one channel of it, the chosen cell in brackets, a wrong one with ≠ behind it.
struct AnswerGrid: HeadedGrid {
  let figure: Figure
  let grid: NumberGrid
  let focus: Presentation.Focus? = nil
  let isUpright: Bool
  private let sheet: AnswerSheet

  init(_ sheet: AnswerSheet, _ figure: Figure) {
    (self.sheet, self.figure, isUpright) = (sheet, figure, sheet.shape.isList)
    // The last column of a number is for its mark.
    let grid = NumberGrid(
      rows: sheet.shape.rows, columns: sheet.shape.columns, numberWidth: sheet.width + 1, rowsBefore: 0,
      columnsBefore: 0, indexedRows: sheet.shape.rows, indexedColumns: sheet.shape.columns,
      style: figure.style)
    self.grid = isUpright ? grid.upright : grid
  }

  /// No grid shows while its size is asked.
  var hasGrid: Bool { sheet.size == nil }

  /// "your output", or which channel of it.
  var heading: String {
    if let size = sheet.size {
      let fields = size.names.indices.map { index in
        "\(size.names[index]) "
          + (index == size.current ? "[\(size.texts[index])▏]" : "\(size.texts[index])_")
      }
      return "your output: " + fields.joined(separator: "  ")
    }
    return sheet.shape.channels == 1
      ? "your output" : "your output[\(sheet.current.channel)] of \(sheet.shape.channels)"
  }

  /// The rows that show in a room for so many.
  func rows(room: Int) -> Viewport {
    Viewport(length: sheet.shape.rows, room: room, start: sheet.current.row, span: 1)
  }

  /// The columns that show in a room for so many.
  func columns(room: Int) -> Viewport {
    Viewport(length: sheet.shape.columns, room: room, start: sheet.current.column, span: 1)
  }

  /// What was typed into one cell.
  func cell(_ row: Int, _ column: Int) -> GridCell {
    let place = Position(channel: sheet.current.channel, row: row, column: column)
    let offset = sheet.shape.offset(place.channel, row, column)
    guard sheet.cells.indices.contains(offset) else { return GridCell() }
    let typed = sheet.cells[offset]
    var cell = GridCell()
    let text = typed.text.isEmpty ? "_" : shortened(typed.text, to: sheet.width)
    cell.typed = text + typed.verdict.mark
    cell.tone = typed.text.isEmpty ? .faint : typed.verdict.tone
    guard place == sheet.current else { return cell }
    if sheet.isTyping {
      (cell.left, cell.right, cell.tone) = ("[", "]", .field)
    } else {
      (cell.left, cell.right, cell.isInWindow) = ("[", "]", true)
      if cell.tone != .warning { cell.tone = .window }
    }
    return cell
  }
}

extension AnswerSheet.Verdict {
  /// What stands behind the number.
  fileprivate var mark: String {
    switch self {
    case .open: " "
    case .wrong: "≠"
    case .unreadable: "?"
    case .shown: "="
    }
  }

  fileprivate var tone: Style.Tone {
    switch self {
    case .open: .plain
    case .wrong, .unreadable: .warning
    case .shown: .faint
    }
  }
}
