/// A pooling layer on an input of a known shape: every size settled, every fault excluded.
///
/// 2 × 2 windows side by side on 3 × 4 × 6 have `outputShape` 3 × 2 × 3 and 4 taps each.
public struct SizedPooling: Sendable {
  /// The settings.
  public let settings: Pooling
  /// Channels, rows and columns that come in.
  public let inputShape: Shape
  /// The input's channels, and a row or column for each window.
  public let outputShape: Shape
  /// Top to bottom.
  public let rows: LayerAxis
  /// Left to right.
  public let columns: LayerAxis

  /// How many taps the window of an output cell has inside the input and its padding.
  public func tapCount(of output: Position) -> Int {
    rows.taps(of: output.row) * columns.taps(of: output.column)
  }

  /// The number that the sum of a window is divided by.
  ///
  /// Taps beyond the padding never count; those in the padding only with `count_include_pad`.
  ///
  /// - Complexity: O(rows + columns of the window) where the padding does not count, otherwise O(1).
  public func divisor(of output: Position) -> Int {
    divisor(rows, output.row) * divisor(columns, output.column)
  }

  /// One axis's share of the divisor: the number of its taps that count.
  func divisor(_ axis: LayerAxis, _ window: Int) -> Int {
    let taps = axis.taps(of: window)
    guard let windows = settings.windows, !windows.countsPaddingOfItsKind else { return taps }
    return (0..<taps).count { !axis.isPadding(axis.position(window: window, tap: $0)) }
  }

  /// The most taps that any window has, or a few more.
  var largestWindow: Int { rows.longestWindow * columns.longestWindow }

  /// How often a cell is read, over the whole layer.
  public var readingCount: Int {
    func readings(_ axis: LayerAxis) -> Int { (0..<axis.count).reduce(0) { $0 + axis.taps(of: $1) } }
    return inputShape.channels * readings(rows) * readings(columns)
  }
}

extension SizedPooling: SizedKind {
  var rowAxis: LayerAxis { rows }
  var columnAxis: LayerAxis { columns }
  var mostSteps: Int { largestWindow + 1 }

  func window(of cell: Position) -> CellWindow {
    CellWindow(
      channels: cell.channel..<cell.channel + 1, rows: rows.window(cell.row),
      columns: columns.window(cell.column))
  }

  func stepCount(of cell: Position) -> Int { tapCount(of: cell) + (settings.operation == .average ? 1 : 0) }
  func walk(on input: Tensor) -> any KindWalk { PoolingWalk(self, on: input) }
}

extension Pooling {
  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  /// - Complexity: O(1), but for looking at windows that begin in the padding where the dilation is large.
  public func sized(on input: Shape) throws(LayerFault) -> SizedPooling {
    guard !input.isList else { throw .needsChannels(kind: kind, input: input) }
    if let windows { try check(windows, isSignal: input.dimensions == .one) }
    let (rows, columns) = try axes(on: input)
    let output = Shape(
      channels: input.channels, rows: rows.count, columns: columns.count, dimensions: input.dimensions)
    let isSignal = input.dimensions == .one
    if !isSignal { try checkSize(rows, .rows) }
    try checkSize(columns, isSignal ? .length : .columns)
    guard Limits.product([output.channels, output.rows, output.columns], upTo: Limits.tensorCells) != nil
    else { throw .tooLarge(what: "output", lengths: output.lengths, limit: Limits.tensorCells) }
    if !isSignal { try checkWindows(rows, .rows) }
    try checkWindows(columns, isSignal ? .length : .columns)
    return SizedPooling(
      settings: self, inputShape: input, outputShape: output, rows: rows, columns: columns)
  }

