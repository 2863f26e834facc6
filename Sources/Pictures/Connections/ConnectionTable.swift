import ConvEngine
import Screen

/// The connections of one layer as a matrix: a row for each output, a column for each input, the name of a weight where
/// they are joined.
struct ConnectionTable {
  private let chain: UnitChain
  private let isFull: Bool
  private let cellWidth: Int

  init(_ chain: UnitChain, isFull: Bool) {
    (self.chain, self.isFull) = (chain, isFull)
    cellWidth = 5
  }

  private var layer: Connections { chain.layers[0] }

  /// Rows and columns of all of it, with its names.
  var size: Size { Size(rows: layer.outputs + 1, columns: 3 + layer.inputs * cellWidth + 1) }

  func draw(on canvas: inout Canvas, row: Int, column: Int) {
    for input in 0..<layer.inputs {
      canvas.write("x\(input)", row: row, endingBefore: end(input, column), Style(.faint))
    }
    for output in 0..<layer.outputs {
      let line = row + 1 + output
      canvas.write("s\(output)", row: line, column: column, Style(.faint))
      let joined = Dictionary(grouping: layer.into(output: output), by: \.input)
      for input in 0..<layer.inputs {
        guard let connections = joined[input] else {
          canvas.put("·", row: line, column: end(input, column) - 1, Style(.faint))
          continue
        }
        let isChosen = connections.contains { chain.isChosen($0, of: 0) }
        let name =
          chain.hasWeights || isFull
          ? connections.map { UnitChain.weightName($0.tap, isFull: isFull) }.joined(separator: "+") : "1"
        let shown = String(name.suffix(cellWidth - 2))
        let start = canvas.write(
          shown, row: line, endingBefore: end(input, column), Style(isChosen ? .window : .plain))
        guard isChosen else { continue }
        canvas.put("[", row: line, column: start - 1, Style(.rail))
        canvas.put("]", row: line, column: end(input, column), Style(.rail))
      }
    }
  }

  private func end(_ input: Int, _ column: Int) -> Int { column + 3 + (input + 1) * cellWidth - 1 }
}
