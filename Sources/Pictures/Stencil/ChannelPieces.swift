import ConvEngine
import Screen

/// The stacks of a convolution, with so many outlines at most.
struct ChannelPieces {
  private let geometry: Geometry
  private let figure: Figure
  private let depth: Int
  private let hasKernelIndices: Bool

  init(_ geometry: Geometry, _ figure: Figure, depth: Int, hasKernelIndices: Bool) {
    (self.geometry, self.figure, self.depth) = (geometry, figure, depth)
    self.hasKernelIndices = hasKernelIndices
  }

  /// Input, filter, products and output; no products for nil.
  func stacks(productDepth: Int?) -> [ChannelStack] {
    [input, filter, productDepth.flatMap(products), output].compactMap { $0 }
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
      InputGrid(geometry, figure, channel: channel), sign: " ",
      headings: Self.headings("input", channel, shape), slack: Self.slack(channel, of: shape.channels),
      planes: inputPlanes, depth: depth)
  }

  private var filterPlanes: [Int] {
    guard let kernel = figure.kernel else { return [] }
    return Self.turned(0..<figure.window.channels.count, to: kernel.channel(channel))
  }

  private var filter: ChannelStack? {
    guard let kernel = figure.kernel,
      let grid = KernelGrid(figure, channel: channel, hasIndices: hasKernelIndices)
    else { return nil }
    let slack = Self.slack(figure.outputChannel, of: geometry.outputShape?.channels ?? 1)
    return ChannelStack(
      grid, sign: "×", headings: [kernel.filterHeading], slack: slack, planes: filterPlanes, depth: depth)
  }

  private func products(depth: Int) -> ChannelStack? {
    // The sum of one channel stands below its products; of several, in the table.
    let foot = filterPlanes.count == 1 ? SumBox(figure, hasRule: true) : nil
    return ProductGrid(figure, channel: channel).map {
      ChannelStack(
        $0, sign: "=", headings: [$0.heading], slack: 0, planes: filterPlanes, depth: depth, foot: foot)
    }
  }

  private var output: ChannelStack? {
    guard let shape = geometry.outputShape else { return nil }
    let front = figure.outputChannel
    return ChannelStack(
      OutputGrid(geometry, figure), sign: "→", headings: Self.headings("output", front, shape),
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
