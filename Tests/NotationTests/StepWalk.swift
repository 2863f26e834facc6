import ConvEngine
import Notation
import Testing

/// A step of a walk with the numbers that it computes, and those that it only reads.
struct StepWalk {
  let walk: LayerWalk
  let cell: Position
  /// Nil for the cell as a whole.
  let term: Int?

  /// A scene of each kind whose numbers differ from one another, and from what is computed with them.
  static let scenes: [Scene] = {
    let grid = Tensor(rows: [[8731, -6427, 59], [-43, 7919, 677], [1543, 41, -5501]])
    let small = Tensor(rows: [[number("1.25"), number("-2.5")], [number("3.75"), number("-0.5")]])
    var biased = Convolution(Kernel(rows: [[13, -17]]))
    biased.bias = .same(97)
    var windows = Pooling.Windows(size: Pair(2))
    windows.stride = Pair(1)
    let linear = Linear(weight: [[13, 17, -19, 23, 29, 31, 37, -53, 61]], bias: .same(5))
    func scene(_ input: Tensor, _ layers: Layer...) -> Scene { Scene(.values(input), layers) }
    return [
      scene(grid, .convolution(Convolution(Kernel(rows: [[3]])))), scene(grid, .convolution(biased)),
      scene(grid, .pooling(Pooling(.max, .sliding(windows)))),
      scene(grid, .pooling(Pooling(.average, .sliding(windows)))),
      scene(grid, .transposed(TransposedConvolution(Kernel(rows: [[13, -17]])))),
      scene(small, .softmax(Softmax())), scene(grid, .flatten), scene(grid, .flatten, .linear(linear)),
    ] + Activation.all.map { scene(small, .activation($0)) }
  }()

  /// The walk over the last layer of a scene.
  static func last(of scene: Scene) -> LayerWalk? {
    guard let solution = try? scene.solved(), let layer = solution.layers.last,
      let input = solution.input(ofLayer: solution.layers.count - 1)
    else { return nil }
    return LayerWalk(layer, on: input)
  }

  /// Every step of every cell, and every cell as a whole.
  static func all(of walk: LayerWalk) -> [StepWalk] {
    (0..<walk.cellCount).flatMap { index in
      let cell = walk.layer.walkShape.position(at: index)
      let terms: [Int?] = walk.layer.hasTerms ? (0..<walk.stepCount(ofCell: index)).map { $0 } : []
      return ([nil] + terms).map { StepWalk(walk: walk, cell: cell, term: $0) }
    }
  }

  /// The numbers that the step computes: products, sums so far, the largest so far, exponentials, results.
  var computed: [Number] {
    let input = walk.input
    guard let term else {
      if case .transposed = walk.layer { return [] }
      return [walk.result(cell)]
    }
    switch walk.layer {
    case .convolution(let layer):
      let step = ConvolutionWalk(layer, on: input).step(
        cell: layer.outputShape.offset(cell.channel, cell.row, cell.column), term: term)
      return products(step)
    case .linear(let layer): return products(LinearWalk(layer, on: input).step(cell, term))
    case .pooling(let layer): return PoolingWalk(layer, on: input).step(cell, term).value.map { [$0] } ?? []
    case .transposed(let layer):
      let walk = TransposedWalk(layer, on: input)
      let product = walk.product(cell, term)
      return [product.result, walk.value(of: product.target, cell: cell, term: term)]
    case .softmax(let layer):
      let walk = SoftmaxWalk(layer, on: input)
      let line = walk.line(through: cell)
      if term < layer.length { return [walk.exponential(cell, term, on: line)] }
      return term == layer.length ? [line.sum] : [line.sum, walk.result(cell)]
    case .activation, .flatten: return []
    }
  }

  private func products(_ step: ConvolutionStep) -> [Number] {
    if case .multiply(let product) = step.action { [product.result, step.sum] } else { [step.sum] }
  }

  /// The numbers of the step that stand in the line as what it reads, and may be equal to what it computes.
  var read: [Number] {
    switch walk.layer {
    case .activation: [walk.input[cell], 0]
    case .pooling(let layer):
      if let term, term < layer.tapCount(of: cell) {
        [PoolingWalk(layer, on: walk.input).element(cell, term).value ?? 0]
      } else {
        []
      }
    case .convolution, .transposed, .linear, .softmax, .flatten: []
    }
  }

  /// The line of the step.
  func line(_ covering: Covering) -> String {
    StepLine(walk: walk, cell: cell, term: term, covering: covering, style: .decimals).text(columns: 200)
  }

  /// How often a number stands in a line as a number of its own, outside the brackets of an index.
  static func count(_ number: Number, in line: String) -> Int {
    var (depth, numbers) = (0, [""])
    for character in line {
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
      if depth == 0, character.isNumber || ".−".contains(character) {
        numbers[numbers.count - 1].append(character)
      } else if numbers[numbers.count - 1] != "" {
        numbers.append("")
      }
    }
    let digits = NumberText(number).digits
    return numbers.count { $0 == digits }
  }
}
