import ConvEngine

/// What the maps of counts show, in two sentences whose numbers are all computed.
struct VisitsWords {
  private let figure: Figure
  private let padding: PaddedVisits

  init(_ figure: Figure, _ padding: PaddedVisits) { (self.figure, self.padding) = (figure, padding) }

  /// What the walked window reads.
  ///
  /// "The window of output[0, 0, 3] under same has 9 cells: 6 pixels and 3 of padding."
  var window: String {
    guard let geometry = padding.geometry, let cell = padding.cell else { return "" }
    let taps = geometry.rows.taps(of: cell.row) * geometry.columns.taps(of: cell.column)
    let start = "The window of \(figure.name(ofOutput: cell)) under \(padding.name) has \(taps) cells"
    guard let counts = padding.counts else { return start + "." }
    let seen = counts.seen(row: cell.row, column: cell.column)
    let pixels = seen == 1 ? "1 pixel" : "\(seen) pixels"
    return start + (seen == taps ? ", all of them pixels." : ": \(pixels) and \(taps - seen) of padding.")
  }

  /// "corner 4, edge 6, middle 9; 169 readings in all, counted either way".
  var sums: String {
    guard let counts = padding.counts else { return "" }
    let (byInput, byWindows) = (counts.readingsOfInput, counts.readingsOfWindows)
    let sums =
      byInput == byWindows ? "\(byInput) readings in all, counted either way" : "\(byInput) ≠ \(byWindows)"
    return places(counts) + "; " + sums
  }

  /// Corner, edge and middle; with a stride, which makes the counts uneven, the least and the most.
  private func places(_ counts: VisitCounts) -> String {
    guard let geometry = padding.geometry else { return "" }
    let (rows, columns) = (geometry.rows.input, geometry.columns.input)
    let isSignal = geometry.inputShape.dimensions == .one
    let isEven = geometry.axes.allSatisfy { $0.axis.stride == 1 }
    guard isEven, columns >= 3, isSignal || rows >= 3 else {
      let range = counts.readingsRange
      return "each pixel is read \(range.lowerBound) to \(range.upperBound) times"
    }
    let middle = counts.readings(row: rows / 2, column: columns / 2)
    let corner = counts.readings(row: 0, column: 0)
    if isSignal { return "end \(corner), middle \(middle)" }
    let (top, left) = (
      counts.readings(row: 0, column: columns / 2), counts.readings(row: rows / 2, column: 0)
    )
    return "corner \(corner), edge \(top == left ? "\(top)" : "\(top) or \(left)"), middle \(middle)"
  }
}

extension LayerAxis {
  /// The distance of neighbouring windows where they slide; 1 otherwise.
  fileprivate var stride: Int { if case .sliding(let axis) = self { axis.size.stride } else { 1 } }
}