  private func check(_ windows: Windows, isSignal: Bool) throws(LayerFault) {
    let pairs = [("kernel_size", windows.size), ("stride", windows.stride), ("dilation", windows.dilation)]
    for (name, pair) in pairs {
      let most = name == "kernel_size" ? Limits.kernelWeights : Limits.setting
      for value in isSignal ? [pair.columns] : [pair.rows, pair.columns] where !(1...most).contains(value) {
        throw .setting(name: name, found: value, allowed: 1...most)
      }
    }
    let lengths = [isSignal ? 1 : windows.size.rows, windows.size.columns]
    guard Limits.product(lengths, upTo: Limits.kernelWeights) != nil else {
      throw .tooLarge(what: "window", lengths: lengths, limit: Limits.kernelWeights)
    }
    if case .sides(let sides) = windows.padding {
      for value in [sides.top, sides.bottom, sides.left, sides.right]
      where !(0...Limits.setting).contains(value) {
        throw .setting(name: "padding", found: value, allowed: 0...Limits.setting)
      }
    }
  }

  private func axes(on input: Shape) throws(LayerFault) -> (rows: LayerAxis, columns: LayerAxis) {
    let isSignal = input.dimensions == .one
    switch extent {
    case .global:
      return (
        .adaptive(AdaptiveAxis(input: input.rows, count: 1)),
        .adaptive(AdaptiveAxis(input: input.columns, count: 1))
      )
    case .adaptive(let size):
      for value in isSignal ? [size.columns] : [size.rows, size.columns]
      where !(1...Limits.tensorCells).contains(value) {
        throw .setting(name: "output_size", found: value, allowed: 1...Limits.tensorCells)
      }
      return (
        .adaptive(AdaptiveAxis(input: input.rows, count: isSignal ? 1 : size.rows)),
        .adaptive(AdaptiveAxis(input: input.columns, count: size.columns))
      )
    case .sliding(let windows):
      let (size, stride, dilation) = (windows.size, windows.stride, windows.dilation)
      let columns = windows.padding.sized(
        SizeFormula(
          input: input.columns, kernel: size.columns, dilation: dilation.columns, stride: stride.columns,
          isCeiled: windows.ceilMode), \.left, \.right)
      guard !isSignal else {
        return (.sliding(WindowAxis(SizeFormula(input: 1, kernel: 1))), .sliding(WindowAxis(columns)))
      }
      let rows = windows.padding.sized(
        SizeFormula(
          input: input.rows, kernel: size.rows, dilation: dilation.rows, stride: stride.rows,
          isCeiled: windows.ceilMode), \.top, \.bottom)
      return (.sliding(WindowAxis(rows)), .sliding(WindowAxis(columns)))
    }
  }

  private func checkSize(_ axis: LayerAxis, _ name: Axis) throws(LayerFault) {
    if case .sliding(let axis) = axis, !axis.size.fits { throw .windowLargerThanInput(name, axis.size) }
  }

  private func checkWindows(_ axis: LayerAxis, _ name: Axis) throws(LayerFault) {
    if case .sliding(let axis) = axis, let window = axis.firstWindowWithoutInput {
      throw .windowWithoutInput(name, window: window, at: axis.position(window: window, tap: 0), axis.size)
    }
  }
}

extension WindowAxis {
  /// The first window that reads no cell of the input; nil where every window reads one.
  ///
  /// n = 1, k = 2, dilation 2, padding 1: window 0 stands at −1 and 1, and passes the input over.
  var firstWindowWithoutInput: Int? {
    func readsInput(_ window: Int) -> Bool {
      let start = position(window: window, tap: 0)
      guard start < 0 else { return start < size.input }
      let tap = (size.dilation - 1 - start) / size.dilation
      return tap < size.kernel && start + tap * size.dilation < size.input
    }
    // A tap that steps no farther than the input is long cannot step over it: then the ends tell.
    let beginsInside = Swift.min(count, (size.before + size.stride - 1) / size.stride)
    let looked = size.dilation <= size.input ? Swift.min(1, count) : beginsInside
    if let window = (0..<looked).first(where: { !readsInput($0) }) { return window }
    let beginsBehind = (size.input + size.before + size.stride - 1) / size.stride
    return beginsBehind < count ? beginsBehind : nil
  }
}
