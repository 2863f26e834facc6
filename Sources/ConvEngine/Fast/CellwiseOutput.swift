// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

import Glibc

/// A layer that makes each cell of the one in its place, or of those on a line with it: activations, softmax, flatten.
///
/// The cells are changed where they lie, a line at a time.
protocol CellwiseLayer: SizedKind {
  /// Cells of a line: a row of the input, or for softmax as many as add up to 1.
  var lineLength: Int { get }
  /// Whether its output is made of numerators over the denominators of its input.
  var keepsDenominators: Bool { get }
  /// Changes some lines in floating point.
  func change(_ lines: Range<Int>, of values: inout [Double])
  /// Changes some lines of numerators, where it keeps denominators.
  func change(_ lines: Range<Int>, of numerators: inout [Int])
  /// Changes some lines of any numbers.
  func change(_ lines: Range<Int>, of numbers: inout [Number])
}

extension CellwiseLayer {
  /// The output with no line made yet; exact only where the layer is.
  func partialOutput(of input: Tensor, _ arithmetic: Arithmetic) -> any PartialOutput {
    if arithmetic == .double || settings.isApproximate {
      return lines(changing: input.doubles, sliceSize: 1 << 17) {
        change($0, of: &$1)
      } makeCells: {
        .doubles($0)
      }
    }
    if keepsDenominators, let cells = ScaledIntegers(input) {
      let denominator = cells.denominator
      return lines(changing: cells.values, sliceSize: 1 << 17) {
        change($0, of: &$1)
      } makeCells: {
        .integers($0, denominator: denominator)
      }
    }
    return lines(changing: Array(input.numbers), sliceSize: 1 << 14) {
      change($0, of: &$1)
    } makeCells: {
      Tensor.Cells(compacting: $0)
    }
  }

  private func lines<Element: Scalar>(
    changing values: [Element], sliceSize: Int, loop: @escaping OutputLines<Element>.Loop,
    makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) -> OutputLines<Element> {
    OutputLines(
      values.count / lineLength, of: lineLength, changing: values, workPerLine: lineLength,
      sliceSize: sliceSize, loop: loop, makeCells: makeCells)
  }
}

extension SizedFlatten: CellwiseLayer {
  var lineLength: Int { inputShape.columns }
  var keepsDenominators: Bool { true }
  func change(_ lines: Range<Int>, of values: inout [Double]) {}
  func change(_ lines: Range<Int>, of numerators: inout [Int]) {}
  func change(_ lines: Range<Int>, of numbers: inout [Number]) {}
}

extension SizedActivation: CellwiseLayer {
  var lineLength: Int { inputShape.columns }
  var keepsDenominators: Bool { activation.function.numerator(0) != nil }

  func change(_ lines: Range<Int>, of values: inout [Double]) {
    activation.function.apply(to: cells(of: lines), of: &values)
  }
  func change(_ lines: Range<Int>, of numerators: inout [Int]) {
    activation.function.apply(to: cells(of: lines), of: &numerators)
  }
  func change(_ lines: Range<Int>, of numbers: inout [Number]) {
    activation.function.apply(to: cells(of: lines), of: &numbers)
  }

  private func cells(of lines: Range<Int>) -> Range<Int> {
    lines.lowerBound * lineLength..<lines.upperBound * lineLength
  }
}

extension SizedSoftmax: CellwiseLayer {
  var lineLength: Int { length }
  var keepsDenominators: Bool { false }
  func change(_ lines: Range<Int>, of numerators: inout [Int]) {}
  func change(_ lines: Range<Int>, of numbers: inout [Number]) {}

  /// In the order of ``SoftmaxWalk``, so that floating point gives the same bits.
  func change(_ lines: Range<Int>, of values: inout [Double]) {
    for line in lines {
      let (block, offset) = line.quotientAndRemainder(dividingBy: spacing)
      let first = block * spacing * length + offset
      let places = stride(from: first, to: first + spacing * length, by: spacing)
      let isFar = places.contains { !(values[$0].magnitude <= SoftmaxWalk.largestExponent) }
      let shift = isFar ? places.reduce(values[first]) { max($0, values[$1]) } : 0
      for place in places { values[place] = exp(values[place] - shift) }
      let sum = places.reduce(0) { $0 + values[$1] }
      for place in places { values[place] /= sum }
    }
  }
}
