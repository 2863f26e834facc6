import ConvEngine

/// The largest number of each window; at the last level with padding or a window that reaches over the edge.
enum MaxPoolTopic: Topic {
  static let name = "max-pool"
  static let title = "Max pooling"
  static let mistakes: [any Mistake.Type] = [
    AverageInsteadOfMax.self, StrideIgnored.self, PaddingAsZero.self, FloorInsteadOfCeil.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let (size, window, stride) =
      level == 1 ? (4, 2, 2) : level == 2 ? draw.pick([(4, 2, 1), (5, 3, 2), (5, 3, 1)]) : (4, 2, 2)
    var windows = Pooling.Windows(size: Pair(window))
    windows.stride = Pair(stride)
    guard level == 3 else { return draft(grid(size, 0...9, &draw), windows) }
    if draw.integer(in: 0...1) == 0 {
      windows.padding = .around(rows: 1, columns: 1)
      let input = grid(4, -9 ... -1, &draw)
      var draft = draft(input, windows)
      // Zeros all around would be the largest number of every window that they are in.
      draft.unlike.append(draft.scene.framedWithZeros)
      return draft
    }
    windows.ceilMode = true
    return draft(grid(5, -9...9, &draw), windows)
  }

  private static func grid(_ size: Int, _ range: ClosedRange<Int>, _ draw: inout SplitMix64) -> Scene.Input {
    .values(Tensor(Shape(channels: 1, rows: size, columns: size), draw.numbers(size * size, in: range)))
  }

  private static func draft(_ input: Scene.Input, _ windows: Pooling.Windows) -> Draft {
    let average = Scene(input, [.pooling(Pooling(.average, .sliding(windows)))])
    let besides = Scene(input, [.pooling(Pooling(.max, .sliding(Pooling.Windows(size: windows.size))))])
    return Draft(
      scene: Scene(input, [.pooling(Pooling(.max, .sliding(windows)))]),
      unlike: windows.stride == windows.size ? [average] : [average, besides])
  }
}

extension Scene {
  /// The scene with one ring of zeros as part of its input, and no padding.
  fileprivate var framedWithZeros: Scene {
    guard case .values(let input) = input else { return self }
    let shape = input.shape
    let larger = Shape(channels: 1, rows: shape.rows + 2, columns: shape.columns + 2)
    let cells: [Number] = (0..<larger.count).map { offset in
      let place = larger.position(at: offset)
      let isInside = (1...shape.rows).contains(place.row) && (1...shape.columns).contains(place.column)
      return isInside ? input[0, place.row - 1, place.column - 1] : 0
    }
    return Scene(.values(Tensor(larger, cells)), layers).changing { $0.padding = .sides(Sides()) }
  }
}
