import ConvEngine
import GoldenFrames
import Lessons
import Pictures
import Screen
import Testing
import Views

@testable import Tutor

/// `c` among the layers of a network: its shapes are hidden and typed, one after the other.
@Suite struct ArchitectureShapesTests {
  private func text(_ script: Script, _ columns: Int = 120, _ rows: Int = 40) -> String {
    view(script.model, Size(rows: rows, columns: columns)).lines.joined(separator: "\n")
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func typing(columns: Int, rows: Int) throws {
    let script = try Script.ofNetwork("lenet-5", "right right right c 1 6 x 1 0")
    try expectGolden(
      view(script.model, Size(rows: rows, columns: columns)), "architecture-shapes-\(columns)x\(rows)")
  }

  @Test func aWrongShapeIsToldItsSlip() throws {
    var script = try Script.ofNetwork("lenet-5", "right right c 6 x 1 3 x 1 3 enter")
    #expect(script.message?.hasPrefix("not 6×13×13: ") == true, "\(script.message ?? "")")
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "architecture-shapes-wrong")
    // A padding that was left out has a name.
    script = try Script.ofNetwork("lenet-5", "c 6 x 2 4 x 2 4 enter")
    #expect(script.message?.contains("padding") == true && script.message?.contains("28") == false)
    script.press("backspace backspace backspace backspace backspace enter")
    #expect(script.message == "1 number typed; expected channels × rows × columns")
    script.press("x 2 8 x 2 8 enter")
    #expect(script.message == "right: 6×28×28" && script.state.place.layer == 1)
  }

  @Test func allOfThem() throws {
    var script = try Script.ofNetwork("lenet-5", "end left left c 8 4 enter !")
    #expect(script.message == "the shape is shown; → goes on to the next layer")
    script.press("enter 1 0 enter")
    #expect(!script.state.asksShapes && script.message == "2 of 3 shapes right, 1 shown")
    script.press("c 9 enter")
    #expect(script.message?.hasPrefix("not 9: ") == true)
    script.press("escape")
    #expect(!script.state.asksShapes && text(script).contains("61,706"))
  }

  /// No shape that is hidden, nor a count that tells it, shows anywhere, in the table, as blocks, or of other networks.
  @Test(arguments: ["c", "v c", "down c", "x c"]) func nothingLeaks(keys: String) throws {
    let layers = "[{conv: {out_channels: 7, kernel_size: 3}}, flatten, {linear: {out_features: 5}}, relu]"
    var state = SceneState(
      try SceneFile.opening(
        """
        input: {shape: [1, 31, 37]}
        networks: [{name: one, layers: \(layers)}, {name: two, layers: \(layers)}]
        view: architecture
        """, source: "x", views: PictureRegistry.names))
    try state.choosePicture(named: "architecture")
    for start in ["", "right right"] {
      var script = Script(Model(state))
      script.press("\(start) \(keys)")
      #expect(script.state.asksShapes)
      for size in [(80, 24), (120, 40), (40, 12)] {
        for _ in 0..<4 {
          let text = text(script, size.0, size.1)
          script.press("right")
          #expect(!text.contains("35,525"))
          // From layer 2 on, what comes before it is known.
          guard start.isEmpty else { continue }
          for hidden in ["29", "7×", "7105", "63,945"] { #expect(!text.contains(hidden), "\(text)") }
        }
      }
    }
  }

  @Test func whatThePageAsksIsNotShown() throws {
    var script = try Script.ofNetworkWhoseSizeIsAsked()
    script.press("c")
    #expect(script.message == "the question of this page hides what comes out; a answers")
  }
}
