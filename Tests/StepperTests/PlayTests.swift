import Screen
import Testing

@testable import Tutor

@Suite struct PlayTests {
  /// The number of the tick that was asked for last.
  private func lastTick(_ script: Script) -> Int? {
    for effect in script.effects.reversed() { if case .tick(_, let number) = effect { return number } }
    return nil
  }

  @Test func eachTickIsOneStepUntilTheEnd() throws {
    var script = Script()
    script.press("space")
    #expect(script.effects == [.tick(milliseconds: 800, number: 1)])
    for cell in 1...3 {
      script.send(.tick(try #require(lastTick(script))))
      #expect(script.model.stepper.walk.cell == cell)
    }
    script.send(.tick(try #require(lastTick(script))))
    #expect(!script.model.playing.isOn)
    #expect(script.model.message == "this is the last output cell")
    #expect(script.effects.count == 4, "no tick is asked for behind the end")
  }

  @Test func aStaleTickDoesNothing() throws {
    var script = Script()
    script.press("space")
    let stale = try #require(lastTick(script))
    script.press("space")
    script.send(.tick(stale))
    #expect(script.model.stepper.walk.cell == 0)
    script.press("space")
    script.send(.tick(stale))
    #expect(script.model.stepper.walk.cell == 0)
    script.send(.tick(try #require(lastTick(script))))
    #expect(script.model.stepper.walk.cell == 1)
  }

  @Test func speedChangesWithinItsLimitsAndAtOnce() {
    var script = Script()
    script.press("+")
    #expect(script.effects.isEmpty, "nothing plays yet")
    script.press("space + + + +")
    #expect(
      script.effects == [
        .tick(milliseconds: 400, number: 1), .tick(milliseconds: 200, number: 2),
        .tick(milliseconds: 100, number: 3), .tick(milliseconds: 50, number: 4),
      ]
    )
    #expect(script.model.message == "it does not go faster")
    #expect(script.model.playing.isOn)
  }

  @Test func anyOtherKeyPausesAndActs() throws {
    var script = Script()
    script.press("space right")
    #expect(!script.model.playing.isOn)
    #expect(script.model.stepper.walk.cell == 1)
    script.send(.tick(try #require(lastTick(script))))
    #expect(script.model.stepper.walk.cell == 1)
  }
}
