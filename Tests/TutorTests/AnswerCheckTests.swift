import ConvEngine
import Exercises
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// An answer of one's own is typed over the covered output, judged, and led back to where it went wrong.
@Suite struct AnswerCheckTests {
  /// 0 1 2; 3 4 5; 6 7 8 under 0 1; 2 3 gives 19 25; 37 43.
  private func open(_ keys: String, layers: String? = nil) throws -> Script {
    var script = Script(try Script.scene("0 1 2; 3 4 5; 6 7 8", kernel: "0 1; 2 3", layers: layers))
    script.press(keys)
    script.work()
    return script
  }

  private func check(_ script: Script) throws -> Check { try #require(script.state.check) }

  private func lines(_ script: Script, _ rows: Int = 24, _ columns: Int = 80) -> [String] {
    view(script.model, Size(rows: rows, columns: columns)).lines
  }

  @Test func cellsAreTypedInAnyOrderAsInASpreadsheet() throws {
    var script = try open("c down 37 right 4 3 up 25")
    #expect(try check(script).texts == ["", "", "37", "43"])
    #expect(try check(script).text == "25")
    script.press("tab 19 enter")
    #expect(try check(script).texts == ["19", "25", "37", "43"])
    #expect(script.message == "right: all 4 cells" && script.model.notice?.kind == .praise)
    #expect(lines(script)[0].hasSuffix("4 of 4 right"))
  }

  @Test func aWrongCellIsMarkedKeepsItsNumberAndLeadsToItsStep() throws {
    // 4·1 is missing from 37.
    var script = try open("c 19 tab 25 tab 33 tab 43 enter")
    #expect(try check(script).stage == .reviewing)
    #expect(lines(script)[0].hasSuffix("3 of 4 right, 1 wrong"))
    #expect(lines(script).contains { $0.contains("33≠") })
    script.press("down")
    #expect(lines(script).contains { $0.hasPrefix(" ▸ [1, 0]  33   4·1 is missing") })
    #expect(lines(script).contains { $0.hasPrefix(" asked  3·0 +›4·1‹+ 6·2 + 7·3 = ?") }, "\(lines(script))")
    script.press("enter")
    let place = script.state.place
    #expect(place.level == .term && place.layer == 0 && place.cell == 2 && place.term == 1)
    #expect(try check(script).stage == .away)
    #expect(!lines(script).joined().contains("37"), "the output stays covered")
    script.press("c")
    #expect(try check(script).texts == ["19", "25", "33", "43"])
    script.press("3 7 enter")
    #expect(script.message == "right: all 4 cells")
  }

  @Test func escapeLosesNothingAndShowsTheOutputAgain() throws {
    var script = try open("right c 19 tab 2/ escape")
    #expect(script.message?.hasSuffix("; it is kept as it is") == true)
    #expect(try check(script).stage == .reviewing)
    #expect(lines(script)[0].hasSuffix("1 of 4 right, 3 not yet"))
    script.press("escape")
    #expect(script.state.check == nil)
    #expect(script.state.place.cell == 1, "the walk stands where it stood")
    #expect(lines(script).joined().contains("43"))
    script.press("c")
    #expect(try check(script).texts == ["19", "2/", "", ""])
    #expect(!lines(script).joined().contains("43"))
    // Another scene has an answer of its own, and the first comes back with its scene.
    script.press("escape escape escape s c")
    #expect(try check(script).texts == [""])
    script.press("escape escape u c")
    #expect(try check(script).texts == ["19", "2/", "", ""])
  }

  @Test func atTheEndNothingIsSaidBeforeTheLastCell() throws {
    var script = try open("c escape t e 1 tab 2 tab 3 escape")
    #expect(lines(script)[0].hasSuffix("3 of 4 typed"))
    #expect(!lines(script).joined().contains("≠"))
    script.press("down")
    #expect(script.message == "nothing is judged before the last cell is in; t judges now")
    script.press("tab 4 enter")
    #expect(lines(script)[0].hasSuffix("0 of 4 right, 4 wrong"))
  }

  @Test func aWholeGridMistakeIsSaidOnceBeforeTheCells() throws {
    // The kernel turned: 3 2; 1 0.
    var script = try open("c 5 tab 11 tab 23 tab 29 enter")
    script.work()
    #expect(script.state.sheet?.lines.map(\.text) == ["all 4 cells: the kernel was turned by half a turn"])
    #expect(!lines(script).joined().contains("19"), "what is right is not said")
  }

  @Test func whatIsShownCountsAsShown() throws {
    var script = try open("c 19 tab 25 tab 99 tab 43 enter")
    script.work()
    #expect(!lines(script).joined().contains("arithmetic"), "how far off it is would tell")
    script.press("down w")
    script.work()
    #expect(lines(script)[0].hasSuffix("3 of 4 right, 1 shown"))
    #expect(lines(script).contains { $0.contains("output[0, 1, 0] is 37; you had 99: 99 is 62 too much") })
    script.press("c c")
    #expect(try check(script).shownNumber(2) == 37)
    script = try open("c 19 escape !")
    #expect(lines(script)[0].hasSuffix("1 of 4 right, 3 shown"))
  }

  @Test func theSizeCanBeAskedFirst() throws {
    var script = try open("c escape s 1 enter 1 enter")
    #expect(script.message == "not 1 × 1; ! shows the size")
    #expect(script.state.sheet?.cells.isEmpty == true)
    #expect(script.state.sheet?.words.isEmpty == false, "what would give it is said")
    script.press("backspace 2 up backspace 2 enter")
    #expect(script.message == "right: 2 × 2; now the cells")
    #expect(try check(script).stage == .typing)
  }

  /// A scene of shapes has no numbers to type: its size is asked, and what would give a wrong one is named.
  @Test func ofAShapeTheSizeIsChecked() throws {
    let network =
      "{input: {shape: [3, 224, 224]}, layers: [{conv: {out_channels: 8, kernel_size: 3, padding: 1}}, relu]}"
    var script = Script(try SceneFile.scene(network, source: "test"))
    script.press("c")
    #expect(try check(script).stage == .size && lines(script)[0].hasSuffix("how large is the output?"))
    #expect(!lines(script).joined().contains("8×224"))
    script.press("8 enter 2 2 2 enter 2 2 2 enter")
    #expect(script.message == "not 8 × 222 × 222; ! shows the size")
    #expect(lines(script).contains { $0.contains("the padding was forgotten: that gives this size") })
    script.press("backspace 4 up backspace 4 enter")
    #expect(script.message == "right: the output is 8 × 224 × 224" && script.model.notice?.kind == .praise)
    #expect(script.state.check == nil)
    script.press("c !")
    #expect(script.message == "the output is 8 × 224 × 224, which was shown" && script.state.check == nil)
    script.press("c escape")
    #expect(script.state.check == nil)
  }

  @Test func inALessonTheSizeThatIsAskedIsNotShown() throws {
    var script = Script(Model(.sample, page: 2))
    script.press("c !")
    #expect(script.model.notice?.kind == .refusal)
    #expect(try check(script).stage == .size)
    #expect(lines(script)[0].hasSuffix("how large is the output?"))
    script.press("3 enter 3 enter")
    #expect(try check(script).stage == .typing)
    script.press("1 escape !")
    #expect(script.message == "the question of this page hides the output; a answers")
    script.press("escape")
    #expect(script.state.hiding == [.output, .size])
  }

  @Test func everyLayerCanBeCheckedAndThoseBehindItAreCovered() throws {
    var script = try open("c", layers: "[relu, {max_pool: {kernel_size: 2}}]")
    #expect(try check(script).key.layer == 2 && (try check(script)).texts.count == 1)
    script.press("escape X escape")
    #expect(try check(script).key.layer == 1)
    script.press("X 19 enter 2 escape enter")
    #expect(try check(script).key.layer == 0)
    #expect(script.state.place.layer == 0)
    script.press("up up right")
    #expect(script.state.place.layer == 1 && script.state.figure.covering.contains(.input))
  }

  @Test func theSceneStaysAsItIsWhileAnAnswerWaits() throws {
    var script = try open("c 1 escape enter s")
    #expect(script.message?.hasPrefix("your answer is about the scene as it is") == true)
    script.press("c escape s")
    #expect(script.state.layer.stride == Pair(2))
  }

  /// Where the walk stood before a check is no place of a scene that came meanwhile.
  @Test func anotherSceneForgetsWhereTheWalkStoodBeforeTheCheck() throws {
    var script = try open("end c 1 escape enter")
    #expect(try check(script).stage == .away)
    script.send(.scene(try Script.scene("0 1; 2 3", kernel: "0 1; 2 3")))
    script.press("c escape escape")
    #expect(script.state.check == nil && script.state.place.cell == 0)
    #expect(lines(script).count == 24)
  }

  @Test func whatCannotBeCheckedIsRefusedInASentence() throws {
    let scenes = [
      (
        "{input: {shape: [1, 70, 70], seed: 1}, layers: [relu]}",
        "4,900 cells are too many to type; in the shell: convwalk check SCENE ANSWER"
      )
    ]
    for (scene, words) in scenes {
      var script = Script(try SceneFile.scene(scene, source: "test"))
      script.press("c")
      #expect(script.state.check == nil && script.message?.contains(words) == true, "\(script.message ?? "")")
    }
  }

  /// Sums of letters are typed as a hand writes them, and a slip in one of them is named.
  @Test func lettersAreCheckedToo() throws {
    var script = Script(try Script.scene("a b c; d e f", kernel: "w x; y z"))
    script.press("c z e + a w + y d + x b tab b w + c · x - e y + z f enter")
    script.work()
    #expect(try check(script).stage == .reviewing)
    #expect(lines(script)[0].hasSuffix("1 of 2 right, 1 wrong"))
    script.press("down")
    #expect(lines(script).contains { $0.contains("e·y was added as −ey") }, "\(lines(script))")
    #expect(lines(script).contains { $0.contains("= ?") }, "\(lines(script))")
    script.press("enter")
    #expect(script.state.place.cell == 1 && script.state.place.term == 2)
    script.press("c e delete a + 2 ? escape")
    #expect(script.message?.contains("'?' in a place where it means nothing") == true)
    #expect(lines(script).contains { $0.contains("'a+2?' is no sum yet") })
  }

  /// The work goes on a slice at a time, as long as something is looked for, and ends.
  @Test func lookingForWhatWasDoneIsSlicedAndEnds() throws {
    var script = try open("c 5 tab 11 tab 23 tab")
    script.forgetEffects()
    script.press("29 enter")
    #expect(script.asksForWork && script.state.isWorking)
    let slices = script.work()
    #expect(slices > 5 && !script.state.isWorking)
    script = try open("c 5 tab 11 tab 23 tab")
    script.press("29 enter ctrl-c")
    #expect(script.message == "stopped; what was done is not looked for" && !script.state.isWorking)
  }
}

extension Script {
  /// Whether the last events asked for a slice of work.
  var asksForWork: Bool { effects.contains { if case .work = $0 { true } else { false } } }

  /// Presses keys one by one, and does the work that each of them asks for.
  mutating func pressAndWork(_ keys: String) {
    for key in keys.split(separator: " ") {
      press(String(key))
      work()
    }
  }

  /// Does all the work that is under way.
  @discardableResult mutating func work() -> Int {
    var slices = 0
    while model.isWorking, slices < 100_000 {
      send(.slice)
      slices += 1
    }
    return slices
  }
}
