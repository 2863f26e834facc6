import ConvEngine
import Formats
import Foundation
import ReadingFiles
import Testing

@testable import Lessons

@Suite("The lessons that the program carries")
struct LibraryTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = repository.appendingPathComponent("lessons").path

  @Test("They are the files of the folder lessons, byte for byte")
  func embedded() throws {
    let files = try LessonFolder(Self.folder)
    #expect(files.entries.map(\.name) == CarriedLesson.all.map(\.name))
    for (file, carried) in zip(files.entries, CarriedLesson.all) {
      #expect(try BoundedFile.read(file.path) == Array(carried.text.utf8), "\(file.path)")
    }
  }

  @Test("So are the worked examples and the sample images", arguments: ["Examples", "Images"])
  func lists(name: String) throws {
    let folder = Self.repository.appendingPathComponent("Sources/Lessons/Library/\(name)")
    let carried = name == "Examples" ? CarriedFile.examples : CarriedFile.images
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == carried.map(\.name))
    for file in carried {
      let path = folder.appendingPathComponent(file.name).path
      #expect(try BoundedFile.read(path) == Array(file.text.utf8), "\(path)")
    }
  }

  @Test("Read item by item, a list says what it says as a whole")
  func items() throws {
    for file in CarriedFile.examples + CarriedFile.images {
      let list = CarriedList(file)
      let root = try #require(try YAMLText.node(file.text, source: file.name))
      guard case .list(let whole) = root.content else {
        Issue.record("\(file.name) is no list")
        continue
      }
      let parts = try list.items.map { try list.node($0, what: "list") }
      #expect(parts.map { "\($0)" } == whole.map { "\($0)" }, "\(file.name)")
      #expect(list.items.map(\.line) == whole.map(\.line), "\(file.name)")
    }
  }

  @Test("An item is read without the others, and a name that is none reads nothing")
  func oneItem() throws {
    let text = "- name: bc\n  cells: [\n- name: b\n  summary: c\n  cells: [1, 2]\n- name: a\n  cells: ]\n"
    let list = CarriedList(CarriedFile(name: "a.yaml", text: text))
    let item = try #require(list.item(naming: "b"))
    #expect(try SampleImage(item, of: list).shape == Shape(channels: 1, length: 2))
    #expect(list.item(naming: "c")?.line == nil)
    // A control: the others are no YAML.
    #expect(message { try list.items.map { try SampleImage($0, of: list) } } != nil)
  }

  @Test("What is wrong with an item is said with its line")
  func faults() {
    func fault(_ text: String) -> String? {
      let list = CarriedList(CarriedFile(name: "a.yaml", text: text))
      return message { try list.items.map { try SampleImage($0, of: list) } }
    }
    #expect(fault("# a\n- name: a\n  summary: b\n  cells: [1]\n") == nil)
    #expect(
      fault("# a\n- name: a\n  cells: [1]\n") == "a.yaml, line 2: there is no summary; expected summary: …")
    #expect(
      fault("- name: a\n  summary: b\n  cells: [1]\n- name: b\n  summary: c\n  cells: [[1, 2], [3]]\n")
        == "a.yaml, line 6: cells has a list of 1 where the first has 2; make them as long")
    #expect(
      fault("- name: a\n  sumary: b\n")
        == "a.yaml, line 2: a sample image has no key 'sumary'; did you mean 'summary'?")
    #expect(
      fault("- name: a\n  summary: b\n  cells: [[[[1]]]]\n")
        == "a.yaml, line 1: cells has 4 levels of lists; expected 1 to 3")
  }

  @Test("They have no fault, need no file, and read page by page as they do at once")
  func whole() throws {
    #expect(try LessonCheck(folder: Self.folder).faults.map(\.message) == [])
    for (index, built) in CarriedLesson.all.enumerated() {
      let whole = LessonReader.read(built.text, name: built.name, source: built.name, folder: "/dev/null/")
      #expect(whole.faults == [])
      let read = try #require(whole.lesson)
      let carried = try Library.builtIn.lesson(named: built.name)
      #expect([carried.title, carried.goal, carried.source] == [read.title, read.goal, read.source])
      #expect(Library.builtIn.entries[index].title == read.title)
      #expect(Library.builtIn.entries[index].goal == read.goal)
      #expect(carried.part == read.part && Library.builtIn.entries[index].part == read.part)
      #expect(read.part != nil, "every lesson of the course belongs to a part")
      #expect(built.outline == LessonOutline(read.pages.map { $0 }) && read.outline == built.outline)
      #expect(LessonOutline(reading: built.text) == built.outline)
      #expect(carried.pages.map(\.title) == read.pages.map(\.title))
      #expect(carried.pages.map(\.line) == read.pages.map(\.line))
      #expect(carried.pages.map(\.blocks) == read.pages.map(\.blocks))
      #expect(carried.pages.map(\.questions) == read.pages.map(\.questions))
      #expect(carried.pages.map { $0.scene?.hidden } == read.pages.map { $0.scene?.hidden })
      #expect(carried.pages.map { $0.scene?.start } == read.pages.map { $0.scene?.start })
      #expect(
        carried.pages.map { String(describing: $0.scene?.scene) }
          == read.pages.map { String(describing: $0.scene?.scene) })
    }
  }

  @Test("By name, by number", arguments: ["04-the-sliding-kernel", "the-sliding-kernel", "4", "04"])
  func lookup(word: String) throws {
    #expect(try Library.builtIn.lesson(named: word).name == "04-the-sliding-kernel")
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
