import Lessons
import Screen
import Testing

@testable import Tutor

/// What the prose of the lessons says that keys do, they do.
@Suite struct CoursePromiseTests {
  /// Pages that name a key but leave nothing to hold here, or whose promise does not come true; each with its reason.
  static let broken: [String: String] = [
    "05 What the libraries do": "names functions of libraries, no keys",
    "11 Your own grids": "its keys leave the program, and act in the scene of play",
  ]

  static func lesson(_ number: String) throws -> Lesson {
    let entry = try #require(Library.builtIn.entries.first { $0.name.hasPrefix(number + "-") })
    return try Library.builtIn.lesson(named: entry.name)
  }

  static func open(_ lesson: Lesson, _ index: Int) -> Script {
    var script = Script(Model(lesson, page: index))
    script.send(.resize(Size(rows: 24, columns: 80)))
    return script
  }

  @Test(arguments: Promise.all) func aPromiseComesTrue(_ promise: Promise) throws {
    let lesson = try Self.lesson(promise.lesson)
    let index = try #require(lesson.pages.firstIndex { $0.title == promise.page }, "no page \(promise.page)")
    let before = Self.open(lesson, index)
    var after = before
    after.press(promise.keys)
    while after.state.isWorking { after.send(Outcome.slice) }
    #expect(try promise.holds(before, after), "\(after.screen)")
  }

  /// The pages whose prose names a key or speaks of keys, and that have no entry.
  private func forgotten(_ promises: [Promise]) throws -> Set<String> {
    let covered = Set(promises.map { "\($0.lesson) \($0.page)" }).union(Self.broken.keys)
    var forgotten: Set<String> = []
    for name in Library.builtIn.entries.map(\.name) {
      for page in try Library.builtIn.lesson(named: name).pages where page.speaksOfKeys {
        let key = "\(name.prefix(2)) \(page.title)"
        if !covered.contains(key) { forgotten.insert(key) }
      }
    }
    return forgotten
  }

  @Test func noPageIsForgotten() throws {
    #expect(try forgotten(Promise.all) == [])
    // The control: without its entries a page is found.
    #expect(try forgotten(Promise.all.filter { $0.page != "Bigger steps" }) == ["11 Bigger steps"])
  }

  @Test func everyKeyThatIsNamedActsOnItsPage() throws {
    for name in Library.builtIn.entries.map(\.name) {
      let lesson = try Library.builtIn.lesson(named: name)
      for (index, page) in lesson.pages.enumerated() {
        if Self.broken["\(name.prefix(2)) \(page.title)"] != nil { continue }
        for key in page.keysNamed where Self.actsAtOnce.contains(key) {
          var script = Self.open(lesson, index)
          // Back, out and less are said of a step that was made before; a kernel is changed in its own grid.
          script.press(Self.before[key] ?? "")
          if key == "n", page.keysNamed.contains("Tab") { script.press("tab") }
          script.press(Self.written[key] ?? key)
          #expect(
            script.model.notice?.kind != .refusal,
            "\(name), \(page.title): \(key) says \(script.message ?? "")")
        }
      }
    }
  }

  private static let written = ["→": "right", "←": "left", "↓": "down", "↑": "up", "Tab": "tab"]
  private static let before = ["←": "right", "↑": "down", "S": "s", "P": "p", "D": "d", "u": "s"]
  private static let actsAtOnce = KeyBinding.names.subtracting(["Esc", "Enter", "q"])
}

extension Page {
  /// The pieces of code in the prose.
  fileprivate var codes: [String] { blocks.flatMap(\.spans).filter { $0.look == .code }.map(\.text) }

  /// The keys that the prose names.
  fileprivate var keysNamed: [String] { codes.filter(KeyBinding.names.contains) }

  /// Whether the prose names a key, or speaks of keys.
  fileprivate var speaksOfKeys: Bool {
    let prose = blocks.filter { $0.kind != .formula }.flatMap(\.spans).map(\.text).joined(separator: " ")
    let words = prose.lowercased().split { !$0.isLetter }.map(String.init)
    return !keysNamed.isEmpty || words.contains { ["press", "key", "keys", "arrow", "arrows"].contains($0) }
  }
}
