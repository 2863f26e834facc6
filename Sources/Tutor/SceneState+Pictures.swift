import ConvEngine
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
    // Inside a layer of a network its own pictures are next.
    if isInCounts, walk != nil { return goIn() }
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

  /// Whether `t` and `T` go through what the picture does to its scene.
  public var changesLab: Bool { labNoun != nil }

  /// What `t` and `T` go through, where the picture does something to its scene; nil where they do not.
  public var labNoun: String? {
    let figure = figure
    guard let picture = PictureRegistry.type(of: figure) else { return nil }
    return picture.isOfNetworks || !picture.labs(of: figure).isEmpty ? picture.labNoun : nil
  }

  /// Whether the picture compares both kinds of pooling, between which `n` and `N` change.
  public var changesOperation: Bool {
    guard case .pooling = layer else { return false }
    return PictureRegistry.type(of: figure)?.comparesPooling == true
  }

  /// Turns the picture to its other face, or back; where it does something to its scene, does the next thing.
  mutating func turnFace(by distance: Int = 1) {
    if showsNetworks { return resizeInput(by: distance) }
    let labs = PictureRegistry.type(of: figure)?.labs(of: figure) ?? []
    guard !labs.isEmpty else {
      presentation.showsOtherFace.toggle()
      return
    }
    // A lab that is none of these, as a page or a command may set one, stands before the first.
    let present = presentation.lab.map { labs.firstIndex(of: $0) ?? (distance > 0 ? -1 : 0) } ?? 0
    put(labs[(present + distance + labs.count) % labs.count])
  }

  /// Does another thing to the scene, which can be undone.
  mutating func put(_ lab: Lab) {
    var lab = lab
    // What else the page has brought is not the picture's to leave out.
    lab.networks = lab.networks ?? presentation.lab?.networks
    guard lab != presentation.lab else { return }
    history.remember(snapshot)
    presentation.lab = lab
    settleFigure()
  }

  private mutating func show(_ name: String) {
    let chosen = presentation.picture
    // A picture of whole networks that gave way to one of a layer is shown again among the layers.
    let isOuter = place.level != .layer && PictureRegistry.named(chosen)?.isOfNetworks == true
    let outer = place.level == .layer ? nil : isOuter ? chosen : presentation.outerPicture
    presentation.show(picture: name)
    presentation.outerPicture = outer
    settleFigure()
  }

  /// Shows the picture with a name.
  ///
  /// - Throws: ``PictureRefusal``, and shows what it has shown.
  public mutating func choosePicture(named name: String) throws(PictureRefusal) {
    let level = place.level
    if let picture = PictureRegistry.named(name), picture.opensAmongLayers, picture.refusal(of: figure) != nil
    {
      goOut(to: .layer)
    }
    do throws(PictureRefusal) {
      _ = try PictureRegistry.picture(named: name, for: figure)
    } catch {
      goOut(to: level)
      throw error
    }
    show(name)
  }
}

extension Presentation {
  /// Shows a picture with its first face, and puts the focus where that picture wants it; what the last one wanted it
  /// to be does not stay.
  mutating func show(picture name: String) {
    if let focus = PictureRegistry.named(picture)?.firstFocus, self.focus == focus { self.focus = .input }
    (picture, showsOtherFace, picked, outerPicture) = (name, false, nil, nil)
    (depth, part, face) = (0, nil, 0)
    if let focus = PictureRegistry.named(name)?.firstFocus { self.focus = focus }
  }
}
