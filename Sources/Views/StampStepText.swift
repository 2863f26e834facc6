import ConvEngine
import Notation

/// What a step of a transposed convolution does:
/// "input[0, 0, 1] · kernel[0, 1, 0] = 3·2 = 6 onto output[0, 1, 1]: 4 + 6 = 10".
struct StampStepText {
  let walk: TransposedWalk
  let numbers: StepNumbers

  /// The line for the step where the walk stands.
  var text: String {
    let cell = numbers.state.cell
    let name = numbers.input(cell)
    let value = numbers.hidesInput ? "= ?" : numbers.equals(walk.input[cell])
    guard numbers.isTerm else {
      return "\(name) \(value) stamps \(value.dropFirst(2)) times the kernel" + place(cell)
    }
    let product = walk.product(cell, numbers.state.place.term)
    let target = product.isInside ? numbers.output(product.target) : "what the padding cuts off"
    guard !numbers.hidesInput, !numbers.hidesKernel else { return "\(name) · kernel = ? onto \(target)" }
    let factors = CellFormula(numbers.walk, cell: cell, format: numbers.format)[numbers.state.place.term]
    let names =
      numbers.isShort ? "" : "\(name) · kernel\(numbers.index(product.tap, in: walk.layer.inputShape)) = "
    let line = "\(names)\(factors.text) \(numbers.outcome(product.result, of: factors)) onto \(target)"
    guard product.isInside else { return line }
    let sum = walk.value(of: product.target, cell: cell, term: numbers.state.place.term)
    return "\(line): \(numbers.isShort ? "" : "sum ")\(numbers.outcome(sum))"
  }

  /// ", onto output rows 0–1, columns 2–3".
  private func place(_ cell: Position) -> String {
    guard !numbers.isShort else { return "" }
    func range(_ line: CellWindow.Line) -> String {
      func signed(_ place: Int) -> String { place < 0 ? "−\(-place)" : "\(place)" }
      let last = line.start + line.extent - 1
      return line.count == 1 ? signed(line.start) : "\(signed(line.start)) to \(signed(last))"
    }
    let columns = range(walk.layer.columns.stamp(of: cell.column))
    if walk.layer.inputShape.dimensions == .one { return ", onto output \(columns)" }
    return ", onto output rows \(range(walk.layer.rows.stamp(of: cell.row))), columns \(columns)"
  }
}
