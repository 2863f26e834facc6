/// A transposed convolution on an input of a known shape: every size settled, every fault excluded.
///
/// A 2 × 2 kernel with stride 2 on 1 × 2 × 2 has `outputShape` 1 × 4 × 4, and each stamp 4 cells.
public struct SizedTransposed: Sendable {
  /// The settings, with the kernel as it meets this input.
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

  /// With what an output cell begins; nil where the layer has no bias.
  public func bias(ofOutput channel: Int) -> Number? {
    switch settings.bias {
    case .none: nil
    case .same(let number): number
    case .perFilter(let numbers), .perTile(let numbers): numbers[channel]
    }
  }

  /// With what each output channel begins; none where the layer has no bias.
  public var biases: [Number] { (0..<outputShape.channels).compactMap { bias(ofOutput: $0) } }

  /// Where the weight stands with which an input channel stamps an output channel at a tap.
  func weightOffset(input: Int, output: Int, row: Int, column: Int) -> Int {
    let cell = Position(channel: output % outputsPerGroup, row: row, column: column)
    return weights.offset(tileRow: 0, tileColumn: 0, filter: input, cell)
  }
}

extension SizedTransposed: SizedKind {
  func walk(on input: Tensor) -> any KindWalk { TransposedWalk(self, on: input) }
  var kind: String { TransposedConvolution.kind }
  var walkShape: Shape { inputShape }
  var rowAxis: LayerAxis { .stamped(rows) }
  var columnAxis: LayerAxis { .stamped(columns) }
  var weightsIfAny: Kernel? { weights }
  var readingCount: Int { multiplicationCount }
  var parameterCount: Int { weights.weightCount + (settings.bias == .none ? 0 : outputShape.channels) }
  var multiplicationCount: Int { inputShape.count * stampSize }
  func window(of cell: Position) -> CellWindow { CellWindow(cell) }
  func stepCount(of cell: Position) -> Int { stampSize }
  var mostSteps: Int { stampSize }
}
