import ConvEngine

/// A tensor as LaTeX matrices with right-aligned numbers, its channels side by side where the page has room.
///
/// A grid that no page holds is parted into blocks of rows and columns, each under its name; numbers too wide for any
/// column stand in a list.
struct LaTeXGrid {
  /// In points: the lines of a page, a digit, and what parts two columns.
  private static let (lineWidth, digit, gap) = (455.0, 5.6, 9.0)
  /// The rows that fit a page.
  private static let mostRows = 40

  private let tensor: Tensor
  private var shape: Shape { tensor.shape }

  init(_ tensor: Tensor) { self.tensor = tensor }

  /// Writes a paragraph of matrices.
  func write(to writer: inout ByteWriter) throws {
    var width = 1
    var hasFractions = false
    for offset in 0..<shape.count {
      let text = NumberText(tensor[offset])
      width = max(width, text.width)
      hasFractions = hasFractions || text.isFraction
    }
    let lineEnd = hasFractions ? " \\\\[3pt]\n" : " \\\\\n"
    let column = Double(width) * Self.digit + Self.gap
    if column > 1.5 * Self.lineWidth { return try writeList(to: &writer) }
    // A little too wide is made smaller by the environment.
    let isWide = column * Double(shape.columns) > 1.4 * Self.lineWidth
    let columns = isWide ? max(1, Int(Self.lineWidth / column)) : shape.columns
    for channel in 0..<shape.channels {
      for row in stride(from: 0, to: shape.rows, by: Self.mostRows) {
        let rows = row..<min(row + Self.mostRows, shape.rows)
        for first in stride(from: 0, to: shape.columns, by: columns) {
          try writeBlock(channel, rows, first..<min(first + columns, shape.columns), lineEnd, to: &writer)
        }
      }
    }
  }

  private func writeBlock(
    _ channel: Int, _ rows: Range<Int>, _ columns: Range<Int>, _ lineEnd: String, to writer: inout ByteWriter
  ) throws {
    let channelName = shape.channels > 1 ? "channel \(channel)" : ""
    var names = channelName.isEmpty ? [] : [channelName]
    if rows.count < shape.rows { names.append("rows \(rows.lowerBound) to \(rows.upperBound - 1)") }
    if columns.count < shape.columns {
      let positions = shape.dimensions == .one ? "positions" : "columns"
      names.append("\(positions) \(columns.lowerBound) to \(columns.upperBound - 1)")
    }
    // The name of a block stands above it, that of a whole channel beside it.
    let isBlock = names.count > (shape.channels > 1 ? 1 : 0)
    if isBlock { try writer.write("\n\(names.joined(separator: ", "))\\par\\nobreak\n") }
    let label = isBlock || channelName.isEmpty ? "" : channelName + "\\enspace"
    try writer.write("\\begin{grid}{\(label)}{\(columns.count)}\n")
    for row in rows {
      for column in columns {
        if column > columns.lowerBound { try writer.write(" & ") }
        try writer.write(NumberText(tensor[channel, row, column]).latexAlone)
      }
      try writer.write(row + 1 < rows.upperBound ? lineEnd : "\n")
    }
    try writer.write("\\end{grid}\n")
  }

  private func writeList(to writer: inout ByteWriter) throws {
    try LaTeXCell.begin(last: shape.lengths.map { $0 - 1 }, to: &writer)
    for offset in 0..<shape.count {
      try LaTeXCell.write(shape.index(of: shape.position(at: offset)), to: &writer)
      try writer.write("$\(NumberText(tensor[offset]).latexAlone)$\n")
    }
  }
}
