import Lessons
import Notation

/// `convwalk help`: what there is to ask about, one command's help, or one topic.
public struct HelpCommand: Sendable {
  /// A command, as `help` tells about it.
  public struct Entry: Sendable {
    /// What it is called: "solve".
    public let name: String
    /// What it does, in a line.
    public let summary: String
    /// Its own help, made when it is asked for.
    public let text: @Sendable () -> String

    /// A command with its help.
    public init(name: String, summary: String, text: @escaping @Sendable () -> String) {
      (self.name, self.summary, self.text) = (name, summary, text)
    }
  }

  /// A command or a topic; nil lists them all.
  public var topic: String?
  /// Whether to write in ASCII alone.
  public var ascii = false
  private let commands: [Entry]

  /// Help on these commands, and on all topics.
  public init(commands: [Entry]) { self.commands = commands }

  /// Writes the help.
  ///
  /// - Throws: ``CommandFailure``, with status 64 where there is no such command or topic.
  public func run() throws {
    guard let topic else { return try write { try $0.write(overview) } }
    if let command = commands.first(where: { $0.name == topic }) {
      return try write { try $0.write(command.text() + "\n") }
    }
    guard let found = HelpTopic.named(topic) else {
      let names = commands.map(\.name) + HelpTopic.all.map(\.name)
      let hint = NearestName.hint(topic, among: names)
      throw CommandFailure(.usage, "there is no help on '\(VisibleText.of(topic))'; \(hint)")
    }
    try write { writer in
      try writer.write(found.text)
      try HelpList.write(found.name, to: &writer)
    }
  }

  private func write(_ body: (inout ByteWriter) throws -> Void) throws {
    try StandardOutput.write(ascii: ascii || !StandardOutput.isUTF8, body)
  }

  private var overview: String {
    "convwalk teaches convolutional networks one multiplication at a time.\n"
      + "\nCommands (convwalk help COMMAND)\n"
      + TextTable.text(commands.map { [$0.name, $0.summary] }, indent: 2)
      + "\nTopics (convwalk help TOPIC)\n"
      + TextTable.text(HelpTopic.all.map { [$0.name, $0.summary] }, indent: 2)
  }
}
