import ConvEngine

extension Transformation {
  /// Whether it makes the grid larger.
  var isScaling: Bool { if case .scale = self { true } else { false } }
}

/// What a transformation is called on the screen: "shift right by 1", "a quarter turn".
enum TransformationText {
  static func of(_ transformation: Transformation, wraps: Bool = false) -> String {
    switch transformation {
    case .shift(let rows, let columns):
      let parts = [part(rows, "down", "up"), part(columns, "right", "left")].compactMap { $0 }
      let way = parts.isEmpty ? "by 0" : parts.joined(separator: ", ")
      return "shift " + way + (wraps ? ", around" : "")
    case .flipRows: return "flip upside down"
    case .flipColumns: return "flip left and right"
    case .turn(1): return "a quarter turn"
    case .turn(2): return "a half turn"
    case .turn(let quarters): return "\(quarters) quarter turns"
    case .scale(let factor): return "scale by \(factor)"
    }
  }

  private static func part(_ cells: Int, _ onward: String, _ back: String) -> String? {
    cells == 0 ? nil : "\(cells > 0 ? onward : back) by \(cells.magnitude)"
  }

  /// The shift that an output would need behind some strides: "shift right by 1/2?".
  static func broken(_ transformation: Transformation, step: Pair) -> String {
    guard case .shift(let rows, let columns) = transformation else { return of(transformation) }
    func fraction(_ cells: Int, _ step: Int, _ onward: String, _ back: String) -> String? {
      guard cells != 0 else { return nil }
      let (whole, rest) = cells.quotientAndRemainder(dividingBy: step)
      let amount = rest == 0 ? "\(whole.magnitude)" : "\(cells.magnitude)/\(step)"
      return "\(cells > 0 ? onward : back) by \(amount)"
    }
    let parts = [
      fraction(rows, step.rows, "down", "up"), fraction(columns, step.columns, "right", "left"),
    ].compactMap { $0 }
    return "shift " + parts.joined(separator: ", ") + "?"
  }
}
