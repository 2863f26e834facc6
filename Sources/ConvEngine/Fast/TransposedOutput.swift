// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

/// The loop of a transposed convolution over contiguous memory, in any scalar.
///
/// An output row collects from every input row whose stamp reaches it; within a cell the sum is in the order of
/// ``TransposedWalk``, so floating point gives the same bits.
///
/// - Complexity: O(outputs + multiplications); memory for the output only.
struct TransposedOutput<Element: Scalar> {
  let layer: SizedTransposed
  /// The input in row-major order.
  let input: [Element]
  /// The weights in the kernel's order.
  let weights: [Element]
  /// The bias of each output channel, or none.
  let bias: [Element]

  /// Makes some rows of an output whose cells are 0 so far.
  func fill(_ lines: Range<Int>, of output: inout [Element]) {
    let shape = layer.outputShape
    output.withUnsafeMutableBufferPointer { output in
      for line in lines {
        let (channel, row) = line.quotientAndRemainder(dividingBy: shape.rows)
        let cells = UnsafeMutableBufferPointer(
          rebasing: output[line * shape.columns..<(line + 1) * shape.columns])
        if !bias.isEmpty { cells.update(repeating: bias[channel]) }
        fill(channel, row, cells)
      }
    }
  }

  private func fill(_ channel: Int, _ row: Int, _ output: UnsafeMutableBufferPointer<Element>) {
    input.withUnsafeBufferPointer { input in
      for inputChannel in layer.inputs(ofOutput: channel) {
        for tapRow in (0..<layer.weights.rows).reversed() {
          guard let source = layer.rows.source(of: row, tap: tapRow) else { continue }
          let start = layer.inputShape.offset(inputChannel, source, 0)
          for tapColumn in (0..<layer.weights.columns).reversed() {
            let offset = layer.weightOffset(
              input: inputChannel, output: channel, row: tapRow, column: tapColumn)
            let weight = weights[offset]
            for column in layer.columns.sources(tap: tapColumn) {
              let place = layer.columns.place(of: column, tap: tapColumn)
              output[place] = output[place] + weight * input[start + column]
            }
          }
        }
      }
    }
  }
}

extension SizedTransposed: WeightedLayer {
  var productsPerCell: Int { inputsPerGroup * weights.rows * weights.columns }
  var biasNumbers: [Number] { biases }

  func fill<Element: Scalar>(
    _ lines: Range<Int>, of output: inout [Element], from numbers: LayerNumbers<Element>
  ) {
    TransposedOutput(layer: self, input: numbers.input, weights: numbers.weights, bias: numbers.bias)
      .fill(lines, of: &output)
  }
}
