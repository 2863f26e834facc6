import Glibc
import Notation

/// Reads whole files, within a limit and without ever waiting for a device or a pipe.
package enum BoundedFile {
  /// The most bytes that any file may have: a 4096 × 4096 grid as text.
  package static let sizeLimit = 256 << 20

  /// All bytes of a regular file.
  ///
  /// - Throws: `noSuchFile` where it is not there, may not be read or is no file; `badData` above the limit.
  package static func read(_ path: String, limit: Int = sizeLimit) throws(InputFault) -> [UInt8] {
    let (descriptor, size) = try openFile(path, limit)
    defer { close(descriptor) }
    return try bytes(of: descriptor, Quote.of(path), expected: size, limit: limit)
  }

  /// All bytes of a regular file; those of a large one are read only when something asks for them.
  ///
  /// - Throws: as ``read(_:limit:)``.
  static func map(_ path: String, limit: Int = sizeLimit) throws(InputFault) -> FileBytes {
    let (descriptor, size) = try openFile(path, limit)
    defer { close(descriptor) }
    if size >= FileBytes.mappedFrom, let bytes = FileBytes(mapping: descriptor, count: size) { return bytes }
    return FileBytes(try bytes(of: descriptor, Quote.of(path), expected: size, limit: limit))
  }

  /// All bytes of standard input.
  package static func standardInput(limit: Int = sizeLimit) throws(InputFault) -> [UInt8] {
    try bytes(of: STDIN_FILENO, "standard input", expected: 0, limit: limit)
  }

  /// Opens a regular file within the limit.
  private static func openFile(_ path: String, _ limit: Int) throws(InputFault) -> (
    descriptor: Int32, size: Int
  ) {
    let name = Quote.of(path)
    guard !path.isEmpty else { throw InputFault(.noSuchFile, "the file's name is empty; give a file") }
    // The system would stop reading the name at a NUL, and open another file.
    guard !path.utf8.contains(0) else { throw unreadable(name, "no such file") }
    // Opening alone would wake whoever waits to write into a pipe, and would not say that a socket is one.
    var status = stat()
    if stat(path, &status) == 0 { try checkKind(status, name) }
    // Without O_NONBLOCK a pipe would be waited for already here.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw unreadable(name, reason(errno)) }
    do throws(InputFault) { return (descriptor, try size(of: descriptor, name, limit)) } catch {
      close(descriptor)
      throw error
    }
  }

  private static func size(of descriptor: Int32, _ name: String, _ limit: Int) throws(InputFault) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw unreadable(name, reason(errno))
    }
    try checkKind(status, name)
    guard status.st_size <= limit else { throw tooLarge(name, limit) }
    return Int(status.st_size)
  }

  /// All bytes that a descriptor still has.
  static func bytes(
    of descriptor: Int32, _ name: String, expected: Int, limit: Int
  ) throws(InputFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
      var failure: Int32 = 0
      var isAtEnd = false
      let chunk = [UInt8](unsafeUninitializedCapacity: max(room, 1 << 16)) { buffer, count in
        while count < buffer.count {
          let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
          if got > 0 { count += got; continue }
          if got < 0, errno == EINTR { continue }
          if got < 0, errno == EAGAIN, waitForInput(descriptor) { continue }
          if got < 0 { failure = errno }
          isAtEnd = true
          break
        }
      }
      guard failure == 0 else { throw unreadable(name, reason(failure)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw tooLarge(name, limit) }
      if isAtEnd { return bytes }
      room = 1 << 20
    }
  }

  private static func unreadable(_ name: String, _ reason: String) -> InputFault {
    InputFault(.noSuchFile, "cannot read \(name): \(reason)", problem: "cannot read it: \(reason)")
  }

  private static func tooLarge(_ name: String, _ limit: Int) -> InputFault {
    let problem = "has more than \(limit) bytes, which is the limit; give a smaller file"
    return InputFault(.badData, "\(name) \(problem)", problem: "it \(problem)")
  }

  /// Waits on a descriptor that does not wait by itself, as standard input may be left by another program.
  private static func waitForInput(_ descriptor: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, -1) >= 0 || errno == EINTR
  }

  private static func checkKind(_ status: stat, _ name: String) throws(InputFault) {
    let kind: String
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: kind = "a directory"
    case S_IFIFO: kind = "a pipe"
    case S_IFSOCK: kind = "a socket"
    default: kind = "a device"
    }
    throw unreadable(name, "it is \(kind); give a regular file")
  }

  package static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case ENOTDIR: "a part of its path is no directory"
    case EACCES, EPERM: "you may not read it"
    case EISDIR: "it is a directory; give a file"
    case ELOOP: "its links go in a circle"
    case ENAMETOOLONG: "its name is too long"
    case ENXIO, ENODEV: "it is a device; give a regular file"
    case EBADF: "it is closed"
    default: String(cString: strerror(code))
    }
  }
}
