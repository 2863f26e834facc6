import ConvEngine
import Testing

/// Answers that other people published: d2l.ai, conv_arithmetic, CS231n, Ng's course, TensorFlow.
///
/// (calc) marks an answer worked out from the source's numbers by hand or with NumPy, not printed there.
@Suite struct ConvolutionWorkedExamples {
  /// d2l's 3 × 3 input, 0…8.
  private let nine = Tensor(rows: .counting(from: 0, rows: 3, columns: 3))
  /// d2l's kernel.
  private let kernel = Convolution(Kernel(rows: [[0, 1], [2, 3]]))

  /// d2l.ai, “Convolutions for Images”: the first output of the chapter; flipped (calc).
  @Test func `d2l, cross-correlation and true convolution`() throws {
    #expect(try kernel(nine).nested == [[[19, 25], [37, 43]]])
    #expect(try kernel.with { $0.flip = true }(nine).nested == [[[5, 11], [23, 29]]])
  }

  /// d2l.ai, “Padding and Stride”: prints the 0 of the first corner; the rest (calc).
  @Test func `d2l, padding and stride`() throws {
    let padded = kernel.with { $0.padding = .around(rows: 1, columns: 1) }
    #expect(try padded(nine).nested == [[[0, 3, 8, 4], [9, 19, 25, 10], [21, 37, 43, 16], [6, 7, 8, 0]]])

    let strided = try padded.with { $0.stride = Pair(3, 2) }.fitted(to: nine.shape)
    #expect(strided.output(of: nine).nested == [[[0, 8], [6, 8]]])
    // One column of padding is left over, and no row.
    #expect([strided.columns.size.leftover, strided.columns.size.leftoverPadding] == [1, 1])
    #expect(strided.rows.size.leftover == 0)
  }

