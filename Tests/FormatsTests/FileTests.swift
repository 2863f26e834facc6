import ConvEngine
import Formats
import Foundation
import Glibc
import ReadingFiles
import Testing

@Suite("Files that are none, or too much")
struct FileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// The fault that reading a grid ends with, its message without the test's folder.
  private func fault(_ path: String) -> InputFault? {
    do {
      _ = try GridFile.read(path, dimensions: nil)
      return nil
    } catch { return InputFault(error.kind, error.message.replacing(folder.path, with: "")) }
  }

  private func unreadable(_ problem: String) -> InputFault {
    InputFault(.noSuchFile, "cannot read \(problem)")
  }

  @Test("Nothing there, and links that lead nowhere or in a circle")
  func links() {
    symlink("gone.csv", folder.path + "dangling.csv")
    symlink("loop.csv", folder.path + "loop.csv")
    #expect(fault(folder.path + "none.csv") == unreadable("'none.csv': no such file"))
    #expect(fault(folder.path + "dangling.csv") == unreadable("'dangling.csv': no such file"))
    #expect(fault(folder.path + "loop.csv") == unreadable("'loop.csv': its links go in a circle"))
  }

  @Test("A directory, a pipe, a device: none is waited for")
  func kinds() {
    mkdir(folder.path + "directory.csv", 0o755)
    mkfifo(folder.path + "pipe.csv", 0o644)
    symlink("/dev/zero", folder.path + "zero.csv")
    #expect(
      fault(folder.path + "directory.csv")
        == unreadable("'directory.csv': it is a directory; give a regular file"))
    #expect(fault(folder.path + "pipe.csv") == unreadable("'pipe.csv': it is a pipe; give a regular file"))
    #expect(fault(folder.path + "zero.csv") == unreadable("'zero.csv': it is a device; give a regular file"))
  }

  @Test("A file of 64 GB without a byte in it is refused before memory is taken")
  func sparse() throws {
    let path = try folder.file("sparse.csv", "")
    try #require(truncate(path, 64 << 30) == 0)
    #expect(
      fault(path)
        == InputFault(
          .badData, "'sparse.csv' has more than 268435456 bytes, which is the limit; give a smaller file"))
  }

  @Test("A file that may not be read", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let path = try folder.file("secret.csv", "1")
    chmod(path, 0)
    #expect(fault(path) == unreadable("'secret.csv': you may not read it"))
  }

  @Test(
    "Names with anything in them",
    arguments: ["-x.csv", "a\nb.csv", "\u{1B}[2J.csv", " .csv", "'.csv", "ü.csv", "%s.csv", "e\u{301}.csv"])
  func names(name: String) throws {
    #expect(try cells(folder.grid(name, "1,2")) == [[[1, 2]]])
  }

  @Test(
    "Names are visible in every message",
    arguments: [
      ("a\nb.csv", #"a\nb.csv"#), ("\u{1B}[2J.csv", #"\u{1B}[2J.csv"#),
      ("\u{202E}vsc.csv", #"\u{202E}vsc.csv"#),
    ])
  func visibleNames(name: String, visible: String) throws {
    #expect(fault(folder.path + name) == unreadable("'\(visible)': no such file"))
    #expect(try folder.gridFault(name, "") == "\(visible) has no numbers; expected rows of them")
  }

  @Test("A name that is empty, too long, or holds a NUL")
  func impossibleNames() throws {
    #expect(fault("x/" + String(repeating: "a", count: 300) + ".csv")?.kind == .noSuchFile)
    #expect(
      fault(String(repeating: "a", count: 300) + ".csv")
        == unreadable(
          "'\(String(repeating: "a", count: 30))…\(String(repeating: "a", count: 25)).csv': its name is too long"
        ))
    // The system would read the name up to the NUL, and so another file.
    _ = try folder.file("grid", "1,2")
    #expect(fault(folder.path + "grid\0.csv") == unreadable(#"'grid\u{0}.csv': no such file"#))
    #expect(
      fault("")
        == InputFault(
          .badData, "'' is no grid; expected a file that ends in .csv, .tsv, .json, .pgm, .ppm or .npy"))
    #expect(message { try BoundedFile.read("") } == "the file's name is empty; give a file")
  }

  @Test("A file of another kind")
  func endings() throws {
    #expect(
      try folder.gridFault("grid.txt", "1,2")
        == "'grid.txt' is no grid; expected a file that ends in .csv, .tsv, .json, .pgm, .ppm or .npy")
  }
}
