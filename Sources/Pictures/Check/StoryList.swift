import Screen

/// The list of what was done, best first, round the chosen story.
///
/// That is told whole, on as many lines as its words need; of the others the ways that have room on a line.
///
///     ▸ [0, 3]  10   1·(−1) was added as +1, or 2·1 was
///                    added twice
///       [2, 2]  −2   2·(−1) is missing, or 3 more
struct StoryList {
  /// A line of the list, and the story it belongs to.
  private struct Row {
    let story: Int
    let isFirst: Bool
    let text: String
  }

  private let sheet: AnswerSheet
  private let rows: [Row]
  private let height: Int
  /// Where the texts begin, behind the cells that they are about.
  private let column: Int
  /// The stories that are longer than all of the list.
  private let cut: Set<Int>

  /// The list on so many rows and columns.
  ///
  /// - Complexity: O(characters of all stories).
  init(_ sheet: AnswerSheet, in room: Size) {
    (self.sheet, height) = (sheet, room.rows)
    let labels = sheet.lines.map(\.label.unicodeScalars.count).max() ?? 0
    column = labels == 0 ? 3 : 3 + labels + 3
    let width = max(1, room.columns - column - 2)
    var rows: [Row] = []
    var cut: Set<Int> = []
    for (story, line) in sheet.lines.enumerated() where height > 0 {
      let isChosen = story == sheet.chosen
      let text = isChosen ? line.text : line.texts.first { $0.unicodeScalars.count <= width } ?? line.ways[0]
      if wrapped(text, width: width, height: .max).count > height { cut.insert(story) }
      for (index, text) in wrapped(text, width: width, height: height).enumerated() {
        rows.append(Row(story: story, isFirst: index == 0, text: text))
      }
    }
    (self.rows, self.cut) = (rows, cut)
  }

  /// Whether the chosen story can be read here to its end.
  var showsChosenWhole: Bool { height > 0 && sheet.chosen.map { !cut.contains($0) } ?? true }

  /// Draws it from a row on.
  func draw(on canvas: inout Canvas, row top: Int) {
    let first = rows.firstIndex { $0.story == sheet.chosen } ?? 0
    let span = max(1, rows.count { $0.story == sheet.chosen })
    let view = Viewport(length: rows.count, room: height, start: first, span: span)
    for (line, index) in view.range.enumerated() {
      let row = rows[index]
      let isChosen = row.story == sheet.chosen
      if row.isFirst {
        if isChosen { canvas.put("▸", row: top + line, column: 1, Style(.rail)) }
        canvas.write(sheet.lines[row.story].label, row: top + line, column: 3)
      }
      canvas.write(row.text, row: top + line, column: column, Style(isChosen ? .heading : .plain))
    }
    let edge = canvas.size.columns - 1
    if view.first > 0 { canvas.put("↑", row: top, column: edge, Style(.key)) }
    if view.range.upperBound < rows.count {
      canvas.put("↓", row: top + height - 1, column: edge, Style(.key))
    }
  }
}
