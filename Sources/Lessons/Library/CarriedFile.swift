/// A file of the repository that the program carries in itself: a lesson, worked examples, the sample images, a topic
/// of the help.
///
/// The lists of them (`CarriedFile.lessons`, `.examples`, `.images`, `.topics`) are Swift that each build makes from the files
/// themselves; see `Plugins/CarryFiles`.
struct CarriedFile: Sendable {
  /// The file's name: "01-the-sliding-kernel.md".
  let name: String
  /// All of its text, byte for byte.
  let text: String

  /// The name without its ending: "01-the-sliding-kernel".
  var stem: String { String(name.prefix { $0 != "." }) }
}
