import ConvEngine
import Testing

/// Which cell each tap reads, against arrays that are padded literally.
@Suite struct WindowAxisTests {
  /// The documentation's own example, [1, 2, 3] with two cells on each side, as indices from 0.
  @Test(
    arguments: [
      (.zeros, [nil, nil, 0, 1, 2, nil, nil]), (.reflect, [2, 1, 0, 1, 2, 1, 0]),
      (.replicate, [0, 0, 0, 1, 2, 2, 2]), (.circular, [1, 2, 0, 1, 2, 0, 1]),
    ] as [(PaddingMode, [Int?])])
  func `padding of three cells`(_ mode: PaddingMode, _ expected: [Int?]) {
    let axis = WindowAxis(SizeFormula(input: 3, kernel: 1, before: 2, after: 2), mode: mode)
    #expect((-2..<5).map { axis.source(of: $0) } == expected)
    #expect((-2..<5).map { axis.isPadding($0) } == [true, true, false, false, false, true, true])
  }

  /// Every small axis that can be filled: sources, taps inside and visits by brute force.
  @Test(arguments: PaddingMode.allCases)
  func `reads are those of the padded array`(_ mode: PaddingMode) {
    var tried = 0
    for size in Self.smallSizes where mode.canFill(max(size.before, size.after), of: size.input) {
      tried += 1
      let axis = WindowAxis(size, mode: mode)
      let padded = literallyPadded(
        Array(0..<size.input).map(Optional.some), before: size.before, after: size.after, mode, zero: nil)
      #expect((0..<padded.count).map { axis.source(of: $0 - size.before) } == padded, "\(axis)")

      let starts = literalStarts(length: padded.count, extent: size.extent, stride: size.stride)
      #expect(axis.count == starts.count, "\(axis)")
      let taps = 0..<size.kernel
      let reads = starts.map { start in taps.map { start + $0 * size.dilation } }
      let positions = starts.indices.map { window in taps.map { axis.position(window: window, tap: $0) } }
      #expect(positions == reads.map { $0.map { $0 - size.before } }, "\(axis)")

      let all = -size.before..<padded.count - size.before
      let reached = Set(positions.joined())
      #expect(all.filter { axis.reaches($0) } == all.filter { reached.contains($0) }, "\(axis)")
      let tapsAt = positions.map { row in all.map { position in row.firstIndex(of: position) } }
      #expect(
        positions.indices.map { window in all.map { axis.window(window).tap(at: $0) } } == tapsAt, "\(axis)")

      let inside = taps.map { tap in
        reads.indices.filter { (size.before..<size.before + size.input).contains(reads[$0][tap]) }
      }
      #expect(taps.map { Array(axis.windowsInside(tap: $0)) } == inside, "\(axis)")
      for tap in taps {
        let range = axis.windowsInside(tap: tap)
        #expect(0 <= range.lowerBound && range.upperBound <= axis.count, "\(axis)")
      }

      let visits = (0..<size.input).map { input in reads.joined().filter { padded[$0] == input }.count }
      #expect((0..<size.input).map { axis.visits(of: $0) } == visits, "\(axis)")
    }
    #expect(tried > 1_000)
  }

  /// n = 4, k = 3 without padding: the border cells are seen once, the middle ones twice.
  ///
  /// With full padding each cell is seen by every tap, and a stride above the kernel leaves cells unseen.
  @Test func `visits by hand`() {
    let plain = WindowAxis(SizeFormula(input: 4, kernel: 3))
    #expect((0..<4).map { plain.visits(of: $0) } == [1, 2, 2, 1])
    let full = WindowAxis(SizeFormula(input: 4, kernel: 3, before: 2, after: 2))
    #expect((0..<4).map { full.visits(of: $0) } == [3, 3, 3, 3])
    let sparse = WindowAxis(SizeFormula(input: 5, kernel: 1, stride: 3))
    #expect((0..<5).map { sparse.visits(of: $0) } == [1, 0, 0, 1, 0])
    let replicated = WindowAxis(SizeFormula(input: 3, kernel: 1, before: 2, after: 1), mode: .replicate)
    #expect((0..<3).map { replicated.visits(of: $0) } == [3, 1, 2])
  }

  /// Padding and stride of 2³¹ − 1 give three windows: on the first cell of padding, on the first cell of the
  /// input, and far behind it.
  ///
  /// With copies of the border, the first cell is therefore seen twice and the last once.
  @Test func `visits with the largest settings cost no memory`() {
    let size = SizeFormula(
      input: 3, kernel: 1, stride: Limits.setting, before: Limits.setting, after: Limits.setting)
    let replicated = WindowAxis(size, mode: .replicate)
    #expect((0..<3).map { replicated.visits(of: $0) } == [2, 0, 1])
    let zeros = WindowAxis(size, mode: .zeros)
    #expect((0..<3).map { zeros.visits(of: $0) } == [1, 0, 0])
  }

  private static let smallSizes: [SizeFormula] = (1...5).flatMap { input in
    (1...3).flatMap { kernel in
      (1...2).flatMap { dilation in
        [1, 2, 3, 6].flatMap { stride in
          (0...3).flatMap { before in
            (0...3).map { after in
              SizeFormula(
                input: input, kernel: kernel, dilation: dilation, stride: stride, before: before, after: after
              )
            }
          }
        }
      }
    }
  }
  .filter(\.fits)
}
