import ConvEngine
import GoldenFrames
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// Walking what a picture picks in place of the layer's cells: pixels, where visits are asked who reads them.
@Suite struct PickingTests {
  private static let grid = "1 2 3 4 5; 6 7 8 9 10; 11 12 13 14 15; 16 17 18 19 20; 21 22 23 24 25"
  private let size = Size(rows: 24, columns: 80)

  /// Visits of 5×5 by 3×3 without padding, on the middle of the 9 cells, with the question turned round.
  private func turned(padding: String? = nil, stride: String? = nil) throws -> Script {
    let kernel = "1 0 -1; 2 0 -2; 1 0 -1"
    var script = Script(try Script.scene(Self.grid, kernel: kernel, stride: stride, padding: padding))
    script.press(": v i e w space v i s i t s enter g 5 enter backtab")
    return script
  }

  private func pixel(_ script: Script) -> [Int]? {
    script.state.picking.map { [$0.cell.row, $0.cell.column] }
  }

  @Test func beginsInTheMiddleOfTheWalkedWindow() throws {
    var script = try turned()
    #expect(pixel(script) == [2, 2])
    #expect(script.message == "→ ← . , go from pixel to pixel now")
    script.press("tab")
    #expect(script.state.picking == nil && script.message == nil)
    // The arrows walk cells again.
    script.press("right backtab")
    #expect(script.state.place.cell == 5 && pixel(script) == [2, 3])
  }

  @Test func theArrowsReachEveryPixelAndTheWalkStays() throws {
    var script = try turned()
    script.press("home")
    var seen: Set<Frame> = []
    for index in 0..<25 {
      #expect(pixel(script) == [index / 5, index % 5])
      seen.insert(view(script.model, size))
      script.press("right")
    }
    #expect(seen.count == 25 && script.message == "this is the last pixel")
    script.press(",")
    #expect(pixel(script) == [3, 4])
    script.press(". .")
    #expect(pixel(script) == [4, 4] && script.message == "this is the last pixel row")
    script.press("home")
    #expect(pixel(script) == [0, 0])
    script.press("left")
    #expect(script.message == "this is the first pixel")
    script.press("end left g 1 3 enter")
    #expect(pixel(script) == [2, 2] && script.state.place.cell == 4)
  }

  @Test func playingGoesFromPixelToPixel() throws {
    var script = try turned()
    script.press("end left space")
    script.send(.tick(1))
    #expect(pixel(script) == [4, 4])
    script.send(.tick(2))
    #expect(script.message == "this is the last pixel")
  }

  @Test func theStatusLineAndTheSentenceNameThePixel() throws {
    var script = try turned()
    script.press("end")
    let lines = view(script.model, size).lines
    #expect(lines[0].contains("pixel 25 of 25") && !lines[0].contains("cell"))
    #expect(
      lines.contains {
        $0.contains("input[0, 4, 4] under valid is read by 1 window: output row 2, column 2.")
      })
    script.press("g")
    #expect(view(script.model, size).lines.contains { $0.contains("go to pixel 1–25:") })
    script.press("escape")
    try expectGolden(view(script.model, size), "visits-pixel")
  }

  @Test func aChangeKeepsThePixelAndUndoLeavesIt() throws {
    var script = try turned()
    script.press("home right s u U S")
    #expect(pixel(script) == [0, 1])
    script.press("left u")
    #expect(pixel(script) == [0, 0])
    script.press("end : i n p u t space")
    for character in "1 2 3;4 5 6;7 8 9" { script.send(.key(.character(character))) }
    script.press("enter")
    guard case .change(let scene, let flags, layer: let layer)? = script.effects.last else {
      Issue.record("no change was asked for")
      return
    }
    script.send(.scene(try flags.scene(changing: scene, layer: layer)))
    #expect(pixel(script) == [2, 2] && script.state.picking?.count == 9)
    script.press("left")
    #expect(pixel(script) == [2, 1])
    script.press("r")
    #expect(script.state.picking?.count == 25 && pixel(script) == [1, 1])
  }

  @Test func aPictureWithoutPixelsIsWalkedByCells() throws {
    var script = try turned()
    script.press("home o")
    #expect(script.state.presentation.focus == .output && script.state.picking == nil)
    script.press("right")
    #expect(script.state.place.cell == 5)
    script.press("O")
    #expect(pixel(script) == [2, 3])
  }
}

/// Picking where the picture is about what is picked: a choice of the student's, which undo takes back.
@Suite struct PickedCellTests {
  private func receptive() throws -> Script {
    let layers = "[{conv: {kernel: sobel_vertical}}, {max_pool: {kernel_size: 2}}]"
    let page =
      "```scene\ninput: {shape: [1, 8, 8], seed: 1}\nlayers: \(layers)\nview: receptive\nstart: {layer: 1, cell: [0, 1, 2]}\n```\n"
    return try Script(page: page)
  }

