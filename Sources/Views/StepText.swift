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
    let numbers = StepNumbers(trace: trace, stepper: stepper, isShort: isShort, width: width)
    switch trace {
    case .convolution(let trace):
      let step = trace.step(cell: stepper.walk.cell, term: stepper.walk.term)
      return ProductStepText(numbers: numbers).text(step, at: stepper.cell)
    case .linear(let trace):
      return ProductStepText(numbers: numbers).text(
        trace.step(stepper.cell, stepper.walk.term), at: stepper.cell)
    case .pooling(let trace): return PoolingStepText(trace: trace, numbers: numbers).text
    case .transposed(let trace): return StampStepText(trace: trace, numbers: numbers).text
    case .activation(let trace): return FunctionStepText(numbers: numbers).text(trace)
    case .softmax(let trace): return FunctionStepText(numbers: numbers).text(trace)
    case .flatten(let trace): return FunctionStepText(numbers: numbers).text(trace)
    }
  }
}

/// How cells and numbers are written in the line of a step, and what of them is hidden.
struct StepNumbers {
  let trace: LayerTrace
  let stepper: Stepper
  /// Whether what matters least is left out.
  let isShort: Bool
  /// The widest that a number may be.
  let width: Int

  var isTerm: Bool { stepper.walk.level == .term }
  var hidesInput: Bool { stepper.hidden.contains(.input) }
  var hidesKernel: Bool { stepper.hidden.contains(.kernel) }
  var hidesOutput: Bool { stepper.hidden.contains(.output) }

  /// "= −5", "≈ 0.731".
  func equals(_ number: Number) -> String { SumText.equals(number, style: stepper.style, width: width) }

  /// The same, or "= ?" while the output is asked for.
  func outcome(_ number: Number) -> String { hidesOutput ? "= ?" : equals(number) }

  /// A number alone.
  func text(_ number: Number) -> String { NumberText(number, style: stepper.style, width: width).text }

  /// "output[0, 1, 2]".
  func output(_ cell: Position) -> String { "output" + index(cell, in: trace.layer.outputShape) }

  /// "input[0, 1, 2]".
  func input(_ cell: Position) -> String { "input" + index(cell, in: trace.layer.inputShape) }

  /// "[0, −1, 2]": in 1-D without the row, in a plain list the place alone.
  func index(_ cell: Position, in shape: Shape) -> String {
    "[" + shape.index(of: cell).map { $0 < 0 ? "−\(-$0)" : "\($0)" }.joined(separator: ", ") + "]"
  }
}
