import ConvEngine

/// The lines of a program that apply one transposed convolution to `x`.
struct TransposedProgram {
  private let layer: SizedTransposed

  init(_ layer: SizedTransposed) { self.layer = layer }

  private var isSignal: Bool { layer.inputShape.dimensions == .one }

  var text: String {
    let kernel = layer.weights
    let lengths = [kernel.filters, kernel.channels] + (isSignal ? [] : [kernel.rows]) + [kernel.columns]
    return PythonText.weights(kernel, lengths)
      + PythonText.bias(layer.biases, isKnown: kernel.weights != .unknown) + call + cutting
  }

  /// Whether PyTorch's layer has this padding, and adds as many cells.
  private var isSaidByLayer: Bool {
    let axes = isSignal ? [layer.columns] : [layer.rows, layer.columns]
    return axes.allSatisfy { $0.before == $0.after && $0.extra >= 0 }
  }

  private var call: String {
    func pair(_ pair: Pair) -> String { PythonText.pair(pair, isSignal: isSignal) }
    let settings = layer.settings
    var call = PythonCall(isSignal ? "F.conv_transpose1d" : "F.conv_transpose2d", "x", "weight", "bias")
    call.set(.stride, pair(settings.stride))
    if isSaidByLayer, settings.padding != Sides() {
      call.set(.padding, pair(Pair(layer.rows.before, layer.columns.before)))
    }
    let extra = Pair(max(0, layer.rows.extra), max(0, layer.columns.extra))
    if extra != Pair(0) { call.set(.outputPadding, pair(extra)) }
    if settings.groups != 1 { call.set(.groups, "\(settings.groups)") }
    if settings.dilation != Pair(1) { call.set(.dilation, pair(settings.dilation)) }
    return "x = \(call.text)\n"
  }

  /// What PyTorch's layer does not cut off is cut off behind it.
  private var cutting: String {
    guard !isSaidByLayer else { return "" }
    func range(_ axis: TransposedAxis) -> String { "\(axis.before):\(axis.before + axis.count)" }
    return "x = x[..., \(isSignal ? "" : range(layer.rows) + ", ")\(range(layer.columns))]\n"
  }
}
