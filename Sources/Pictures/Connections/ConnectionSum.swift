import ConvEngine
import Screen

/// The connections of a pick in one line, the one that the walk has gone into between marks: "s2 = a·x1 +›b·x2‹+ c·x3".
///
/// Of more than fit the line, those round that one show.
struct ConnectionSum {
  private let start: String
  private let pieces: [String]
  private let sign: String
  private let current: Int

  /// Nil where the walk has not gone into a connection.
  init?(_ chain: UnitChain, _ weights: WeightNames) {
    guard let part = chain.part, let current = chain.parts.firstIndex(of: part) else { return nil }
    self.current = current
    let layer = chain.pickedLayer
    let isLast = layer == chain.layers.count - 1
    let (from, to) = (layer == 0 ? "x" : "h", isLast ? "s" : "h")
    let hasWeights = chain.layerHasWeights[layer]
    let isFull = chain.layerIsMatrix[layer]
    func weight(_ connection: Connections.Connection) -> String {
      weights.text(connection, isFull: isFull, isOwn: isLast, width: 6)
    }
    switch chain.pick {
    case .output(let output):
      start = "\(to)\(output) \(hasWeights ? "=" : "reads")"
      sign = hasWeights ? " +" : ","
      pieces = chain.parts.map { (hasWeights ? weight($0) + "·" : "") + "\(from)\($0.input)" }
    case .input(let input):
      (start, sign) = ("\(from)\(input) goes into", ",")
      pieces = chain.parts.map { "\(to)\($0.output)" + (hasWeights ? " with \(weight($0))" : "") }
    case .weight:
      (start, sign) = ("\(weight(part)) joins", ",")
      pieces = chain.parts.map { "\(from)\($0.input) with \(to)\($0.output)" }
    }
  }

  /// Draws it, the current connection in its own tone.
  func draw(on canvas: inout Canvas, row: Int) {
    let (text, term) = fitting(canvas.size.columns - 2)
    canvas.write(text, row: row, column: 1)
    let scalars = Array(text.unicodeScalars)
    for place in term { canvas.put(scalars[place], row: row, column: 1 + place, Style(.term)) }
  }

  /// As many connections round the current one as fit, and where that one stands among the characters.
  private func fitting(_ columns: Int) -> (String, Range<Int>) {
    line(
      (current..<current + 1).grown(in: pieces.indices, behindFirst: false) {
        line($0).0.unicodeScalars.count <= columns
      })
  }

  private func line(_ shown: Range<Int>) -> (String, Range<Int>) {
    var text = start + (shown.lowerBound > 0 ? " …" : "")
    var term = 0..<0
    for index in shown {
      if index > 0 {
        text += index - 1 == current ? "‹" + sign.drop { $0 == " " } : sign
      }
      text += index == current ? "›" : " "
      let first = text.unicodeScalars.count
      text += pieces[index]
      if index == current { term = first - 1..<text.unicodeScalars.count + 1 }
    }
    if shown.upperBound - 1 == current { text += "‹" }
    return (text + (shown.upperBound < pieces.count ? " …" : ""), term)
  }
}
