import ConvEngine
import Notation

/// A pooling layer before and after a shift, with its table, its widths and its paint: what stays the same while its
/// cells are walked.
struct SolvedShift: Sendable {
  let pooling: ShiftedPooling
  let table: ShiftTable
  /// What changes in all, of what the layer reads and of what it gives.
  let detectorChanges, pooledChanges: Changes
  /// Whether the layer reads the scene's own input, so that what it reads has moved as a whole.
  let readsInput: Bool
  /// Columns of numbers of what it reads as it is, of both, and of what it gives.
  let detectorWidth, bothWidth, pooledWidth: Int
  let detectorScale, pooledScale: PaintScale
  /// The layer behind several shifts of the table that stand side by side, the present one among them.
  let series: [ShiftInSeries]
  /// Columns of numbers of what it reads behind all of these, and of what it gives.
  let seriesDetectorWidth, seriesPooledWidth: Int

  /// What moves the input until a page or a key says otherwise.
  private static let first = Shift(rows: 0, columns: 1)

  /// The pooling layer of a scene; nil where it cannot be computed.
  init?(_ solved: SolvedScene, layer: Int, _ lab: Lab?, _ showing: Showing) {
    let shift = Self.shift(of: lab)
    guard solved.layers.indices.contains(layer),
      let pooling = try? ShiftedPooling(shift, solved.scene, layer: layer),
      let table = try? ShiftTable(shift, solved.scene, layer: layer)
    else { return nil }
    (self.pooling, self.table, readsInput) = (pooling, table, layer == 0)
    (detectorChanges, pooledChanges) = (pooling.detectorChanges, pooling.pooledChanges)
    let style = Presentation.style(showing)
    detectorWidth = NumberWidths.width([pooling.detector], style)
    bothWidth = max(detectorWidth, NumberWidths.width([pooling.shiftedDetector], style))
    pooledWidth = NumberWidths.width([pooling.pooled, pooling.shiftedPooled], style)
    let series = Self.series(pooling, table, solved.scene, layer: layer)
    let shifted = series.map(\.pooling)
    seriesDetectorWidth = NumberWidths.width(
      [pooling.detector] + shifted.map(\.shiftedDetector), style)
    seriesPooledWidth = NumberWidths.width(shifted.map(\.shiftedPooled), style)
    // One paint for all of them, so that a number keeps its own from shift to shift.
    detectorScale = Self.scale([pooling.detector] + shifted.map(\.shiftedDetector))
    pooledScale = Self.scale([pooling.pooled] + shifted.map(\.shiftedPooled))
    self.series = series
  }

  private static func scale(_ tensors: [Tensor]) -> PaintScale {
    PaintScale(tensors.reduce(Extent()) { Extent(joining: $0, Extent($1)) })
  }

  /// The shifts by 0 to 3; where the present one goes farther, none, it, and the two before it in the table.
  private static func series(_ pooling: ShiftedPooling, _ table: ShiftTable, _ scene: Scene, layer: Int)
    -> [ShiftInSeries]
  {
    let moved = ShiftInSeries.count - 1
    let first = max(1, table.present - moved + 1)
    return ([0] + table.entries.indices.dropFirst(first).prefix(moved)).compactMap { entry in
      if entry == table.present { return ShiftInSeries(entry: entry, pooling: pooling) }
      let shift = pooling.shift.step.times(table.entries[entry].length)
      return (try? ShiftedPooling(shift, scene, layer: layer)).map {
        ShiftInSeries(entry: entry, pooling: $0)
      }
    }
  }

  /// What a lab does to the input; a lab that does something else stands for the first shift.
  static func shift(of lab: Lab?) -> Shift {
    var shift = first
    if case .shift(let rows, let columns) = lab?.transformation {
      shift = Shift(rows: rows, columns: columns)
    }
    shift.entering = lab?.entering ?? []
    return shift
  }

  /// Why it cannot be computed; nil where it can.
  ///
  /// - Complexity: O(layers).
  static func fault(_ scene: Scene, layer: Int, _ lab: Lab?) -> ShiftedPoolingFault? {
    do throws(ShiftedPoolingFault) {
      try ShiftedPooling.sizes(shift(of: lab), scene, layer: layer)
      return nil
    } catch {
      return error
    }
  }

  /// What `t` goes through: to the right, then in 2-D down, and one to the left.
  static func choices(_ scene: Scene, layer: Int, _ lab: Lab?) -> [Lab] {
    let shape = scene.input.shape
    let right = (1...max(1, min(4, shape.columns))).map { Transformation.shift(rows: 0, columns: $0) }
    let down =
      shape.dimensions == .one
      ? [] : (1...max(1, min(4, shape.rows))).map { Transformation.shift(rows: $0, columns: 0) }
    return (right + down + [.shift(rows: 0, columns: -1)]).map {
      var changed = lab ?? Lab()
      changed.transformation = $0
      return changed
    }
  }
}

/// One of several shifts that stand side by side.
struct ShiftInSeries: Sendable {
  /// How many there are, at most.
  static let count = 4

  /// Its place in the table.
  let entry: Int
  let pooling: ShiftedPooling
}

extension NumberWidths {
  /// Columns of the widest number of some tensors, as far as they are looked through.
  static func width(_ tensors: [Tensor], _ style: NumberStyle) -> Int {
    let widest = tensors.flatMap { $0.numbers.prefix(examined) }.reduce(1) {
      max($0, NumberText($1, style: style).width)
    }
    return min(widest, Self.widest)
  }
}
