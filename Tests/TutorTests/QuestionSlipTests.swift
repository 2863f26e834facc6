import ConvEngine
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// A wrong answer to a question gets its slip named, then comes the hint, then the answer with its working; what explains
/// it shows once it is answered or given up.
@Suite struct QuestionSlipTests {
  /// 19 25; 37 43, of which one is asked.
  private func open(_ question: String, more: String = "", hide: String = "output") throws -> Script {
    try Script.byHand(
      asking: """
        ask: What is it?
        \(question)
        hint: Four products.
        explain: Each number meets the weight above it.
        """, below: "", hide: hide, then: more)
  }

  private func answered(_ typed: String, _ question: String) throws -> Script {
    var script = try open(question)
    script.press("a \(typed) enter")
    script.work()
    return script
  }

  @Test(arguments: [
    ("19", "19 is right for the cell to its left, (0, 0)"),
    ("11", "the kernel was turned by half a turn: that would also give 11"),
    ("17", "the term 4·2 is missing"),
  ])
  func theSlipOfACellIsNamed(typed: String, slip: String) throws {
    let script = try answered(typed, "cell: [0, 0, 1]")
    let said = try #require(script.model.field?.slip)
    #expect(said.contains(slip), "\(said)")
    #expect(script.state.place.cell == 1 && script.state.place.layer == 0)
    #expect(script.message == "\(typed) is not right; the hint may help: Tab")
    #expect(!view(script.model, Size(rows: 24, columns: 80)).lines.joined().contains("25"))
  }

  /// So few numbers are no proof of it, but a rule that was misunderstood is likelier than two slips that fit by chance.
  @Test func aRuleThatWasMisunderstoodIsNamedBeforeSlipsThatWouldGiveTheSame() throws {
    let script = try answered("5 space 11", "cells: [[0, 0, 0], [0, 0, 1]]")
    let said = try #require(script.model.field?.slip)
    #expect(
      said.hasPrefix("the kernel was turned by half a turn: that would also give 5, 11"), "\(said)")
    let rare = try answered("37", "cell: [0, 0, 0]")
    #expect(
      rare.model.field?.slip?.contains("37 is right for the cell below it") == true,
      "\(rare.model.field?.slip ?? "")")
  }

  /// What a mistake gives counts by its place, whatever the shape of all of it; and of a layer whose input is hidden only
  /// what was done in all of it is said.
  @Test(arguments: [
    ("{conv: {kernel: [[0, 1], [2, 3]], stride: 2}}", "19 25", "the stride 2 was ignored"),
    ("{conv: {kernel: [[0, 1], [2, 3]], padding: 1}}", "19 25", "the padding was forgotten"),
    (
      "{conv: {kernel: [[1]]}}, {max_pool: {kernel_size: 2, stride: 1, padding: 1}}", "4 5",
      "the padding was forgotten"
    ),
    ("{conv: {kernel: [[-1]]}}, relu", "0 -1", "relu was not applied"),
  ])
  func mistakesInAllOfALayerAreNamed(layer: String, typed: String, slip: String) throws {
    let script = try Script(
      page: """
        ```scene
        input: [[0, 1, 2, 0], [3, 4, 5, 1], [6, 7, 8, 2], [1, 1, 1, 1]]
        layers: [\(layer)]
        hide: [output]
        ```

        ```question
        ask: Which two begin the output?
        cells: [[0, 0, 0], [0, 0, 1]]
        ```
        """)
    var asked = script
    asked.press("a " + typed.split(separator: " ").joined(separator: " space ") + " enter")
    asked.work()
    let said = try #require(asked.model.field?.slip)
    #expect(said.contains(slip) && !said.contains("·"), "\(said)")
  }

  /// Where the kernel was turned, the sum as it was made stands above the one that is asked, term by term.
  @Test func theSumThatWasMadeStandsAboveTheOneThatIsAsked() throws {
    let script = try answered("11", "cell: [0, 0, 1]")
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines
    let mine = try #require(lines.firstIndex(of: " you    1·3 + 2·2 + 4·1 + 5·0 = 11   weights 3 2 1 0"))
    #expect(lines[mine + 1] == " asked  1·0 + 2·1 + 4·2 + 5·3 = ?    weights 0 1 2 3")
  }

  @Test func aNumberThatNothingGivesIsNoSlipAndHowFarOffItIsIsNotSaid() throws {
    let script = try answered("99", "cell: [0, 0, 1]")
    #expect(script.model.field?.slip == nil)
    #expect(script.message == "99 is not right; the hint may help: Tab")
  }

  @Test func theSlipOfASizeIsNamed() throws {
    let script = try answered("1 space 1", "size: true")
    #expect(script.model.field?.slip?.contains("that gives this size") == true)
  }

  @Test func severalCellsAreNamedByTheirPlace() throws {
    let script = try answered("19 space 17", "cells: [[0, 0, 0], [0, 0, 1]]")
    #expect(script.model.field?.slip == "[0, 0, 1]: the term 4·2 is missing")
  }

  @Test func nothingIsSaidOfNumbersThatAreHidden() throws {
    var script = try open("cell: [0, 0, 1]", hide: "kernel")
    script.press("a 17 enter")
    script.work()
    #expect(script.model.field?.slip == nil)
    script.press("! ")
    #expect(script.message == "the answer is 25")
  }

  @Test func theAnswerComesWithItsWorkingAndItsExplanation() throws {
    var script = try answered("25", "cell: [0, 0, 1]")
    #expect(script.message == "right: 1·0 + 2·1 + 4·2 + 5·3 = 25")
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines
    #expect(lines.contains(" Each number meets the weight above it."))
    script.press("escape")
    #expect(script.model.reading?.page.explained == nil)
    script = try open("cell: [0, 0, 1]")
    script.press("!")
    #expect(script.message == "the answer is 25: 1·0 + 2·1 + 4·2 + 5·3 = 25")
    #expect(script.model.reading?.page.explained == 0)
    #expect(script.model.reading?.page.outcomes == [.shown])
  }

  @Test func answeredQuestionsAreAskedAgainOneAfterTheOther() throws {
    var script = try open("number: 1", more: "\n```question\nask: And this?\nnumber: 2\n```\n")
    script.press("a 1 enter a 2 enter a")
    #expect(script.model.askedQuestion?.ask == "What is it?")
    script.press("escape a")
    #expect(script.model.askedQuestion?.ask == "And this?")
    script.press("escape r")
    #expect(script.model.reading?.page.outcomes == [.open, .open])
    #expect(script.state.hiding == [.output])
  }
}
