import ConvEngine
import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A student goes through a lesson by keys.
@Suite struct LessonTests {
  private let size = Size(rows: 24, columns: 80)

  private func open(_ keys: String = "") -> Script {
    var script = Script(Model(.sample))
    script.press(keys)
    return script
  }

  private func page(_ script: Script) -> Int? { script.model.reading?.pageIndex }

  /// The progress that was to be kept last.
  private func saved(_ script: Script) -> Progress? {
    for effect in script.effects.reversed() { if case .save(let progress) = effect { return progress } }
    return nil
  }

  @Test func aWholeLessonCanBeGoneThroughWithTheArrowKeyAlone() {
    var script = open()
    var frames: Set<Frame> = []
    var presses = 0
    while script.model.ending == nil, presses < 200 {
      frames.insert(view(script.model, size))
      script.press("right")
      presses += 1
    }
    // One key for the prose; on the scenes one for each cell but the first, and two at their ends.
    #expect(presses == 1 + (8 + 2) + (8 + 2) + (3 + 2) + 1)
    #expect(page(script) == 4)
    script.press("right")
    guard case .openNext(after: "01-sample") = script.effects.last else {
      Issue.record("the next lesson was not asked for")
      return
    }
    script.press("left")
    #expect(script.model.ending == nil)
    for _ in 1..<presses { script.press("left") }
    #expect(page(script) == 0)
  }

  @Test func atTheEndOfASceneTheSameArrowTurnsThePageAndAnotherKeyDoesNot() {
    var script = open("] end right")
    #expect(script.message == "this is the last output cell; → again turns the page")
    script.press("left right right")
    #expect(page(script) == 1)
    script.press("right")
    #expect(page(script) == 2)
    script.press("left")
    #expect(script.message == "this is the first output cell; ← again turns back")
    script.press("left")
    #expect(page(script) == 1)
    #expect(script.state.place.cell == 8, "a page is found as it was left")
  }

  @Test func pagesTurnWithTheirKeys() {
    var script = open("[")
    #expect(script.message == "this is the first page")
    script.press("] ] ] ]")
    #expect(page(script) == 4 && script.model.ending == nil)
    script.press("]")
    #expect(page(script) == 4 && script.model.ending != nil)
  }

  @Test func theEndSaysWhatWasLearnedWhatIsOpenAndWhatComesNext() throws {
    let course = [
      Menu.Entry(name: "01-sample", title: "A sample", goal: "See every part of a lesson."),
      Menu.Entry(name: "02-next", title: "The next", goal: "Go on."),
    ]
    var script = Script(Model(.sample, course: course))
    script.press("] ] a tab tab ] ] ]")
    let ending = try #require(script.model.ending)
    #expect(ending.standing.questionWords == "0 of 4 questions right, 1 shown. Still open: pages 4 and 5.")
    #expect(ending.next?.name == "02-next")
    #expect(!ending.standing.isDone)
    try expectGolden(view(script.model, size), "ending")
    try expectGolden(view(script.model, Size(rows: 12, columns: 40)), "ending-small")
    script.press("escape")
    #expect(script.model.ending == nil && page(script) == 4)
    script.press("] q")
    guard case .leave = script.effects.last else {
      Issue.record("q does not leave")
      return
    }
  }

  /// Every question is met once it is answered or its answer shown, and the last page has been open.
  @Test func aLessonIsDoneOnceItsQuestionsAreMet() {
    var script = open("] ] ] ]")
    #expect(saved(script)?["01-sample"].isFinished == false)
    script.press("a 9 enter [ a 1 enter a -4 enter")
    #expect(saved(script)?["01-sample"].isFinished == false)
    script.press("[ a tab")
    #expect(saved(script)?["01-sample"].isFinished == false)
    script.press("tab")
    #expect(saved(script)?["01-sample"].isFinished == true)
    #expect(saved(script)?["01-sample"].shown == [[2, 0]])
    #expect(saved(script)?["01-sample"].answered == [[3, 0], [3, 1], [4, 0]])
  }

