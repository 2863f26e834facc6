import ConvEngine
import Testing

/// Every reason why a layer cannot run, with both sides of the disagreement, and settings at their very ends.
@Suite struct ConvolutionFaultTests {
  private let grid = Shape(channels: 1, rows: 5, columns: 6)
  private let square = Convolution(Kernel(rows: .counting(from: 1, rows: 3, columns: 3)))

  /// The fault of a layer on a shape; nil where it runs.
  private func fault(_ layer: Convolution, on shape: Shape) -> LayerFault? {
    do throws(LayerFault) {
      _ = try layer.sized(on: shape)
      return nil
    } catch {
      return error
    }
  }

  private func counted(
    filters: Int = 1, channels: Int = 1, rows: Int = 3, columns: Int = 3, form: Kernel.Form = .filters
  ) -> Convolution {
    Convolution(
      Kernel(
        form: form, filters: filters, channels: channels, rows: rows, columns: columns, weights: .unknown)
    )
  }

  /// 0, −1 and the ends of a word, for every setting and either axis; the largest allowed number is 2³¹ − 1.
  @Test(arguments: [0, -1, Int.min, Limits.setting + 1, Int.max])
  func `settings outside their range`(_ found: Int) {
    let positive = 1...2_147_483_647
    for pair in [Pair(found, 1), Pair(1, found)] {
      #expect(
        fault(square.with { $0.stride = pair }, on: grid)
          == .setting(name: "stride", found: found, allowed: positive))
      #expect(
        fault(square.with { $0.dilation = pair }, on: grid)
          == .setting(name: "dilation", found: found, allowed: positive))
    }
    #expect(
      fault(square.with { $0.groups = found }, on: grid)
        == .setting(name: "groups", found: found, allowed: positive))
    #expect(
      fault(counted(filters: found, form: .size), on: grid)
        == .setting(name: "out_channels", found: found, allowed: positive))
    for kernel in [counted(rows: found), counted(columns: found)] {
      #expect(
        fault(kernel, on: grid) == .setting(name: "kernel_size", found: found, allowed: 1...(1 << 22)))
    }
  }

  /// Padding may be 0, but on no side below it, or above 2³¹ − 1.
  @Test(arguments: [-1, Int.min, Limits.setting + 1, Int.max])
  func `padding outside its range`(_ found: Int) {
    for sides in [Sides(top: found), Sides(bottom: found), Sides(left: found), Sides(right: found)] {
      #expect(
        fault(square.with { $0.padding = .sides(sides) }, on: grid)
          == .setting(name: "padding", found: found, allowed: 0...2_147_483_647))
    }
  }

  /// No window fits: the axis, and the formula with its numbers.
  @Test func `a kernel larger than its input`() {
    let tall = Convolution(Kernel(rows: .counting(from: 0, rows: 6, columns: 1)))
    #expect(fault(tall, on: grid) == .kernelLargerThanInput(.rows, SizeFormula(input: 5, kernel: 6)))
    let wide = square.with { ($0.dilation, $0.padding) = (Pair(1, 4), .sides(Sides(left: 1, right: 1))) }
    #expect(
      fault(wide, on: grid)
        == .kernelLargerThanInput(
          .columns, SizeFormula(input: 6, kernel: 3, dilation: 4, before: 1, after: 1)))
    let signal = Convolution(Kernel(signal: [1, 2, 3])).with { $0.stride = Pair(2) }
    #expect(
      fault(signal, on: Shape(channels: 1, length: 2))
        == .kernelLargerThanInput(.length, SizeFormula(input: 2, kernel: 3, stride: 2)))
  }

  /// `reflect` reads up to n − 1 cells beyond a border, `circular` up to n; zeros and copies have no end.
  @Test func `padding larger than what it copies`() {
    func padded(_ sides: Sides, _ mode: PaddingMode) -> LayerFault? {
      fault(square.with { ($0.padding, $0.paddingMode) = (.sides(sides), mode) }, on: grid)
    }
    #expect(padded(Sides(top: 4, left: 5), .reflect) == nil)
    #expect(padded(Sides(bottom: 5), .reflect) == .paddingTooLarge(.rows, .reflect, padding: 5, input: 5))
    #expect(padded(Sides(right: 6), .reflect) == .paddingTooLarge(.columns, .reflect, padding: 6, input: 6))
    #expect(padded(Sides(top: 5, right: 6), .circular) == nil)
    #expect(padded(Sides(top: 6), .circular) == .paddingTooLarge(.rows, .circular, padding: 6, input: 5))
    #expect(
      padded(Sides(left: 7), .circular) == .paddingTooLarge(.columns, .circular, padding: 7, input: 6))
    #expect(padded(Sides(top: 99, right: 99), .zeros) == nil)
    #expect(padded(Sides(top: 99, right: 99), .replicate) == nil)
    let signal = Convolution(Kernel(signal: [1])).with {
      ($0.padding, $0.paddingMode) = (.sides(Sides(left: 2)), .reflect)
    }
    #expect(
      fault(signal, on: Shape(channels: 1, length: 2))
        == .paddingTooLarge(.length, .reflect, padding: 2, input: 2))
  }

  /// Channels, groups and filters that do not go together.
  @Test func `channels and groups`() {
    let six = Shape(channels: 6, rows: 5, columns: 5)
    #expect(fault(counted(channels: 3), on: six) == .channels(input: 6, kernel: 3, groups: 1))
    #expect(
      fault(counted(filters: 4, channels: 2).with { $0.groups = 2 }, on: six)
        == .channels(input: 6, kernel: 2, groups: 2))
    #expect(fault(square, on: six) == .singleChannelKernel(input: 6, groups: 1))
    #expect(fault(square.with { $0.groups = 3 }, on: six) == .singleChannelKernel(input: 6, groups: 3))
    #expect(fault(square.with { $0.groups = 6 }, on: six) == nil)
    #expect(fault(square.with { $0.groups = 4 }, on: six) == .groupsOfChannels(channels: 6, groups: 4))
    #expect(fault(square.with { $0.groups = 12 }, on: six) == .groupsOfChannels(channels: 6, groups: 12))
    #expect(
      fault(counted(filters: 4, channels: 2).with { $0.groups = 3 }, on: six)
        == .groupsOfFilters(filters: 4, groups: 3))
  }

  /// One bias for each filter; with tiles, one for each tile or one for each filter of each tile.
  @Test func `biases`() {
    let two = counted(filters: 2)
    #expect(fault(two.with { $0.bias = .perFilter([1, 2]) }, on: grid) == nil)
    #expect(
      fault(two.with { $0.bias = .perFilter([1, 2, 3]) }, on: grid) == .biasCount(found: 3, filters: 2))
    #expect(fault(two.with { $0.bias = .perFilter([]) }, on: grid) == .biasCount(found: 0, filters: 2))
    let tiled = Convolution(
      Kernel(form: .filters, filters: 2, rows: 2, columns: 2, tileRows: 1, tileColumns: 3, weights: .unknown))
    #expect(fault(tiled.with { $0.bias = .perTile([1, 2, 3]) }, on: grid) == nil)
    #expect(fault(tiled.with { $0.bias = .perTile([1, 2, 3, 4, 5, 6]) }, on: grid) == nil)
    #expect(
      fault(tiled.with { $0.bias = .perTile([1, 2, 3, 4]) }, on: grid) == .biasCount(found: 4, filters: 6))
  }

  /// A signal needs a kernel of one dimension, a grid one of two.
  @Test func `dimensions`() {
    #expect(
      fault(square, on: Shape(channels: 1, length: 9)) == .dimensions(input: .one, kernel: .two))
    #expect(
      fault(Convolution(Kernel(signal: [1])), on: grid) == .dimensions(input: .two, kernel: .one))
  }
}
