/// Which part of a long line of cells shows.
///
/// What shows depends on the step and the size only: the same step gives the same picture whichever way it was
/// reached. The line moves by half its room at a time, so from most steps to the next nothing moves.
public struct Viewport: Hashable, Sendable {
  /// The first cell that shows.
  public let first: Int
  /// How many show.
  public let count: Int

  /// The part of `length` cells in room for `room` in which the span that begins at `start` shows whole, or as
  /// much of it as there is room for.
  ///
  /// 100 cells, room for 10, a window of 3 at cell 50: cells 48 to 57.
  public init(length: Int, room: Int, start: Int, span: Int) {
    count = max(0, min(length, room))
    guard length > count, count > 0 else {
      first = 0
      return
    }
    // With no room to spare the span begins where the view does.
    let pace = (count - span + 1) / 2
    let wanted = pace > 0 ? (start / pace - 1) * pace : start
    first = min(max(0, wanted), length - count)
  }

  /// The cells that show.
  public var range: Range<Int> { first..<first + count }
}
