import ConvEngine
import Notation
import Tutor

/// What a step of a pooling layer does, in one line: "output[0, 0, 1]: input[0, 1, 1] = 5 > 3; largest = 5".
struct PoolingStepText {
  let trace: PoolingTrace
  let stepper: Stepper
  /// Whether what matters least is left out.
  let isShort: Bool
  /// The widest that a number may be.
  let width: Int
  /// How a cell is written: "[0, 1, 1]".
  let index: (Position) -> String

  private var hidesOutput: Bool { stepper.hidden.contains(.output) }

  /// The line for the step where the walk stands.
  var text: String {
    let output = stepper.output
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
      let sum = hidesOutput ? "the sum" : SumText.equals(sum, style: stepper.style, width: width).dropFirst(2)
      return "\(cell): \(sum) divided by \(divisor) \(value)"
    }
  }

  /// The sum that is divided.
  private var sum: Number {
    trace.step(stepper.output, trace.layer.tapCount(of: stepper.output) - 1).value ?? 0
  }

  private func equals(_ number: Number) -> String {
    SumText.equals(number, style: stepper.style, width: width)
  }

  /// Where a maximum comes from.
  private var winner: String {
    guard trace.operation == .max, !isShort,
      let best = trace.best(stepper.output, trace.layer.tapCount(of: stepper.output))
    else { return "" }
    let ties = trace.tieCount(stepper.output)
    return ", from input\(index(best.place))" + (ties > 1 ? ", the first of \(ties) that tie" : "")
  }

  private func source(_ element: PoolingStep.Element) -> String {
    let value = stepper.hidden.contains(.input) ? "= ?" : element.value.map(equals) ?? "= −∞"
    if isShort { return value.hasPrefix("= ") ? String(value.dropFirst(2)) : value }
    return (element.isPadding ? "padding" : "input") + "\(index(element.place)) \(value)"
  }

  private func words(_ comparison: PoolingStep.Comparison, _ before: Number?) -> String {
    let other = before.map { NumberText($0, style: stepper.style, width: width).text } ?? ""
    return switch comparison {
    case .first: ", the first number"
    case .larger: " > \(other)"
    case .smaller: " < \(other)"
    case .tie: ", a tie: the first stays"
    case .padding: ""
    }
  }
}
