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

  /// Columns of the product of an input and a weight.
  public var product = 1

  /// Columns of the longest sum of a cell, as it is written out.
  public var sum = 60

  /// How far the curve of an activation or a softmax reaches: the largest magnitude in its input, a whole number.
  public var farthestInput = 1.0

  /// The widest number that is shown whole, and the widest sum of symbols: aw + bx + ey + fz takes 17 columns.
  static let widest = 8
  static let widestSymbols = 20
  /// Cells that are looked through at a change; a larger grid gets a fixed width.
  static let examined = 4_096
  static let unexamined = 6

  init() {}

  /// The width of what is covered where nothing that shows says how large it can be.
  static let covered = 4

  init(
    kernel: Kernel?, input: Tensor?, output: Tensor?, walk: LayerWalk?, style: NumberStyle,
    covering: Covering
  ) {
    if let kernel { self.kernel = Self.width(kernel.weightCount, style) { kernel[$0] ?? 0 } }
    if let input { self.input = Self.width(of: input, style) }
    if let kernel, let input { product = Self.productWidth(kernel, input, style) }
    if let walk {
      self.output = output.map { Self.width(of: $0, style) } ?? Self.unexamined
      switch walk.layer {
      case .pooling(let layer): widen(PoolingWalk(layer, on: walk.input), style, isSmall: output != nil)
      case .activation, .softmax: farthestInput = Self.farthest(walk.input)
      case .convolution, .transposed, .flatten, .linear: break
      }
    }
    cover(covering)
    if let walk { sum = sumWidth(walk, kernel, style, isKernelCovered: covering.contains(.kernel)) }
  }

  /// Columns of the terms of the longest sum, each with the 3 of a plus sign.
  private func sumWidth(_ walk: LayerWalk, _ kernel: Kernel?, _ style: NumberStyle, isKernelCovered: Bool)
    -> Int
  {
    let terms = min(walk.layer.mostSteps, Self.examined)
    let inputs = input + (input > 1 ? 2 : 0)
    guard let kernel else { return terms * (inputs + 3) }
    guard !isKernelCovered, kernel.weightCount <= Self.examined else {
      return terms * (inputs + self.kernel + 6)
    }
    let size = max(1, kernel.filterSize)
    let widths = (0..<kernel.weightCount).map { offset in
      let number = kernel[offset] ?? 0
      return Self.width(of: number, style) + ((number.nearestDouble ?? 0) < 0 ? 2 : 0)
    }
    let sums = stride(from: 0, to: widths.count, by: size).map { first in
      widths[first..<min(first + size, widths.count)].reduce(size * (inputs + 4), +)
    }
    return sums.max() ?? 0
  }

  /// Makes covered cells as wide as if nothing of what they hold were known: their width must not tell it.
  private mutating func cover(_ covering: Covering) {
    if covering.contains(.input) { (input, farthestInput) = (Self.covered, 4) }
    if covering.contains(.kernel) { kernel = Self.covered }
    if covering.contains(.output) { output = Self.covered }
    if covering.hidesFactors { product = Self.covered }
  }

  /// The widest product of any input and any weight.
  private static func productWidth(_ kernel: Kernel, _ input: Tensor, _ style: NumberStyle) -> Int {
    guard kernel.weightCount <= examined, input.shape.count <= examined else { return unexamined }
    let weights = Set((0..<kernel.weightCount).map { kernel[$0] ?? 0 })
    let values = Set((0..<input.shape.count).map { input[$0] })
    guard weights.count * values.count <= examined else { return unexamined }
    return weights.reduce(1) { most, weight in
      values.reduce(most) { max($0, width(of: $1 * weight, style)) }
    }
  }

  /// Makes room for −∞ in the padding of a maximum, and for the sums from which averages are made.
  private mutating func widen(_ walk: PoolingWalk, _ style: NumberStyle, isSmall: Bool) {
    let sides = SizedLayer.pooling(walk.layer).sides
    switch walk.operation {
    case .max: if sides.largest > 0 { (input, output) = (max(input, 2), max(output, 2)) }
    case .average:
      guard isSmall else { return }
      for cell in 0..<walk.layer.outputShape.count {
        let position = walk.layer.outputShape.position(at: cell)
        let sum = walk.step(position, walk.layer.tapCount(of: position) - 1).value
        output = max(output, sum.map { Self.width(of: $0, style) } ?? 1)
      }
    }
  }

  /// The largest magnitude of the first cells, rounded up; what no axis could show is left out.
  private static func farthest(_ input: Tensor) -> Double {
    if let bounds = input.bounds, input.edits.isEmpty {
      return Double(max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude))
    }
    let magnitudes = (0..<min(input.shape.count, examined)).map { (input[$0].nearestDouble ?? 0).magnitude }
    return (magnitudes.filter { $0 <= 999_999 }.max() ?? 0).rounded(.up)
  }

  private static func width(of tensor: Tensor, _ style: NumberStyle) -> Int {
    let edited = tensor.edits.values.map { width(of: $0, style) }.max() ?? 1
    if let bounds = tensor.bounds {
      return max(
        edited, width(of: Number(bounds.lowerBound), style), width(of: Number(bounds.upperBound), style))
    }
    return max(edited, width(tensor.shape.count, style) { tensor[$0] })
  }

  private static func width(_ count: Int, _ style: NumberStyle, _ number: (Int) -> Number) -> Int {
    guard count <= examined else { return unexamined }
    return (0..<count).reduce(1) { max($0, width(of: number($1), style)) }
  }

  private static func width(of number: Number, _ style: NumberStyle) -> Int {
    let width = NumberText(number, style: style).width
    // A sum of letters is written whole or as …; a room that none of them fills helps nobody.
    if case .symbolic = number { return width <= widestSymbols ? width : 1 }
    return min(widest, width)
  }
}
