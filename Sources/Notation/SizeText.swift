import ConvEngine

/// The output-size formula written out, in symbols and with its numbers.
public enum SizeText {
  /// The formula in symbols.
  public static let formula = "⌊(n + before + after − e)/s⌋ + 1"

  /// The formula in symbols, as an axis has it: rounded up with `ceil_mode`.
  public static func formula(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis) where axis.size.isCeiled:
      "⌈(n + before + after − e)/s⌉ + 1, less 1 where (o − 1)s ≥ n + before"
    case .sliding: formula
    case .adaptive: "o; window i runs from ⌊i·n/o⌋ up to, not including, ⌈(i + 1)·n/o⌉"
    case .each: "that of the input"
    case .all: "out_features"
    case .joined(let shape): shape.isList ? "that of the input" : lengthNames(shape).joined(separator: " · ")
    case .stamped: "(n − 1)s − before − after + e + output_padding"
    }
  }

  /// The formula with its numbers: "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ⌊2⌋ + 1 = 3".
  public static func numbers(_ size: SizeFormula) -> String {
    let line = fraction(size, " ") + " + 1"
    let quotient = bracketed(NumberText(.exact(size.quotient)).text, size)
    guard size.fits else { return "\(line) = \(quotient) + 1: no window fits" }
    return "\(line) = \(quotient) + 1 = \(size.rounded + 1)\(correction(size))"
  }

  /// The formula of an axis with its numbers.
  public static func numbers(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): numbers(axis.size)
    case .adaptive(let axis): adaptive(axis)
    case .each, .all, .joined, .stamped: unwindowed(axis)
    }
  }

  /// The same in fewer columns.
  public static func compactNumbers(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): compactNumbers(axis.size)
    case .adaptive(let axis): adaptive(axis)
    case .each, .all, .joined, .stamped: unwindowed(axis)
    }
  }

  /// The formula of an axis with its numbers and without its result.
  public static func question(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding(let axis): question(axis.size)
    case .adaptive, .each, .all, .joined, .stamped: "= ?"
    }
  }

  /// What else is worth saying of an axis: what is left over, and its extent where it is not the kernel.
  public static func notes(_ axis: LayerAxis, _ name: Axis) -> [String] {
    switch axis {
    case .sliding(let axis):
      [leftover(axis.size, name), overhang(axis.size, name), extent(axis.size)].compactMap { $0 }
    case .stamped(let axis): [extent(axis.dilation, axis.kernel, axis.extent)].compactMap { $0 }
    case .adaptive, .each, .all, .joined: []
    }
  }

  /// "hangs over by 1 column, not counted", which is said of the last window; nil where it does not.
  public static func overhang(_ size: SizeFormula, _ axis: Axis) -> String? {
    guard size.overhang > 0 else { return nil }
    return "hangs over by \(size.overhang) \(name(axis, count: size.overhang)), not counted"
  }

  /// "o = 3; window i reads ⌊i·7/3⌋ … ⌈(i + 1)·7/3⌉ − 1".
  private static func adaptive(_ axis: AdaptiveAxis) -> String {
    if axis.count == 1 { return "1; the window is the whole input, \(axis.input)" }
    let ratio = "\(axis.input)/\(axis.count)"
    return "\(axis.count); window i reads ⌊i·\(ratio)⌋ to ⌈(i + 1)·\(ratio)⌉ − 1"
  }

  /// The size of an axis that has no windows: "(2 − 1)·2 − 0 − 0 + 2 + 0 = 4".
  private static func unwindowed(_ axis: LayerAxis) -> String {
    switch axis {
    case .sliding, .adaptive, .each: return "\(axis.count)"
    case .all(let input, let count): return "\(count), each of all \(input) inputs"
    case .joined(let shape):
      return shape.isList
        ? "\(shape.count)" : shape.lengths.map { "\($0)" }.joined(separator: " · ") + " = \(shape.count)"
    case .stamped(let axis):
      let extra = axis.extra < 0 ? "− \(-axis.extra)" : "+ \(axis.extra)"
      let stamps = "(\(axis.input) − 1)·\(axis.stride) − \(axis.before) − \(axis.after) + \(axis.extent)"
      return "\(stamps) \(extra) = \(axis.count)"
    }
  }

  /// Which number of the list that `flatten` makes a cell becomes.
  static func places(_ shape: Shape) -> String {
    let names = lengthNames(shape).map { $0.hasSuffix("s") ? String($0.dropLast()) : "position" }
    if shape.isList { return "Every number stays in its place" }
    let place =
      shape.dimensions == .one
      ? "channel·\(shape.columns) + position" : "(channel·\(shape.rows) + row)·\(shape.columns) + column"
    return "Cell [\(names.joined(separator: ", "))] becomes number \(place)"
  }

  /// "channels", "rows", "columns".
  private static func lengthNames(_ shape: Shape) -> [String] {
    shape.isList
      ? ["length"] : shape.dimensions == .one ? ["channels", "length"] : ["channels", "rows", "columns"]
  }

  /// The same in fewer columns: "⌊(5+1+1−3)/2⌋+1 = 3".
  public static func compactNumbers(_ size: SizeFormula) -> String {
    let line = fraction(size, "") + "+1"
    return size.fits ? "\(line) = \(size.rounded + 1)\(correction(size))" : "\(line): no window fits"
  }

  /// The formula with its numbers and without its result: "⌊(5 + 1 + 1 − 3)/2⌋ + 1 = ?".
  public static func question(_ size: SizeFormula) -> String {
    fraction(size, " ") + " + 1 = ?"
  }

  /// "⌊(5 + 1 + 1 − 3)/2⌋", or ⌈…⌉ with `ceil_mode`.
  private static func fraction(_ size: SizeFormula, _ gap: String) -> String {
    let (plus, minus) = ("\(gap)+\(gap)", "\(gap)−\(gap)")
    let cells = "\(size.input)\(plus)\(size.before)\(plus)\(size.after)\(minus)\(size.extent)"
    return bracketed("(\(cells))/\(size.stride)", size)
  }

  private static func bracketed(_ text: String, _ size: SizeFormula) -> String {
    size.isCeiled ? "⌈\(text)⌉" : "⌊\(text)⌋"
  }

  /// Why one window less is taken than rounding up gives: ", less 1 as 3·2 ≥ 5 + 0: 3".
  private static func correction(_ size: SizeFormula) -> String {
    guard size.isCutShort else { return "" }
    return ", less 1 as \(size.rounded)·\(size.stride) ≥ \(size.input) + \(size.before): \(size.output)"
  }

  /// How the extent follows from the kernel; nil where it is the kernel itself: "e = 2·(3 − 1) + 1 = 5".
  public static func extent(_ size: SizeFormula) -> String? {
    extent(size.dilation, size.kernel, size.extent)
  }

  private static func extent(_ dilation: Int, _ kernel: Int, _ extent: Int) -> String? {
    dilation == 1 ? nil : "e = \(dilation)·(\(kernel) − 1) + 1 = \(extent)"
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

  /// What an axis is called in front of its numbers: "rows", "columns", "length".
  public static func title(_ axis: Axis) -> String { axis == .length ? "length" : name(axis) }

  /// "3 × 227 × 227".
  public static func lengths(_ shape: Shape) -> String {
    shape.lengths.map { String($0) }.joined(separator: " × ")
  }
}
