import ConvEngine
import Notation
import Screen

/// Which positions of the window the stride keeps, and what no window reaches.
///
/// With the same weights, stride s is stride 1 with rows and columns thrown away: the cells that are kept of the answer
/// for stride 1, moved together, are the output.
struct StridePicture: Picture {
  static let name = "stride"
  static let summary = "which positions the stride keeps, and what is left over"

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, let geometry = figure.geometry else {
      return "stride shows where windows stand; there is nothing to walk"
    }
    guard case .sliding = geometry.columns, case .sliding = geometry.rows else {
      return "stride shows windows that slide over the input, and this layer has none"
    }
    return figure.covering.contains(.size)
      ? "stride shows every window, and how many there are is what the page asks" : nil
  }

  /// The same layer with stride 1 and the same cells of padding, where every window lies within them.
  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] {
    guard let layers = try? scene.sized(), scene.input.shape.dimensions == .two,
      layers[layer].axes.allSatisfy({ $0.axis.sliding?.overhang == 0 })
    else { return [] }
    var scene = scene
    // Another stride would change what `same` adds.
    scene.layers[layer].padding = .sides(layers[layer].sides)
    scene.layers[layer].stride = Pair(1)
    return [scene]
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let geometry = figure.geometry else { return room }
    let wanted =
      figure.isSignal
      ? 11 + min(geometry.outputLength.columns, 6)
      : 10 + min(geometry.rows.padded, 12)
    return Size(rows: min(max(9, room.rows / 2), wanted), columns: room.columns)
  }

  func largeSize(in room: Size) -> Size? {
    guard let geometry = figure.geometry, !figure.isSignal, let rows = geometry.rows.sliding,
      let columns = geometry.columns.sliding
    else { return nil }
    let grids = StrideGrids(figure, geometry, rows: rows, columns: columns, room)
    return grids.tiledRows.map { Size(rows: $0, columns: room.columns) }
  }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry, let rows = geometry.rows.sliding,
      let columns = geometry.columns.sliding
    else { return }
    if figure.isSignal {
      StrideSignal(figure, geometry, columns, canvas.size).draw(on: &canvas)
    } else {
      StrideGrids(figure, geometry, rows: rows, columns: columns, canvas.size).draw(on: &canvas)
    }
  }
}

extension Figure {
  /// A cell of the padded input as the stride shows it: ░ is for what is left over behind the last window.
  ///
  /// A cell that lies between two windows is skipped, which the rulers show, and keeps its paint.
  func withoutMarkOfSkipped(_ cell: GridCell, row: Int, column: Int, _ geometry: Geometry) -> GridCell {
    guard cell.left == "░", !geometry.rows.isLeftOver(row), !geometry.columns.isLeftOver(column) else {
      return cell
    }
    var cell = cell
    let isPadding =
      geometry.rows.isPadding(row - geometry.rows.before)
      || geometry.columns.isPadding(column - geometry.columns.before)
    (cell.left, cell.tone) = (" ", isPadding ? .padding : .plain)
    cell.shade = isPadding ? nil : inputPaint(cell.content)
    return cell
  }
}

extension LayerAxis {
  /// Whether a cell of the padded axis lies behind the last window.
  func isLeftOver(_ cell: Int) -> Bool { sliding.map { cell >= $0.padded - $0.leftover } ?? false }
}
