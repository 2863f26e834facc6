import ConvEngine
import Notation

/// Lines of units, each joined with the next as a layer of the scene joins them.
///
/// The input comes first, then what comes out of each layer up to the walked one. It holds places and counts, and no
/// number of the scene.
struct UnitChain {
  /// What is picked of it.
  enum Pick: Hashable {
    case input(Int), output(Int), weight(Int)
  }

  /// How the layers join their units, the first layer first.
  let layers: [Connections]
  let pick: Pick
  /// "conv 3" of each layer.
  let names: [String]
  /// Numbers that training would learn, and multiplications, of each layer.
  let parameters, multiplications: [Int]
  /// Whether the last layer has weights that its connections carry.
  let hasWeights: Bool
  /// The same of each layer.
  let layerHasWeights: [Bool]
  /// Which layers are matrices, in which each connection has a weight of its own.
  let layerIsMatrix: [Bool]
  /// Where the middle of what a unit sees lies, in halves of an input unit; by line, and there by unit.
  let middles: [[Int]]
  /// In how many ways each unit is reached from the pick, or gets there; by line.
  let ways: [[Number]]
  /// How the field of a unit grows from layer to layer; nil where its size is no sum.
  let growth: [ReceptiveGrowth]?
  /// The connection of the pick that the walk has gone into, if any.
  var part: Connections.Connection?

  init(_ sized: [SizedLayer], _ layers: [Connections], pick: Pick) {
    (self.layers, self.pick) = (layers, pick)
    names = sized.map { layer in
      let name = LayerText.name(layer).prefix { $0 != "," }
      return name.contains("→") ? layer.kind : String(name)
    }
    parameters = sized.map(\.parameterCount)
    multiplications = sized.map(\.multiplicationCount)
    layerHasWeights = sized.map { $0.kernel != nil }
    hasWeights = layerHasWeights.last ?? false
    layerIsMatrix = sized.map { if case .linear = $0 { true } else { false } }
    middles = Self.middles(sized)
    growth = sized.map(\.columns).growth
    ways = Self.ways(layers, pick)
  }

  /// The same units in another single layer.
  init(_ other: UnitChain, _ layer: Connections, pick: Pick) {
    (layers, self.pick, names, middles) = ([layer], pick, other.names, other.middles)
    (parameters, multiplications, hasWeights) = (other.parameters, other.multiplications, true)
    (layerHasWeights, layerIsMatrix, growth) = ([true], [true], nil)
    ways = Self.ways([layer], pick)
  }

  /// The lines, from the input on.
  var lines: Range<Int> { 0..<layers.count + 1 }

  /// Whether a connection of a layer has to do with the pick.
  func isChosen(_ connection: Connections.Connection, of layer: Int) -> Bool {
    switch pick {
    case .output: ways[layer + 1][connection.output] != .zero
    case .input: ways[layer][connection.input] != .zero
    case .weight(let weight): layer == layers.count - 1 && connection.weight == weight
    }
  }

  /// The layer in which the pick has its connections: the first of an input, otherwise the last.
  var pickedLayer: Int { if case .input = pick { 0 } else { layers.count - 1 } }

  /// The connections of the pick, in the order in which they are walked.
  var parts: [Connections.Connection] { layers[pickedLayer].connections(of: pick) }

  /// Whether the walk has gone into a connection that ends on a unit, at the end that is not the pick.
  func isPart(_ unit: Int, line: Int) -> Bool {
    guard let part else { return false }
    return line == pickedLayer && unit == part.input || line == pickedLayer + 1 && unit == part.output
  }

  /// Whether a unit is the pick itself.
  func isPick(_ unit: Int, line: Int) -> Bool {
    switch pick {
    case .output(let output): line == layers.count && unit == output
    case .input(let input): line == 0 && unit == input
    case .weight: false
    }
  }

  /// The units of a line that have to do with the pick, in order.
  func touched(_ line: Int) -> [Int] { ways[line].indices.filter { ways[line][$0] != .zero } }

