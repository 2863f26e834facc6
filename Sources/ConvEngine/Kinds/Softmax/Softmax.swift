import Glibc

/// The settings of `softmax`: along one axis every number x becomes e^x divided by the sum of all of these.
///
/// [0, 0] becomes [1/2, 1/2], approximately: what comes out is positive and adds up to 1.
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html
public struct Softmax: Hashable, Sendable {
  /// Along which axis, without a batch: 0 is channels; negative counts from the end.
  ///
  /// Nil is channels where a grid has several, otherwise the last axis.
  public var dim: Int?

  /// e^x, as every step of a softmax takes it.
  public static func exponential(_ value: Double) -> Double { exp(value) }

  /// A softmax along an axis.
  public init(dim: Int? = nil) { self.dim = dim }
}

/// A softmax on an input of a known shape, which is also that of its output.
public struct SizedSoftmax: Sendable {
  /// Along what it adds up.
  public enum Direction: Hashable, Sendable {
    case channels, rows, columns
  }

  /// Channels, rows and columns that come in, and go out.
  public let inputShape: Shape
  /// Along what it adds up.
  public let direction: Direction

  /// How many numbers add up to 1.
  public var length: Int {
    switch direction {
    case .channels: inputShape.channels
    case .rows: inputShape.rows
    case .columns: inputShape.columns
    }
  }

  /// The cell that stands at a place of the line through an output cell.
  public func cell(_ index: Int, onLineOf output: Position) -> Position {
    var cell = output
    switch direction {
    case .channels: cell.channel = index
    case .rows: cell.row = index
    case .columns: cell.column = index
    }
    return cell
  }

  /// Where an output cell stands on its line.
  public func index(of output: Position) -> Int {
    switch direction {
    case .channels: output.channel
    case .rows: output.row
    case .columns: output.column
    }
  }

  /// How many cells apart two neighbours of a line are in row-major order.
  var spacing: Int {
    switch direction {
    case .channels: inputShape.rows * inputShape.columns
    case .rows: inputShape.columns
    case .columns: 1
    }
  }
}

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
    /// What is taken off every exponent, so that no exponential is too large; it changes no quotient.
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

extension Softmax: LayerSettings {
  static let kind = "softmax"
  var layer: Layer { .softmax(self) }
  var kind: String { Self.kind }
  var need: NumberNeed? { .value }
  var isApproximate: Bool { true }

  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer {
    let axes: [SizedSoftmax.Direction] =
      input.isList
      ? [.columns] : input.dimensions == .one ? [.channels, .columns] : [.channels, .rows, .columns]
    let usual = input.dimensions == .two && input.channels > 1 ? 0 : axes.count - 1
    let index = dim ?? usual
    guard (-axes.count..<axes.count).contains(index) else {
      throw .setting(name: "dim", found: index, allowed: -axes.count...axes.count - 1)
    }
    return .softmax(
      SizedSoftmax(inputShape: input, direction: axes[index < 0 ? index + axes.count : index]))
  }
}

extension SizedSoftmax: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { SoftmaxWalk(self, on: input) }
  var kind: String { Softmax.kind }
  var outputShape: Shape { inputShape }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var readingCount: Int { inputShape.count * length }

  func window(of cell: Position) -> CellWindow {
    let one = CellWindow(cell)
    return switch direction {
    case .channels: CellWindow(channels: 0..<inputShape.channels, rows: one.rows, columns: one.columns)
    case .rows:
      CellWindow(
        channels: one.channels, rows: CellWindow.Line(start: 0, count: inputShape.rows), columns: one.columns)
    case .columns:
      CellWindow(
        channels: one.channels, rows: one.rows, columns: CellWindow.Line(start: 0, count: inputShape.columns))
    }
  }

  func stepCount(of cell: Position) -> Int { length + 2 }
  var mostSteps: Int { length + 2 }

  func field(_ field: ReceptiveField) -> ReceptiveField {
    switch direction {
    case .channels: field
    case .rows: ReceptiveField(rows: 0...inputShape.rows - 1, columns: field.columns)
    case .columns: ReceptiveField(rows: field.rows, columns: 0...inputShape.columns - 1)
    }
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
