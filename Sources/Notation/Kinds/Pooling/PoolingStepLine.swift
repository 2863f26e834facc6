import ConvEngine

/// What a step of a pooling layer does, in one line: "output[0, 0, 1]: input[0, 1, 1] = 5 > 3; largest = 5".
struct PoolingStepLine {
  let walk: PoolingWalk
  let words: StepWords

  private var isOutputCovered: Bool { words.covering.contains(.output) }

  /// The line.
  var text: String {
    guard let term = words.term else { return words.resultLine + winner }
    let cell = words.output(words.cell)
    let step = walk.step(words.cell, term)
    let value = words.computed(step.value).text
    switch step.action {
    case .compare(let element, let comparison, let before):
      let outcome = isOutputCovered ? "" : outcome(comparison, before)
      return "\(cell): \(source(element))\(outcome); largest \(value)"
    case .add(let element):
      let counts = element.isPadding ? (element.counts ? ", counted" : ", not counted") : ""
      return "\(cell): \(source(element))\(counts); sum \(value)"
    case .divide(let divisor):
      guard !isOutputCovered, let average = step.value else {
        return "\(cell): the sum divided by \(divisor) \(value)"
      }
      return "\(cell): \(words.quotient(sum, by: Number(divisor), comesTo: average))"
    }
  }

  /// The sum that is divided.
  private var sum: Number {
    walk.step(words.cell, walk.layer.tapCount(of: words.cell) - 1).value ?? 0
  }

  /// Where a maximum comes from.
  private var winner: String {
    guard walk.operation == .max, !isOutputCovered, !words.isShort,
      let best = walk.best(words.cell, walk.layer.tapCount(of: words.cell))
    else { return "" }
    let ties = walk.tieCount(words.cell)
    return ", from \(words.input(best.place))" + (ties > 1 ? ", the first of \(ties) that tie" : "")
  }

  private func source(_ element: PoolingStep.Element) -> String {
    let value = words.read(element.value)
    if words.isShort { return value.alone }
    return "\(element.isPadding ? words.padding(element.place) : words.input(element.place)) \(value.text)"
  }

  private func outcome(_ comparison: PoolingStep.Comparison, _ before: Number?) -> String {
    let other = before.map(words.plain) ?? ""
    return switch comparison {
    case .first: ", the first number"
    case .larger: " > \(other)"
    case .smaller: " < \(other)"
    case .tie: ", a tie: the first stays"
    case .padding: ""
    }
  }
}
