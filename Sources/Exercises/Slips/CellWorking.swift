import ConvEngine
import Notation

/// How the cells of an output come about: the last layer that has terms, and what only changes each cell by itself
/// behind it.
struct CellWorking: Sendable {
  /// The scene, solved.
  let solved: SolvedScene
  /// What comes out of it.
  let output: Tensor
  /// The layer that has the terms.
  let layer: Int
  private let functions: [Activation]
  /// Where the layer is followed by a pooling layer: the window that one of its cells lies in.
  private var pooled: PooledCell?

  /// The last layer, but for activations and `flatten`; nil where the scene has no layer.
  init?(_ solved: SolvedScene) {
    guard let last = solved.layers.indices.last, let output = solved.output else { return nil }
    (self.solved, self.output) = (solved, output)
    (layer, functions) = solved.behindFunctions(last)
  }

  /// The layer before the last one where that pools, for a cell that lies in the window of a cell of the output.
  private init(_ solved: SolvedScene, _ output: Tensor, _ pooled: PooledCell) {
    (self.solved, self.output, self.pooled) = (solved, output, pooled)
    (layer, functions) = solved.behindFunctions(pooled.layer - 1)
  }

  /// The cells that go into a window of the pooling layer behind them; none where no such layer is the last, where its
  /// windows overlap, so that a slip would show in several cells, or where the window is large.
  func pooledCells(of cell: Int) -> [CellWorking] {
    guard layer > 0, pooled == nil, case .pooling(let pool) = solved.layers[layer], pool.windowsAreApart
    else {
      return []
    }
    let target = position(of: cell)
    let window = solved.layers[layer].window(of: target)
    guard window.rows.count * window.columns.count <= Self.largestWindow else { return [] }
    return (0..<pool.tapCount(of: target)).compactMap { tap in
      let (row, column) = tap.quotientAndRemainder(dividingBy: window.columns.count)
      let source = Position(
        channel: target.channel, row: window.rows.start + row * window.rows.step,
        column: window.columns.start + column * window.columns.step)
      guard (0..<pool.inputShape.rows).contains(source.row),
        (0..<pool.inputShape.columns).contains(source.column)
      else { return nil }
      let pooled = PooledCell(layer: layer, source: source, target: target, functions: functions)
      return CellWorking(solved, output, pooled)
    }
  }

  private static let largestWindow = 16

  /// Whether the cell is one under a pooling layer, and not one of the output.
  var isPooled: Bool { pooled != nil }

  /// A cell of the layer that has the terms.
  func position(of cell: Int) -> Position {
    pooled?.source ?? solved.layers[layer].outputShape.position(at: cell)
  }

  /// A cell as a sentence names it: "cell (0, 2)".
  func name(of cell: Int) -> String {
    guard let pooled else { return "cell " + output.shape.name(of: output.shape.position(at: cell)) }
    let kind = solved.layers[layer].kind
    return "cell \(solved.layers[layer].outputShape.name(of: pooled.source)) of layer \(layer) (\(kind))"
  }

  /// What the layers behind make of a number.
  func complete(_ number: Number) -> Number {
    let number = functions.reduce(number) { $1($0) }
    return pooled.map { $0.complete(number, in: solved) } ?? number
  }

  /// Whether its terms are added, and not compared.
  var adds: Bool {
    if case .pooling(let sized) = solved.layers[layer] { sized.settings.operation == .average } else { true }
  }

  /// What a sum of terms is multiplied with: 1, or the share of each number in an average.
  func share(of cell: Int) -> Number {
    guard case .pooling(let sized) = solved.layers[layer], adds else { return 1 }
    return Number(1, over: sized.divisor(of: position(of: cell)))
  }

  /// What terms make together.
  func combine(_ contributions: [Number], _ cell: Int) -> Number {
    guard adds else {
      guard let first = contributions.first else { return .zero }
      return contributions.dropFirst().reduce(first) { $0.isLess(than: $1) ? $1 : $0 }
    }
    return contributions.reduce(.zero, +) * share(of: cell)
  }

  /// The terms of a cell; none where its layer has none.
  ///
  /// - Complexity: O(terms).
  func terms(of cell: Int) -> [CellTerm] {
    let place = position(of: cell)
    guard let input = solved.input(ofLayer: layer) else { return [] }
    switch solved.layers[layer] {
    case .convolution(let sized):
      let walk = ConvolutionWalk(sized, on: input)
      return walk.products(place).map(Self.term) + Self.bias(sized.bias(of: place))
    case .linear(let sized):
      let walk = LinearWalk(sized, on: input)
      return (0..<input.shape.count).map { Self.term(walk.product(place, $0)) }
        + Self.bias(walk.bias(of: place))
    case .transposed(let sized):
      let walk = TransposedWalk(sized, on: input)
      return walk.products(onto: place).map { product in
        CellTerm(
          name: Self.name(product.value, product.weight), contribution: product.result, value: product.value,
          weight: product.weight, place: product.source,
          kernelCell: product.tap)
      } + Self.bias(sized.bias(ofOutput: place.channel))
    case .pooling(let sized):
      let walk = PoolingWalk(sized, on: input)
      return (0..<sized.tapCount(of: place)).compactMap { tap in
        let element = walk.element(place, tap)
        return element.value.map {
          CellTerm(
            name: "the number \(NumberText($0).text)", contribution: $0, value: $0, place: element.place)
        }
      }
    case .activation, .softmax, .flatten: return []
    }
  }

