import ConvEngine

/// A function of one number: max(0, −3), 0.01·(−3), 1/(1 + e^3), tanh(2).
struct ActivationTerms: CellTerms {
  private let activation: Activation
  private let number: Number
  let results: [Number]

  init(_ walk: ActivationWalk, _ output: Position) {
    (activation, number) = (walk.layer.activation, walk.input[output])
    results = [walk.result(output)]
  }

  var count: Int { 1 }
  var joint: TermJoint { .comma }

  func enclosure(_ numbers: TermNumbers) -> Formula {
    switch activation {
    case .relu: .call(.max, [0, .terms])
    case .leakyReLU: .terms
    case .sigmoid: .fraction(1, over: .sum([1, .terms]))
    case .tanh: .call(.tanh, [.terms])
    }
  }

  func term(_ index: Int, _ numbers: TermNumbers) -> Formula {
    switch activation {
    case .relu, .tanh: return numbers.input(number)
    case .leakyReLU(let slope):
      // Which of the two it is would tell the sign of a number that is covered.
      if numbers.covering.contains(.input) { return .covered }
      return .product([number.isPositive ? 1 : numbers.setting(.exact(slope)), numbers.input(number)])
    case .sigmoid: return .power(.euler, numbers.input(number * -1))
    }
  }
}

extension Number {
  /// Whether it is above 0; not true of a symbol.
  fileprivate var isPositive: Bool {
    switch self {
    case .exact(let value): value.signum > 0
    case .approximate(let value): value > 0
    case .symbolic: false
    }
  }
}
