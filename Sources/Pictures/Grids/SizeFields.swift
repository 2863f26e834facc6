import Screen

/// The fields that the size of an output is typed into, behind its heading: output [2  ]×[   ], of a signal output [4  ].
struct SizeFields {
  private static let name = "output "
  private static let width = 3
  /// As wide as the heading that asks for the size, so that nothing moves when the fields come.
  private static let least = "output: how large?".count

  private let answer: TypedAnswer

  /// The fields of an answer; nil of one that is no size.
  init?(_ answer: TypedAnswer) {
    guard answer.target == .size else { return nil }
    self.answer = answer
  }

  /// The heading with blank fields.
  var text: String {
    let field = "[" + String(repeating: " ", count: Self.width) + "]"
    let text = Self.name + answer.entries.map { _ in field }.joined(separator: "×")
    return text + String(repeating: " ", count: max(0, Self.least - text.count))
  }

  /// Draws what was typed over the blanks, where the heading is whole.
  func draw(on canvas: inout Canvas, _ place: Place, columns: Int) {
    guard text.count <= columns else { return }
    for (index, entry) in answer.entries.enumerated() {
      var cell = GridCell()
      cell.hold(entry, isCurrent: index == answer.current, width: Self.width)
      if cell.typed?.hasPrefix("_") == true { cell.typed = "" }
      let left = place.column + Self.name.count + index * (Self.width + 3)
      (cell.left, cell.right) = ("[", cell.right == " " ? "]" : cell.right)
      cell.draw(on: &canvas, row: place.row, column: left, width: Self.width, style: .decimals)
    }
  }
}
