import Formats
import Lessons

/// What stands behind `:`: the scene's own flags, one or several, or a picture: "stride 2",
/// "kernel 1 0; 0 1 --padding same", "view bars".
struct Command {
  /// The flags; none where only a picture is asked for.
  private(set) var flags = SceneFlags()
  /// The name of a picture, if one is asked for.
  private(set) var picture: String?
  /// What the picture does to its scene, if that is asked for: "shift 0 2".
  private(set) var lab: String?

  /// Reads a command.
  ///
  /// - Throws: ``InputFault`` that names what is there instead.
  init(_ text: String) throws(InputFault) {
    for part in Self.parts(text) {
      let (name, value) = Self.split(part)
      switch name {
      case "view": picture = value
      case "lab": lab = value
      default: try flags.set(name, to: value)
      }
    }
  }

  /// The pieces between `--`, which may stand before the first of them too.
  private static func parts(_ text: String) -> [Substring] {
    var parts: [Substring] = [""]
    for word in text.split(separator: " ") {
      if word.hasPrefix("--") {
        parts.append(word.dropFirst(2))
      } else {
        let isFirst = parts[parts.count - 1].isEmpty
        parts[parts.count - 1] += isFirst ? word : " " + word
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// A name and what stands behind it, without the quotation marks that a shell would take off.
  private static func split(_ part: Substring) -> (name: String, value: String) {
    let pieces = part.split(separator: " ", maxSplits: 1)
    var value = pieces.count > 1 ? pieces[1] : ""
    for mark in ["'", "\""] where value.count > 1 && value.hasPrefix(mark) && value.hasSuffix(mark) {
      value = value.dropFirst().dropLast()
    }
    return (String(pieces[0]), String(value))
  }
}
