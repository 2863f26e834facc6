import ConvEngine
import Exercises
import Lessons
import Screen

/// Everything that is on the screen, as one value; `update` alone changes it.
///
/// The innermost thing that is open shows: what a search found over the lesson, the lesson over the menu, the
/// scene where none of them is.
public struct Model: Sendable {
  /// What lies open, from which the keys and the picture follow.
  public enum Activity: Hashable, Sendable {
    case menu, lesson, scene, search, shelf
    /// An answer that is checked.
    case check
  }

  /// The lessons to choose from; nil where the program was opened on a lesson or a scene.
  public internal(set) var menu: Menu?
  /// All lessons in order, where they are known, so that the end of one can name the next.
  let course: [Menu.Entry]
  /// What there is to play with, while it is chosen from.
  public internal(set) var shelf: Shelf?
  /// What the menu asks before it takes anything away.
  public internal(set) var confirmation: Confirmation?
  /// What shows behind the last page of a lesson.
  public internal(set) var ending: Ending?
  /// The lesson that is read.
  public internal(set) var reading: Reading?
  /// What a search found, while it is chosen from.
  public internal(set) var search: Search?
  /// The scene of `play`.
  var playedScene: SceneState?
  /// What the scene of `play` is called: a worked example, a file, a sample image; nil where it has no name.
  var name: String?
  /// The characters that the screen has.
  public internal(set) var glyphs = Glyphs.unicode
  /// What is being typed, other than into a grid.
  public internal(set) var field: Field?
  /// The answer that waits to be graded until the scene is solved far enough.
  var grading: Grading?
  /// What was done in a wrong answer, while it is being found out.
  var slips: AnswerDiagnosis?
  /// The wrong answer that waits to be looked into until the scene is solved.
  var wrongAnswer: String?
  /// The wrong answer that is looked into.
  var answered = ""
  /// The PyTorch program of the scene, line by line, while it lies over everything.
  public internal(set) var code: [String]?
  /// The first line of the program that shows.
  public internal(set) var codeScroll = 0
  /// Whether the help lies over everything.
  public internal(set) var showsHelp = false
  /// The first line of the help that shows.
  public internal(set) var helpScroll = 0
  /// Whether the walk goes on by itself.
  public internal(set) var playing = Playing()
  /// What was read and answered so far.
  public internal(set) var progress = Progress()
  /// One line about the last key.
  public internal(set) var notice: Notice?
  /// The size of the screen, which says how far a page scrolls.
  var size = Size(rows: 24, columns: 80)
  /// Whether the same arrow, pressed again, turns the page.
  var turnsAtNext: Action?

  /// A model that shows a scene, which may have a name.
  public init(_ state: SceneState, name: String? = nil) {
    (playedScene, self.name, course) = (state, name, [])
  }

  /// A model that shows the menu.
  public init(_ menu: Menu, progress: Progress = Progress()) {
    (self.menu, self.progress, course) = (menu, progress, menu.entries)
  }

  /// A model that shows a lesson, at a page; without one where it was left.
  ///
  /// - Parameter course: all lessons in order, this one among them.
  public init(
    _ lesson: Lesson, page: Int? = nil, progress: Progress = Progress(), course: [Menu.Entry] = []
  ) {
    (self.progress, self.course) = (progress, course)
    reading = Reading(lesson, page: page, progress[lesson.name])
  }

  /// What lies open.
  public var activity: Activity {
    if search != nil { return .search }
    if let stage = state?.check?.stage, stage != .away { return .check }
    if reading != nil { return .lesson }
    if playedScene != nil { return .scene }
    return shelf != nil ? .shelf : menu != nil ? .menu : .scene
  }

  /// What the scene of `play` is called, and whether it has been changed since.
  public var sceneName: String? { name.map { playedScene?.isOriginal == false ? $0 + ", changed" : $0 } }

  /// Chooses words for a screen with these characters.
  public mutating func write(in glyphs: Glyphs) { self.glyphs = glyphs }

  /// Whether long work goes on: layers, or what was done in a wrong answer.
  var isWorking: Bool { state?.isWorking == true || slips != nil }

  /// The scene on the screen; nil in the menu and on a page without one.
  public internal(set) var state: SceneState? {
    get { reading != nil ? reading?.page.state : playedScene }
    _modify {
      if reading != nil {
        yield &reading!.page.state
      } else {
        yield &playedScene
      }
    }
  }
}

/// One line about what the last key did, or why it could not.
public struct Notice: Hashable, Sendable {
  /// What kind of news it is.
  public enum Kind: Hashable, Sendable {
    /// Something that was done.
    case news
    /// Something that could not be done.
    case refusal
    /// An answer that is right.
    case praise
  }

  /// The line.
  public let text: String
  /// What kind of news it is.
  public let kind: Kind

  /// Something that was done.
  static func news(_ text: String) -> Notice { Notice(text: text, kind: .news) }
  /// Something that could not be done.
  static func refusal(_ text: String) -> Notice { Notice(text: text, kind: .refusal) }
}
