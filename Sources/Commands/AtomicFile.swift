import Glibc

/// Replaces a file as a whole, or leaves it as it was: whoever reads it finds the old bytes or the new ones.
enum AtomicFile {
  /// Writes `bytes` to a file beside `path` and puts that in its place.
  ///
  /// Where `path` is a link, what it leads to is replaced. The permissions stay as they were. Nothing is left
  /// behind where it fails.
  ///
  /// - Returns: why it failed, as an error number; 0 where it did not.
  static func write(_ bytes: [UInt8], to path: String) -> Int32 {
    let target = resolved(path)
    // Of this process alone: another may be writing too. What a killed one of the same number left is of no use.
    let draft = "\(target).new-\(getpid())"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode(of: target))
    guard descriptor >= 0 else { return errno }
    var failure = fill(descriptor, with: bytes, mode: mode(of: target))
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(draft, target) != 0 { failure = errno }
    if failure != 0 {
      unlink(draft)
    } else {
      syncFolder(of: target)
    }
    return failure
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8], mode: mode_t) -> Int32 {
    // Beyond a limit on the size of files writing is to fail, and not to kill.
    let before = signal(SIGXFSZ, SIG_IGN)
    defer { signal(SIGXFSZ, before) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      written += count
    }
    // Some file systems have no permissions to set.
    fchmod(descriptor, mode)
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// What a link leads to; the path itself where it is none or leads nowhere.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
  }

  private static func syncFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = open(String(path[...slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
