import Screen

/// The walk going on by itself: at what speed, and which of all plays this is.
///
/// Each tick carries the number of its play, so one that comes after a pause or a change of speed is known to be
/// stale and does nothing.
public struct Playing: Hashable, Sendable {
  /// Milliseconds between two steps, from slow to fast.
  static let intervals = [3_200, 1_600, 800, 400, 200, 100, 50]

  /// Whether the walk goes on by itself.
  public private(set) var isOn = false
  /// Which of the intervals holds.
  private var speed = 2
  /// How many plays there have been.
  private var number = 0

  private var message: String {
    "playing, a step in \(Self.intervals[speed]) ms; Space pauses, + − change the speed"
  }

  private var tick: Effect { .tick(milliseconds: Self.intervals[speed], number: number) }

  mutating func stop() { isOn = false }

  fileprivate mutating func start() -> (Effect, String) {
    isOn = true
    number += 1
    return (tick, message)
  }

  /// A step faster or slower; nil at the end of the speeds.
  fileprivate mutating func change(by amount: Int) -> (Effect, String)? {
    guard Self.intervals.indices.contains(speed + amount) else { return nil }
    speed += amount
    return isOn ? start() : (tick, "a step in \(Self.intervals[speed]) ms; Space plays")
  }

  fileprivate func isCurrent(_ number: Int) -> Bool { isOn && number == self.number }
}

extension Model {
  /// Space: goes on by itself, or stops.
  mutating func togglePlaying() -> [Effect] {
    if playing.isOn {
      playing.stop()
      notice = .news("paused; Space goes on")
      return []
    }
    return begin(playing.start())
  }

  /// + and −.
  mutating func changeSpeed(by amount: Int) -> [Effect] {
    let wasOn = playing.isOn
    guard let change = playing.change(by: amount) else {
      notice = .refusal("it does not go \(amount > 0 ? "faster" : "slower")")
      return []
    }
    let effects = begin(change)
    return wasOn ? effects : []
  }

  /// A tick: one step, unless it is stale or the walk is at its end.
  mutating func tick(_ number: Int) -> [Effect] {
    guard playing.isCurrent(number) else { return [] }
    if let refusal = Action.next.refusal(in: self) {
      playing.stop()
      notice = .news(refusal)
      return []
    }
    state?.move(by: 1)
    return begin(playing.start())
  }

  private mutating func begin(_ start: (effect: Effect, message: String)) -> [Effect] {
    notice = .news(start.message)
    return [start.effect]
  }
}
