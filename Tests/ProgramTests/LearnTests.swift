import Foundation
import Lessons
import Screen
import Testing
import Tutor
import Views

/// The real program with its lessons, and what it keeps of how far one has come.
@Suite struct LearnTests {
  /// A folder of the test's own for the progress.
  private final class State {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    var environment: String { "LC_ALL=C.UTF-8 XDG_STATE_HOME='\(folder.path)'" }
    var variables: [String: String] { .usual(with: ["XDG_STATE_HOME": folder.path]) }
    var text: String {
      (try? String(contentsOf: folder.appendingPathComponent("convwalk/progress.json"), encoding: .utf8))
        ?? ""
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private static let size = Size(rows: 24, columns: 80)

  /// The first lesson that the program carries, at a page, after some keys.
  private func lines(page: Int = 0, after keys: [Key] = []) throws -> [String] {
    let library = Library.builtIn
    var model = Model(try library.lesson(named: library.entries[0].name), page: page)
    _ = update(&model, .resize(Self.size))
    _ = model.begin()
    for key in keys { _ = update(&model, .key(key)) }
    return view(model, Self.size).lines
  }

  @Test func aLessonIsWalkedAndGoesOnWhereItWasLeft() throws {
    let state = State()
    let first = try Tmux("learn", environment: state.environment)
    try first.expect(try lines())
    try first.press("]", "Right")
    try first.expect(try lines(after: [.character("]"), .right]))
    try first.press("q")
    try first.wait { $0.contains("ended with 0") }
    #expect(try first.file("before") == first.file("after"))
    let second = try Tmux("learn", environment: state.environment)
    try second.expect(try lines(page: 1))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func progressIsKeptWhateverEndsTheProgram(signal: Int32) throws {
    let state = State()
    let terminal = try PseudoTerminal("learn", "1", environment: state.variables)
    terminal.waitForFrame()
    #expect(terminal.wait { state.text.contains("\"page\": 0") })
    terminal.type("]")
    #expect(terminal.wait { state.text.contains("\"page\": 1") })
    terminal.send(signal)
    #expect(terminal.waitForEnd() == .signal(signal))
    if signal != SIGKILL { terminal.expectAsItWasFound() }
    #expect(state.text.contains("\"page\": 1"))
  }

  @Test func fromTheMenuAndBack() throws {
    let terminal = try Tmux("", environment: State().environment)
    let menu = view(Model(Menu(Library.builtIn.entries)), Self.size).lines
    try terminal.expect(menu)
    try terminal.press("Enter")
    try terminal.expect(try lines())
    try terminal.press("q")
    try terminal.wait { $0.first?.hasPrefix(" convwalk ") == true && $0.contains { $0.contains("1/") } }
    try terminal.press("q")
    try terminal.wait { $0.contains("ended with 0") }
    #expect(try terminal.file("before") == terminal.file("after"))
  }

  /// A worked example and a sample image are opened from the menu, played with, and left again.
  @Test func thereAreScenesToPlayWith() throws {
    let terminal = try Tmux("", environment: State().environment)
    try terminal.wait { $0.first?.hasPrefix(" convwalk ") == true }
    try terminal.press("End", "Up", "Enter")
    try terminal.wait { $0.first?.hasPrefix(" Worked examples") == true }
    try terminal.press("Enter")
    let name = WorkedExample.all[0].name
    try terminal.wait { $0.first?.hasPrefix(" \(name) ") == true }
    try terminal.press("s")
    try terminal.wait { $0.first?.hasPrefix(" \(name), changed") == true }
    try terminal.press("q", "q", "Down", "Enter")
    try terminal.wait { $0.first?.hasPrefix(" Sample images") == true }
    try terminal.press("Enter")
    try terminal.wait { $0.first?.hasPrefix(" \(SampleImage.all[0].name) ") == true }
    try terminal.press("q", "q", "q")
    try terminal.wait { $0.contains("ended with 0") }
  }

  /// A lesson that begins again is forgotten in the file, and the rest of it is not.
  @Test func aLessonBeginsAgainForGood() throws {
    let state = State()
    let kept = try Program.run(
      ["learn", "2", "--plain"], input: "skip\n", environment: ["XDG_STATE_HOME": state.folder.path])
    #expect(kept.status == 0 && kept.error == "")
    let terminal = try PseudoTerminal([Program.path], environment: state.variables)
    terminal.waitForFrame()
    terminal.type("\r")
    #expect(terminal.wait { state.text.contains("\"01-welcome\"") })
    terminal.type("qrn")
    terminal.type("ry")
    #expect(terminal.wait { !state.text.contains("\"01-welcome\"") })
    #expect(state.text.contains("\"02-grids-and-signals\""))
    terminal.type("Ry")
    #expect(terminal.wait { !state.text.contains("grids") })
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
  }

  /// From the shell a lesson, or all of them, begin again without a question.
  @Test func lessonsStartOverFromTheShell() throws {
    let state = State()
    let environment = ["XDG_STATE_HOME": state.folder.path]
    for lesson in ["1", "2"] {
      #expect(try Program.run(["learn", lesson, "--plain"], environment: environment).status == 0)
    }
    let again = try Program.run(["learn", "1", "--plain", "--start-over"], environment: environment)
    #expect(again.status == 0 && again.error == "" && again.output.contains("Page 1 of"))
    #expect(state.text.contains("\"01-welcome\"") && state.text.contains("\"02-grids-and-signals\""))
    #expect(
      try Program.run(["learn", "1", "--start-over", "--no-progress"], environment: environment).status == 64)
    #expect(try Program.run(["learn", "no-such", "--start-over"], environment: environment).status == 66)
    // Without a terminal nothing is shown, and nothing forgotten.
    #expect(try Program.run(["--start-over"], environment: environment).status == 69)
    #expect(state.text.contains("\"02-grids-and-signals\""))
    let list = try Program.run(["--plain", "--start-over"], environment: environment)
    #expect(list.status == 0 && !list.output.contains("page 1 of"))
    #expect(!state.text.contains("grids") && !state.text.contains("welcome"))
    let unwritable = try Program.run(
      ["--plain", "--start-over"], environment: ["HOME": "", "XDG_STATE_HOME": "/proc"])
    #expect(unwritable.status == 74 && unwritable.output == "")
    let terminal = try PseudoTerminal("learn", "2", environment: state.variables)
    terminal.waitForFrame(showing: "page 1 of")
    terminal.type("]q")
    #expect(terminal.waitForEnd() == .status(0))
    let anew = try PseudoTerminal("learn", "2", "--start-over", environment: state.variables)
    anew.waitForFrame(showing: "page 1 of")
    anew.type("q")
    #expect(anew.waitForEnd() == .status(0))
    #expect(state.text.contains("\"page\": 0"))
  }

  @Test func withoutProgressNothingIsKeptAndNothingTakenUp() throws {
    let state = State()
    let environment = ["XDG_STATE_HOME": state.folder.path]
    let first = try Program.run(["learn", "4", "--plain", "--no-progress"], environment: environment)
    #expect(first.status == 0 && first.error == "" && state.text == "")
    #expect(!FileManager.default.fileExists(atPath: state.folder.path))
    _ = try Program.run(["learn", "4", "--plain"], input: "skip\nskip\nskip\n", environment: environment)
    let before = state.text
    #expect(before.contains("\"04-the-sliding-kernel\""))
    #expect(try Program.run(["learn", "4", "--plain", "--no-progress"], environment: environment) == first)
    #expect(state.text == before)
    let terminal = try PseudoTerminal("learn", "4", "--no-progress", environment: state.variables)
    terminal.waitForFrame(showing: "page 1 of")
    terminal.type("]]q")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(state.text == before)
  }

  private static let homeless: [([String: String], String)] = [
    (["HOME": "", "XDG_STATE_HOME": ""], "neither XDG_STATE_HOME nor HOME"),
    (["HOME": "/nonexistent"], "progress is not kept: cannot write"),
    (["HOME": "/etc/passwd"], "progress is not kept"),
    (["XDG_STATE_HOME": "/proc"], "progress is not kept: cannot write"),
  ]

  @Test(arguments: homeless)
  func whereProgressCannotBeKeptThereIsAWordAndTheLesson(environment: [String: String], word: String) throws {
    let terminal = try PseudoTerminal("learn", "1", environment: .usual(with: environment))
    terminal.waitForFrame(showing: word)
    terminal.type("]]q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  @Test func aLimitOnFilesStopsTheProgressAndNotTheLesson() throws {
    let state = State()
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "ulimit -f 0; exec '\(Program.path)' learn 1"], environment: state.variables)
    terminal.waitForFrame(showing: "progress is not kept: cannot write")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    #expect(state.text == "")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: state.folder.appendingPathComponent("convwalk").path)
    #expect(names == ["progress.json.lock"], "nothing half-written is left behind")
  }

