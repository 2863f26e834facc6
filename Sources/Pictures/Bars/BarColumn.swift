import ConvEngine
import Notation
import Screen

/// One column: f, g where it lies now, what meets multiplied, and the sums so far, with the sum written out below.
struct BarColumn {
  private let figure: Figure
  private let layout: BarsLayout
  private let ranges: BarRanges
  private let names: (still: String, sliding: String)
  /// The label of the panel that a key acts on.
  private let focus: String?
  private let axis: LayerAxis?

  init(
    _ figure: Figure, _ layout: BarsLayout, _ ranges: BarRanges, names: (still: String, sliding: String),
    focus: String?
  ) {
    (self.figure, self.layout, self.ranges, self.names, self.focus) = (figure, layout, ranges, names, focus)
    axis = figure.geometry?.columns
  }

  func draw(on canvas: inout Canvas) {
    var row = 1
    let panels = [
      (names.still, ranges.still, still), (names.sliding, ranges.sliding, sliding),
      ("\(names.still)·\(names.sliding)", ranges.products, products), ("sum", ranges.sums, sums),
    ]
    for (panel, (label, range, entries)) in panels.enumerated() {
      let scale = BarScale(range, lines: layout.lines[panel])
      BarLine(
        label: label, width: ranges.widths[panel], slot: layout.slot, scale: scale, style: figure.style,
        entries: entries.compactMap(shown)
      ).draw(on: &canvas, row: row + scale.up)
      if label == focus { canvas.put("▸", row: row + scale.up, column: 0, Style(.heading)) }
      row += layout.lines[panel] + 1
    }
    drawPlaces(on: &canvas, row: row)
    if layout.hasSum { BarSum(figure).draw(on: &canvas, row: row + (layout.hasGap ? 2 : 1)) }
  }

  /// An entry in its place among those that show; nil where it is not one of them.
  private func shown(_ entry: BarLine.Entry) -> BarLine.Entry? {
    guard layout.shown.contains(entry.slot) else { return nil }
    var entry = entry
    entry.slot -= layout.shown.lowerBound
    return entry
  }

  /// The outputs whose slots show.
  private var shownOutputs: Range<Int> {
    let count = figure.geometry?.outputLength.columns ?? 0
    let first = slot(ofOutput: 0)
    let step = max(1, slot(ofOutput: 1) - first)
    let start = max(0, layout.shown.lowerBound - first + step - 1) / step
    let end = max(0, layout.shown.upperBound - first + step - 1) / step
    return min(start, count)..<min(max(start, end), count)
  }

  private var window: CellWindow.Line { figure.window.columns }
  private var before: Int { axis?.before ?? 0 }

  /// The slot of an output: under the middle of its window.
  private func slot(ofOutput cell: Int) -> Int {
    let window = figure.geometry?.window(of: Position(channel: figure.outputChannel, row: 0, column: cell))
      .columns
    return window.map { $0.start + before + ($0.extent - 1) / 2 } ?? 0
  }

  private var still: [BarLine.Entry] {
    guard let axis else { return [] }
    return layout.shown.map { slot in
      let place = slot - before
      var entry = BarLine.Entry(slot: slot, content: figure.input(0, 0, place))
      if axis.isPadding(place) { entry.tone = .padding } else { entry.bar = (.grey(10), .grey(10)) }
      if figure.termPlace?.column == place { mark(&entry) }
      if figure.presentation.edited == EditedCell(.input, Position(channel: 0, row: 0, column: place)) {
        (entry.left, entry.right, entry.tone) = ("{", "}", .field)
      }
      return entry
    }
  }

  private var sliding: [BarLine.Entry] {
    (0..<window.count).map { tap in
      var entry = entry(ofTap: tap, figure.weight(Position(channel: 0, row: 0, column: tap)))
      entry.tone = .window
      entry.bar = (.gold, .gold)
      let isJoined = window.step == 1
      if tap == 0 || !isJoined { entry.left = "[" }
      if tap == window.count - 1 || !isJoined { entry.right = "]" } else { entry.joinsRight = true }
      if figure.term == tap { mark(&entry) }
      if isEdited(tap) { (entry.left, entry.right, entry.tone) = ("{", "}", .field) }
      return entry
    }
  }

  private var products: [BarLine.Entry] {
    // A product tells the factor that is hidden.
    guard figure.covering.isDisjoint(with: [.input, .kernel, .output]) else { return [] }
    return (0..<window.count).filter { $0 <= figure.term ?? .max }.map { tap in
      var entry = entry(ofTap: tap, figure.product(tap))
      entry.bar = (.signed(3), .signed(-3))
      if figure.term == tap { mark(&entry) }
      return entry
    }
  }

  private var sums: [BarLine.Entry] {
    shownOutputs.map { column in
      let cell = Position(channel: figure.outputChannel, row: 0, column: column)
      var entry = BarLine.Entry(slot: slot(ofOutput: column), content: figure.output(cell))
      if figure.isStillToCome(cell) { entry.tone = .faint } else { entry.bar = (.signed(3), .signed(-3)) }
      if cell == figure.cell {
        (entry.left, entry.right, entry.tone) = ("[", "]", .window)
        entry.bar = (.signed(4), .signed(-4))
      }
      return entry
    }
  }

  private func entry(ofTap tap: Int, _ content: ShownNumber) -> BarLine.Entry {
    BarLine.Entry(slot: window.start + tap * window.step + before, content: content)
  }

  private func mark(_ entry: inout BarLine.Entry) {
    (entry.left, entry.right, entry.tone, entry.joinsRight) = ("›", "‹", .term, false)
  }

  private func isEdited(_ tap: Int) -> Bool {
    guard let edited = figure.presentation.edited, edited.grid == .kernel else { return false }
    return edited.cell.column == (figure.kernel?.isTurned == true ? window.count - 1 - tap : tap)
  }

  /// n, under each sum, and arrows where more lies outside; the walked one stands out.
  ///
  /// Where one is too wide for its slot every fifth shows.
  private func drawPlaces(on canvas: inout Canvas, row: Int) {
    canvas.write("n", row: row, column: 1, Style(.faint))
    let (room, field) = (layout.slot - 1, min(ranges.widths[3], layout.slot - 1))
    let widest = String(max(0, (figure.geometry?.outputLength.columns ?? 0) - 1)).count
    for column in shownOutputs where widest <= room || column % 5 == 0 {
      let place = slot(ofOutput: column) - layout.shown.lowerBound
      let end = BarsLayout.label + place * layout.slot + (room - field) / 2 + field
      canvas.write(
        String(column), row: row, endingBefore: end,
        Style(column == figure.cell.column ? .heading : .faint))
    }
    guard let axis else { return }
    let end = BarsLayout.label + layout.shown.count * layout.slot - 1
    if layout.shown.lowerBound > 0 {
      canvas.put("←", row: 1 + rowOfStill, column: BarsLayout.label - 1, Style(.faint))
    }
    if layout.shown.upperBound < axis.padded {
      canvas.put("→", row: 1 + rowOfStill, column: end, Style(.faint))
    }
  }

  /// The row of the numbers of the first panel, below the heading.
  private var rowOfStill: Int { BarScale(ranges.still, lines: layout.lines[0]).up }
}