  @Test func aRightAnswerShowsWhatWasHidden() {
    var script = open("] ]")
    #expect(script.state.hiding.contains(.size))
    #expect(script.state.hiding == [.output, .size])
    #expect(!view(script.model, size).lines.contains { $0.contains("3×3  ") && $0.contains("output 3×3") })
    script.press("a")
    for key in "3 3" { script.send(.key(.character(key))) }
    script.press("enter")
    #expect(script.message == "right: 3 × 3")
    #expect(script.model.notice?.kind == .praise)
    #expect(script.model.field == nil)
    #expect(script.state.hiding.isEmpty)
    #expect(!script.state.hiding.contains(.size))
    #expect(saved(script)?["01-sample"].answered == [[2, 0]])
    script.press("a")
    #expect(script.model.askedQuestion != nil, "it can be asked again")
    #expect(script.state.hiding == [.output, .size], "and is covered again")
    script.press("escape")
    #expect(script.state.hiding.isEmpty)
    #expect(script.model.reading?.page.outcomes == [.right])
  }

  /// Whatever is pressed, what a question hides stays hidden until it is answered.
  @Test func noKeyGivesAHiddenAnswerAway() {
    // A sum that no other part of the picture shows, and a size that no index gives away.
    for binding in KeyBinding.bindings(.lesson) where binding.action != .showAnswer {
      for key in binding.keys {
        var script = open("] ]")
        script.send(.key(key))
        guard page(script) == 2 else { continue }
        let text = view(script.model, size).lines.joined(separator: "\n")
        #expect(!text.contains("= −5"), "\(binding.label)")
        #expect(!text.contains("+ 1 = 3"), "\(binding.label)")
        #expect(!text.contains("of 9"), "\(binding.label)")
        #expect(!text.contains("output 3×3"), "\(binding.label)")
      }
    }
  }

  @Test func aWrongAnswerCanBeTriedAgainAndTheHintAndTheAnswerAreThere() {
    var script = open("] ] a 4 enter")
    #expect(script.model.field != nil, "the field stays open")
    #expect(script.state.hiding == [.output, .size])
    script.press("tab")
    #expect(script.model.field?.showsHint == true)
    script.press("tab")
    #expect(script.message == "the answer is 3 × 3")
    #expect(script.model.reading?.page.outcomes == [.shown])
    #expect(script.state.hiding.isEmpty)
    #expect(saved(script)?["01-sample"].answered == [], "what was shown was not answered")
    #expect(saved(script)?["01-sample"].shown == [[2, 0]])
    script.press("a 3 space 3 enter")
    #expect(script.model.reading?.page.outcomes == [.shown], "also where it is answered again")
    script.press("r a 3 space 3 enter")
    #expect(script.model.reading?.page.outcomes == [.right], "the page began anew")
    #expect(saved(script)?["01-sample"].answered == [[2, 0]])
    #expect(saved(script)?["01-sample"].shown == [])
  }

