import ConvEngine

/// The lines of a program that apply one pooling layer to `x`.
struct PoolingProgram {
  private let layer: SizedPooling

  init(_ layer: SizedPooling) { self.layer = layer }

  var text: String {
    switch layer.settings.extent {
    case .adaptive(let size): "x = F.adaptive_\(name)(x, \(pair(size.rows, size.columns)))\n"
    case .global: "x = F.adaptive_\(name)(x, 1)\n"
    case .sliding(let windows): sliding(windows)
    }
  }

  private var isSignal: Bool { layer.inputShape.dimensions == .one }
  private var isMax: Bool { layer.settings.operation == .max }
  private var name: String { (isMax ? "max" : "avg") + (isSignal ? "_pool1d" : "_pool2d") }

  private func pair(_ rows: Int, _ columns: Int) -> String {
    isSignal ? "\(columns)" : "(\(rows), \(columns))"
  }
  private func pair(_ pair: Pair) -> String { self.pair(pair.rows, pair.columns) }

  private func sliding(_ windows: Pooling.Windows) -> String {
    let start = "x = F.\(name)(x, \(pair(windows.size)), stride=\(pair(windows.stride))"
    if let sides = sidesOfTheirs(windows) {
      var options = sides == Sides() ? "" : ", padding=\(pair(sides.top, sides.left))"
      if windows.dilation != Pair(1) { options += ", dilation=\(pair(windows.dilation))" }
      if windows.ceilMode { options += ", ceil_mode=True" }
      if !isMax, !windows.countsPadding { options += ", count_include_pad=False" }
      return "\(start)\(options))\n"
    }
    guard isMax else { return average(windows) }
    let dilation = windows.dilation == Pair(1) ? "" : ", dilation=\(pair(windows.dilation))"
    return "x = F.pad(x, \(read), value=float(\"-inf\"))\n\(start)\(dilation))\n"
  }

  /// The padding, where PyTorch's own layer takes it: even, half a window at most, no dilated average.
  private func sidesOfTheirs(_ windows: Pooling.Windows) -> Sides? {
    if !isMax, windows.dilation != Pair(1) { return nil }
    switch windows.padding {
    case .valid: return Sides()
    case .same, .sameLower, .full: return nil
    case .sides(let sides):
      let isEven = sides.top == sides.bottom && sides.left == sides.right
      let isSmall = (isSignal || 2 * sides.top <= windows.size.rows) && 2 * sides.left <= windows.size.columns
      return isEven && isSmall ? sides : nil
    }
  }

  /// Cells before and behind the input that the windows read, as `F.pad` takes them; less than 0 cuts cells off.
  private var read: String {
    tuple([layer.columns, layer.rows].flatMap(Self.sides))
  }

  /// Two numbers in 1-D and four in 2-D, columns first.
  private func tuple(_ numbers: [Int]) -> String {
    "(" + numbers.prefix(isSignal ? 2 : 4).map { String($0) }.joined(separator: ", ") + ")"
  }

  private static func sides(_ axis: LayerAxis) -> [Int] {
    guard case .sliding(let axis) = axis else { return [0, 0] }
    let length = (axis.count - 1) * axis.size.stride + axis.size.extent
    return [axis.size.before, length - axis.size.input - axis.size.before]
  }

  /// The sum of each window over how many of its cells count.
  private func average(_ windows: Pooling.Windows) -> String {
    let channels = layer.inputShape.channels
    let sides = SizedLayer.pooling(layer).sides
    let padding = isSignal ? [sides.left, sides.right] : [sides.left, sides.right, sides.top, sides.bottom]
    let overhang = [layer.columns, layer.rows].flatMap { axis in
      [0, Self.sides(axis)[1] - (axis.padded - axis.input - axis.before)]
    }
    let window = isSignal ? "\(windows.size.columns)" : "\(windows.size.rows), \(windows.size.columns)"
    let call = isSignal ? "F.conv1d" : "F.conv2d"
    let options = "stride=\(pair(windows.stride)), dilation=\(pair(windows.dilation)), groups=\(channels)"
    let value = windows.countsPaddingOfItsKind ? "1.0" : "0.0"
    return """
      ones = torch.ones(\(channels), 1, \(window), dtype=x.dtype, device=x.device)
      counted = F.pad(F.pad(torch.ones_like(x), \(tuple(padding)), value=\(value)), \(tuple(overhang)))
      x = F.pad(x, \(read))
      x = \(call)(x, ones, \(options)) / \(call)(counted, ones, \(options))

      """
  }
}
