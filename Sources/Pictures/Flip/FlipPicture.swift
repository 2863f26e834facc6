import ConvEngine
import Screen

/// A convolution beside the same with its kernel turned by half a turn, at the same cell and the same term.
///
/// Convolution is cross-correlation with the kernel turned; whether one sees it depends on the kernel.
struct FlipPicture: Picture {
  static let name = "flip"
  static let summary = "the answer with the kernel as it is, and with the kernel turned"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry, figure.kernel != nil,
      figure.walkedGrid == .output, !geometry.inputShape.isList
    else { return "flip turns the kernel of a convolution, and there is none to walk" }
    return geometry.outputShape == nil ? "flip shows both answers, and their size is what the page asks" : nil
  }

  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] {
    guard case .convolution(let settings) = scene.layers[layer] else { return [] }
    var turned = scene
    turned.layers[layer] = .convolution(settings.turned)
    return [turned]
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let parts = FlipParts(figure) else { return room }
    return Size(rows: min(room.rows, parts.rows + 1), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let parts = FlipParts(figure) else {
      canvas.writeWrapped(
        "the turned kernel is compared when flip is chosen with o", row: 0, column: 1, height: 2,
        Style(.faint))
      return
    }
    parts.draw(on: &canvas)
  }
}

/// What flip shows from top to bottom: both bands, the table of what meets what, and what follows.
private struct FlipParts {
  private let pair: FlippedPair
  private let bands: any FlippedBands
  /// Lines of the table; strips need none, as their weights lie under the numbers that they meet.
  private let tableRows: Int
  private let facts: [String]

  init?(_ figure: Figure) {
    guard let pair = FlippedPair(figure) else { return nil }
    self.pair = pair
    (bands, tableRows) = figure.isSignal ? (FlipStrips(pair), 0) : (FlipBands(pair), FlipTable.rows)
    facts = FlipFacts(pair.asItIs, pair.turned).lines
  }

  /// How many rows show all of it.
  var rows: Int { bands.rows + 2 + tableRows + facts.count }

  func draw(on canvas: inout Canvas) {
    let rows = canvas.size.rows
    let table = rows >= max(8, bands.leastRows + tableRows) ? tableRows : 0
    var lines = rows >= 12 ? facts.flatMap { wrapped($0, width: canvas.size.columns - 2, height: 2) } : []
    lines += notes(Size(rows: rows - table - lines.count, columns: canvas.size.columns))
    let below = table + lines.count
    let spare = rows - bands.rows - below
    // Blank lines: above the bands, above the table, above the facts; where rows are short they go in this order.
    var gaps = [3, 1, 2].map { spare >= $0 && below > 0 ? 1 : 0 }
    if table == 0 { gaps = [spare >= 2 ? 1 : 0, 0, lines.isEmpty || spare < 1 ? 0 : 1] }
    let used = min(rows - below - gaps.reduce(0, +), bands.rows + 1)
    let part = Size(rows: used, columns: canvas.size.columns)
    canvas.draw(at: Place(row: gaps[0], column: 0), part) { bands.draw(on: &$0) }
    let end = gaps[0] + used + gaps[1]
    if table > 0 { FlipTable(pair.asItIs, pair.turned).draw(on: &canvas, row: end) }
    for (line, fact) in lines.enumerated() {
      canvas.write(
        fact, row: end + table + gaps[2] + line, column: 1, Style(line == 0 ? .strong : .plain))
    }
  }

  /// What a room is too small for: a part of the window, or one of the answers; nothing where its rows hold no more.
  private func notes(_ room: Size) -> [String] {
    guard room.rows > bands.leastRows else { return [] }
    let columns = room.columns - 2
    if let cut = CutWindow.words(pair.figure, shown: bands.shownOfTheWindow(in: room), columns: columns) {
      return [cut]
    }
    guard !bands.isTwofold(in: room) else { return [] }
    let (this, other) = pair.isTurned(pair.single) ? ("turned", "as it is") : ("as it is", "turned")
    return [
      fitting(
        [
          "Shown: the kernel \(this). Tab to the output shows it \(other), and back.",
          "Tab to the output shows the kernel \(other).", "Tab to the output: \(other)",
        ],
        columns: columns)
    ]
  }
}
