import ConvEngine

/// A convolution straight from its definition, as a second opinion: the padded input is built in full, the
/// kernel is turned in full, and every output cell is one list of running sums.
///
/// out[f, r, c] = Σ padded[channel, r · stride + i · dilation, c · stride + j · dilation] ·
/// weight[f, channel, i, j], then the bias. Source: lecture slide “Convolution Over Volume”.
struct NaiveConvolution<Element: Scalar> {
  /// Channels of rows.
  let input: [[[Element]]]
  /// By tile row and tile column: filters of channels of rows.
  let tiles: [[[[[[Element]]]]]]
  /// By tile row and tile column, one a filter; nil for none.
  let bias: [[[Element]]]?
  let plan: NaivePlan
  /// What a zero of the padding is: approximate where the input is.
  var zero = Element.zero

  /// Filters of rows of output cells, each as its running sums: one a product, one for the bias if there is.
  func runningSums() -> [[[[Element]]]] {
    let padded = input.map { pad($0) }
    let filters = tiles[0][0].count
    let channelsPerGroup = tiles[0][0][0].count
    let starts = plan.starts(rows: input[0].count, columns: input[0][0].count)
    return (0..<filters).map { filter in
      let group = filter / (filters / plan.groups)
      let channels = Array(padded[group * channelsPerGroup..<(group + 1) * channelsPerGroup])
      return starts.rows.enumerated().map { row, top in
        starts.columns.enumerated().map { column, left in
          let (tileRow, tileColumn) = (row % tiles.count, column % tiles[0].count)
          var kernel = tiles[tileRow][tileColumn][filter]
          if plan.flip { kernel = kernel.map { $0.reversed().map { $0.reversed() } } }
          var sums = sums(of: channels, top, left, kernel)
          if let bias { sums.append(sums[sums.count - 1] + bias[tileRow][tileColumn][filter]) }
          return sums
        }
      }
    }
  }

  private func sums(
    of channels: [[[Element]]], _ top: Int, _ left: Int, _ kernel: [[[Element]]]
  ) -> [Element] {
    var sum = Element.zero
    var sums: [Element] = []
    for (channel, rows) in kernel.enumerated() {
      for (i, weights) in rows.enumerated() {
        for (j, weight) in weights.enumerated() {
          let cell = channels[channel][top + i * plan.dilation.rows][left + j * plan.dilation.columns]
          sum = sum + cell * weight
          sums.append(sum)
        }
      }
    }
    return sums
  }

  private func pad(_ rows: [[Element]]) -> [[Element]] {
    let sides = plan.sides(rows: rows.count, columns: rows[0].count)
    let wide = rows.map {
      literallyPadded($0, before: sides.left, after: sides.right, plan.mode, zero: zero)
    }
    let empty = Array(repeating: zero, count: wide[0].count)
    return literallyPadded(wide, before: sides.top, after: sides.bottom, plan.mode, zero: empty)
  }
}

/// The settings of a naive convolution, apart from its numbers; in 1-D those for rows are ignored.
struct NaivePlan: Sendable {
  var isSignal = false
  var kernel = Pair(1)
  var stride = Pair(1)
  var dilation = Pair(1)
  var padding = Padding.valid
  var mode = PaddingMode.zeros
  var groups = 1
  var flip = false

  private var extent: (rows: Int, columns: Int) {
    // The cells from the first tap to the last, counted one by one.
    func extent(_ taps: Int, _ dilation: Int) -> Int {
      Array(Swift.stride(from: 0, to: taps * dilation, by: dilation))[taps - 1] + 1
    }
    return (extent(kernel.rows, dilation.rows), extent(kernel.columns, dilation.columns))
  }

  func sides(rows: Int, columns: Int) -> Sides {
    var own = Sides()
    if case .sides(let sides) = padding { own = sides }
    let (left, right) = literalSides(
      padding, sides: (own.left, own.right), length: columns, extent: extent.columns, stride: stride.columns)
    if isSignal { return Sides(left: left, right: right) }
    let (top, bottom) = literalSides(
      padding, sides: (own.top, own.bottom), length: rows, extent: extent.rows, stride: stride.rows)
    return Sides(top: top, bottom: bottom, left: left, right: right)
  }

  func starts(rows: Int, columns: Int) -> (rows: [Int], columns: [Int]) {
    let sides = sides(rows: rows, columns: columns)
    let across = literalStarts(
      length: columns + sides.left + sides.right, extent: extent.columns, stride: stride.columns)
    if isSignal { return ([0], across) }
    let down = literalStarts(
      length: rows + sides.top + sides.bottom, extent: extent.rows, stride: stride.rows)
    return (down, across)
  }

  /// Whether it can run: a window fits, and the padding finds the cells that it copies.
  func isPossible(rows: Int, columns: Int) -> Bool {
    let starts = starts(rows: rows, columns: columns)
    if starts.rows.isEmpty || starts.columns.isEmpty { return false }
    let sides = sides(rows: rows, columns: columns)
    return mode.canFill(sides.left, of: columns) && mode.canFill(sides.right, of: columns)
      && (isSignal || mode.canFill(sides.top, of: rows) && mode.canFill(sides.bottom, of: rows))
  }
}
