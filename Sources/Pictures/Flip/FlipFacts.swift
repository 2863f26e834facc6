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

  /// The facts, and a kernel that would show the turn where this one does not.
  var lines: [String] { [text] + [remedy].compactMap { $0 } }

  /// "The kernel emboss would show it"; nil where this kernel shows it too, or none has a name.
  private var remedy: String? {
    guard let turn, turn != .neither, let kernel = asItIs.kernel else { return nil }
    let shows = turn == .itself ? "would show one" : "would change more than signs"
    if asItIs.isSignal {
      guard kernel.size.columns > 1 else { return "One weight is the same read backwards; two can show one." }
      let weights = (1...min(kernel.size.columns, 5)).map(String.init)
      let (there, back) = (weights.joined(separator: " "), weights.reversed().joined(separator: " "))
      return "A kernel such as \(there) \(shows): turned it is \(back)."
    }
    guard asItIs.window.channels.count == 1, let name = Self.preset else { return nil }
    return "The kernel \(name) \(shows); n brings the named kernels."
  }

  /// The first named kernel that turns neither to itself nor to its negative.
  private static let preset: String? =
    Preset.allCases.first { preset in
      let weights = preset.rows.flatMap { $0 }
      let turned = Array(weights.reversed())
      return weights != turned && weights != turned.map { $0 * -1 }
    }?.rawValue

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
