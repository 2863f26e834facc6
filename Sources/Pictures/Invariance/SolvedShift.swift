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
    detectorScale = PaintScale(
      Extent(joining: Extent(pooling.detector), Extent(pooling.shiftedDetector)))
    pooledScale = PaintScale(Extent(joining: Extent(pooling.pooled), Extent(pooling.shiftedPooled)))
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

extension NumberWidths {
  /// Columns of the widest number of some tensors, as far as they are looked through.
  static func width(_ tensors: [Tensor], _ style: NumberStyle) -> Int {
    let widest = tensors.flatMap { $0.numbers.prefix(examined) }.reduce(1) {
      max($0, NumberText($1, style: style).width)
    }
    return min(widest, Self.widest)
  }
}
