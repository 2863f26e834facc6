import GoldenFrames
import Lessons
import Screen
import Testing

@testable import Tutor
@testable import Views

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
    #expect(opened(menu("down j down k space")) == "3-lesson")
    #expect(opened(menu("end up up up up enter")) == "29-lesson")
    #expect(opened(menu("pagedown pagedown pagedown up enter")) == "30-lesson")
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
    script.press("a tab ! ] a 1 enter a -4 enter ] q")
    script.send(.lesson(.sample, page: nil))
    #expect(script.model.reading?.pageIndex == 4, "its last question is still open")
    script.press("a 9 enter q")
    script.send(.lesson(.sample, page: nil))
    #expect(script.model.reading?.pageIndex == 0, "what is done begins anew")
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

  /// ↓ ↑ run through all in order; → ← go to the first lesson of the next part, and of the one before.
  @Test func partsAreGoneThrough() {
    var script = Script(Model(Menu(Course.entries, selected: 7)))
    #expect(script.model.menu?.chosenLesson?.title == "Equivariance")
    script.press("right")
    #expect(script.model.menu?.chosenLesson?.title == "Special kernels")
    script.press("left")
    #expect(script.model.menu?.chosenLesson?.title == "Sparse connections")
    script.press("left left left left")
    #expect(script.model.menu?.selected == 0)
    script.press("l l l l l l l l l l")
    #expect(script.model.menu?.chosen == .play(.examples))
    script.press("down")
    #expect(script.model.menu?.chosen == .play(.images))
    script.press("down down down")
    #expect(script.model.menu?.chosen == .practice)
    for _ in 0..<40 { script.press("k") }
    #expect(script.model.menu?.selected == 0)
  }

  /// No lesson changes its place, whatever has been done and whichever is chosen.
  @Test(arguments: [(80, 24), (120, 40), (100, 30), (200, 60), (60, 24), (80, 20), (40, 12)])
  func everyItemStandsOnceAndStaysWhereItIs(columns: Int, rows: Int) {
    let size = Size(rows: rows, columns: columns)
    let many = (10...69).map {
      Menu.Entry(name: "\($0)-a", title: "Lesson \($0)", goal: "", part: "\($0 / 10)")
    }
    for entries in [Course.entries, Self.entries, Array(Course.entries.prefix(4)), [], many] {
      let menu = Menu(entries)
      let layout = MenuLayout(menu, size)
      let lines = layout.columns.flatMap { $0 }
      let items = lines.compactMap { if case .item(let item) = $0 { item } else { nil } }
      #expect(items == Array(menu.items.indices), "in order, down the columns")
      let headings = lines.compactMap { if case .heading(let part) = $0 { part } else { nil } }
      #expect(headings == menu.parts.indices.filter { menu.parts[$0].heading != nil })
      #expect(layout.columns.count == 1 || layout.columns.allSatisfy { $0.count <= layout.rows })
      #expect(layout.columns.count * layout.width <= columns)
      // Each of them shows when it is chosen.
      for index in menu.items.indices {
        let frame = view(Model(Menu(entries, selected: index), progress: Course.progress), size)
        #expect(frame.lines.contains { $0.contains("▸") }, "\(index)")
        #expect(frame.cells.contains { $0.style.tone == .rail })
      }
    }
  }

  @Test func moreLessonsThanTheScreenHoldsStandInOneColumnUnderTheirParts() throws {
    let entries = (10...69).map {
      Menu.Entry(name: "\($0)-a", title: "Lesson number \($0)", goal: "", part: "Part \($0 / 10)")
    }
    var script = Script(Model(Menu(entries, selected: 25)))
    let size = Size(rows: 24, columns: 80)
    #expect(MenuLayout(Menu(entries), size).columns.count == 1)
    script.press("right")
    try expectGolden(view(script.model, size), "home-many")
  }

  @Test func aLessonBeginsAgainOnceThatIsAgreedTo() {
    var script = Script(Model(Menu(Course.entries, selected: 7), progress: Course.progress))
    script.press("r")
    #expect(script.model.confirmation?.question.contains("'Equivariance'") == true)
    script.press("n")
    #expect(script.model.confirmation == nil && script.model.progress == Course.progress)
    script.press("r enter")
    #expect(script.model.progress == Course.progress, "only y agrees")
    script.press("r y")
    #expect(script.model.progress["08-lesson"] == Progress.OfLesson())
    #expect(script.model.progress["01-lesson"].isFinished)
    guard case .forget(lesson: "08-lesson", let rest)? = script.effects.last else {
      Issue.record("it is not forgotten")
      return
    }
    #expect(rest == script.model.progress)
    script.press("r")
    #expect(script.message == "this lesson has not been begun")
    script.press("R y")
    guard case .forget(lesson: nil, let none)? = script.effects.last else {
      Issue.record("the course is not forgotten")
      return
    }
    #expect(none == Progress() && script.model.progress == Progress() && script.model.menu?.selected == 0)
    script.press("R")
    #expect(script.message == "no lesson has been begun")
    script.press("end r")
    #expect(script.message == "only a lesson can begin again")
  }

  @Test func practiceOpensWithoutTouchingTheProgress() throws {
    var script = Script(Model(Menu(Course.entries)))
    script.press("end")
    #expect(script.model.menu?.chosen == .practice)
    script.press("enter")
    guard case .practise? = script.effects.last else {
      Issue.record("no practice was asked for")
      return
    }
    script.send(.lesson(Practice(seed: 7).lesson, page: 0))
    #expect(script.model.activity == .lesson && script.model.progress == Progress())
    script.press("q")
    #expect(script.model.activity == .menu && script.model.menu?.chosen == .practice)
  }

  @Test func whatThereIsToPlayWithOpensAndClosesAgain() throws {
    var script = Script(Model(Menu(Course.entries)))
    script.press("end up up enter")
    guard case .browse(.examples)? = script.effects.last else {
      Issue.record("no examples were asked for")
      return
    }
    script.send(.shelf(Shelf(.examples)))
    #expect(script.model.activity == .shelf)
    script.press("right")
    let shelf = try #require(script.model.shelf)
    #expect(shelf.scenes[shelf.selected].source != shelf.scenes[0].source)
    #expect(shelf.scenes[shelf.selected].source != shelf.scenes[shelf.selected - 1].source)
    script.press("left down enter")
    guard case .play(let name, .examples)? = script.effects.last else {
      Issue.record("no example was opened")
      return
    }
    #expect(name == shelf.scenes[1].name)
    script.send(.played(.example, name: name, view: nil))
    #expect(script.model.activity == .scene && script.model.sceneName == name)
    script.press("right s q")
    #expect(script.model.activity == .shelf)
    script.press("escape")
    #expect(script.model.activity == .menu)
    script.press("q")
    guard case .leave? = script.effects.last else {
      Issue.record("q does not leave")
      return
    }
  }

  @Test(arguments: [
    ("menu", 80, 24, "down"), ("menu-small", 40, 12, "end"), ("menu-help", 80, 24, "?"),
  ])
  func frames(name: String, columns: Int, rows: Int, keys: String) throws {
    try expectGolden(view(menu(keys).model, Size(rows: rows, columns: columns)), name)
  }

  private func home(_ keys: String = "") -> Model {
    var script = Script(Model(Menu(Course.entries, selected: 7), progress: Course.progress))
    script.press(keys)
    return script.model
  }

  @Test(arguments: [
    ("home", 80, 24, ""), ("home-120", 120, 40, ""), ("home-small", 40, 12, ""), ("home-asked", 80, 24, "r"),
    ("home-play", 120, 40, "end"), ("home-100x24", 100, 24, "right"),
  ])
  func homeFrames(name: String, columns: Int, rows: Int, keys: String) throws {
    let size = Size(rows: rows, columns: columns)
    var script = Script(home())
    script.send(.resize(size))
    script.press(keys)
    try expectGolden(view(script.model, size), name)
  }

  @Test func homeInASCIIAndWithoutColours() throws {
    var model = home()
    model.write(in: .ascii)
    let frame = view(model, Size(rows: 24, columns: 80)).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    try expectGolden(frame, "home-ascii")
    for palette in Palette.allCases {
      try expectGolden(view(home(), Size(rows: 24, columns: 80)), "home-\(palette)", palette: palette)
    }
  }

  @Test func shelfFrame() throws {
    var script = menu()
    script.send(.shelf(Shelf(.images)))
    script.press("end up up")
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "shelf")
    script.send(.shelf(Shelf(.examples)))
    try expectGolden(view(script.model, Size(rows: 12, columns: 40)), "shelf-small")
  }

  @Test func searchFrame() throws {
    var script = menu()
    script.send(.found(Search("output", in: [.sample])))
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "search")
  }
}
