import ConvEngine
import Formats
import Lessons
import Notation
import Terminal
import Tutor

/// `convwalk` and `convwalk learn`: the menu of the lessons, or one of them, on the whole terminal.
public struct LearnCommand: Sendable {
  /// Which lesson; nil goes on with the first that is not done.
  public var lesson: String?
  /// Whether the menu opens, from which one chooses.
  public var opensMenu = false
  /// The folder with the lessons; nil takes those that the program carries.
  public var folder: String?
  /// When to draw in colour.
  public var colour = TerminalOptions.Colour.automatic
  /// Whether to draw in ASCII alone.
  public var ascii = false
  /// Whether to hold the lesson as a conversation in plain text instead.
  public var plain = false
  /// Whether what was read and answered is kept, and taken up again.
  public var keepsProgress = true
  /// Whether what was read and answered is forgotten first: of the lesson, or of all where none is named.
  public var startsOver = false

  /// A command without arguments.
  public init() {}

  /// Shows the lessons until the user leaves.
  ///
  /// - Throws: ``CommandFailure``; the terminal has been given back by then.
  public func run() throws {
    let library: Library
    do throws(InputFault) {
      if let folder { library = try Library(folder: folder) } else { library = .builtIn }
    } catch {
      throw CommandFailure(error)
    }
    let place = keepsProgress ? file() : nil
    var (progress, warning) = place?.load() ?? (Progress(), nil)
    let restart = startsOver ? try Restart(lesson.map { try named($0, library).name }) : nil
    if let restart { progress = progress.without(restart.forgotten, behind: "") }
    if plain {
      if let restart { try restart.keep(progress, in: place) }
      if let warning { StandardOutput.complain(warning) }
      let plain = PlainLesson(
        library: library, place: place, ascii: ascii || !StandardOutput.isUTF8, hasComplained: warning != nil)
      return opensMenu ? try plain.list(progress) : try plain.hold(try opened(library, progress), progress)
    }
    var model = try model(library, progress)
    if let warning { _ = update(&model, outcome: .failed(warning)) }
    let runner = EffectRunner(library: library, progress: place)
    let options = TerminalOptions(colour: colour, ascii: ascii)
    let first = restart.map { [Effect.forget(lesson: $0.lesson, progress)] } ?? []
    try Loop.run(model, options, runner, first: first, command: "learn")
  }

  private func model(_ library: Library, _ progress: Progress) throws -> Model {
    if opensMenu {
      return Model(Menu(library.entries, selected: Self.next(library, progress)), progress: progress)
    }
    return Model(try opened(library, progress), progress: progress, course: library.entries)
  }

  /// Where the progress through these lessons is kept.
  private func file() -> ProgressFile {
    let file = ProgressFile.located()
    return folder.map { file.of(folder: $0) } ?? file
  }

  /// The lesson that was asked for, or the one to go on with.
  private func opened(_ library: Library, _ progress: Progress) throws -> Lesson {
    try named(lesson ?? library.entries[Self.next(library, progress)].name, library)
  }

  private func named(_ name: String, _ library: Library) throws -> Lesson {
    do throws(InputFault) { return try library.lesson(named: name) } catch { throw CommandFailure(error) }
  }

  /// The first lesson that is not done; the first of all where there is none.
  private static func next(_ library: Library, _ progress: Progress) -> Int {
    library.entries.firstIndex { !progress[$0.name].isFinished } ?? 0
  }
}
