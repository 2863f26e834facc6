import ConvEngine
import Testing

/// Counts of readings against closed formulas, and against counting one reading after the other.
@Suite struct VisitCountsTests {
  private func counts(_ layer: Layer, rows: Int = 5, columns: Int = 5) throws -> VisitCounts {
    let sized = try layer.sized(on: Shape(channels: 1, rows: rows, columns: columns))
    return VisitCounts(rows: sized.rows, columns: sized.columns)
  }

  private func convolution(_ padding: Padding, kernel: Int = 3, stride: Int = 1) -> Layer {
    var layer = Convolution(Kernel(rows: Array(repeating: Array(repeating: 1, count: kernel), count: kernel)))
    (layer.padding, layer.stride) = (padding, Pair(stride))
    return .convolution(layer)
  }

  @Test(arguments: [
    (Padding.valid, 1, 3, 9, 81), (.same, 4, 6, 9, 169), (.full, 9, 9, 9, 225),
  ])
  func `corner, edge and middle of 5 × 5`(
    _ padding: Padding, _ corner: Int, _ edge: Int, _ middle: Int, _ all: Int
  ) throws {
    let counts = try counts(convolution(padding))
    #expect(counts.readings(row: 0, column: 4) == corner)
    #expect(counts.readings(row: 2, column: 0) == edge)
    #expect(counts.readings(row: 2, column: 2) == middle)
    #expect(counts.readingsOfInput == all && counts.readingsOfWindows == all)
    #expect(counts.largest == middle && counts.readingsRange == corner...middle)
  }

  /// Without padding min(i + 1, k, n − i, n − k + 1) windows of one axis read cell i; with full padding k do.
  @Test func `closed formulas of one axis`() throws {
    for n in 1...9 {
      for k in 1...n {
        let valid = try counts(convolution(.valid, kernel: k), rows: n, columns: n)
        #expect(valid.rows.readings == (0..<n).map { min($0 + 1, k, n - $0, n - k + 1) })
        #expect(valid.rows.seen == Array(repeating: k, count: n - k + 1))
        let full = try counts(convolution(.full, kernel: k), rows: n, columns: n)
        #expect(full.columns.readings == Array(repeating: k, count: n))
        #expect(full.columns.seen == (0..<n + k - 1).map { min($0 + 1, k, n + k - 1 - $0, n) })
      }
    }
  }

  /// Any stride, dilation and padding, of convolution and pooling: each window is laid on the input, tap by tap.
  @Test func `random settings by brute force`() throws {
    var random = SystemRandomNumberGenerator()
    var tried = 0
    while tried < 400 {
      let (rows, columns) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...9, using: &random))
      guard let sized = try? layer(&random).sized(on: Shape(channels: 1, rows: rows, columns: columns)) else {
        continue
      }
      tried += 1
      var read = Array(repeating: Array(repeating: 0, count: columns), count: rows)
      var seen = Array(
        repeating: Array(repeating: 0, count: sized.outputShape.columns), count: sized.outputShape.rows)
      for offset in 0..<sized.outputShape.count {
        let cell = sized.outputShape.position(at: offset)
        let window = sized.window(of: cell)
        for row in 0..<rows where window.rows.tap(at: row) != nil {
          for column in 0..<columns where window.columns.tap(at: column) != nil {
            read[row][column] += 1
            seen[cell.row][cell.column] += 1
          }
        }
      }
      let counts = VisitCounts(rows: sized.rows, columns: sized.columns)
      for row in 0..<rows {
        #expect((0..<columns).map { counts.readings(row: row, column: $0) } == read[row], "\(sized)")
      }
      for row in seen.indices {
        #expect(seen[row].indices.map { counts.seen(row: row, column: $0) } == seen[row], "\(sized)")
      }
      #expect(counts.readingsOfInput == counts.readingsOfWindows)
      #expect(counts.largest == max(read.joined().max() ?? 0, seen.joined().max() ?? 0))
      #expect(counts.readingsRange == (read.joined().min() ?? 0)...(read.joined().max() ?? 0))
    }
  }

  private func layer(_ random: inout SystemRandomNumberGenerator) -> Layer {
    func pair(_ range: ClosedRange<Int>) -> Pair {
      Pair(Int.random(in: range, using: &random), Int.random(in: range, using: &random))
    }
    let paddings: [Padding] = [
      .valid, .same, .sameLower, .full,
      .sides(Sides(top: pair(0...2).rows, bottom: pair(0...2).rows, left: 1, right: pair(0...3).rows)),
    ]
    let (size, padding) = (pair(1...4), paddings[Int.random(in: paddings.indices, using: &random)])
    if Bool.random(using: &random) {
      var windows = Pooling.Windows(size: size)
      (windows.stride, windows.dilation) = (pair(1...3), pair(1...2))
      (windows.padding, windows.ceilMode) = (padding, Bool.random(using: &random))
      return .pooling(Pooling(.average, .sliding(windows)))
    }
    let row = [Number](repeating: 1, count: size.columns)
    var layer = Convolution(Kernel(rows: Array(repeating: row, count: size.rows)))
    (layer.stride, layer.dilation, layer.padding) = (pair(1...3), pair(1...2), padding)
    layer.paddingMode = Bool.random(using: &random) ? PaddingMode.zeros : .replicate
    return .convolution(layer)
  }
}
