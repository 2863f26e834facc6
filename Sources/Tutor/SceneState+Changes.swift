import ConvEngine
import Notation

/// A setting that two keys make more and less.
public enum Setting: Sendable {
  case stride, padding, dilation, window
}

extension SceneState {
  var isSignal: Bool { scene.input.shape.dimensions == .one }

  /// Changes the scene so that it can be undone; the walk stays where it was, as far as that still exists.
  ///
  /// - Parameter first: the first layer that may change; 0 too where the input does.
  mutating func change(from first: Int, _ body: (inout Scene) -> Void) {
    let (before, oldCell) = (snapshot, cell)
    var scene = scene
    body(&scene)
    history.remember(before)
    put(scene, changedFrom: first)
    keep(oldCell)
  }

  /// Changes the walked layer.
  mutating func changeLayer(_ body: (inout Layer) -> Void) {
    let index = place.layer
    change(from: index) { body(&$0.layers[index]) }
  }

  /// Stands on the same row and column again, where there is one.
  private mutating func keep(_ old: Position) {
    guard let shape = walk?.layer.walkShape else { return }
    place.cell = shape.offset(
      min(old.channel, shape.channels - 1), min(old.row, shape.rows - 1), min(old.column, shape.columns - 1)
    )
  }

  /// One more or one less of a setting, on both axes.
  mutating func adjust(_ setting: Setting, by amount: Int) {
    guard refusal(adjusting: setting, by: amount) == nil else { return }
    let (isSignal, padding) = (isSignal, evenPadding + amount)
    func shifted(_ pair: Pair) -> Pair {
      Pair(isSignal ? pair.rows : pair.rows + amount, pair.columns + amount)
    }
    // A kernel that was given by its size has its channels only on its input.
    let sizedKernel = editedKernel
    changeLayer { layer in
      switch setting {
      case .stride: layer.stride = layer.stride.map(shifted)
      case .dilation: layer.dilation = layer.dilation.map(shifted)
      case .padding: layer.padding = .around(rows: isSignal ? 0 : padding, columns: padding)
      case .window:
        if layer.kernel?.form == .size { layer.kernel = sizedKernel }
        layer.windowSize = layer.windowSize.map(shifted)
        layer.outputSize = layer.outputSize.map(shifted)
      }
    }
  }

  func refusal(adjusting setting: Setting, by amount: Int) -> String? {
    func smaller(_ pair: Pair) -> Int { isSignal ? pair.columns : min(pair.rows, pair.columns) }
    let (found, least, name): (Int?, Int, String) =
      switch setting {
      case .stride: (layer.stride.map(smaller), 1, "stride")
      case .dilation: (layer.dilation.map(smaller), 1, "dilation")
      case .window where layer.outputSize != nil: (layer.outputSize.map(smaller), 1, "output_size")
      case .window: (layer.windowSize.map(smaller), 1, "kernel_size")
      case .padding: (layer.padding == nil ? nil : evenPadding, 0, "padding")
      }
    guard let present = found else { return "\(layer.kind) has no \(name)" }
    if present + amount < least { return "\(name) is \(present), and \(least) is the least it may be" }
    if setting == .window, amount > 0, let kernel = layer.kernel {
      let grown = kernel.resizedCount(by: amount)
      if grown > 4_096 { return "a kernel of \(grown) weights is more than can be walked here" }
    }
    return present + amount > 1_000 ? "\(name) \(present) is as large as the keys make it" : nil
  }

  /// From where `p` counts: the padding, or the largest of unequal sides.
  private var evenPadding: Int {
    if solved.layers.indices.contains(place.layer) { return solved.layers[place.layer].sides.largest }
    if case .sides(let sides) = layer.padding { return sides.largest }
    return 0
  }

  /// Why the kernel cannot be turned; nil where it can.
  var flipRefusal: String? { layer.flip == nil ? "\(layer.kind) has no kernel to turn" : nil }

  /// Why there is no other padding mode; nil where there is.
  var paddingModeRefusal: String? {
    if layer.paddingMode != nil { return nil }
    if layer.padding == nil { return "\(layer.kind) has no padding" }
    if !layer.allowsNamedPadding {
      return "the padding of \(layer.kind) cuts cells off; padding_mode is for conv"
    }
    let padding = figure.isPaddedWithInfinity ? "−∞" : "zeros"
    return "\(layer.kind) pads with \(padding); padding_mode is for conv"
  }

