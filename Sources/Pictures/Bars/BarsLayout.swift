import Screen

/// Where the lines of the bars stand: a slot for each place of the padded signal, and four panels that share them.
struct BarsLayout {
  /// Columns of the screen that one column of panels takes.
  let width: Int
  /// How many there are: both ways of laying the kernel, or the layer's own alone.
  let count: Int
  /// Columns of a slot, the last of which parts it from the next.
  let slot: Int
  /// Lines of bars of f, g, the products and the sums.
  let lines: [Int]
  /// Whether a blank line parts the sum from the panels, and whether the sum shows at all.
  let hasGap, hasSum: Bool
  /// The places of the padded signal that show.
  let shown: Range<Int>

  /// Columns before the first slot: a margin, the label, and the rail of a window that begins there.
  static let label = 7
  /// The heading, four lines of numbers and the places.
  private static let fixedRows = 6
  private static let shares = [2, 3, 3, 4]
  private static let most = [4, 5, 5, 8]
  /// Columns of a slot where the signal is longer than the screen.
  private static let narrowest = 3
  /// How many rows show all panels at their tallest.
  static var wantedRows: Int { fixedRows + 2 + most.reduce(0, +) }

  /// The layout of so many slots, each at least so wide; nil where they do not fit.
  ///
  /// Of a signal longer than the screen as many places show as there is room for, so that the window keeps to the
  /// middle third of them.
  ///
  /// - Parameter signed: which panels have bars on both sides of their numbers, which takes two lines.
  init?(
    slots: Int, least: Int, window: Range<Int>, signed: [Bool] = [false, false, false, false], in room: Size
  ) {
    guard room.rows > Self.fixedRows else { return nil }
    func slot(_ width: Int) -> Int { min(width < 60 ? 4 : 6, (width - Self.label + 1) / max(1, slots)) }
    let narrow = max(Self.narrowest, least)
    func places(_ width: Int) -> Int {
      slot(width) >= least ? slots : max(0, width - Self.label - 1) / narrow
    }
    let isTwofold = room.columns >= 66 && places(room.columns / 2) >= min(slots, 3 * window.count)
    count = isTwofold ? 2 : 1
    width = room.columns / count
    let places = places(width)
    guard places >= min(slots, window.count + 2) else { return nil }
    self.slot = slot(width) >= least ? slot(width) : narrow
    shown = Self.shown(places, of: slots, round: window)
    hasSum = room.rows >= Self.fixedRows + 4
    let free = room.rows - Self.fixedRows - (hasSum ? 1 : 0)
    hasGap = hasSum && free > 6
    lines = Self.lines(free - (hasGap ? 1 : 0), signed)
  }

  /// So many places with the window in their middle third, as far as the signal reaches.
  private static func shown(_ count: Int, of slots: Int, round window: Range<Int>) -> Range<Int> {
    guard count < slots else { return 0..<slots }
    let third = count / 3
    let pace = max(1, count - 2 * third - window.count + 1)
    let first = min(max(0, window.lowerBound / pace * pace - third), slots - count)
    return first..<first + count
  }

  /// So many lines shared 2 : 3 : 3 : 4; of a few the sums have all.
  private static func lines(_ total: Int, _ signed: [Bool]) -> [Int] {
    guard total >= 6 else { return [0, 0, 0, min(total, 4)] }
    var lines = zip(shares, most).map { min($1, total * $0 / 12) }
    for panel in [3, 2, 1, 0] where lines.reduce(0, +) < total && lines[panel] < most[panel] {
      lines[panel] += 1
    }
    for panel in lines.indices where signed[panel] && lines[panel] == 1 {
      guard let richest = lines.indices.max(by: { lines[$0] < lines[$1] }), lines[richest] > 2 else {
        continue
      }
      lines[richest] -= 1
      lines[panel] += 1
    }
    return lines
  }
}
