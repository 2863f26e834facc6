/// A layer on an input of a known shape: every size settled, every fault excluded.
public enum FittedLayer: Sendable {
  /// Slides a kernel over its input.
  case convolution(FittedConvolution)
  /// Makes one number of each window of a channel.
  case pooling(FittedPooling)

  /// The name it has in a scene.
  public var kind: String {
    switch self {
    case .convolution: Layer.convolutionKind
    case .pooling(let layer): layer.settings.kind
    }
  }

  /// Channels, rows and columns that come in.
  public var inputShape: Shape {
    switch self {
    case .convolution(let layer): layer.inputShape
    case .pooling(let layer): layer.inputShape
    }
  }

  /// Channels, rows and columns that go out.
  public var outputShape: Shape {
    switch self {
    case .convolution(let layer): layer.outputShape
    case .pooling(let layer): layer.outputShape
    }
  }

  /// Top to bottom.
  public var rows: LayerAxis {
    switch self {
    case .convolution(let layer): .sliding(layer.rows)
    case .pooling(let layer): layer.rows
    }
  }

  /// Left to right.
  public var columns: LayerAxis {
    switch self {
    case .convolution(let layer): .sliding(layer.columns)
    case .pooling(let layer): layer.columns
    }
  }

  /// The axes that the input has, with their names: the length alone in 1-D.
  public var axes: [(name: Axis, axis: LayerAxis)] {
    inputShape.dimensions == .one ? [(.length, columns)] : [(.rows, rows), (.columns, columns)]
  }

  /// The padding in cells, whatever name it was asked for by.
  public var sides: Sides {
    func after(_ axis: LayerAxis) -> Int { axis.padded - axis.input - axis.before }
    return Sides(top: rows.before, bottom: after(rows), left: columns.before, right: after(columns))
  }

  /// The kernel as it meets the input; nil where the layer has none.
  public var kernel: Kernel? {
    switch self {
    case .convolution(let layer): layer.kernel
    case .pooling: nil
    }
  }

  /// How often a cell of the input or of its padding is read, over the whole layer.
  public var readingCount: Int {
    switch self {
    case .convolution(let layer): layer.multiplicationCount
    case .pooling(let layer): layer.readingCount
    }
  }

  /// Numbers that training would learn.
  public var parameterCount: Int {
    switch self {
    case .convolution(let layer): layer.parameterCount
    case .pooling: 0
    }
  }

  /// Multiplications of the whole layer.
  public var multiplicationCount: Int {
    switch self {
    case .convolution(let layer): layer.multiplicationCount
    case .pooling: 0
    }
  }

  /// The input channels that a channel of the output is made from.
  public func inputChannels(of channel: Int) -> Range<Int> {
    switch self {
    case .convolution(let layer):
      let first = channel / layer.filtersPerGroup * layer.channelsPerGroup
      return first..<first + layer.channelsPerGroup
    case .pooling: return channel..<channel + 1
    }
  }

  /// How many steps the walk makes at an output cell.
  public func stepCount(of output: Position) -> Int {
    switch self {
    case .convolution(let layer): layer.productsPerCell + (layer.settings.bias == .none ? 0 : 1) + 1
    case .pooling(let layer): layer.tapCount(of: output) + (layer.settings.operation == .average ? 1 : 0)
    }
  }

  /// How many steps the cell with the most of them has, or a few more.
  public var mostSteps: Int {
    switch self {
    case .convolution: stepCount(of: Position(channel: 0, row: 0, column: 0))
    case .pooling(let layer): layer.largestWindow + 1
    }
  }

  /// The whole output at once: the last steps of the trace.
  ///
  /// - Precondition: the tensor has the input shape, and there are values all the way.
  public func output(of input: Tensor, arithmetic: Arithmetic = .exact) -> Tensor {
    var work = OutputWork(self, on: input, arithmetic)
    work.finish()
    return work.output
  }
}

extension Layer {
  /// The name of a convolution in a scene.
  public static let convolutionKind = "conv"

  /// This layer on an input of a shape.
  ///
  /// - Throws: the first ``LayerFault`` that keeps it from running.
  public func fitted(to input: Shape) throws(LayerFault) -> FittedLayer {
    switch self {
    case .convolution(let settings): .convolution(try settings.fitted(to: input))
    case .pooling(let settings): .pooling(try settings.fitted(to: input))
    }
  }
}
