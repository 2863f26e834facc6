import ConvEngine
import Foundation
import Notation
import Testing

@testable import Exercises

/// Sheets as they are written, which stay the same for ever.
@Suite struct WorksheetTextTests {
  private func sheet(_ topic: String, level: Int, _ script: DocumentScript) throws -> String {
    let summary = try #require(TopicSummary.named(topic))
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try Worksheet(topic: summary, level: level, seed: 7, count: 2).write(script, withKey: true, to: &writer)
    try writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All that an exercise is made of, in few lines: its name, the input, each layer with its weights, the answer.
  private func contents(_ exercise: Exercise) -> String {
    func list(_ numbers: some Sequence<Number>) -> String {
      numbers.map { NumberText($0).text }.joined(separator: " ")
    }
    var lines = ["\(exercise.name)", exercise.inputLine]
    if case .values(let input) = exercise.scene.input { lines.append(list(input.numbers)) }
    for (layer, line) in zip(exercise.scene.layers, exercise.layerLines) {
      lines.append(line)
      if case .numbers(let weights)? = layer.kernel?.weights { lines.append(list(weights)) }
    }
    return (lines + [exercise.task, exercise.answerText, ""]).joined(separator: "\n")
  }

  /// Kept in `Golden`, one file a topic.
  ///
  /// `RECORD_GOLDEN=1` writes those that are missing and never another: a sheet that
  /// was printed years ago must still be checked from its seed.
  @Test(arguments: TopicSummary.all.map(\.name)) func staysTheSameForEver(topic: String) throws {
    let names = TopicSummary.levels.flatMap { level in
      [UInt64(1), 7, .max].flatMap { seed in
        [1, 2, 3].map { ExerciseName(topic: topic, level: level, seed: seed, number: $0) }
      }
    }
    let text = try names.map { contents(try #require(Exercise($0))) }.joined(separator: "\n")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(topic).txt")
    if let kept = try? String(contentsOf: url, encoding: .utf8) {
      #expect(text == kept, "the exercises about \(topic) have changed; they are now:\n\(text)")
    } else if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(topic); look at it and run again without RECORD_GOLDEN")
    } else {
      Issue.record("there are no exercises about \(topic) in Golden")
    }
  }

  @Test(arguments: TopicSummary.all.map(\.name)) func textFitsAPageAndHasNoLineEndingInBlanks(topic: String)
    throws
  {
    for level in TopicSummary.levels {
      for line in try sheet(topic, level: level, .text).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        #expect(line.count <= 100 && line.last != " ", "\(line)")
      }
    }
  }

  @Test(arguments: TopicSummary.all.map(\.name)) func theLaTeXIsASCIIAndClosesAllThatItOpens(topic: String)
    throws
  {
    for level in TopicSummary.levels {
      let latex = try sheet(topic, level: level, .latex)
      #expect(latex.utf8.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 10) })
      let page = try #require(latex.firstRange(of: #"\begin{document}"#)).lowerBound
      // Each character has its command: what has none would be a question mark.
      #expect(latex[page...].count { $0 == "?" } <= 2)
      let bare = latex[page...].replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
      var depth = 0
      for character in bare.utf8 {
        depth += character == UInt8(ascii: "{") ? 1 : character == UInt8(ascii: "}") ? -1 : 0
        #expect(depth >= 0)
      }
      #expect(depth == 0)
      var open: [Substring] = []
      for match in bare.matches(of: /\\(begin|end)\{(\w+)\}/) {
        if match.1 == "begin" { open.append(match.2) } else { #expect(open.popLast() == match.2) }
      }
      #expect(open.isEmpty)
      #expect(bare.count { $0 == "$" } % 2 == bare.matches(of: /\\\$/).count % 2)
    }
  }

  @Test(arguments: TopicSummary.all.map(\.name)) func markdownClosesItsFences(topic: String) throws {
    for level in TopicSummary.levels {
      let lines = try sheet(topic, level: level, .markdown).split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("```") } % 2 == 0)
      #expect(lines.count { $0.hasPrefix("# ") } == 2)
      #expect(lines.count { $0.hasPrefix("## Exercise ") } == 4)
    }
  }
}
