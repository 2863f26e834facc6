import Glibc

/// The walk over a softmax: each exponential of the line, their sum, and the division.
///
/// A line of 3 numbers has 5 steps.
///
/// - Complexity: a step costs O(length of the line).
public struct SoftmaxWalk: Sendable {
  /// The layer, sized on the input.
  public let layer: SizedSoftmax
  /// What it reads.
  public let input: Tensor

  /// The walk of a layer over its input.
  public init(_ layer: SizedSoftmax, on input: Tensor) { (self.layer, self.input) = (layer, input) }

  /// Beyond this magnitude e^x leaves the range of doubles, or soon would.
  static let largestExponent = 500.0

  /// What all cells of a line have in common.
  public struct Line: Sendable {
    /// What is subtracted from every exponent, so that no exponential is too large; it changes no quotient.
    ///
    /// 0 unless a number of the line is beyond ±500; then the largest.
    public let shift: Number
    /// The sum of all exponentials.
    public let sum: Number
  }

  /// The line through an output cell.
  ///
  /// - Complexity: O(length of the line).
  public func line(through output: Position) -> Line {
    let first = layer.cell(0, onLineOf: output)
    let start = layer.inputShape.offset(first.channel, first.row, first.column)
    let numbers = (0..<layer.length).map { input.double(at: start + $0 * layer.spacing) }
    var shift: Number = 0
    if numbers.contains(where: { !($0.magnitude <= Self.largestExponent) }) {
      shift = (0..<layer.length).map { number(output, $0) }.reduce(number(output, 0)) {
        $1.isGreater(than: $0) ? $1 : $0
      }
    }
    let offset = shift.nearestDouble ?? 0
    return Line(shift: shift, sum: .approximate(numbers.reduce(0) { $0 + exp($1 - offset) }))
  }

  /// A number of the line through an output cell.
  public func number(_ output: Position, _ index: Int) -> Number {
    input[layer.cell(index, onLineOf: output)]
  }

  /// The exponential of a number of the line.
  public func exponential(_ output: Position, _ index: Int, on line: Line) -> Number {
    let exponent = (number(output, index).nearestDouble ?? .nan) - (line.shift.nearestDouble ?? 0)
    return .approximate(exp(exponent))
  }

  /// The value of an output cell.
  public func result(_ output: Position) -> Number { result(output, on: line(through: output)) }

  /// The value of an output cell whose line is known.
  ///
  /// - Complexity: O(1).
  public func result(_ output: Position, on line: Line) -> Number {
    let power = exponential(output, layer.index(of: output), on: line).nearestDouble ?? .nan
    return .approximate(power / (line.sum.nearestDouble ?? .nan))
  }
}

extension SoftmaxWalk: KindWalk {
  func value(_ cell: Position, _ term: Int) -> Number? { term > layer.length ? result(cell) : nil }
  func place(_ cell: Position, _ term: Int) -> Position? {
    term < layer.length ? layer.cell(term, onLineOf: cell) : nil
  }
  func source(_ cell: Position, _ term: Int) -> Position? {
    layer.cell(min(term, layer.length - 1), onLineOf: cell)
  }
}
