import Foundation
import Lessons
import Testing

/// The table of slides in lessons/README.md names lessons and pages that are there, and leaves no lesson of the lecture
/// out.
@Suite struct SlideTableTests {
  private struct Row {
    let slide, lesson, page: String
  }

  private func rows() throws -> [Row] {
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: repository.appendingPathComponent("lessons/README.md"), encoding: .utf8)
    let table = try #require(text.components(separatedBy: "| slide | lesson | page |\n").last)
    return table.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(slide: cells[0], lesson: cells[1], page: cells.count > 2 ? cells[2] : "")
    }
  }

  private func isThere(_ row: Row) -> Bool {
    let lesson = try? Library.builtIn.lesson(named: row.lesson)
    return lesson?.pages.contains { $0.title == row.page } == true
  }

  @Test func everySlideHasAPageThatIsThere() throws {
    let rows = try rows()
    #expect(rows.count > 40 && Set(rows.map(\.slide)).count == rows.count)
    for row in rows { #expect(isThere(row), "\(row.slide): \(row.lesson), \(row.page)") }
    #expect(!isThere(Row(slide: "", lesson: rows[0].lesson, page: "No such page")))
  }

  /// What goes beyond the lecture.
  private static let beyond: Set = ["14-dilation", "24-receptive-fields", "25-transposed"]

  @Test func everyLessonTeachesASlideOrGoesBeyondThem() throws {
    let taught = Set(try rows().map(\.lesson))
    #expect(Set(Library.builtIn.entries.map(\.name)) == taught.union(Self.beyond))
    #expect(taught.isDisjoint(with: Self.beyond))
  }
}
