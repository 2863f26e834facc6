import ConvEngine

/// The lines of a program that apply one convolution to `x`.
struct ConvolutionProgram {
  private let layer: SizedConvolution

  init(_ layer: SizedConvolution) { self.layer = layer }

  private var isSignal: Bool { layer.inputShape.dimensions == .one }
  private var function: String { isSignal ? "F.conv1d" : "F.conv2d" }
  private var kernel: Kernel { layer.kernel }

  /// [filters, channels, rows, columns] of one tile; in 1-D without the rows.
  private var lengths: [Int] {
    [kernel.filters, kernel.channels] + (isSignal ? [] : [kernel.rows]) + [kernel.columns]
  }

  var text: String {
    padding + (kernel.isShared ? shared : tiled)
  }

  private var shared: String {
    weight(tile: 0) + bias(tile: 0) + "x = \(call)\n"
  }

  /// Every tile is applied everywhere, and gives its own share of the output cells.
  private var tiled: String {
    var text = "y = None\n"
    for tile in 0..<kernel.tileRows * kernel.tileColumns {
      let (row, column) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
      let rows = isSignal ? "" : "\(row)::\(kernel.tileRows), "
      let cells = "[..., \(rows)\(column)::\(kernel.tileColumns)]"
      text += weight(tile: tile) + bias(tile: tile)
      text += "tile = \(call)\n"
      text += "y = torch.empty_like(tile) if y is None else y\n"
      text += "y\(cells) = tile\(cells)\n"
    }
    return text + "x = y\n"
  }

  private func weight(tile: Int) -> String {
    let count = kernel.filters * kernel.filterSize
    let numbers = kernel.weights == .unknown ? nil : (0..<count).map { kernel[tile * count + $0] ?? 0 }
    let turned =
      layer.settings.flip ? "weight = torch.flip(weight, \(isSignal ? "(-1,)" : "(-2, -1)"))\n" : ""
    return "weight = \(PythonText.tensor(numbers, lengths))\n" + turned
  }

  private func bias(tile: Int) -> String {
    let (row, column) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
    let numbers = (0..<kernel.filters).compactMap {
      layer.bias(of: Position(channel: $0, row: row, column: column))
    }
    return PythonText.bias(numbers, isKnown: kernel.weights != .unknown)
  }

  /// Padding that the layer itself cannot say stands before it.
  private var padding: String {
    let sides = layer.sides
    guard !isSaidByLayer, sides != Sides() else { return "" }
    let amounts = isSignal ? [sides.left, sides.right] : [sides.left, sides.right, sides.top, sides.bottom]
    let mode =
      switch layer.settings.paddingMode {
      case .zeros: ""
      case .reflect, .replicate, .circular: ", mode=\"\(layer.settings.paddingMode.rawValue)\""
      }
    return "x = F.pad(x, \(PythonText.tuple(amounts))\(mode))\n"
  }

  private var isSaidByLayer: Bool {
    let sides = layer.sides
    return layer.settings.paddingMode == .zeros && sides.top == sides.bottom && sides.left == sides.right
  }

  private var call: String {
    func pair(_ pair: Pair) -> String { PythonText.pair(pair, isSignal: isSignal) }
    let (settings, sides) = (layer.settings, layer.sides)
    var call = PythonCall(function, "x", "weight", "bias")
    call.set(.stride, pair(settings.stride))
    if isSaidByLayer, sides != Sides() { call.set(.padding, pair(Pair(sides.top, sides.left))) }
    if settings.dilation != Pair(1) { call.set(.dilation, pair(settings.dilation)) }
    if settings.groups != 1 { call.set(.groups, "\(settings.groups)") }
    return call.text
  }
}
