/// A pooling layer as it is and after the scene's input has been shifted: what it reads and what it gives, both times.
///
/// Windows of 3 over [0.1, 1, 0.2, 0.1] give the maxima [1, 1, 1, 0.2]. Shifted by 1, where 0.3 enters, it reads
/// [0.3, 0.1, 1, 0.2], which differs everywhere, and gives [0.3, 1, 1, 1], which differs in 2 of 4 cells.
///
/// All layers before the pooling run on the shifted input; what it reads is called the detector.
///
/// Source: Goodfellow et al., *Deep Learning*, 9.3, Figure 9.8.
public struct ShiftedPooling: Sendable {
  /// What moves the input.
  public let shift: Shift
  /// Whether what leaves at one edge comes in at the other, as circular padding does; not where something else enters.
  public let wraps: Bool
  /// The layer.
  public let layer: SizedPooling
  /// What it reads, as it is and shifted.
  public let detector, shiftedDetector: Tensor
  /// What it gives.
  public let pooled, shiftedPooled: Tensor

  /// Cells that are read to compute both, at most: what takes one slice of work.
  public static let mostReadings = SolvedScene.readingsPerSlice

  /// A layer of a scene before and after a shift of the input.
  ///
  /// - Throws: ``ShiftedPoolingFault``.
  /// - Complexity: O(multiplications of the layers up to this one).
  public init(_ shift: Shift, _ scene: Scene, layer index: Int) throws(ShiftedPoolingFault) {
    let layers = try Self.sizes(shift, scene, layer: index)
    guard case .values(let input) = scene.input, case .pooling(let layer) = layers[index] else {
      throw .noNumbers
    }
    (self.shift, self.layer) = (shift, layer)
    wraps = shift.entering.isEmpty && layers.contains(where: \.padsInACircle)
    let before = layers.prefix(index)
    detector = before.reduce(input) { $1.output(of: $0) }
    shiftedDetector = before.reduce(shift.moved(input, wraps: wraps)) { $1.output(of: $0) }
    pooled = layers[index].output(of: detector)
    shiftedPooled = layers[index].output(of: shiftedDetector)
  }

  /// The layers with their sizes, without a number computed.
  ///
  /// - Throws: what keeps both from being computed.
  /// - Complexity: O(layers).
  @discardableResult
  public static func sizes(_ shift: Shift, _ scene: Scene, layer index: Int) throws(ShiftedPoolingFault)
    -> [SizedLayer]
  {
    guard case .pooling = scene.layers[index] else { throw .kind(scene.layers[index].kind) }
    let shape = scene.input.shape
    guard shape.dimensions == .two || shift.rows == 0 else { throw .signal }
    let part = Scene(scene.input, Array(scene.layers.prefix(index + 1)))
    guard part.hasValues else { throw .noNumbers }
    guard !part.hasSymbols else { throw .letters }
    let layers: [SizedLayer]
    do throws(SceneFault) { layers = try part.sized() } catch { throw .cannotRun(error) }
    guard readings(layers) <= mostReadings else { throw .tooLarge }
    return layers
  }

  /// Cells that are read, and made, to compute both.
  fileprivate static func readings(_ layers: [SizedLayer]) -> Int {
    layers.reduce(0) { sum, layer in
      let cells = max(layer.readingCount, layer.inputShape.count, layer.outputShape.count)
      let (total, overflows) = sum.addingReportingOverflow(2 * min(cells, mostReadings))
      return overflows ? .max : total
    }
  }
}

extension ShiftedPooling {
  /// The walk over the layer, as it is or on what is shifted.
  public func walk(isShifted: Bool) -> PoolingWalk {
    PoolingWalk(layer, on: isShifted ? shiftedDetector : detector)
  }

  /// How much of what it reads has changed.
  public var detectorChanges: Changes { Changes(from: detector, to: shiftedDetector) }
  /// How much of what it gives has changed.
  public var pooledChanges: Changes { Changes(from: pooled, to: shiftedPooled) }

  /// Whether a number of what it reads is the same after the shift.
  public func isSame(detector cell: Position) -> Bool { detector[cell].isSame(as: shiftedDetector[cell]) }
  /// Whether a number of what it gives is.
  public func isSame(pooled cell: Position) -> Bool { pooled[cell].isSame(as: shiftedPooled[cell]) }

  /// The changes of what another kind of pooling gives with the same windows.
  ///
  /// - Complexity: O(cells that the windows read).
  public func changes(_ operation: Pooling.Operation) -> Changes {
    guard operation != layer.settings.operation else { return pooledChanges }
    var settings = layer.settings
    settings.operation = operation
    guard let other = try? settings.sized(on: layer.inputShape) else { return pooledChanges }
    let sized = SizedLayer.pooling(other)
    return Changes(from: sized.output(of: detector), to: sized.output(of: shiftedDetector))
  }
}

/// Why there is no pooling layer to look at before and after a shift.
public enum ShiftedPoolingFault: Error, Hashable, Sendable {
  /// The layer does not pool: its kind.
  case kind(String)
  /// A signal has no rows to shift.
  case signal
  /// The scene has shapes only.
  case noNumbers
  /// Letters have no order, so there is no maximum of them.
  case letters
  /// The layers cannot run.
  case cannotRun(SceneFault)
  /// It would take more than ``ShiftedPooling/mostReadings``.
  case tooLarge
}

/// What changes after each of several shifts in one direction: of the detector, and behind both kinds of pooling.
///
/// For the row of Figure 9.8 and shifts by 0 to 4: the detector changes in 0, 4, 4, 3 and 4 of 4 cells, the maxima in
/// 0, 2, 3, 4 and 4, the averages in 0, 3, 4, 4 and 3.
public struct ShiftTable: Sendable {
  /// One shift.
  public struct Entry: Hashable, Sendable {
    /// How far, in steps of the direction.
    public let length: Int
    /// What changes.
    public let detector, maximum, average: Changes
  }

  /// From no shift on; the last one may lie farther off.
  public let entries: [Entry]
  /// Which of them is the shift that the table was made for.
  public let present: Int

  /// The most shifts in a row.
  public static let longest = 10

  /// The table of a shift: as many steps in its direction as the input is long, ``longest`` at most and as many as two
  /// slices of work allow, and the shift itself.
  ///
  /// - Throws: ``ShiftedPoolingFault``.
  /// - Complexity: O(multiplications of the layers, times the shifts).
  public init(_ shift: Shift, _ scene: Scene, layer index: Int) throws(ShiftedPoolingFault) {
    let layers = try ShiftedPooling.sizes(shift, scene, layer: index)
    let (step, shape) = (shift.step, scene.input.shape)
    let away = max(step.rows == 0 ? 0 : shape.rows, step.columns == 0 ? 0 : shape.columns)
    let affordable = 2 * ShiftedPooling.mostReadings / max(1, ShiftedPooling.readings(layers))
    var lengths = Array(0...min(away, Self.longest, max(1, affordable)))
    if !lengths.contains(shift.length) { lengths.append(shift.length) }
    var entries: [Entry] = []
    for length in lengths {
      let pooling = try ShiftedPooling(step.times(length), scene, layer: index)
      entries.append(
        Entry(
          length: length, detector: pooling.detectorChanges, maximum: pooling.changes(.max),
          average: pooling.changes(.average)))
    }
    self.entries = entries
    present = lengths.firstIndex(of: shift.length) ?? 0
  }
}

extension SizedLayer {
  /// Whether its padding goes round.
  var padsInACircle: Bool {
    guard case .convolution(let sized) = self else { return false }
    return sized.settings.paddingMode == .circular
  }
}
