import ConvEngine
import Notation
import Screen

/// The commuting square: f(g(x)), moving first, beside g(f(x)), moving afterwards, cell by cell.
///
/// f are the layers up to the walked one, g what the lab does to x. The arrows pick a cell of the answer, and brackets
/// show what it was made from on either way.
struct EquivariancePicture: Picture {
  static let name = "equivariance"
  static let summary = "whether moving the input first gives what moving the output does"
  static let marks: [(mark: String, meaning: String)] = [
    ("= ≠", "the same both ways, or not"), ("[ ]", "the picked cell, and what it is made from"),
  ]

  static func refusal(of figure: Figure) -> String? {
    guard case .walking = figure.state, figure.geometry != nil else {
      return "equivariance compares outputs; there is nothing to walk"
    }
    if figure.covering.contains(.size) {
      return "equivariance shows how large the output is, which is what the page asks"
    }
    return figure.squareFault.map { text($0, figure) }
  }

  static func refusalOfTerms(of figure: Figure) -> String? {
    guard figure.walkedGrid == .output else {
      return "this layer adds up stamps, and a cell of its output has no terms; o shows a picture of them"
    }
    guard let square = figure.square, figure.companion(0) != nil else { return nil }
    return figure.presentation.showing == .symbols && square.layerCount > 1
      ? "letters name what goes into one layer, and f has \(square.layerCount); v shows the numbers" : nil
  }

  /// The terms of an answer that has other cells than the layer, as a larger or a turned one: those of the longer sum.
  static func parts(of figure: Figure, depth: Int) -> Picking? {
    guard depth == 1, figure.walkedGrid == .output, refusalOfTerms(of: figure) == nil,
      let square = figure.square, let picked = picking(of: figure)?.cell,
      let below = figure.companion(0, at: picked, term: 0)
    else { return nil }
    let above = square.sourceInBoth(of: picked).map { figure.stepCount(of: $0) } ?? 0
    let count = max(below.stepCount(of: picked), above)
    return count > 1 ? Picking(parts: "term", in: Shape(list: count), at: figure.presentation.part) : nil
  }

  /// Whether the cells of the answer are those of the layer, so that the walk goes over them and into their terms.
  private static func walksTheAnswer(_ figure: Figure) -> Bool {
    guard figure.walkedGrid == .output, let square = figure.square, figure.companion(0) != nil else {
      return false
    }
    return square.shape(.fgx) == figure.geometry?.outputShape
  }

  static let movesInput = true

  /// The scene on g(x), whose terms are walked beside those on x.
  static func companions(of scene: Scene, layer: Int, _ lab: Lab?) -> [Scene] {
    let transformation = lab?.transformation ?? SolvedSquare.first
    return (try? CommutingSquare.moved(transformation, scene, layers: layer + 1)).map { [$0] } ?? []
  }

  static func refusalOfOtherFace(of figure: Figure) -> String? { nil }

  static func labs(of figure: Figure) -> [Lab] {
    figure.transformations.map { transformation in
      var lab = figure.presentation.lab ?? Lab()
      lab.transformation = transformation
      return lab
    }
  }

  static func picking(of figure: Figure) -> Picking? {
    guard refusal(of: figure) == nil, let square = figure.square, !walksTheAnswer(figure) else { return nil }
    return Picking("cell", in: square.shape(.fgx), at: figure.presentation.picked, first: figure.cell)
  }

  private static func text(_ fault: CommutingSquareFault, _ figure: Figure) -> String {
    let g = TransformationText.of(figure.presentation.lab?.transformation ?? SolvedSquare.first)
    switch fault {
    case .list: return "equivariance moves grids and signals, and a plain list has no places to move"
    case .signal: return "a signal has one row only, so there is no such move as \(g); t chooses another"
    case .noNumbers: return "equivariance compares numbers, and there are shapes only"
    case .cannotRun(let fault):
      return "the layers cannot run after \(g): " + FaultText.line(fault.fault)
    case .tooLarge:
      return
        "equivariance computes everything twice, and this is too large for that; a smaller input shows it as well"
    }
  }

  private let figure: Figure

  init(_ figure: Figure) { self.figure = figure }

  func size(in room: Size) -> Size {
    guard let square = figure.square else { return room }
    let wanted = figure.isSignal ? SquareSignal.rows : SquareGrids.wantedRows(square, in: room)
    return Size(rows: min(room.rows, wanted), columns: room.columns)
  }

  func draw(on canvas: inout Canvas) {
    guard let square = figure.square else {
      canvas.writeWrapped(
        "both ways are compared when equivariance is chosen with o", row: 0, column: 1, height: 2,
        Style(.faint))
      return
    }
    let picked = Self.picking(of: figure)?.cell ?? figure.cell
    if figure.isSignal {
      SquareSignal(figure, square, at: picked).draw(on: &canvas)
    } else {
      SquareGrids(figure, square, at: picked, canvas.size).draw(on: &canvas)
    }
  }
}
