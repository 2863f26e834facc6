import Formats
import Glibc
import Notation

/// A folder of lessons: `NN-name.md` files in order of their names.
///
/// Other files (grids, images, notes), hidden ones and a README.md may lie beside them; any other name that ends in
/// .md and is not a lesson's is a fault.
public struct LessonFolder: Sendable {
  /// A lesson's file.
  public struct Entry: Hashable, Sendable {
    /// The name without its ending: "01-the-sliding-kernel".
    public let name: String
    /// The file, with the folder before it.
    public let path: String

    /// The lesson in the file, or what is wrong with it.
    ///
    /// - Complexity: O(bytes).
    ///
    /// - Parameter views: the names that a picture may have; nil takes any.
    public func read(views: [String]? = nil) -> LessonReading { LessonFile.read(path, views: views) }
  }

  /// What may lie beside lessons without being one: what is written for their authors.
  private static let readme = "README.md"

  /// The folder as it was named.
  public let path: String
  /// The lessons, in order of name.
  public let entries: [Entry]
  /// What is wrong with the names in the folder, or that there is no lesson in it.
  public let faults: [LessonFault]

  /// Lists a folder; no lesson is read yet.
  ///
  /// - Throws: ``InputFault`` of kind `noSuchFile` where it is not there, is no folder, or may not be read.
  /// - Complexity: O(names · log names).
  public init(_ path: String) throws(InputFault) {
    self.path = path
    let folder = path.isEmpty ? "./" : path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
    var entries: [Entry] = []
    var faults: [LessonFault] = []
    var numbers: [Substring: String] = [:]
    for file in try Self.names(in: path).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard file.hasSuffix(".md"), !file.hasPrefix("."), file != Self.readme else { continue }
      let shown = VisibleText.of(folder + file)
      let name = String(file.dropLast(3))
      guard let number = Self.number(of: name) else {
        faults.append(
          LessonFault(
            file: shown, line: nil,
            "its name is not a lesson's; expected two digits, a dash and lower-case letters: 01-the-sliding-kernel.md"
          ))
        continue
      }
      if let other = numbers[number] {
        faults.append(
          LessonFault(file: shown, line: nil, "its number is that of \(other) too; give it one of its own"))
      }
      numbers[number] = file
      entries.append(Entry(name: name, path: folder + file))
    }
    if entries.isEmpty, faults.isEmpty {
      let problem = "there is no lesson in it; expected files like 01-the-sliding-kernel.md"
      faults.append(LessonFault(file: VisibleText.of(path), line: nil, problem))
    }
    (self.entries, self.faults) = (entries, faults)
  }

  /// The number that a lesson's name begins with, without zeros before it; nil where it is no lesson's name.
  static func number(of name: String) -> Substring? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name[digits.endIndex...]
    let isWord = rest.dropFirst().unicodeScalars.allSatisfy {
      $0 == "-" || $0.isASCIIDigit || ($0.isASCIILetter && $0.value >= 0x61)
    }
    guard 2...9 ~= digits.count, rest.first == "-", rest.count > 1, isWord else { return nil }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : significant
  }

  /// The names in a folder, in no order.
  private static func names(in path: String) throws(InputFault) -> [String] {
    let shown = Quote.of(path)
    guard !path.utf8.contains(0), let folder = opendir(path.isEmpty ? "." : path) else {
      let reason =
        path.utf8.contains(0) || errno == ENOENT
        ? "no such folder" : errno == ENOTDIR ? "it is no folder; give one" : BoundedFile.reason(errno)
      throw InputFault(.noSuchFile, "cannot read \(shown): \(reason)")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}

/// Reads a lesson from a file.
public enum LessonFile {
  /// The lesson in a file, or what is wrong with it; a file that cannot be read is a fault too.
  ///
  /// File names in its scenes are relative to the folder it lies in.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ path: String, views: [String]? = nil) -> LessonReading {
    let source = VisibleText.of(path)
    do {
      let bytes = try BoundedFile.read(path, limit: LessonReader.sizeLimit)
      let text = try SourceText.decode(bytes, source: source)
      let folder = SceneFile.folder(of: path)
      return LessonReader.read(text, name: name(of: path), source: source, folder: folder, views: views)
    } catch {
      let fault = LessonFault(file: source, line: error.line, error.problem)
      return LessonReading(lesson: nil, faults: [fault], questionLines: [])
    }
  }

  /// "lessons/01-x.md" → "01-x".
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }
}
