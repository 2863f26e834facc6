import ConvEngine
import Notation
import Screen

/// What the colours of the output mean: nine of them with their numbers, the largest above.
struct PixelScale {
  /// What the picture shows: "output", or "magnitude".
  let name: String
  let plane: PixelPlane
  let style: NumberStyle

  private static let numberWidth = 6
  /// Columns that it takes.
  static let width = 2 + 1 + numberWidth
  private static let count = 9
  /// Lines that it takes, with its heading.
  static let rows = 1 + count

  /// Draws the heading, and the colours below it.
  func draw(on canvas: inout Canvas, row: Int, column: Int) {
    canvas.write(name, row: row, column: column, Style(.faint))
    // Of a picture that is 0 throughout one colour is all there is.
    let lines = plane.largest.isZero ? Self.count - 1..<Self.count : 0..<Self.count
    for line in lines {
      let part = plane.isSigned ? Number(4 - line, over: 4) : Number(8 - line, over: 8)
      let number = part.isZero ? 0 : part * plane.largest
      let paint = plane.paint(number.nearestDouble ?? 0)
      let style = Style(.plain, .halves(upper: paint, lower: paint))
      for place in 0..<2 { canvas.put("▀", row: row + 1 + line, column: column + place, style) }
      canvas.write(text(number), row: row + 1 + line, endingBefore: column + Self.width, Style(.faint))
    }
  }

  /// A number as it stands beside a colour: 753, 174.1 for 1393/8, as a long fraction says nothing at a glance.
  private func text(_ number: Number) -> String {
    let text = NumberText(number, style: style, width: Self.numberWidth)
    guard style == .decimals, text.text.contains("/") else { return text.text }
    return NumberText(number, style: style, width: Self.numberWidth, digits: 4).text
  }
}
