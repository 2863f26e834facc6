import ConvEngine
import Screen

/// A way to draw a figure.
///
/// A picture knows neither model nor terminal: it refuses a figure that it cannot show, says how much room it would
/// like, and draws on a canvas of any size. A new picture is a folder with its file, and a line of the
/// ``PictureRegistry``.
public protocol Picture: SendableMetatype {
  /// What it is called: `view: bars` in a lesson, `--view bars`, `:view bars`.
  static var name: String { get }
  /// What it shows, in a line of the help.
  static var summary: String { get }
  /// Its own marks and what they mean, for the help.
  static var marks: [(mark: String, meaning: String)] { get }
  /// Why it cannot show a figure: what it needs, and what is there; nil where it can.
  static func refusal(of figure: Figure) -> String?

  /// The scenes that it compares a scene with: the same layer with another setting, or with what a lab does to the
  /// input. Each is solved like the scene itself, and what a question hides is covered in all of them.
  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene]
  /// Whether the input of those scenes is another one, so that all their layers have to be worked out again.
  static var movesInput: Bool { get }

  /// Why the walk cannot go into a cell while it shows; nil where it can.
  static func refusalOfTerms(of figure: Figure) -> String?
  /// How many steps the walk goes on with behind the last one of a cell, in an input that the picture sets beside the
  /// scene's own.
  static func stepsBeyond(_ figure: Figure, of cell: Position) -> Int
  /// What the arrows walk in place of the layer's cells; nil where they walk those.
  static func picking(of figure: Figure) -> Picking?
  /// The parts of what is picked, which the arrows walk once ↓ has gone so many levels into it; nil where it has none
  /// so far down, or the walk goes into the layer's own terms.
  static func parts(of figure: Figure, depth: Int) -> Picking?
  /// What `v` goes through in place of decimals, fractions and letters, each in a sentence; none where it is those.
  static var faces: [String] { get }
  /// Why no number can be edited while it shows; nil where it can.
  static var refusalOfEditing: String? { get }
  /// Why it cannot turn to its other face (``Presentation/showsOtherFace``) for a figure that it shows; nil where it can.
  static func refusalOfOtherFace(of figure: Figure) -> String?

  /// What `t` and `T` go through, where the picture does something to its scene; none where they turn it to its other face.
  static func labs(of figure: Figure) -> [Lab]
  /// What one of them is called in the footer: "transformation".
  static var labNoun: String { get }
  /// Whether it compares both kinds of pooling, between which `n` and `N` change.
  static var comparesPooling: Bool { get }

  /// Whether the walk goes out to the layers to open it, at a cell that it cannot show.
  static var opensAmongLayers: Bool { get }
  /// Whether it is about whole networks: `t` and `T` go through the sizes of its input, `x`
  /// and `X` through the networks that stand beside it, and `v` turns it to its other face.
  static var isOfNetworks: Bool { get }
  /// Whether `x` and `X` go to the next layer, as it is about all layers up to one of them.
  static var walksLayers: Bool { get }
  /// The sizes that `t` and `T` go through, where it is about whole networks, of an input that came with one of them.
  static func inputShapes(from original: Shape) -> [Shape]

  /// What is in focus when it opens, so that its own keys act at once; nil leaves the focus where it is.
  static var firstFocus: Presentation.Focus? { get }

  /// The picture of a figure that it does not refuse.
  init(_ figure: Figure)
  /// How many rows and columns show all of it, where there is room for as many; rows and columns of the screen.
  func size(in room: Size) -> Size
  /// How much it takes drawn large, for the back row of a lecture hall, in a room that nothing else wants; nil where it
  /// has no larger form, or the room does not hold it.
  func largeSize(in room: Size) -> Size?
  /// Whether it has lines in so much room for a sum as it was made, in the place of the one that it writes out
  /// (``TypedAnswer/sum``).
  func showsMadeSum(in room: Size) -> Bool
  /// Draws it on all of a canvas.
  func draw(on canvas: inout Canvas)
}

extension Picture {
  /// Most pictures write no sum out.
  public func showsMadeSum(in room: Size) -> Bool { false }

  /// The parts that the arrows walk, and how deep they lie; nil where the walk has not gone into what is picked.
  public static func walkedParts(of figure: Figure) -> (depth: Int, picking: Picking)? {
    guard figure.place.level == .term else { return nil }
    // A change of the scene may leave fewer levels than the walk has gone down.
    for depth in stride(from: max(1, figure.presentation.depth), through: 1, by: -1) {
      if let parts = parts(of: figure, depth: depth) { return (depth, parts) }
    }
    return nil
  }

  /// Most pictures have one size of cells.
  public func largeSize(in room: Size) -> Size? { nil }

  /// Most pictures have no marks beyond those that all have.
  public static var marks: [(mark: String, meaning: String)] { [] }

  /// Most pictures show a scene alone.
  public static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] { [] }

  /// Most pictures compare settings, on the same input.
  public static var movesInput: Bool { false }

  /// Most pictures do nothing to their scene.
  public static func labs(of figure: Figure) -> [Lab] { [] }

  /// Most pictures show cells.
  public static var opensAmongLayers: Bool { false }

  /// Most pictures are about one layer.
  public static var isOfNetworks: Bool { false }

  /// Most pictures have channels to go through.
  public static var walksLayers: Bool { false }

  /// Most pictures leave the input as large as it is.
  public static func inputShapes(from original: Shape) -> [Shape] { [] }

  /// Most that do something to their scene transform it.
  public static var labNoun: String { "transformation" }

  /// Most pictures show one kind of pooling.
  public static var comparesPooling: Bool { false }

  /// Most pictures leave the focus where it is.
  public static var firstFocus: Presentation.Focus? { nil }

  /// Most pictures show the terms of a cell.
  public static func refusalOfTerms(of figure: Figure) -> String? { nil }

  /// Most pictures walk one input.
  public static func stepsBeyond(_ figure: Figure, of cell: Position) -> Int { 0 }

  /// Most pictures are walked as the layer is.
  public static func picking(of figure: Figure) -> Picking? { nil }

  /// Most pictures are walked into the layer's terms.
  public static func parts(of figure: Figure, depth: Int) -> Picking? { nil }

  /// Most pictures show numbers.
  public static var faces: [String] { [] }

  /// Most pictures show the numbers that are edited.
  public static var refusalOfEditing: String? { nil }

  /// Most pictures have one face.
  public static func refusalOfOtherFace(of figure: Figure) -> String? {
    "\(name) has no other face to turn to"
  }
}
