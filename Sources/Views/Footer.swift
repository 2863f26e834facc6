import Screen
import Tutor

/// The keys that can be pressed now, made from the bindings; one that cannot act is dim.
struct Footer {
  private let items: [(key: String, word: String, isEnabled: Bool)]

  init(_ model: Model) {
    if model.stepper.editing != nil {
      items = [
        ("0–9 − . /", "type", true), ("Enter Tab", "take, next cell", true), ("← → ↑ ↓", "other cell", true),
        ("Esc", "drop, then end", true),
      ]
    } else {
      items = KeyBinding.stepper.compactMap { binding in
        binding.footer.map { ($0.key, $0.word, binding.action.refusal(in: model) == nil) }
      }
    }
  }

  /// How many lines the keys take, up to a number of them.
  func height(columns: Int, atMost most: Int) -> Int { min(most, lines(columns).count) }

  /// Draws as many of the keys as the lines hold.
  func draw(on frame: inout Frame, row: Int, height: Int) {
    for (line, items) in lines(frame.size.columns).prefix(height).enumerated() {
      var column = 1
      for item in items {
        column = frame.write(item.key, row: row + line, column: column, Style(item.isEnabled ? .key : .faint))
        column = frame.write(" " + item.word, row: row + line, column: column, Style(.faint)) + 2
      }
    }
  }

  private func lines(_ columns: Int) -> [[(key: String, word: String, isEnabled: Bool)]] {
    var lines: [[(key: String, word: String, isEnabled: Bool)]] = [[]]
    var used = 1
    for item in items {
      let width = item.key.unicodeScalars.count + 1 + item.word.unicodeScalars.count
      if used + width > columns - 1, !lines[lines.count - 1].isEmpty {
        lines.append([])
        used = 1
      }
      lines[lines.count - 1].append(item)
      used += width + 2
    }
    return lines
  }
}
