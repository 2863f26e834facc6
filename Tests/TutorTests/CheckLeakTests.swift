import ConvEngine
import Notation
import Screen
import Testing
import Views

@testable import Tutor

/// While an answer is checked, what the layer gives is nowhere on the screen: neither on the sheet, whatever is typed, nor
/// in any picture at any step that it leads to.
@Suite struct CheckLeakTests {
  @Test(arguments: HiddenScene.all) func theRightNumbersShowNowhere(scene: HiddenScene) throws {
    let open = try scene.script(hide: [])
    let secrets = scene.secretsOfLastLayer(open.state.scene.allSolved)
    var checking = open
    checking.press("c 1 escape")
    checking.work()
    for keys in ["", "down", "down down", "right", "e", "t", "o", "o o", "?", "escape c", "e 7 enter"] {
      var script = checking
      script.press(keys)
      script.work()
      for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
        look(for: secrets, on: view(script.model, size), after: keys)
      }
    }
  }

  /// A scene of each kind, and networks: at the step of the slip, and wherever the walk goes from there.
  @Test(arguments: HiddenScene.chains + Layer.kinds.compactMap { HiddenScene.ofKind[$0]?.first })
  func nowhereThatTheWalkGoesMeanwhile(scene: HiddenScene) throws {
    var away = try scene.script(hide: [])
    let secrets = scene.secretsOfLastLayer(away.state.scene.allSolved)
    away.press("c 1 escape enter")
    #expect(away.state.check?.stage == .away)
    var tour = SceneTour(away) { frame, script, keys in
      look(for: secrets, on: frame, after: "enter, \(script.state.place), \(keys)")
    }
    tour.go()
    #expect(tour.script.state.check?.stage == .away)
  }

  private func look(for secrets: Set<[UInt8]>, on frame: Frame, after keys: String) {
    let found = HiddenScene.found(secrets, on: frame).map { String(decoding: $0, as: UTF8.self) }
    #expect(found.isEmpty, "\(found) after \(keys):\n\(frame.lines.joined(separator: "\n"))")
  }

  /// A control: once the check is left they show, and once all is shown too.
  @Test(arguments: ["escape", "!"]) func theyShowWhereTheyMay(keys: String) throws {
    let scene = HiddenScene("[{conv: {kernel: [[643, -647]], bias: 7919}}]")
    var script = try scene.script(hide: [])
    let secrets = scene.secretsOfLastLayer(script.state.scene.allSolved)
    script.press("c 1 escape")
    let size = Size(rows: 24, columns: 80)
    #expect(HiddenScene.found(secrets, on: view(script.model, size)).isEmpty)
    script.press(keys)
    #expect(!HiddenScene.found(secrets, on: view(script.model, size)).isEmpty)
  }
}

extension Scene {
  /// The scene with all its outputs.
  fileprivate var allSolved: SolvedScene {
    var solved = SolvedScene(self)
    while solved.isPending(through: layers.count - 1) { solved.advance(through: layers.count - 1) }
    return solved
  }
}

extension HiddenScene {
  /// What only the last layer makes.
  fileprivate func secretsOfLastLayer(_ solved: SolvedScene) -> Set<[UInt8]> {
    let last = solved.layers.count - 1
    let known = needles(of: [.input, .kernel], solved).union(needles(ofLayers: 0..<last, solved))
    return needles(ofLayers: last..<last + 1, solved).subtracting(known)
  }
}
