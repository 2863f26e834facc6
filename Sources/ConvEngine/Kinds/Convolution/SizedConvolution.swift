/// A convolution on an input of a known shape: every size settled, every fault excluded.
///
/// A 3 × 3 kernel with stride 2 on 1 × 5 × 5 has `outputShape` 1 × 2 × 2 and 9 terms a cell.
public struct SizedConvolution: Sendable {
  /// The settings, with the kernel fitted to this input.
  public let settings: Convolution
  /// Channels, rows and columns that come in.
  public let inputShape: Shape
  /// Filters, rows and columns that go out.
  public let outputShape: Shape
  /// Top to bottom.
  public let rows: WindowAxis
  /// Left to right.
  public let columns: WindowAxis

  /// The kernel, fitted to this input.
  public var kernel: Kernel { settings.kernel }

  /// The padding in cells, also where it was asked for by name.
  public var sides: Sides {
    Sides(
      top: rows.size.before, bottom: rows.size.after, left: columns.size.before, right: columns.size.after)
  }

  /// Input channels that each filter sees.
  public var channelsPerGroup: Int { inputShape.channels / settings.groups }

  /// Filters of each group.
  public var filtersPerGroup: Int { outputShape.channels / settings.groups }

  /// Multiplications of one output cell.
  public var productsPerCell: Int { kernel.filterSize }

  /// Numbers that training would learn: weights and biases.
  public var parameterCount: Int { kernel.weightCount + biasCount }

  /// Multiplications of the whole layer.
  public var multiplicationCount: Int { outputShape.count * productsPerCell }

  /// Multiplications and additions of the whole layer: a cell of k products takes k − 1 additions, and one for its bias.
  public var operationCount: Int {
    outputShape.count * (2 * productsPerCell - (settings.bias == .none ? 1 : 0))
  }

  /// Numbers that training would learn if no two output cells shared any: 55 · 55 · 96 · (11 · 11 · 3 + 1) = 105,705,600.
  ///
  /// Source: https://cs231n.github.io/convolutional-networks/#conv
  public var unsharedParameterCount: Int {
    outputShape.count * (productsPerCell + (settings.bias == .none ? 0 : 1))
  }

  private var biasCount: Int {
    switch settings.bias {
    case .none: 0
    case .same, .perFilter: outputShape.channels
    case .perTile: kernel.tileRows * kernel.tileColumns * outputShape.channels
    }
  }

  /// The bias of an output cell; nil where the layer has none.
  public func bias(of cell: Position) -> Number? {
    switch settings.bias {
    case .none: return nil
    case .same(let number): return number
    case .perFilter(let numbers): return numbers[cell.channel]
    case .perTile(let numbers):
      let tile = cell.row % kernel.tileRows * kernel.tileColumns + cell.column % kernel.tileColumns
      return numbers[
        numbers.count == kernel.tileRows * kernel.tileColumns ? tile : tile * kernel.filters + cell.channel]
    }
  }

  /// The kernel cell that meets a tap of the window: the tap itself, or turned by 180° with `flip`.
  public func kernelCell(tap: Position) -> Position {
    guard settings.flip else { return tap }
    return Position(
      channel: tap.channel, row: kernel.rows - 1 - tap.row, column: kernel.columns - 1 - tap.column
    )
  }

  /// Where the weight of a tap of an output cell stands among the kernel's weights.
  public func weightOffset(output cell: Position, tap: Position) -> Int {
    kernel.offset(
      tileRow: cell.row % kernel.tileRows, tileColumn: cell.column % kernel.tileColumns,
      filter: cell.channel, kernelCell(tap: tap)
    )
  }
}

extension SizedConvolution: SizedKind {
  var rowAxis: LayerAxis { .sliding(rows) }
  var columnAxis: LayerAxis { .sliding(columns) }
  var readingCount: Int { multiplicationCount }
  var mostSteps: Int { productsPerCell + (settings.bias == .none ? 0 : 1) + 1 }

  func window(of cell: Position) -> CellWindow {
    let first = cell.channel / filtersPerGroup * channelsPerGroup
    return CellWindow(
      channels: first..<first + channelsPerGroup, rows: rowAxis.window(cell.row),
      columns: columnAxis.window(cell.column))
  }

  func stepCount(of cell: Position) -> Int { mostSteps }
  func walk(on input: Tensor) -> any KindWalk { ConvolutionWalk(self, on: input) }
  func inSymbols(hasLetters: Bool) -> SizedLayer? { .convolution(withSymbols(hasLetters: hasLetters)) }

  /// This layer with a symbol for every weight and bias.
  func withSymbols(hasLetters: Bool) -> SizedConvolution {
    var settings = settings
    (settings.kernel, settings.bias) = (kernel.inSymbols(hasLetters: hasLetters), settings.bias.inSymbols)
    return SizedConvolution(
      settings: settings, inputShape: inputShape, outputShape: outputShape, rows: rows, columns: columns)
  }
}

