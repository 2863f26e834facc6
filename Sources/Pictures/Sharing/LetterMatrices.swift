import ConvEngine
import Screen

/// Four ways to connect the same input with as many outputs, beside each other: shared, tiled, unshared, full.
///
/// The term's weight is lit, and every other place where it is used. Where four do not fit, Tab brings the next ones.
///
/// Source: Goodfellow et al., *Deep Learning*, Figures 9.5 and 9.16.
struct LetterMatrices {
  private let figure: Figure
  private let matrix: ConvolutionMatrix
  private let kinds: [LetterMatrix]
  /// A row label and three columns an entry.
  private var width: Int { 3 * matrix.columns + 3 }
  /// Rows that all parts take with the blank lines between them.
  private static let looseRows = 12

  init(_ figure: Figure, _ matrix: ConvolutionMatrix) {
    (self.figure, self.matrix) = (figure, matrix)
    let tiles = matrix.kernelCount
    let sharings: [LetterMatrix.Sharing] = [
      .kernels(1), .kernels(tiles > 1 && tiles < matrix.rows ? tiles : min(2, matrix.rows)), .unshared, .full,
    ]
    let size = figure.kernel?.size.columns ?? 1
    kinds = sharings.map { LetterMatrix($0, matrix, kernel: size) }
  }

  /// Whether letters can show a layer: a signal of one channel and one filter, with a letter for each of its weights.
  static func suits(_ geometry: Geometry) -> Bool {
    guard let matrix = geometry.matrix, let output = geometry.outputShape,
      geometry.inputShape.dimensions == .one,
      geometry.inputShape.channels == 1, output.channels == 1
    else { return false }
    return matrix.rows * matrix.columns <= LetterMatrix.letterCount
      && (0..<matrix.rows).allSatisfy {
        matrix.entries(of: Position(channel: 0, row: 0, column: $0)).allSatisfy { $0.taps.count == 1 }
      }
  }

  func draw(on canvas: inout Canvas) {
    let count = max(1, min(kinds.count, (canvas.size.columns + 1) / (width + 2)))
    let focus = Presentation.Focus.allCases.firstIndex(of: figure.presentation.focus) ?? 0
    let first = count == kinds.count ? 0 : min(focus, kinds.count - count)
    // Where rows are short the blank lines go, then the words below, then the counts but for the first two.
    let isLoose = canvas.size.rows >= matrix.rows + Self.looseRows
    let (gap, top) = isLoose ? (1, 4) : (0, 3)
    let room = min(matrix.rows, max(1, canvas.size.rows - top - 2))
    let rows = Viewport(length: matrix.rows, room: room, start: walked, span: 1)
    canvas.write("One weight, and every place it is used", row: gap, column: 1, Style(.heading))
    for place in 0..<count {
      let left = 1 + place * (width + 2)
      draw(kinds[first + place], rows, on: &canvas, Place(row: top, column: left))
      drawCounts(kinds[first + place], on: &canvas, row: top + room + gap, column: left)
    }
    let row = top + room + 4 + 2 * gap
    canvas.write(shortened(sum, to: canvas.size.columns - 2), row: row, column: 1)
    let text = "Sharing stores less and reads as often. Full: no zeros, no repeats."
    canvas.writeWrapped(text, row: row + 1, column: 1, height: 2)
  }

  /// "s3 = a·x2 + b·x3 + c·x4".
  private var sum: String {
    let weights = kinds[0].weights(row: walked).sorted { $0.key < $1.key }
    let terms = weights.map { "\(LetterMatrix.letter($0.value))·x\($0.key + 1)" }
    return "s\(walked + 1) = \(terms.joined(separator: " + "))"
  }

  private var walked: Int { figure.cell.column }

  /// The stored weight that the current term multiplies with; nil where it meets no input.
  private func current(_ kind: LetterMatrix) -> Int? {
    figure.termPlace.flatMap { kind.weights(row: walked)[$0.column] }
  }

  private func draw(
    _ kind: LetterMatrix, _ rows: Viewport, on canvas: inout Canvas, _ place: Place
  ) {
    let (top, left) = (place.row, place.column)
    let (name, count) = kind.heading
    let end = canvas.write(name, row: top - 2, column: left, Style(.heading))
    canvas.write(count, row: top - 2, column: end + 1, Style(.faint))
    let (read, current) = (kind.weights(row: walked), current(kind))
    for column in 0..<matrix.columns {
      let style = Style(read[column] == nil ? .faint : .heading)
      canvas.write("x\(column + 1)", row: top - 1, endingBefore: left + 3 * column + 6, style)
    }
    for row in rows.range {
      let line = top + row - rows.first
      canvas.write("s\(row + 1)", row: line, column: left, Style(row == walked ? .heading : .faint))
      let weights = kind.weights(row: row)
      for column in 0..<matrix.columns {
        drawEntry(
          weights[column], isLit: current != nil && weights[column] == current, row == walked, on: &canvas,
          Place(row: line, column: left + 3 + 3 * column))
      }
      guard row == walked, let first = weights.keys.min(), let last = weights.keys.max() else { continue }
      // The term takes the place of a rail.
      if weights[first] != current {
        canvas.put("[", row: line, column: left + 3 + 3 * first, Style(.rail))
      }
      if weights[last] != current {
        canvas.put("]", row: line, column: left + 5 + 3 * last, Style(.rail))
      }
    }
  }

  private func drawEntry(
    _ weight: Int?, isLit: Bool, _ isWalked: Bool, on canvas: inout Canvas, _ place: Place
  ) {
    guard let weight else {
      canvas.put("·", row: place.row, column: place.column + 1, Style(.faint))
      return
    }
    let (left, right, tone): (Unicode.Scalar, Unicode.Scalar, Style.Tone) =
      !isLit ? (" ", " ", .plain) : isWalked ? ("›", "‹", .term) : ("(", ")", .same)
    for (offset, glyph) in [left, LetterMatrix.letter(weight), right].enumerated() {
      canvas.put(glyph, row: place.row, column: place.column + offset, Style(tone))
    }
  }

  private func drawCounts(_ kind: LetterMatrix, on canvas: inout Canvas, row: Int, column left: Int) {
    let used = current(kind).map { ("\(LetterMatrix.letter($0)) is used", "\(kind.useCount(of: $0))×") }
    let lines = [
      ("weights", "\(kind.weightCount)"), used ?? ("", ""), ("entries", "\(kind.entryCount)"),
      ("always 0", "\(kind.zeroCount)"),
    ]
    for (line, (label, number)) in lines.enumerated() {
      canvas.write(label, row: row + line, column: left, Style(line == 1 ? .plain : .faint))
      canvas.write(number, row: row + line, endingBefore: left + width, Style(line < 2 ? .strong : .plain))
    }
  }
}
