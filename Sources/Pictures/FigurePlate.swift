import ConvEngine
import Notation
import Screen

/// A figure as it stands on every screen: the settings of its layer in one line, and its picture below.
///
/// Where there is nothing to draw it says why: the layers before are being computed, or one cannot run.
public struct FigurePlate {
  private let figure: Figure
  private let showsNetwork: Bool

  /// The plate of a figure, with the network strip before the settings where nothing else names the network.
  public init(_ figure: Figure, showsNetwork: Bool = false) {
    (self.figure, self.showsNetwork) = (figure, showsNetwork)
  }

  /// How many rows of a screen the figure would like to have.
  public func rows(on screen: Size) -> Int {
    let picture = PictureRegistry.picture(of: figure.atCells)
    return 1 + (picture?.size(in: screen).rows ?? StencilLayout.wantedRows(figure, screen: screen))
  }

  /// How many rows it takes drawn large in a room that the page leaves free; nil where it is not drawn large there.
  public func largeRows(in room: Size) -> Int? {
    let below = Size(rows: room.rows - 1, columns: room.columns)
    return PictureRegistry.picture(of: figure.atCells)?.largeSize(in: below).map { 1 + $0.rows }
  }

  /// Whether it has lines in a room for a sum as it was made.
  public func showsMadeSum(in room: Size) -> Bool {
    let below = Size(rows: room.rows - 1, columns: room.columns)
    return PictureRegistry.picture(of: figure)?.showsMadeSum(in: below) ?? false
  }

  /// Draws it on all of a canvas.
  public func draw(on canvas: inout Canvas) {
    SettingsLine(figure, showsNetwork: showsNetwork).draw(on: &canvas, row: 0)
    let below = Size(rows: canvas.size.rows - 1, columns: canvas.size.columns)
    canvas.draw(at: Place(row: 1, column: 0), below) { canvas in
      if let picture = PictureRegistry.picture(of: figure) { return picture.draw(on: &canvas) }
      switch figure.state {
      case .working(let percent):
        let text = "computing what comes in: \(percent) % of a layer; Esc stops"
        let top = StencilLayout(figure, canvas.size).gridsTop
        canvas.writeWrapped(text, row: top, column: 1, height: 2)
      case .fault(let fault): FaultPlate(figure, fault).draw(on: &canvas)
      case .nothing:
        canvas.writeWrapped("shapes only: there are no numbers to walk over", row: 1, column: 1, height: 2)
      case .walking, .layers: break
      }
    }
  }
}
