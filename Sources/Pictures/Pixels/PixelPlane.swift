import ConvEngine
import Screen

/// A tensor as pixels: how bright each is, on a scale that its largest magnitude fixes.
///
/// Pixels are painted from floating point, as thousands of them are looked at for each frame; whole numbers below 2⁵³
/// get the class that exact arithmetic gives them. Numbers that are read come from the figure, and are exact.
struct PixelPlane: Sendable {
  /// Channels, rows and columns.
  let shape: Shape
  /// The largest magnitude, which has the deepest paint.
  let largest: Number
  /// Whether there are negative numbers, so that 0 is paper and no black.
  let isSigned: Bool
  private let values: [Double]
  private let most: Double

  /// What stands for several pixels where a picture is shrunk.
  enum Summary {
    /// Their mean, as an eye sees it.
    case mean
    /// The one with the largest magnitude: the means of edges cancel to nothing.
    case strongest
  }

  /// The pixels of a tensor; without a scale they have that of their own largest number.
  ///
  /// - Complexity: O(cells).
  init(_ tensor: Tensor, on scale: PaintScale? = nil) {
    shape = tensor.shape
    let values = (0..<tensor.shape.count).map { offset in
      guard let value = tensor[offset].nearestDouble, value.isFinite else { return 0.0 }
      return value
    }
    self.values = values
    if let scale {
      (largest, isSigned) = (scale.largest, scale.kind == .signed)
    } else {
      let strongest = values.indices.max { values[$0].magnitude < values[$1].magnitude } ?? 0
      largest = values[strongest] < 0 ? tensor[strongest] * -1 : tensor[strongest]
      isSigned = values.contains { $0 < 0 }
    }
    most = largest.nearestDouble ?? 0
  }

  /// The paint of a square of pixels; one beyond the edge is as large as what of it is left.
  ///
  /// Of 0 and 255 at 1/2 the mean has grey 9 of 18; of −3, 1 and 2 the strongest is −3.
  func paint(_ channel: Int, _ row: Int, _ column: Int, of side: Int = 1, _ summary: Summary = .mean) -> Paint
  {
    guard side > 1 else { return paint(values[shape.offset(channel, row, column)]) }
    let rows = row * side..<min((row + 1) * side, shape.rows)
    let columns = column * side..<min((column + 1) * side, shape.columns)
    var (sum, strongest) = (0.0, 0.0)
    for row in rows {
      let start = shape.offset(channel, row, 0)
      for column in columns {
        let value = values[start + column]
        sum += value
        if value.magnitude > strongest.magnitude { strongest = value }
      }
    }
    switch summary {
    case .mean: return paint(sum / Double(rows.count * columns.count))
    case .strongest: return paint(strongest)
    }
  }

  /// The nearest class, so that noise about 0 stays paper: ⌊18v/m + ½⌋ of a grey, ⌊4·|v|/m + ½⌋ of a signed one.
  func paint(_ value: Double) -> Paint {
    let steps = isSigned ? 4.0 : 18.0
    let step = most > 0 ? min(steps, ((2 * steps * value.magnitude + most) / (2 * most)).rounded(.down)) : 0
    guard isSigned else { return .grey(value < 0 ? 0 : Int8(step)) }
    return .signed(Int8(value < 0 ? -step : step))
  }
}

/// What a layer reads and what it gives, as pixels.
struct PixelPlanes: Sendable {
  let input, output: PixelPlane

  /// More cells than these are no picture that a screen can show.
  private static let mostCells = 1 << 20
  /// More readings take longer than a key may.
  private static let mostReadings = 1 << 25

  /// Whether a layer can be shown: all its pixels are made at once.
  static func canShow(_ layer: SizedLayer) -> Bool {
    layer.inputShape.count <= mostCells && layer.outputShape.count <= mostCells
      && layer.readingCount <= mostReadings
  }

  /// The pixels of a walk; in the place of the output the magnitude of a gradient, where there is one.
  ///
  /// - Complexity: O(readings of the whole layer).
  init?(_ walk: LayerWalk, _ scales: PaintScales?, known: Tensor?, _ gradient: GradientWalk?) {
    guard let scales, Self.canShow(walk.layer) else { return nil }
    input = PixelPlane(walk.input, on: scales.input)
    output = PixelPlane(gradient?.magnitudes ?? known ?? Self.output(walk))
  }

  private static func output(_ walk: LayerWalk) -> Tensor {
    var work = OutputWork(walk.layer, on: walk.input)
    while !work.isDone { work.advance() }
    return work.output
  }
}
