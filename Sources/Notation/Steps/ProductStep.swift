import ConvEngine

/// What a step of a convolution or of a linear layer does:
/// "output[0, 0, 1]: input[0, 1, 1] · kernel[0, 2, 0] = 5·1 = 5; sum = 3".
struct ProductStep {
  let words: StepWords

  /// The line for the step of a term, with what the weight of a product is called.
  func text(
    _ step: ConvolutionStep, _ term: Int, weight: (ConvolutionStep.Product) -> String
  ) -> String {
    let name = words.output(words.cell)
    let sum = words.sum(step.sum, through: term)
    switch step.action {
    case .multiply(let product):
      guard !words.covering.hidesFactors else { return "\(name): ?·?; sum \(sum)" }
      let names = words.isShort ? "" : "\(source(product)) · \(weight(product)) = "
      return "\(name): \(names)\(words.product(term, comesTo: product.result)); sum \(sum)"
    case .addBias: return "\(name): the bias; sum \(sum)"
    case .result: return "\(name): the result \(sum)"
    }
  }

  /// Where the value is read; for padding that copies the input, which cell that is.
  private func source(_ product: ConvolutionStep.Product) -> String {
    guard product.isPadding else { return words.input(product.place) }
    let copy = product.source.map { " (a copy of \(words.input($0)))" } ?? ""
    return words.padding(product.place) + copy
  }
}
