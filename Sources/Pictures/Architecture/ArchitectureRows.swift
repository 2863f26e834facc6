import Screen

/// What of a table of layers shows in a room of so many rows, and where: what gives way first are blank rows, then
/// layers, which scroll, then facts, then counts.
struct ArchitectureRows {
  /// The first row, and how many rows a layer takes.
  let top: Int
  let spacing: Int
  /// How many layers show.
  let layers: Int
  /// Blank rows between the table and what stands below.
  let gap: Int
  let ledger: [LedgerLine]
  let facts: [ArchitectureFact]

  /// Fewer layers than this show only where nothing else is left to go.
  private static let fewest = 5

  /// - Parameter keepsWords: whether layers go before what is said below them.
  init(
    room: Int, layers count: Int, ledger: [LedgerLine], facts: [ArchitectureFact], keepsWords: Bool = false
  ) {
    let fewest = keepsWords ? 2 : Self.fewest
    var (ledger, facts) = (ledger, facts)
    // The headings and the input.
    func left() -> Int { room - 2 - ledger.count - facts.count }
    let kept = keepsWords ? facts.count : facts.count { !$0.place.isEmpty } + 1
    while left() < count, facts.count > kept { facts.removeLast() }
    while left() < min(count, fewest), !(facts.isEmpty && ledger.isEmpty) {
      if ledger.contains(where: \.isMinor) {
        ledger.removeAll(where: \.isMinor)
      } else if !facts.isEmpty {
        facts.removeLast()
      } else {
        ledger.removeLast()
      }
    }
    let free = max(0, left() - count)
    gap = min(1, free)
    top = min(1, free - gap)
    spacing = free - gap - top >= count + 1 ? 2 : 1
    layers = min(count, max(0, left()))
    (self.ledger, self.facts) = (ledger, facts)
  }
}
