import ConvEngine

/// Products and a bias: 3·1 + 0·0 + 1·(−1) + 2, of a convolution, of a linear layer, and of what is stamped onto a
/// cell.
struct ProductTerms: CellTerms {
  /// How many products there are.
  let products: Int
  /// The two factors of a product.
  let factors: @Sendable (Int) -> (value: Number, weight: Number)
  /// What is added to them; nil where there is none.
  let bias: Number?
  /// Made when it is asked for: it takes all products, and one term only its own.
  let result: @Sendable () -> Number

  var results: [Number] { [result()] }

  /// A cell that nothing is stamped onto holds 0.
  private var isEmpty: Bool { products == 0 && bias == nil }

  var count: Int { isEmpty ? 1 : products + (bias == nil ? 0 : 1) }

  func term(_ index: Int, _ numbers: TermNumbers) -> Formula {
    guard index < products else { return bias.map(numbers.weight) ?? 0 }
    let (value, weight) = factors(index)
    return .product([numbers.input(value), numbers.weight(weight)])
  }
}
