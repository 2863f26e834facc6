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
  /// Whether a blank line parts the sum from the panels.
  let hasGap: Bool

  /// Columns before the first slot: a margin, the label, and the rail of a window that begins there.
  static let label = 7
  /// The heading, four lines of numbers, the places and the sum.
  private static let fixedRows = 7
  private static let shares = [2, 3, 3, 4]
  private static let most = [4, 5, 5, 8]
  /// How many rows show all panels at their tallest.
  static var wantedRows: Int { fixedRows + 1 + most.reduce(0, +) }

  /// The layout of so many slots, each at least so wide; nil where they do not fit.
  init?(slots: Int, least: Int, in room: Size) {
    guard room.rows > Self.fixedRows else { return nil }
    func slot(_ width: Int) -> Int { min(width < 60 ? 4 : 6, (width - Self.label + 1) / max(1, slots)) }
    let isTwofold = room.columns >= 66 && slot(room.columns / 2) >= least
    count = isTwofold ? 2 : 1
    width = room.columns / count
    self.slot = slot(width)
    guard self.slot >= least else { return nil }
    let free = room.rows - Self.fixedRows
    hasGap = free > 6
    lines = Self.lines(free - (hasGap ? 1 : 0))
  }

  /// So many lines shared 2 : 3 : 3 : 4; of a few the sums have all.
  private static func lines(_ total: Int) -> [Int] {
    guard total >= 6 else { return [0, 0, 0, min(total, 4)] }
    var lines = zip(shares, most).map { min($1, total * $0 / 12) }
    for panel in [3, 2, 1, 0] where lines.reduce(0, +) < total && lines[panel] < most[panel] {
      lines[panel] += 1
    }
    return lines
  }
}
