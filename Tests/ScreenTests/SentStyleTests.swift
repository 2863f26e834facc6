import Screen
import Testing

/// Blanks between words, which look the same in any ink.
@Suite struct SentStyleTests {
  private func tones(_ palette: Palette, _ draw: (inout Canvas) -> Void) -> [Style.Tone] {
    var canvas = Canvas(Size(rows: 1, columns: 10))
    draw(&canvas)
    return canvas.frame.sentStyles(ofRow: 0, palette).map(\.tone)
  }

  @Test(arguments: Palette.allCases) func aGapBetweenFaintNumbersIsFaint(palette: Palette) {
    let tones = tones(palette) { canvas in
      canvas.write("3", row: 0, column: 1, Style(.faint))
      canvas.write("5", row: 0, column: 4, Style(.faint))
    }
    // What follows the last stays plain, and is cleared at once.
    #expect(tones == [.plain] + Array(repeating: .faint, count: 4) + Array(repeating: .plain, count: 5))
  }

  @Test(arguments: Palette.allCases) func whatWouldBeSeenIsNotTakenOver(palette: Palette) {
    let tones = tones(palette) { canvas in
      canvas.write("[", row: 0, column: 0, Style(.rail))
      canvas.write("]", row: 0, column: 2, Style(.rail))
      canvas.write("x", row: 0, column: 4, Style(.heading))
      canvas.write("y", row: 0, column: 6, Style(.faint))
      canvas.write(" ", row: 0, column: 8, Style(.rail))
    }
    #expect(tones == [.rail, .plain, .rail, .plain, .heading, .plain, .faint, .plain, .rail, .plain])
  }

  @Test func paintIsNoGap() {
    var canvas = Canvas(Size(rows: 1, columns: 3))
    canvas.write("a", row: 0, column: 0, Style(.faint))
    canvas.write(" ", row: 0, column: 1, Style(.plain, .whole(.grey(9))))
    canvas.write("b", row: 0, column: 2, Style(.faint))
    #expect(canvas.frame.sentStyles(ofRow: 0, .manyColours)[1] == Style(.plain, .whole(.grey(9))))
  }
}