  @Test func copiedAloneToAnEmptyFolderItStillHasItsLessons() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("convwalk")
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy.path)
    let output = folder.appendingPathComponent("output")
    let status = try Spawn(
      command: [
        "/bin/sh", "-c",
        "cd '\(folder.path)' && env -i LC_ALL=C.UTF-8 ./convwalk learn 1 --plain < /dev/null > output",
      ], environment: ["PATH": "/usr/bin:/bin"]
    ).run()
    #expect(status == .status(0))
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(text.hasPrefix(try #require(Library.builtIn.entries.first).title + "\n"))
    #expect(text.contains("\nPage 1 of "))
  }

  @Test func lessonsOfAFolderAreReadInstead() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lesson = "---\ntitle: My own\ngoal: Try it.\nsource: me\n---\n# One page\n\nSome *text*.\n"
    try lesson.write(to: folder.appendingPathComponent("01-mine.md"), atomically: true, encoding: .utf8)
    let outcome = try Program.run(["learn", "mine", "--plain", "--lessons", folder.path])
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "My own\nTry it.\nSource: me\n\nPage 1 of 1: One page\n─────────────────────\n\nSome text.\n"
        + "\nThis was the lesson 'My own'. What you can do now:\n  Try it.\n")
    let handout = try Program.run(["handout", "mine", "--lessons", folder.path, "--key"])
    #expect(handout.status == 0)
    #expect(
      handout.output == "# My own\n\nTry it.\n\nSource: me\n\n## 1. One page\n\nSome *text*.\n\n## Answers\n")
    #expect(try Program.run(["handout", "nothing-like-it"]).status == 66)
    #expect(try Program.run(["handout"]).status == 64)
    #expect(try Program.run(["handout", "1", "--format", "word"]).status == 64)
    let terminal = try PseudoTerminal("menu", "--lessons", folder.path, environment: State().variables)
    terminal.waitForFrame(showing: "0 of 1 lessons done")
    terminal.redraw(showing: "1 of 1 lessons done", after: "\r]q")
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    let missing = try Program.run(["learn", "--lessons", "/nonexistent"])
    #expect(missing.status == 66)
    #expect(try Program.run(["learn", "nothing-like-it"]).status == 66)
  }

  @Test func withoutATerminalItNamesTheWaysThatNeedNone() throws {
    for arguments in [[], ["learn"], ["learn", "1"]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 69)
      #expect(outcome.output == "")
      #expect(outcome.error.contains("'convwalk learn --plain'"))
    }
    #expect(try Program.run(["--plain"]).output.contains(Library.builtIn.entries[0].title))
  }
}
