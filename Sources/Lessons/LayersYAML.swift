import ConvEngine
import Notation

/// Layers as they are written in a scene, on one line: `[{conv: {out_channels: 6, kernel_size: 5}}, relu]`.
///
/// What the reader makes of the text are the same layers; weights that are drawn are written by their size, and are drawn
/// again from the same seed. Settings that have their usual value are left out.
public struct LayersYAML {
  private let dimensions: Dimensions

  /// The text of a scene's layers.
  ///
  /// - Complexity: O(numbers that are given).
  public static func text(of scene: Scene) -> String {
    let writer = LayersYAML(dimensions: scene.input.shape.dimensions)
    return "[" + scene.layers.map(writer.layer).joined(separator: ", ") + "]"
  }

  /// A layer: its name alone where it has nothing to say.
  private func layer(_ layer: Layer) -> String {
    let settings = settings(layer)
    if settings.isEmpty { return layer.kind }
    return "{\(layer.kind): {" + settings.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}}"
  }

  private typealias Setting = (name: String, value: String)

  private func settings(_ layer: Layer) -> [Setting] {
    switch layer {
    case .convolution(let settings): convolution(settings)
    case .transposed(let settings): transposed(settings)
    case .pooling(let settings): pooling(settings)
    case .linear(let settings): linear(settings)
    case .activation(let settings):
      settings.setting.map { [($0.name, number(.exact($0.value)))] } ?? []
    case .softmax(let settings): settings.dim.map { [("dim", "\($0)")] } ?? []
    case .flatten: []
    }
  }

  private func convolution(_ layer: Convolution) -> [Setting] {
    let usual = Convolution(layer.kernel)
    var settings = kernel(layer.kernel)
    if layer.stride != usual.stride { settings.append(("stride", pair(layer.stride))) }
    if layer.padding != usual.padding { settings.append(("padding", padding(layer.padding))) }
    if layer.paddingMode != usual.paddingMode {
      settings.append(("padding_mode", layer.paddingMode.rawValue))
    }
    if layer.dilation != usual.dilation { settings.append(("dilation", pair(layer.dilation))) }
    if layer.groups != usual.groups { settings.append(("groups", "\(layer.groups)")) }
    settings += bias(layer.bias, layer.kernel)
    if layer.flip { settings.append(("flip", "true")) }
    return settings
  }

  private func transposed(_ layer: TransposedConvolution) -> [Setting] {
    let usual = TransposedConvolution(layer.kernel)
    var settings = kernel(layer.kernel)
    if layer.stride != usual.stride { settings.append(("stride", pair(layer.stride))) }
    if layer.padding != usual.padding { settings.append(("padding", padding(.sides(layer.padding)))) }
    if layer.dilation != usual.dilation { settings.append(("dilation", pair(layer.dilation))) }
    if layer.groups != usual.groups { settings.append(("groups", "\(layer.groups)")) }
    settings += bias(layer.bias, layer.kernel)
    switch layer.ending {
    case .padding(Pair(0)): break
    case .padding(let amount): settings.append(("output_padding", pair(amount)))
    case .size(let size): settings.append(("output_size", pair(size)))
    }
    return settings
  }

  private func pooling(_ layer: Pooling) -> [Setting] {
    switch layer.extent {
    case .global: return []
    case .adaptive(let size): return [("output_size", pair(size))]
    case .sliding(let windows):
      let usual = Pooling.Windows(size: windows.size)
      var settings = [("kernel_size", pair(windows.size))]
      if let stride = windows.givenStride { settings.append(("stride", pair(stride))) }
      if windows.padding != usual.padding { settings.append(("padding", padding(windows.padding))) }
      if windows.dilation != usual.dilation { settings.append(("dilation", pair(windows.dilation))) }
      if windows.ceilMode { settings.append(("ceil_mode", "true")) }
      if !windows.countsPadding { settings.append(("count_include_pad", "false")) }
      return settings
    }
  }

  private func linear(_ layer: Linear) -> [Setting] {
    let kernel = layer.kernel
    var settings = [("out_features", "\(kernel.filters)")]
    if case .numbers(let numbers) = kernel.weights {
      settings = [("weight", list(numbers, lengths: [kernel.filters, kernel.columns]))]
    }
    return settings + bias(layer.bias, kernel)
  }

  // MARK: values

  private func kernel(_ kernel: Kernel) -> [Setting] {
    guard case .numbers(let numbers) = kernel.weights else {
      let size = Pair(kernel.rows, kernel.columns)
      return [("out_channels", "\(kernel.filters)"), ("kernel_size", pair(size))]
    }
    if kernel.isShared, let preset = Preset.allCases.first(where: { Kernel(rows: $0.rows) == kernel }) {
      return [("kernel", preset.rawValue)]
    }
    let grid = dimensions == .one ? [kernel.columns] : [kernel.rows, kernel.columns]
    let lengths: [Int]
    switch kernel.form {
    case .rows: lengths = grid
    case .filter: lengths = [kernel.channels] + grid
    case .filters, .size: lengths = [kernel.filters, kernel.channels] + grid
    }
    if kernel.isShared { return [("kernel", list(numbers, lengths: lengths))] }
    let tiles = dimensions == .one ? [kernel.tileColumns] : [kernel.tileRows, kernel.tileColumns]
    return [("kernels", list(numbers, lengths: tiles + lengths))]
  }

  private func bias(_ bias: Bias, _ kernel: Kernel) -> [Setting] {
    switch bias {
    case .none: return []
    case .same(let value): return [("bias", number(value))]
    case .perFilter(let numbers): return [("bias", list(numbers, lengths: [numbers.count]))]
    case .perTile(let numbers):
      let tiles = dimensions == .one ? [kernel.tileColumns] : [kernel.tileRows, kernel.tileColumns]
      let each = numbers.count / max(1, kernel.tileRows * kernel.tileColumns)
      return [("bias", list(numbers, lengths: each > 1 ? tiles + [each] : tiles))]
    }
  }

  private func padding(_ padding: Padding) -> String {
    switch padding {
    case .valid: return "valid"
    case .same: return "same"
    case .sameLower: return "same_lower"
    case .full: return "full"
    case .sides(let sides):
      if sides.top == sides.bottom, sides.left == sides.right {
        return pair(Pair(sides.top, sides.left))
      }
      let all = [("top", sides.top), ("bottom", sides.bottom), ("left", sides.left), ("right", sides.right)]
      return "{" + all.filter { $0.1 != 0 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
    }
  }

  /// "2" where rows and columns are alike, "[2, 1]" where they are not; in 1-D the columns alone.
  private func pair(_ pair: Pair) -> String {
    dimensions == .one || pair.rows == pair.columns ? "\(pair.columns)" : "[\(pair.rows), \(pair.columns)]"
  }

  private func list(_ numbers: [Number], lengths: [Int]) -> String {
    guard let first = lengths.first, lengths.count > 1 else {
      return "[" + numbers.map(number).joined(separator: ", ") + "]"
    }
    let each = numbers.count / max(1, first)
    let parts = (0..<first).map {
      list(Array(numbers[$0 * each..<($0 + 1) * each]), lengths: Array(lengths.dropFirst()))
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func number(_ number: Number) -> String {
    NumberText(number, style: .fractions).text.replacing("−", with: "-").replacing("≈", with: "")
  }
}
