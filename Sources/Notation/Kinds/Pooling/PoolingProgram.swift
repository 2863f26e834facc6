import ConvEngine

/// The lines of a program that apply one pooling layer to `x`.
struct PoolingProgram {
  private let layer: SizedPooling

  init(_ layer: SizedPooling) { self.layer = layer }

  var text: String {
    switch layer.settings.extent {
    case .adaptive(let size): "x = \(PythonCall("F.adaptive_\(name)", "x", pair(size)).text)\n"
    case .global: "x = \(PythonCall("F.adaptive_\(name)", "x", "1").text)\n"
    case .sliding(let windows): sliding(windows)
    }
  }

  private var isSignal: Bool { layer.inputShape.dimensions == .one }
  private var isMax: Bool { layer.settings.operation == .max }
  private var name: String { (isMax ? "max" : "avg") + (isSignal ? "_pool1d" : "_pool2d") }

  private func pair(_ pair: Pair) -> String { PythonText.pair(pair, isSignal: isSignal) }

  private func sliding(_ windows: Pooling.Windows) -> String {
    var call = PythonCall("F.\(name)", "x", pair(windows.size))
    call.set(.stride, pair(windows.stride))
    let sides = sidesOfTheirs(windows)
    guard isMax || sides != nil else { return average(windows) }
    if let sides, sides != Sides() { call.set(.padding, pair(Pair(sides.top, sides.left))) }
    if windows.dilation != Pair(1) { call.set(.dilation, pair(windows.dilation)) }
    guard sides != nil else { return "x = F.pad(x, \(read), value=float(\"-inf\"))\nx = \(call.text)\n" }
    if windows.ceilMode { call.set(.ceilMode, "True") }
    if !isMax, !windows.countsPadding { call.set(.countIncludePad, "False") }
    return "x = \(call.text)\n"
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
    PythonText.tuple(Array(numbers.prefix(isSignal ? 2 : 4)))
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
    func sum(_ cells: String) -> String {
      var call = PythonCall(isSignal ? "F.conv1d" : "F.conv2d", cells, "ones")
      call.set(.stride, pair(windows.stride))
      call.set(.dilation, pair(windows.dilation))
      call.set(.groups, "\(channels)")
      return call.text
    }
    let value = windows.countsPaddingOfItsKind ? "1.0" : "0.0"
    return """
      ones = torch.ones(\(channels), 1, \(window), dtype=x.dtype, device=x.device)
      counted = F.pad(F.pad(torch.ones_like(x), \(tuple(padding)), value=\(value)), \(tuple(overhang)))
      x = F.pad(x, \(read))
      x = \(sum("x")) / \(sum("counted"))

      """
  }
}
