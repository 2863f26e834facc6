/// A transposed convolution on an input of a known shape: every size settled, every fault excluded.
///
/// A 2 × 2 kernel with stride 2 on 1 × 2 × 2 has `outputShape` 1 × 4 × 4, and each stamp 4 cells.
public struct SizedTransposed: Sendable {
  /// The settings, with the kernel fitted to this input.
  public let settings: TransposedConvolution
  /// Channels, rows and columns that come in.
  public let inputShape: Shape
  /// Filters, rows and columns that go out.
  public let outputShape: Shape
  /// Top to bottom.
  public let rows: TransposedAxis
  /// Left to right.
  public let columns: TransposedAxis

  /// The weights, [in][out/groups][rows][columns].
  public var weights: Kernel { settings.kernel }

  /// Input channels of each group.
  public var inputsPerGroup: Int { inputShape.channels / settings.groups }

  /// Output channels of each group: the channels of a stamp.
  public var outputsPerGroup: Int { weights.channels }

  /// Cells of a stamp, over all its channels.
  public var stampSize: Int { weights.filterSize }

  /// The first output channel that the stamp of an input channel lands on.
  public func firstOutput(ofInput channel: Int) -> Int { channel / inputsPerGroup * outputsPerGroup }

  /// The input channels that stamp an output channel.
  public func inputs(ofOutput channel: Int) -> Range<Int> {
    let first = channel / outputsPerGroup * inputsPerGroup
    return first..<first + inputsPerGroup
  }

  /// What an output cell starts from; nil where the layer has no bias.
  public func bias(ofOutput channel: Int) -> Number? {
    switch settings.bias {
    case .none: nil
    case .same(let number): number
    case .perFilter(let numbers), .perTile(let numbers): numbers[channel]
    }
  }

  /// What each output channel starts from; none where the layer has no bias.
  public var biases: [Number] { (0..<outputShape.channels).compactMap { bias(ofOutput: $0) } }

  /// The place, among all weights, of the one that takes an input channel to an output channel at a tap.
  func weightOffset(input: Int, output: Int, row: Int, column: Int) -> Int {
    let cell = Position(channel: output % outputsPerGroup, row: row, column: column)
    return weights.offset(tileRow: 0, tileColumn: 0, filter: input, cell)
  }
}

extension SizedTransposed: SizedKind {
  var walkShape: Shape { inputShape }
  var rowAxis: LayerAxis { .stamped(rows) }
  var columnAxis: LayerAxis { .stamped(columns) }
  var readingCount: Int { multiplicationCount }
  var parameterCount: Int { weights.weightCount + (settings.bias == .none ? 0 : outputShape.channels) }
  var multiplicationCount: Int { inputShape.count * stampSize }
  var mostSteps: Int { stampSize }

  func window(of cell: Position) -> CellWindow { CellWindow(cell) }
  func stepCount(of cell: Position) -> Int { stampSize }
  func walk(on input: Tensor) -> any KindWalk { TransposedWalk(self, on: input) }

  func inSymbols(hasLetters: Bool) -> SizedLayer? {
    var settings = settings
    (settings.kernel, settings.bias) = (weights.inSymbols(hasLetters: hasLetters), settings.bias.inSymbols)
    return .transposed(
      SizedTransposed(
        settings: settings, inputShape: inputShape, outputShape: outputShape, rows: rows, columns: columns))
  }
}

