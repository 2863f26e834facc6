import Glibc
import Testing

/// What is no key means nothing, however it is cut off, and takes no key with it.
@Suite struct SequenceTests {
  private static let mouse = [
    "\u{1B}[<0;99999;99999M", "\u{1B}[<0;0;0m", "\u{1B}[<64;-1;-2147483649M", "\u{1B}[<;;M",
    "\u{1B}[<99999999999999999999;1;1M", "\u{1B}[M\u{7F}\u{7F}\u{7F}", "\u{1B}[M !!",
    "\u{1B}[32;65535;65535M",
  ]
  private static let answers = [
    "\u{1B}[24;80R", "\u{1B}[?62;1;6c", "\u{1B}[>41;354;0c", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
    "\u{1B}]52;c;cXFx\u{07}", "\u{1B}P1+r544e=71\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?2026;2$y",
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[I\u{1B}[O\u{1B}[I",
  ]
  private static let keys = [
    "\u{1B}[11~", "\u{1B}[24;2~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[1;5C", "\u{1B}[97;5u", "\u{1B}[27;5;113~",
    "\u{1B}q", "\u{1B}s", "\u{1B}é", "\u{1B}[200;1~",
  ]
  private static let unfinished = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[1", "\u{1B}[1;", "\u{1B}[<0;1;", "\u{1B}]0;qqqq", "\u{1B}Pqqqq",
    "\u{1B}[200~qqqq",
    "\u{1B}[M", "\u{1B}[M!", "\u{1B}[200~qqqq\u{1B}[20", "\u{1B}[" + String(repeating: "1;", count: 10_000),
  ]
  private static let broken: [[UInt8]] = [
    [0xFF, 0xFE], [0xC3], [0xE2, 0x82], [0xC1, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF0, 0x9F],
    [0x80, 0x80, 0x80], [0x00, 0x00], [0x1B, 0x5B, 0xFF], [0x1B, 0x5B, 0x33, 0xC3], [0x1B, 0xFF],
    Array("\u{301}\u{200B}\u{202E}\u{FEFF}字🙂".utf8),
  ]

  private static let all = (mouse + answers + keys + unfinished).map { Array($0.utf8) } + broken

  @Test(arguments: all)
  func changesNothing(sequence: [UInt8]) throws {
    let terminal = try PseudoTerminal("play")
    let before = try terminal.firstPicture()
    terminal.type(sequence)
    #expect(terminal.pictureInTheEnd() == before)
    terminal.type("j")
    #expect((0..<10).contains { _ in terminal.picture() != before }, "the next key acts")
  }

  @Test func twoThousandRandomSequencesChangeNothing() throws {
    let terminal = try PseudoTerminal("play")
    let before = try terminal.firstPicture()
    var random = SeededNumbers(seed: 2_000)
    var bytes: [UInt8] = []
    for _ in 0..<2_000 {
      let parameters = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        "0123456789;:<=>?".utf8.randomElement(using: &random) ?? 0x30
      }
      // Finals that no key has.
      bytes +=
        [0x1B, 0x5B, 0x3F] + parameters + [
          "abcdefghijklmnopqrstuvwxyzGJKLQSTUVWXY@`{|}".utf8.randomElement(using: &random) ?? 0x61
        ]
    }
    terminal.type(bytes)
    #expect(terminal.picture() == before)
  }

  /// A quarter of a million bytes of anything but those that leave, or stop the program or its output.
  @Test(arguments: [UInt64](1...8))
  func survivesRandomBytes(seed: UInt64) throws {
    let terminal = try PseudoTerminal("play")
    terminal.waitForFrame()
    var random = SeededNumbers(seed: seed)
    var bytes = (0..<32_768).map { _ in UInt8.random(in: 0...255, using: &random) }
    bytes.removeAll { [0x03, 0x13, 0x1A, 0x1C, UInt8(ascii: "q")].contains($0) }
    terminal.type(bytes)
    // The ends of all that may be unfinished, then Ctrl-C.
    terminal.type("\u{1B}\\\u{1B}[201~\u{18}\u{03}")
    #expect(terminal.waitForEnd() == .signal(SIGINT))
    terminal.expectAsItWasFound()
  }
}
