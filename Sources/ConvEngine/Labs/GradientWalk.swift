/// The gradient of what a convolution reads: Gx and Gy of each cell, and √(Gx² + Gy²).
///
/// Both are the layer itself with another kernel and without its bias, so that they have its stride, padding and
/// dilation. Where Gx is 3 and Gy is −4 the magnitude is 5, exactly; where both are 1 it is ≈ 1.4142, as √2 is
/// no fraction.
///
/// Source: R. Gonzalez, R. Woods, *Digital Image Processing*, 3.6.4.
public struct GradientWalk: Sendable {
  /// Gx and Gy of a cell.
  public struct Sums: Hashable, Sendable {
    /// Gx: how fast the picture changes to the right.
    public let x: Number
    /// Gy: how fast it changes downwards.
    public let y: Number

    /// Both sums.
    public init(x: Number, y: Number) { (self.x, self.y) = (x, y) }

    /// √(Gx² + Gy²); nil of symbols.
    public var magnitude: Number? { (x * x + y * y).squareRoot }
  }

  /// The two convolutions.
  public let x, y: ConvolutionWalk

  /// The gradient of what a layer reads.
  ///
  /// - Throws: ``GradientFault`` where the layer has none.
  public init(_ pair: GradientPair, _ layer: SizedLayer, on input: Tensor) throws(GradientFault) {
    x = ConvolutionWalk(try layer.gradient(pair.vertical), on: input)
    y = ConvolutionWalk(try layer.gradient(pair.horizontal), on: input)
  }

  /// How many products a cell of either has.
  public var productsPerCell: Int { x.layer.productsPerCell }

  /// Gx and Gy of an output cell; up to a product where one is given.
  public func sums(_ output: Position, through term: Int = .max) -> Sums {
    let cell = x.layer.outputShape.offset(output.channel, output.row, output.column)
    let last = min(term, x.stepsPerCell - 1)
    return Sums(x: x.step(cell: cell, term: last).sum, y: y.step(cell: cell, term: last).sum)
  }

  /// The magnitudes of all output cells.
  ///
  /// - Complexity: O(multiplications of both layers).
  public var magnitudes: Tensor {
    let (x, y) = (Self.output(x), Self.output(y))
    return Tensor(
      x.shape, .numbers((0..<x.shape.count).map { Sums(x: x[$0], y: y[$0]).magnitude ?? 0 }))
  }

  private static func output(_ walk: ConvolutionWalk) -> Tensor {
    var work = OutputWork(.convolution(walk.layer), on: walk.input)
    while !work.isDone { work.advance() }
    return work.output
  }
}

extension SizedLayer {
  /// The same layer with a named kernel and without a bias; why not, where that makes no gradient.
  public func gradient(_ preset: Preset) throws(GradientFault) -> SizedConvolution {
    guard case .convolution(let layer) = self else { throw .kind(kind) }
    guard layer.inputShape.dimensions == .two else { throw .signal }
    let kernel = Kernel(rows: preset.rows)
    let (found, expected) = (
      Pair(layer.kernel.rows, layer.kernel.columns), Pair(kernel.rows, kernel.columns)
    )
    guard found == expected else { throw .kernelSize(found, expected: expected) }
    var settings = layer.settings
    (settings.kernel, settings.bias) = (kernel, .none)
    guard let sized = try? settings.sized(on: layer.inputShape), sized.outputShape == layer.outputShape else {
      throw .filters(
        layer.outputShape.channels, channels: layer.inputShape.channels, groups: layer.settings.groups)
    }
    return sized
  }
}
