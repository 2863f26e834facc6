import ConvEngine

/// Where a cell of a grid stands in the list that `flatten` makes of it: (1·3 + 0)·3 + 2 = 11.
struct FlattenTerms: CellTerms {
  private let place: Formula
  let results: [Number]

  init(_ walk: FlattenWalk, _ output: Position) {
    let cell = walk.layer.source(of: output)
    place = .place(.whole(cell.channel), .whole(cell.row), .whole(cell.column), in: walk.layer.inputShape)
    results = [Number(output.column)]
  }

  var count: Int { 1 }
  func term(_ index: Int, _ numbers: TermNumbers) -> Formula { place }
}

extension Formula {
  /// The number that a cell of a grid gets in a list: (channel·rows + row)·columns + column.
  static func place(_ channel: Formula, _ row: Formula, _ column: Formula, in shape: Shape) -> Formula {
    if shape.isList { return column }
    let columns = Formula.whole(shape.columns)
    if shape.dimensions == .one { return .sum([.product([channel, columns]), column]) }
    let line = Formula.sum([.product([channel, .whole(shape.rows)]), row])
    return .sum([.product([line, columns]), column])
  }
}
