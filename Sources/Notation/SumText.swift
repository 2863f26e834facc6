import ConvEngine

/// The sum of one output cell, piece by piece: `3·1 + 0·0 + 1·(−1) + 2 = 4`.
///
/// Each piece knows its term, so that a view can mark the one that is being made. A piece is made when it is
/// asked for: a window of a thousand cells costs nothing until it is read.
public struct SumText: Sendable {
  private let trace: LayerTrace
  private let output: Position
  private let style: NumberStyle
  private let width: Int

  /// The sum of an output cell, with no number in more than `width` columns.
  public init(
    _ trace: LayerTrace, output: Position, style: NumberStyle = .decimals, width: Int = .max
  ) {
    (self.trace, self.output, self.style, self.width) = (trace, output, style, width)
  }

  /// How many terms there are: products, and the bias where there is one.
  public var count: Int {
    switch trace {
    case .convolution(let trace): trace.stepsPerCell - 1
    case .pooling(let trace): trace.layer.tapCount(of: output)
    }
  }

  /// What stands before the first term: "max(", or "(" of a sum that is divided.
  public var opening: String {
    switch trace {
    case .convolution: ""
    case .pooling(let trace): trace.operation == .max ? "max(" : "("
    }
  }

  /// What parts two terms.
  public var separator: Character {
    if case .pooling(let trace) = trace, trace.operation == .max { "," } else { "+" }
  }

  /// What stands behind the last term: ")", or ")/4" with the divisor of an average.
  public var closing: String {
    switch trace {
    case .convolution: ""
    case .pooling(let trace): trace.operation == .max ? ")" : ")/\(trace.layer.divisor(of: output))"
    }
  }

  /// A term as it stands in the sum, without the + before it: "1·(−1)", or the bias.
  public subscript(term: Int) -> String {
    switch trace {
    case .convolution(let trace):
      if term < trace.layer.productsPerCell {
        let product = trace.product(output, term)
        return factor(product.value) + "·" + factor(product.weight)
      }
      return trace.layer.bias(of: output).map { summand($0) } ?? ""
    case .pooling(let trace):
      let value = trace.element(output, term).value
      if trace.operation == .average { return summand(value ?? 0) }
      return value.map { NumberText($0, style: style, width: width).text } ?? "−∞"
    }
  }

  /// Whether a term shows fewer digits than it has.
  public func isShortened(_ term: Int) -> Bool {
    func isShortened(_ number: Number) -> Bool {
      NumberText(number, style: style, width: width).isShortened
    }
    switch trace {
    case .convolution(let trace):
      if term < trace.layer.productsPerCell {
        let product = trace.product(output, term)
        return isShortened(product.value) || isShortened(product.weight)
      }
      return trace.layer.bias(of: output).map { isShortened($0) } ?? false
    case .pooling(let trace): return trace.element(output, term).value.map { isShortened($0) } ?? false
    }
  }

  /// The value of the whole sum, after "=" or, where any digit was dropped, "≈".
  public var result: String { SumText.equals(trace.result(output), style: style, width: width) }

  /// A value after the sign that is true of it: "= −5", "≈ 0.731".
  public static func equals(_ number: Number, style: NumberStyle = .decimals, width: Int = .max) -> String {
    let text = NumberText(number, style: style, width: width)
    return text.isShortened ? "≈ " + text.text.drop { $0 == "≈" } : "= " + text.text
  }

  /// In a product fractions stand in parentheses too: 2·(1/3).
  private func factor(_ number: Number) -> String {
    let text = summand(number)
    return text.utf8.contains(UInt8(ascii: "/")) && !text.hasPrefix("(") ? "(\(text))" : text
  }

  /// Negative numbers and sums of symbols stand in parentheses.
  private func summand(_ number: Number) -> String {
    let text = NumberText(number, style: style, width: width).text
    if case .symbolic(let polynomial) = number, polynomial.terms.count > 1 { return "(\(text))" }
    let isNegative = text.hasPrefix("−") || text.hasPrefix("≈−")
    return isNegative ? "(\(text))" : text
  }
}
