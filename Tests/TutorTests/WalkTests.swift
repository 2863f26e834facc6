import ConvEngine
import Screen
import Testing
import Views

@testable import Tutor

@Suite struct WalkTests {
  private let size = Size(rows: 24, columns: 80)

  @Test func walksEveryStepForwardAndBackToTheFirstFrame() throws {
    let grid = "1 2 3 4 5; 6 7 8 9 10; 11 12 13 14 15; 16 17 18 19 20; 21 22 23 24 25"
    for level in ["", "down"] {
      var script = Script(try Script.scene(grid, kernel: "1 0 -1; 2 0 -2; 1 0 -1", padding: "1"))
      script.press(level)
      let first = view(script.model, size)
      var seen: Set<Frame> = [first]
      let count = script.state.walk!.cellCount * (level.isEmpty ? 1 : 10)
      for _ in 1..<count {
        script.press("right")
        #expect(script.message == nil)
        seen.insert(view(script.model, size))
      }
      #expect(seen.count == count, "every step has a picture of its own")
      script.press("right")
      #expect(script.message == "this is the last \(level.isEmpty ? "output cell" : "step")")
      for _ in 1..<count { script.press("left") }
      #expect(view(script.model, size) == first)
    }
  }

  @Test func walksEveryLevelOfAChainForwardAndBackToTheFirstFrame() throws {
    let grid = "1 2 3 4 5; 6 7 8 9 10; 11 12 13 14 15; 16 17 18 19 20; 21 22 23 24 25"
    var script = Script(
      try Script.scene(
        grid, kernel: "1 0 -1; 2 0 -2; 1 0 -1",
        layers: "[{conv: {kernel: [[1, 1], [1, 1]]}}, {conv: {kernel: [[2]], bias: 1}}]"))
    script.press("up")
    let first = view(script.model, size)
    var seen: Set<Frame> = [first]
    // Layer by layer; in each of them every cell, and in each cell every step.
    for layer in 0..<3 {
      if layer > 0 { script.press("right") }
      script.press("down down")
      let outside = view(script.model, size)
      seen.insert(outside)
      let walk = try #require(script.state.walk)
      for _ in 1..<walk.stepCount {
        script.press("right")
        seen.insert(view(script.model, size))
      }
      for _ in 1..<walk.stepCount { script.press("left") }
      #expect(view(script.model, size) == outside)
      script.press("up up")
      #expect(script.state.place == Script.place(layer: layer))
    }
    #expect(seen.count == 1 + 9 * 10 + 4 * 5 + 4 * 3)
    script.press("left left")
    #expect(view(script.model, size) == first)
  }

  @Test func jumpsToBothEndsOfALevelAndBetweenRows() {
    var script = Script()
    script.press("end")
    #expect(script.state.cell == Position(channel: 0, row: 1, column: 1))
    script.press(",")
    #expect(script.state.cell == Position(channel: 0, row: 0, column: 1))
    script.press("home .")
    #expect(script.state.cell == Position(channel: 0, row: 1, column: 0))
    script.press("down end")
    #expect(script.state.place.term == 9)
    script.press("0")
    #expect(script.state.place.term == 0)
  }

  @Test func theLastTermOfACellIsFollowedByTheFirstOfTheNext() {
    var script = Script()
    script.press("down end right")
    #expect(script.state.place.cell == 1)
    #expect(script.state.place.term == 0)
    script.press("left")
    #expect(script.state.place.cell == 0)
    #expect(script.state.place.term == 9)
  }

  @Test func aSecondLayerReadsWhatTheFirstGives() throws {
    var script = Script(
      try Script.scene("1 2 3; 4 5 6; 7 8 9", kernel: "1 0; 0 1", layers: "[{conv: {kernel: [[1, 1]]}}]")
    )
    script.press("up right down")
    #expect(script.state.place.layer == 1)
    // Layer 0 gives [[6, 8], [12, 14]].
    #expect(script.state.walk?.result(Position(channel: 0, row: 0, column: 0)) == 14)
    #expect(script.state.walk?.result(Position(channel: 0, row: 1, column: 0)) == 26)
  }

  @Test func aKeyThatCannotActSaysWhy() {
    var script = Script()
    for (keys, message) in [
      ("left", "this is the first output cell"), ("up", "the scene has one layer only"),
      ("S", "stride is 1, and 1 is the least it may be"), ("P", "padding is 0, and 0 is the least it may be"),
      ("u", "there is nothing to undo"), ("x", "there is one channel only"),
      ("n", "n and N change the kernel; Tab moves to it"),
    ] {
      script.press(keys)
      #expect(script.message == message)
    }
    script.press("z")
    #expect(script.message == nil, "a key without a meaning says nothing")
  }

  @Test func goesToAStepByItsNumber() {
    var script = Script()
    script.press("p g 1 5 q enter")
    #expect(script.state.place.cell == 14)
    #expect(script.model.field == nil)
    #expect(script.effects.isEmpty, "letters mean nothing while it asks")
    script.press("g 1 7 enter")
    #expect(script.message == "the last is 16")
    #expect(script.state.place.cell == 14)
    script.press("backspace backspace 0 enter")
    #expect(script.message == "the first is 1")
    script.press("backspace 4 enter down g 9 escape")
    #expect(script.state.place.cell == 3)
    #expect(script.state.place.term == 0)
    script.press("g 1 0 enter")
    #expect(script.state.place.term == 9)
    script.press("g enter")
    #expect(script.state.place.term == 9, "nothing typed goes nowhere")
  }

  @Test func aLayerThatCannotRunIsLeftTheWayItWasEntered() throws {
    var script = Script(
      try Script.scene(
        "1 2 3; 4 5 6; 7 8 9", kernel: "1 0; 0 1", layers: "[{conv: {kernel: [[1, 1], [1, 1]]}}]")
    )
    script.press("w up right")
    #expect(script.state.place.layer == 1)
    #expect(script.state.walk == nil)
    script.press("left")
    #expect(script.state.place.layer == 0)
    #expect(script.state.walk != nil)
  }
}
