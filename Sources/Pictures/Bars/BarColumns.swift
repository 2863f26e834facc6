import ConvEngine
import Notation
import Screen

/// The two ways of laying one signal over another, side by side at the same place: turned round and as it is.
struct BarColumns {
  /// The layer with its kernel turned, and as it is.
  private let turned, asItIs: Figure
  /// Which of them the layer is.
  private let isTurned: Bool
  private let isSwapped: Bool
  /// How many places the padded signal has, and on which of them the window lies.
  private let slots: Int
  private let window: Range<Int>
  private let scales: BarRanges
  /// Whether the way that is not the layer's shows where there is room for one alone.
  private let showsOther: Bool

  /// Nil for a layer that is not one kernel on one signal.
  init?(_ figure: Figure) {
    isSwapped = figure.isSwapped
    guard let main = isSwapped ? figure.companion(1) : figure,
      let other = figure.companion(isSwapped ? 2 : 0),
      let kernel = main.kernel, main.walkedGrid == .output, let geometry = main.geometry,
      geometry.outputShape != nil, geometry.inputShape.channels == 1
    else { return nil }
    isTurned = kernel.isTurned
    (turned, asItIs) = isTurned ? (main, other) : (other, main)
    slots = geometry.columns.padded
    window = Self.window(main, geometry)
    showsOther = figure.presentation.focus == .output
    scales = BarRanges(main, other)
  }

  /// Where it stands in a room; nil where it does not fit.
  func layout(in room: Size) -> BarsLayout? {
    BarsLayout(
      slots: slots, least: scales.widest + 1, window: window, signed: scales.isSigned, in: room)
  }

  /// The places of the window, or of the number that is edited.
  private static func window(_ main: Figure, _ geometry: Geometry) -> Range<Int> {
    if let edited = main.presentation.edited, edited.grid == .input {
      let place = edited.cell.column + geometry.columns.before
      return place..<place + main.window.columns.extent
    }
    let start = main.window.columns.start + geometry.columns.before
    return start..<start + main.window.columns.extent
  }

  func draw(_ layout: BarsLayout, on canvas: inout Canvas) {
    let shown = layout.count == 2 ? [true, false] : [isTurned != showsOther]
    for (place, turn) in shown.enumerated() {
      let part = Size(rows: canvas.size.rows, columns: layout.width)
      canvas.draw(at: Place(row: 0, column: place * layout.width), part) { canvas in
        drawHeading(turn, on: &canvas)
        BarColumn(
          turn ? turned : asItIs, layout, scales, names: isSwapped ? ("g", "f") : ("f", "g"),
          focus: turn == isTurned || layout.count == 1 ? focus : nil
        ).draw(on: &canvas)
      }
    }
  }

  /// The label of what a key acts on.
  private var focus: String? {
    switch asItIs.presentation.focus {
    case .input: "f"
    case .kernel: "g"
    case .output: "sum"
    case .settings: nil
    }
  }

  /// "f ∗ g  convolution: g turned round"; that of the layer is bold throughout.
  private func drawHeading(_ turn: Bool, on canvas: inout Canvas) {
    let (still, sliding) = isSwapped ? ("g", "f") : ("f", "g")
    let column = canvas.write("\(still) \(turn ? "∗" : "⋆") \(sliding)", row: 0, column: 1, Style(.heading))
    let words = turn ? "convolution: \(sliding) turned round" : "cross-correlation: \(sliding) as it is"
    canvas.write(
      shortened(words, to: canvas.size.columns - column - 3), row: 0, column: column + 2,
      Style(turn == isTurned ? .heading : .faint))
  }
}

/// How far the numbers of each panel reach, of both columns together, so that one can be compared with the other.
struct BarRanges {
  let still, sliding, products, sums: ClosedRange<Double>
  /// Columns of the numbers of each panel.
  let widths: [Int]
  /// Which panels have bars that rise and bars that hang.
  var isSigned: [Bool] {
    [still, sliding, products, sums].map { $0.lowerBound < 0 && $0.upperBound > 0 }
  }
  /// Columns of the widest number.
  var widest: Int { widths.max() ?? 1 }

  init(_ main: Figure, _ other: Figure) {
    (still, sliding) = (main.inputRange, main.kernelRange)
    let (one, two) = (main.kernelRange, main.inputRange)
    let ends = [two.lowerBound, two.upperBound].flatMap { [$0 * one.lowerBound, $0 * one.upperBound] }
    let isCovered = !main.covering.isDisjoint(with: [.input, .kernel, .output])
    products = isCovered ? 0...0 : (ends.min() ?? 0)...(ends.max() ?? 0)
    let sums = (main.outputRange, other.outputRange)
    self.sums = min(sums.0.lowerBound, sums.1.lowerBound)...max(sums.0.upperBound, sums.1.upperBound)
    let outputs = max(main.widths.output, other.widths.output)
    let product = isCovered ? 1 : max(main.widths.product, other.widths.product)
    // What is covered takes no room, so that a page that hides a number keeps both columns.
    let numbers: [(Covering, Int)] = [(.input, main.widths.input), (.kernel, main.widths.kernel)]
    widths =
      numbers.map { main.covering.contains($0) ? 1 : $1 }
      + [product, main.covering.contains(.output) ? 1 : outputs]
  }
}
