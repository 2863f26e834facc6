import ConvEngine
import Lessons
import Pictures

/// What keys do while whole networks show: another size of the input, another network.
extension SceneState {
  /// Whether the picture that shows is about whole networks.
  public var showsNetworks: Bool { PictureRegistry.type(of: figure)?.isOfNetworks == true }

  /// Whether ↓ goes into the counts of the walked layer, which are gone through number by number.
  var opensCounts: Bool {
    showsNetworks && place.level == .layer && picking == nil && !figure.countSums.isEmpty
  }

  /// Whether the numbers of the walked layer's counts are gone through.
  var isInCounts: Bool { showsNetworks && place.level == .layer && picking != nil }

  /// Whether `e` edits the layers of the walked network as text, and no number.
  var editsLayers: Bool { showsNetworks && place.level == .layer }

  /// The command that puts the layers of the walked network in the place of themselves, to be changed.
  var layersCommand: String { "network " + LayersYAML.text(of: scene) }

  /// Why the layers cannot be edited as text; nil where they can.
  var layersRefusal: String? {
    if !hiding.isEmpty { return "the question of this page hides part of it; a answers" }
    let numbers = scene.layers.reduce(0) { $0 + ($1.kernel?.givenCount ?? 0) }
    guard numbers > Field.longestText / 2 || layersCommand.count > Field.longestText * 3 / 4 else {
      return nil
    }
    return "the layers hold more numbers than fit a line; ↓ goes into one of them"
  }

  /// How many networks stand side by side.
  private var networkCount: Int { presentation.lab?.networks?.all.count ?? 1 }

  /// The next or the previous of the sizes that the picture goes through.
  mutating func resizeInput(by distance: Int) {
    let shapes = PictureRegistry.type(of: figure)?.inputShapes(from: original.input.shape) ?? []
    guard !shapes.isEmpty else { return }
    let present = scene.input.shape
    // A size that is none of these, as a command may set one, stands between its neighbours.
    let next =
      shapes.firstIndex(of: present).map { ($0 + distance + shapes.count) % shapes.count }
      ?? (distance > 0
        ? shapes.firstIndex { $0.count < present.count } ?? 0
        : shapes.lastIndex { $0.count > present.count } ?? shapes.count - 1)
    putInput(input(shapes[next]))
  }

  /// The scene's own input, or one of another size: of numbers where the scene has some.
  private func input(_ shape: Shape) -> Scene.Input {
    if shape == original.input.shape { return original.input }
    guard case .values = original.input else { return .shape(shape) }
    return .values(Tensor(shape, .drawn(Draw(seed: 1, from: -9, to: 9))))
  }

  /// Another input for all networks, which stay as they were made for the one before: a matrix does not grow.
  private mutating func putInput(_ input: Scene.Input) {
    history.remember(snapshot)
    if var networks = presentation.lab?.networks {
      for (index, scene) in networks.scenes(with: scene).enumerated() {
        networks.all[index].layers = scene.builtLayers
      }
      presentation.lab?.networks = networks
    }
    put(Scene(input, scene.builtLayers), changedFrom: 0)
  }

  /// A scene that a command made: where only its input is another size, the networks stay as they are.
  mutating func replaceInput(_ scene: Scene) -> Bool {
    guard showsNetworks, scene.input.shape != self.scene.input.shape, scene.layers == self.scene.layers else {
      return false
    }
    putInput(scene.input)
    return true
  }

  /// Why there is no other network to walk; nil where there is.
  var networkRefusal: String? { networkCount > 1 ? nil : "the scene has one network only" }

  /// Walks another of the networks, which can be undone.
  mutating func walkNetwork(by distance: Int) {
    guard networkRefusal == nil, var networks = presentation.lab?.networks else { return }
    history.remember(snapshot)
    let layers = networks.walk(by: distance, leaving: scene.layers)
    presentation.lab?.networks = networks
    put(Scene(scene.input, layers), changedFrom: 0)
  }
}

extension Kernel {
  /// How many weights are given one by one.
  fileprivate var givenCount: Int {
    guard case .numbers(let numbers) = weights else { return 0 }
    return numbers.count
  }
}
