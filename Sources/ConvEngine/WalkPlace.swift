/// How deep the walk goes: → and ← move along a level, ↓ and ↑ change it.
public enum Level: Int, Comparable, Sendable {
  /// From layer to layer.
  case layer
  /// From output cell to output cell.
  case cell
  /// From multiplication to multiplication, then the bias, then the result.
  case term

  /// Layers are above cells, cells above terms.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// Where the walk stands: the layer, the output cell and the term, all from 0.
public struct WalkPlace: Hashable, Sendable {
  /// Along what → and ← move.
  public var level = Level.cell
  /// Which layer.
  public var layer = 0
  /// Which output cell, in the order of the walk.
  public var cell = 0
  /// Which step of the cell; 0 above the term level.
  public var term = 0

  /// The first cell of the first layer.
  public init() {}
}
