import Screen
import Tutor

/// Every key and what it does, made from the bindings, in as many columns as fit.
struct HelpView {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func frame(_ size: Size) -> Frame {
    var frame = Frame(size)
    frame.write("Keys", row: 0, column: 1, Style(.heading))
    frame.write("Esc closes the help, ↓ ↑ scroll it", row: size.rows - 1, column: 1, Style(.faint))
    let room = size.rows - 4
    let columns = max(1, size.columns / 46)
    let rows = (KeyBinding.stepper.count + columns - 1) / columns
    let first = min(model.helpScroll, max(0, rows - room))
    let width = size.columns / columns
    for (index, binding) in KeyBinding.stepper.enumerated() {
      let (column, row) = index.quotientAndRemainder(dividingBy: rows)
      guard (first..<first + room).contains(row) else { continue }
      let isEnabled = binding.action.refusal(in: model) == nil
      let left = 1 + column * width
      frame.write(binding.label, row: 2 + row - first, column: left, Style(isEnabled ? .key : .faint))
      frame.write(binding.help, row: 2 + row - first, column: left + 11, Style(isEnabled ? .plain : .faint))
    }
    if first + room < rows { frame.write("↓ more", row: size.rows - 2, column: 1, Style(.faint)) }
    return frame
  }
}
