/// A softmax on an input of a known shape, which is also the shape of its output.
public struct SizedSoftmax: Sendable {
  /// Which way the numbers lie that add up to 1.
  public enum Direction: Hashable, Sendable {
    case channels, rows, columns
  }

  /// The settings, as they were given.
  public let settings: Softmax
  /// Channels, rows and columns that come in, and go out.
  public let inputShape: Shape
  /// Which way the numbers lie that add up to 1.
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

extension Softmax {
  /// This layer on an input of a shape.
  ///
  /// - Throws: ``LayerFault/setting(name:found:allowed:)`` where the input has no such axis.
  /// - Complexity: O(1).
  func sized(on input: Shape) throws(LayerFault) -> SizedSoftmax {
    let axes: [SizedSoftmax.Direction] =
      input.isList
      ? [.columns] : input.dimensions == .one ? [.channels, .columns] : [.channels, .rows, .columns]
    let usual = input.dimensions == .two && input.channels > 1 ? 0 : axes.count - 1
    let index = dim ?? usual
    guard (-axes.count..<axes.count).contains(index) else {
      throw .setting(name: "dim", found: index, allowed: -axes.count...axes.count - 1)
    }
    let direction = axes[index < 0 ? index + axes.count : index]
    return SizedSoftmax(settings: self, inputShape: input, direction: direction)
  }
}

extension SizedSoftmax: SizedKind {
  var outputShape: Shape { inputShape }
  var rowAxis: LayerAxis { .each(inputShape.rows) }
  var columnAxis: LayerAxis { .each(inputShape.columns) }
  var readingCount: Int { inputShape.count * length }
  var mostSteps: Int { length + 2 }

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

  func stepCount(of cell: Position) -> Int { mostSteps }

  func field(_ field: ReceptiveField) -> ReceptiveField {
    switch direction {
    case .channels: field
    case .rows: ReceptiveField(rows: 0...inputShape.rows - 1, columns: field.columns)
    case .columns: ReceptiveField(rows: field.rows, columns: 0...inputShape.columns - 1)
    }
  }

  func walk(on input: Tensor) -> any KindWalk { SoftmaxWalk(self, on: input) }
}