  /// How many wrong answers came before the right one is kept, and told at the end; what cannot be read is no try.
  @Test func theTriesOfAQuestionAreCountedUntilItIsRight() {
    var script = open("] ] ] a 0 enter")
    #expect(saved(script)?["01-sample"].missed == [[3, 0]: 1])
    script.press("1 enter a -3 enter -2 enter x enter backspace -4 enter")
    let past = saved(script)?["01-sample"]
    #expect(past?.missed == [[3, 0]: 1, [3, 1]: 2] && past?.answered == [[3, 0], [3, 1]])
    // Asked again, it is answered already.
    script.press("a 0 enter escape r a 2 enter escape")
    #expect(script.model.progress["01-sample"].missed == past?.missed)
    script.press("] a 9 enter ]")
    #expect(
      script.model.ending?.standing.questionWords
        == "3 of 4 questions right, 1 at the second try, 1 after more tries. Still open: page 3.")
  }

  @Test func escapeClosesTheFieldAndKeepsThePageCovered() {
    var script = open("] ] a 3 escape")
    #expect(script.model.field == nil)
    #expect(script.state.hiding == [.output, .size])
    script.press("escape")
    #expect(page(script) == 2, "Esc never leaves")
  }

  @Test func aChoiceIsMarkedByArrowsOrByItsNumber() {
    var script = open("] ] ] a down down down up 7")
    #expect(script.model.field?.option == 1)
    script.press("0 enter")
    #expect(script.model.reading?.page.outcomes == [.open, .open])
    script.press("1 enter")
    #expect(script.model.reading?.page.outcomes == [.right, .open])
    script.press("a -4 enter")
    #expect(script.model.reading?.page.outcomes == [.right, .right])
  }

  @Test func lettersTypeWhileAFieldIsOpen() {
    let script = open("] ] a q enter")
    #expect(script.effects.count { if case .leave = $0 { true } else { false } } == 0)
    #expect(script.model.field?.text == "q")
  }

  @Test func theTextScrollsByScreensAndThenTurnsThePage() {
    let small = Size(rows: 12, columns: 40)
    var script = open()
    script.send(.resize(small))
    let first = view(script.model, small)
    var seen = [first]
    while page(script) == 0, seen.count < 20 {
      script.press("pagedown")
      seen.append(view(script.model, small))
    }
    #expect(seen.count > 2, "the text takes more than one screen of 40 × 12")
    script.press("pageup")
    #expect(page(script) == 0)
    while script.message == nil, seen.count < 40 {
      script.press("pageup")
      seen.append(view(script.model, small))
    }
    script.press("z")
    #expect(view(script.model, small) == first)
  }

  /// Where only one of the two has room, the figure comes behind the text, and then the next page.
  @Test func theFigureComesBehindTheTextOnASmallScreen() throws {
    var script = open("]")
    script.send(.resize(Size(rows: 12, columns: 40)))
    var shown: [Bool] = []
    while page(script) == 1, shown.count < 20 {
      shown.append(try #require(script.model.reading?.page.showsText))
      script.press("pagedown")
    }
    #expect(shown.last == false)
    #expect(shown.count > 1 && shown.dropLast().allSatisfy { $0 }, "\(shown)")
    // A control: on a larger screen both show, and the end of the text turns the page.
    script = open("] pagedown")
    #expect(page(script) == 2)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 80), (24, 1)])
  func theTextScrollsOnAScreenThatShowsNoneOfIt(rows: Int, columns: Int) {
    var script = open()
    script.send(.resize(Size(rows: rows, columns: columns)))
    for _ in 0..<500 where page(script) == 0 { script.press("pagedown") }
    #expect(page(script) == 1)
    for _ in 0..<500 where page(script) == 1 { script.press("pageup") }
    #expect(page(script) == 0)
  }

  @Test func onASmallScreenTextAndFigureTakeTurns() {
    let small = Size(rows: 12, columns: 40)
    var script = open("]")
    script.send(.resize(small))
    #expect(view(script.model, small).lines[1].hasPrefix(" Each output cell"))
    script.press("right")
    #expect(view(script.model, small).lines[2].contains("kernel"))
    script.press("pageup")
    #expect(view(script.model, small).lines[1].hasPrefix(" Each output cell"))
  }

  @Test func keysWithoutASceneSayWhy() {
    var script = open("s")
    #expect(script.message == "this page has no scene; ] turns it")
    script.press("a")
    #expect(script.message == "this page asks nothing")
  }

  @Test func resetBringsBackTheLessonsValuesAndWhereItBegins() throws {
    var start = LessonScene.Start()
    start.cell = Position(channel: 0, row: 1, column: 0)
    let scene = LessonScene(.example, start: start)
    let page = Page(title: "One", blocks: [], scene: scene, questions: [], line: 1)
    var script = Script(Model(Lesson(name: "01-a", title: "A", goal: "B", source: "C", pages: [page])))
    #expect(script.state.place.cell == 2)
    let first = view(script.model, size).lines
    script.press("s p right down f r")
    #expect(view(script.model, size).lines == first)
  }
}
