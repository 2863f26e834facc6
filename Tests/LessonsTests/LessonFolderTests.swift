import ConvEngine
import Formats
import Foundation
import Glibc
import Lessons
import ReadingFiles
import Testing

@Suite("Folders of lessons")
struct LessonFolderTests {
  /// The broken lessons of the fixtures in a folder of their own, with what no repository can hold.
  private func brokenLessons() throws -> Folder {
    let folder = try Folder()
    let fixtures = try #require(Bundle.module.url(forResource: "Fixtures/broken-lessons", withExtension: nil))
    for file in try FileManager.default.contentsOfDirectory(at: fixtures, includingPropertiesForKeys: nil) {
      try FileManager.default.copyItem(atPath: file.path, toPath: folder.path + file.lastPathComponent)
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "04-a-folder.md", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "07-dangling.md", withDestinationPath: "nowhere.md")
    mkfifo(folder.path + "08-pipe.md", 0o600)
    return folder
  }

  @Test("The lessons of a part stand together, and a lesson need not belong to one")
  func parts() throws {
    func faults(_ parts: [String?]) throws -> [String] {
      let folder = try Folder()
      for (index, part) in parts.enumerated() {
        let front = "---\ntitle: T\ngoal: G\nsource: S\n" + (part.map { "part: \($0)\n" } ?? "")
        _ = try folder.file("0\(index + 1)-a.md", front + "---\n# T\n")
      }
      return try LessonCheck(folder: folder.path).faults.map {
        $0.message.replacing(folder.path, with: "")
      }
    }
    #expect(try faults(["A", "A", "B", nil, nil, "C"]) == [])
    let again =
      "line 5: the part 'A' has ended before, with another lesson between; give this one a part of another name, "
      + "or number its lessons one after another"
    #expect(try faults(["A", "B", "A", "A"]) == ["03-a.md, \(again)"])
    #expect(try faults(["A", nil, "A"]) == ["03-a.md, \(again)"])
  }

  @Test("Every fault of every lesson in one go")
  func everyFault() throws {
    let folder = try brokenLessons()
    let check = try LessonCheck(folder: folder.path, views: ["stencil"])
    let expected = [
      "02-all-at-once.md, line 2: the front matter has no key 'titel'; did you mean 'title'?",
      "02-all-at-once.md, line 4: source has a colon before a blank, or a # behind one, which YAML reads otherwise; "
        + "quote it",
      "02-all-at-once.md, line 6: text before the first heading; expected # and a page's title",
      "02-all-at-once.md, line 10: a link; expected text: write \\[ for a bracket",
      "02-all-at-once.md, line 10: HTML, or a link between < and >; expected plain text: write \\< for the sign",
      "02-all-at-once.md, line 12: a heading of level 2; a page begins with a single #",
      "02-all-at-once.md, line 16: this is not YAML: did not find expected ',' or ']' (column 1)",
      "02-all-at-once.md, line 28: a block quote; expected a paragraph: write \\> for the sign",
      "02-all-at-once.md, line 33: layer 0 (conv): the kernel is larger than the padded input in its rows: e = k = 3 "
        + "is more than n + before + after = 2 + 0 + 0 = 2; try padding 1, or a kernel of 2, or an input of 3",
      "02-all-at-once.md, line 34: view is 'bars'; expected stencil",
      "02-all-at-once.md, line 41: the question asks for a size and the page has no scene; expected a scene fence",
      "02-all-at-once.md, line 45: a table; expected paragraphs or lists, or a formula fence for columns",
      "02-all-at-once.md, line 48: no fence is called 'python'; expected one of scene, question, formula",
      "02-all-at-once.md, line 55: '漢' (U+6F22) is two columns wide; expected characters of one column",
      "02-all-at-once.md, line 57: this fence is not closed; expected ``` on a line behind it",
      "03-symbols.md, line 16: the right answer is 2a + 3b, which has symbols and cannot be typed; "
        + "expected cells that are numbers",
      "03-twice.md: its number is that of 03-symbols.md too; give it one of its own",
      "04-a-folder.md: cannot read it: it is a directory; give a regular file",
      "05-latin.md, line 1: byte 0xE9 is not UTF-8; save the file as UTF-8",
      "06-empty.md, line 1: the lesson does not begin with ---; expected front matter: "
        + "--- title: … goal: … source: … ---",
      "06-empty.md, line 1: the lesson has no page; expected # and a page's title",
      "07-dangling.md: cannot read it: no such file",
      "08-pipe.md: cannot read it: it is a pipe; give a regular file",
      "Intro.md: its name is not a lesson's; expected two digits, a dash and lower-case letters: "
        + "01-the-sliding-kernel.md",
    ]
    #expect(check.faults.map { $0.message.replacing(folder.path, with: "") } == expected)
    #expect(check.lessons == 9)
    #expect(check.questions == 4)
  }

  @Test("A lesson without faults finds the files beside it")
  func files() throws {
    let folder = try brokenLessons()
    let reading = LessonFile.read(folder.path + "01-fine.md")
    #expect(reading.faults.isEmpty)
    let lesson = try #require(reading.lesson)
    #expect(lesson.name == "01-fine")
    #expect(
      lesson.pages[0].questions[0].rightAnswer(on: lesson.pages[0].scene.map { SolvedScene($0.scene) })
        == "1 × 2")
  }

  @Test("A folder that is missing, is a file, or has no lesson")
  func none() throws {
    let folder = try Folder()
    let file = try folder.file("a.txt", "")
    func found(_ path: String) -> String? {
      message { try LessonCheck(folder: path) }?.replacing(folder.path, with: "")
    }
    #expect(found(folder.path + "none") == "cannot read 'none': no such folder")
    #expect(found(file) == "cannot read 'a.txt': it is no folder; give one")
    #expect(found("a\0b") == #"cannot read 'a\u{0}b': no such folder"#)
    #expect(throws: InputFault.self) { try Library(folder: folder.path) }
    let problem = "there is no lesson in it; expected files like 01-the-sliding-kernel.md"
    #expect(try LessonCheck(folder: folder.path, views: ["stencil"]).faults.map(\.problem) == [problem])
  }

  @Test(
    "Names",
    arguments: [
      "1-a.md", "01a.md", "01-.md", "01-A.md", "01-a b.md", "01-ü.md", "a.md", "01.md", "0000000001-a.md",
      "01-a\u{1B}[2J.md", "-.md", "٠١-a.md",
    ])
  func names(name: String) throws {
    let folder = try Folder()
    _ = try folder.file(name, "")
    let faults = try LessonCheck(folder: folder.path, views: ["stencil"]).faults
    #expect(faults.count == 1)
    #expect(faults.first?.problem.hasPrefix("its name is not a lesson's") == true)
    #expect(faults.first?.message.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test("In order of name, with or without a slash, and without README.md and what is hidden")
  func order() throws {
    let folder = try Folder()
    for name in ["10-b.md", "02-c.md", ".01-x.md", "notes.txt", "003-a.md", "README.md", "01-a.markdown"] {
      _ = try folder.file(name, "")
    }
    let names = ["003-a", "02-c", "10-b"]
    #expect(try LessonFolder(folder.path).entries.map(\.name) == names)
    #expect(try LessonFolder(folder.path).faults == [])
    #expect(try LessonFolder(String(folder.path.dropLast())).entries.map(\.name) == names)
  }
}
