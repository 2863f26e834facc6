import ConvEngine
import Lessons
import Screen

/// What the keys of the home screen do beyond choosing: parts, what there is to play with, beginning again.
extension Model {
  /// → and ←: the next part of the menu, or the next source on a shelf.
  mutating func choosePart(by distance: Int) {
    if shelf != nil {
      shelf?.chooseSource(by: distance)
    } else {
      menu?.choosePart(by: distance)
    }
  }

  /// Why there is no other part to go to.
  var partRefusal: String? {
    let isAlone = shelf.map { $0.scenes.allSatisfy { $0.source == shelf?.scenes[0].source } } ?? false
    return isAlone ? "there is no other part" : nil
  }

  /// Enter: opens the chosen page, scene, lesson or shelf.
  func openSelected() -> [Effect] {
    if let search {
      let hit = search.hits[search.selected]
      return [.open(lesson: hit.lesson, page: hit.page)]
    }
    if let shelf {
      return [.play(shelf.scenes[shelf.selected].name, shelf.kind)]
    }
    switch menu?.chosen {
    case .lesson(let entry)?: return [.open(lesson: entry.name, page: nil)]
    case .play(let kind)?: return [.browse(kind)]
    case .practice?: return [.practise]
    case nil: return []
    }
  }

  /// What Enter does to what is chosen in the menu, in a word or two.
  public var openWord: String {
    guard let lesson = menu?.chosenLesson, search == nil, shelf == nil else { return "open" }
    let standing = Standing(lesson.outline, progress[lesson.name])
    guard let page = standing.page, !standing.isDone else { return standing.isDone ? "read again" : "begin" }
    return size.columns < 100 ? "go on" : "go on at page \(page + 1)"
  }

  /// Shows a scene of a shelf.
  mutating func play(_ scene: Scene, named name: String, view: String?) {
    var state = SceneState(scene)
    if let view { try? state.choosePicture(named: view) }
    (playedScene, self.name) = (state, name)
  }

  /// Why nothing can begin again.
  func beginAgainRefusal(all: Bool) -> String? {
    if all { return progress.lessons.isEmpty ? "no lesson has been begun" : nil }
    guard let lesson = menu?.chosenLesson else { return "only a lesson can begin again" }
    return progress.lessons[lesson.name] == nil ? "this lesson has not been begun" : nil
  }

  /// Asks whether the chosen lesson, or all of them, are to begin again.
  mutating func askToBeginAgain(all: Bool) {
    if all {
      confirmation = .beginAllAgain
    } else if let lesson = menu?.chosenLesson {
      confirmation = .beginAgain(lesson)
    }
  }

  /// While something is asked, y does it and any other key does not.
  mutating func keyInConfirmation(_ key: Key) -> [Effect] {
    defer { confirmation = nil }
    guard key == .character("y") || key == .character("Y") else {
      notice = .news("nothing was changed")
      return []
    }
    switch confirmation {
    case .beginAgain(let lesson)?:
      progress.lessons[lesson.name] = nil
      notice = .news("'\(lesson.title)' begins again")
      return [.forget(lesson: lesson.name, progress)]
    case .beginAllAgain?:
      progress = Progress()
      menu?.selected = 0
      notice = .news("the course begins again")
      return [.forget(lesson: nil, progress)]
    case nil: return []
    }
  }
}
