import ConvEngine

/// Products and a bias: "3·1 + 0·0 + 1·(−1) + 2", of a convolution, of a linear layer, and of what is stamped onto a
/// cell.
struct ProductSum: SumForm {
  private let productCount: Int
  private let factors: @Sendable (Int) -> (value: Number, weight: Number)
  private let bias: Number?
  /// Made when it is asked for: it takes all products, and one term only its own.
  private let result: @Sendable () -> Number

  init(_ trace: ConvolutionTrace, _ output: Position) {
    productCount = trace.layer.productsPerCell
    factors = {
      let product = trace.product(output, $0)
      return (product.value, product.weight)
    }
    bias = trace.layer.bias(of: output)
    result = { trace.result(output) }
  }

  init(_ trace: LinearTrace, _ output: Position) {
    productCount = trace.layer.convolution.productsPerCell
    factors = {
      let product = trace.product(output, $0)
      return (product.value, product.weight)
    }
    bias = trace.bias(of: output)
    result = { trace.result(output) }
  }

  /// What is stamped onto an output cell.
  init(_ trace: TransposedTrace, onto output: Position) {
    let products = trace.products(onto: output)
    productCount = products.count
    factors = { (products[$0].value, products[$0].weight) }
    bias = trace.layer.bias(ofOutput: output.channel)
    result = { trace.result(output) }
  }

  var results: [Number] { [result()] }

  /// A cell that nothing is stamped onto holds 0.
  private var isEmpty: Bool { productCount == 0 && bias == nil }

  var count: Int { isEmpty ? 1 : productCount + (bias == nil ? 0 : 1) }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    if isEmpty { return "0" }
    guard index < productCount else { return bias.map(numbers.summand) ?? "" }
    let (value, weight) = factors(index)
    return numbers.factor(value) + "·" + numbers.factor(weight)
  }

  func numbers(of index: Int) -> [Number] {
    guard index < productCount else { return bias.map { [$0] } ?? [] }
    let (value, weight) = factors(index)
    return [value, weight]
  }
}

/// The products of a stamp, side by side: "3·0, 3·1, 3·2, 3·3 = 0, 3, 6, 9".
struct StampSum: SumForm {
  private let trace: TransposedTrace
  private let cell: Position

  init(_ trace: TransposedTrace, _ cell: Position) { (self.trace, self.cell) = (trace, cell) }

  var count: Int { trace.layer.stampSize }
  var separator: Character { "," }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let product = trace.product(cell, index)
    return numbers.factor(product.value) + "·" + numbers.factor(product.weight)
  }

  func numbers(of index: Int) -> [Number] {
    let product = trace.product(cell, index)
    return [product.value, product.weight]
  }

  var results: [Number] { (0..<min(count, 64)).map { trace.product(cell, $0).result } }
}
