import ConvEngine
import Lessons
import Testing
import Tutor

@testable import Commands

/// What the loop answers to a command that changes the scene.
@Suite struct EffectRunnerTests {
  private func changed(_ text: String, _ set: (inout SceneFlags) -> Void) throws -> Outcome? {
    var flags = SceneFlags()
    set(&flags)
    let scene = try SceneFile.scene(text, source: "test")
    return EffectRunner().outcome(of: .change(scene, flags, layer: 0))
  }

  private static let numbers = "{input: [[1, 2], [3, 4]], layers: [{conv: {kernel: [[1]]}}]}"
  private static let shapes =
    "{input: {shape: [1, 4, 4]}, layers: [{conv: {out_channels: 1, kernel_size: 3}}]}"

  @Test func aSceneOfShapesIsTakenAndChanged() throws {
    guard case .scene(let scene) = try changed(Self.numbers, { $0.input = "{shape: [1, 5, 5]}" }) else {
      Issue.record("refused")
      return
    }
    #expect(!scene.hasValues)
    guard case .scene(let scene) = try changed(Self.shapes, { $0.stride = "2" }) else {
      Issue.record("refused")
      return
    }
    #expect(scene.layers[0].stride == Pair(2))
    guard case .scene(let scene) = try changed(Self.shapes, { $0.seed = "1" }) else {
      Issue.record("refused")
      return
    }
    #expect(scene.hasValues)
  }

  @Test func whatIsWrongWithItIsSaid() throws {
    guard case .failed(let reason) = try changed(Self.numbers, { $0.seed = "1" }) else {
      Issue.record("taken")
      return
    }
    #expect(reason == "--seed has nothing to draw: all numbers are given")
  }
}
