// A fast path: nobody needs it to understand the engine. It gives what the walk gives, which the tests hold it to.

/// An output of which some lines are made, in whatever kind of number.
protocol PartialOutput: Sendable {
  /// How many lines there are: rows of the output, or the lines along which a layer works.
  var lineCount: Int { get }
  /// How many of them are made.
  var linesDone: Int { get }
  /// How many of them one slice makes.
  var linesPerSlice: Int { get }
  /// Multiplications, readings or cells of one line at most.
  var workPerLine: Int { get }
  /// Makes `lines` more lines, or what is left of them.
  mutating func advance(lines: Int)
  /// The cells of the output, once all lines are made.
  var cells: Tensor.Cells { get }
}

/// The lines of an output in one kind of number, made one after the other by whatever loop the layer has.
///
/// The loop is a function that was made where layer and kind of number are known, so that it is compiled for both.
struct OutputLines<Element: Scalar>: PartialOutput {
  /// Makes some lines of an array in which they are 0 so far, or hold what the layer changes in its place.
  typealias Loop = @Sendable (_ lines: Range<Int>, _ values: inout [Element]) -> Void

  let lineCount: Int
  let linesPerSlice: Int
  let workPerLine: Int
  private(set) var linesDone = 0
  private var values: [Element]
  private let loop: Loop
  private let makeCells: @Sendable ([Element]) -> Tensor.Cells

  /// An output with no line made yet.
  ///
  /// - Parameters:
  ///   - values: the input, for a layer that changes it in its place.
  ///   - workPerLine: multiplications, readings or cells of one line.
  ///   - sliceSize: how many of these take some milliseconds in this kind of number.
  ///   - makeCells: the values as cells of a tensor.
  /// - Complexity: O(1); the memory of the output is touched only as its lines are made.
  init(
    _ lineCount: Int, of lineLength: Int, changing values: [Element] = [], workPerLine: Int, sliceSize: Int,
    loop: @escaping Loop, makeCells: @escaping @Sendable ([Element]) -> Tensor.Cells
  ) {
    (self.lineCount, self.values) = (lineCount, values)
    (self.workPerLine, linesPerSlice) = (workPerLine, max(1, sliceSize / workPerLine))
    self.makeCells = makeCells
    // What runs over cells is a function made here, where the kind of number is known and its code is compiled for it.
    self.loop = { lines, values in
      let missing = lines.upperBound * lineLength - values.count
      if missing > 0 { values.append(contentsOf: repeatElement(.zero, count: missing)) }
      loop(lines, &values)
    }
    if values.isEmpty { self.values.reserveCapacity(lineCount * lineLength) }
  }

  var cells: Tensor.Cells { makeCells(values) }

  mutating func advance(lines: Int) {
    let next = linesDone + min(lines, lineCount - linesDone)
    loop(linesDone..<next, &values)
    linesDone = next
  }
}
