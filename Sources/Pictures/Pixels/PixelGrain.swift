import Screen

/// How large pixels are on the screen.
enum PixelGrain: Hashable {
  /// Squares of so many by so many pixels, each a half block: one column wide and half a line high, nearly square.
  case shrunk(Int)
  /// Each pixel so many lines high and twice as many columns wide.
  case enlarged(Int)

  /// Pixels of a square's side.
  var side: Int { if case .shrunk(let side) = self { side } else { 1 } }

  /// What of the screen so many rows and columns of pixels take: 28 × 28 as half blocks 14 lines of 28 columns.
  func size(rows: Int, columns: Int) -> Size {
    switch self {
    case .shrunk(let side):
      Size(rows: ((rows + side - 1) / side + 1) / 2, columns: (columns + side - 1) / side)
    case .enlarged(let times): Size(rows: rows * times, columns: 2 * columns * times)
    }
  }

  /// "at 1/2"; nil where nothing is shrunk.
  var note: String? { side > 1 ? "at 1/\(side)" : nil }
}
