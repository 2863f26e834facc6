import ConvEngine
import Notation

/// The number is right, but for a cell beside the one it stands in, or for another channel.
enum NeighbouringCell: Slip {
  static let name = "neighbouring_cell"

  static func finding(in cell: WorkedCell) -> SlipFinding? {
    guard !cell.working.isPooled else { return nil }
    let output = cell.working.output
    let (shape, place) = (output.shape, output.shape.position(at: cell.cell))
    func isGiven(_ other: Position) -> Bool {
      output[other] != cell.expected && cell.rule.accepts(cell.given, for: output[other])
    }
    let number = NumberText(cell.given.value).text
    for (direction, (down, right)) in zip(directions, CellWorking.neighbours) {
      let (row, column) = (place.row + down, place.column + right)
      guard (0..<shape.rows).contains(row), (0..<shape.columns).contains(column) else { continue }
      let other = Position(channel: place.channel, row: row, column: column)
      if isGiven(other) {
        return SlipFinding(
          said: "\(number) is right for the cell \(direction), \(shape.name(of: other))",
          made: .ofCell(shape.offset(other.channel, other.row, other.column)))
      }
    }
    for channel in 0..<shape.channels where channel != place.channel {
      let other = Position(channel: channel, row: place.row, column: place.column)
      if isGiven(other) {
        return SlipFinding(
          said: "\(number) is right for the same place in channel \(channel)",
          made: .ofCell(shape.offset(channel, place.row, place.column)))
      }
    }
    return nil
  }

  private static let directions = [
    "to its left", "to its right", "above it", "below it", "above and to its left", "above and to its right",
    "below and to its left", "below and to its right",
  ]
}
