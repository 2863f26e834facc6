import ConvEngine

extension Formula {
  /// What a reader with a pocket calculator gets from the digits that show: 3.35e−4·2 is 0.00067.
  ///
  /// It decides how many digits of a result may be shown, and is never shown itself.
  ///
  /// - Parameter terms: what the terms of a cell come to, where they stand in the formula.
  /// - Returns: nil where there is no such number: of names, symbols, lists, and of what is covered or left out.
  func value(terms: [Double] = []) -> Double? {
    func values(_ parts: [Formula]) -> [Double]? {
      var values: [Double] = []
      for part in parts {
        if part == .terms {
          values += terms
        } else {
          guard let value = part.value(terms: terms) else { return nil }
          values.append(value)
        }
      }
      return values
    }
    switch self {
    case .number(let number): return number.shown?.nearestDouble
    case .minusInfinity: return -.infinity
    case .name, .covered, .omitted, .list: return nil
    case .terms: return terms.reduce(0, +)
    case .term(_, let formula): return formula.value(terms: terms)
    case .sum(let parts): return values(parts)?.reduce(0, +)
    case .product(let parts): return values(parts)?.reduce(1, *)
    case .difference(let left, let right): return values([left, right]).map { $0[0] - $0[1] }
    case .fraction(let above, over: let below):
      guard let above = above.value(terms: terms), let below = below.value(terms: terms) else { return nil }
      return above / below
    case .power(let base, let exponent):
      return base == .euler ? exponent.value(terms: terms).map(Softmax.exponential) : nil
    case .floor(let part): return part.value(terms: terms)?.rounded(.down)
    case .ceiling(let part): return part.value(terms: terms)?.rounded(.up)
    case .call(.max, let parts): return values(parts)?.max()
    case .call(.tanh, let parts): return values(parts)?.first.map { Activation.tanh($0) }
    }
  }
}
