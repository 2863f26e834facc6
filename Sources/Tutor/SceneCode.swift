import ConvEngine
import Notation

/// The PyTorch program of the scene as it is now.
extension SceneState {
  /// Why there is no program to show.
  var codeRefusal: String? {
    if !hiding.isEmpty { return "a program would tell what the page asks; a answers" }
    guard solved.fault == nil else { return nothingToWalk }
    return PyTorchProgram.refusal(solved)
  }

  /// The program, line by line.
  var code: [String] {
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    // Writing into memory does not fail.
    try? PyTorchProgram.write(solved, to: &writer)
    try? writer.flush()
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.map { String($0) }
  }
}