extension Convolution {
  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  /// - Complexity: O(1), but for repeating a single-channel kernel over its groups.
  public func sized(on input: Shape) throws(LayerFault) -> SizedConvolution {
    try checkSettings()
    guard !input.isList else { throw .needsChannels(kind: kind, input: input) }
    guard kernel.dimensions == input.dimensions else {
      throw .dimensions(input: input.dimensions, kernel: kernel.dimensions)
    }
    var settings = self
    settings.kernel = try fittedKernel(to: input)
    let (rows, columns) = axes(on: input)
    let isSignal = input.dimensions == .one
    if !isSignal { try check(rows, .rows) }
    try check(columns, isSignal ? .length : .columns)
    let output = Shape(
      channels: settings.kernel.filters, rows: rows.count, columns: columns.count,
      dimensions: input.dimensions
    )
    try settings.checkCounts(output)
    return SizedConvolution(
      settings: settings, inputShape: input, outputShape: output, rows: rows, columns: columns
    )
  }

  private func checkSettings() throws(LayerFault) {
    let positive = 1...Limits.setting
    let limits: [(String, Int, ClosedRange<Int>)] = [
      ("stride", stride.rows, positive), ("stride", stride.columns, positive),
      ("dilation", dilation.rows, positive), ("dilation", dilation.columns, positive),
      ("groups", groups, positive), ("out_channels", kernel.filters, positive),
    ]
    for (name, value) in [("kernel_size", kernel.rows), ("kernel_size", kernel.columns)]
    where !(1...Limits.kernelWeights).contains(value) {
      throw .setting(name: name, found: value, allowed: 1...Limits.kernelWeights)
    }
    for (name, value, allowed) in limits where !allowed.contains(value) {
      throw .setting(name: name, found: value, allowed: allowed)
    }
    if case .sides(let sides) = padding {
      for value in [sides.top, sides.bottom, sides.left, sides.right]
      where !(0...Limits.setting).contains(value) {
        throw .setting(name: "padding", found: value, allowed: 0...Limits.setting)
      }
    }
  }

  private func fittedKernel(to input: Shape) throws(LayerFault) -> Kernel {
    guard input.channels % groups == 0 else {
      throw .groupsOfChannels(channels: input.channels, groups: groups)
    }
    // Rows alone are repeated for every channel, so that the limit comes before the memory.
    if kernel.form == .rows, kernel.filters == 1, groups == input.channels {
      try checkWeights(of: kernel, filters: groups)
    }
    let sized = kernel.sized(on: input.channels, groups: groups)
    guard sized.channels * groups == input.channels else {
      if kernel.form == .rows { throw .singleChannelKernel(input: input.channels, groups: groups) }
      throw .channels(input: input.channels, kernel: sized.channels, groups: groups)
    }
    guard sized.filters % groups == 0 else {
      throw .groupsOfFilters(filters: sized.filters, groups: groups)
    }
    try checkWeights(of: sized, filters: sized.filters)
    return sized
  }

  private func checkWeights(of kernel: Kernel, filters: Int) throws(LayerFault) {
    let tiles = [kernel.tileRows, kernel.tileColumns]
    let lengths = [filters, kernel.channels, kernel.rows, kernel.columns]
    let limit = kernel.weights == .unknown ? Limits.countedWeights : Limits.kernelWeights
    guard Limits.product(tiles + lengths, upTo: limit) != nil else {
      throw .tooLarge(what: "kernel", lengths: lengths, limit: limit)
    }
  }

  private func axes(on input: Shape) -> (rows: WindowAxis, columns: WindowAxis) {
    let columns = padding.sized(
      SizeFormula(
        input: input.columns, kernel: kernel.columns, dilation: dilation.columns, stride: stride.columns),
      \.left, \.right)
    var rows = SizeFormula(input: input.rows, kernel: kernel.rows)
    if input.dimensions == .two {
      rows = padding.sized(
        SizeFormula(input: input.rows, kernel: kernel.rows, dilation: dilation.rows, stride: stride.rows),
        \.top, \.bottom)
    }
    return (WindowAxis(rows, mode: paddingMode), WindowAxis(columns, mode: paddingMode))
  }

  private func check(_ axis: WindowAxis, _ name: Axis) throws(LayerFault) {
    let size = axis.size
    guard size.fits else { throw .kernelLargerThanInput(name, size) }
    let allowed =
      switch paddingMode {
      case .zeros, .replicate: Int.max
      case .reflect: size.input - 1
      case .circular: size.input
      }
    for padding in [size.before, size.after] where padding > allowed {
      throw .paddingTooLarge(name, paddingMode, padding: padding, input: size.input)
    }
  }

  private func checkCounts(_ output: Shape) throws(LayerFault) {
    guard Limits.product([output.channels, output.rows, output.columns], upTo: Limits.tensorCells) != nil
    else {
      throw .tooLarge(what: "output", lengths: output.lengths, limit: Limits.tensorCells)
    }
    if case .perFilter(let numbers) = bias, numbers.count != output.channels {
      throw .biasCount(found: numbers.count, filters: output.channels)
    }
    if case .perTile(let numbers) = bias {
      let tiles = kernel.tileRows * kernel.tileColumns
      guard numbers.count == tiles || numbers.count == tiles * output.channels else {
        throw .biasCount(found: numbers.count, filters: tiles * output.channels)
      }
    }
  }
}
