import ConvEngine

/// The elements of a pooling window: "max(1, 3, −∞)", "(1 + 3)/2".
struct WindowSum: SumForm {
  private let walk: PoolingWalk
  private let output: Position

  init(_ walk: PoolingWalk, _ output: Position) { (self.walk, self.output) = (walk, output) }

  private var isMax: Bool { walk.operation == .max }

  var count: Int { walk.layer.tapCount(of: output) }
  var opening: String { isMax ? "max(" : "(" }
  var separator: Character { isMax ? "," : "+" }
  var closing: String { isMax ? ")" : ")/\(walk.layer.divisor(of: output))" }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let value = walk.element(output, index).value
    if !isMax { return numbers.summand(value ?? 0) }
    return value.map(numbers.plain) ?? "−∞"
  }

  func numbers(of index: Int) -> [Number] { walk.element(output, index).value.map { [$0] } ?? [] }

  var results: [Number] { [walk.result(output)] }
}
