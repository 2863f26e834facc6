import ConvEngine
import Screen

/// Where the parts of the picture stand: input and output side by side, the scale behind them, the loupe below.
///
/// It follows from the sizes and the room, and never from the step.
struct PixelLayout {
  /// How large the pixels of each are.
  let input, output: PixelGrain
  /// Rows and columns that each takes.
  let inputSize, outputSize: Size
  /// The row of the headings; the pixels begin below it.
  let top: Int
  /// Where the output and the scale begin; nil where there is no room for the scale.
  let outputColumn: Int
  let scaleColumn: Int?
  /// The row of the loupe, and how many it takes: one where the window has no room.
  let loupeTop, loupeRows: Int

  static let left = 2
  private static let gap = 4
  /// A picture that does not fit at 1/8 shows in part, so that a frame reads no more than some ten thousand pixels.
  private static let smallest = 8
  /// Larger pixels say nothing more.
  private static let largest = 3
  private static let highestLoupe = 5

  /// The layout of pictures of two sizes in a room.
  init(input: Pair, output: Pair, loupeRows wanted: Int, scaleWidth: Int, _ room: Size) {
    let loupeRows = wanted <= Self.highestLoupe && room.rows >= 12 ? max(3, wanted) : 1
    top = room.rows >= 24 ? 1 : 0
    let most = Size(rows: room.rows - top - 2 - loupeRows, columns: room.columns - Self.left - 1)
    let grains = Self.grains(input, output, most)
    (self.input, self.output, self.loupeRows) = (grains.input, grains.output, loupeRows)
    let half = (most.columns - Self.gap) / 2
    inputSize = grains.input.size(input).cut(to: Size(rows: most.rows, columns: half))
    let rest = most.columns - Self.gap - inputSize.columns
    outputSize = grains.output.size(output).cut(to: Size(rows: most.rows, columns: rest))
    outputColumn = Self.left + inputSize.columns + Self.gap
    let scale = outputColumn + outputSize.columns + 3
    scaleColumn = scale + scaleWidth < room.columns && most.rows + 1 >= PixelScale.rows ? scale : nil
    let rows = max(1 + inputSize.rows, 1 + outputSize.rows, scaleColumn == nil ? 0 : PixelScale.rows)
    loupeTop = top + rows + 1
  }

  /// Rows of the whole picture.
  var rows: Int { loupeTop + loupeRows }

  /// The largest pixels with which both fit; where only one can be whole, the output.
  private static func grains(
    _ input: Pair, _ output: Pair, _ room: Size
  ) -> (input: PixelGrain, output: PixelGrain) {
    var candidates: [(PixelGrain, PixelGrain)] = []
    for times in stride(from: largest, through: 1, by: -1) {
      candidates.append((.enlarged(times), .enlarged(times)))
    }
    candidates += [(.shrunk(1), .shrunk(1)), (.shrunk(2), .shrunk(1))]
    for side in 2...smallest { candidates.append((.shrunk(side), .shrunk(side))) }
    return candidates.first { grains in
      let sizes = (grains.0.size(input), grains.1.size(output))
      return max(sizes.0.rows, sizes.1.rows) <= room.rows
        && sizes.0.columns + gap + sizes.1.columns <= room.columns
    } ?? (.shrunk(smallest), .shrunk(smallest))
  }
}

extension PixelGrain {
  fileprivate func size(_ pixels: Pair) -> Size { size(rows: pixels.rows, columns: pixels.columns) }
}

extension Size {
  fileprivate func cut(to room: Size) -> Size {
    Size(rows: min(rows, room.rows), columns: min(columns, room.columns))
  }
}
