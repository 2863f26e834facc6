// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

import BigInt

/// A layer whose output cells are sums of inputs times weights: convolution and transposed convolution.
///
/// Exact arithmetic runs on integers over common denominators: 64 or 128 bits wide where a bound on every sum shows
/// that they suffice, of unlimited size otherwise. Only symbols need the arithmetic of ``Number``.
protocol WeightedLayer: SizedKind {
  /// How many products an output cell has at most.
  var productsPerCell: Int { get }
  /// The biases in the order in which the loop reads them; none where the layer has none.
  var biasNumbers: [Number] { get }
  /// Makes some rows of an output whose cells are 0 so far.
  func fill<Element: Scalar>(
    _ lines: Range<Int>, of output: inout [Element], from numbers: LayerNumbers<Element>)
}

/// What the loop of a layer reads, in one kind of number.
struct LayerNumbers<Element: Scalar>: Sendable {
  /// The input in row-major order.
  let input: [Element]
  /// The weights in the kernel's order.
  let weights: [Element]
  /// The biases in the layer's order, or none.
  let bias: [Element]
}

extension WeightedLayer {
  /// The output with no row made yet.
  func partialOutput(of input: Tensor, _ arithmetic: Arithmetic) -> any PartialOutput {
    if arithmetic == .double { return doubleSums(of: input) }
    return machineSums(of: input) ?? bigSums(of: input) ?? numberSums(of: input)
  }

  private var weightNumbers: [Number] {
    guard let kernel = settings.weights else { return [] }
    return (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
  }

  private func sums<Element: Scalar>(
    of numbers: LayerNumbers<Element>, sliceSize: Int,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) -> OutputLines<Element> {
    let shape = outputShape
    return OutputLines(
      shape.channels * shape.rows, of: shape.columns, workPerLine: shape.columns * productsPerCell,
      sliceSize: sliceSize, loop: { fill($0, of: &$1, from: numbers) }, makeCells: makeCells)
  }

  /// In floating point.
  private func doubleSums(of input: Tensor) -> any PartialOutput {
    let numbers = LayerNumbers(
      input: input.doubles, weights: weightNumbers.map { $0.nearestDouble ?? .nan },
      bias: biasNumbers.map { $0.nearestDouble ?? .nan }
    )
    return sums(of: numbers, sliceSize: 1 << 22) { .doubles($0) }
  }

  /// In any numbers, symbols among them.
  private func numberSums(of input: Tensor) -> any PartialOutput {
    let numbers = LayerNumbers(input: Array(input.numbers), weights: weightNumbers, bias: biasNumbers)
    // A product with a sum of letters takes as long as it has terms.
    let terms = numbers.input.reduce(1) { max($0, $1.termCount) }
    return sums(of: numbers, sliceSize: (1 << 13) / terms) { Tensor.Cells(compacting: $0) }
  }

  /// In machine integers of 64 or 128 bits; nil where it cannot be shown that they suffice.
  private func machineSums(of input: Tensor) -> (any PartialOutput)? {
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
      return sums(of: numbers, sliceSize: 1 << 22) { .integers($0, denominator: denominator) }
    }
    let numbers = LayerNumbers(
      input: cells.values.map { Int128($0) }, weights: weights.values.map { Int128($0) * scale },
      bias: bias.values.map { Int128($0) }
    )
    return sums(of: numbers, sliceSize: 1 << 20) { sums in
      Tensor.Cells(compacting: sums.map { .exact(Rational(wide: $0, Int128(denominator))) })
    }
  }

  /// In integers of any size; nil where a number is not exact.
  private func bigSums(of input: Tensor) -> (any PartialOutput)? {
    guard let cells = BigIntegers(Array(input.numbers)), let weights = BigIntegers(weightNumbers),
      let bias = BigIntegers(biasNumbers, multipleOf: cells.denominator * weights.denominator)
    else { return nil }
    let scale = bias.denominator / (cells.denominator * weights.denominator)
    let numbers = LayerNumbers(
      input: cells.values, weights: weights.values.map { $0 * scale }, bias: bias.values)
    return sums(of: numbers, sliceSize: 1 << 15) { sums in
      Tensor.Cells(compacting: sums.map { .exact(Rational($0, bias.denominator)) })
    }
  }
}
