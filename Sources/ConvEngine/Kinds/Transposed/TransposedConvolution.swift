/// The settings of `conv_transpose`, with PyTorch's names and meaning, and sides and smaller outputs beyond them.
///
/// Every input cell stamps the kernel, times its own value, onto the output; the stamps lie `stride` cells apart
/// and add up where they overlap. [1, 2] with kernel [1, 1] gives [1, 3, 2]; with stride 2 [1, 1, 2, 2].
///
/// Source: https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html; Dumoulin and Visin, *A guide to
/// convolution arithmetic for deep learning*, chapter 4.
public struct TransposedConvolution: Hashable, Sendable {
  /// What makes the output longer than its stamps reach, or shorter.
  public enum Ending: Hashable, Sendable {
    /// So many rows and columns more at the bottom and right: `output_padding`.
    case padding(Pair)
    /// As many rows and columns in all: `output_size`.
    case size(Pair)
  }

  /// The weights in PyTorch's layout [in][out/groups][rows][columns]: its `filters` count the input's channels, its
  /// `channels` the outputs of each group.
  public var kernel: Kernel
  /// The distance of neighbouring stamps.
  public var stride = Pair(1)
  /// Cells that are cut off each side of the output.
  public var padding = Sides()
  /// The distance of neighbouring cells of a stamp.
  public var dilation = Pair(1)
  /// Into how many groups channels are divided.
  public var groups = 1
  /// With what every output cell begins.
  public var bias = Bias.none
  /// What is added at the bottom and right, or cut off.
  public var ending = Ending.padding(Pair(0))

  /// A transposed convolution with a kernel and PyTorch's defaults.
  public init(_ kernel: Kernel) { self.kernel = kernel }
}

extension TransposedConvolution: LayerSettings {
  static let kind = "conv_transpose"
  var layer: Layer { .transposed(self) }
  var kind: String { Self.kind }
  var weights: Kernel? {
    get { kernel }
    set { if let newValue { kernel = newValue } }
  }
  var hasSymbols: Bool { kernel.hasSymbols || bias.hasSymbols }
  var windowSize: Pair? { Pair(kernel.rows, kernel.columns) }
  var sliding: SlidingSettings? {
    get { SlidingSettings(stride: stride, dilation: dilation, padding: .sides(padding)) }
    set {
      guard let newValue else { return }
      (stride, dilation) = (newValue.stride, newValue.dilation)
      if case .sides(let sides) = newValue.padding { padding = sides }
    }
  }

  func sizedLayer(on input: Shape) throws(LayerFault) -> SizedLayer { .transposed(try sized(on: input)) }

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
