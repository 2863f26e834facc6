import ConvEngine

/// Cells that the arrows walk in place of the layer's, where a picture asks about others: of each pixel, say, which
/// windows read it.
///
/// The walk stays where it is meanwhile. A picking of the 5 × 5 pixels of an input that stands on the one in row 2 and
/// column 3 is at index 13 of 25.
public struct Picking: Hashable, Sendable {
  /// What one of them is called: "pixel".
  public let noun: String
  /// The grid that they lie in.
  public let shape: Shape
  /// The one that is picked.
  public let cell: Position
  /// Whether it is a choice that undo takes back: the picture is about the cell that is picked.
  public let isChoice: Bool
  /// Whether they are the parts of what is picked, into which the walk has gone (``Presentation/part``).
  public private(set) var isPart = false

  /// Cells of a grid: where the arrows have gone (``Presentation/picked``), as far as the grid reaches, and before they
  /// have moved the cell to begin with.
  public init(
    _ noun: String, in shape: Shape, at picked: Position?, first: Position, isChoice: Bool = false
  ) {
    self.isChoice = isChoice
    let place = picked ?? first
    func within(_ index: Int, _ count: Int) -> Int { min(max(0, index), count - 1) }
    (self.noun, self.shape) = (noun, shape)
    cell = Position(
      channel: within(place.channel, shape.channels), row: within(place.row, shape.rows),
      column: within(place.column, shape.columns))
  }

  /// The parts of what is picked, one level down: the connections of a unit, say.
  public init(parts noun: String, in shape: Shape, at part: Position?) {
    self.init(noun, in: shape, at: part, first: Position(channel: 0, row: 0, column: 0))
    isPart = true
  }

  /// How many there are.
  public var count: Int { shape.count }
  /// Which of them is picked.
  public var index: Int { shape.offset(cell.channel, cell.row, cell.column) }
}
