import ConvEngine

/// What else is worth saying of a size, and what axes and shapes are called.
extension SizeText {
  /// What else is worth saying of an axis: what is left over, and its extent where it is not the kernel.
  public static func notes(_ axis: LayerAxis, _ name: Axis) -> [FormulaSentence] {
    switch axis {
    case .sliding(let axis):
      [leftover(axis.size, name), overhang(axis.size, name), extent(axis.size)].compactMap { $0 }
    case .stamped(let axis): [extent(axis.dilation, axis.kernel, axis.extent)].compactMap { $0 }
    case .adaptive, .each, .all, .joined: []
    }
  }

  /// "hangs over by 1 column, not counted", which is said of the last window; nil where it does not.
  public static func overhang(_ size: SizeFormula, _ axis: Axis) -> FormulaSentence? {
    guard size.overhang > 0 else { return nil }
    return FormulaSentence(
      .words("hangs over by "), .formula(.whole(size.overhang)),
      .words(" \(name(axis, count: size.overhang)), not counted"))
  }

  /// How the extent follows from the kernel; nil where it is the kernel itself: "e = 2·(3 − 1) + 1 = 5".
  public static func extent(_ size: SizeFormula) -> FormulaSentence? {
    extent(size.dilation, size.kernel, size.extent)
  }

  private static func extent(_ dilation: Int, _ kernel: Int, _ extent: Int) -> FormulaSentence? {
    guard dilation != 1 else { return nil }
    let steps = Formula.product([.whole(dilation), .difference(.whole(kernel), 1)])
    return FormulaSentence(
      .formula("e"), .relation(Relation(.equal, .sum([steps, 1]))),
      .relation(Relation(.equal, .whole(extent))))
  }

  /// What the stride leaves over: "1 column left over (padding)"; nil where nothing is.
  public static func leftover(_ size: SizeFormula, _ axis: Axis) -> FormulaSentence? {
    guard size.leftover > 0 else { return nil }
    let inputCells = size.leftover - size.leftoverPadding
    let whose =
      inputCells == 0 ? "padding" : size.leftoverPadding == 0 ? "input" : "\(inputCells) of them input"
    return FormulaSentence(
      .formula(.whole(size.leftover)),
      .words(" \(name(axis, count: size.leftover)) left over (\(whose))"))
  }

  /// Which number of the list that `flatten` makes a cell becomes: "Cell [row, column] becomes number …".
  static func places(_ shape: Shape) -> String {
    if shape.isList { return "Every number stays in its place" }
    let names = shape.dimensions == .one ? ["channel", "position"] : ["channel", "row", "column"]
    let place = Formula.place("channel", "row", shape.dimensions == .one ? "position" : "column", in: shape)
    return "Cell [\(names.joined(separator: ", "))] becomes number \(place.text)"
  }

  /// "channels", "rows", "columns".
  static func lengthNames(_ shape: Shape) -> [String] {
    shape.isList
      ? ["length"] : shape.dimensions == .one ? ["channels", "length"] : ["channels", "rows", "columns"]
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
