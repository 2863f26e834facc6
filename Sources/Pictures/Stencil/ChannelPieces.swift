import ConvEngine
import Screen

/// The stacks of a layer, with so many outlines at most.
struct ChannelPieces {
  private let geometry: Geometry
  private let figure: Figure
  private let depth: Int
  private let hasKernelIndices: Bool
  private let tiling: Tiling?

  init(
    _ geometry: Geometry, _ figure: Figure, depth: Int, hasKernelIndices: Bool, tiling: Tiling? = nil
  ) {
    (self.geometry, self.figure, self.depth) = (geometry, figure, depth)
    (self.hasKernelIndices, self.tiling) = (hasKernelIndices, tiling)
  }

  /// Input, filter, products and output, no products for nil; or input, window and output.
  func stacks(productDepth: Int?) -> [ChannelStack] {
    let middle = [filter, window, productDepth.flatMap(products), productDepth.flatMap { _ in wasThere }]
    return ([input] + middle + [output]).compactMap { $0 }
  }

  private var channel: Int { figure.frontChannel }

  /// All channels in the order in which they come to the front, first those that the walked cell reads.
  private var inputPlanes: [Int] {
    let read = figure.window.channels
    return Self.turned(read, to: channel) + (0..<geometry.inputShape.channels).filter { !read.contains($0) }
  }

  private static func turned(_ channels: Range<Int>, to first: Int) -> [Int] {
    channels.map { channels.lowerBound + (first + $0 - 2 * channels.lowerBound) % channels.count }
  }

  private var input: ChannelStack {
    let shape = geometry.inputShape
    return ChannelStack(
      InputGrid(geometry, figure, channel: channel, tile: tiling?.width), sign: " ",
      headings: Self.headings("input", channel, shape), slack: Self.slack(channel, of: shape.channels),
      planes: inputPlanes, depth: depth)
  }

  /// The planes of the filter, first the one in front: one for each channel that the cell reads, or that it stamps.
  private var filterPlanes: [Int] {
    guard let kernel = figure.kernel else { return [] }
    return Self.turned(0..<figure.channelCount, to: kernel.channel(channel))
  }

  private var filter: ChannelStack? {
    guard let kernel = figure.kernel,
      let grid = KernelGrid(
        figure, channel: channel, hasIndices: hasKernelIndices, tile: tiling?.width)
    else { return nil }
    guard figure.walkedGrid == .output else {
      return ChannelStack(
        grid, sign: "×", headings: ["kernel"], slack: 0, planes: filterPlanes, depth: depth)
    }
    let slack = Self.slack(figure.outputChannel, of: geometry.outputShape?.channels ?? 1)
    return ChannelStack(
      grid, sign: "×", headings: [kernel.filterHeading], slack: slack, planes: filterPlanes, depth: depth)
  }

  /// The window that a pooling cuts out, which has one channel.
  private var window: ChannelStack? {
    WindowGrid(figure, tile: tiling?.width).map {
      ChannelStack(
        $0, sign: "→", headings: [$0.heading], slack: 0, planes: [channel], depth: 0,
        foot: SumBox(figure, hasRule: true))
    }
  }

  private func products(depth: Int) -> ChannelStack? {
    // The sum of one channel stands below its products; of several, in the table.
    let isOne = figure.walkedGrid == .output && filterPlanes.count == 1
    return ProductGrid(figure, channel: channel, tiling: tiling).map {
      ChannelStack(
        $0, sign: "=", headings: [$0.heading], slack: 0, planes: filterPlanes, depth: depth,
        foot: isOne ? SumBox(figure, hasRule: true) : nil)
    }
  }

  /// What the stamp is added to.
  private var wasThere: ChannelStack? {
    guard figure.walkedGrid == .input else { return nil }
    let grid = OutputGrid(geometry, figure, .before, tile: tiling?.width)
    return ChannelStack(
      grid, sign: "+", headings: [grid.heading], slack: 0, planes: [figure.outputChannel], depth: 0)
  }

  private var output: ChannelStack? {
    guard let shape = geometry.outputShape else { return nil }
    let front = figure.outputChannel
    return ChannelStack(
      OutputGrid(geometry, figure, tile: tiling?.width), sign: figure.walkedGrid == .input ? "=" : "→",
      headings: Self.headings("output", front, shape),
      slack: Self.slack(front, of: shape.channels),
      planes: Self.turned(0..<shape.channels, to: front), depth: depth)
  }

  /// How many digits the last of some channels has more than this one.
  private static func slack(_ channel: Int, of count: Int) -> Int {
    String(count - 1).count - String(channel).count
  }

  /// "input[1] of 3, 4×5", and without the size.
  private static func headings(_ name: String, _ channel: Int, _ shape: Shape) -> [String] {
    let short = shape.channels == 1 ? name : "\(name)[\(channel)] of \(shape.channels)"
    let size = "\(shape.rows)×\(shape.columns)"
    return [short + (shape.channels == 1 ? " " : ", ") + size, short]
  }
}
