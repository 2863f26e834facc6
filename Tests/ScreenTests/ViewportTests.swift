import Screen
import Testing

@Suite struct ViewportTests {
  @Test func theSpanAlwaysShowsAsFarAsThereIsRoom() {
    for length in 1...24 {
      for room in 1...length {
        for span in 1...length {
          for start in 0...(length - span) {
            let view = Viewport(length: length, room: room, start: start, span: span)
            let shown = view.range.clamped(to: start..<start + span)
            #expect(view.range.lowerBound >= 0 && view.range.upperBound <= length && view.count == room)
            #expect(shown.count == min(room, span), "\(length), \(room), \(start), \(span)")
          }
        }
      }
    }
  }
}
