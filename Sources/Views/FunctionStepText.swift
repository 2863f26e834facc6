import ConvEngine
import Notation

/// What the layers without a window do, in one line: "output[0, 1, 2] = relu(input[0, 1, 2]) = max(0, −3) = 0".
struct FunctionStepText {
  let numbers: StepNumbers

  private var cell: Position { numbers.stepper.cell }

  /// An activation.
  func text(_ trace: ActivationTrace) -> String {
    let name = numbers.output(cell)
    guard !numbers.hidesInput else { return "\(name) = \(trace.layer.activation.kind)(?)" }
    let sum = SumText(numbers.trace, output: cell, style: numbers.stepper.style, width: numbers.width)
    let function = numbers.isShort ? "" : " = \(trace.layer.activation.kind)(\(numbers.input(cell)))"
    return "\(name)\(function) = \(sum.opening)\(sum[0])\(sum.closing) \(numbers.outcome(trace.result(cell)))"
  }

  /// A cell of the list that `flatten` makes.
  func text(_ trace: FlattenTrace) -> String {
    let source = numbers.input(trace.layer.source(of: cell))
    let value = numbers.hidesInput ? "= ?" : numbers.outcome(trace.result(cell))
    return "\(numbers.output(cell)) = \(source) \(value)"
  }

  /// A softmax: an exponential, the sum, or the quotient.
  func text(_ trace: SoftmaxTrace) -> String {
    let name = numbers.output(cell)
    let line = trace.line(through: cell)
    let term = numbers.stepper.walk.term
    guard numbers.isTerm, term <= trace.layer.length else { return quotient(trace, line, name) }
    if term == trace.layer.length {
      return "\(name): the sum of all exponentials \(numbers.outcome(line.sum))"
    }
    let source = numbers.input(trace.layer.cell(term, onLineOf: cell))
    guard !numbers.hidesInput else { return "\(name): e^\(source) = ?" }
    let power = SumText(numbers.trace, output: cell, style: numbers.stepper.style, width: numbers.width)[term]
    let exponential = numbers.outcome(trace.exponential(cell, term, on: line))
    return "\(name): \(numbers.isShort ? "" : "e^\(source) = ")\(power) \(exponential)\(shift(line))"
  }

  private func quotient(_ trace: SoftmaxTrace, _ line: SoftmaxTrace.Line, _ name: String) -> String {
    guard numbers.isTerm, !numbers.hidesOutput else {
      return "\(name) \(numbers.outcome(trace.result(cell, on: line)))"
    }
    let parts = [trace.exponential(cell, trace.layer.index(of: cell), on: line), line.sum]
      .map { numbers.text($0).drop { $0 == "≈" } }
    return "\(name): \(parts[0]) divided by \(parts[1]) \(numbers.equals(trace.result(cell, on: line)))"
  }

  /// Why the exponents are smaller than the numbers.
  private func shift(_ line: SoftmaxTrace.Line) -> String {
    line.shift.isZero || numbers.isShort ? "" : "; less the largest, so that none is too large"
  }
}
