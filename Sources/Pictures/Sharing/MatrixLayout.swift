import ConvEngine
import Screen

/// Where the parts of a matrix of numbers stand, and which of its rows and columns show.
struct MatrixLayout {
  /// Columns of an entry, and between two rows of the input.
  let entry, parting: Int
  /// Where the output stands, and where the entries begin.
  let output, left: Int
  /// The first row of the matrix.
  let top: Int
  let rows, columns: Viewport
  private let inputColumns: Int

  /// Rows below the matrix: the sum with its step, a sentence, a table, and gaps.
  static let rowsBelow = 10

  init(_ figure: Figure, _ matrix: ConvolutionMatrix, _ input: Shape, row: Int, column: Int, _ room: Size) {
    let number = max(figure.widths.input, figure.widths.kernel)
    let outputWidth = figure.widths.output + 2
    let groups = input.channels * input.rows
    // The label of an output cell gives way where columns are short.
    let forms = [(max(5, number + 2), 2, 8), (number + 2, 1, 0), (max(3, number + 1), 0, 0)]
    let fitting = forms.first { entry, parting, label in
      matrix.columns * entry + (groups - 1) * parting + label + outputWidth + 6 <= room.columns
    }
    let label: Int
    (entry, parting, label) = fitting ?? (max(3, number + 1), 0, 0)
    output = 1 + label
    left = output + outputWidth + 4
    top = 5
    let below = room.rows >= 20 ? Self.rowsBelow : room.rows >= 13 ? 4 : 0
    rows = Viewport(length: matrix.rows, room: max(1, room.rows - top - below), start: row, span: 1)
    let count = fitting == nil ? max(1, (room.columns - left - 1) / entry) : matrix.columns
    columns = Viewport(length: matrix.columns, room: count, start: column, span: 1)
    inputColumns = input.columns
  }

  /// Where an entry of a column stands.
  func place(_ column: Int) -> Int {
    left + (column - columns.first) * entry + (column / inputColumns - columns.first / inputColumns) * parting
  }

  /// Where the walked row ends.
  var end: Int { place(columns.range.upperBound - 1) + entry }
}
