import Formats

/// What is wrong with a lesson: where, what was found, and what was expected.
///
/// Faults are collected, not thrown: a lesson with three of them has three, and its author mends them in one go.
public struct LessonFault: Error, Hashable, Sendable {
  /// The file, visible: "lessons/01-x.md".
  public let file: String
  /// The line, from 1; nil for a fault of the file as a whole.
  public let line: Int?
  /// What was found, what was expected, and what to do.
  public let problem: String

  /// A fault of a line, or of a whole file.
  public init(file: String, line: Int?, _ problem: String) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }

  /// One line: "lessons/01-x.md, line 12: …".
  public var message: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(problem)" }
}

/// The faults of one file as they are found, in the order of its lines, within a limit.
struct FaultList {
  /// More faults than anyone mends in one go; a file of rubbish has one on every line.
  static let limit = 1_000

  /// The file, visible.
  let file: String
  private var found: [LessonFault] = []

  init(file: String) { self.file = file }

  /// Whether none was found.
  var isEmpty: Bool { found.isEmpty }

  /// One more fault.
  mutating func add(_ line: Int?, _ problem: @autoclosure () -> String) {
    if found.count <= Self.limit { found.append(LessonFault(file: file, line: line, problem())) }
  }

  /// A fault that a reader of another format has thrown; on `line` where it names none in this file.
  mutating func add(_ fault: InputFault, onLine line: Int? = nil) {
    add(fault.line ?? line, fault.line == nil && line != nil ? fault.message : fault.problem)
  }

  /// Every fault once, by line; those of the whole file first.
  ///
  /// - Complexity: O(faults · log faults).
  var inOrder: [LessonFault] {
    var seen: Set<LessonFault> = []
    let sorted = found.prefix(Self.limit).enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }
    guard found.count > Self.limit else { return sorted }
    return sorted + [
      LessonFault(file: file, line: nil, "there are more than \(Self.limit) faults; mend these first")
    ]
  }
}
