import ConvEngine

/// What the maps of counts show, in two sentences whose numbers are all computed.
struct VisitsWords {
  private let figure: Figure
  private let padding: PaddedVisits

  init(_ figure: Figure, _ padding: PaddedVisits) { (self.figure, self.padding) = (figure, padding) }

  /// Both sentences, in words that fit so many columns.
  func lines(columns: Int) -> [String] { [window, sums].map { fitting($0, columns: columns) } }

  /// What the walked window reads, from the longest form to the shortest.
  ///
  /// "output[0, 0, 3] under same sees 6 pixels; the other 3 of its 9 cells are padding."
  private var window: [String] {
    guard let geometry = padding.geometry, let cell = padding.cell else { return [] }
    if let pixel = padding.pixel { return readers(of: pixel) }
    let taps = geometry.rows.taps(of: cell.row) * geometry.columns.taps(of: cell.column)
    let name = figure.name(ofOutput: cell)
    let start = "\(name) under \(padding.name)"
    guard let counts = padding.counts else {
      return ["\(start) has a window of \(taps) cells.", "\(name): \(taps) cells"]
    }
    let seen = counts.seen(row: cell.row, column: cell.column)
    let pixels = seen == 1 ? "1 pixel" : "\(seen) pixels"
    let rest = taps - seen
    if rest == 0 { return ["\(start) sees \(pixels) and no padding.", "\(name): \(pixels)"] }
    let short = ["\(name): \(pixels), \(rest) padding", "\(pixels), \(rest) padding"]
    if rest == 1 { return ["\(start) sees \(pixels) and 1 cell of padding."] + short }
    return [
      "\(start) sees \(pixels); the other \(rest) of its \(taps) cells are padding.",
      "\(start) sees \(pixels) and \(rest) cells of padding.",
    ] + short
  }

  /// Which windows read a pixel.
  ///
  /// "input[0, 0, 3] under same is read by 6 windows, those of output rows 0–1 and columns 2–4."
  private func readers(of pixel: Position) -> [String] {
    let name = figure.name(ofInput: pixel)
    let start = "\(name) under \(padding.name)"
    guard let readers = padding.windowOnOutput else {
      return ["\(start) is read by no window.", "\(name): no window"]
    }
    guard let counts = padding.counts else {
      return ["\(start) is read by the windows between the rails.", name]
    }
    let count = counts.readings(row: pixel.row, column: pixel.column)
    let windows = count == 1 ? "1 window" : "\(count) windows"
    func range(_ line: CellWindow.Line, _ name: String) -> String {
      let places = (0..<line.count).map { line.start + $0 * line.step }
      guard places.count > 1 else { return "\(name) \(line.start)" }
      if line.step == 1 { return "\(name)s \(line.start)–\(places[places.count - 1])" }
      return "\(name)s " + places.dropLast().map(String.init).joined(separator: ", ")
        + " and \(places[places.count - 1])"
    }
    let columns = range(readers.columns, figure.isSignal ? "cell" : "column")
    let cells = figure.isSignal ? columns : range(readers.rows, "row") + ", " + columns
    return [
      "\(start) is read by \(windows): output \(cells).", "\(start) is read by \(windows).",
      "\(name): \(windows)",
    ]
  }

  /// "corner 4, edge 6, middle 9; 169 readings in all, counted either way", and shorter forms.
  private var sums: [String] {
    guard let counts = padding.counts else { return [] }
    let (byInput, byWindows) = (counts.readingsOfInput, counts.readingsOfWindows)
    guard byInput == byWindows else { return ["\(byInput) ≠ \(byWindows)"] }
    let places = places(counts)
    return [
      "\(places); \(byInput) readings in all, counted either way", "\(places); \(byInput) readings",
      "\(places); \(byInput) in all", "\(byInput) readings, counted either way", "\(byInput) readings",
    ]
  }

  /// Corner, edge and middle; with a stride, which makes the counts uneven, the least and the most.
  private func places(_ counts: VisitCounts) -> String {
    guard let geometry = padding.geometry else { return "" }
    let (rows, columns) = (geometry.rows.input, geometry.columns.input)
    let isSignal = geometry.inputShape.dimensions == .one
    let isEven = geometry.axes.allSatisfy { $0.axis.sliding?.stride ?? 1 == 1 }
    guard isEven, columns >= 3, isSignal || rows >= 3 else {
      return "each pixel is read \(Self.times(counts.readingsRange))"
    }
    if counts.readingsRange.count == 1 { return "each pixel is read \(Self.times(counts.readingsRange))" }
    let middle = counts.readings(row: rows / 2, column: columns / 2)
    let corner = counts.readings(row: 0, column: 0)
    if isSignal { return "end \(corner), middle \(middle)" }
    let (top, left) = (
      counts.readings(row: 0, column: columns / 2), counts.readings(row: rows / 2, column: 0)
    )
    return "corner \(corner), edge \(top == left ? "\(top)" : "\(top) or \(left)"), middle \(middle)"
  }
}

extension VisitsWords {
  /// "once", "4 times", "0 or 1 times", "1 to 4 times".
  private static func times(_ range: ClosedRange<Int>) -> String {
    let (least, most) = (range.lowerBound, range.upperBound)
    if least == most { return least == 1 ? "once" : "\(least) times" }
    return "\(least) \(most == least + 1 ? "or" : "to") \(most) times"
  }
}
