import ConvEngine
import Screen

/// Where the parts of a check stand, counted from its first row: settings, grids, the list of stories, what is said of
/// the chosen cell with its sum, and a note.
///
/// It follows from the scene and the room, and not from what was typed, so that nothing moves while typing.
struct CheckLayout: Hashable, Sendable {
  /// How the grids stand.
  enum Arrangement: Hashable, Sendable {
    /// Side by side, with so many columns between them.
    case beside(gap: Int)
    /// One below the other, as signals do.
    case stacked
    /// The answer, or what it is made from.
    case inTurns
  }

  let arrangement: Arrangement
  /// The rows of the grids and of what stands below them.
  let gridsTop, gridsRows, listTop, listRows, wordsTop, wordsRows, sumRows, noteRow: Int

  /// Rows of the room.
  private let end: Int

  /// How many rows there are for sums below what is said of the chosen cell, that of the note included.
  var rowsBelowWords: Int { end - wordsTop - wordsRows }

  /// The layout of grids of these sizes in a room.
  ///
  /// - Parameter sumLines: how many lines the sum of a cell takes, at most.
  init(_ grids: [any HeadedGrid], isSignal: Bool, sumLines: Int, in room: Size) {
    let isSmall = room.rows < 14
    let gap = [3, 2].first { gap in
      grids.reduce(gap * (grids.count - 1)) { $0 + $1.width } <= room.columns - 2
    }
    let stacked = grids.reduce(0) { $0 + $1.grid.size.rows + 1 }
    let (list, words) = (isSmall ? 0 : 4, 2)
    let below = list + words + (isSmall ? 0 : 1 + min(1, sumLines))
    let most = max(0, room.rows - (isSmall ? 1 : 2) - below)
    // A signal on lines of its own, where grids of rows stand side by side.
    let isStacked = isSignal && gap == nil && stacked <= most
    arrangement = isStacked ? .stacked : gap.map { .beside(gap: $0) } ?? .inTurns
    let wanted = isStacked ? stacked : 1 + (grids.map { $0.grid.size.rows }.max() ?? 0)
    gridsRows = min(wanted, max(most - (isSmall ? 0 : 1), min(wanted, 4)))
    gridsTop = isSmall ? 1 : 2
    let gridsEnd = gridsTop + gridsRows
    end = room.rows
    (listTop, listRows) = (gridsEnd + (isSmall ? 0 : 1), list)
    (wordsTop, wordsRows) = (listTop + listRows + (isSmall ? 0 : 1), words)
    let left = room.rows - wordsTop - wordsRows
    sumRows = max(0, min(left, sumLines))
    noteRow = wordsTop + wordsRows + sumRows + (left > sumRows + 1 ? 1 : 0)
  }
}
