import ConvEngine
import Lessons

/// What `update` asks of the world outside; the loop carries it out.
public enum Effect: Sendable {
  /// End the program and give the terminal back.
  case leave
  /// End the program as the interrupt key does (Ctrl-C), and give the terminal back.
  case interrupt
  /// Draw everything again, as if nothing were on the screen.
  case redraw
  /// Send `Event.tick(number)` after so many milliseconds; a later tick takes the place of one still to come.
  case tick(milliseconds: Int, number: Int)
  /// Stop until the shell continues the program (Ctrl-Z).
  case suspend
  /// Read a lesson and answer with `.lesson`.
  case open(lesson: String, page: Int?)
  /// Read the lesson behind this one and answer with `.lesson`.
  case openNext(after: String)
  /// Change a layer of the scene as flags say, which may read a file, and answer with `.scene`.
  case change(Scene, SceneFlags, layer: Int)
  /// Look for words in every lesson and answer with `.found`.
  case search(String)
  /// Fetch what there is to play with and answer with `.shelf`.
  case browse(Menu.Play)
  /// Read a scene of a shelf and answer with `.played`.
  case play(String, Menu.Play)
  /// Draw a practice from a fresh seed and answer with `.lesson`.
  case practise
  /// Keep the progress.
  case save(Progress)
  /// Keep the progress, and forget what was kept of a lesson; of all lessons where none is named.
  case forget(lesson: String?, Progress)
  /// Go on with long work: answer with `.slice` as soon as no key waits.
  case work
}

/// What came of an effect.
public enum Outcome: Sendable {
  /// The lesson that was to be opened, and the page.
  case lesson(Lesson, page: Int?)
  /// The scene as the flags made it.
  case scene(Scene)
  /// The pages that have the words.
  case found(Search)
  /// What there is to play with.
  case shelf(Shelf)
  /// The scene that was to be played, its name, and the picture that it opens with; nil takes the usual one.
  case played(Scene, name: String, view: String?)
  /// There is time for the next slice of the work that is under way.
  case slice
  /// It could not be done, and why.
  case failed(String)
}
