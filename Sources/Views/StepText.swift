import ConvEngine
import Notation
import Tutor

/// What the present step does, in one line: "output[0, 0, 1]: input[0, 1, 1] · kernel[0, 2, 0] = 5·1 = 5; sum = 3".
struct StepText {
  private let trace: LayerTrace
  private let stepper: Stepper

  init(_ trace: LayerTrace, _ stepper: Stepper) { (self.trace, self.stepper) = (trace, stepper) }

  /// The line in a room for so many columns: what matters least is left out first, and then numbers are
  /// shortened.
  func text(columns: Int) -> String {
    let attempts = [(false, Int.max), (true, Int.max), (true, max(4, columns / 5))]
    for (isShort, width) in attempts {
      let text = text(isShort: isShort, width: width)
      if text.unicodeScalars.count <= columns { return text }
    }
    return shortened(text(isShort: true, width: max(4, columns / 5)), to: columns)
  }

  private func text(isShort: Bool, width: Int) -> String {
    if case .pooling(let trace) = trace {
      return PoolingStepText(trace: trace, stepper: stepper, isShort: isShort, width: width, index: index)
        .text
    }
    let cell = "output\(index(stepper.output))"
    func equals(_ number: Number) -> String { SumText.equals(number, style: stepper.style, width: width) }
    let hidesOutput = stepper.hidden.contains(.output)
    guard stepper.walk.level == .term else {
      return "\(cell) \(hidesOutput ? "= ?" : equals(trace.result(stepper.output)))"
    }
    switch trace {
    case .convolution(let trace):
      return text(trace.step(cell: stepper.walk.cell, term: stepper.walk.term), isShort, width)
    case .pooling: return ""
    }
  }

  private func text(_ step: ConvolutionStep, _ isShort: Bool, _ width: Int) -> String {
    let cell = "output\(index(stepper.output))"
    func equals(_ number: Number) -> String { SumText.equals(number, style: stepper.style, width: width) }
    let hidesOutput = stepper.hidden.contains(.output)
    let sum = hidesOutput ? "= ?" : equals(step.sum)
    switch step.action {
    case .multiply(let product):
      guard stepper.hidden.isDisjoint(with: [.input, .kernel]) else { return "\(cell): ?·?; sum \(sum)" }
      let terms = SumText(trace, output: stepper.output, style: stepper.style, width: width)
      let factors = "\(source(product)) · kernel\(index(product.kernelCell)) = "
      let value = equals(product.result)
      return "\(cell): \(isShort ? "" : factors)\(terms[stepper.walk.term]) \(value); sum \(sum)"
    case .addBias: return "\(cell): the bias; sum \(sum)"
    case .result: return "\(cell): the result \(sum)"
    }
  }

  /// Where the value is read; for padding that copies the input, which cell that is.
  private func source(_ product: ConvolutionStep.Product) -> String {
    guard product.isPadding else { return "input\(index(product.place))" }
    let copy = product.source.map { " (a copy of input\(index($0)))" } ?? ""
    return "padding\(index(product.place))\(copy)"
  }

  private func index(_ cell: Position) -> String {
    let isSignal = trace.layer.inputShape.dimensions == .one
    let numbers = isSignal ? [cell.channel, cell.column] : [cell.channel, cell.row, cell.column]
    return "[" + numbers.map { $0 < 0 ? "−\(-$0)" : "\($0)" }.joined(separator: ", ") + "]"
  }
}
