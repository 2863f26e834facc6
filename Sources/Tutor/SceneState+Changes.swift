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
  mutating func change(from first: Int, _ body: (inout SceneState) -> Void) {
    let before = Snapshot(scene: scene, place: place)
    let oldCell = cell
    body(&self)
    history.remember(before)
    settle(from: first)
    keep(oldCell)
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
    change(from: place.layer) { state in
      switch setting {
      case .stride: state.layer.stride = state.layer.stride.map { state.shifted($0, by: amount) }
      case .dilation: state.layer.dilation = state.layer.dilation.map { state.shifted($0, by: amount) }
      case .window: state.resizeWindow(by: amount)
      case .padding:
        let padding = state.evenPadding + amount
        state.layer.padding = .around(rows: state.isSignal ? 0 : padding, columns: padding)
      }
    }
  }

  private mutating func resizeWindow(by amount: Int) {
    if case .pooling(var settings) = layer {
      let size = settings.windows?.size ?? Pair(1)
      settings.windows?.size = shifted(size, by: amount)
      layer = .pooling(settings)
      return
    }
    // A kernel given by its size has its channels only once it is sized on the input.
    guard let given = layer.kernel else { return }
    let kernel = given.form == .size ? editedKernel ?? given : given
    layer.kernel = kernel.resized(rows: isSignal ? 1 : kernel.rows + amount, columns: kernel.columns + amount)
  }

  func refusal(adjusting setting: Setting, by amount: Int) -> String? {
    func smaller(_ pair: Pair) -> Int { isSignal ? pair.columns : min(pair.rows, pair.columns) }
    let (found, least, name): (Int?, Int, String) =
      switch setting {
      case .stride: (layer.stride.map(smaller), 1, "stride")
      case .dilation: (layer.dilation.map(smaller), 1, "dilation")
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

  private func shifted(_ pair: Pair, by amount: Int) -> Pair {
    Pair(isSignal ? pair.rows : pair.rows + amount, pair.columns + amount)
  }

  /// From where `p` counts: the padding, or the largest of unequal sides.
  private var evenPadding: Int {
    if layers.indices.contains(place.layer) { return layers[place.layer].sides.largest }
    if case .sides(let sides) = layer.padding { return sides.largest }
    return 0
  }

  /// Why the kernel cannot be turned; nil where it can.
  var flipRefusal: String? { convolution == nil ? "\(layer.kind) has no kernel to turn" : nil }

  /// Why there is no other padding mode; nil where there is.
  var paddingModeRefusal: String? {
    switch layer {
    case .convolution: return nil
    case .pooling(let settings) where settings.windows != nil:
      return
        "\(layer.kind) pads with \(settings.operation == .max ? "−∞" : "zeros"); padding_mode is for conv"
    case .transposed: return "the padding of conv_transpose cuts cells off; padding_mode is for conv"
    case .pooling, .activation, .softmax, .flatten, .linear: return "\(layer.kind) has no padding"
    }
  }

  /// Why there is no other named padding; nil where there is.
  var namedPaddingRefusal: String? {
    if case .transposed = layer { return "conv_transpose takes numbers for its padding: p and P" }
    return layer.padding == nil ? "\(layer.kind) has no padding" : nil
  }

  /// The next padding mode.
  mutating func nextPaddingMode() {
    guard let mode = convolution?.paddingMode else { return }
    let modes = PaddingMode.allCases
    let index = modes.firstIndex(of: mode) ?? 0
    change(from: place.layer) { $0.convolution?.paddingMode = modes[(index + 1) % modes.count] }
  }

  /// From any padding to valid, from there to same, to full, and to valid again.
  mutating func nextNamedPadding() {
    change(from: place.layer) { state in
      switch state.layer.padding {
      case .valid: state.layer.padding = .same
      case .same: state.layer.padding = .full
      case .sides, .sameLower, .full: state.layer.padding = .valid
      case nil: break
      }
    }
  }

  /// Turns the kernel by 180°, or back.
  mutating func flip() { change(from: place.layer) { $0.convolution?.flip.toggle() } }

  /// The next or the previous named kernel.
  mutating func nextPreset(by distance: Int) {
    guard presetRefusal == nil else { return }
    let presets = Preset.allCases
    let present = presets.firstIndex { Kernel(rows: $0.rows) == convolution?.kernel }
    let next =
      present.map { ($0 + distance + presets.count) % presets.count }
      ?? (distance > 0 ? 0 : presets.count - 1)
    change(from: place.layer) { $0.convolution?.kernel = Kernel(rows: presets[next].rows) }
  }

  var presetRefusal: String? {
    if convolution == nil { return "\(layer.kind) has no kernel" }
    if focus != .kernel { return "n and N change the kernel; Tab moves to it" }
    if isSignal { return "the named kernels are 2-D and the input is 1-D" }
    let channels = layerInput?.shape.channels ?? 1
    guard let settings = convolution else { return "\(layer.kind) has no kernel" }
    if channels > 1, settings.groups != channels {
      return "a named kernel has 1 channel and the input has \(channels)"
    }
    return settings.kernel.isShared ? nil : "the kernel is tiled; a named kernel is one tile"
  }

  /// The next or the previous input channel.
  mutating func nextChannel(by distance: Int) {
    guard let walk, channelRefusal == nil else { return }
    var count = walk.layer.window(of: cell).channels.count
    if case .transposed(let layer) = walk.layer { count = layer.outputsPerGroup }
    chosenChannel = (chosenChannel + distance + count) % count
  }

  var channelRefusal: String? {
    guard let walk else { return nothingToWalk }
    if place.level == .term { return "the term decides which channel shows; ↑ comes back out" }
    if case .transposed(let layer) = walk.layer {
      return layer.outputsPerGroup == 1 ? "there is one channel only" : nil
    }
    if walk.layer.window(of: cell).channels.count > 1 { return nil }
    return walk.layer.inputShape.channels == 1
      ? "there is one channel only" : "each channel is worked on by itself; → goes on to the next"
  }

  /// Takes the last change back.
  mutating func undo() {
    if let snapshot = history.undo(from: Snapshot(scene: scene, place: place)) { restore(snapshot) }
  }

  /// Makes it again.
  mutating func redo() {
    if let snapshot = history.redo(from: Snapshot(scene: scene, place: place)) { restore(snapshot) }
  }

  /// Back to the scene as it came in; undo brings the changes back.
  mutating func reset() {
    let scene = original
    change(from: 0) { $0.scene = scene }
    place = start
    settle()
  }

  private mutating func restore(_ snapshot: Snapshot) {
    (scene, place) = (snapshot.scene, snapshot.place)
    settle()
  }
}

extension Kernel {
  fileprivate func resizedCount(by amount: Int) -> Int {
    weightCount / (rows * columns) * (dimensions == .one ? 1 : rows + amount) * (columns + amount)
  }
}

extension SceneState {
  /// Another scene in the place of this one, as a command made it; undo brings this one back.
  ///
  /// One of shapes only is walked from layer to layer.
  mutating func replace(_ scene: Scene) {
    change(from: 0) { state in
      state.scene = scene
      if !scene.hasValues { state.place.level = .layer }
    }
  }
}
