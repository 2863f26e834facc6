import ConvEngine
import Notation
import Screen

/// The gradient at one pixel as a picture may know it: two kernels and their sums, shown or covered.
struct GradientFigure {
  /// One of the two directions.
  enum Axis: CaseIterable {
    case x, y

    var name: String { self == .x ? "Gx" : "Gy" }
  }

  private let walk: GradientWalk
  private let cell: Position
  /// The product that both sums have come to; nil where they are done.
  let term: Int?
  private let covering: Covering
  private let scale: PaintScale

  init(_ walk: GradientWalk, cell: Position, term: Int?, _ covering: Covering) {
    (self.walk, self.cell, self.covering) = (walk, cell, covering)
    self.term = term.flatMap { $0 < walk.productsPerCell ? $0 : nil }
    scale = PaintScale(
      .kernel,
      largest: Extent(joining: Extent(walk.x.layer.kernel), Extent(walk.y.layer.kernel)).largest)
  }

  /// The weight that meets a tap of the window.
  func weight(_ axis: Axis, row: Int, column: Int) -> ShownNumber {
    let term = row * walk.x.layer.kernel.columns + column
    let walk = axis == .x ? walk.x : walk.y
    return ShownNumber(walk.product(cell, term).weight, isCovered: covering.contains(.kernel))
  }

  /// The paint of a weight, on one scale for both kernels.
  func paint(_ weight: ShownNumber) -> Shade? { scale.shade(weight) }

  /// Gx or Gy, as far as it has come.
  func sum(_ axis: Axis) -> ShownNumber {
    let sums = walk.sums(cell, through: term ?? .max)
    return ShownNumber(axis == .x ? sums.x : sums.y, isCovered: covering.hidesSumsSoFar)
  }

  /// √(Gx² + Gy²); nothing until both sums are done.
  var magnitude: ShownNumber {
    let isCovered = covering.contains(.output)
    return ShownNumber(term == nil ? walk.sums(cell).magnitude : nil, isCovered: isCovered)
  }
}
