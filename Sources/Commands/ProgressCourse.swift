import Glibc
import Tutor

/// One file keeps the progress through every course: the lessons that the program carries stand under their names,
/// those of a folder behind its path, so that two lessons called 01-padding do not take each other's answers.
extension ProgressFile {
  /// What is to be forgotten of what the file has.
  enum Forgotten: Sendable {
    case nothing
    case lesson(String)
    /// Every lesson of the course.
    case all
  }

  /// The same file, for the lessons of a folder.
  func of(folder: String) -> ProgressFile {
    var file = self
    let real = realpath(folder, nil)
    defer { free(real) }
    file.prefix = (real.map { String(cString: $0) } ?? folder) + "/"
    return file
  }
}

extension Progress {
  /// The lessons of one course, under the names that they have in it.
  func taken(from prefix: String) -> Progress {
    var taken = Progress()
    for (name, lesson) in lessons where Self.isKept(name, behind: prefix) {
      taken[String(name.dropFirst(prefix.count))] = lesson
    }
    return taken
  }

  /// The lessons under the names that they have in the file.
  func kept(behind prefix: String) -> Progress {
    var kept = Progress()
    for (name, lesson) in lessons { kept[prefix + name] = lesson }
    return kept
  }

  /// All but what is to be forgotten of a course.
  func without(_ forgotten: ProgressFile.Forgotten, behind prefix: String) -> Progress {
    var rest = self
    switch forgotten {
    case .nothing: break
    case .lesson(let name): rest.lessons[prefix + name] = nil
    case .all: rest.lessons = rest.lessons.filter { !Self.isKept($0.key, behind: prefix) }
    }
    return rest
  }

  /// Whether a name of the file is that of a lesson in a course; a lesson's own name has no slash.
  private static func isKept(_ name: String, behind prefix: String) -> Bool {
    name.hasPrefix(prefix) && !name.dropFirst(prefix.count).contains("/")
  }
}
