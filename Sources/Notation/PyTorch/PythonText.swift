import ConvEngine

/// Numbers, pairs and tensors as a Python program writes them.
enum PythonText {
  /// Two numbers, in 1-D the second alone: "(2, 3)", "3".
  static func pair(_ pair: Pair, isSignal: Bool) -> String {
    isSignal ? "\(pair.columns)" : "(\(pair.rows), \(pair.columns))"
  }

  /// Numbers in parentheses: "(0, 1, 2, 2)".
  static func tuple(_ numbers: [Int]) -> String {
    "(" + numbers.map { String($0) }.joined(separator: ", ") + ")"
  }

  /// The line that names the weights of a layer.
  static func weights(_ kernel: Kernel, _ lengths: [Int]) -> String {
    let numbers = kernel.weights == .unknown ? nil : (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
    return "weight = \(tensor(numbers, lengths))\n"
  }

  /// The line that names the biases of a layer: None where it has no bias.
  static func bias(_ numbers: [Number], isKnown: Bool) -> String {
    if numbers.isEmpty { return "bias = None\n" }
    return "bias = \(tensor(isKnown ? numbers : nil, [numbers.count]))\n"
  }

  /// A tensor with these lengths; without numbers where only its size is known.
  static func tensor(_ numbers: [Number]?, _ lengths: [Int]) -> String {
    guard let numbers else {
      return "torch.empty(\(lengths.map { String($0) }.joined(separator: ", ")), device=\"meta\")"
    }
    return "torch.tensor(\(nested(numbers, lengths)), dtype=torch.float64)"
  }

  /// Numbers as nested lists of these lengths.
  static func nested(_ numbers: [Number], _ lengths: [Int]) -> String {
    guard let first = lengths.first, lengths.count > 1 else {
      return "[" + numbers.map(number).joined(separator: ", ") + "]"
    }
    let size = first == 0 ? 0 : numbers.count / first
    let parts = (0..<first).map {
      nested(Array(numbers[$0 * size..<($0 + 1) * size]), Array(lengths.dropFirst()))
    }
    return "[" + parts.joined(separator: ",\n    ") + "]"
  }

  /// A number as Python reads it to the nearest double: "3", "0.1", "1/3".
  ///
  /// - Precondition: it is no symbol; ``PyTorchProgram/refusal(_:)`` says so before.
  static func number(_ number: Number) -> String {
    switch number {
    case .exact(let value): DecimalText.exact(value, places: 17) ?? value.description
    case .approximate(let value): NumberText.shortest(value)
    case .symbolic: preconditionFailure("symbols are refused")
    }
  }
}
