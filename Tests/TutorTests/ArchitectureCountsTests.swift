import ConvEngine
import GoldenFrames
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// ↓ into a layer of a network: its counts, number by number, and below them the layer itself.
@Suite struct ArchitectureCountsTests {
  private func shown(_ script: Script) -> String? { PictureRegistry.name(of: script.state.figure) }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func theSumNumberByNumber(columns: Int, rows: Int) throws {
    let script = try Script.ofNetwork("lenet-5", "right right right down right right right")
    let frame = view(script.model, Size(rows: rows, columns: columns))
    try expectGolden(frame, "architecture-counts-\(columns)x\(rows)")
  }

  @Test func arrowsGoThroughBothSumsAndOut() throws {
    var script = try Script.ofNetwork("lenet-5", "right right right down")
    #expect(script.state.picking?.count == 11 && script.state.place.layer == 3)
    script.press("end right")
    #expect(script.message == "this is the last number")
    let lines = view(script.model, Size(rows: 24, columns: 80)).lines.joined(separator: "\n")
    #expect(lines.contains("16 · 10 · 10 · 6 · 5 ·›5‹ = 240,000"))
    // Shapes have no numbers further down.
    script.press("down")
    #expect(script.message?.contains("shapes only") == true)
    script.press("up right")
    #expect(script.state.picking == nil && script.state.place.layer == 4)
    script.press("down")
    #expect(script.message == "sigmoid has no weights and multiplies nothing, so there is nothing to count")
  }

  /// Below the counts of a network that runs on numbers lies the layer; ↑ comes back to the same of them.
  @Test(arguments: ["down", "o"]) func numbersLieBelowTheCounts(key: String) throws {
    var script = try Script.ofNetwork("lenet-5-numbers", "right right right down right \(key)")
    #expect(shown(script) == "stencil" && script.state.place.level == .cell && script.state.place.layer == 3)
    script.press("up")
    #expect(shown(script) == "architecture" && script.state.picking?.index == 1)
    // Another picture of the layer does not lose the network.
    script.press("\(key) o up")
    #expect(shown(script) == "architecture" && script.state.place.layer == 3)
    // What counts nothing is gone into at once.
    script.press("right down")
    #expect(script.state.place.level == .cell && script.state.place.layer == 4)
  }

  /// While the size is asked for, no sum tells it.
  @Test func aHiddenSizeIsInNoSum() throws {
    var script = try Script.ofNetworkWhoseSizeIsAsked()
    script.press("down")
    #expect(script.state.picking?.count == 4)
    for _ in 0..<4 {
      let text = view(script.model, Size(rows: 40, columns: 120)).lines.joined(separator: "\n")
      #expect(!text.contains("29") && !text.contains("35") && !text.contains("63,945"))
      script.press("right")
    }
  }
}
