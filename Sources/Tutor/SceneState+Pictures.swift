import Notation
import Pictures

/// Which of the pictures shows.
extension SceneState {
  /// Why there is no other picture; nil where there is.
  var pictureRefusal: String? {
    let suiting = PictureRegistry.suiting(figure)
    guard suiting.count < 2 else { return nil }
    return suiting.first.map { "this can be shown as \($0.name) only" } ?? nothingToWalk
  }

  /// The next or the previous picture that suits the scene, at the same step.
  mutating func nextPicture(by distance: Int) {
    let names = PictureRegistry.suiting(figure).map { $0.name }
    guard let shown = PictureRegistry.name(of: figure), let index = names.firstIndex(of: shown) else {
      return
    }
    open(picture: names[(index + distance + names.count) % names.count])
  }

  /// Shows a picture with its own focus.
  private mutating func open(picture name: String) {
    presentation.show(picture: name)
    settleFigure()
  }

  /// Why the picture has nothing that `t` could change; nil where it has.
  var transformRefusal: String? { figure.swapRefusal }

  /// Lets the other signal slide; the output stays.
  mutating func transform() { presentation.swapsSignals.toggle() }

  /// The picture with a name.
  ///
  /// - Returns: why it cannot be shown; nil where it is.
  public mutating func choosePicture(named name: String) -> String? {
    guard let picture = PictureRegistry.named(name) else {
      return
        "no picture is called '\(VisibleText.of(name, atMost: 40))'; there are \(PictureRegistry.names.joined(separator: ", "))"
    }
    if let refusal = picture.refusal(of: figure) { return refusal }
    open(picture: name)
    return nil
  }
}

extension Presentation {
  /// Shows a picture, and puts the focus where that picture wants it.
  mutating func show(picture name: String) {
    picture = name
    if let focus = PictureRegistry.named(name)?.firstFocus { self.focus = focus }
  }
}
