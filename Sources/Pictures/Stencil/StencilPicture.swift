import ConvEngine
import Screen

/// Input × kernel = products → output with the window on them, the sum of the walked cell, and the size formula.
///
/// One output number is one window, multiplied place by place and added up.
struct StencilPicture: Picture {
  static let name = "stencil"
  static let summary = "the window on the input, the kernel, and the sum it makes"

  static func refusal(of figure: Figure) -> String? {
    switch figure.state {
    case .walking: nil
    case .layers: "the stencil shows a cell of a layer; ↓ goes into the layer"
    case .working: "the layers before this one are still being computed"
    case .fault, .nothing: "there is nothing to walk"
    }
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    Size(rows: StencilLayout.wantedRows(figure, screen: room), columns: room.columns)
  }

  func largeSize(in room: Size) -> Size? {
    let channels = figure.geometry.flatMap { ChannelStencil($0, figure, room)?.tiledRows }
    return (channels ?? StencilLayout.tiledRows(figure, room)).map { Size(rows: $0, columns: room.columns) }
  }

  func showsMadeSum(in room: Size) -> Bool {
    guard let geometry = figure.geometry, SmallStencil(geometry, figure, room) == nil else { return false }
    if ChannelStencil(geometry, figure, room) != nil { return true }
    let above = Size(rows: room.rows - 1, columns: room.columns)
    let isCut = Self.cutWindow(geometry, figure, above) != nil
    return StencilLayout(figure, isCut ? above : room).sumRows >= MadeSumLines.rows
  }

  func draw(on canvas: inout Canvas) {
    guard let geometry = figure.geometry else { return }
    if let small = SmallStencil(geometry, figure, canvas.size) { return small.draw(on: &canvas) }
    if let channels = ChannelStencil(geometry, figure, canvas.size) { return channels.draw(on: &canvas) }
    let above = Size(rows: canvas.size.rows - 1, columns: canvas.size.columns)
    guard let cut = Self.cutWindow(geometry, figure, above) else { return drawGrids(geometry, on: &canvas) }
    canvas.draw(at: Place(row: 0, column: 0), above) { drawGrids(geometry, on: &$0) }
    canvas.write(cut, row: above.rows, column: 1)
  }

  /// What is said of a window that a room is too small for; nil of one that shows whole, and of a plain list, which
  /// scrolls.
  private static func cutWindow(_ geometry: Geometry, _ figure: Figure, _ room: Size) -> String? {
    let layout = StencilLayout(figure, room)
    guard !geometry.inputShape.isList, layout.gridsRows >= 4,
      SignalStrips(geometry, figure, columns: room.columns) == nil
    else { return nil }
    let grids = Size(rows: layout.gridsRows, columns: room.columns)
    let shown = Equation(geometry, figure, grids, layout.tiling).shownOfTheInput(
      InputGrid(geometry, figure, channel: figure.inputChannel, tile: layout.tiling?.width), rows: grids.rows)
    return CutWindow.words(figure, shown: shown, columns: room.columns - 2)
  }

  private func drawGrids(_ geometry: Geometry, on canvas: inout Canvas) {
    let layout = StencilLayout(figure, canvas.size)
    let room = Size(rows: layout.gridsRows, columns: canvas.size.columns)
    if let strips = SignalStrips(geometry, figure, columns: room.columns), room.rows >= strips.rows.least {
      strips.draw(on: &canvas, row: layout.gridsTop, height: room.rows)
    } else {
      Equation(geometry, figure, room, layout.tiling).draw(
        on: &canvas, row: layout.gridsTop, height: room.rows)
    }
    SumLines(figure, hasSoFar: layout.hasSoFar).draw(on: &canvas, row: layout.sumTop, height: layout.sumRows)
    SizeLines(figure).draw(geometry, on: &canvas, row: layout.sizeTop, height: layout.sizeRows)
  }
}
