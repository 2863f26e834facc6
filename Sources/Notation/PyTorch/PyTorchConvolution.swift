import ConvEngine

/// The lines of a program that apply one convolution to `x`.
struct ConvolutionProgram {
  private let layer: FittedConvolution

  init(_ layer: FittedConvolution) { self.layer = layer }

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
    definition("weight", weight(tile: 0)) + bias("bias", tile: 0) + "x = \(call("weight", "bias"))\n"
  }

  /// Every tile is applied everywhere, and gives its own share of the output cells.
  private var tiled: String {
    var text = "y = None\n"
    for tile in 0..<kernel.tileRows * kernel.tileColumns {
      let (row, column) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
      let rows = isSignal ? "" : "\(row)::\(kernel.tileRows), "
      let cells = "[..., \(rows)\(column)::\(kernel.tileColumns)]"
      text += definition("weight", weight(tile: tile)) + bias("bias", tile: tile)
      text += "tile = \(call("weight", "bias"))\n"
      text += "y = torch.empty_like(tile) if y is None else y\n"
      text += "y\(cells) = tile\(cells)\n"
    }
    return text + "x = y\n"
  }

  private func definition(_ name: String, _ value: String) -> String {
    let turned =
      layer.settings.flip ? "\(name) = torch.flip(\(name), \(isSignal ? "(-1,)" : "(-2, -1)"))\n" : ""
    return "\(name) = \(value)\n" + turned
  }

  private func weight(tile: Int) -> String {
    guard kernel.weights != .unknown else {
      return "torch.empty(\(lengths.map { String($0) }.joined(separator: ", ")), device=\"meta\")"
    }
    let count = kernel.filters * kernel.filterSize
    let numbers = (0..<count).map { kernel[tile * count + $0] ?? 0 }
    return "torch.tensor(\(PyTorchProgram.nested(numbers, lengths)), dtype=torch.float64)"
  }

  private func bias(_ name: String, tile: Int) -> String {
    guard layer.settings.bias != .none else { return "\(name) = None\n" }
    guard kernel.weights != .unknown else {
      return "\(name) = torch.empty(\(kernel.filters), device=\"meta\")\n"
    }
    let (row, column) = tile.quotientAndRemainder(dividingBy: kernel.tileColumns)
    let numbers = (0..<kernel.filters).map {
      layer.bias(of: Position(channel: $0, row: row, column: column)) ?? 0
    }
    return
      "\(name) = torch.tensor(\(PyTorchProgram.nested(numbers, [kernel.filters])), dtype=torch.float64)\n"
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
    return "x = F.pad(x, (\(amounts.map { String($0) }.joined(separator: ", ")))\(mode))\n"
  }

  private var isSaidByLayer: Bool {
    let sides = layer.sides
    return layer.settings.paddingMode == .zeros && sides.top == sides.bottom && sides.left == sides.right
  }

  private func call(_ weight: String, _ bias: String) -> String {
    func pair(_ rows: Int, _ columns: Int) -> String { isSignal ? "\(columns)" : "(\(rows), \(columns))" }
    let settings = layer.settings
    var parts = ["x", weight, bias, "stride=\(pair(settings.stride.rows, settings.stride.columns))"]
    if isSaidByLayer, layer.sides != Sides() {
      parts.append("padding=\(pair(layer.sides.top, layer.sides.left))")
    }
    if settings.dilation != Pair(1) {
      parts.append("dilation=\(pair(settings.dilation.rows, settings.dilation.columns))")
    }
    if settings.groups != 1 { parts.append("groups=\(settings.groups)") }
    return "\(function)(\(parts.joined(separator: ", ")))"
  }
}
