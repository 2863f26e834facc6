import ConvEngine

/// What a step of a softmax does: an exponential, the sum of all of them, or the quotient:
/// "output[0, 0, 1]: e^input[0, 1, 1] = e^4 ≈ 54.598150".
struct SoftmaxStepLine {
  let walk: SoftmaxWalk
  let words: StepWords

  private var name: String { words.output(words.cell) }

  /// The line.
  var text: String {
    guard let term = words.term else { return words.resultLine }
    let line = walk.line(through: words.cell)
    if term < walk.layer.length { return exponential(term, line) }
    if term == walk.layer.length {
      return "\(name): the sum of all exponentials \(words.computed(line.sum).text)"
    }
    return quotient(line)
  }

  private func exponential(_ term: Int, _ line: SoftmaxWalk.Line) -> String {
    let power = "e^\(words.input(walk.layer.cell(term, onLineOf: words.cell)))"
    guard !words.covering.contains(.input) else { return "\(name): \(power) = ?" }
    let value = words.term(term, comesTo: walk.exponential(words.cell, term, on: line))
    return "\(name): \(words.isShort ? "" : "\(power) = ")\(value)\(shift(line))"
  }

  private func quotient(_ line: SoftmaxWalk.Line) -> String {
    guard !words.covering.contains(.output) else { return words.resultLine }
    let power = walk.exponential(words.cell, walk.layer.index(of: words.cell), on: line)
    let result = walk.result(words.cell, on: line)
    return "\(name): \(words.quotient(power, by: line.sum, comesTo: result))"
  }

  /// Why the exponents are smaller than the numbers.
  private func shift(_ line: SoftmaxWalk.Line) -> String {
    line.shift.isZero || words.isShort ? "" : "; less the largest, so that none is too large"
  }
}
