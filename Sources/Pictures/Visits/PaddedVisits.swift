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
  /// The pixels one of which is asked about, where the question is turned round.
  private let pixels: Picking?
  /// The channel that it is asked about.
  private let channel: Int

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
    channel = figure?.inputChannel ?? 0
    pixels = cell == nil ? nil : figure.flatMap(Self.pixels)
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

  /// The pixel that is asked about; nil unless one is.
  var pixel: Position? {
    guard let picked = pixels?.cell else { return nil }
    return Position(channel: channel, row: picked.row, column: picked.column)
  }

  /// The pixels of the input, each of which can be asked about where the question is turned round; every channel is read
  /// alike.
  ///
  /// It begins with the one in the middle of the walked window, or the one of the border that is nearest.
  static func pixels(of figure: Figure) -> Picking? {
    guard figure.presentation.focus == .output, let geometry = figure.geometry else { return nil }
    let input = geometry.inputShape
    let plane = Shape(channels: 1, rows: input.rows, columns: input.columns, dimensions: input.dimensions)
    func middle(_ line: CellWindow.Line) -> Int { line.start + line.count / 2 * line.step }
    let first = Position(channel: 0, row: middle(figure.window.rows), column: middle(figure.window.columns))
    return Picking("pixel", in: plane, at: figure.presentation.picked, first: first)
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

  /// Round what the output's map shows itself where it does not show all: the cells between the rails, or where no
  /// window reads the pixel, the one whose window is nearest.
  var shownOnOutput: CellWindow? {
    if let window = windowOnOutput { return window }
    guard let geometry, let cell, let pixel else { return nil }
    func nearest(_ axis: LayerAxis, _ place: Int, _ count: Int) -> Int {
      guard let size = axis.sliding else { return 0 }
      return min(max(0, (place + size.before) / size.stride), count - 1)
    }
    let length = geometry.outputLength
    return CellWindow(
      Position(
        channel: cell.channel, row: nearest(geometry.rows, pixel.row, length.rows),
        column: nearest(geometry.columns, pixel.column, length.columns)))
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
