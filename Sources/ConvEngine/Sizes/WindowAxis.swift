/// One axis of a window that slides over a padded input: which input cell each tap of each window reads.
///
/// Positions are counted from the first input cell: −1 is the first cell of padding before it, n the first
/// behind it. n = 5, k = 3, stride 2, padding 1: window 0 stands at −1, 0, 1, window 1 at 1, 2, 3.
public struct WindowAxis: Hashable, Sendable {
  /// The lengths, and the size that follows from them.
  public let size: SizeFormula
  /// What cells of the padding hold.
  public let mode: PaddingMode

  /// An axis with these lengths.
  public init(_ size: SizeFormula, mode: PaddingMode = .zeros) { (self.size, self.mode) = (size, mode) }

  /// How many windows there are.
  public var count: Int { size.output }

  /// The position that tap `tap` of window `window` reads.
  public func position(window: Int, tap: Int) -> Int {
    window * size.stride + tap * size.dilation - size.before
  }

  /// How many taps of a window stand inside the padded input: all, unless `ceil_mode` lets it reach beyond.
  public func taps(of window: Int) -> Int {
    guard size.isCeiled else { return size.kernel }
    return min(size.kernel, (size.padded - 1 - window * size.stride) / size.dilation + 1)
  }

  /// The positions that a window reads inside the padded input.
  ///
  /// With k = 3 and dilation 2, window 0 reads 0, 2 and 4: its tap 1 stands at 2, and none at 1.
  public func window(_ window: Int) -> CellWindow.Line {
    CellWindow.Line(start: position(window: window, tap: 0), count: taps(of: window), step: size.dilation)
  }

  /// Whether any window reads a position, in the input or in the padding.
  ///
  /// n = 6, k = 2, stride 3: position 2 lies between the windows, and position 5 is left over at the end.
  ///
  /// - Complexity: O(kernel).
  public func reaches(_ position: Int) -> Bool {
    let offset = position + size.before
    guard offset >= 0 else { return false }
    return (0..<min(size.kernel, offset / size.dilation + 1)).contains { tap in
      let start = offset - tap * size.dilation
      return start % size.stride == 0 && start / size.stride < count
    }
  }

  /// Whether a position lies in the padding.
  public func isPadding(_ position: Int) -> Bool { position < 0 || position >= size.input }

  /// The input cell whose value stands at a position; nil for a zero of the padding.
  public func source(of position: Int) -> Int? {
    let length = size.input
    if position >= 0, position < length { return position }
    switch mode {
    case .zeros: return nil
    case .reflect: return position < 0 ? -position : 2 * (length - 1) - position
    case .replicate: return position < 0 ? 0 : length - 1
    case .circular: return position < 0 ? position + length : position - length
    }
  }

  /// The windows whose tap `tap` reads an input cell and no padding, as a range of windows.
  ///
  /// - Complexity: O(1).
  public func windowsInside(tap: Int) -> Range<Int> {
    let shift = tap * size.dilation - size.before
    let first = shift >= 0 ? 0 : (-shift + size.stride - 1) / size.stride
    let room = size.input - 1 - shift
    let end = room < 0 ? 0 : room / size.stride + 1
    let upper = min(count, end)
    return first < upper ? first..<upper : upper..<upper
  }

  /// How often an input cell is read along this axis, by window and tap; copies of it in the padding count too.
  ///
  /// n = 4, k = 3: the cells are visited 1, 2, 2, 1 times. 0 means that the stride never reaches the cell.
  ///
  /// - Complexity: O(kernel).
  public func visits(of input: Int) -> Int {
    var visits = 0
    for positions in positions(of: input) {
      for tap in 0..<size.kernel { visits += windows(readingFrom: positions, tap: tap) }
    }
    return visits
  }

  /// How many windows have a tap somewhere in a range of positions.
  private func windows(readingFrom positions: Range<Int>, tap: Int) -> Int {
    let shift = tap * size.dilation - size.before
    func windows(before position: Int) -> Int {
      let room = position - 1 - shift
      return room < 0 ? 0 : min(count, room / size.stride + 1)
    }
    return windows(before: positions.upperBound) - windows(before: positions.lowerBound)
  }

  /// Every position that shows the value of an input cell, as ranges that do not overlap.
  private func positions(of input: Int) -> [Range<Int>] {
    let length = size.input
    let padded = -size.before..<length + size.after
    switch mode {
    case .zeros: return [input..<input + 1]
    case .reflect:
      let copies = (input > 0 ? [-input] : []) + (input < length - 1 ? [2 * (length - 1) - input] : [])
      return ([input] + copies).filter(padded.contains).map { $0..<$0 + 1 }
    case .circular:
      return [input, input - length, input + length].filter(padded.contains).map { $0..<$0 + 1 }
    case .replicate:
      let first = input == 0 ? padded.lowerBound : input
      let end = input == length - 1 ? padded.upperBound : input + 1
      return [first..<end]
    }
  }
}
