import Lessons
import Notation
import Tutor

/// `convwalk learn --plain` and `convwalk --plain`: a lesson as a conversation on standard input and output, and the
/// list of all lessons.
struct PlainLesson {
  let library: Library
  /// Where the progress is kept; nil keeps none.
  let place: ProgressFile?
  let ascii: Bool
  /// Whether it was said already that the progress cannot be kept.
  var hasComplained = false

  /// Holds a lesson as a conversation.
  ///
  /// - Throws: ``CommandFailure`` with status 74 where standard output takes no more.
  func hold(_ lesson: Lesson, _ progress: Progress) throws {
    var conversation = Conversation(
      lesson, progress[lesson.name],
      Conversation.Listener(line: StandardInput.line, isTerminal: StandardInput.isTerminal))
    var hasComplained = hasComplained
    conversation.keep = { past in
      var kept = Progress()
      kept[lesson.name] = past
      guard let failure = place?.save(kept), !hasComplained else { return }
      hasComplained = true
      StandardOutput.complain(failure)
    }
    try StandardOutput.write(ascii: ascii) { writer in
      switch try conversation.hold(to: &writer) {
      case .finished: try writeEnd(lesson, conversation.past, to: &writer)
      case .left(let page):
        try writer.write("\nThe lesson stops at page \(page + 1) of \(lesson.pages.count).\n")
      }
    }
  }

  /// What was learned, what is still open, and what comes next.
  private func writeEnd(_ lesson: Lesson, _ past: Progress.OfLesson, to writer: inout ByteWriter) throws {
    let standing = Standing(lesson.outline, past)
    try writer.write("\nThis was the lesson '\(lesson.title)'. \(standing.goalWords)\n  \(lesson.goal)\n")
    if !standing.questionWords.isEmpty { try writer.write(standing.questionWords + "\n") }
    let index = library.entries.firstIndex { $0.name == lesson.name }
    if let index, library.entries.indices.contains(index + 1) {
      let next = library.entries[index + 1]
      try writer.write("Next: \(next.number.map { "\($0) " } ?? "")\(next.title)\n")
    }
  }

  /// The lessons in their parts, with what can be done after each, and how far one has come.
  func list(_ progress: Progress) throws {
    try StandardOutput.write(ascii: ascii) { writer in
      for part in Menu(library.entries).parts {
        let entries = library.entries.enumerated().filter { part.items.contains($0.offset) }.map(\.element)
        guard !entries.isEmpty else { continue }
        if let heading = part.heading { try writer.write("\(heading)\n") }
        for entry in entries {
          let standing = Standing(entry.outline, progress[entry.name])
          let words = standing.page == nil ? "" : " (\(standing.words))"
          try writer.write("  \(entry.name)  \(entry.title): \(entry.goal)\(words)\n")
        }
      }
    }
  }
}
