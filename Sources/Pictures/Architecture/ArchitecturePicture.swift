import ConvEngine
import Notation
import Screen

/// Whole networks, layer by layer: what comes out, what it counts, and which sizes of input go through.
///
/// Several networks stand side by side (Figure 9.11 of the book); one alone has its counts worked out below, and on its
/// other face stands as blocks, as high as its rows and as wide as its channels.
struct ArchitecturePicture: Picture {
  static let name = "architecture"
  static let summary = "networks side by side: shapes, counts, fields, stages"
  static let marks: [(mark: String, meaning: String)] = [
    ("[conv]", "the walked layer"), ("█", "a bar: a column more for twice as many rows"),
  ]
  static let opensAmongLayers = true
  static let isOfNetworks = true
  static let labNoun = "input size"

  static func refusal(of figure: Figure) -> String? {
    if case .layers = figure.state { return nil }
    return "architecture shows whole layers; ↑ goes out to them"
  }

  static func refusalOfOtherFace(of figure: Figure) -> String? {
    figure.sceneInputShape.isList ? "a plain list has no rows and columns to change" : nil
  }

  /// Sizes that pictures have, and the one that the scene came with; the larger first.
  static func inputShapes(from original: Shape) -> [Shape] {
    guard !original.isList else { return [] }
    let isSignal = original.dimensions == .one
    let lengths = [256, 224, 200, 128, 100, 64, 32, 28]
    let shapes = lengths.map { original.with(isSignal ? .columns : .both, $0) }.filter { $0 != original }
    let place = shapes.firstIndex { $0.count < original.count } ?? shapes.count
    return shapes[..<place] + [original] + shapes[place...]
  }

  /// The numbers of the walked layer's counts, once ↓ has gone into them.
  static func picking(of figure: Figure) -> Picking? {
    guard refusal(of: figure) == nil, figure.presentation.asked == nil,
      let picked = figure.presentation.picked
    else { return nil }
    let count = figure.countSums.reduce(0) { $0 + $1.parts.count }
    guard count > 0 else { return nil }
    return Picking("number", in: Shape(list: count), at: picked, first: picked)
  }

  private let figure: Figure
  private let networks: [NetworkColumn]

  init(_ figure: Figure) { (self.figure, networks) = (figure, figure.networks) }

  func size(in room: Size) -> Size {
    let wanted = figure.presentation.showsOtherFace ? 19 : NetworkTable.layerCount(networks) + 11
    return Size(rows: min(room.rows, wanted), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    if figure.presentation.showsOtherFace {
      let lines = counts?.ledger(isNarrow: canvas.size.columns < NetworkTable.wide)
      NetworkBlocks(networks[walkedNetwork], walked: figure.place.layer).draw(
        lines ?? (canvas.size.rows < 16 ? [] : [words.sentence].compactMap { $0 })
          + words.ledger(isNarrow: true),
        facts(columns: canvas.size.columns - 2),
        keepsWords: lines != nil || figure.presentation.asked != nil, on: &canvas)
      return
    }
    let table = NetworkTable(
      networks, walkedNetwork: walkedNetwork, walkedLayer: figure.place.layer, columns: canvas.size.columns)
    let count = NetworkTable.layerCount(networks)
    let isNarrow = canvas.size.columns < NetworkTable.wide
    let isRoomy = canvas.size.columns >= 100 && canvas.size.rows >= count + 14
    let counts = counts
    let ledger =
      counts?.ledger(isNarrow: isNarrow) ?? words.ledger(isNarrow: isNarrow, isRoomy: isRoomy)
    let plan = ArchitectureRows(
      room: canvas.size.rows, layers: count, ledger: ledger,
      facts: facts(columns: canvas.size.columns - 2, isRoomy),
      keepsWords: counts != nil || figure.presentation.asked != nil)
    let layers = Viewport(length: count, room: plan.layers, start: figure.place.layer, span: 1)
    let end = table.draw(on: &canvas, row: plan.top, layers: layers, spacing: plan.spacing)
    var row = end + plan.gap
    for line in plan.ledger {
      line.draw(on: &canvas, row: row, table)
      row += 1
    }
    for line in plan.facts {
      line.draw(on: &canvas, row: row)
      row += 1
    }
  }

  /// The sums of the walked layer's counts, while they are gone through.
  private var counts: CountsOfLayer? {
    Self.picking(of: figure).flatMap { CountsOfLayer(figure.countSums, at: $0.index) }
  }

  private func facts(columns: Int, _ isRoomy: Bool = false) -> [ArchitectureFact] {
    counts?.facts(columns: columns) ?? words.facts(columns: columns, isRoomy: isRoomy)
  }

  private var walkedNetwork: Int { figure.presentation.lab?.networks?.walked ?? 0 }

  private var words: ArchitectureWords {
    ArchitectureWords(networks, walkedNetwork: walkedNetwork, layer: figure.place.layer)
  }
}
