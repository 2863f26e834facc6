import ConvEngine
import Screen

/// What turning the kernel changes: in how many cells, and why.
struct FlipFacts {
  private let asItIs, turned: Figure

  init(_ asItIs: Figure, _ turned: Figure) { (self.asItIs, self.turned) = (asItIs, turned) }

  /// What a kernel becomes when it is turned by half a turn.
  enum Turn {
    /// Itself: 1 2 1.
    case itself
    /// Its negative: 1 0 −1.
    case negative
    /// Neither: 1 2 3.
    case neither
  }

  /// The facts in a line: "14 of 16 cells differ; rot180(K) is neither K nor −K, so the turn shows".
  var text: String {
    guard let turn else { return "what the turn changes is what the page asks" }
    switch turn {
    case .itself: return "rot180(K) = K: turning changes nothing; this kernel cannot show a difference."
    case .negative: return "rot180(K) = −K: turning changes every sign and nothing else."
    case .neither:
      guard let (count, all) = differences else { return "rot180(K) is neither K nor −K, so the turn shows." }
      return "\(count) of \(all) cells differ; rot180(K) is neither K nor −K, so the turn shows."
    }
  }

  /// Nil where the kernel or the answer is hidden.
  ///
  /// - Complexity: O(weights of a filter).
  var turn: Turn? {
    guard asItIs.covering.isDisjoint(with: [.kernel, .output]), let size = asItIs.kernel?.size else {
      return nil
    }
    let taps = (0..<asItIs.window.channels.count).flatMap { channel in
      (0..<size.rows).flatMap { row in
        (0..<size.columns).map { Position(channel: channel, row: row, column: $0) }
      }
    }
    let pairs = taps.compactMap { tap -> (Number, Number)? in
      guard let one = asItIs.weight(tap).number, let two = turned.weight(tap).number else { return nil }
      return (one, two)
    }
    if pairs.allSatisfy({ $0 == $1 }) { return .itself }
    return pairs.allSatisfy { ($0 + $1).isZero } ? .negative : .neither
  }

  /// In how many cells of the walked map the answers differ, and how many there are; nil for one too large to count.
  ///
  /// - Complexity: O(cells), a few thousand at most.
  var differences: (count: Int, all: Int)? {
    guard let shape = asItIs.geometry?.outputShape, shape.rows * shape.columns <= NumberWidths.examined,
      let one = asItIs.wholeOutput, let two = turned.wholeOutput
    else { return nil }
    let channel = asItIs.outputChannel
    let cells = (0..<shape.rows).flatMap { row in
      (0..<shape.columns).map { Position(channel: channel, row: row, column: $0) }
    }
    return (cells.count { one[$0] != two[$0] }, cells.count)
  }

  /// One scale for both answers; nil where they are covered or too large to be known, or letters.
  static func scale(_ one: Figure, _ two: Figure) -> PaintScale? {
    guard let first = one.wholeOutput, let second = two.wholeOutput else { return nil }
    return PaintScale(Extent(joining: Extent(first), Extent(second)))
  }
}
