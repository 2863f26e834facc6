import ConvEngine
import Exercises
import Lessons
import Notation
import Pictures
import Tutor

/// The lists behind the text of a help topic, made from what the program has: its keys, its kernels and so on.
enum HelpList {
  /// Writes the list of a topic; nothing where its text is all there is.
  static func write(_ topic: String, to writer: inout ByteWriter) throws {
    switch topic {
    case "formats": try writer.write(formats)
    case "kernels": try writeKernels(to: &writer)
    case "keys": try writer.write(keys)
    case "pictures": try writer.write(pictures)
    case "worksheets": try writer.write(worksheets)
    default: break
    }
  }

  private static var formats: String {
    "\nFormats (solve --format NAME)\n"
      + TextTable.text(SolveCommand.Format.allCases.map { [$0.rawValue, $0.summary] }, indent: 2)
      + "\nExit statuses\n"
      + TextTable.text(ExitStatus.allCases.map { [String($0.rawValue), $0.summary] }, indent: 2)
  }

  /// Each kernel by name, with what it does and its rows as the engine has them.
  private static func writeKernels(to writer: inout ByteWriter) throws {
    for preset in Preset.allCases {
      try writer.write("\n  \(preset.rawValue)\n      \(preset.summary)\n")
      try GridText.write(Tensor(rows: preset.rows), indent: 6, to: &writer)
    }
  }

  private static var keys: String {
    let (scene, menu) = (rows(.scene), rows(.menu))
    let parts = [
      ("In a scene", scene),
      ("In a lesson, the same and", rows(.lesson).filter { !scene.contains($0) }),
      ("While an answer is checked", rows(.check)),
      ("In the menu of lessons", menu),
      (
        "Among the pages that a search found, as in the menu and", rows(.search).filter { !menu.contains($0) }
      ),
      (
        "Among worked examples and sample images, as in the menu and",
        rows(.shelf).filter { !menu.contains($0) }
      ),
    ]
    return parts.map { "\n\($0.0)\n" + TextTable.text($0.1, indent: 2) }.joined()
  }

  private static func rows(_ activity: Model.Activity) -> [[String]] {
    KeyBinding.bindings(activity).map { [$0.label, $0.help] }
  }

  private static var pictures: String {
    "\n" + TextTable.text(PictureRegistry.all.map { [$0.name, $0.summary] }, indent: 2)
  }

  private static var worksheets: String {
    "\nTopics (worksheet --topic NAME)\n"
      + TextTable.text(TopicSummary.all.map { [$0.name, $0.title] }, indent: 2)
  }
}

extension SolveCommand.Format {
  /// What it is, in a line of the help.
  fileprivate var summary: String {
    switch self {
    case .text: "the calculation as on a board"
    case .json: "one JSON object, for programs"
    case .csv: "the output alone, as comma-separated values"
    case .markdown: "the calculation as CommonMark"
    case .latex: "the calculation as a document for pdflatex"
    case .pytorch: "a PyTorch program that prints the output"
    }
  }
}

extension ExitStatus {
  /// When a command ends with it, in a line of the help.
  fileprivate var summary: String {
    switch self {
    case .done: "everything was done"
    case .faultsFound: "lint found faults"
    case .usage: "the command line cannot be carried out"
    case .badData: "the data says something it cannot say"
    case .noSuchFile: "there is no such file, or it cannot be read"
    case .noTerminal: "there is no terminal to draw on"
    case .cannotWrite: "the output could not be written"
    }
  }
}
