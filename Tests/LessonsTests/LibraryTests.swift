import Formats
import Foundation
import Testing

@testable import Lessons

@Suite("The lessons that the program carries")
struct LibraryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("lessons").path

  @Test("They are the files of the folder lessons, byte for byte")
  func embedded() throws {
    let files = try LessonFolder(Self.folder)
    #expect(files.entries.map(\.name) == BuiltInLessons.all.map(\.name), "run make lessons")
    for (file, built) in zip(files.entries, BuiltInLessons.all) {
      #expect(try BoundedFile.read(file.path) == Array(built.text.utf8), "run make lessons: \(file.path)")
    }
  }

  @Test("They have no fault, need no file, and read page by page as they do at once")
  func whole() throws {
    #expect(try LessonCheck(folder: Self.folder).faults.map(\.message) == [])
    for (index, built) in BuiltInLessons.all.enumerated() {
      let whole = LessonReader.read(built.text, name: built.name, source: built.name, folder: "/dev/null/")
      #expect(whole.faults == [])
      let read = try #require(whole.lesson)
      let carried = try Library.builtIn.lesson(named: built.name)
      #expect([carried.title, carried.goal, carried.source] == [read.title, read.goal, read.source])
      #expect(Library.builtIn.entries[index].title == read.title)
      #expect(Library.builtIn.entries[index].goal == read.goal)
      #expect(carried.pages.map(\.title) == read.pages.map(\.title))
      #expect(carried.pages.map(\.line) == read.pages.map(\.line))
      #expect(carried.pages.map(\.blocks) == read.pages.map(\.blocks))
      #expect(carried.pages.map(\.questions) == read.pages.map(\.questions))
      #expect(carried.pages.map { $0.scene?.hidden } == read.pages.map { $0.scene?.hidden })
      #expect(carried.pages.map { $0.scene?.start } == read.pages.map { $0.scene?.start })
      #expect(carried.pages.map { "\($0.scene?.scene)" } == read.pages.map { "\($0.scene?.scene)" })
    }
  }

  @Test("By name, by number", arguments: ["01-the-sliding-kernel", "the-sliding-kernel", "1", "01"])
  func lookup(word: String) throws {
    #expect(try Library.builtIn.lesson(named: word).name == "01-the-sliding-kernel")
  }

  @Test("By a name that is none")
  func unknown() throws {
    let folder = try Folder()
    _ = try folder.file("01-padding.md", lessonText("# T\n"))
    _ = try folder.file("07-stride.md", "---\ntitle: The stride\n---\n## A\n")
    let library = try Library(folder: folder.path)
    #expect(library.entries.map(\.title) == ["T", "The stride"])
    #expect(library.entries.map(\.goal) == ["G", ""])
    func found(_ word: String) -> String? { message { try library.lesson(named: word) } }
    #expect(found("padding") == nil)
    #expect(found("paddin") == "no lesson is called 'paddin'; did you mean 'padding'?")
    #expect(found("\u{1B}") == #"no lesson is called '\u{1B}'; expected one of padding, stride"#)
    #expect(found("") == "no lesson is called ''; expected one of padding, stride")
    #expect(found("3") == "no lesson has the number 3; expected one of 1, 7")
    #expect(
      found("stride")?.replacing(folder.path, with: "")
        == "07-stride.md, line 1: the front matter has no goal; expected a line goal: … "
        + "(and 3 more; 'convwalk lint' names all)")
  }
}
