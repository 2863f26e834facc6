import ConvEngine
import Testing

/// Laws of convolution, on random inputs and kernels; everything is exact.
@Suite struct ConvolutionPropertyTests {
  /// conv(2x + y/3) = 2 conv(x) + conv(y)/3, without a bias; and the same in the kernel.
  @Test(arguments: 0..<40)
  func `linear in the input and in the kernel`(_ seed: Int) throws {
    let trial = Trial(.fractions, seed: seed)
    let layer = trial.layer.with { $0.bias = .none }
    let other = Tensor(trial.input.shape, trial.input.numbers.reversed())
    #expect(
      try Array(layer(mix(trial.input, other)).numbers)
        == Array(mix(layer(trial.input), layer(other)).numbers))

    guard case .numbers(let weights) = layer.kernel.weights else {
      Issue.record("trials have weights")
      return
    }
    let turned = layer.with { $0.kernel.weights = .numbers(weights.reversed()) }
    let mixed = layer.with { $0.kernel.weights = .numbers(zip(weights, weights.reversed()).map(mix)) }
    #expect(
      try Array(mixed(trial.input).numbers)
        == Array(mix(layer(trial.input), turned(trial.input)).numbers))
  }

  /// A bias is added once to every cell: conv with bias − conv without is the bias.
  @Test(arguments: 0..<40)
  func `the bias is added once`(_ seed: Int) throws {
    let trial = Trial(.fractions, seed: seed)
    let layer = trial.layer.with { $0.bias = .same(Number(5, over: 7)) }
    let without = try layer.with { $0.bias = .none }(trial.input)
    #expect(try Array(layer(trial.input).numbers) == without.numbers.map { $0 + Number(5, over: 7) })
  }

  /// A kernel that is 1 in its middle gives the input back, whatever the padding holds, flipped or not.
  @Test(arguments: PaddingMode.allCases, [false, true])
  func `identity kernel`(_ mode: PaddingMode, _ flip: Bool) throws {
    let input = Tensor(rows: random(rows: 4, columns: 5, seed: 1))
    let layer = Convolution(.identity).with {
      ($0.padding, $0.paddingMode, $0.flip) = (.same, mode, flip)
    }
    #expect(try layer(input).nested == input.nested)
  }

  /// Turning the kernel by hand and asking for `flip` as well changes nothing, with all else at random.
  @Test(arguments: 0..<60)
  func `flipping twice is not flipping`(_ seed: Int) throws {
    let trial = Trial(.small, seed: seed)
    let turned = trial.layer.with {
      $0.flip.toggle()
      $0.kernel.weights = .numbers($0.kernel.turnedPlanes)
    }
    let (once, twice) = (try trial.layer(trial.input), try turned(trial.input))
    #expect(Array(once.numbers) == Array(twice.numbers))
  }

  /// Equivariance: on a ring (circular padding, stride 1) shifting first and convolving first is the same.
  @Test(arguments: 0..<5, 0..<4)
  func `shift then convolve is convolve then shift`(_ rows: Int, _ columns: Int) throws {
    let input = random(rows: 5, columns: 6, seed: 3)
    let layer = Convolution(Kernel(rows: random(rows: 3, columns: 2, seed: 4))).with {
      ($0.padding, $0.paddingMode) = (.same, .circular)
    }
    let convolvedFirst = shifted(try layer(Tensor(rows: input)).nested[0], rows, columns)
    #expect(try layer(Tensor(rows: shifted(input, rows, columns))).nested == [convolvedFirst])
  }

  /// x ∗ k = k ∗ x for the mathematician's full convolution, in 2-D with fractions.
  @Test(arguments: 0..<20)
  func `full flipped convolution is commutative`(_ seed: Int) throws {
    let left = random(rows: 1 + seed % 4, columns: 1 + seed % 3, seed: seed)
    let right = random(rows: 1 + seed % 2, columns: 1 + seed % 5, seed: seed + 100)
    func full(_ input: [[Number]], _ kernel: [[Number]]) throws -> [[[Number]]] {
      try Convolution(Kernel(rows: kernel)).with { ($0.padding, $0.flip) = (.full, true) }(
        Tensor(rows: input)
      )
      .nested
    }
    #expect(try full(left, right) == full(right, left))
  }

  /// As many tiles as output cells, all equal, are one shared kernel.
  @Test func `equal tiles share`() throws {
    let input = Tensor(rows: random(rows: 5, columns: 5, seed: 8))
    let rows = random(rows: 2, columns: 2, seed: 9)
    let weights = Array(repeating: rows.flatMap { $0 }, count: 16).flatMap { $0 }
    let tiled = Kernel(
      form: .rows, rows: 2, columns: 2, tileRows: 4, tileColumns: 4, weights: .numbers(weights))
    #expect(try Convolution(tiled)(input).nested == Convolution(Kernel(rows: rows))(input).nested)
  }

  private func mix(_ left: Number, _ right: Number) -> Number { left * 2 + right * Number(1, over: 3) }

  private func mix(_ left: Tensor, _ right: Tensor) -> Tensor {
    Tensor(left.shape, zip(left.numbers, right.numbers).map { mix($0, $1) })
  }

  private func random(rows: Int, columns: Int, seed: Int) -> [[Number]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<rows).map { _ in
      (0..<columns).map { _ in
        Number(Int.random(in: -9...9, using: &generator), over: Int.random(in: 1...4, using: &generator))
      }
    }
  }

  private func shifted(_ grid: [[Number]], _ rows: Int, _ columns: Int) -> [[Number]] {
    let rolled = grid.suffix(rows) + grid.dropLast(rows)
    return rolled.map { $0.suffix(columns) + $0.dropLast(columns) }
  }
}

extension Kernel {
  /// The weights with every plane of rows turned by 180°: 1 2 / 3 4 is 4 3 / 2 1.
  fileprivate var turnedPlanes: [Number] {
    let numbers = (0..<weightCount).map { self[$0] ?? 0 }
    let size = rows * columns
    return Swift.stride(from: 0, to: weightCount, by: size).flatMap { numbers[$0..<$0 + size].reversed() }
  }
}
