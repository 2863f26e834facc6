import ConvEngine

/// A function of one number: "max(0, −3)", "0.01·(−3)", "1/(1 + e^3)", "tanh(2)".
struct FunctionSum: SumForm {
  private let activation: Activation
  private let number: Number
  let results: [Number]

  init(_ trace: ActivationTrace, _ output: Position) {
    (activation, number) = (trace.layer.activation, trace.input[output])
    results = [trace.result(output)]
  }

  var count: Int { 1 }

  var opening: String {
    switch activation {
    case .relu: "max(0, "
    case .leakyReLU: ""
    case .sigmoid: "1/(1 + "
    case .tanh: "tanh("
    }
  }

  var closing: String { opening.contains("(") ? ")" : "" }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    switch activation {
    case .relu, .tanh: numbers.plain(number)
    case .leakyReLU(let slope):
      (number.isPositive ? "1" : numbers.factor(.exact(slope))) + "·" + numbers.factor(number)
    case .sigmoid: numbers.power(number * -1)
    }
  }

  func numbers(of index: Int) -> [Number] { [number] }
}

/// An exponential over the sum of all of its line: "e^1/(e^1 + e^2 + e^3)".
struct SoftmaxSum: SumForm {
  private let trace: SoftmaxTrace
  private let output: Position
  private let line: SoftmaxTrace.Line

  init(_ trace: SoftmaxTrace, _ output: Position) {
    line = trace.line(through: output)
    (self.trace, self.output) = (trace, output)
  }

  var count: Int { trace.layer.length }
  /// The numerator is written when a line is; it takes no part in the breaking of lines.
  var opening: String {
    term(trace.layer.index(of: output), TermNumbers(style: .decimals, width: 10)) + "/("
  }
  var closing: String { ")" }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let number = trace.number(output, index)
    guard !line.shift.isZero else { return numbers.power(number) }
    return "e^(\(numbers.plain(number)) − \(numbers.summand(line.shift)))"
  }

  func numbers(of index: Int) -> [Number] { [trace.number(output, index)] + results }

  var results: [Number] { [trace.result(output, on: line)] }
}

/// Where a cell of a grid stands in the list that `flatten` makes of it: "(1·3 + 0)·3 + 2 = 11".
struct PlaceSum: SumForm {
  private let shape: Shape
  private let source: Position
  let results: [Number]

  init(_ trace: FlattenTrace, _ output: Position) {
    (shape, source) = (trace.layer.inputShape, trace.layer.source(of: output))
    results = [Number(output.column)]
  }

  var count: Int { 1 }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    if shape.isList { return "\(source.column)" }
    let line = "\(source.channel)·\(shape.dimensions == .one ? shape.columns : shape.rows)"
    if shape.dimensions == .one { return "\(line) + \(source.column)" }
    return "(\(line) + \(source.row))·\(shape.columns) + \(source.column)"
  }

  func numbers(of index: Int) -> [Number] { [] }
}

extension Number {
  /// Whether it is above 0; not true of a symbol.
  var isPositive: Bool {
    switch self {
    case .exact(let value): value.signum > 0
    case .approximate(let value): value > 0
    case .symbolic: false
    }
  }
}
