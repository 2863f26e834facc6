import ConvEngine
import Screen

/// The connections of one layer as a matrix: a row for each output, a column for each input, the name of a weight where
/// they are joined.
struct ConnectionTable {
  private let chain: UnitChain
  private let weights: WeightNames
  /// Whether each connection has a weight of its own, and whether these are the layer's.
  private let isFull, isOwn: Bool
  /// Columns from one input to the next.
  private let cellWidth: Int

  /// Nil where more units are joined than a matrix can show.
  init?(_ chain: UnitChain, _ weights: WeightNames, isFull: Bool, isOwn: Bool) {
    (self.chain, self.weights, self.isFull, self.isOwn) = (chain, weights, isFull, isOwn)
    let most = max(chain.layers[0].inputs, chain.layers[0].outputs)
    guard most <= (isFull ? 8 : 24) else { return nil }
    cellWidth = most <= 8 ? 5 : 2
  }

  private var layer: Connections { chain.layers[0] }
  private var nameWidth: Int { layer.outputs > 10 ? 4 : 3 }

  /// Rows and columns of all of it, with its names.
  var size: Size { Size(rows: layer.outputs + 1, columns: nameWidth + layer.inputs * cellWidth + 1) }

  func draw(on canvas: inout Canvas, row: Int, column: Int) {
    for input in stride(from: 0, to: layer.inputs, by: cellWidth < 4 ? 5 : 1) {
      canvas.write("x\(input)", row: row, endingBefore: end(input, column), Style(.faint))
    }
    for output in 0..<layer.outputs {
      let line = row + 1 + output
      canvas.write("s\(output)", row: line, column: column, Style(.faint))
      let joined = Dictionary(grouping: layer.into(output: output), by: \.input)
      defer { markPart(of: output, on: &canvas, row: line, column) }
      for input in 0..<layer.inputs {
        guard let connections = joined[input] else {
          canvas.put("·", row: line, column: end(input, column) - 1, Style(.faint))
          continue
        }
        let isChosen = connections.contains { chain.isChosen($0, of: 0) }
        let isTerm = chain.part.map(connections.contains) ?? false
        let tone: Style.Tone = isTerm ? .term : isChosen ? .window : .plain
        let start = canvas.write(
          name(connections), row: line, endingBefore: end(input, column), Style(tone))
        guard isChosen, !isTerm else { continue }
        canvas.put("[", row: line, column: start - 1, Style(.rail))
        canvas.put("]", row: line, column: end(input, column), Style(.rail))
      }
    }
  }

  /// The marks of the connection that is walked come last: in narrow cells brackets of its neighbours stand in their
  /// places.
  private func markPart(of output: Int, on canvas: inout Canvas, row: Int, _ column: Int) {
    guard let part = chain.part, part.output == output, chain.parts.contains(part) else { return }
    let width = name(layer.into(output: output).filter { $0.input == part.input }).unicodeScalars.count
    canvas.put("›", row: row, column: end(part.input, column) - width - 1, Style(.term))
    canvas.put("‹", row: row, column: end(part.input, column), Style(.term))
  }

  /// "b", and "a+b" where padding copies a unit into one window twice.
  private func name(_ connections: [Connections.Connection]) -> String {
    guard chain.hasWeights || isFull else { return "1" }
    let width = max(1, cellWidth - 2)
    let own = connections.count > 1 ? 1 : width
    let names = connections.map { weights.text($0, isFull: isFull, isOwn: isOwn, width: own) }
    return String(names.joined(separator: "+").suffix(width))
  }

  private func end(_ input: Int, _ column: Int) -> Int { column + nameWidth + (input + 1) * cellWidth - 1 }
}
