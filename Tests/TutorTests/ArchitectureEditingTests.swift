import ConvEngine
import Lessons
import Pictures
import Screen
import Testing

@testable import Tutor

/// `e` among the layers of a network: its layers as text in the command line.
@Suite struct ArchitectureEditingTests {
  @Test func theLayersStandInTheCommandLine() throws {
    var script = try Script.ofNetwork("lenet-5", "e")
    #expect(
      script.model.field?.text.hasPrefix(
        "network [{conv: {out_channels: 6, kernel_size: 5, padding: 2, bias: ") == true)
    // Of "… 10, bias: 0}}]" the last layer becomes one of 17 outputs.
    let text = try #require(script.model.field?.text)
    let end = try #require(text.range(of: "10, bias", options: .backwards))
    let back = text.distance(from: end.lowerBound, to: text.endIndex) - 2
    for _ in 0..<back { script.press("left") }
    script.press("backspace 7")
    var changed = text
    changed.replaceSubrange(end, with: "17, bias")
    #expect(script.model.field?.text == changed)
    script.press("home delete")
    #expect(script.model.field?.text.hasPrefix("etwork") == true)
    script.press("n end")
    #expect(script.model.field?.behind == 0)
  }

  @Test func theNewLayersTakeThePlaceOfTheOld() throws {
    let scene = try #require(WorkedExample.named("lenet-5")).read()
    var flags = SceneFlags()
    flags.network = "[relu, flatten]"
    let changed = try flags.scene(changing: scene, layer: 7)
    #expect(changed.layers.map(\.kind) == ["relu", "flatten"])
    var script = try Script.ofNetwork("lenet-5", "end")
    script.send(.scene(changed))
    #expect(script.state.scene.layers.count == 2 && script.state.place.layer == 1)
    script.press("u")
    #expect(script.state.scene.layers.count == 12 && script.state.place.layer == 11)
  }

  @Test func aFaultIsNamed() throws {
    let scene = try #require(WorkedExample.named("lenet-5")).read()
    for (text, fault) in [
      ("[relu, conw]", "--network, line 1: no layer is called 'conw'; did you mean 'conv'?"),
      ("[]", "--network, line 1: layers is an empty list; expected a list with one layer at least"),
    ] {
      var flags = SceneFlags()
      flags.network = text
      var message = ""
      do { _ = try flags.scene(changing: scene) } catch { message = error.message }
      #expect(message == fault)
    }
  }

  @Test func manyNumbersDoNotFit() throws {
    var script = try Script.ofNetwork("lenet-5-numbers", "e")
    #expect(script.model.field != nil || script.message?.hasPrefix("the layers hold more numbers") == true)
    script.press("escape")
    #expect(script.model.field == nil)
  }
}
