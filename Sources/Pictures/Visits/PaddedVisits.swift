import ConvEngine
import Notation
import Screen

/// The walked layer under one padding: what is read how often, and whether it is the padding in force.
struct PaddedVisits {
  /// "valid", "same", "full"; of a padding that is none of these "same_lower" or "chosen".
  let name: String
  /// Nil where the layer cannot run with this padding.
  let geometry: Geometry?
  /// Nil where they are covered.
  let counts: VisitCounts?
  /// Where the walk stands; nil under the paddings that are not in force.
  let cell: Position?
  /// Whether the question is turned round: who reads the pixel in the middle of the walked window.
  let isTurned: Bool

  /// The names of the paddings, in the order of the columns.
  static let named: [(name: String, padding: Padding)] = [
    ("valid", .valid), ("same", .same), ("full", .full),
  ]

  /// Valid, same and full, one of which is in force; a padding that is none of the three takes the place of `same`.
  static func all(of figure: Figure) -> [PaddedVisits] {
    let companions = named.indices.map { figure.companion($0) }
    let ofItsName = named.firstIndex { $0.padding == figure.padding }
    let ofItsSides = companions.firstIndex { $0?.geometry?.sides == figure.geometry?.sides }
    let inForce = ofItsName ?? ofItsSides
    return named.indices.map { index in
      guard index == inForce ?? 1 else {
        return PaddedVisits(named[index].name, companions[index], cell: nil)
      }
      let other = figure.padding == .sameLower ? "same_lower" : "chosen"
      return PaddedVisits(inForce == nil ? other : named[index].name, figure, cell: figure.cell)
    }
  }

  private init(_ name: String, _ figure: Figure?, cell: Position?) {
    (self.name, self.cell) = (name, cell)
    isTurned = cell != nil && figure?.presentation.focus == .output
    (geometry, counts) = (figure?.geometry, figure?.visitCounts)
  }

  /// Whether it is the padding of the scene.
  var isInForce: Bool { cell != nil }

  /// "  padding 1 → 5×5", and shorter forms.
  var sizes: [String] {
    guard let geometry else { return ["  cannot run"] }
    let length = geometry.outputLength
    let size =
      geometry.inputShape.dimensions == .one ? "\(length.columns)" : "\(length.rows)×\(length.columns)"
    let (padding, end) = (geometry.paddingText, "→ \(size)")
    return ["  padding \(padding) \(end)", " padding \(padding) \(end)", "  \(padding) \(end)", "  \(end)"]
  }

  /// The pixel in the middle of the walked window, or the one of the border that is nearest; nil unless it is asked for.
  var pixel: Position? {
    guard isTurned, let geometry, let cell else { return nil }
    let window = geometry.window(of: cell)
    func middle(_ line: CellWindow.Line, _ length: Int) -> Int {
      min(max(0, line.start + line.count / 2 * line.step), length - 1)
    }
    return Position(
      channel: window.channels.lowerBound, row: middle(window.rows, geometry.rows.input),
      column: middle(window.columns, geometry.columns.input))
  }

  /// The output cells that stand between rails: the walked one, or those whose windows read the pixel.
  var windowOnOutput: CellWindow? {
    guard let geometry, let cell else { return nil }
    guard let pixel else { return CellWindow(cell) }
    func readers(_ count: Int, _ reads: (Int) -> Bool) -> CellWindow.Line? {
      let readers = (0..<count).filter(reads)
      guard let first = readers.first else { return nil }
      return CellWindow.Line(
        start: first, count: readers.count, step: readers.count > 1 ? readers[1] - first : 1)
    }
    func window(_ row: Int, _ column: Int) -> CellWindow {
      geometry.window(of: Position(channel: cell.channel, row: row, column: column))
    }
    let rows = readers(geometry.outputLength.rows) { window($0, 0).rows.tap(at: pixel.row) != nil }
    let columns = readers(geometry.outputLength.columns) {
      window(0, $0).columns.tap(at: pixel.column) != nil
    }
    guard let rows, let columns else { return nil }
    return CellWindow(channels: cell.channel..<cell.channel + 1, rows: rows, columns: columns)
  }

  /// What stands between rails on the input: the walked window, as far as it lies there, or the pixel.
  ///
  /// Nil where none of the window does, or where nothing is walked.
  var windowOnInput: CellWindow? {
    guard let geometry, let cell else { return nil }
    if let pixel { return CellWindow(pixel) }
    let window = geometry.window(of: cell)
    guard let rows = window.rows.clipped(to: geometry.rows.input),
      let columns = window.columns.clipped(to: geometry.columns.input)
    else { return nil }
    return CellWindow(channels: window.channels, rows: rows, columns: columns)
  }
}

extension CellWindow.Line {
  /// The places that are among the first so many; nil where there are none.
  fileprivate func clipped(to length: Int) -> CellWindow.Line? {
    let taps = (0..<count).filter { (0..<length).contains(start + $0 * step) }
    return taps.first.map { CellWindow.Line(start: start + $0 * step, count: taps.count, step: step) }
  }
}

extension Geometry {
  /// Cells of padding on each side.
  fileprivate var sides: Sides {
    func after(_ axis: LayerAxis) -> Int { axis.padded - axis.input - axis.before }
    return Sides(top: rows.before, bottom: after(rows), left: columns.before, right: after(columns))
  }

  /// "1", or "0+1" where there is more behind the input than before it; "1, 2" where the axes differ.
  fileprivate var paddingText: String {
    func text(_ before: Int, _ after: Int) -> String { before == after ? "\(before)" : "\(before)+\(after)" }
    let columns = text(sides.left, sides.right)
    let rows = inputShape.dimensions == .one ? columns : text(sides.top, sides.bottom)
    return rows == columns ? columns : "\(rows), \(columns)"
  }
}
