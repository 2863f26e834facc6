import Testing

@testable import Screen

/// Whatever stood on the screen before, the bytes of a change make it show the next frame, and nothing else.
@Suite struct FrameWriterTests {
  private static let glyphs: [Unicode.Scalar] = [" ", " ", " ", "0", "7", "−", "▀", "▄", "·", "é"]
  private static let styles: [Style] = {
    let tones = Style.Tone.allCases.map { Style($0) }
    let paints = [Paint.grey(3), .grey(9), .signed(-3), .signed(2), .count(1)].flatMap {
      [
        Style(.plain, .whole($0)), Style(.window, .whole($0)), Style(.plain, .halves(upper: $0, lower: nil)),
        Style(.plain, .bar($0, hangs: true)), Style(.term, .whole($0)),
      ]
    }
    return tones + paints
  }()

  private func frame(_ size: Size, _ random: inout Dice, blanks: Int) -> Frame {
    var frame = Frame(size)
    for row in 0..<size.rows {
      for column in 0..<size.columns where random.below(10) >= blanks {
        let cell = Cell(
          Self.glyphs[random.below(Self.glyphs.count)], Self.styles[random.below(Self.styles.count)])
        frame.put(cell, row: row, column: column)
      }
    }
    return frame
  }

  /// Some cells of a frame anew, in runs, as a step changes them.
  private func changed(_ old: Frame, _ random: inout Dice) -> Frame {
    var new = old
    let other = frame(old.size, &random, blanks: random.below(10))
    for _ in 0..<random.below(12) {
      let row = random.below(old.size.rows), column = random.below(old.size.columns)
      for place in column..<min(old.size.columns, column + 1 + random.below(6)) {
        new.put(other[row, place], row: row, column: place)
      }
    }
    return new
  }

  private func expected(_ frame: Frame, _ palette: Palette) -> [[DrawnScreen.Cell]] {
    (0..<frame.size.rows).map { row in
      (0..<frame.size.columns).map { column in
        let cell = frame[row, column]
        return DrawnScreen.Cell(glyph: palette.glyph(of: cell), look: palette.look(of: cell.style)).seen
      }
    }
  }

  @Test(arguments: Palette.allCases) func everyChangeMakesTheNextFrame(palette: Palette) {
    var random = Dice(seed: 11)
    for _ in 0..<120 {
      let size = Size(rows: 1 + random.below(9), columns: 1 + random.below(24))
      var old = frame(size, &random, blanks: random.below(10))
      var screen = DrawnScreen(size)
      screen.take(FrameWriter(palette: palette).bytes(from: nil, to: old))
      #expect(screen.cells.map { $0.map(\.seen) } == expected(old, palette))
      for _ in 0..<4 {
        let new = changed(old, &random)
        screen.take(FrameWriter(palette: palette).bytes(from: old, to: new))
        #expect(screen.cells.map { $0.map(\.seen) } == expected(new, palette))
        #expect(screen.unknown == [] && screen.look == Look())
        old = new
      }
    }
  }

  /// What a test of the kind above sees when a change is lost.
  @Test func aChangeThatIsLostIsSeen() {
    let old = text([("12", .plain)]), new = text([("13", .plain)])
    var screen = DrawnScreen(old.size)
    screen.take(FrameWriter(palette: .manyColours).bytes(from: nil, to: old))
    #expect(screen.cells.map { $0.map(\.seen) } != expected(new, .manyColours))
  }

  @Test func aScreenLargerThanTheFrameKeepsTheRest() {
    var random = Dice(seed: 7)
    let small = frame(Size(rows: 2, columns: 5), &random, blanks: 2), size = Size(rows: 4, columns: 9)
    var screen = DrawnScreen(size)
    screen.take(FrameWriter(palette: .manyColours).bytes(from: nil, to: small, within: size))
    for row in 0..<2 {
      #expect(screen.cells[row].prefix(5).map(\.seen) == expected(small, .manyColours)[row])
      #expect(screen.cells[row].dropFirst(5).allSatisfy { $0.seen == DrawnScreen.Cell() })
    }
    #expect(screen.unknown == [])
  }

  @Test func aScreenSmallerThanTheFrameGetsItsPartAndNoMore() {
    var random = Dice(seed: 5)
    let whole = frame(Size(rows: 8, columns: 20), &random, blanks: 3), part = Size(rows: 3, columns: 7)
    var screen = DrawnScreen(part)
    screen.take(FrameWriter(palette: .manyColours).bytes(from: nil, to: whole, within: part))
    #expect(
      screen.cells.map { $0.map(\.seen) }
        == expected(whole, .manyColours).prefix(3).map { Array($0.prefix(7)) })
    #expect(screen.unknown == [])
  }

  private func text(_ lines: [(String, Style)], cursor: Place? = nil) -> Frame {
    var frame = Frame(Size(rows: lines.count, columns: 12))
    for (row, line) in lines.enumerated() {
      for (column, glyph) in line.0.unicodeScalars.enumerated() {
        frame.put(Cell(glyph, line.1), row: row, column: column)
      }
    }
    frame.cursor = cursor
    return frame
  }

  private func sent(_ old: Frame?, _ new: Frame) -> String {
    String(decoding: FrameWriter(palette: .manyColours).bytes(from: old, to: new), as: UTF8.self)
      .replacing("\u{1B}[", with: "^")
  }

  @Test func whatStaysIsNotSentAgain() {
    let old = text([("cell 1 of 16", Style(.faint)), ("0 0 0", .plain)])
    #expect(sent(old, old) == "")
    #expect(sent(old, text([("cell 2 of 16", Style(.faint)), ("0 0 0", .plain)])) == "^1;6H^38;5;244m2^m")
    #expect(sent(old, text([("cell 1 of 16", Style(.faint)), ("1 0 2", .plain)])) == "^2H1 0 2")
  }

  @Test func aColourThatStaysIsNotSentAgain() {
    let old = text([("", .plain), ("", .plain)])
    let new = text([("ab", Style(.rail)), ("cd", Style(.term))])
    #expect(sent(old, new) == "^H^38;5;16;48;5;220mab^2H^1;48;5;177mcd^m")
  }

  @Test func theEndOfALineIsClearedAtOnce() {
    let old = text([("some words", .plain)])
    #expect(sent(old, text([("some", .plain)])) == "^1;6H^K")
  }

  @Test func theCursorEndsInItsField() {
    let old = text([("12", .plain)]), new = text([("12", .plain)], cursor: Place(row: 0, column: 2))
    #expect(sent(old, new) == "^1;3H")
  }
}

/// Numbers that come out the same each time.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One of 0, 1, … count − 1.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
