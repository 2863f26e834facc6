import ConvEngine
import Notation
import Tutor

/// What the present step does, in one line: "output[0, 0, 1]: input[0, 1, 1] · kernel[0, 2, 0] = 5·1 = 5; sum = 3".
struct StepText {
  private let walk: LayerWalk
  private let state: SceneState

  init(_ walk: LayerWalk, _ state: SceneState) { (self.walk, self.state) = (walk, state) }

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
    let numbers = StepNumbers(walk: walk, state: state, isShort: isShort, width: width)
    let input = walk.input
    switch walk.layer {
    case .convolution(let layer):
      let step = ConvolutionWalk(layer, on: input).step(cell: state.place.cell, term: state.place.term)
      return ProductStepText(numbers: numbers).text(step, at: state.cell)
    case .linear(let layer):
      return ProductStepText(numbers: numbers).text(
        LinearWalk(layer, on: input).step(state.cell, state.place.term), at: state.cell)
    case .pooling(let layer):
      return PoolingStepText(walk: PoolingWalk(layer, on: input), numbers: numbers).text
    case .transposed(let layer):
      return StampStepText(walk: TransposedWalk(layer, on: input), numbers: numbers).text
    case .activation(let layer):
      return FunctionStepText(numbers: numbers).text(ActivationWalk(layer, on: input))
    case .softmax(let layer): return FunctionStepText(numbers: numbers).text(SoftmaxWalk(layer, on: input))
    case .flatten(let layer): return FunctionStepText(numbers: numbers).text(FlattenWalk(layer, on: input))
    }
  }
}

/// How cells and numbers are written in the line of a step, and what of them is hidden.
struct StepNumbers {
  let walk: LayerWalk
  let state: SceneState
  /// Whether what matters least is left out.
  let isShort: Bool
  /// The widest that a number may be.
  let width: Int

  var isTerm: Bool { state.place.level == .term }
  var hidesInput: Bool { state.hidden.contains(.input) }
  var hidesKernel: Bool { state.hidden.contains(.kernel) }
  var hidesOutput: Bool { state.hidden.contains(.output) }

  /// "= −5", "≈ 0.731".
  func equals(_ number: Number) -> String { Relation(number, format).text }

  /// What a formula comes to, with the digits that follow from those it shows; or "= ?" while the output is asked for.
  func outcome(_ number: Number, of formula: Formula) -> String {
    hidesOutput ? "= ?" : Relation(number, of: formula, format).text
  }

  /// How the numbers of a formula are written.
  var format: NumberFormat { NumberFormat(style: state.style, width: width) }

  /// The same, or "= ?" while the output is asked for.
  func outcome(_ number: Number) -> String { hidesOutput ? "= ?" : equals(number) }

  /// A number as a part of a formula.
  func formula(_ number: Number) -> Formula { .number(NumberText(number, style: state.style, width: width)) }

  /// A number alone.
  func text(_ number: Number) -> String { NumberText(number, style: state.style, width: width).text }

  /// "output[0, 1, 2]".
  func output(_ cell: Position) -> String { "output" + index(cell, in: walk.layer.outputShape) }

  /// "input[0, 1, 2]".
  func input(_ cell: Position) -> String { "input" + index(cell, in: walk.layer.inputShape) }

  /// "[0, −1, 2]": in 1-D without the row, in a plain list the place alone.
  func index(_ cell: Position, in shape: Shape) -> String {
    "[" + shape.index(of: cell).map { $0 < 0 ? "−\(-$0)" : "\($0)" }.joined(separator: ", ") + "]"
  }
}
