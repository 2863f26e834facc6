import ConvEngine
import Notation
import Screen

/// Inputs of different sizes through the same layers.
///
/// The windows of an adaptive pooling grow with the input, and as many numbers leave. Among the layers it shows what comes out of each for every size, and where one stops fitting.
struct SizesPicture: Picture {
  static let name = "sizes"
  static let summary = "inputs of other sizes through the same layers"
  static let marks: [(mark: String, meaning: String)] = [
    ("├─1─┤", "where window 1 reaches to"), ("*", "the largest of its window"),
  ]
  static let opensAmongLayers = true
  static let labNoun = "size"

  static func refusal(of figure: Figure) -> String? {
    if figure.sceneInputShape.isList { return "sizes needs rows and columns, and a plain list has none" }
    if figure.covering.contains(.size) {
      return "sizes shows how large every output is, which is what the page asks"
    }
    switch figure.state {
    case .layers: return nil
    case .working, .fault, .nothing: return "sizes shows outputs; there is nothing to walk"
    case .walking: break
    }
    guard case .adaptive? = figure.geometry?.columns else {
      return
        "sizes shows the windows of an adaptive or global pooling; ↑ goes out to the layers, which it shows too"
    }
    return figure.sizesFault
  }

  static func refusalOfOtherFace(of figure: Figure) -> String? { nil }

  static func labs(of figure: Figure) -> [Lab] {
    let other = figure.presentation.lab?.other ?? OtherInput(beside: figure.sceneInputShape)
    return [other, other.resized(by: 1) ?? other, other.resized(by: -1) ?? other].map { input in
      var lab = figure.presentation.lab ?? Lab()
      lab.other = input
      return lab
    }
  }

  /// Behind the scene's own input the same window of the other one is walked.
  static func stepsBeyond(_ figure: Figure, of cell: Position) -> Int {
    figure.sizes?.stepCount(1, of: cell) ?? 0
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  /// As many as the windows or the layers take, whichever shows.
  func size(in room: Size) -> Size {
    var wanted = figure.layerRows.count + 10
    if let geometry = figure.geometry, case .adaptive = geometry.columns {
      let other = OtherInput(beside: geometry.inputShape)
      let largest = room.columns < SizesPanels.leastForThree ? other : other.larger
      wanted = max(wanted, largest.shape.rows + geometry.outputLength.rows + 9)
    }
    return Size(rows: min(room.rows, wanted), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    if case .layers = figure.state { return drawLayers(on: &canvas) }
    guard let sizes = figure.sizes else { return }
    SizesPanels(figure, sizes, canvas.size).draw(on: &canvas)
  }

  /// The shapes of every layer, one column for each size of input.
  private func drawLayers(on canvas: inout Canvas) {
    let columns = Array(
      figure.passages.prefix(canvas.size.columns < SizesPanels.leastForThree ? 2 : 3))
    let isNarrow = canvas.size.columns < NetworkTable.wide
    let shown = isNarrow && figure.presentation.focus != .input ? 1 : 0
    let table = NetworkTable(
      columns, walkedNetwork: shown, walkedLayer: figure.place.layer, columns: canvas.size.columns,
      marksWalked: false)
    let words = ArchitectureWords(columns, walkedNetwork: shown, layer: figure.place.layer)
    let plan = ArchitectureRows(
      room: canvas.size.rows, layers: NetworkTable.layerCount(columns), ledger: [],
      facts: words.faults + words.lastShapes(columns: canvas.size.columns - 2))
    let layers = Viewport(
      length: NetworkTable.layerCount(columns), room: plan.layers, start: figure.place.layer, span: 1)
    var row = table.draw(on: &canvas, row: plan.top, layers: layers, spacing: plan.spacing) + plan.gap
    for fact in plan.facts {
      fact.draw(on: &canvas, row: row)
      row += 1
    }
  }
}

extension Figure {
  /// The scene's layers on its own input, on the other one, and on a third beside it, as columns.
  var passages: [NetworkColumn] {
    let other = presentation.lab?.other ?? OtherInput(beside: sceneInputShape)
    return [sceneInputShape, other.shape, other.larger.shape].map { shape in
      NetworkColumn(
        NetworkColumn.named(shape), Scene(.shape(shape), builtLayers),
        isSizeAsked: covering.contains(.size))
    }
  }
}

extension NetworkColumn {
  /// "input 7×7", "input of 9".
  static func named(_ input: Shape) -> String {
    input.dimensions == .one ? "input of \(input.columns)" : "input \(input.rows)×\(input.columns)"
  }
}
