import BigInt

/// In what kind of number a scene is solved.
public enum Arithmetic: String, CaseIterable, Sendable {
  /// Fractions of unlimited size; nothing is rounded.
  case exact
  /// IEEE double precision, as NumPy and PyTorch's float64.
  case double
}

extension SizedConvolution {
  /// The whole output at once: the last sums of the walk.
  ///
  /// - Precondition: the tensor has the input shape and the weights are known.
  /// - Complexity: O(outputs · products a cell).
  public func output(of input: Tensor, arithmetic: Arithmetic = .exact) -> Tensor {
    SizedLayer.convolution(self).output(of: input, arithmetic: arithmetic)
  }
}

/// A layer whose output cells are sums of inputs times weights.
///
/// Exact arithmetic runs on integers over common denominators: 64 or 128 bits wide where a bound on every sum shows
/// that they suffice, of unlimited size otherwise. Only symbols need the arithmetic of ``Number``.
enum WeightedLayer: Sendable {
  case convolution(SizedConvolution)
  case transposed(SizedTransposed)

  var outputShape: Shape {
    switch self {
    case .convolution(let layer): layer.outputShape
    case .transposed(let layer): layer.outputShape
    }
  }

  /// How many products an output cell has at most.
  var productsPerCell: Int {
    switch self {
    case .convolution(let layer): layer.productsPerCell
    case .transposed(let layer): layer.inputsPerGroup * layer.weights.rows * layer.weights.columns
    }
  }

  private var weightNumbers: [Number] {
    let kernel =
      switch self {
      case .convolution(let layer): layer.kernel
      case .transposed(let layer): layer.weights
      }
    return (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
  }

  private var biasNumbers: [Number] {
    switch self {
    case .convolution(let layer): layer.biasNumbers
    case .transposed(let layer): layer.biases
    }
  }

  /// Makes some rows of an output whose cells are 0 so far.
  func fill<Element: Scalar>(
    _ lines: Range<Int>, of output: inout [Element], _ numbers: LayerNumbers<Element>
  ) {
    switch self {
    case .convolution(let layer):
      Correlation(layer: layer, input: numbers.input, weights: numbers.weights, bias: numbers.bias)
        .fill(lines, of: &output)
    case .transposed(let layer):
      TransposedOutput(layer: layer, input: numbers.input, weights: numbers.weights, bias: numbers.bias)
        .fill(lines, of: &output)
    }
  }
}

/// What the loop of a layer reads, in one kind of number.
struct LayerNumbers<Element: Scalar>: Sendable {
  /// The input in row-major order.
  let input: [Element]
  /// The weights in the kernel's order.
  let weights: [Element]
  /// The bias of each tile and filter, or none.
  let bias: [Element]
}

extension WeightedLayer {
  /// In floating point.
  func doubleSums(of input: Tensor) -> OutputSums<Double> {
    let numbers = LayerNumbers(
      input: input.doubles, weights: weightNumbers.map { $0.nearestDouble ?? .nan },
      bias: biasNumbers.map { $0.nearestDouble ?? .nan }
    )
    return OutputSums(self, numbers, sliceSize: 1 << 22) { .doubles($0) }
  }

  /// In any numbers, symbols among them.
  func numberSums(of input: Tensor) -> OutputSums<Number> {
    let numbers = LayerNumbers(input: Array(input.numbers), weights: weightNumbers, bias: biasNumbers)
    return OutputSums(self, numbers, sliceSize: 1 << 13) { Tensor.Cells(compacting: $0) }
  }

  /// In machine integers; nil where it cannot be shown that they suffice.
  func machineSums(of input: Tensor) -> MachineSums? {
    guard let cells = ScaledIntegers(input), let weights = ScaledIntegers(weightNumbers),
      let product = cells.denominator.multipliedWithoutOverflow(by: weights.denominator),
      let bias = ScaledIntegers(biasNumbers, multipleOf: product)
    else { return nil }
    // The bias may need a finer denominator than the products have; then the weights are scaled up to it, and
    // have to fit themselves even where every cell is 0.
    let scale = Int128(bias.denominator / product)
    let largestSum =
      Int128(max(cells.largest, 1)).multipliedReportingOverflow(by: Int128(weights.largest) * scale)
    let terms = Int128(productsPerCell + 1)
    let (bound, overflow) = largestSum.partialValue.multipliedReportingOverflow(by: terms)
    guard !largestSum.overflow, !overflow, bound < Int128.max / 4 else { return nil }
    let denominator = bias.denominator
    if bound + Int128(bias.largest) < Int128(Int.max / 2), let small = Int(exactly: scale) {
      let numbers = LayerNumbers(
        input: cells.values, weights: weights.values.map { $0 * small }, bias: bias.values)
      return .words(OutputSums(self, numbers, sliceSize: 1 << 22) { .integers($0, denominator: denominator) })
    }
    let numbers = LayerNumbers(
      input: cells.values.map { Int128($0) }, weights: weights.values.map { Int128($0) * scale },
      bias: bias.values.map { Int128($0) }
    )
    return .wide(
      OutputSums(self, numbers, sliceSize: 1 << 20) { sums in
        Tensor.Cells(compacting: sums.map { .exact(Rational(wide: $0, Int128(denominator))) })
      })
  }

  /// In integers of any size; nil where a number is not exact.
  func bigSums(of input: Tensor) -> OutputSums<BigInt>? {
    guard let cells = BigIntegers(Array(input.numbers)), let weights = BigIntegers(weightNumbers),
      let bias = BigIntegers(biasNumbers, multipleOf: cells.denominator * weights.denominator)
    else { return nil }
    let scale = bias.denominator / (cells.denominator * weights.denominator)
    let numbers = LayerNumbers(
      input: cells.values, weights: weights.values.map { $0 * scale }, bias: bias.values)
    return OutputSums(self, numbers, sliceSize: 1 << 15) { sums in
      Tensor.Cells(compacting: sums.map { .exact(Rational($0, bias.denominator)) })
    }
  }
}

extension SizedConvolution {
  /// One bias for each tile and filter; none where the layer has none.
  fileprivate var biasNumbers: [Number] {
    guard settings.bias != .none else { return [] }
    var numbers: [Number] = []
    for row in 0..<kernel.tileRows {
      for column in 0..<kernel.tileColumns {
        for filter in 0..<kernel.filters {
          numbers.append(bias(of: Position(channel: filter, row: row, column: column)) ?? 0)
        }
      }
    }
    return numbers
  }
}

/// Sums in 64 or in 128 bits.
enum MachineSums {
  case words(OutputSums<Int>)
  case wide(OutputSums<Int128>)
}

/// Exact numbers of any size as integers over one denominator.
private struct BigIntegers {
  let values: [BigInt]
  let denominator: BigInt

  /// A common denominator beyond this makes every integer longer than the fractions it stands for.
  private static let widestDenominator = 4_096

  /// Nil where a number is not exact, or the common denominator grows out of bounds.
  init?(_ numbers: [Number], multipleOf factor: BigInt = 1) {
    var common = factor
    for number in numbers {
      guard let denominator = number.exactValue?.denominator else { return nil }
      if common % denominator != 0 {
        common = common / common.greatestCommonDivisor(with: denominator) * denominator
      }
      if common.bitWidth > Self.widestDenominator { return nil }
    }
    values = numbers.compactMap { $0.exactValue.map { $0.numerator * (common / $0.denominator) } }
    denominator = common
  }
}
