import ConvEngine

/// A function of one number: "max(0, −3)", "0.01·(−3)", "1/(1 + e^3)", "tanh(2)".
struct FunctionSum: SumForm {
  private let activation: Activation
  private let number: Number
  let results: [Number]

  init(_ walk: ActivationWalk, _ output: Position) {
    (activation, number) = (walk.layer.activation, walk.input[output])
    results = [walk.result(output)]
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
  private let walk: SoftmaxWalk
  private let output: Position
  private let line: SoftmaxWalk.Line

  init(_ walk: SoftmaxWalk, _ output: Position) {
    line = walk.line(through: output)
    (self.walk, self.output) = (walk, output)
  }

  var count: Int { walk.layer.length }
  /// The numerator is written when a line is; it takes no part in the breaking of lines.
  var opening: String {
    term(walk.layer.index(of: output), TermNumbers(style: .decimals, width: 10)) + "/("
  }
  var closing: String { ")" }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let number = walk.number(output, index)
    guard !line.shift.isZero else { return numbers.power(number) }
    return "e^(\(numbers.plain(number)) − \(numbers.summand(line.shift)))"
  }

  func numbers(of index: Int) -> [Number] { [walk.number(output, index)] + results }

  var results: [Number] { [walk.result(output, on: line)] }
}

/// Where a cell of a grid stands in the list that `flatten` makes of it: "(1·3 + 0)·3 + 2 = 11".
struct PlaceSum: SumForm {
  private let shape: Shape
  private let source: Position
  let results: [Number]

  init(_ walk: FlattenWalk, _ output: Position) {
    (shape, source) = (walk.layer.inputShape, walk.layer.source(of: output))
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
