import ConvEngine
import Notation
import Tutor

/// What a step of a pooling layer does, in one line: "output[0, 0, 1]: input[0, 1, 1] = 5 > 3; largest = 5".
struct PoolingStepText {
  let trace: PoolingTrace
  let numbers: StepNumbers

  private var stepper: Stepper { numbers.stepper }
  private var isShort: Bool { numbers.isShort }
  private var hidesOutput: Bool { numbers.hidesOutput }

  private func index(_ cell: Position) -> String { numbers.index(cell, in: trace.layer.inputShape) }

  /// The line for the step where the walk stands.
  var text: String {
    let output = stepper.cell
    let cell = "output\(index(output))"
    guard stepper.walk.level == .term else {
      return "\(cell) \(hidesOutput ? "= ?" : equals(trace.result(output)) + winner)"
    }
    let step = trace.step(output, stepper.walk.term)
    let value = hidesOutput ? "= ?" : step.value.map(equals) ?? "= −∞"
    switch step.action {
    case .compare(let element, let comparison, let before):
      let words = hidesOutput ? "" : words(comparison, before)
      return "\(cell): \(source(element))\(words); largest \(value)"
    case .add(let element):
      let counts = element.isPadding ? (element.counts ? ", counted" : ", not counted") : ""
      return "\(cell): \(source(element))\(counts); sum \(value)"
    case .divide(let divisor):
      let sum = hidesOutput ? "the sum" : equals(sum).dropFirst(2)
      return "\(cell): \(sum) divided by \(divisor) \(value)"
    }
  }

  /// The sum that is divided.
  private var sum: Number {
    trace.step(stepper.cell, trace.layer.tapCount(of: stepper.cell) - 1).value ?? 0
  }

  private func equals(_ number: Number) -> String { numbers.equals(number) }

  /// Where a maximum comes from.
  private var winner: String {
    guard trace.operation == .max, !isShort,
      let best = trace.best(stepper.cell, trace.layer.tapCount(of: stepper.cell))
    else { return "" }
    let ties = trace.tieCount(stepper.cell)
    return ", from input\(index(best.place))" + (ties > 1 ? ", the first of \(ties) that tie" : "")
  }

  private func source(_ element: PoolingStep.Element) -> String {
    let value = stepper.hidden.contains(.input) ? "= ?" : element.value.map(equals) ?? "= −∞"
    if isShort { return value.hasPrefix("= ") ? String(value.dropFirst(2)) : value }
    return (element.isPadding ? "padding" : "input") + "\(index(element.place)) \(value)"
  }

  private func words(_ comparison: PoolingStep.Comparison, _ before: Number?) -> String {
    let other = before.map { numbers.text($0) } ?? ""
    return switch comparison {
    case .first: ", the first number"
    case .larger: " > \(other)"
    case .smaller: " < \(other)"
    case .tie: ", a tie: the first stays"
    case .padding: ""
    }
  }
}
