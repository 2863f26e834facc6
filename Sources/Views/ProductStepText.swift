import ConvEngine
import Notation

/// What a step of a convolution or of a linear layer does:
/// "output[0, 0, 1]: input[0, 1, 1] · kernel[0, 2, 0] = 5·1 = 5; sum = 3".
struct ProductStepText {
  let numbers: StepNumbers

  /// The line for a step of a cell.
  func text(_ step: ConvolutionStep, at cell: Position) -> String {
    let name = numbers.output(cell)
    guard numbers.isTerm else { return "\(name) \(numbers.outcome(numbers.walk.result(cell)))" }
    let formula = CellFormula(
      numbers.walk, output: cell, covering: numbers.state.covering, format: numbers.format)
    let sum = formula.sum(step.sum, through: numbers.state.place.term).text
    switch step.action {
    case .multiply(let product):
      guard !numbers.hidesInput, !numbers.hidesKernel else { return "\(name): ?·?; sum \(sum)" }
      let term = formula[numbers.state.place.term]
      let result = Relation(product.result, of: term, numbers.format)
      let factors = numbers.isShort ? "" : "\(source(product)) · \(weight(product, cell)) = "
      return "\(name): \(factors)\(term.text) \(result.text); sum \(sum)"
    case .addBias: return "\(name): the bias; sum \(sum)"
    case .result: return "\(name): the result \(sum)"
    }
  }

  /// Where the value is read; for padding that copies the input, which cell that is.
  private func source(_ product: ConvolutionStep.Product) -> String {
    guard product.isPadding else { return numbers.input(product.place) }
    let copy = product.source.map { " (a copy of \(numbers.input($0)))" } ?? ""
    return "padding\(numbers.index(product.place, in: numbers.walk.layer.inputShape))\(copy)"
  }

  private func weight(_ product: ConvolutionStep.Product, _ cell: Position) -> String {
    if case .linear = numbers.walk.layer { return "weight[\(cell.column), \(product.kernelCell.column)]" }
    return "kernel\(numbers.index(product.kernelCell, in: numbers.walk.layer.inputShape))"
  }
}
