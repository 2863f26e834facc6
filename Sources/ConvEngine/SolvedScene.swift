/// A scene as far as it has been worked out: its sizes at once, its values layer by layer.
///
///     var solved = SolvedScene(scene)  // the sizes of its layers, and why one of them cannot run
///     while solved.isPending(through: 1) { solved.advance(through: 1) }
///     solved.outputs[1]  // what comes out of layer 1
///
/// Long work is this value advanced a slice at a time; a slice takes some milliseconds, however large a layer is.
public struct SolvedScene: Sendable {
  /// What is solved.
  public let scene: Scene
  /// The layers with their sizes, up to the first that cannot run.
  public let layers: [SizedLayer]
  /// Which layer cannot run, and why; nil where all can.
  public let fault: SceneFault?
  /// What comes out of each layer, as far as it has been made; none for a scene of shapes only.
  public private(set) var outputs: [Tensor] = []
  /// Whether there are numbers all the way through.
  public let hasValues: Bool
  private let arithmetic: Arithmetic
  /// The next of the outputs in the making, where it takes more than one slice.
  private var work: OutputWork?

  /// A scene of which nothing is computed yet but its sizes.
  ///
  /// - Complexity: O(layers).
  public init(_ scene: Scene, arithmetic: Arithmetic = .exact) {
    (self.scene, self.arithmetic, hasValues) = (scene, arithmetic, scene.hasValues)
    (layers, fault) = scene.sizedLayers()
  }

  /// A scene that differs from an earlier one from some layer on, so that the outputs before that layer still hold;
  /// layer 0 where the input differs.
  ///
  /// - Complexity: O(layers).
  public init(_ scene: Scene, changedFrom layer: Int, of earlier: SolvedScene) {
    self.init(scene, arithmetic: earlier.arithmetic)
    outputs = Array(earlier.outputs.prefix(min(layer, layers.count)))
  }

  /// What a layer reads; nil for a scene of shapes only, and while the layer before it is not solved.
  public func input(ofLayer index: Int) -> Tensor? {
    if index > 0 { return outputs.indices.contains(index - 1) ? outputs[index - 1] : nil }
    if case .values(let tensor) = scene.input { return tensor } else { return nil }
  }

  /// The walk over a layer; nil where the layer cannot run, has no values, or is not reached yet.
  public func walk(ofLayer index: Int) -> LayerWalk? {
    guard hasValues, layers.indices.contains(index), let input = input(ofLayer: index) else { return nil }
    return LayerWalk(layers[index], on: input)
  }

  /// Whether outputs up to that of a layer are still to be made; −1 asks for none.
  public func isPending(through layer: Int) -> Bool {
    hasValues && outputs.count <= min(layer, layers.count - 1)
  }

  /// How much of the output in the making is done, in hundredths.
  public var percentDone: Int { work?.percentDone ?? 0 }

  /// One slice of work towards the output of a layer: a part of one large output, or several small ones.
  public mutating func advance(through layer: Int) {
    var readings = 0
    while readings < Self.readingsPerSlice, isPending(through: layer), var next = nextWork() {
      next.advance()
      guard next.isDone else {
        work = next
        return
      }
      outputs.append(next.output)
      readings += next.layer.readingCount
    }
  }

  /// How many cells the layers that are made in one slice read together, before the next is left to the next slice.
  public static let readingsPerSlice = 1 << 17

  /// The work that is under way, taken out of its place so that it is changed where it lies, and not in a copy.
  private mutating func nextWork() -> OutputWork? {
    if let under = work.take() { return under }
    guard let input = input(ofLayer: outputs.count) else { return nil }
    return OutputWork(layers[outputs.count], on: input, arithmetic)
  }

  /// Gives up the output in the making.
  public mutating func stop() { work = nil }
}

extension Scene {
  /// Runs every layer in turn.
  ///
  /// - Parameter watch: called after every slice of the work, with the layer and how much of it is done, in
  ///   hundredths; without it the work is shared by all processors.
  /// - Throws: the first layer that cannot run; nothing is computed before all are known to fit.
  /// - Complexity: O(multiplications of all layers).
  public func solved(
    arithmetic: Arithmetic = .exact, watch: ((_ layer: Int, _ percent: Int) -> Void)? = nil
  ) throws(SceneFault) -> SolvedScene {
    var solved = SolvedScene(self, arithmetic: arithmetic)
    if let fault = solved.fault { throw fault }
    solved.finish(watch)
    return solved
  }
}

extension SolvedScene {
  /// Makes all outputs that are left.
  fileprivate mutating func finish(_ watch: ((_ layer: Int, _ percent: Int) -> Void)?) {
    while isPending(through: layers.count - 1), var next = nextWork() {
      while let watch, !next.isDone {
        next.advance()
        watch(outputs.count, next.percentDone)
      }
      next.finish()
      outputs.append(next.output)
    }
  }
}
