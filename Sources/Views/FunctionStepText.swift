import ConvEngine
import Notation

/// What the layers without a window do, in one line: "output[0, 1, 2] = relu(input[0, 1, 2]) = max(0, −3) = 0".
struct FunctionStepText {
  let numbers: StepNumbers

  private var cell: Position { numbers.state.cell }

  /// An activation.
  func text(_ walk: ActivationWalk) -> String {
    let name = numbers.output(cell)
    guard !numbers.hidesInput else { return "\(name) = \(walk.layer.activation.kind)(?)" }
    let formula = CellFormula(numbers.walk, output: cell, format: numbers.format).formula
    let function = numbers.isShort ? "" : " = \(walk.layer.activation.kind)(\(numbers.input(cell)))"
    return "\(name)\(function) = \(formula.text) \(numbers.outcome(walk.result(cell), of: formula))"
  }

  /// A cell of the list that `flatten` makes.
  func text(_ walk: FlattenWalk) -> String {
    let source = numbers.input(walk.layer.source(of: cell))
    let value = numbers.hidesInput ? "= ?" : numbers.outcome(walk.result(cell))
    return "\(numbers.output(cell)) = \(source) \(value)"
  }

  /// A softmax: an exponential, the sum, or the quotient.
  func text(_ walk: SoftmaxWalk) -> String {
    let name = numbers.output(cell)
    let line = walk.line(through: cell)
    let term = numbers.state.place.term
    guard numbers.isTerm, term <= walk.layer.length else { return quotient(walk, line, name) }
    if term == walk.layer.length {
      return "\(name): the sum of all exponentials \(numbers.outcome(line.sum))"
    }
    let source = numbers.input(walk.layer.cell(term, onLineOf: cell))
    guard !numbers.hidesInput else { return "\(name): e^\(source) = ?" }
    let power = CellFormula(numbers.walk, output: cell, format: numbers.format)[term]
    let exponential = numbers.outcome(walk.exponential(cell, term, on: line), of: power)
    return "\(name): \(numbers.isShort ? "" : "e^\(source) = ")\(power.text) \(exponential)\(shift(line))"
  }

  private func quotient(_ walk: SoftmaxWalk, _ line: SoftmaxWalk.Line, _ name: String) -> String {
    guard numbers.isTerm, !numbers.hidesOutput else {
      return "\(name) \(numbers.outcome(walk.result(cell, on: line)))"
    }
    let power = numbers.formula(walk.exponential(cell, walk.layer.index(of: cell), on: line))
    let sum = numbers.formula(line.sum)
    let result = Relation(walk.result(cell, on: line), of: .fraction(power, over: sum), numbers.format)
    return "\(name): \(power.text) divided by \(sum.text) \(result.text)"
  }

  /// Why the exponents are smaller than the numbers.
  private func shift(_ line: SoftmaxWalk.Line) -> String {
    line.shift.isZero || numbers.isShort ? "" : "; less the largest, so that none is too large"
  }
}
