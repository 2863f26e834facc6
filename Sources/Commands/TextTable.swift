/// Rows of words in columns, each as wide as its longest word.
///
/// [["a", "1"], ["long", "2"]] indented by 2 is `  a     1⏎  long  2⏎`.
enum TextTable {
  /// The lines; the last word of a row is followed by no space.
  static func text(_ rows: [[String]], indent: Int) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (word, width) in zip(row.dropLast(), widths) {
        line += word + String(repeating: " ", count: width - word.count + 2)
      }
      return line + (row.last ?? "") + "\n"
    }.joined()
  }
}
