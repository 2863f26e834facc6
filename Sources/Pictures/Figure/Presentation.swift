import ConvEngine
import Notation

/// How a scene is shown: the student's choices, which change nothing of what is computed.
public struct Presentation: Hashable, Sendable {
  /// The part of the picture that a key acts on.
  public enum Focus: CaseIterable, Sendable {
    case input, kernel, settings, output
  }

  /// The name of the picture; one that does not suit the figure gives way to the first that does.
  public var picture = PictureRegistry.usual
  /// The picture that shows again among the layers, where another was chosen inside one of them.
  public var outerPicture: String?
  /// What the page does to the scene beyond its layers, for a picture that shows it.
  public var lab: Lab?
  /// Which part a key acts on.
  public var focus = Focus.input
  /// Which of several channels shows, counted from the first that the walked cell reads; while a term is walked, the
  /// term decides.
  public var channel = 0
  /// Where the arrows stand in a picture that picks cells of its own (``Picking``); nil where they have not moved yet.
  public var picked: Position?
  /// How many steps the walk has gone beyond the last one of its cell, in an input that a picture sets beside the
  /// scene's own (``Picture/stepsBeyond(_:of:)``).
  public var stepsBeyond = 0
  /// How far the walk has gone into what is picked, in a picture that picks parts of it: 0 where it has not.
  public var depth = 0
  /// Which of these parts the arrows stand on; nil where they have not moved yet.
  public var part: Position?
  /// Whether the size formula shows.
  public enum FormulaShowing: Sendable {
    /// Not at all.
    case hidden
    /// Below grids that leave rows for it.
    case whereThereIsRoom
    /// As it has been asked for: in rows that a grid which can scroll gives up.
    case always
  }

  /// How numbers show.
  public var showing = Showing.decimals
  /// Whether a picture with two faces shows the other one: bars with the signals in each other's roles, the numbers of a
  /// matrix for its letters.
  public var showsOtherFace = false
  /// Which of a picture's own ways to show its cells, where it has several (``Picture/faces``).
  public var face = 0
  /// Whether the size formula shows, as long as no question hides it.
  public var formula = FormulaShowing.whereThereIsRoom
  /// The shapes that are typed in the place of being shown, if any are.
  public var asked: AskedShapes?
  /// The cell that is being edited, if any.
  public var edited: EditedCell?

  /// The first picture, decimals, the focus on the input.
  public init() {}

  /// How numbers are written.
  static func style(_ showing: Showing) -> NumberStyle { showing == .fractions ? .fractions : .decimals }
}

/// How numbers show.
public enum Showing: CaseIterable, Sendable {
  /// 0.25; a decimal that never ends is written as a fraction.
  case decimals
  /// 1/4.
  case fractions
  /// A letter for every input cell and every weight: aw + bx + ey + fz.
  case symbols
}

/// A cell that is being edited.
public struct EditedCell: Hashable, Sendable {
  /// A grid whose cells can be edited.
  public enum Grid: Hashable, Sendable {
    case input, kernel
  }

  /// The grid it lies in.
  public let grid: Grid
  /// Channel, row, column; in a kernel within the filter that is walked.
  public var cell: Position

  /// A cell of a grid.
  public init(_ grid: Grid, _ cell: Position) { (self.grid, self.cell) = (grid, cell) }
}
