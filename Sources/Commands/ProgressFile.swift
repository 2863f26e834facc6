import Formats
import Glibc
import Lessons
import Notation
import Tutor

/// The file in which the progress through the lessons is kept:
/// `$XDG_STATE_HOME/convwalk/progress.json`, by default in `~/.local/state`.
///
/// Nothing of it is ever lost: a file that this program did not write, or that a later version wrote, is left
/// alone or set aside; two programs that write at once find each other's progress.
struct ProgressFile: Sendable {
  /// Where it is; nil where there is no place for it.
  let path: String?
  /// The folder below which folders may be made; a home that is not there is not made.
  var base = ""
  /// What the names of the lessons stand behind in the file; see ``of(folder:)``.
  var prefix = ""

  /// The file that the environment names.
  static func located(state: String? = environment("XDG_STATE_HOME"), home: String? = environment("HOME"))
    -> ProgressFile
  {
    let name = "convwalk/progress.json"
    if let state, state.hasPrefix("/") { return ProgressFile(path: "\(state)/\(name)") }
    if let home, home.hasPrefix("/") {
      return ProgressFile(path: "\(home)/.local/state/\(name)", base: home)
    }
    return ProgressFile(path: nil)
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The progress so far, and a word where it cannot be kept or read.
  func load() -> (progress: Progress, warning: String?) {
    switch contents() {
    case .success(.none): (Progress(), nil)
    case .success(.progress(let progress)): (progress.taken(from: prefix), nil)
    case .success(.damaged(let why)):
      (Progress(), "\(shown) is damaged (\(why)); it is set aside, and a new one begun")
    case .failure(let refusal): (Progress(), refusal.message)
    }
  }

  /// Keeps the progress together with what is in the file, without what is to be forgotten of that.
  ///
  /// - Returns: why it cannot be kept; nil where it is.
  func save(_ progress: Progress, forgetting forgotten: Forgotten = .nothing) -> String? {
    guard let path else { return Refusal.noPlace.message }
    makeFolders(path)
    let lock = Lock(path + ".lock")
    defer { lock.release() }
    let progress = progress.kept(behind: prefix)
    var merged = progress
    switch contents() {
    case .success(.none): break
    case .success(.progress(let old)): merged = progress.merged(with: old.without(forgotten, behind: prefix))
    case .success(.damaged(let why)):
      guard setAside(path) else {
        return "progress is not kept: \(shown) is damaged (\(why)) and cannot be set aside; move it away"
      }
    case .failure(let refusal): return refusal.message
    }
    let failure = AtomicFile.write(ProgressText.bytes(merged), to: path)
    return failure == 0
      ? nil : "progress is not kept: cannot write \(shown): \(String(cString: strerror(failure)))"
  }
}

extension ProgressFile {
  /// What is in the file, where it may be written over.
  private enum Contents {
    case none
    case progress(Progress)
    case damaged(String)
  }

  /// Why the file is left alone.
  private struct Refusal: Error {
    let message: String

    static let noPlace = Refusal(
      message: "progress is not kept: neither XDG_STATE_HOME nor HOME names a folder from the root on")
  }

  private static let sizeLimit = 4 << 20

  private var shown: String { "'\(VisibleText.of(path ?? ""))'" }

  private func contents() -> Result<Contents, Refusal> {
    guard let path else { return .failure(.noPlace) }
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT { return .success(.none) }
    let bytes: [UInt8]
    do throws(InputFault) { bytes = try BoundedFile.read(path, limit: Self.sizeLimit) } catch {
      if error.kind == .badData { return .success(.damaged("it is too large")) }
      return .failure(Refusal(message: "progress is not kept: \(error.message)"))
    }
    switch ProgressText.content(bytes) {
    case .progress(let progress): return .success(.progress(progress))
    case .damaged(let why): return .success(.damaged(why))
    case .later(let version):
      return .failure(
        Refusal(
          message:
            "progress is not kept: \(shown) is of version \(version), which a later convwalk wrote; this one "
            + "knows version \(ProgressText.version)"))
    }
  }

  /// Makes the folders that are not there, for the user alone.
  private func makeFolders(_ path: String) {
    var end = path.index(path.startIndex, offsetBy: base.count)
    while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }

  /// Gives a damaged file another name, and never that of one that was set aside before; false where it cannot.
  private func setAside(_ path: String) -> Bool {
    for number in 1...99 {
      let name = path + ".damaged" + (number == 1 ? "" : "-\(number)")
      // A name that is taken is refused here, where a rename would take it.
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        return false
      }
      close(descriptor)
      return rename(path, name) == 0
    }
    return false
  }
}

/// A lock between programs that write at once; where it cannot be had soon, writing goes on without it.
private struct Lock {
  private let descriptor: Int32

  init(_ path: String) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(2_000)
    }
  }

  func release() { if descriptor >= 0 { close(descriptor) } }
}
