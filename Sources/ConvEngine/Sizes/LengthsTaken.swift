/// Which lengths of its input a network takes: from a shortest one on, and up to a longest one where there is one.
///
/// Two poolings of 4 need 16 cells. A matrix behind them that was made for 256 cells takes 256 to 271: with 255 a
/// window less fits, with 272 one more.
public struct LengthsTaken: Hashable, Sendable {
  /// What of the input is made longer, the rest of it left as it is.
  public enum Side: Hashable, Sendable {
    case rows, columns
    /// Both at once: the input is a square, and stays one.
    case both
  }

  /// The shortest that goes through.
  public let shortest: Int
  /// The longest; nil where none is too long.
  public let longest: Int?

  /// The longest that is tried: far beyond any picture.
  static let farthest = 1 << 16

  /// How a network takes an input.
  private enum Fit {
    case tooShort, fits, tooLong
    /// Longer than the engine counts, which is no limit of the network's.
    case beyond
  }

  /// Those of a scene's layers, found by trying: a longer input leaves as many windows or more, so what is too short
  /// and what is too long lie on either side.
  ///
  /// Nil where no length goes through.
  ///
  /// - Complexity: O(layers · log(lengths)).
  public init?(_ scene: Scene, _ side: Side) {
    let first = Self.first { Self.fit(scene, side, $0) != .tooShort }
    guard first <= Self.farthest, Self.fit(scene, side, first) == .fits else { return nil }
    shortest = first
    let next = Self.first { $0 > first && Self.fit(scene, side, $0) != .fits }
    longest = next <= Self.farthest && Self.fit(scene, side, next) == .tooLong ? next - 1 : nil
  }

  /// The first length from which on something holds.
  private static func first(_ holds: (Int) -> Bool) -> Int {
    var (below, above) = (0, farthest + 1)
    while above - below > 1 {
      let middle = (below + above) / 2
      if holds(middle) { above = middle } else { below = middle }
    }
    return above
  }

  private static func fit(_ scene: Scene, _ side: Side, _ length: Int) -> Fit {
    let shape = scene.input.shape.with(side, length)
    guard let fault = Scene(.shape(shape), scene.layers).sizedLayers().fault else { return .fits }
    switch fault.fault {
    case .inputs(let weights, let input): return input > weights ? .tooLong : .tooShort
    case .tooLarge: return .beyond
    default: return .tooShort
    }
  }
}

extension Shape {
  /// The same with so many rows, columns, or both.
  public func with(_ side: LengthsTaken.Side, _ length: Int) -> Shape {
    Shape(
      channels: channels, rows: side == .columns ? rows : length, columns: side == .rows ? columns : length,
      dimensions: dimensions)
  }
}
