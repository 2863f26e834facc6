import Screen
import Testing

@testable import Terminal

/// The events in text, where `\e` of other languages is written `\u{1B}`.
private func events(_ text: String) -> [Event] {
  var decoder = KeyDecoder()
  return decoder.decode(Array(text.utf8))
}

@Suite("Bytes from the terminal become events")
struct KeyDecoderTests {
  @Test(
    "Keys of xterm, the VT terminals, rxvt and the console",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
      ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter), ("\u{8}", .backspace),
      ("\u{7F}", .backspace), ("\u{3}", .control("c")), ("\u{12}", .control("r")), ("\u{1A}", .control("z")),
      ("\u{1C}", .control("\\")), ("\u{1B}Ou", .character("5")), ("q", .character("q")),
      ("é", .character("é")), ("−", .character("−")), ("½", .character("½")),
    ])
  func key(text: String, key: Key) { #expect(events(text) == [.key(key)]) }

  @Test(
    "What is no key means nothing, and no part of it is a letter",
    arguments: [
      "\u{1B}[1;5D", "\u{1B}[1;2A", "\u{1B}[<0;10;10M", "\u{1B}[<0;99999999999;-1m", "\u{1B}[M !!",
      "\u{1B}[I",
      "\u{1B}[O", "\u{1B}x", "\u{1B}é", "\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A", "\u{1B}[?2026;2$y",
      "\u{1B}]0;title\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1+r\u{1B}\\", "\u{1B}_G\u{1B}\\", "\0",
      "\u{1B}[27;5;13~", "\u{1B}[99999999999999999999999999999999999999999999999999999999999999999999999999~",
      "\u{301}", "漢", "😀", "\u{202E}", "\u{9B}", "\u{1B}[",
    ])
  func nothing(text: String) { #expect(events(text) == []) }

  @Test(
    "What follows a sequence that means nothing is a key again",
    arguments: [
      "\u{1B}[1;5D", "\u{1B}[M !!", "\u{1B}]0;title\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}x", "\u{1B}é",
      "漢",
      "\u{1B}[[A",
    ])
  func nothingThenKey(text: String) { #expect(events(text + "q") == [.key(.character("q"))]) }

  @Test("Bytes that are no UTF-8 are dropped, and what follows them is not")
  func invalidBytes() {
    let rubbish: [[UInt8]] = [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ]
    for bytes in rubbish {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes + [0x71]) == [.key(.character("q"))], "\(bytes)")
    }
  }

  @Test("Five thousand keys are all taken, in order")
  func manyKeys() {
    let keys = (0..<5000).map { $0 % 3 == 0 ? "\u{1B}[C" : $0 % 3 == 1 ? "l" : "\u{1B}OD" }
    let expected = (0..<5000).map { Event.key($0 % 3 == 0 ? .right : $0 % 3 == 1 ? .character("l") : .left) }
    #expect(events(keys.joined()) == expected)
  }

  @Test("However the bytes are cut into pieces, the events are the same")
  func pieces() {
    let bytes = Array("a\u{1B}[Aé\u{1B}[<0;1;1M\u{1B}[200~1 2\r\n3\u{1B}[201~\u{1B}[6~b\u{1B}]0;x\u{7}c".utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(expected.contains(.paste("1 2\n3")))
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == expected, "cut at \(cut)")
    }
  }

  @Test("A lone escape is the key once nothing has followed it")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.pending == .escape)
    #expect(decoder.expire() == [.key(.escape)])
    #expect(decoder.pending == .nothing)
    #expect(decoder.decode([0x71]) == [.key(.character("q"))])
  }

  @Test("Of two escapes the first is the key at once")
  func twoEscapes() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B, 0x1B]) == [.key(.escape)])
    #expect(decoder.expire() == [.key(.escape)])
  }

  @Test(
    "A sequence that does not go on is dropped", arguments: ["[", "[1;", "O", "[M!", "]0;t", "P", "[<0;"])
  func unfinished(text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B] + Array(text.utf8)) == [])
    #expect(decoder.pending == .sequence)
    #expect(decoder.expire() == [])
    #expect(decoder.decode([0x71]) == [.key(.character("q"))])
  }

  @Test("Ctrl-C gets through in the middle of a sequence")
  func controlInSequence() {
    #expect(events("\u{1B}[1;\u{3}") == [.key(.control("c"))])
    #expect(events("\u{1B}\u{3}") == [.key(.escape), .key(.control("c"))])
  }

  @Test("A paste is one event, whatever is in it")
  func paste() {
    #expect(
      events("\u{1B}[200~q\u{1B}[A\u{3}\r\u{1B}[201~x") == [
        .paste("q\u{FFFD}[A\u{FFFD}\n"), .key(.character("x")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[20\u{1B}\u{1B}[201~") == [.paste("\u{FFFD}[20\u{FFFD}")])
  }

  @Test("Of a long paste the beginning is kept, and the rest is not typed")
  func longPaste() {
    let text = String(repeating: "é", count: 50_000)
    let kept = String(repeating: "é", count: PasteCollector.limit / 2)
    #expect(events("\u{1B}[200~\(text)\u{1B}[201~") == [.paste(kept)])
    #expect(events("\u{1B}[200~a\(text)\u{1B}[201~") == [.paste("a" + kept.dropLast())])
  }

  @Test("A paste that never ends is over when nothing follows")
  func endlessPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~1 2".utf8)) == [])
    #expect(decoder.pending == .paste)
    #expect(decoder.expire() == [.paste("1 2")])
  }

  @Test("Terminfo adds the keys of a terminal, but never a control character")
  func terminfo() {
    var codes = KeyCodes.common
    codes.add(Array("\u{1B}[215z".utf8), .up)
    codes.add([0x0B], .up)
    var decoder = KeyDecoder(codes: codes)
    #expect(decoder.decode(Array("\u{1B}[215z\u{B}".utf8)) == [.key(.up), .key(.control("k"))])
  }

  @Test("Random bytes are survived, and Ctrl-C is seen behind them")
  func randomBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var decoder = KeyDecoder()
      let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = decoder.decode(bytes)
      _ = decoder.expire()
      #expect(decoder.decode([0x03]) == [.key(.control("c"))], "\(bytes)")
    }
  }
}
