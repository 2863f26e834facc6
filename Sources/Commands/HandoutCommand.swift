import Formats
import Lessons
import Notation
import Tutor

/// `convwalk handout`: a lesson to print.
public struct HandoutCommand: Sendable {
  /// Which lesson: its number or its name.
  public var lesson = ""
  /// The folder with the lessons; nil takes those that the program carries.
  public var folder: String?
  /// How it is written.
  public var format = Handout.Format.markdown
  /// Whether the answers stand at the end.
  public var hasKey = false
  /// Whether Markdown is written in ASCII alone; LaTeX always is.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Writes the lesson.
  ///
  /// - Throws: ``CommandFailure``.
  public func run() throws {
    let lesson: Lesson
    do throws(InputFault) {
      let library = try folder.map { folder throws(InputFault) in try Library(folder: folder) } ?? .builtIn
      lesson = try library.lesson(named: self.lesson)
    } catch {
      throw CommandFailure(error)
    }
    let handout = Handout(lesson, keys: KeyBinding.names, hasKey: hasKey)
    try StandardOutput.write(ascii: format == .markdown && (ascii || !StandardOutput.isUTF8)) { writer in
      try handout.write(as: format, to: &writer)
    }
  }
}
