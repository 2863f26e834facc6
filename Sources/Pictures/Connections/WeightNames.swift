import ConvEngine
import Notation

/// What stands for the weight of a connection: a letter, w0, w1, … where each connection has its own, or its number.
struct WeightNames {
  private let figure: Figure
  private let showsNumbers: Bool

  init(_ figure: Figure) {
    self.figure = figure
    showsNumbers = figure.presentation.face == 1
  }

  /// What stands for it in so many columns; of the walked layer's weights a number where these show.
  ///
  /// - Parameter isFull: whether each connection of the layer has a weight of its own.
  func text(_ connection: Connections.Connection, isFull: Bool, isOwn: Bool, width: Int) -> String {
    if showsNumbers, isOwn, width > 1, let number = number(connection) { return number(width) }
    return String(UnitChain.weightName(connection.weight, isFull: isFull).suffix(width))
  }

  /// How its number is written; nil where none is known.
  private func number(_ connection: Connections.Connection) -> ((Int) -> String)? {
    let tap = Position(channel: 0, row: 0, column: connection.tap)
    switch figure.weight(tap, of: Position(channel: 0, row: 0, column: connection.output)) {
    case .number(let number): return { NumberText(number, style: figure.style, width: $0).text }
    case .covered: return { _ in "?" }
    case .nothing, .minusInfinity: return nil
    }
  }
}
