import Foundation
import Lessons
import Testing

/// What a parser of CommonMark made of two thousand pieces of prose, and which of them lessons do not have.
///
/// `Tests/Fixtures/make_commonmark_fixtures.py` made them.
@Suite("Prose as CommonMark reads it")
struct CommonMarkTests {
  private struct Fixture {
    let markdown: String
    /// Marker, depth and spans of each block, as text; nil where lessons must refuse it.
    let blocks: [String]?
    /// The headings.
    let titles: [String]

    init(_ line: Data) throws {
      let object = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      markdown = try #require(object["markdown"] as? String)
      var (blocks, titles): ([String], [String]) = ([], [])
      for block in object["blocks"] as? [[Any]] ?? [] {
        let kind = try #require(block[0] as? String)
        let depth = try #require(block[1] as? Int)
        let spans = try #require(block[2] as? [[String]])
        if kind == "#" {
          titles.append(spans[0][0])
        } else {
          blocks.append("\(kind) \(depth) " + spans.map { "{\($0[1]): \($0[0])}" }.joined())
        }
      }
      self.blocks = object["blocks"] == nil ? nil : blocks
      self.titles = titles
    }
  }

  private static func fixtures() throws -> [Fixture] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/commonmark", withExtension: "jsonl"))
    return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { try Fixture(Data($0)) }
  }

  private func describe(_ block: Block) -> String {
    let kind =
      switch block.kind {
      case .paragraph: "p"
      case .item(let marker): marker
      case .formula: "formula"
      }
    return "\(kind) \(block.depth) " + block.spans.map { "{\($0.look): \($0.text)}" }.joined()
  }

  @Test("Paragraphs, lists, emphasis and code are the same; nothing else is let through")
  func agreement() throws {
    let fixtures = try Self.fixtures()
    var (taken, refused) = (0, 0)
    for fixture in fixtures {
      let reading = LessonReader.read(lessonText("# T\n\n" + fixture.markdown), name: "x", source: "x.md")
      guard let blocks = fixture.blocks else {
        #expect(reading.lesson == nil, "\(fixture.markdown)")
        refused += 1
        continue
      }
      if let lesson = reading.lesson {
        taken += 1
        #expect(lesson.pages.flatMap(\.blocks).map(describe) == blocks, "\(fixture.markdown)")
        #expect(lesson.pages.dropFirst().map(\.title) == fixture.titles, "\(fixture.markdown)")
      } else {
        // Lessons may be stricter than CommonMark, seldom, and never with another line than one there is.
        #expect(reading.faults.allSatisfy { isStricter($0.problem) }, "\(fixture.markdown) \(reading.faults)")
      }
    }
    #expect(taken > 1_000)
    #expect(refused > 300)
  }

  private func isStricter(_ problem: String) -> Bool {
    ["struck text", "a line break by two blanks", "a heading without text", "HTML"].contains {
      problem.hasPrefix($0)
    }
  }
}