  private func cell(_ script: Script) -> [Int]? {
    script.state.picking.map { [$0.cell.row, $0.cell.column] }
  }

  @Test func beginsWhereThePageSays() throws {
    let script = try receptive()
    #expect(cell(script) == [1, 2] && script.state.place.layer == 1)
  }

  @Test func undoTakesAllMovesOfThePickBackAtOnce() throws {
    var script = try receptive()
    script.press("left left .")
    #expect(cell(script) == [2, 0])
    script.press("u")
    #expect(cell(script) == [1, 2])
    script.press("U")
    #expect(cell(script) == [2, 0])
    // A change between two moves is a step of its own.
    script.press("u s right u")
    #expect(cell(script) == [1, 2] || cell(script) == [0, 0])
    script.press("u")
    #expect(cell(script) == [1, 2])
    script.press("u")
    #expect(script.message == "there is nothing to undo")
  }

  private func says(_ script: Script, _ words: String) -> Bool {
    view(script.model, Size(rows: 24, columns: 80)).lines.contains { $0.contains(words) }
  }

  /// ↓ goes down layer by layer, each cell with its ways as a sum, ↑ up again.
  @Test func downTheConeAndUpAgain() throws {
    var script = try receptive()
    script.press("down")
    #expect(says(script, "Cell [2, 4] of layer 0: 1 way into layer 1."))
    #expect(script.state.picking?.count == 4)
    script.press("down . right")
    #expect(script.state.picking?.count == 16)
    #expect(says(script, "Cell [3, 5] of the input: 1 + 1 + 1 + 1 = 4 ways into layer 0."))
    script.press("down")
    #expect(script.message == "this field cell is as deep as it goes; ↑ comes back out")
    script.press("up")
    #expect(says(script, "Cell [2, 4] of layer 0") && script.state.place.level == .term)
    script.press("up")
    #expect(script.state.place.level == .cell && cell(script) == [1, 2])
  }

  @Test func xGoesToAnotherLayer() throws {
    var script = try receptive()
    script.press("down x")
    #expect(script.state.place.layer == 0 && script.state.place.level == .cell && cell(script) == [0, 0])
    script.press("X")
    #expect(script.state.place.layer == 1)
  }

  @Test func nothingToEdit() throws {
    var script = try receptive()
    script.press("e")
    #expect(
      script.message
        == "a field follows from sizes alone; o shows a picture with numbers to edit")
  }

  @Test func anotherLayerIsPickedAmongTheLayers() throws {
    var script = try receptive()
    script.press("up left")
    #expect(script.state.place.layer == 0 && script.state.picking == nil)
    #expect(view(script.model, Size(rows: 24, columns: 80)).lines.contains { $0.contains("0 conv 6×6") })
    script.press("down right")
    #expect(cell(script) == [0, 1])
  }
}

/// Units of a signal and their connections, picked by the focus and the arrows.
@Suite struct PickedUnitTests {
  private func connections(_ lab: String = "{unit: {input: 2}}") throws -> Script {
    try Script(
      page:
        "```scene\ninput: [1, 2, 3, 4, 5]\nlayers: [{conv: {kernel: [1, 2, 3], padding: 1}}]\nview: connections\nlab: \(lab)\n```\n"
    )
  }

  private func says(_ script: Script, _ words: String) -> Bool {
    view(script.model, Size(rows: 24, columns: 80)).lines.contains { $0.contains(words) }
  }

  @Test func beginsWithTheUnitOfThePage() throws {
    var script = try connections()
    #expect(says(script, "x2 reaches 3 outputs: s1 with c, s2 with b, s3 with a."))
    script.press("right right")
    #expect(says(script, "x4 reaches 2 outputs: s3 with c, s4 with b."))
    script.press("u")
    #expect(says(script, "x2 reaches 3 outputs"))
    script.press("right r")
    #expect(says(script, "x2 reaches 3 outputs"))
  }

  /// ↓ goes through the connections of what is picked, one by one.
  @Test func downToTheConnections() throws {
    var script = try connections()
    script.press("down right")
    #expect(says(script, "x2 goes into s1 with c,›s2 with b‹, s3 with a"))
    #expect(says(script, "input 3 of 5 · connection 2 of 3"))
    script.press("v")
    #expect(script.message == "the matrix shows its weights as numbers")
    #expect(says(script, "x2 goes into s1 with 3,›s2 with 2‹, s3 with 1"))
    script.press("v up backtab down")
    #expect(says(script, "s0 =›b·x0‹+ c·x1"))
    script.press("right right")
    #expect(script.message == "this is the last connection; → again ends the lesson")
  }

  @Test func theFocusChoosesInputWeightOrOutput() throws {
    var script = try connections("{unit: {weight: 1}}")
    #expect(says(script, "b is used 5 times, once for each output."))
    script.press("tab tab")
    #expect(says(script, "s0 reads 2 inputs: x0 with b, x1 with c."))
    script.press("p")
    #expect(says(script, "s0 reads 1 input: x0 with c."))
  }
}
