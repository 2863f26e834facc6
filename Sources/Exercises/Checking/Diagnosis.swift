import ConvEngine

/// What was done instead of what is right, as far as the numbers of an answer tell.
public struct Diagnosis: Hashable, Sendable {
  /// The name of the mistake: `flipped_kernel`.
  public let mistake: String
  /// The name of the other, where two were made at once.
  public var also: String?
  /// What was done, in a sentence, on the numbers of the answer.
  public let text: String
  /// The same without the cell, for a student who still looks for its right number: "the term 4·(−1) is missing".
  public let said: String
  /// The cells that it explains, by their indices.
  public let cells: [[Int]]
  /// The step where it happened: a layer, a cell of its output, and a term of that where it is one.
  public var step: Step?
  /// The sums as they were made, above those that are asked: one for each of the first ``cells``; nil where none shows
  /// what was done.
  public var sums: [MadeSum?] = []
  /// Whether its sentence is to be said; false of the second of two that were made at once, whose sentence is the same.
  public var leads = true

  /// The sum of a cell as it was made, by the cell's index; nil where none shows what was done.
  public func sum(at index: [Int]) -> MadeSum? {
    cells.firstIndex(of: index).flatMap { sums.indices.contains($0) ? sums[$0] : nil }
  }

  /// Whether its words say how far off the number is, and so which one is right.
  public var tellsTheAnswer: Bool { mistake == SlipRegistry.last.name }

  /// A step of the walk over a scene.
  public struct Step: Hashable, Sendable {
    /// The layer, from 0.
    public let layer: Int
    /// The cell of its output.
    public let cell: Position
    /// The term of the cell; nil for the cell as a whole.
    public let term: Int?

    /// A step, or a cell as a whole.
    public init(layer: Int, cell: Position, term: Int?) {
      (self.layer, self.cell, self.term) = (layer, cell, term)
    }
  }
}
