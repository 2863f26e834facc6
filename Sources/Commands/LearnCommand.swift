import ConvEngine
import Formats
import Lessons
import Notation
import Terminal
import Tutor

/// `convwalk` and `convwalk learn`: the menu of the lessons, or one of them, on the whole terminal.
public struct LearnCommand: Sendable {
  /// Which lesson; nil goes on with the first that is not read to its end.
  public var lesson: String?
  /// Whether the menu opens, from which one chooses.
  public var opensMenu = false
  /// The folder with the lessons; nil takes those that the program carries.
  public var folder: String?
  /// When to draw in colour.
  public var colour = TerminalOptions.Colour.automatic
  /// Whether to draw in ASCII alone.
  public var ascii = false
  /// Whether to write the lesson as plain text instead.
  public var plain = false

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
    if plain { return try write(library) }
    let place = ProgressFile.located()
    let (progress, warning) = place.load()
    var model = try model(library, progress)
    if let warning { _ = update(&model, outcome: .failed(warning)) }
    let runner = EffectRunner(library: library, progress: place)
    let options = TerminalOptions(colour: colour, ascii: ascii)
    try Loop.run(model, options, runner, command: "learn")
  }

  private func model(_ library: Library, _ progress: Progress) throws -> Model {
    if opensMenu {
      let entries = library.entries.map { Menu.Entry(name: $0.name, title: $0.title, goal: $0.goal) }
      return Model(Menu(entries, selected: Self.next(library, progress)), progress: progress)
    }
    return Model(try opened(library, progress), progress: progress)
  }

  /// The lesson that was asked for, or the one to go on with.
  private func opened(_ library: Library, _ progress: Progress) throws -> Lesson {
    do throws(InputFault) {
      return try library.lesson(named: lesson ?? library.entries[Self.next(library, progress)].name)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The first lesson that has not been read to its end; the first of all where there is none.
  private static func next(_ library: Library, _ progress: Progress) -> Int {
    library.entries.firstIndex { !progress[$0.name].isFinished } ?? 0
  }

  /// The lesson as text; without a name the list of all lessons.
  private func write(_ library: Library) throws {
    let chosen = opensMenu ? nil : try opened(library, Progress())
    try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8) { writer in
      if let chosen { return try LessonText.write(chosen, to: &writer, picture: PictureText.lines) }
      for entry in library.entries { try writer.write("\(entry.name)  \(entry.title): \(entry.goal)\n") }
    }
  }
}
