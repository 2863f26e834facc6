import ConvEngine
import Lessons
import Testing

@testable import Tutor

/// A question is about the page's own scene: whatever was changed, that one shows while it is answered.
@Suite struct QuestionSceneTests {
  /// The page whose kernel is turned and whose output is covered: row 0, column 0 of its output is 5, and 19 without the turn.
  private func open(_ keys: String) throws -> Script {
    let lesson = try Library.builtIn.lesson(named: "convolution-and-cross-correlation")
    let page = try #require(
      lesson.pages.indices.first { lesson.pages[$0].scene?.hidden.isEmpty == false })
    #expect(page == 1)
    var script = Script(Model(lesson, page: page))
    #expect(value(script) == 5)
    script.press(keys)
    return script
  }

  private func value(_ script: Script) -> Number? {
    script.state.walk?.result(Position(channel: 0, row: 0, column: 0))
  }

  private let news = "the page's own scene is back, as the question is about it; u undoes that"

  @Test func thePagesOwnSceneIsBack() throws {
    var script = try open("f")
    #expect(script.state.layer.flip == false && value(script) == 19)
    script.press("a")
    #expect(script.state.layer.flip == true && value(script) == 5)
    #expect(script.message == news)
  }

  @Test func theAnswerIsGradedAgainstWhatShows() throws {
    var script = try open("f a 19 enter")
    #expect(script.model.notice?.kind == .refusal)
    #expect(script.model.reading?.page.outcomes.first == .open)
    script.press("5 enter")
    #expect(script.message == "right: 0·3 + 1·2 + 3·1 + 4·0 = 5")
    #expect(script.model.reading?.page.outcomes.first == .right)
  }

  @Test func undoBringsTheChangesBackAndAnotherQuestionTheScene() throws {
    var script = try open("f a escape u")
    #expect(value(script) == 19)
    script.press("a")
    #expect(value(script) == 5)
    #expect(script.message == news)
  }

  /// What shows counts, however it came about: taken back or reset, the scene is the page's own again.
  @Test(arguments: ["", "f u", "f r", "f a escape u u", "f u U u", "f f u u"])
  func nothingIsSaidWhereThePagesOwnSceneShows(keys: String) throws {
    var script = try open(keys + " a")
    #expect(script.message == nil)
    #expect(value(script) == 5)
    script.press("5 enter")
    #expect(script.message == "right: 0·3 + 1·2 + 3·1 + 4·0 = 5")
  }

  @Test(arguments: ["f u U", "f a escape u u U", "f r u", "s", "f p u", "f f f"])
  func whatWasChangedAgainGivesWay(keys: String) throws {
    var script = try open(keys)
    #expect(value(script) != 5 || script.state.layer.stride != Pair(1))
    script.press("a")
    #expect(script.message == news)
    #expect(value(script) == 5 && script.state.layer.stride == Pair(1))
    script.press("5 enter")
    #expect(script.message == "right: 0·3 + 1·2 + 3·1 + 4·0 = 5")
  }

  @Test func theWalkBeginsWhereThePageLetsItBegin() throws {
    var script = try open("right right f right a")
    #expect(script.state.place == WalkPlace())
    script.press("escape u")
    #expect(script.state.place.cell == 3)
  }
}
