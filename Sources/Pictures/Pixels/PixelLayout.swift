import ConvEngine
import Screen

/// Where the parts of the picture stand: input and output side by side, the scale behind them, the loupe below.
///
/// It follows from the sizes, the room and the focus, and never from the step. Where only one of the two can be shown
/// whole, that is the output, and Tab swaps.
struct PixelLayout {
  /// One of the two pictures on the screen.
  struct Part {
    /// How large its pixels are.
    let grain: PixelGrain
    /// Where it begins, and rows and columns that it takes.
    let column: Int
    let size: Size
    /// Whether there are more of its pixels than there is room for.
    let isCut: Bool
  }

  /// The pictures; one of them is nil where there is room for the other alone.
  let input, output: Part?
  /// The row of the headings; the pixels begin below it.
  let top: Int
  /// Where the scale begins; nil where there is no room for it.
  let scaleColumn: Int?
  /// The row of the loupe, and how many it takes: one where the window has no room.
  let loupeTop, loupeRows: Int

  static let left = 2
  private static let gap = 4
  /// A picture that does not fit at 1/8 shows in part, so that a frame paints no more squares than it has cells for.
  private static let smallest = 8
  /// Larger pixels say nothing more.
  private static let largest = 3
  private static let highestLoupe = 5
  /// Two pictures of fewer columns than these would show next to nothing of a large one.
  private static let leastForTwo = 60

  /// The layout of pictures of two sizes in a room.
  ///
  /// - Parameter favoursInput: whether the input is the one that is whole where only one can be.
  init(
    input: Pair, output: Pair, favoursInput: Bool, loupeRows wanted: Int, scaleWidth: Int, _ room: Size
  ) {
    let loupeRows = wanted <= Self.highestLoupe && room.rows >= 12 ? max(3, wanted) : 1
    let blank = room.rows >= 12 ? 1 : 0
    top = room.rows >= 24 ? 1 : 0
    let most = Size(rows: room.rows - top - 1 - blank - loupeRows, columns: room.columns - Self.left - 1)
    let fitting = Self.grains(input, output, favoursInput, most)
    if let grains = fitting ?? (room.columns < Self.leastForTwo ? nil : Self.leastGrains) {
      // Where both are cut each has half of the room.
      let half = fitting == nil ? (most.columns - Self.gap) / 2 : most.columns
      let first = Part(
        grains.input, input, column: Self.left, Size(rows: most.rows, columns: half))
      let next = Self.left + first.size.columns + Self.gap
      let rest = Size(rows: most.rows, columns: Self.left + most.columns - next)
      (self.input, self.output) = (first, Part(grains.output, output, column: next, rest))
    } else {
      let whole = Size(rows: most.rows, columns: room.columns - 2)
      let part = Part(.shrunk(1), favoursInput ? input : output, column: 1, whole)
      (self.input, self.output) = favoursInput ? (part, nil) : (nil, part)
    }
    self.loupeRows = loupeRows
    let parts = [self.input, self.output].compactMap { $0 }
    let scale = (self.output.map { $0.column + $0.size.columns } ?? room.columns) + 3
    scaleColumn = scale + scaleWidth < room.columns && most.rows + 1 >= PixelScale.rows ? scale : nil
    let rows = parts.map { 1 + $0.size.rows } + [scaleColumn == nil ? 0 : PixelScale.rows]
    loupeTop = top + (rows.max() ?? 0) + blank
  }

  /// Rows of the whole picture.
  var rows: Int { loupeTop + loupeRows }

  private typealias Grains = (input: PixelGrain, output: PixelGrain)

  private static let leastGrains: Grains = (.shrunk(smallest), .shrunk(smallest))

  /// The largest pixels with which both fit; nil where they fit in no size, or one is too narrow a room.
  private static func grains(_ input: Pair, _ output: Pair, _ favoursInput: Bool, _ room: Size) -> Grains? {
    var candidates: [Grains] = []
    for times in stride(from: largest, through: 1, by: -1) {
      candidates.append((.enlarged(times), .enlarged(times)))
    }
    candidates.append((.shrunk(1), .shrunk(1)))
    candidates.append(favoursInput ? (.shrunk(1), .shrunk(2)) : (.shrunk(2), .shrunk(1)))
    if room.columns + left + 1 >= leastForTwo {
      for side in 2...smallest { candidates.append((.shrunk(side), .shrunk(side))) }
    }
    return candidates.first { grains in
      let sizes = (grains.input.size(input), grains.output.size(output))
      return max(sizes.0.rows, sizes.1.rows) <= room.rows
        && sizes.0.columns + gap + sizes.1.columns <= room.columns
    }
  }
}

extension PixelLayout.Part {
  fileprivate init(_ grain: PixelGrain, _ pixels: Pair, column: Int, _ room: Size) {
    let size = grain.size(pixels)
    (self.grain, self.column) = (grain, column)
    isCut = size.rows > room.rows || size.columns > room.columns
    self.size = Size(rows: min(size.rows, room.rows), columns: min(size.columns, room.columns))
  }
}

extension PixelGrain {
  fileprivate func size(_ pixels: Pair) -> Size { size(rows: pixels.rows, columns: pixels.columns) }
}