  /// The weights that a term could have been multiplied with by mistake: the others of its plane of the kernel.
  func otherWeights(of term: CellTerm, _ cell: Int) -> [(weight: Number, cell: Position)] {
    guard let kernel = solved.layers[layer].kernel, let own = term.kernelCell, let input = term.place else {
      return []
    }
    let place = position(of: cell)
    let filter: Int
    switch solved.layers[layer] {
    case .transposed: filter = input.channel
    case .linear: filter = place.column
    default: filter = place.channel
    }
    var others: [(weight: Number, cell: Position)] = []
    for row in 0..<kernel.rows {
      for column in 0..<kernel.columns {
        let other = Position(channel: own.channel, row: row, column: column)
        let offset = kernel.offset(
          tileRow: place.row % kernel.tileRows, tileColumn: place.column % kernel.tileColumns, filter: filter,
          other)
        guard other != own, let weight = kernel[offset], weight != term.weight else { continue }
        others.append((weight, other))
      }
    }
    return others
  }

  /// The cells of the input beside the one that a term reads.
  func otherInputs(of term: CellTerm) -> [(value: Number, cell: Position)] {
    guard let place = term.place, let input = solved.input(ofLayer: layer) else { return [] }
    var others: [(value: Number, cell: Position)] = []
    for (down, right) in CellWorking.neighbours {
      let (row, column) = (place.row + down, place.column + right)
      guard (0..<input.shape.rows).contains(row), (0..<input.shape.columns).contains(column) else { continue }
      let cell = Position(channel: place.channel, row: row, column: column)
      if input[cell] != term.value { others.append((input[cell], cell)) }
    }
    return others
  }

  /// The eight cells around one, those in its row and column first.
  static let neighbours = [(0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)]

  private static func term(_ product: ConvolutionStep.Product) -> CellTerm {
    CellTerm(
      name: name(product.value, product.weight), contribution: product.result, value: product.value,
      weight: product.weight, place: product.place, kernelCell: product.kernelCell)
  }

  private static func bias(_ bias: Number?) -> [CellTerm] {
    bias.map { [CellTerm(name: "the bias \(NumberText($0).text)", contribution: $0)] } ?? []
  }

  private static func name(_ value: Number, _ weight: Number) -> String {
    "the term " + product(value, weight)
  }

  /// "4·(−1)".
  static func product(_ value: Number, _ weight: Number) -> String {
    let (left, right) = (NumberText(value).digits, NumberText(weight).digits)
    return left + "·" + (right.hasPrefix("−") || right.contains("/") ? "(\(right))" : right)
  }
}

/// A cell that lies in a window of a pooling layer.
private struct PooledCell: Sendable {
  /// The pooling layer.
  let layer: Int
  /// The cell, and the one that its window becomes.
  let source, target: Position
  /// What comes behind the pooling layer.
  let functions: [Activation]

  /// What becomes of a number in the cell.
  func complete(_ number: Number, in solved: SolvedScene) -> Number {
    guard let input = solved.input(ofLayer: layer) else { return number }
    let walk = LayerWalk(solved.layers[layer], on: input.setting(source, to: number))
    return functions.reduce(walk.result(target)) { $1($0) }
  }
}

extension SolvedScene {
  /// The last layer up to one that does more than change each cell by itself, and what is done to each behind it.
  fileprivate func behindFunctions(_ last: Int) -> (layer: Int, functions: [Activation]) {
    var layer = last
    var functions: [Activation] = []
    while layer > 0 {
      if case .activation(let sized) = layers[layer] {
        functions.append(sized.activation)
      } else if case .flatten = layers[layer] {
      } else {
        break
      }
      layer -= 1
    }
    return (layer, functions.reversed())
  }
}

extension SizedPooling {
  /// Whether no cell is read by two windows.
  fileprivate var windowsAreApart: Bool {
    guard case .sliding(let windows) = settings.extent else {
      return outputShape.count == inputShape.channels
    }
    return windows.dilation == Pair(1) && windows.stride.columns >= windows.size.columns
      && (inputShape.dimensions == .one || windows.stride.rows >= windows.size.rows)
  }
}

extension Number {
  /// Whether another number is larger; symbols have no order.
  fileprivate func isLess(than other: Number) -> Bool {
    if case .exact(let left) = self, case .exact(let right) = other { return left < right }
    guard let left = nearestDouble, let right = other.nearestDouble else { return false }
    return left < right
  }
}
