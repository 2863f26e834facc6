import ConvEngine

/// A random convolution that can run, in the engine's own terms and as the numbers it is made of.
struct Trial {
  /// How the numbers come about.
  enum Cells: CaseIterable {
    case small, fractions, needing128Bits, needingBigIntegers, symbols, edited, bytes, drawn, doubles
  }

  let layer: Convolution
  let input: Tensor
  let cells: Cells

  /// By tile row and tile column, one a filter; nil for none.
  let bias: [[[Number]]]?
  /// By tile row and tile column: filters of channels of rows.
  let tiles: [[[[[[Number]]]]]]
  let plan: NaivePlan

  /// The same trial from the same seed.
  init(_ cells: Cells, seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var design = TrialDesign(using: &generator)
    while !design.plan.isPossible(rows: design.shape.rows, columns: design.shape.columns) {
      design = TrialDesign(using: &generator)
    }
    self.init(design, cells, using: &generator)
  }

  private init(_ design: TrialDesign, _ cells: Cells, using generator: inout SeededGenerator) {
    let (plan, shape) = (design.plan, design.shape)
    let filters = design.isDepthwiseFromRows ? shape.channels : design.filters
    let sizes = (shape.channels / plan.groups, plan.kernel.rows, plan.kernel.columns)
    var tiles: [[[[[[Number]]]]]] = []
    for _ in 0..<design.tiles.rows {
      var tileRow: [[[[[Number]]]]] = []
      for _ in 0..<design.tiles.columns {
        let drawn = (0..<(design.isDepthwiseFromRows ? 1 : filters)).map { _ in
          (0..<sizes.0).map { _ in
            (0..<sizes.1).map { _ in (0..<sizes.2).map { _ in cells.weight(using: &generator) } }
          }
        }
        tileRow.append(design.isDepthwiseFromRows ? Array(repeating: drawn[0], count: filters) : drawn)
      }
      tiles.append(tileRow)
    }
    (bias, self.tiles, self.plan, self.cells) = (
      design.bias(cells, filters, using: &generator), tiles, plan, cells
    )
    input = cells.tensor(shape, using: &generator)

    let single = design.isDepthwiseFromRows
    let numbers = tiles.joined().flatMap { $0.prefix(single ? 1 : filters).joined().joined().joined() }
    var layer = Convolution(
      Kernel(
        form: single ? .rows : .filters, filters: single ? 1 : filters, channels: sizes.0, rows: sizes.1,
        columns: sizes.2, dimensions: shape.dimensions, tileRows: tiles.count, tileColumns: tiles[0].count,
        weights: .numbers(numbers)))
    (layer.stride, layer.dilation, layer.groups) = (plan.stride, plan.dilation, plan.groups)
    (layer.padding, layer.paddingMode, layer.flip) = (plan.padding, plan.mode, plan.flip)
    layer.bias = design.engineBias(bias)
    self.layer = layer
  }

  /// The naive definition on this trial's numbers, each turned into `Element`.
  func naive<Element: Scalar>(_ element: (Number) -> Element) -> NaiveConvolution<Element> {
    let shape = input.shape
    let channels = (0..<shape.channels).map { channel in
      (0..<shape.rows).map { row in (0..<shape.columns).map { element(input[channel, row, $0]) } }
    }
    return NaiveConvolution(
      input: channels, tiles: tiles.map { $0.map { $0.map { $0.map { $0.map { $0.map(element) } } } } },
      bias: bias?.map { $0.map { $0.map(element) } }, plan: plan,
      zero: element(input.isApproximate ? .approximate(0) : 0)
    )
  }
}

/// The lengths and settings of a trial, not yet known to be possible.
struct TrialDesign {
  var plan = NaivePlan()
  let shape: Shape
  let filters: Int
  let tiles: Pair
  let isDepthwiseFromRows: Bool
  private let biasKind: Int

  init(using generator: inout SeededGenerator) {
    func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator) ?? values[0] }
    let isSignal = pick([true, false, false])
    plan.isSignal = isSignal
    plan.groups = pick([1, 1, 1, 2, 3])
    let channels = plan.groups * pick([1, 1, 2])
    shape = Shape(
      channels: channels, rows: isSignal ? 1 : pick([1, 2, 3, 4, 5, 6]),
      columns: pick([1, 2, 3, 4, 5, 6, 7]),
      dimensions: isSignal ? .one : .two)
    filters = plan.groups * pick([1, 2])
    plan.kernel = Pair(isSignal ? 1 : pick([1, 2, 3]), pick([1, 2, 3, 4]))
    // In 1-D only the columns of a setting count, so any rows have to be ignored.
    plan.stride = Pair(pick([1, 1, 2, 3]), pick([1, 1, 2, 3, 5]))
    plan.dilation = Pair(pick([1, 1, 2]), pick([1, 1, 2, 3]))
    plan.mode = pick(PaddingMode.allCases)
    plan.flip = pick([true, false])
    let sides = Sides(
      top: pick([0, 1, 2]), bottom: pick([0, 1, 3]), left: pick([0, 1, 2, 4]), right: pick([0, 1, 2, 3]))
    plan.padding = pick([.valid, .same, .sameLower, .full, .sides(sides), .sides(sides), .sides(sides)])
    tiles = pick([true, true, false]) ? Pair(1) : Pair(isSignal ? 1 : pick([1, 2, 3]), pick([1, 2, 3]))
    isDepthwiseFromRows = plan.groups > 1 && channels == plan.groups && pick([true, false])
    biasKind = pick([0, 1, 2, 3, 4])
  }

  /// Biases by tile and filter, all equal where the engine is given fewer of them.
  func bias(
    _ cells: Trial.Cells, _ filters: Int, using generator: inout SeededGenerator
  ) -> [[[Number]]]? {
    func list(_ count: Int) -> [Number] { (0..<count).map { _ in cells.bias(using: &generator) } }
    switch biasKind {
    case 0: return nil
    case 1:
      let same = Array(repeating: list(1)[0], count: filters)
      return Array(repeating: Array(repeating: same, count: tiles.columns), count: tiles.rows)
    case 2:
      let each = list(filters)
      return Array(repeating: Array(repeating: each, count: tiles.columns), count: tiles.rows)
    case 3:
      return (0..<tiles.rows).map { _ in
        (0..<tiles.columns).map { _ in Array(repeating: list(1)[0], count: filters) }
      }
    default: return (0..<tiles.rows).map { _ in (0..<tiles.columns).map { _ in list(filters) } }
    }
  }

  func engineBias(_ bias: [[[Number]]]?) -> Bias {
    guard let bias else { return .none }
    switch biasKind {
    case 1: return .same(bias[0][0][0])
    case 2: return .perFilter(bias[0][0])
    case 3: return .perTile(bias.joined().map { $0[0] })
    default: return .perTile(Array(bias.joined().joined()))
    }
  }
}
