import ConvEngine

/// Channels that are kept apart: each filter reads those of its group.
enum GroupsTopic: Topic {
  static let name = "groups"
  static let title = "Groups of channels"
  static let mistakes: [any Mistake.Type] = [GroupsIgnored.self, FlippedKernel.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let channels = level == 3 ? 4 : 2
    let input =
      level == 2
      ? draw.grid(channels: channels, 3, 3, level: level)
      : draw.signal(channels: channels, 4, level: level)
    let kernel =
      level == 2
      ? draw.kernel(filters: 2, 2, 2, level: level)
      : draw.kernel(filters: 2, channels: channels / 2, length: 2, level: level)
    var conv = Convolution(kernel)
    conv.groups = 2
    let scene = Scene(input, [.convolution(conv)])
    return Draft(
      scene: scene,
      unlike: [scene.turningKernel()] + [true, false].map { merged(scene, kernel, readsAll: $0) })
  }

  /// Each filter reading the channels of both groups, or those of the first.
  private static func merged(_ scene: Scene, _ kernel: Kernel, readsAll: Bool) -> Scene {
    guard case .numbers(let weights) = kernel.weights else { return scene }
    let size = kernel.filterSize
    let wide = (0..<kernel.filters).flatMap { filter in
      let own = Array(weights[filter * size..<(filter + 1) * size])
      return own + (readsAll ? own : own.map { _ in 0 })
    }
    let whole = Kernel(
      form: .filters, filters: kernel.filters, channels: 2 * kernel.channels, rows: kernel.rows,
      columns: kernel.columns, dimensions: kernel.dimensions, weights: .numbers(wide))
    return Scene(scene.input, [.convolution(Convolution(whole))])
  }
}
