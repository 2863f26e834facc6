import ConvEngine
import Notation
import Screen
import Tutor

/// The settings of the walked layer in one line, always in the same order.
struct SettingsLine {
  private let state: SceneState

  init(_ state: SceneState) { self.state = state }

  func draw(on canvas: inout Canvas, row: Int) {
    let isFocused = state.focus == .settings
    if isFocused { canvas.put("▸", row: row, column: 0, Style(.heading)) }
    let room = canvas.size.columns - 2
    let long = parts.map { "\($0.name) \($0.value)" }.joined(separator: "  ")
    let short = parts.map {
      $0.short + ($0.value.first?.isNumber == true || $0.short.isEmpty ? "" : " ") + $0.value
    }
    .joined(separator: " ")
    let text = long.unicodeScalars.count <= room ? long : shortened(short, to: room)
    canvas.write(text, row: row, column: 1, Style(isFocused ? .heading : .faint))
  }

  private var isSignal: Bool { state.scene.input.shape.dimensions == .one }

  private var pairs: PairText { PairText(on: state.scene.input.shape, sign: "×") }
  private func both(_ pair: Pair) -> String { pairs.short(pair) }
  private func window(_ size: Pair) -> String { pairs.size(size) }

  /// The padding with what it comes to, where that is known.
  private func padding(_ padding: Padding) -> String {
    if case .transposed(let settings) = state.layer {
      return LayerText.amounts(settings.padding, isSignal: isSignal)
    }
    return state.sized.map { LayerText.padding(padding, $0) } ?? LayerText.padding(padding)
  }

  private var parts: [(name: String, short: String, value: String)] {
    switch state.layer {
    case .convolution(let settings): parts(settings)
    case .pooling(let settings): parts(settings)
    case .transposed(let settings): parts(settings)
    case .activation(.leakyReLU(let slope)):
      [("negative_slope", "slope", NumberText(.exact(slope), style: state.style).text)]
    case .activation: [("each cell by itself", "", "")]
    case .softmax: softmaxParts
    case .flatten: [("channel by channel, row by row", "", "")]
    case .linear: linearParts
    }
  }

  private var softmaxParts: [(name: String, short: String, value: String)] {
    guard case .softmax(let layer) = state.sized else { return [] }
    return [("dim", "dim", "\(LayerText.dim(layer)) (\(LayerText.name(layer)))")]
  }

  private var linearParts: [(name: String, short: String, value: String)] {
    guard let kernel = state.sized?.kernel else { return [] }
    return [
      ("in_features", "in", "\(kernel.columns)"), ("out_features", "out", "\(kernel.filters)"),
    ]
  }

  private func parts(_ settings: TransposedConvolution) -> [(name: String, short: String, value: String)] {
    let kernel = settings.kernel
    var parts = [
      ("kernel", "w", window(Pair(kernel.rows, kernel.columns))), ("stride", "s", both(settings.stride)),
      ("padding", "p", padding(.sides(settings.padding))), ("dilation", "d", both(settings.dilation)),
    ]
    switch settings.ending {
    case .padding(let pair): parts.append(("output_padding", "o", both(pair)))
    case .size(let pair): parts.append(("output_size", "o", window(pair)))
    }
    if settings.groups != 1 { parts.append(("groups", "g", "\(settings.groups)")) }
    return parts.map { (name: $0.0, short: $0.1, value: $0.2) }
  }

  private func parts(_ settings: Pooling) -> [(name: String, short: String, value: String)] {
    switch settings.extent {
    case .global: return [("window", "w", "the whole input")]
    case .adaptive(let size): return [("output_size", "o", window(size))]
    case .sliding(let windows):
      var parts = [
        ("kernel_size", "w", window(windows.size)), ("stride", "s", both(windows.stride)),
        ("padding", "p", padding(windows.padding)), ("dilation", "d", both(windows.dilation)),
      ]
      if windows.ceilMode { parts.append(("ceil_mode", "ceil", "true")) }
      if !windows.countsPadding { parts.append(("count_include_pad", "count", "false")) }
      return parts.map { (name: $0.0, short: $0.1, value: $0.2) }
    }
  }

  private func parts(_ settings: Convolution) -> [(name: String, short: String, value: String)] {
    let kernel = state.sized?.kernel ?? settings.kernel
    var parts = [
      ("kernel", "w", window(Pair(kernel.rows, kernel.columns))), ("stride", "s", both(settings.stride)),
      ("padding", "p", padding(settings.padding)),
      ("dilation", "d", both(settings.dilation)), ("padding_mode", "", settings.paddingMode.rawValue),
    ]
    if settings.groups != 1 { parts.append(("groups", "g", "\(settings.groups)")) }
    if settings.flip { parts.append(("flip", "", "true")) }
    return parts.map { (name: $0.0, short: $0.1, value: $0.2) }
  }
}
