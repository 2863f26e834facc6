import Screen
import Testing

@testable import Tutor

@Suite struct PlayTests {
  /// The ticks that were asked for: milliseconds and number.
  private func ticks(_ script: Script) -> [[Int]] {
    script.effects.compactMap { effect in
      if case .tick(let milliseconds, let number) = effect { [milliseconds, number] } else { nil }
    }
  }

  /// The number of the tick that was asked for last.
  private func lastTick(_ script: Script) -> Int? {
    for effect in script.effects.reversed() { if case .tick(_, let number) = effect { return number } }
    return nil
  }

  @Test func eachTickIsOneStepUntilTheEnd() throws {
    var script = Script()
    script.press("space")
    #expect(ticks(script) == [[800, 1]])
    for cell in 1...3 {
      script.send(.tick(try #require(lastTick(script))))
      #expect(script.state.place.cell == cell)
    }
    script.send(.tick(try #require(lastTick(script))))
    #expect(!script.model.playing.isOn)
    #expect(script.message == "this is the last output cell")
    #expect(script.effects.count == 4, "no tick is asked for behind the end")
  }

  @Test func aStaleTickDoesNothing() throws {
    var script = Script()
    script.press("space")
    let stale = try #require(lastTick(script))
    script.press("space")
    script.send(.tick(stale))
    #expect(script.state.place.cell == 0)
    script.press("space")
    script.send(.tick(stale))
    #expect(script.state.place.cell == 0)
    script.send(.tick(try #require(lastTick(script))))
    #expect(script.state.place.cell == 1)
  }

  @Test func speedChangesWithinItsLimitsAndAtOnce() {
    var script = Script()
    script.press("+")
    #expect(script.effects.isEmpty, "nothing plays yet")
    script.press("space + + + +")
    #expect(ticks(script) == [[400, 1], [200, 2], [100, 3], [50, 4]])
    #expect(script.message == "it does not go faster")
    #expect(script.model.playing.isOn)
  }

  @Test func anyOtherKeyPausesAndActs() throws {
    var script = Script()
    script.press("space right")
    #expect(!script.model.playing.isOn)
    #expect(script.state.place.cell == 1)
    script.send(.tick(try #require(lastTick(script))))
    #expect(script.state.place.cell == 1)
  }
}
