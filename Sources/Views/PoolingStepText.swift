import ConvEngine
import Notation
import Tutor

/// What a step of a pooling layer does, in one line: "output[0, 0, 1]: input[0, 1, 1] = 5 > 3; largest = 5".
struct PoolingStepText {
  let walk: PoolingWalk
  let numbers: StepNumbers

  private var state: SceneState { numbers.state }
  private var isShort: Bool { numbers.isShort }
  private var hidesOutput: Bool { numbers.hidesOutput }

  private func index(_ cell: Position) -> String { numbers.index(cell, in: walk.layer.inputShape) }

  /// The line for the step where the walk stands.
  var text: String {
    let output = state.cell
    let cell = "output\(index(output))"
    guard state.place.level == .term else {
      return "\(cell) \(hidesOutput ? "= ?" : equals(walk.result(output)) + winner)"
    }
    let step = walk.step(output, state.place.term)
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
    walk.step(state.cell, walk.layer.tapCount(of: state.cell) - 1).value ?? 0
  }

  private func equals(_ number: Number) -> String { numbers.equals(number) }

  /// Where a maximum comes from.
  private var winner: String {
    guard walk.operation == .max, !isShort,
      let best = walk.best(state.cell, walk.layer.tapCount(of: state.cell))
    else { return "" }
    let ties = walk.tieCount(state.cell)
    return ", from input\(index(best.place))" + (ties > 1 ? ", the first of \(ties) that tie" : "")
  }

  private func source(_ element: PoolingStep.Element) -> String {
    let value = state.hidden.contains(.input) ? "= ?" : element.value.map(equals) ?? "= −∞"
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
