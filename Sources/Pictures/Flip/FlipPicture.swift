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
    if geometry.inputShape.dimensions == .one {
      return "flip shows a grid; bars show a signal turned and as it is"
    }
    return geometry.outputShape == nil ? "flip shows both answers, and their size is what the page asks" : nil
  }

  static func companions(of scene: Scene, layer: Int) -> [Scene] {
    guard case .convolution(let settings) = scene.layers[layer] else { return [] }
    var turned = scene
    turned.layers[layer] = .convolution(settings.turned)
    return [turned]
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let bands = FlipBands(figure) else { return room }
    return Size(rows: min(room.rows, bands.rows + FlipTable.rows + 3), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let bands = FlipBands(figure) else {
      canvas.writeWrapped(
        "the turned kernel is compared when flip is chosen with o", row: 0, column: 1, height: 2,
        Style(.faint))
      return
    }
    let tableRows = canvas.size.rows >= 9 ? FlipTable.rows : 0
    let factRows = canvas.size.rows >= 12 ? 1 : 0
    let below = tableRows + factRows
    let spare = canvas.size.rows - bands.rows - below
    // Blank lines: above the bands, above the table, above the facts; where rows are short they go in this order.
    let gaps = [3, 1, 2].map { spare >= $0 && below > 0 ? 1 : 0 }
    let height = canvas.size.rows - below - gaps.reduce(0, +)
    let used = min(height, bands.rows + 1)
    let part = Size(rows: used, columns: canvas.size.columns)
    canvas.draw(at: Place(row: gaps[0], column: 0), part) { bands.draw(on: &$0) }
    let table = gaps[0] + used + gaps[1]
    if tableRows > 0 { FlipTable(bands.asItIs, bands.turned).draw(on: &canvas, row: table) }
    guard factRows > 0 else { return }
    let fact = FlipFacts(bands.asItIs, bands.turned).text
    canvas.write(
      shortened(fact, to: canvas.size.columns - 2), row: table + tableRows + gaps[2], column: 1,
      Style(.strong))
  }
}
