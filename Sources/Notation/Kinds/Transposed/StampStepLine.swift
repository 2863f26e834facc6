import ConvEngine

/// What a step of a transposed convolution does:
/// "input[0, 0, 1] · kernel[0, 1, 0] = 3·2 = 6 onto output[0, 1, 1]: sum = 10".
struct StampStepLine {
  let walk: TransposedWalk
  let words: StepWords

  /// The line.
  var text: String {
    let cell = words.cell
    let name = words.input(cell)
    guard let term = words.term else {
      let value = words.read(walk.input[cell])
      return "\(name) \(value.text) stamps \(value.value.text) times the kernel" + reach
    }
    let product = walk.product(cell, term)
    let target = product.isInside ? words.output(product.target) : "what the padding cuts off"
    guard !words.covering.hidesFactors else {
      return "\(name) · kernel = ? onto \(target)"
    }
    let names =
      words.isShort ? "" : "\(name) · kernel\(words.index(product.tap, in: walk.layer.inputShape)) = "
    let line = "\(names)\(words.product(term, comesTo: product.result)) onto \(target)"
    guard product.isInside else { return line }
    let sum = words.computed(walk.value(of: product.target, cell: cell, term: term)).text
    return "\(line): \(words.isShort ? "" : "sum ")\(sum)"
  }

  /// Over which cells of the output the stamp reaches: ", onto output rows 0 to 1, columns 2 to 3".
  private var reach: String {
    guard !words.isShort else { return "" }
    func range(_ line: CellWindow.Line) -> String {
      let (first, last) = (words.signed(line.start), words.signed(line.start + line.extent - 1))
      return line.count == 1 ? first : "\(first) to \(last)"
    }
    let columns = range(walk.layer.columns.stamp(of: words.cell.column))
    if walk.layer.inputShape.dimensions == .one { return ", onto output \(columns)" }
    return ", onto output rows \(range(walk.layer.rows.stamp(of: words.cell.row))), columns \(columns)"
  }
}
