import ConvEngine
import Formats
import Notation

/// Finds the input that a word names: a sample image, then a file.
enum InputFile {
  /// The tensor that a word names; files are relative to a folder.
  ///
  /// The name of a sample image has neither `.` nor `/`, so it never hides a file that could be read.
  ///
  /// - Parameter fault: makes the fault of a word that names neither.
  static func read(
    _ name: String, in folder: String, dimensions: Dimensions?, fault: (String) -> InputFault
  ) throws(InputFault) -> Tensor {
    if let image = SampleImage.named(name) {
      do { return try image.tensor(dimensions: dimensions) } catch { throw fault(error.message) }
    }
    guard name.utf8.contains(where: { "./".utf8.contains($0) }) else { throw fault(unknown(name)) }
    return try GridFile.read(
      name.utf8.first == UInt8(ascii: "/") ? name : folder + name, dimensions: dimensions)
  }

  /// What to say of a word that names neither a sample image nor a file.
  private static func unknown(_ name: String) -> String {
    let file = "a file ends in \(GridFile.endingList)"
    if name.isEmpty { return "the input is empty; expected the name of a sample image or a file; \(file)" }
    if (try? NumberReader.number(name)) != nil {
      return
        "the input is the number \(Quote.of(name)); expected a list like [1, 2, 3], or rows: [[1, 2], [3, 4]]"
    }
    let hint = NearestName.question(name, among: SampleImage.all.map(\.name)) ?? "'convwalk list' names them"
    return "no sample image is called \(Quote.of(name)); \(hint) (\(file))"
  }
}
