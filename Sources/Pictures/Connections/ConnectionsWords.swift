import ConvEngine
import Notation

/// What one layer joins, in a sentence and a table of counts.
struct ConnectionsWords {
  /// A line below the picture; a heading is faint.
  struct Line {
    let words: String
    var isHeading = false
  }

  private let chain: UnitChain
  private let full: UnitChain
  private var layer: Connections { chain.layers[0] }

  init(_ chain: UnitChain, _ full: UnitChain) { (self.chain, self.full) = (chain, full) }

  /// "convolution", and of another layer what it is called in a scene.
  var name: String {
    let kind = chain.names[0].split(separator: " ").first.map(String.init) ?? chain.names[0]
    return kind == "conv" ? "convolution" : chain.isFull ? "full matrix" : kind
  }

  /// The sentence, and the counts as a table or in one line.
  func lines(columns: Int, hasTable: Bool) -> [Line] {
    let sentence = Line(words: fitting(sentence, columns: columns))
    guard hasTable else { return [sentence, Line(words: fitting(counts, columns: columns))] }
    return [sentence, Line(words: "")] + table
  }

  private var chosen: [Connections.Connection] { layer.all.filter { chain.isChosen($0, of: 0) } }

  private func weight(_ connection: Connections.Connection) -> String {
    chain.hasWeights ? " with \(UnitChain.weightName(connection.weight, isFull: chain.isFull))" : ""
  }

  private var sentence: [String] {
    let count = chosen.count
    let inFull = full.layers[0].all.filter { full.isChosen($0, of: 0) }.count
    let rest = chain.isFull ? "" : "   In the full matrix \(inFull)."
    switch chain.pick {
    case .input(let input):
      let outputs = chosen.map { "s\($0.output)\(weight($0))" }.joined(separator: ", ")
      let start = "x\(input) reaches \(counted(Set(chosen.map(\.output)).count, "output"))"
      return count == 0
        ? ["x\(input) reaches no output.\(rest)"]
        : forms(start, "x\(input) reaches", outputs, chosen.map { "s\($0.output)" }, inFull)
    case .output(let output):
      let inputs = chosen.map { "x\($0.input)\(weight($0))" }.joined(separator: ", ")
      let start = "s\(output) reads \(counted(Set(chosen.map(\.input)).count, "input"))"
      return count == 0
        ? ["s\(output) reads no input, only padding.\(rest)"]
        : forms(start, "s\(output) reads", inputs, chosen.map { "x\($0.input)" }, inFull)
    case .weight(let tap):
      let name = UnitChain.weightName(tap, isFull: chain.isFull)
      let times = count == 1 ? "once" : "\(count) times"
      let each = count == layer.outputs && count > 1 ? ", once for each output" : ""
      guard !chain.isFull else { return ["\(name) is used \(times)."] }
      let other = full.layers[0].all.first { full.isChosen($0, of: 0) }.map {
        UnitChain.weightName($0.weight, isFull: true)
      }
      let inFull = other.map { "   \($0) of the full matrix once." } ?? ""
      return [
        "\(name) is used \(times)\(each).\(inFull)", "\(name) is used \(times)\(each).", "\(name): \(times)",
      ]
    }
  }

  /// "3 outputs"; "2 outputs in 3 connections" where padding copies a unit into one window twice.
  private func counted(_ units: Int, _ noun: String) -> String {
    let words = "\(units) \(noun)\(units == 1 ? "" : "s")"
    return units == chosen.count ? words : "\(words) in \(chosen.count) connections"
  }

  /// The sentence of a unit from the longest form to the shortest; all of them name whom it is joined with, so that no
  /// two units are said to be the same.
  private func forms(
    _ start: String, _ short: String, _ withWeights: String, _ names: [String], _ inFull: Int
  )
    -> [String]
  {
    let rest = chain.isFull ? "" : "   In the full matrix \(inFull)."
    let full = chain.isFull ? "" : "; full \(inFull)"
    let names = names.count > 3 ? "\(names[0]) to \(names[names.count - 1])" : names.joined(separator: ", ")
    return [
      "\(start): \(withWeights).\(rest)", "\(short) \(withWeights).\(rest)",
      "\(short) \(withWeights)\(full).",
      "\(start), \(names).\(rest)", "\(start), \(names)\(full)", "\(short) \(names)\(full)",
    ]
  }

  private var counts: [String] {
    let (connections, parameters) = (layer.all.count, chain.parameters[0])
    return [
      "\(connections) of \(layer.fullCount) connections, \(parameters) parameters",
      "\(connections) of \(layer.fullCount) connections", "\(connections)",
    ]
  }

  /// Three counts of both, with those of the pick before them.
  private var table: [Line] {
    let first =
      switch chain.pick {
      case .input(let input): "from x\(input)"
      case .output(let output): "into s\(output)"
      case .weight(let tap): "with \(UnitChain.weightName(tap, isFull: chain.isFull))"
      }
    func line(_ name: String, _ cells: [String], _ note: String = "") -> String {
      let widths = [11, 14, 13, 18]
      return zip(cells, widths).reduce(name.padded(to: 12)) { $0 + $1.0.padded(before: $1.1) } + note
    }
    let idle = max(0, chain.multiplications[0] - layer.all.count)
    let heading = Line(
      words: line("", [first, "connections", "parameters", "multiplications"]), isHeading: true)
    let counts = [chosen.count, layer.all.count, chain.parameters[0], chain.multiplications[0]]
    let own = Line(
      words: line(String(name.prefix(12)), counts.map { "\($0)" }, idle > 0 ? " \(idle) by 0" : ""))
    guard !chain.isFull else { return [heading, own] }
    let count = layer.fullCount
    let picked = full.layers[0].all.filter { full.isChosen($0, of: 0) }.count
    return [heading, own, Line(words: line("full matrix", [picked, count, count, count].map { "\($0)" }))]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + blanks(width) }
  fileprivate func padded(before width: Int) -> String { blanks(width) + self }
  private func blanks(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
