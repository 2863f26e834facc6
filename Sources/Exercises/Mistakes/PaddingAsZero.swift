import ConvEngine

/// The padding of a maximum was taken for zeros, which are larger than what is below 0.
enum PaddingAsZero: Mistake {
  static let name = "padding_as_zero"

  static func variations(of site: MistakeSite) -> [Variation] {
    guard case .pooling(var pooling) = site.layer, pooling.operation == .max, pooling.windows != nil,
      site.sized.sides != Sides(), case .values(let input) = site.input
    else { return [] }
    pooling.windows?.padding = .sides(Sides())
    return [
      site.computing(
        [.pooling(pooling)] + site.rest, on: .values(input.padded(with: site.sized.sides)),
        "the padding was taken for zeros, which were compared too")
    ]
  }
}

extension Tensor {
  /// The same with zeros around it.
  fileprivate func padded(with sides: Sides) -> Tensor {
    let new = Shape(
      channels: shape.channels, rows: shape.rows + sides.top + sides.bottom,
      columns: shape.columns + sides.left + sides.right, dimensions: shape.dimensions)
    let cells: [Number] = (0..<new.count).map { offset in
      let place = new.position(at: offset)
      let (row, column) = (place.row - sides.top, place.column - sides.left)
      let isInside = (0..<shape.rows).contains(row) && (0..<shape.columns).contains(column)
      return isInside ? self[place.channel, row, column] : isApproximate ? .approximate(0) : 0
    }
    return isApproximate ? Tensor(new, .doubles(cells.map { $0.nearestDouble ?? 0 })) : Tensor(new, cells)
  }
}
