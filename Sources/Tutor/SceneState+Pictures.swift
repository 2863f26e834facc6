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
    show(names[(index + distance + names.count) % names.count])
  }

  /// Why the picture does not turn to its other face; nil where it does.
  var otherFaceRefusal: String? {
    guard let picture = PictureRegistry.type(of: figure) else { return nothingToWalk }
    return picture.refusalOfOtherFace(of: figure)
  }

  /// Turns the picture to its other face, or back.
  mutating func turnFace() { presentation.showsOtherFace.toggle() }

  private mutating func show(_ name: String) {
    presentation.show(picture: name)
    settleFigure()
  }

  /// Shows the picture with a name.
  ///
  /// - Throws: ``PictureRefusal``, and shows what it has shown.
  public mutating func choosePicture(named name: String) throws(PictureRefusal) {
    _ = try PictureRegistry.picture(named: name, for: figure)
    show(name)
  }
}

extension Presentation {
  /// Shows a picture with its first face, and puts the focus where that picture wants it; what the last one wanted it
  /// to be does not stay.
  mutating func show(picture name: String) {
    if let focus = PictureRegistry.named(picture)?.firstFocus, self.focus == focus { self.focus = .input }
    (picture, showsOtherFace, picked) = (name, false, nil)
    if let focus = PictureRegistry.named(name)?.firstFocus { self.focus = focus }
  }
}
