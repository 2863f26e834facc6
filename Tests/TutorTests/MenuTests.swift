import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

@Suite struct MenuTests {
  private static let entries = (1...30).map {
    Menu.Entry(name: "\($0)-lesson", title: "Lesson number \($0)", goal: "What number \($0) is good for.")
  }

  private func menu(_ keys: String = "") -> Script {
    var script = Script(Model(Menu(Self.entries)))
    script.press(keys)
    return script
  }

  /// The lesson and page that were to be opened last.
  private func opened(_ script: Script) -> String? {
    for effect in script.effects.reversed() {
      if case .open(let lesson, let page) = effect { return lesson + (page.map { " \($0)" } ?? "") }
    }
    return nil
  }

  @Test func aLessonIsChosenAndOpened() {
    #expect(opened(menu("enter")) == "1-lesson")
    #expect(opened(menu("down j down k right")) == "3-lesson")
    #expect(opened(menu("end up enter")) == "29-lesson")
    #expect(opened(menu("pagedown pagedown pagedown pagedown enter")) == "30-lesson")
    #expect(opened(menu("end home up enter")) == "1-lesson")
  }

  @Test func leavingALessonGoesBackToTheMenuAndFromThereOut() {
    var script = menu("enter")
    script.send(.lesson(.sample, page: 1))
    #expect(script.model.activity == .lesson)
    #expect(script.model.reading?.pageIndex == 1)
    script.press("q")
    #expect(script.model.activity == .menu)
    script.press("escape")
    #expect(script.model.activity == .menu)
    let before = script.effects.count
    script.press("q")
    #expect(script.effects.count == before + 1)
  }

  @Test func aLessonOpensWhereItWasLeft() {
    var script = menu()
    script.send(.lesson(.sample, page: nil))
    script.press("] ] q")
    script.send(.lesson(.sample, page: nil))
    #expect(script.model.reading?.pageIndex == 2)
    script.press("] ] q")
    script.send(.lesson(.sample, page: nil))
    #expect(script.model.reading?.pageIndex == 0, "what was read to its end begins anew")
    #expect(script.model.progress["01-sample"].isFinished)
  }

  @Test func whatCannotBeReadIsSaid() {
    var script = menu("enter")
    script.send(.failed("lesson.md, line 3: broken"))
    #expect(script.message == "lesson.md, line 3: broken")
    #expect(script.model.activity == .menu)
  }

  @Test func aSearchFindsPagesAndOpensThem() throws {
    var script = menu("/")
    for key in "STRIDE shrinks" { script.send(.key(.character(key))) }
    script.press("enter")
    guard case .search(let words) = try #require(script.effects.last) else {
      Issue.record("no search was asked for")
      return
    }
    #expect(words == "STRIDE shrinks")
    script.send(.found(Search("stride window", in: [.sample])))
    #expect(script.model.activity == .search)
    #expect(script.model.search?.hits.map(\.heading) == ["Stride"])
    script.press("enter")
    #expect(opened(script) == "01-sample 3")
    script.press("escape")
    #expect(script.model.activity == .menu)
    script.send(.found(Search("no such words", in: [.sample])))
    #expect(script.message == "no page has 'no such words'")
  }

  @Test(arguments: [("menu", 80, 24, "down"), ("menu-small", 40, 12, "end"), ("menu-help", 80, 24, "?")])
  func frames(name: String, columns: Int, rows: Int, keys: String) throws {
    try expectGolden(view(menu(keys).model, Size(rows: rows, columns: columns)), name)
  }

  @Test func searchFrame() throws {
    var script = menu()
    script.send(.found(Search("output", in: [.sample])))
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "search")
  }
}