  /// Why there is no other named padding; nil where there is.
  var namedPaddingRefusal: String? {
    if layer.padding == nil { return "\(layer.kind) has no padding" }
    return layer.allowsNamedPadding ? nil : "\(layer.kind) takes numbers for its padding: p and P"
  }

  /// The next padding mode.
  mutating func nextPaddingMode() {
    let modes = PaddingMode.allCases
    guard let mode = layer.paddingMode, let index = modes.firstIndex(of: mode) else { return }
    changeLayer { $0.paddingMode = modes[(index + 1) % modes.count] }
  }

  /// From any padding to valid, from there to same, to full, and to valid again.
  mutating func nextNamedPadding() {
    changeLayer { layer in
      switch layer.padding {
      case .valid: layer.padding = .same
      case .same: layer.padding = .full
      case .sides, .sameLower, .full: layer.padding = .valid
      case nil: break
      }
    }
  }

  /// Turns the kernel by 180°, or back.
  mutating func flip() { changeLayer { $0.flip = $0.flip.map { !$0 } } }

  /// The next or the previous named kernel; of a pooling layer the other of its two kinds.
  mutating func nextPreset(by distance: Int) {
    guard presetRefusal == nil else { return }
    if case .pooling(var pooling) = layer {
      pooling.operation = pooling.operation == .max ? .average : .max
      return changeLayer { $0 = .pooling(pooling) }
    }
    let presets = Preset.allCases
    let present = presets.firstIndex { Kernel(rows: $0.rows) == convolution?.kernel }
    let next =
      present.map { ($0 + distance + presets.count) % presets.count }
      ?? (distance > 0 ? 0 : presets.count - 1)
    changeLayer { $0.kernel = Kernel(rows: presets[next].rows) }
  }

  var presetRefusal: String? {
    if case .pooling = layer { return nil }
    if convolution == nil { return "\(layer.kind) has no kernel" }
    if presentation.focus != .kernel { return "n and N change the kernel; Tab moves to it" }
    if isSignal { return "the named kernels are 2-D and the input is 1-D" }
    let channels = solved.input(ofLayer: place.layer)?.shape.channels ?? 1
    guard let settings = convolution else { return "\(layer.kind) has no kernel" }
    if channels > 1, settings.groups != channels {
      return "a named kernel has 1 channel and the input has \(channels)"
    }
    return settings.kernel.isShared ? nil : "the kernel is tiled; a named kernel is one tile"
  }

  /// The next or the previous channel: of the input that the walked cell reads, or of the output that it stamps.
  mutating func nextChannel(by distance: Int) {
    guard channelRefusal == nil else { return }
    if showsNetworks { return walkNetwork(by: distance) }
    if walksLayers { return turnLayer(by: distance) }
    let count = figure.channelCount
    presentation.channel = (presentation.channel + distance + count) % count
  }

  var channelRefusal: String? {
    if showsNetworks { return networkRefusal }
    if walksLayers { return scene.layers.count > 1 ? nil : "the scene has one layer only" }
    guard let shape = figure.geometry?.inputShape else { return nothingToWalk }
    if place.level == .term { return "the term decides which channel shows; ↑ comes back out" }
    if figure.channelCount > 1 { return nil }
    return figure.walkedGrid == .input || shape.channels == 1
      ? "there is one channel only" : "each channel is worked on by itself; → goes on to the next"
  }

  /// Takes the last change back.
  mutating func undo() { if let earlier = history.undo(from: snapshot) { restore(earlier) } }

  /// Makes it again.
  mutating func redo() { if let later = history.redo(from: snapshot) { restore(later) } }

  /// Back to the scene as it came in; undo brings the changes back.
  mutating func reset() {
    history.remember(snapshot)
    restore(nil)
    presentation.picked = nil
  }

  /// Another scene in the place of this one, as a command made it; undo brings this one back.
  mutating func replace(_ scene: Scene) {
    if !replaceInput(scene) { change(from: 0) { $0 = scene } }
  }
}

extension Kernel {
  fileprivate func resizedCount(by amount: Int) -> Int {
    weightCount / (rows * columns) * (dimensions == .one ? 1 : rows + amount) * (columns + amount)
  }
}
