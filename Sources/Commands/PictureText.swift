import ConvEngine
import Lessons
import Notation
import Pictures
import Screen

/// A picture as lines of text, for pipes and screen readers: a figure drawn with neither model nor terminal.
enum PictureText {
  /// What a screen of a terminal holds beside its footer.
  private static let screen = Size(rows: 21, columns: 80)

  /// The first step of a scene as a picture.
  ///
  /// - Parameter view: the picture's name.
  /// - Throws: ``CommandFailure`` with status 64 where no picture has this name, with 65 where it does not suit.
  static func lines(of scene: Scene, view: String) throws -> [String] {
    var presentation = Presentation()
    presentation.picture = view
    var place = WalkPlace()
    if !scene.hasValues { place.level = .layer }
    let solved = SolvedScene(scene)
    let figure = figure(at: place, presentation) {
      FigureScene(solved, picture: view, listsLayers: $0.level == .layer)
    }
    do { _ = try PictureRegistry.picture(named: view, for: figure) } catch { throw CommandFailure(error) }
    return lines(of: figure)
  }

  /// A page's scene where its walk begins, with what the page hides covered; nothing where the page asks for no
  /// picture of its own.
  static func lines(of page: LessonScene) -> [String] {
    guard let view = page.view else { return [] }
    var presentation = Presentation()
    (presentation.picture, presentation.lab) = (view, page.lab)
    var solved = SolvedScene(page.scene)
    let place = page.startPlace
    while solved.isPending(through: place.layer - 1) { solved.advance(through: place.layer - 1) }
    let figure = figure(at: place, presentation) { [solved] in
      FigureScene(
        solved, layer: $0.layer, hiding: page.hidden, picture: view, lab: page.lab,
        listsLayers: $0.level == .layer, showsFormula: page.shown.contains(.formula))
    }
    return lines(of: figure)
  }

  /// The figure at a place, or among the layers where the picture goes out to them.
  private static func figure(
    at place: WalkPlace, _ presentation: Presentation, _ base: (WalkPlace) -> FigureScene
  ) -> Figure {
    let figure = Figure(base(place), at: place, presentation)
    guard let picture = PictureRegistry.named(presentation.picture), picture.opensAmongLayers,
      picture.refusal(of: figure) != nil
    else { return figure }
    var place = place
    place.level = .layer
    return Figure(base(place), at: place, presentation)
  }

  private static func lines(of figure: Figure) -> [String] {
    let plate = FigurePlate(figure)
    var canvas = Canvas(Size(rows: plate.rows(on: screen), columns: screen.columns))
    plate.draw(on: &canvas)
    return canvas.frame.lines
  }
}
