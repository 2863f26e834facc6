import Screen
import Testing

/// At any size the picture is the one that a start at that size gives.
@Suite struct ResizingTests {
  private static let sizes = [
    (2, 2), (1, 24), (80, 1), (80, 2), (10, 5), (20, 10), (40, 12), (79, 23), (132, 43), (300, 100),
    (1000, 500),
  ]

  @Test(arguments: sizes)
  func starts(columns: Int, rows: Int) throws {
    let terminal = try Tmux("play", columns: columns, rows: rows)
    try terminal.expect(ExpectedScreen.lines(columns: columns, rows: rows))
    try terminal.press("q")
    try terminal.wait { !$0.contains { $0.contains("leave") } }
  }

  /// ncurses has no way to fill the only cell of a terminal that wraps, so there is nothing to read.
  @Test func startsInASingleCell() throws {
    let terminal = try PseudoTerminal("play", columns: 1, rows: 1)
    terminal.wait { terminal.hasSent("\u{1B}[H\u{1B}[2J") }
    terminal.forget()
    terminal.resize(columns: 80, rows: 24)
    terminal.waitForFrame()
    terminal.type("q")
    #expect(terminal.waitForEnd() == .status(0))
    terminal.expectAsItWasFound()
  }

  /// A terminal that does not know its size is taken for what terminfo says: 80 × 24.
  @Test func startsWhereNoSizeIsKnown() throws {
    let terminal = try PseudoTerminal("play", columns: 0, rows: 0)
    let usual = try PseudoTerminal("play")
    for one in [terminal, usual] {
      one.waitForFrame()
      one.type("q")
      #expect(one.waitForEnd() == .status(0))
    }
    #expect(terminal.text == usual.text)
  }

  @Test func goesThroughSizesAndBack() throws {
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    for (columns, rows) in [(40, 12), (1, 1), (200, 60), (2, 80), (300, 2), (80, 24)] + Self.sizes {
      try terminal.resize(columns: columns, rows: rows)
      let expected = rows * columns == 1 ? [""] : ExpectedScreen.lines(columns: columns, rows: rows)
      try terminal.expect(expected, "\(columns) × \(rows)")
    }
  }

  @Test func a150RandomSizesWithKeysInBetween() throws {
    let terminal = try Tmux("play")
    try terminal.expect(ExpectedScreen.lines())
    let choices: [(String, Key)] = [
      ("Right", .right), ("Left", .left), ("Down", .down), ("Up", .up), (".", .character(".")),
      ("s", .character("s")), ("p", .character("p")), ("u", .character("u")), ("Tab", .tab),
    ]
    var random = SeededNumbers(seed: 20_261)
    var keys: [Key] = []
    for count in 1...150 {
      let (columns, rows) = (Int.random(in: 1...200, using: &random), Int.random(in: 1...70, using: &random))
      try terminal.resize(columns: columns, rows: rows)
      let (name, key) = choices.randomElement(using: &random) ?? choices[0]
      try terminal.press(name)
      keys.append(key)
      if count.isMultiple(of: 10) {
        try terminal.expect(
          ExpectedScreen.lines(after: keys, columns: columns, rows: rows), "\(count): \(columns) × \(rows)")
      }
    }
  }
}

/// Random numbers that are the same in each run: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
