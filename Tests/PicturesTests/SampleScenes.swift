import ConvEngine
import Notation

@testable import Pictures

/// Scenes of one layer: every kind of layer on every form of input that it takes.
enum SampleScenes {
  /// Each with a name for messages: "conv on [2, 3, 4]".
  static let all: [(name: String, scene: Scene)] = Layer.all.flatMap { sample in
    inputs.compactMap { input in
      let layer = fitted(sample, to: input.shape)
      guard (try? layer.sized(on: input.shape)) != nil else { return nil }
      return ("\(layer.kind) on \(input.shape.lengths)", Scene(.values(input), [layer]))
    }
  }

  /// A grid, a grid of two channels, a signal, a signal of two channels, a plain list; negative numbers among them.
  private static let inputs = [
    Shape(channels: 1, rows: 3, columns: 4), Shape(channels: 2, rows: 2, columns: 4),
    Shape(channels: 1, length: 5), Shape(channels: 2, length: 5), Shape(list: 4),
  ].map { shape in Tensor(shape, (0..<shape.count).map { Number($0 * 7 % 11 - 4) }) }

  /// A layer of the same kind with a window of 2, padding where it may have some, and two outputs.
  ///
  /// The compiler asks for a new kind here.
  private static func fitted(_ sample: Layer, to input: Shape) -> Layer {
    let isSignal = input.dimensions == .one
    switch sample {
    case .convolution(var layer):
      layer.kernel = kernel(filters: 2, channels: input.channels, isSignal)
      layer.padding = .around(rows: isSignal ? 0 : 1, columns: 1)
      return .convolution(layer)
    case .transposed(var layer):
      layer.kernel = kernel(filters: input.channels, channels: 2, isSignal)
      layer.stride = isSignal ? Pair(1, 2) : Pair(2)
      return .transposed(layer)
    case .pooling(var layer):
      switch layer.extent {
      case .sliding: layer.windows?.size = isSignal ? Pair(1, 2) : Pair(2)
      case .adaptive: layer.extent = .adaptive(outputSize: isSignal ? Pair(1, 2) : Pair(2))
      case .global: break
      }
      return .pooling(layer)
    case .activation, .softmax, .flatten: return sample
    case .linear: return .linear(Linear(weight: [[1, -2, 3, 0], [2, 0, -1, 5]]))
    }
  }

  private static func kernel(filters: Int, channels: Int, _ isSignal: Bool) -> Kernel {
    let rows = isSignal ? 1 : 2
    let count = filters * channels * rows * 2
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: 2,
      dimensions: isSignal ? .one : .two, weights: .numbers((0..<count).map { Number($0 * 3 % 7 - 2) }))
  }
}

extension Scene {
  /// The scene with all its outputs.
  var solved: SolvedScene {
    var solved = SolvedScene(self)
    while solved.isPending(through: layers.count - 1) { solved.advance(through: layers.count - 1) }
    return solved
  }
}

extension Figure {
  /// Figures of a scene's first layer: at the level of the layers, and of the first two, a middle and the last cell with
  /// all their terms.
  static func all(of scene: Scene, hiding: Covering = [], levels: [Level] = [.layer, .cell, .term])
    -> [Figure]
  {
    let solved = scene.solved
    guard let walk = solved.walk(ofLayer: 0) else { return [] }
    return levels.flatMap { level in
      let base = FigureScene(solved, hiding: hiding, listsLayers: level == .layer)
      let count = level == .layer ? 1 : walk.cellCount
      return Set([0, min(1, count - 1), count / 2, count - 1]).sorted().flatMap { cell in
        (0..<(level == .term && walk.layer.hasTerms ? walk.stepCount(ofCell: cell) : 1)).map { term in
          var place = WalkPlace()
          (place.level, place.cell, place.term) = (
            walk.layer.hasTerms ? level : min(level, .cell), cell, term
          )
          return Figure(base, at: place)
        }
      }
    }
  }
}
