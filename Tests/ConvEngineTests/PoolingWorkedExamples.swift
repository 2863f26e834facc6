import ConvEngine
import Testing

/// Pooling as others have published it, each with its source.
@Suite struct PoolingWorkedExamples {
  private func windows(
    _ size: Pair, stride: Pair? = nil, padding: Padding = .valid
  ) -> Pooling.Extent {
    var windows = Pooling.Windows(size: size)
    (windows.givenStride, windows.padding) = (stride, padding)
    return .sliding(windows)
  }

  private func output(_ operation: Pooling.Operation, _ extent: Pooling.Extent, _ input: Tensor) throws
    -> Tensor
  {
    try Layer.pooling(Pooling(operation, extent)).sized(on: input.shape).output(of: input)
  }

  private func rows(_ tensor: Tensor) -> [[Number]] {
    (0..<tensor.shape.rows).map { row in (0..<tensor.shape.columns).map { tensor[0, row, $0] } }
  }

  private let nine = Tensor(rows: .counting(from: 0, rows: 3, columns: 3))
  private let sixteen = Tensor(rows: .counting(from: 0, rows: 4, columns: 4))

  /// Dive into Deep Learning, “Pooling”.
  @Test func `d2l on nine numbers`() throws {
    let extent = windows(Pair(2), stride: Pair(1))
    #expect(rows(try output(.max, extent, nine)) == [[4, 5], [7, 8]])
    #expect(rows(try output(.average, extent, nine)) == [[2, 3], [5, 6]])
  }

  /// Dive into Deep Learning, “Pooling”: padding and stride.
  @Test func `d2l on sixteen numbers`() throws {
    #expect(rows(try output(.max, windows(Pair(3)), sixteen)) == [[10]])
    let padded = windows(Pair(3), stride: Pair(2), padding: .around(rows: 1, columns: 1))
    #expect(rows(try output(.max, padded, sixteen)) == [[5, 7], [13, 15]])
    let wide = windows(Pair(2, 3), stride: Pair(2, 3), padding: .around(rows: 0, columns: 1))
    #expect(rows(try output(.max, wide, sixteen)) == [[5, 7], [13, 15]])
  }

  /// Stanford CS231n, “Convolutional networks”: max pooling with 2 × 2 filters and stride 2.
  @Test func `CS231n`() throws {
    let input = Tensor(rows: [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])
    #expect(rows(try output(.max, windows(Pair(2)), input)) == [[6, 8], [3, 4]])
  }

  /// Dumoulin and Visin, *A guide to convolution arithmetic for deep learning*, Figures 1.5 and 1.6.
  @Test func `convolution arithmetic`() throws {
    let input = Tensor(
      rows: [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]])
    let extent = windows(Pair(3), stride: Pair(1))
    func ninths(_ numerators: [Int]) -> [Number] { numerators.map { Number($0, over: 9) } }
    #expect(
      rows(try output(.average, extent, input)) == [
        ninths([15, 15, 15]), ninths([9, 11, 16]), ninths([10, 7, 12]),
      ])
    #expect(rows(try output(.max, extent, input)) == [[3, 3, 3], [3, 3, 3], [3, 2, 3]])
  }

  /// The documentation of torch.nn.AvgPool1d.
  @Test func `a signal`() throws {
    let input = Tensor(signal: [1, 2, 3, 4, 5, 6, 7])
    #expect(rows(try output(.average, windows(Pair(3), stride: Pair(2)), input)) == [[2, 4, 6]])
  }

  /// The documentation of tf.nn.max_pool, and its note on SAME and VALID.
  @Test func `valid and same`() throws {
    let input = Tensor(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(rows(try output(.max, windows(Pair(2)), input)) == [[5]])
    #expect(rows(try output(.max, windows(Pair(2), padding: .same), input)) == [[5, 6]])
    let sizes = [(13, 6, 5, 3, 1, 2), (224, 7, 2, 112, 2, 3), (6, 3, 2, 3, 0, 1)]
    for (length, kernel, stride, count, left, right) in sizes {
      let layer = Pooling(.max, windows(Pair(kernel), stride: Pair(stride), padding: .same))
      let sized = SizedLayer.pooling(try layer.sized(on: Shape(channels: 1, length: length)))
      #expect(sized.outputShape.columns == count)
      #expect(sized.sides == Sides(left: left, right: right))
    }
    let valid = Pooling(.max, windows(Pair(6), stride: Pair(5)))
    #expect(try valid.sized(on: Shape(channels: 1, length: 13)).outputShape.columns == 2)
  }

  /// Prince, *Understanding Deep Learning*, Figure 10.11.
  @Test func `halving by maximum and mean`() throws {
    let input = Tensor(rows: [[1, 3, 5, 3], [6, 2, 0, 8], [4, 6, 1, 4], [2, 8, 0, 3]])
    #expect(rows(try output(.max, windows(Pair(2)), input)) == [[6, 8], [8, 4]])
    #expect(rows(try output(.average, windows(Pair(2)), input)) == [[3, 4], [5, 2]])
  }

  /// Goodfellow et al., *Deep Learning*, Figure 9.8: every detector changed, half of the pooled ones did.
  @Test func `a shift by one`() throws {
    let extent = windows(Pair(3), stride: Pair(1), padding: .around(rows: 0, columns: 1))
    func tenths(_ numerators: [Int]) -> [Number] { numerators.map { Number($0, over: 10) } }
    #expect(
      rows(try output(.max, extent, Tensor(signal: tenths([1, 10, 2, 1])))) == [tenths([10, 10, 10, 2])])
    #expect(
      rows(try output(.max, extent, Tensor(signal: tenths([3, 1, 10, 2])))) == [tenths([3, 10, 10, 10])])
  }
}
