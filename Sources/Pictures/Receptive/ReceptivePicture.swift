import ConvEngine
import Screen

/// One cell and what it depends on in every layer before it, down to the input: its receptive field grows with each
/// layer, faster behind a stride, with holes behind a dilation, and its middle is looked at in more ways than its rim.
struct ReceptivePicture: Picture {
  static let name = "receptive"
  static let summary = "what a cell depends on in each layer, and in how many ways"
  static let marks = [
    (mark: "›1‹", meaning: "the picked cell"),
    (mark: "[1]", meaning: "in how many ways a cell gets there"),
    (mark: "·", meaning: "a cell that it does not depend on"),
  ]
  static let walksLayers = true
  static let faces = ["a number says in how many ways a cell gets there", "each cell shows its own number"]
  static let refusalOfEditing: String? =
    "a field follows from sizes alone; o shows a picture with numbers to edit"

  static func refusalOfTerms(of figure: Figure) -> String? {
    parts(of: figure, depth: 1) == nil ? "this cell depends on nothing, so nothing leads into it" : nil
  }

  /// The field of the pick so many layers down, cell by cell.
  static func parts(of figure: Figure, depth: Int) -> Picking? {
    guard let cell = picking(of: figure)?.cell, let ways = figure.ways(to: cell, through: depth),
      let rows = ways.rows.range, let columns = ways.columns.range
    else { return nil }
    let shape = Shape(channels: 1, rows: rows.count, columns: columns.count)
    return Picking(parts: "field cell", in: shape, at: figure.presentation.part)
  }

  static func refusal(of figure: Figure) -> String? {
    switch figure.state {
    case .walking, .layers: break
    case .working, .fault, .nothing: return "receptive starts from a cell, and there is nothing to walk"
    }
    if figure.covering.contains(.size) {
      return "receptive shows every cell, and how many there are is what the page asks"
    }
    return figure.coneRefusal
  }

  /// The cells of one map of the walked layer's output; all maps depend on the same.
  static func picking(of figure: Figure) -> Picking? {
    guard figure.place.level != .layer, refusal(of: figure) == nil else { return nil }
    return pick(of: figure)
  }

  private static func pick(of figure: Figure) -> Picking? {
    guard let shape = figure.walkedOutput else { return nil }
    let plane =
      shape.isList
      ? shape : Shape(channels: 1, rows: shape.rows, columns: shape.columns, dimensions: shape.dimensions)
    // Where cells of the input are walked, and where none are, it begins in the middle.
    let first = figure.geometry != nil && figure.walkedGrid == .output ? figure.cell : Cone.middle(of: plane)
    return Picking("cell", in: plane, at: figure.presentation.picked, first: first, isChoice: true)
  }

  private let cone: Cone?
  private let isSignal: Bool

  init(_ figure: Figure) {
    var cone = Self.pick(of: figure).flatMap { figure.cone(of: $0.cell) }
    if let (depth, parts) = Self.walkedParts(of: figure) { cone?.goDown(depth, to: parts.cell) }
    if figure.presentation.face == 1 { cone?.show(figure.coneValues) }
    self.cone = cone
    isSignal = figure.isSignal
  }

  func size(in room: Size) -> Size {
    guard let cone else { return room }
    let rows = isSignal ? 2 * cone.levels.count + 1 : 1 + (cone.levels.map(\.shape.rows).max() ?? 1)
    return Size(rows: min(max(9, room.rows / 2), rows + 6), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let cone else { return }
    let room = canvas.size
    let words = ConeWords(cone, isSignal: isSignal).lines(columns: room.columns - 2, rows: room.rows)
    let figureRows = room.rows - words.count - 1
    let figure = Size(rows: max(0, figureRows), columns: room.columns)
    var end = figure.rows
    canvas.draw(at: Place(row: 0, column: 0), figure) { canvas in
      if isSignal, let strips = ConeStrips(cone, figure) {
        end = strips.draw(on: &canvas)
      } else if !isSignal, let maps = ConeMaps(cone, figure) {
        end = maps.draw(on: &canvas)
      } else {
        end = ConeLines(cone, isSignal: isSignal).draw(on: &canvas)
      }
    }
    for (line, text) in words.enumerated() {
      canvas.write(text.words, row: end + 1 + line, column: 1, Style(text.isHeading ? .faint : .plain))
    }
  }
}
