// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

/// The loop of a convolution over contiguous memory, in any scalar.
///
/// out[f, r, c] = Σ weight · input over the channels of the filter's group, kernel rows and kernel columns, in
/// that order, then the bias: the same order as ``ConvolutionWalk``, so floating point gives the same bits.
/// The inner loop runs along an output row with one weight held, which needs no allocation and suits vector
/// registers.
///
/// - Complexity: O(outputs · products a cell); memory for the output only. Rows of large layers are shared
///   among the processors.
struct ConvolutionOutput<Element: Scalar> {
  let layer: SizedConvolution
  /// The input in row-major order.
  let input: [Element]
  /// The weights in the kernel's order.
  let weights: [Element]
  /// The bias of each tile and filter, or none.
  let bias: [Element]

  /// Work below this many multiplications stays on one processor: it is done before a second one wakes.
  private static var smallestSharedWork: Int { 1 << 20 }

  /// Rows of all filters: the pieces in which the output is made.
  var lineCount: Int { layer.outputShape.channels * layer.rows.count }

  /// Makes some rows of an output whose cells are 0 so far.
  func fill(_ lines: Range<Int>, of output: inout [Element]) {
    let columns = layer.columns.count
    output.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let output = buffer.baseAddress!
      let work = lines.count * columns * layer.productsPerCell
      guard work >= Self.smallestSharedWork, lines.count > 1 else {
        for line in lines { fill(line, output + line * columns) }
        return
      }
      let chunks = min(lines.count, 64)
      Processors.share(chunks) { chunk in
        let first = lines.lowerBound
        for line in lines.count * chunk / chunks..<lines.count * (chunk + 1) / chunks {
          fill(first + line, output + (first + line) * columns)
        }
      }
    }
  }

  /// One output row of one filter.
  private func fill(_ line: Int, _ output: UnsafeMutablePointer<Element>) {
    let (filter, row) = line.quotientAndRemainder(dividingBy: layer.rows.count)
    let kernel = layer.kernel
    let firstChannel = filter / layer.filtersPerGroup * layer.channelsPerGroup
    input.withUnsafeBufferPointer { cells in
      for channel in 0..<layer.channelsPerGroup {
        for tapRow in 0..<kernel.rows {
          let place = layer.rows.position(window: row, tap: tapRow)
          guard let source = layer.rows.source(of: place) else { continue }
          let start = layer.inputShape.offset(firstChannel + channel, source, 0)
          for tapColumn in 0..<kernel.columns {
            let tap = Position(channel: channel, row: tapRow, column: tapColumn)
            accumulate(filter, row, tap, cells.baseAddress! + start, output)
          }
        }
      }
    }
    addBias(filter, row, output)
  }

  /// Adds weight · input for one tap along an output row; each tile of a tiled kernel takes its own cells.
  private func accumulate(
    _ filter: Int, _ row: Int, _ tap: Position, _ source: UnsafePointer<Element>,
    _ output: UnsafeMutablePointer<Element>
  ) {
    let axis = layer.columns
    let inside = axis.windowsInside(tap: tap.column)
    let first = axis.position(window: 0, tap: tap.column)
    let (stride, tiles) = (axis.size.stride, layer.kernel.tileColumns)
    for tile in 0..<tiles {
      let cell = Position(channel: filter, row: row, column: tile)
      let weight = weights[layer.weightOffset(output: cell, tap: tap)]
      if stride == 1, tiles == 1 {
        for window in inside { output[window] = output[window] + weight * source[first + window] }
      } else {
        let start = inside.lowerBound + (tile - inside.lowerBound % tiles + tiles) % tiles
        for window in Swift.stride(from: start, to: inside.upperBound, by: tiles) {
          output[window] = output[window] + weight * source[first + window * stride]
        }
      }
      guard axis.mode != .zeros else { continue }
      addBorder(tile, weight, tap.column, outside: 0..<inside.lowerBound, source, output)
      addBorder(tile, weight, tap.column, outside: inside.upperBound..<axis.count, source, output)
    }
  }

  /// The windows whose tap stands in padding that is not zeros.
  private func addBorder(
    _ tile: Int, _ weight: Element, _ tapColumn: Int, outside windows: Range<Int>,
    _ source: UnsafePointer<Element>, _ output: UnsafeMutablePointer<Element>
  ) {
    for window in windows where window % layer.kernel.tileColumns == tile {
      let place = layer.columns.position(window: window, tap: tapColumn)
      if let column = layer.columns.source(of: place) {
        output[window] = output[window] + weight * source[column]
      }
    }
  }

  private func addBias(_ filter: Int, _ row: Int, _ output: UnsafeMutablePointer<Element>) {
    guard !bias.isEmpty else { return }
    let kernel = layer.kernel
    for column in 0..<layer.columns.count {
      let tile = row % kernel.tileRows * kernel.tileColumns + column % kernel.tileColumns
      output[column] = output[column] + bias[tile * kernel.filters + filter]
    }
  }
}

extension SizedConvolution: WeightedLayer {
  func fill<Element: Scalar>(
    _ lines: Range<Int>, of output: inout [Element], from numbers: LayerNumbers<Element>
  ) {
    ConvolutionOutput(layer: self, input: numbers.input, weights: numbers.weights, bias: numbers.bias)
      .fill(lines, of: &output)
  }

  /// One bias for each tile and filter; none where the layer has none.
  var biasNumbers: [Number] {
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

  /// The whole output at once: the last sums of the walk.
  ///
  /// - Precondition: the tensor has the input shape and the weights are known.
  /// - Complexity: O(outputs · products a cell).
  public func output(of input: Tensor, arithmetic: Arithmetic = .exact) -> Tensor {
    SizedLayer.convolution(self).output(of: input, arithmetic: arithmetic)
  }
}