  /// d2l.ai, “Convolutions for Images”, object edge detection, on the picture and on its transpose.
  @Test func `d2l, edges`() throws {
    let detector = Convolution(Kernel(rows: [[1, -1]]))
    let row: [Number] = [1, 1, 0, 0, 0, 0, 1, 1]
    let edges: [Number] = [0, 1, 0, 0, 0, -1, 0]
    #expect(
      try detector(Tensor(rows: Array(repeating: row, count: 6))).nested
        == [Array(repeating: edges, count: 6)])
    let transposed = Tensor(rows: row.map { Array(repeating: $0, count: 6) })
    #expect(
      try detector(transposed).nested == [Array(repeating: Array(repeating: 0, count: 5), count: 8)])
  }

  /// d2l.ai, “Multiple Input and Multiple Output Channels”: one filter, then three.
  @Test func `d2l, channels`() throws {
    let input = Tensor(channels: [
      .counting(from: 0, rows: 3, columns: 3), .counting(from: 1, rows: 3, columns: 3),
    ])
    let weights: [Int] = [0, 1, 2, 3, 1, 2, 3, 4]
    func layer(_ form: Kernel.Form, adding: [Int]) -> Convolution {
      let numbers = adding.flatMap { more in weights.map { Number($0 + more) } }
      return Convolution(
        Kernel(
          form: form, filters: adding.count, channels: 2, rows: 2, columns: 2, weights: .numbers(numbers)))
    }
    #expect(try layer(.filter, adding: [0])(input).nested == [[[56, 72], [104, 120]]])
    #expect(
      try layer(.filters, adding: [0, 1, 2])(input).nested
        == [[[56, 72], [104, 120]], [[76, 100], [148, 172]], [[96, 128], [192, 224]]])
  }

  /// d2l.ai, “Transposed Convolution”: the direct product of its matrix form.
  @Test func `d2l, the input of the matrix form`() throws {
    #expect(try Convolution(Kernel(rows: [[1, 2], [3, 4]]))(nine).nested == [[[27, 37], [57, 67]]])
  }

  /// vdumoulin/conv_arithmetic, the numerical figures: no padding with stride 1, padding 1 with stride 2.
  @Test func `conv_arithmetic, numerical figures`() throws {
    let input = Tensor(rows: [
      [3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1],
    ])
    let layer = Convolution(Kernel(rows: [[0, 1, 2], [2, 2, 0], [0, 1, 2]]))
    #expect(try layer(input).nested == [[[12, 12, 17], [10, 17, 19], [9, 6, 14]]])
    let strided = layer.with { ($0.padding, $0.stride) = (.around(rows: 1, columns: 1), Pair(2)) }
    #expect(try strided(input).nested == [[[6, 17, 3], [8, 17, 13], [6, 4, 4]]])
  }

  /// CS231n, “Spatial arrangement”: stride 1 and 2 are printed; PyTorch floors stride 3 (calc).
  @Test func `CS231n, one dimension`() throws {
    let layer = Convolution(Kernel(signal: [1, 0, -1])).with { $0.padding = .sides(Sides(left: 1, right: 1)) }
    let input = Tensor(signal: [1, 2, -1, 1, -3])
    #expect(
      try [1, 2, 3].map { stride in try layer.with { $0.stride = Pair(stride) }(input).signal }
        == [[-2, 2, 1, 2, 1], [-2, 1, 1], [-2, 2]])
  }

  /// Ng, *Convolutional Neural Networks*, week 1 (matrix from memory, answer calc); flipped, the negation.
  @Test func `Ng, a vertical edge`() throws {
    let input = Tensor(rows: [
      [3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3],
      [0, 1, 3, 1, 7, 8], [4, 2, 1, 6, 2, 8], [2, 4, 5, 2, 3, 9],
    ])
    let layer = Convolution(.vertical)
    let answer: [[Number]] = [[-5, -4, 0, 8], [-10, -2, 2, 3], [0, -2, -4, -7], [-3, -2, -3, -16]]
    #expect(try layer(input).nested == [answer])
    #expect(try layer.with { $0.flip = true }(input).nested == [answer.map { $0.map { $0 * -1 } }])
  }

  /// tensorflow#11864: MATLAB's conv2 turns the kernel, TensorFlow does not.
  ///
  /// The issue has the first rows, 333 534 651 … and 87 186 249 225; the rest is (calc).
  @Test func `MATLAB against TensorFlow`() throws {
    let plane: [[Number]] = .counting(from: 1, rows: 4, columns: 4)
    let weights = (1...9).map { Number($0) }
    let three = Convolution(
      Kernel(
        form: .filter, channels: 3, rows: 3, columns: 3, weights: .numbers(weights + weights + weights))
    ).with { $0.padding = .same }
    let input = Tensor(channels: [plane, plane, plane])
    #expect(
      try three(input).nested
        == [
          [[333, 534, 651, 435], [693, 1044, 1179, 756], [1089, 1584, 1719, 1080], [591, 822, 885, 525]]
        ])
    #expect(
      try three.with { $0.flip = true }(input).nested
        == [[[87, 186, 249, 225], [297, 576, 711, 594], [621, 1116, 1251, 990], [789, 1338, 1455, 1095]]])
    let one = Convolution(Kernel(rows: .counting(from: 1, rows: 3, columns: 3)))
      .with { ($0.padding, $0.flip) = (.same, true) }
    #expect(
      try one(Tensor(rows: plane)).nested
        == [[[29, 62, 83, 75], [99, 192, 237, 198], [207, 372, 417, 330], [263, 446, 485, 365]]])
  }

  /// The product of the polynomials 1 + x/2 + x² + x³ and 1 + x/2 + x²/4.
  @Test func `full convolution multiplies polynomials`() throws {
    let half = Number(1, over: 2)
    let layer = Convolution(Kernel(signal: [1, half, Number(1, over: 4)]))
      .with { ($0.padding, $0.flip) = (.full, true) }
    #expect(
      try layer(Tensor(signal: [1, half, 1, 1])).signal
        == [1, 1, Number(3, over: 2), Number(13, over: 8), Number(3, over: 4), Number(1, over: 4)])
  }
}
