import ConvEngine
import Screen

/// Where the parts of a matrix of numbers stand, and which of its rows and columns show.
struct MatrixLayout {
  /// Columns of an entry, and between two rows of the input; between two channels one more.
  let entry, parting: Int
  /// Where the output stands, and where the entries begin.
  let output, left: Int
  /// The first row of the matrix.
  let top: Int
  let rows, columns: Viewport
  private let input: Shape

  /// Rows below the matrix: the sum with its step, a sentence, a table, and gaps.
  static let rowsBelow = 10

  /// - Parameters:
  ///   - row: the walked row.
  ///   - entries: the columns from the first to the last of its entries.
  ///   - column: the column of the current term.
  init(
    _ figure: Figure, _ matrix: ConvolutionMatrix, _ input: Shape, row: Int, entries: Range<Int>, column: Int,
    _ room: Size
  ) {
    self.input = input
    let number = max(figure.widths.input, figure.widths.kernel)
    let outputWidth = figure.widths.output + 2
    func gaps(_ parting: Int) -> Int {
      parting == 0 ? 0 : (input.channels * input.rows - 1) * parting + input.channels - 1
    }
    // Where columns are short the label of an output cell gives way, then the partings, then all but one glyph.
    let forms = [(max(5, number + 2), 2, 8), (number + 2, 1, 0), (max(3, number + 1), 0, 0), (1, 0, 0)]
    let fitting = forms.first { entry, parting, label in
      matrix.columns * entry + gaps(parting) + label + outputWidth + 6 <= room.columns
    }
    let label: Int
    (entry, parting, label) = fitting ?? (max(3, number + 1), 0, 0)
    output = 1 + label
    left = output + outputWidth + 4
    top = room.rows >= 12 ? 5 : 4
    let below = room.rows >= 20 ? Self.rowsBelow : room.rows >= 13 ? 4 : room.rows >= 9 ? 2 : 0
    rows = Viewport(length: matrix.rows, room: max(1, room.rows - top - below), start: row, span: 1)
    let count = fitting == nil ? max(1, (room.columns - left - 1) / entry) : matrix.columns
    // The walked row stays whole where it fits; otherwise its current term shows.
    let isWhole = entries.count <= count
    columns = Viewport(
      length: matrix.columns, room: count, start: isWhole ? entries.lowerBound : column,
      span: isWhole ? entries.count : 1)
  }

  /// Where an entry of a column stands.
  func place(_ column: Int) -> Int {
    let from = columns.first
    let gap =
      parting == 0
      ? 0
      : (column / input.columns - from / input.columns) * parting + channel(of: column) - channel(of: from)
    return left + (column - from) * entry + gap
  }

  private func channel(of column: Int) -> Int { column / max(1, input.rows * input.columns) }

  /// Where the walked row ends.
  var end: Int { place(columns.range.upperBound - 1) + entry }

  /// "; rows 0–15 and columns 0–21 shown", in words that fit so many columns; nothing of a matrix that shows whole.
  func shown(of matrix: ConvolutionMatrix, columns room: Int) -> String {
    func part(_ name: String, _ view: Viewport, _ all: Int) -> String? {
      view.count < all ? "\(name) \(view.first)–\(view.range.upperBound - 1)" : nil
    }
    let (down, across) = (part("rows", rows, matrix.rows), part("columns", columns, matrix.columns))
    let parts = [down, across].compactMap { $0 }
    guard let first = parts.first else { return "" }
    return fitting(
      [
        "; \(parts.joined(separator: " and ")) shown", "; " + parts.joined(separator: ", "), "; " + first, "",
      ],
      columns: room)
  }
}
