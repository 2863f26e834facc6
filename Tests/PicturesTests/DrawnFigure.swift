import ConvEngine
import Notation
import Screen

@testable import Pictures

extension Figure {
  /// A step of a scene's first layer as a picture shows it; of a cell where no term is given.
  ///
  /// - Parameter choices: what else is chosen of how it is shown.
  static func of(
    _ scene: Scene, as picture: String = PictureRegistry.usual, cell: Int = 0, term: Int? = nil,
    hiding: Covering = [], _ choices: (inout Presentation) -> Void = { _ in }
  ) -> Figure {
    var place = WalkPlace()
    (place.cell, place.term, place.level) = (cell, term ?? 0, term == nil ? .cell : .term)
    var presentation = Presentation()
    presentation.picture = picture
    choices(&presentation)
    let base = FigureScene(
      scene.solved, showing: presentation.showing, hiding: hiding, picture: picture, lab: presentation.lab)
    return Figure(base, at: place, presentation)
  }

  /// The picture with the settings above it, as on every screen.
  func drawn(_ size: Size = Size(rows: 23, columns: 80)) -> Frame {
    var canvas = Canvas(size)
    FigurePlate(self).draw(on: &canvas)
    return canvas.frame
  }
}
