import ConvEngine
import Notation
import Screen

/// Several layers one above the other, each unit with the number of ways between it and the pick.
struct LayersOfUnits {
  private let chain: UnitChain
  private let weights: WeightNames
  private let room: Size

  init(_ chain: UnitChain, _ weights: WeightNames, _ room: Size) {
    (self.chain, self.weights, self.room) = (chain, weights, room)
  }

  func draw(on canvas: inout Canvas) {
    let isWide = room.columns >= 60
    let words = [dependence, ways] + (room.rows >= 14 ? [[""], counts] : [])
    let lines = words.map { fitting($0, columns: room.columns - 2) }
    let left = isWide ? 13 : 10
    let columns = left..<max(left, room.columns - (isWide ? 5 : 1))
    var end = 0
    if let units = UnitRows(chain, columns: columns, rows: room.rows - lines.count - 1) {
      for line in chain.lines.reversed() {
        draw(line, units, on: &canvas, row: end, left: left, hasCounts: isWide)
        if line > 0 { units.drawLines(line - 1, on: &canvas, below: end) }
        end += units.pace
      }
      end -= units.gap
    } else {
      for line in chain.lines.reversed().prefix(max(0, room.rows - lines.count - 1)) {
        let text = "\(chain.touched(line).count) of \(chain.ways[line].count) units"
        canvas.write(label(line), row: end, column: 1, Style(.faint))
        canvas.write(text, row: end, column: left)
        end += 1
      }
    }
    // Of what the walk has gone into the sum shows, in the place of what all of it depends on.
    let sum = ConnectionSum(chain, weights)
    for (line, text) in lines.enumerated() where line > 0 || sum == nil {
      canvas.write(text, row: end + 1 + line, column: 1)
    }
    sum?.draw(on: &canvas, row: end + 1)
  }

  private func label(_ line: Int) -> String { line == 0 ? "input" : "\(line - 1) \(chain.names[line - 1])" }

  private func draw(
    _ line: Int, _ units: UnitRows, on canvas: inout Canvas, row: Int, left: Int, hasCounts: Bool
  ) {
    canvas.write(shortened(label(line), to: left - 2), row: row, column: 1, Style(.faint))
    units.drawUnits(line, on: &canvas, row: row) { unit in
      let ways = chain.ways[line][unit]
      return ways == .zero ? "·" : NumberText(ways, width: max(1, units.pace - 1)).text
    }
    if hasCounts {
      canvas.write("\(chain.touched(line).count)", row: row, endingBefore: room.columns - 1)
    }
  }

  private func range(_ line: Int) -> String {
    let units = chain.touched(line)
    guard let first = units.first, let last = units.last else { return "none" }
    let gaps = units.count < last - first + 1 ? ", with gaps" : ""
    return first == last ? "\(first)" : "\(first) to \(last)\(gaps)"
  }

  private var dependence: [String] {
    let last = chain.layers.count
    switch chain.pick {
    case .output(let output):
      let count = chain.touched(0).count
      return [
        "Cell \(output) of the last layer depends on \(count) cells of the input: \(range(0)).",
        "Cell \(output) depends on \(count): \(range(0)).", "Cell \(output): \(count) inputs",
      ]
    case .input(let input):
      let count = chain.touched(last).count
      return [
        "Cell \(input) of the input reaches \(count) cells of the last layer: \(range(last)).",
        "Cell \(input) reaches \(count): \(range(last)).", "Cell \(input): \(count) outputs",
      ]
    case .weight(let tap):
      let count = chain.layers[last - 1].of(weight: tap).count
      let name = UnitChain.weightName(tap, isFull: false)
      return ["\(name) of the last layer is used \(count) times.", "\(name): \(count) times"]
    }
  }

  private var ways: [String] {
    let line = if case .input = chain.pick { chain.layers.count } else { 0 }
    if case .weight = chain.pick { return ["A 1 says that a unit is joined by it."] }
    let total = NumberText(chain.ways[line].reduce(0, +)).text
    return [
      "A number says in how many of the \(total) ways a cell is joined with it.",
      "A number: ways, \(total) in all", "\(total) ways",
    ]
  }

  /// "3 + 2 + 2 = 7", what each layer adds to the field of a cell; nil where that is no such sum.
  private var field: String? {
    guard let growth = chain.growth, growth.count > 1 else { return nil }
    let cells = growth.compactMap(\.cells)
    guard cells.count == growth.count else { return nil }
    let terms = [cells[0] + 1] + cells.dropFirst()
    return terms.map(String.init).joined(separator: " + ") + " = \(terms.reduce(0, +))"
  }

  /// "connections 43 + 43 + 43 = 129, in full matrices 675   parameters 9".
  private var counts: [String] {
    let each = chain.layers.map { $0.all.count }
    let (sum, full) = (each.reduce(0, +), chain.layers.reduce(0) { $0 + $1.fullCount })
    let parameters = chain.parameters.reduce(0, +)
    let terms = each.map(String.init).joined(separator: " + ")
    let all = "connections \(terms) = \(sum)   parameters \(parameters)"
    return (field.map { ["receptive field \($0)   " + all] } ?? []) + [
      "connections \(terms) = \(sum), in full matrices \(full)   parameters \(parameters)",
      "connections \(sum), full \(full)   parameters \(parameters)", "\(sum) connections of \(full)",
    ]
  }
}
