import ConvEngine

/// The elements of a pooling window: "max(1, 3, −∞)", "(1 + 3)/2".
struct WindowSum: SumForm {
  private let trace: PoolingTrace
  private let output: Position

  init(_ trace: PoolingTrace, _ output: Position) { (self.trace, self.output) = (trace, output) }

  private var isMax: Bool { trace.operation == .max }

  var count: Int { trace.layer.tapCount(of: output) }
  var opening: String { isMax ? "max(" : "(" }
  var separator: Character { isMax ? "," : "+" }
  var closing: String { isMax ? ")" : ")/\(trace.layer.divisor(of: output))" }

  func term(_ index: Int, _ numbers: TermNumbers) -> String {
    let value = trace.element(output, index).value
    if !isMax { return numbers.summand(value ?? 0) }
    return value.map(numbers.plain) ?? "−∞"
  }

  func numbers(of index: Int) -> [Number] { trace.element(output, index).value.map { [$0] } ?? [] }

  var results: [Number] { [trace.result(output)] }
}