  private static func ways(_ layers: [Connections], _ pick: Pick) -> [[Number]] {
    func one(_ index: Int, of count: Int) -> [Number] { (0..<count).map { $0 == index ? 1 : 0 } }
    switch pick {
    case .input(let input):
      var ways = [one(input, of: layers[0].inputs)]
      for layer in layers { ways.append(layer.forward(ways[ways.count - 1])) }
      return ways
    case .output(let output):
      var ways = [one(output, of: layers[layers.count - 1].outputs)]
      for layer in layers.reversed() { ways.append(layer.backward(ways[ways.count - 1])) }
      return ways.reversed()
    case .weight(let weight):
      let last = layers[layers.count - 1]
      var ways = layers.map { Array(repeating: Number.zero, count: $0.inputs) }
      var outputs = Array(repeating: Number.zero, count: last.outputs)
      for connection in last.of(weight: weight) {
        ways[layers.count - 1][connection.input] = 1
        outputs[connection.output] = 1
      }
      return ways + [outputs]
    }
  }

  /// Units stand over the middle of what they see; where that would put two of them on one place, as in a list that sees
  /// everything, they stand side by side over the middle of the input.
  private static func middles(_ sized: [SizedLayer]) -> [[Int]] {
    let inputs = sized[0].inputShape.columns
    return [(0..<inputs).map { 2 * $0 }]
      + sized.indices.map { index in
        let count = sized[index].outputShape.columns
        let middles = (0..<count).map { unit in
          let cell = Position(channel: 0, row: 0, column: unit)
          let field = sized.receptiveField(of: cell, ofLayer: index).columns
          return field.lowerBound + field.upperBound
        }
        let isApart = zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 2 }
        return isApart ? middles : (0..<count).map { 2 * $0 + inputs - count }
      }
  }
}

extension Connections {
  /// Those of a pick.
  fileprivate func connections(of pick: UnitChain.Pick) -> [Connection] {
    switch pick {
    case .input(let input): from(input: input)
    case .output(let output): into(output: output)
    case .weight(let weight): of(weight: weight)
    }
  }
}

extension FigureScene {
  /// The most units of a line, and connections of a layer, that are counted before the next key.
  private static let mostUnits = 256
  private static let mostConnections = 16_384

  /// Why no lines can be drawn from the input to the walked layer; nil where they can.
  var unitRefusal: String? {
    guard solved.layers.indices.contains(layer) else { return "connections need a layer that can run" }
    let layers = solved.layers[...layer]
    if solved.scene.input.shape.dimensions == .two {
      return "connections draws signals, and this is a grid; receptive shows what a cell of a grid sees"
    }
    guard layers.allSatisfy({ $0.inputShape.isLine && $0.outputShape.isLine }) else {
      return "connections draws one line of units for each layer, and here are several channels"
    }
    let units = layers.flatMap { [$0.inputShape.columns, $0.outputShape.columns] }.max() ?? 0
    let readings = layers.map(\.readingCount).max() ?? 0
    return units > Self.mostUnits || readings > Self.mostConnections
      ? "connections draws up to \(Self.mostUnits) units, and here are \(units)" : nil
  }

  /// The walked layer's units and weights, to pick from.
  var unitCounts: (inputs: Int, outputs: Int, weights: Int)? {
    guard unitRefusal == nil else { return nil }
    let last = solved.layers[layer]
    let weights = (last.connections?.all.map(\.weight).max() ?? 0) + 1
    return (
      solved.scene.input.shape.columns, last.outputShape.columns, max(last.columns.longestWindow, weights)
    )
  }

  /// How many connections a pick has.
  func partCount(_ pick: UnitChain.Pick) -> Int {
    guard unitRefusal == nil else { return 0 }
    let index = if case .input = pick { 0 } else { layer }
    return solved.layers[index].connections?.connections(of: pick).count ?? 0
  }

  /// The lines of units up to the walked layer.
  func units(_ pick: UnitChain.Pick) -> UnitChain? {
    guard unitRefusal == nil else { return nil }
    let sized = Array(solved.layers[...layer])
    let layers = sized.compactMap(\.connections)
    return layers.count == sized.count ? UnitChain(sized, layers, pick: pick) : nil
  }
}
