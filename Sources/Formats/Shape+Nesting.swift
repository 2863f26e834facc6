import ConvEngine

extension Shape {
  /// The shape that nested lists of these lengths have; nil for any other depth.
  ///
  /// [5] is a signal of 5 cells, [3, 4] three rows of 4, [2, 3, 4] two channels of such rows. With `dimensions: .one`,
  /// [2, 5] is a signal of two channels.
  package init?(nesting lengths: [Int], dimensions: Dimensions?) {
    switch (lengths.count, dimensions) {
    case (1, nil), (1, .one): self.init(channels: 1, length: lengths[0])
    case (2, .one): self.init(channels: lengths[0], length: lengths[1])
    case (1, .two): self.init(channels: 1, rows: 1, columns: lengths[0])
    case (2, _): self.init(channels: 1, rows: lengths[0], columns: lengths[1])
    case (3, nil), (3, .two): self.init(channels: lengths[0], rows: lengths[1], columns: lengths[2])
    default: return nil
    }
  }
}
