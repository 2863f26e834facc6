import ConvEngine
import Notation

/// How many columns the numbers of each grid take: the widest of them, up to a limit beyond which they are
/// shortened with ≈.
///
/// It follows from the scene alone, so nothing moves from step to step. Grids too large to look through get a
/// fixed width.
public struct NumberWidths: Hashable, Sendable {
  /// Columns of a number in the input, the kernel and the output.
  public var input = 1, kernel = 1, output = 1

  /// The widest number that is shown whole.
  static let widest = 8
  /// Cells that are looked through at a change; a larger grid gets a fixed width.
  static let examined = 4_096
  static let unexamined = 6

  init() {}

  init(kernel: Kernel, input: Tensor?, trace: ConvolutionTrace?, style: NumberStyle) {
    self.kernel = Self.width(kernel.weightCount) { NumberText(kernel[$0] ?? 0, style: style).width }
    if let input { self.input = Self.width(of: input, style) }
    if let trace {
      let isSmall = trace.cellCount * trace.stepsPerCell <= Self.examined * 16
      output = Self.width(isSmall ? trace.cellCount : .max) {
        NumberText(trace.result(trace.layer.outputShape.position(at: $0)), style: style).width
      }
    }
  }

  private static func width(of tensor: Tensor, _ style: NumberStyle) -> Int {
    let edited = tensor.edits.values.map { NumberText($0, style: style).width }.max() ?? 0
    if let bounds = tensor.bounds {
      let ends = [bounds.lowerBound, bounds.upperBound].map { NumberText(Number($0), style: style).width }
      return min(widest, max(ends[0], ends[1], edited))
    }
    return max(min(widest, edited), width(tensor.shape.count) { NumberText(tensor[$0], style: style).width })
  }

  private static func width(_ count: Int, _ width: (Int) -> Int) -> Int {
    guard count <= examined else { return unexamined }
    return min(widest, (0..<count).reduce(1) { max($0, width($1)) })
  }
}
