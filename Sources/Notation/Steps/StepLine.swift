import ConvEngine

/// What a step of a walk does, in one line: "output[0, 0, 1]: input[0, 1, 1] · kernel[0, 2, 0] = 5·1 = 5; sum = 3".
///
/// What is covered shows as ?: with the output covered no product, no sum and no largest number so far is written,
/// as each of them may be the answer already.
public struct StepLine: Sendable {
  private let walk: LayerWalk
  private let cell: Position
  private let term: Int?
  private let covering: Covering
  private let style: NumberStyle

  /// The line for a step of a cell of the walk; without a term, for the cell as a whole.
  public init(walk: LayerWalk, cell: Position, term: Int?, covering: Covering, style: NumberStyle) {
    (self.walk, self.cell, self.term) = (walk, cell, term)
    (self.covering, self.style) = (covering, style)
  }

  /// The line in a room of some columns: what matters least is left out first, then numbers are shortened, and at last
  /// the end is cut off.
  public func text(columns: Int) -> String {
    let narrow = max(4, columns / 5)
    let attempts = [(isShort: false, width: Int.max), (true, .max), (true, narrow)]
    var text = ""
    for (isShort, width) in attempts {
      text = walk.layer.notation.step(
        StepWords(
          walk: walk, cell: cell, term: term, covering: covering, style: style, isShort: isShort, width: width
        ))
      if text.unicodeScalars.count <= columns { return text }
    }
    return columns > 0 ? text.prefix(columns - 1) + "…" : ""
  }
}
