// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

/// The output of a layer in the making: long work as a value that is advanced a slice at a time.
///
///     var work = OutputWork(layer, on: input, .exact)
///     while !work.isDone { work.advance() }
///     let output = work.output
///
/// A slice takes some milliseconds, unless one row of the output alone takes longer. How much is done in it is counted
/// and not timed, so that the same slices give the same values everywhere.
public struct OutputWork: Sendable {
  /// The layer whose output is made.
  public let layer: SizedLayer
  private var lines: any PartialOutput

  /// Work that has not begun.
  ///
  /// What comes in approximate is computed in floating point, and so is approximate again.
  ///
  /// - Precondition: the tensor has the layer's input shape and the weights are known.
  /// - Complexity: O(input + weights).
  public init(_ layer: SizedLayer, on input: Tensor, _ arithmetic: Arithmetic = .exact) {
    self.layer = layer
    let arithmetic = input.isApproximate ? .double : arithmetic
    lines =
      switch layer {
      case .convolution(let layer): layer.partialOutput(of: input, arithmetic)
      case .pooling(let layer): layer.partialOutput(of: input, arithmetic)
      case .transposed(let layer): layer.partialOutput(of: input, arithmetic)
      case .activation(let layer): layer.partialOutput(of: input, arithmetic)
      case .softmax(let layer): layer.partialOutput(of: input, arithmetic)
      case .flatten(let layer): layer.partialOutput(of: input, arithmetic)
      case .linear(let layer): layer.convolution.partialOutput(of: input, arithmetic)
      }
  }

  /// Whether every output cell is there.
  public var isDone: Bool { lines.linesDone == lines.lineCount }

  /// How much is done, in hundredths rounded down.
  public var percentDone: Int { lines.linesDone * 100 / max(1, lines.lineCount) }

  /// How much is done: multiplications of a layer that has weights, readings of a pooling layer, cells of any other.
  ///
  /// A 3 × 3 kernel on 1 × 5 × 5 makes 3 cells of 9 products a row: 27, 54, and 81 when it is done. Padding and what
  /// lies beyond it count like cells, so that every row counts the same.
  public var workDone: Int { lines.linesDone * lines.workPerLine }

  /// How much there is to do in all, in the same unit.
  public var workCount: Int { lines.lineCount * lines.workPerLine }

  /// How much one call of ``advance()`` does at most, in the same unit.
  ///
  /// It depends on the kind of number: 4,194,304 multiplications of doubles or machine words and 8,192 of fractions
  /// or symbols, rounded down to whole rows; one row, where that is more.
  public var workPerSlice: Int { lines.linesPerSlice * lines.workPerLine }

  /// Makes the next rows of the output, at most ``workPerSlice``.
  public mutating func advance() { lines.advance(lines: lines.linesPerSlice) }

  /// Makes all that is left, on all processors.
  public mutating func finish() { lines.advance(lines: lines.lineCount) }

  /// The output.
  ///
  /// - Precondition: the work is done.
  public var output: Tensor {
    precondition(isDone, "the output is not complete yet")
    return Tensor(layer.outputShape, lines.cells)
  }
}