extension TransposedConvolution {
  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  /// - Complexity: O(1), but for repeating a single-channel kernel over its groups.
  public func sized(on input: Shape) throws(LayerFault) -> SizedTransposed {
    guard !input.isList else { throw .needsChannels(kind: kind, input: input) }
    guard kernel.dimensions == input.dimensions else {
      throw .dimensions(input: input.dimensions, kernel: kernel.dimensions)
    }
    let isSignal = input.dimensions == .one
    try checkSettings(isSignal: isSignal)
    var settings = self
    settings.kernel = try fittedKernel(to: input)
    let outputs = settings.kernel.channels * groups
    if case .perFilter(let numbers) = bias, numbers.count != outputs {
      throw .biasCount(found: numbers.count, filters: outputs)
    }
    var rows = TransposedAxis(input: input.rows, kernel: 1)
    if !isSignal { rows = try axis(input.rows, kernel.rows, \.rows, padding.top, padding.bottom, .rows) }
    let name = isSignal ? Axis.length : .columns
    let columns = try axis(input.columns, kernel.columns, \.columns, padding.left, padding.right, name)
    let shape = Shape(
      channels: outputs, rows: rows.count, columns: columns.count, dimensions: input.dimensions)
    guard Limits.product([outputs, rows.count, columns.count], upTo: Limits.tensorCells) != nil else {
      throw .tooLarge(what: "output", lengths: shape.lengths, limit: Limits.tensorCells)
    }
    return SizedTransposed(
      settings: settings, inputShape: input, outputShape: shape, rows: rows, columns: columns)
  }

  private func checkSettings(isSignal: Bool) throws(LayerFault) {
    let positive = 1...Limits.setting
    var checked: [(String, Int, ClosedRange<Int>)] = [
      ("stride", stride.columns, positive), ("dilation", dilation.columns, positive),
      ("groups", groups, positive), ("kernel_size", kernel.columns, 1...Limits.kernelWeights),
      ("padding", padding.left, 0...Limits.setting), ("padding", padding.right, 0...Limits.setting),
    ]
    if !isSignal {
      checked += [
        ("stride", stride.rows, positive), ("dilation", dilation.rows, positive),
        ("kernel_size", kernel.rows, 1...Limits.kernelWeights),
        ("padding", padding.top, 0...Limits.setting), ("padding", padding.bottom, 0...Limits.setting),
      ]
    }
    for (name, value, allowed) in checked where !allowed.contains(value) {
      throw .setting(name: name, found: value, allowed: allowed)
    }
  }

  private func fittedKernel(to input: Shape) throws(LayerFault) -> Kernel {
    guard input.channels % groups == 0 else {
      throw .groupsOfChannels(channels: input.channels, groups: groups)
    }
    var sized = kernel
    switch kernel.form {
    case .size:
      guard kernel.filters % groups == 0 else {
        throw .groupsOfFilters(filters: kernel.filters, groups: groups)
      }
      // Once weights are written out they lie as they are read.
      if case .numbers = kernel.weights { break }
      sized = Kernel(
        form: .size, filters: input.channels, channels: kernel.filters / groups, rows: kernel.rows,
        columns: kernel.columns, dimensions: kernel.dimensions, weights: kernel.weights)
    case .rows where groups == input.channels && groups > 1:
      sized = kernel.sized(on: groups, groups: groups)
    case .rows, .filter, .filters: break
    }
    guard sized.filters == input.channels else {
      throw .transposedChannels(input: input.channels, kernel: sized.filters)
    }
    let limit = kernel.weights == .unknown ? Limits.countedWeights : Limits.kernelWeights
    let lengths = [sized.filters, sized.channels, sized.rows, sized.columns]
    guard Limits.product(lengths, upTo: limit) != nil else {
      throw .tooLarge(what: "kernel", lengths: lengths, limit: limit)
    }
    return sized
  }

  private func axis(
    _ input: Int, _ length: Int, _ side: KeyPath<Pair, Int>, _ before: Int, _ after: Int, _ name: Axis
  ) throws(LayerFault) -> TransposedAxis {
    var axis = TransposedAxis(
      input: input, kernel: length, dilation: dilation[keyPath: side], stride: stride[keyPath: side],
      before: before, after: after)
    switch ending {
    case .padding(let pair):
      let extra = pair[keyPath: side]
      let most = max(axis.stride, axis.dilation) - 1
      guard (0...most).contains(extra) else { throw .outputPadding(name, found: extra, axis) }
      axis.extra = extra
    case .size(let pair):
      let size = pair[keyPath: side]
      guard size >= 1 else {
        throw .setting(name: "output_size", found: size, allowed: 1...Limits.tensorCells)
      }
      guard size - axis.count < axis.stride else { throw .outputSize(name, found: size, axis) }
      axis.extra = size - axis.count
    }
    guard axis.count >= 1 else { throw .noOutput(name, axis) }
    return axis
  }
}
