/// What is added to every output cell.
public enum Bias: Hashable, Sendable {
  /// Nothing.
  case none
  /// The same number for all filters; still one parameter a filter, as in PyTorch.
  case same(Number)
  /// One number a filter.
  case perFilter([Number])
  /// Numbers of their own for each tile: tile by tile, one a filter.
  case perTile([Number])
}

extension Bias {
  /// Whether any bias is a symbol.
  var hasSymbols: Bool {
    switch self {
    case .none: false
    case .same(let number): number.isSymbolic
    case .perFilter(let numbers), .perTile(let numbers): numbers.contains(where: \.isSymbolic)
    }
  }

  /// The same with symbols: b for one number, b0, b1 and so on for several.
  var inSymbols: Bias {
    switch self {
    case .none: .none
    case .same: .same(.symbolic(Symbol("b")))
    case .perFilter(let numbers): .perFilter(numbers.indices.map { .symbolic(Symbol("b", $0)) })
    case .perTile(let numbers): .perTile(numbers.indices.map { .symbolic(Symbol("b", $0)) })
    }
  }
}
