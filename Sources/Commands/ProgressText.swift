import Formats
import Lessons
import Tutor

/// The progress through the lessons as JSON:
/// `{"version": 1, "lessons": {"01-padding": {"page": 2, "pages_seen": 3, "answered": [[1, 0]], "missed": [[1, 0, 2]],
/// "finished": false}}}`: question 0 of page 1 was answered, after two wrong answers.
enum ProgressText {
  /// The version that is written; a file of a later one is left alone.
  static let version = 1
  /// More than anyone reads, so that a strange file cannot grow without end.
  static let mostLessons = 10_000, mostPages = 1_000, mostAnswers = 10_000

  /// What a progress file holds.
  enum Content {
    case progress(Progress)
    /// It was written by a later version of the program.
    case later(version: Int)
    /// It is not what this program writes, and why.
    case damaged(String)
  }

  /// The bytes of a file; names are sorted, so that the same progress gives the same bytes.
  static func bytes(_ progress: Progress) -> [UInt8] {
    var lines: [String] = []
    for (name, lesson) in progress.lessons.sorted(by: { $0.key < $1.key }) {
      // Written only where there are any, as an earlier version did not know them.
      let shown = lesson.shown.isEmpty ? "" : "\"shown\": [\(list(lesson.shown))], "
      let tries = lesson.missed.map { $0.key + [$0.value] }
      let missed = tries.isEmpty ? "" : "\"missed\": [\(list(Set(tries)))], "
      lines.append(
        "    \(quoted(name)): {\"page\": \(lesson.page), \"pages_seen\": \(lesson.pagesSeen), \"answered\": "
          + "[\(list(lesson.answered))], \(shown)\(missed)"
          + "\"finished\": \(lesson.isFinished)}"
      )
    }
    let lessons = lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n  }"
    return Array("{\n  \"version\": \(version),\n  \"lessons\": \(lessons)\n}\n".utf8)
  }

  private static func list(_ questions: Set<[Int]>) -> String {
    let sorted = questions.sorted { $0.lexicographicallyPrecedes($1) }
    return sorted.map { "[\($0.map(String.init).joined(separator: ", "))]" }.joined(separator: ", ")
  }

  /// What some bytes say; members that are not known are passed over.
  static func content(_ bytes: [UInt8]) -> Content {
    let value: JSONValue
    do throws(InputFault) { value = try JSONText.value(bytes, source: "it") } catch {
      return .damaged(error.message)
    }
    guard let found = number(value["version"]) else { return .damaged("it has no version") }
    if found > version { return .later(version: found) }
    guard found == version, case .object(let members)? = value["lessons"], members.count <= mostLessons else {
      return .damaged("its lessons are not as they are written here")
    }
    var progress = Progress()
    for member in members {
      guard let lesson = lesson(member.value) else {
        return .damaged("what it says of a lesson is not as it is written here")
      }
      progress[member.name] = lesson
    }
    return .progress(progress)
  }

  private static func lesson(_ value: JSONValue) -> Progress.OfLesson? {
    var lesson = Progress.OfLesson()
    guard let page = number(value["page"]), page < mostPages, let seen = number(value["pages_seen"]),
      seen <= mostPages, let answers = value["answered"],
      case .boolean(let isFinished)? = value["finished"]
    else { return nil }
    (lesson.page, lesson.pagesSeen, lesson.isFinished) = (page, seen, isFinished)
    guard let answered = questions(answers), let shown = questions(value["shown"] ?? .list([])),
      let missed = questions(value["missed"] ?? .list([]), countedFrom: 1)
    else { return nil }
    (lesson.answered, lesson.shown) = (answered, shown.subtracting(answered))
    for tries in missed { lesson.note(Array(tries.prefix(2)), missed: tries[2]) }
    return lesson
  }

  /// Questions, each as [page, question]; with how often each was missed, that behind them.
  private static func questions(_ value: JSONValue, countedFrom least: Int? = nil) -> Set<[Int]>? {
    guard case .list(let items) = value, items.count <= mostAnswers else { return nil }
    var questions: Set<[Int]> = []
    for item in items {
      guard case .list(let members) = item, members.count == (least == nil ? 2 : 3) else { return nil }
      let numbers = members.compactMap(number)
      guard numbers.count == members.count, numbers[0] < mostPages, numbers[1] < mostPages else { return nil }
      if let least, numbers[2] < least { return nil }
      questions.insert(numbers)
    }
    return questions
  }

  /// A whole number from 0.
  private static func number(_ value: JSONValue?) -> Int? {
    guard case .number(let digits)? = value, digits.utf8.count <= 9, digits.utf8.allSatisfy({ 48...57 ~= $0 })
    else { return nil }
    return Int(digits)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
