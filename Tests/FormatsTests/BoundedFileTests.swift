import Foundation
import ReadingFiles
import Testing

@testable import Formats

@Suite("Files within a limit, and what only looks like one")
struct BoundedFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test("All bytes up to the limit, and none beyond it")
  func limit() throws {
    let path = try folder.file("a.csv", [1, 2, 3])
    #expect(try BoundedFile.read(path, limit: 3) == [1, 2, 3])
    #expect(
      fault { try BoundedFile.read(path, limit: 2) }
        == "'a.csv' has more than 2 bytes, which is the limit; give a smaller file")
    #expect(try BoundedFile.read(folder.file("empty.csv", "")) == [])
  }

  @Test("A file that is longer than it said is held to the limit too")
  func growing() throws {
    let path = try folder.file("a.csv", [UInt8](repeating: 7, count: 3 << 20))
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    func read(_ limit: Int) throws -> [UInt8] {
      try file.seek(toOffset: 0)
      return try BoundedFile.bytes(of: file.fileDescriptor, "'a.csv'", expected: 10, limit: limit)
    }
    #expect(
      fault { try read(1 << 20) }
        == "'a.csv' has more than 1048576 bytes, which is the limit; give a smaller file")
    #expect(try read(3 << 20) == [UInt8](repeating: 7, count: 3 << 20))
  }

  @Test("A socket is named, and so is a file in the place of a folder")
  func kinds() throws {
    #expect(bindSocket(folder.path + "s.csv"))
    #expect(
      fault { try BoundedFile.read(folder.path + "s.csv") }
        == "cannot read 's.csv': it is a socket; give a regular file")
    let path = try folder.file("a.csv", "1")
    #expect(
      fault { try BoundedFile.read(path + "/b.csv") }
        == "cannot read 'a.csv/b.csv': a part of its path is no directory")
    symlink("/proc/self/mem", folder.path + "m.csv")
    #expect(
      fault { try BoundedFile.read(folder.path + "m.csv") } == "cannot read 'm.csv': Input/output error")
  }

  @Test("A pipe that does not wait is waited for")
  func pipes() throws {
    let pipe = Pipe()
    let reading = pipe.fileHandleForReading.fileDescriptor
    #expect(fcntl(reading, F_SETFL, O_NONBLOCK) == 0)
    // A thread of its own: a task might wait for the one that this test keeps waiting.
    Thread.detachNewThread {
      for _ in 0..<3 { pipe.fileHandleForWriting.write(Data(repeating: 7, count: 50_000)) }
      try? pipe.fileHandleForWriting.close()
    }
    let bytes = try BoundedFile.bytes(of: reading, "standard input", expected: 0, limit: 1 << 20)
    #expect(bytes == [UInt8](repeating: 7, count: 150_000))
    #expect(
      fault { try BoundedFile.bytes(of: -1, "standard input", expected: 0, limit: 1) }
        == "cannot read standard input: it is closed")
  }

  /// The message of a fault, without the test's folder.
  private func fault(_ body: () throws -> [UInt8]) -> String? {
    message(body)?.replacing(folder.path, with: "")
  }

  /// Leaves a socket's name in the file system.
  private func bindSocket(_ path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}
