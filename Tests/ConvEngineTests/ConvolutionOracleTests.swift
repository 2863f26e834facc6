import ConvEngine
import Testing

/// Hundreds of random convolutions against the definition, written a second time in ``NaiveConvolution``.
@Suite struct ConvolutionOracleTests {
  @Test(arguments: Trial.Cells.allCases.flatMap { cells in cells.seeds.map { (cells, $0) } })
  func `output and every running sum are the definition's`(_ cells: Trial.Cells, _ seed: Int) throws {
    let trial = Trial(cells, seed: seed)
    let layer = try trial.layer.sized(on: trial.input.shape)
    let expected = trial.naive { $0 }.runningSums()
    #expect(layer.outputShape.lengths == lengths(of: expected, trial))

    let output = layer.output(of: trial.input)
    #expect(output.shape == layer.outputShape)
    let results = expected.joined().joined().map { $0[$0.count - 1] }
    #expect(Array(output.numbers) == results)

    // One step for each running sum, and the last one again when it is written to the output.
    let walk = ConvolutionWalk(layer, on: trial.input)
    let steps = expected.joined().joined().flatMap { $0 + [$0[$0.count - 1]] }
    #expect(walk.map(\.sum) == steps)
    #expect(output.shape.positions.map { walk.result($0) } == results)
  }

  /// Bit for bit: the engine adds in the order of the definition, and rounds nowhere else.
  @Test(arguments: Trial.Cells.allCases.filter { $0 != .symbols }, 0..<60)
  func `doubles are those of the definition in doubles`(_ cells: Trial.Cells, _ seed: Int) throws {
    let trial = Trial(cells, seed: seed)
    let layer = try trial.layer.sized(on: trial.input.shape)
    let naive = trial.naive { $0.nearestDouble ?? .nan }.runningSums()
    let results = naive.joined().joined().map { $0[$0.count - 1] }
    let output = try #require(layer.output(of: trial.input, arithmetic: .double).doubles)
    #expect(output == results)
    #expect(output.map(\.bitPattern) == results.map(\.bitPattern))
  }

  /// Large enough that rows are shared among processors: 3 filters of 2 channels over 212 × 212.
  @Test func `large layers give the same bits`() throws {
    let input = Tensor(Shape(channels: 2, rows: 212, columns: 212), .drawn(Draw(seed: 7, from: -9, to: 9)))
    var plan = NaivePlan()
    plan.kernel = Pair(2, 2)
    plan.padding = .same
    plan.mode = .reflect
    let tenths = (0..<24).map { Number($0 * 7 % 11 - 5, over: 10) }
    var convolution = Convolution(
      Kernel(form: .filters, filters: 3, channels: 2, rows: 2, columns: 2, weights: .numbers(tenths)))
    (convolution.padding, convolution.paddingMode) = (plan.padding, plan.mode)
    let layer = try convolution.sized(on: input.shape)
    #expect(layer.multiplicationCount == 212 * 212 * 3 * 8)

    let cells = planes(2, 212, 212) { input[$0].nearestDouble ?? .nan }
    let weights = tenths.map { $0.nearestDouble ?? .nan }
    let filters = (0..<3).map { filter in planes(2, 2, 2) { weights[filter * 8 + $0] } }
    let naive = NaiveConvolution(input: cells, tiles: [[filters]], bias: nil, plan: plan)
    let expected = naive.runningSums().joined().joined().map { $0[7] }
    #expect(try #require(layer.output(of: input, arithmetic: .double).doubles) == expected)
    // With tenths for weights every exact sum is a whole number of tenths.
    guard case .integers(let exact, let denominator) = layer.output(of: input).cells else {
      Issue.record("small fractions give integers over a denominator")
      return
    }
    #expect(denominator == 10)
    #expect(exact == expected.map { Int(($0 * 10).rounded()) })
  }

  /// Sizes, and what is refused, over 4,000 random settings of which many cannot run.
  @Test func `exactly what the definition allows can run`() {
    var generator = SeededGenerator(seed: 1)
    var possible = 0
    for number in 0..<4_000 {
      let design = TrialDesign(using: &generator)
      let (plan, shape) = (design.plan, design.shape)
      var layer = Convolution(
        Kernel(
          form: .size, filters: design.filters, rows: plan.kernel.rows, columns: plan.kernel.columns,
          dimensions: shape.dimensions, weights: .unknown))
      (layer.stride, layer.dilation, layer.groups) = (plan.stride, plan.dilation, plan.groups)
      (layer.padding, layer.paddingMode) = (plan.padding, plan.mode)
      let expected: Shape?
      if plan.isPossible(rows: shape.rows, columns: shape.columns) {
        let starts = plan.starts(rows: shape.rows, columns: shape.columns)
        expected = Shape(
          channels: design.filters, rows: starts.rows.count, columns: starts.columns.count,
          dimensions: shape.dimensions)
        possible += 1
      } else {
        expected = nil
      }
      let sized = try? layer.sized(on: shape)
      #expect(sized?.outputShape == expected, "configuration \(number): \(plan) on \(shape)")
      if expected != nil {
        #expect(sized?.sides == plan.sides(rows: shape.rows, columns: shape.columns), "\(plan) on \(shape)")
      }
    }
    #expect((1_000..<3_500).contains(possible), "both kinds are tried often: \(possible) of 4,000 can run")
  }

  /// Channels of rows from a function of the place in row-major order.
  private func planes(
    _ channels: Int, _ rows: Int, _ columns: Int, _ value: (Int) -> Double
  ) -> [[[Double]]] {
    (0..<channels).map { channel in
      (0..<rows).map { row in (0..<columns).map { value((channel * rows + row) * columns + $0) } }
    }
  }

  private func lengths(of sums: [[[[Number]]]], _ trial: Trial) -> [Int] {
    trial.plan.isSignal
      ? [sums.count, sums[0][0].count] : [sums.count, sums[0].count, sums[0][0].count]
  }
}

extension Trial.Cells {
  /// 480 convolutions in all; fewer where numbers of unlimited size make them slow.
  fileprivate var seeds: Range<Int> {
    switch self {
    case .needing128Bits, .needingBigIntegers: 0..<30
    case .small, .fractions, .symbols, .edited, .bytes, .drawn, .doubles: 0..<60
    }
  }
}

extension Tensor {
  /// The cells of a tensor in floating point.
  fileprivate var doubles: [Double]? { if case .doubles(let doubles) = cells { doubles } else { nil } }
}
