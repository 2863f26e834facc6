import ConvEngine

/// What is said where a screen is too small for the whole window of a step: how much of it shows, and how one comes to
/// see the rest.
///
///     2 of the window's 3 columns fit; ↓ and → go along it
enum CutWindow {
  /// The sentence; nil where all of the window fits.
  ///
  /// - Parameter shown: the rows and columns that there is room for.
  static func words(_ figure: Figure, shown: Pair, columns: Int) -> String? {
    let window = Pair(figure.window.rows.extent, figure.window.columns.extent)
    return words(window, shown: shown, hasTerms: figure.term != nil, columns: columns)
  }

  /// The same of a window that is no figure's own; with its terms the walk goes along it already.
  static func words(_ window: Pair, shown: Pair, hasTerms: Bool, columns: Int) -> String? {
    let isWide = window.columns > shown.columns
    guard isWide || window.rows > shown.rows else { return nil }
    let (count, all) = isWide ? (shown.columns, window.columns) : (shown.rows, window.rows)
    let lines = isWide ? "columns" : "rows"
    let part = "\(max(0, count)) of the window's \(all) \(lines)"
    let short = "\(max(0, count)) of \(all) window \(lines)"
    let rest = !hasTerms ? "↓ and → go along it" : "→ goes along it"
    return fitting(
      [
        "\(part) fit; \(rest)", "\(short) fit; \(rest)", "\(short) fit",
        "\(max(0, count)) of \(all) \(lines) fit",
      ], columns: columns)
  }
}
