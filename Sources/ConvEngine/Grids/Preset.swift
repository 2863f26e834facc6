/// A kernel with a name.
///
/// The lecture's six edge kernels stand exactly as its slide “Some Special Kernel” prints them; note that
/// `vertical` and `sobel_vertical` have opposite signs there. The others are common in image processing.
public enum Preset: String, CaseIterable, Sendable {
  /// The lecture's edge kernels, in the slide's order.
  case vertical, horizontal
  case sobelVertical = "sobel_vertical"
  case sobelHorizontal = "sobel_horizontal"
  case scharrVertical = "scharr_vertical"
  case scharrHorizontal = "scharr_horizontal"
  /// Gives the input back.
  case identity
  /// The mean of nine cells.
  case boxBlur = "box_blur"
  /// A weighted mean that falls off to the corners.
  case gaussian
  /// The cell against its four neighbours.
  case sharpen
  /// The sum of second differences.
  case laplacian
  /// A relief lit from the bottom right.
  case emboss

  /// The rows of the kernel.
  public var rows: [[Number]] {
    let (rows, divisor) = table
    return rows.map { $0.map { Number($0, over: divisor) } }
  }

  private var table: ([[Int]], Int) {
    switch self {
    case .vertical: ([[1, 0, -1], [1, 0, -1], [1, 0, -1]], 1)
    case .horizontal: ([[1, 1, 1], [0, 0, 0], [-1, -1, -1]], 1)
    case .sobelVertical: ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 1)
    case .sobelHorizontal: ([[-1, -2, -1], [0, 0, 0], [1, 2, 1]], 1)
    case .scharrVertical: ([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]], 1)
    case .scharrHorizontal: ([[-3, -10, -3], [0, 0, 0], [3, 10, 3]], 1)
    case .identity: ([[0, 0, 0], [0, 1, 0], [0, 0, 0]], 1)
    case .boxBlur: ([[1, 1, 1], [1, 1, 1], [1, 1, 1]], 9)
    case .gaussian: ([[1, 2, 1], [2, 4, 2], [1, 2, 1]], 16)
    case .sharpen: ([[0, -1, 0], [-1, 5, -1], [0, -1, 0]], 1)
    case .laplacian: ([[0, 1, 0], [1, -4, 1], [0, 1, 0]], 1)
    case .emboss: ([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], 1)
    }
  }
}
