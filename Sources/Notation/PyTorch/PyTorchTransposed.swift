import ConvEngine

/// The lines of a program that apply one transposed convolution to `x`.
struct TransposedProgram {
  private let layer: SizedTransposed

  init(_ layer: SizedTransposed) { self.layer = layer }

  private var isSignal: Bool { layer.inputShape.dimensions == .one }

  private func pair(_ rows: Int, _ columns: Int) -> String {
    isSignal ? "\(columns)" : "(\(rows), \(columns))"
  }

  var text: String {
    let kernel = layer.weights
    let lengths = [kernel.filters, kernel.channels] + (isSignal ? [] : [kernel.rows]) + [kernel.columns]
    return PyTorchProgram.definition(kernel, lengths)
      + PyTorchProgram.bias(layer.biases, isKnown: kernel.weights != .unknown) + call + cutting
  }

  /// Whether PyTorch's layer has this padding, and adds as many cells.
  private var isSaidByLayer: Bool {
    let axes = isSignal ? [layer.columns] : [layer.rows, layer.columns]
    return axes.allSatisfy { $0.before == $0.after && $0.extra >= 0 }
  }

  private var call: String {
    let settings = layer.settings
    var parts = ["x", "weight", "bias", "stride=\(pair(settings.stride.rows, settings.stride.columns))"]
    if isSaidByLayer, layer.settings.padding != Sides() {
      parts.append("padding=\(pair(layer.rows.before, layer.columns.before))")
    }
    let extra = Pair(max(0, layer.rows.extra), max(0, layer.columns.extra))
    if extra != Pair(0) { parts.append("output_padding=\(pair(extra.rows, extra.columns))") }
    if settings.groups != 1 { parts.append("groups=\(settings.groups)") }
    if settings.dilation != Pair(1) {
      parts.append("dilation=\(pair(settings.dilation.rows, settings.dilation.columns))")
    }
    return "x = F.conv_transpose\(isSignal ? 1 : 2)d(\(parts.joined(separator: ", ")))\n"
  }

  /// What PyTorch's layer does not cut off is cut off behind it.
  private var cutting: String {
    guard !isSaidByLayer else { return "" }
    func range(_ axis: TransposedAxis) -> String { "\(axis.before):\(axis.before + axis.count)" }
    return "x = x[..., \(isSignal ? "" : range(layer.rows) + ", ")\(range(layer.columns))]\n"
  }
}
