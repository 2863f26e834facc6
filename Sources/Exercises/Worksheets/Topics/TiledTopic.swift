import ConvEngine

/// Kernels that are not the same everywhere: one for each place, or several that take turns.
enum TiledTopic: Topic {
  static let name = "tiled"
  static let title = "Unshared and tiled kernels"
  static let mistakes: [any Mistake.Type] = [FlippedKernel.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let isSignal = level < 3
    let input = isSignal ? draw.signal(level == 1 ? 4 : 6, level: level) : draw.grid(3, 4, level: level)
    let (rows, columns) = level == 1 ? (1, 3) : level == 2 ? (1, 2) : draw.pick([(1, 2), (2, 1), (1, 3)])
    let (height, width) = isSignal ? (1, 2) : (2, 2)
    let kernel = Kernel(
      form: .rows, rows: height, columns: width, dimensions: isSignal ? .one : .two, tileRows: rows,
      tileColumns: columns,
      weights: .numbers(draw.numbers(rows * columns * height * width, in: level == 1 ? -1...2 : -2...3)))
    let scene = Scene(input, [.convolution(Convolution(kernel))])
    let size = height * width
    return Draft(
      scene: scene,
      unlike: [
        scene.turningKernel(), scene.weighing { place, old in old[place % size] },
        scene.weighing { place, old in old[(place + size) % old.count] },
      ])
  }
}
