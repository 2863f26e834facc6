import ConvEngine

/// The output-size formula written out, in symbols and with its numbers.
public enum SizeText {
  /// The formula in symbols.
  public static let formula = "⌊(n + before + after − e)/s⌋ + 1"

  /// The formula with its numbers: "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3".
  public static func numbers(_ size: SizeFormula) -> String {
    let line = "⌊(\(size.input) + \(size.before) + \(size.after) − \(size.extent))/\(size.stride)⌋ + 1"
    let quotient = NumberText(.exact(size.quotient)).text
    guard size.fits else { return "\(line) = ⌊\(quotient)⌋ + 1: no window fits" }
    return "\(line) = ⌊\(quotient)⌋ + 1 = \(size.output)"
  }

  /// The formula of an axis with its numbers.
  public static func numbers(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): numbers(axis.size)
    }
  }

  /// The same in fewer columns.
  public static func compactNumbers(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): compactNumbers(axis.size)
    }
  }

  /// The formula of an axis with its numbers and without its result.
  public static func question(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): question(axis.size)
    }
  }

  /// What else is worth saying of an axis: what is left over, and its extent where it is not the kernel.
  public static func notes(_ axis: LayerAxis, _ name: Axis) -> [String] {
    switch axis {
    case .sliding(let axis): [leftover(axis.size, name), extent(axis.size)].compactMap { $0 }
    }
  }

  /// The same in fewer columns: "⌊(5+1+1−3)/2⌋+1 = 3".
  public static func compactNumbers(_ size: SizeFormula) -> String {
    let line = "⌊(\(size.input)+\(size.before)+\(size.after)−\(size.extent))/\(size.stride)⌋+1"
    return size.fits ? "\(line) = \(size.output)" : "\(line): no window fits"
  }

  /// The formula with its numbers and without its result: "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ?".
  public static func question(_ size: SizeFormula) -> String {
    "⌊(\(size.input) + \(size.before) + \(size.after) − \(size.extent))/\(size.stride)⌋ + 1 = ?"
  }

  /// How the extent follows from the kernel; nil where it is the kernel itself: "e = 2·(3 − 1) + 1 = 5".
  public static func extent(_ size: SizeFormula) -> String? {
    size.dilation == 1 ? nil : "e = \(size.dilation)·(\(size.kernel) − 1) + 1 = \(size.extent)"
  }

  /// What the stride leaves over: "1 column left over (padding)"; nil where nothing is.
  public static func leftover(_ size: SizeFormula, _ axis: Axis) -> String? {
    guard size.leftover > 0 else { return nil }
    let inputCells = size.leftover - size.leftoverPadding
    let whose =
      inputCells == 0 ? "padding" : size.leftoverPadding == 0 ? "input" : "\(inputCells) of them input"
    return "\(size.leftover) \(name(axis, count: size.leftover)) left over (\(whose))"
  }

  /// "row", "columns", "cell".
  public static func name(_ axis: Axis, count: Int = 2) -> String {
    let word =
      switch axis {
      case .rows: "row"
      case .columns: "column"
      case .length: "cell"
      }
    return count == 1 ? word : word + "s"
  }

  /// "3 × 227 × 227".
  public static func lengths(_ shape: Shape) -> String {
    shape.lengths.map { String($0) }.joined(separator: " × ")
  }
}
