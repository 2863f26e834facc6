import ConvEngine

/// Products and a bias: "3·1 + 0·0 + 1·(−1) + 2", of a convolution, of a linear layer, and of what is stamped onto a
/// cell.
struct ProductSum: SumForm {
  private let productCount: Int
  private let factors: @Sendable (Int) -> (value: Number, weight: Number)
  private let bias: Number?
  /// Made when it is asked for: it takes all products, and one term only its own.
  private let result: @Sendable () -> Number

  init(_ walk: ConvolutionWalk, _ output: Position) {
    productCount = walk.layer.productsPerCell
    factors = {
      let product = walk.product(output, $0)
      return (product.value, product.weight)
    }
    bias = walk.layer.bias(of: output)
    result = { walk.result(output) }
  }

  init(_ walk: LinearWalk, _ output: Position) {
    productCount = walk.layer.convolution.productsPerCell
    factors = {
      let product = walk.product(output, $0)
      return (product.value, product.weight)
    }
    bias = walk.bias(of: output)
    result = { walk.result(output) }
  }

  /// What is stamped onto an output cell.
  init(_ walk: TransposedWalk, onto output: Position) {
    let products = walk.products(onto: output)
    productCount = products.count
    factors = { (products[$0].value, products[$0].weight) }
    bias = walk.layer.bias(ofOutput: output.channel)
    result = { walk.result(output) }
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
  private let walk: TransposedWalk
  private let cell: Position

  init(_ walk: TransposedWalk, _ cell: Position) { (self.walk, self.cell) = (walk, cell) }

  var count: Int { walk.layer.stampSize }
  var separator: Character { "," }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let product = walk.product(cell, index)
    return numbers.factor(product.value) + "·" + numbers.factor(product.weight)
  }

  func numbers(of index: Int) -> [Number] {
    let product = walk.product(cell, index)
    return [product.value, product.weight]
  }

  var results: [Number] { (0..<min(count, 64)).map { walk.product(cell, $0).result } }
}
