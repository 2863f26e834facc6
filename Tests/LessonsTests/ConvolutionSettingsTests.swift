import ConvEngine
import Lessons
import Testing

@Suite("The settings of conv, in every form they may have")
struct ConvolutionSettingsTests {
  private let signal = "[1, 2, 3]"
  private let volume = "[[[1, 2]], [[3, 4]]]"

  @Test("A kernel in 2-D: rows, channels of rows, filters of channels of rows")
  func kernels() throws {
    #expect(
      try convolution("{kernel: [[1, 0], [-1, 1/2]]}").kernel
        == Kernel(rows: [[1, 0], [-1, Number(1, over: 2)]]))
    #expect(
      try convolution("{kernel: [[[1, 2]], [[3, 4]]]}", on: volume).kernel
        == Kernel(form: .filter, channels: 2, rows: 1, columns: 2, weights: .numbers([1, 2, 3, 4])))
    #expect(
      try convolution("{kernel: [[[[1]], [[2]]], [[[3]], [[4]]], [[[5]], [[6]]]]}", on: volume).kernel
        == Kernel(
          form: .filters, filters: 3, channels: 2, rows: 1, columns: 1, weights: .numbers([1, 2, 3, 4, 5, 6]))
    )
  }

  @Test("A kernel in 1-D: a list, channels of lists, filters of channels of lists")
  func kernelsOfSignals() throws {
    #expect(try convolution("{kernel: [1, -1]}", on: signal).kernel == Kernel(signal: [1, -1]))
    #expect(
      try convolution("{kernel: [[1, 2], [3, 4]]}", on: signal).kernel
        == Kernel(
          form: .filter, channels: 2, rows: 1, columns: 2, dimensions: .one, weights: .numbers([1, 2, 3, 4])))
    #expect(
      try convolution("{kernel: [[[1, 2]], [[3, 4]]]}", on: signal).kernel
        == Kernel(
          form: .filters, filters: 2, channels: 1, rows: 1, columns: 2, dimensions: .one,
          weights: .numbers([1, 2, 3, 4])))
  }

  @Test("Every preset by its name", arguments: Preset.allCases)
  func presets(preset: Preset) throws {
    #expect(try convolution("{kernel: \(preset.rawValue)}") == Convolution(preset))
  }

  @Test("Tiles: a grid of kernels, in 1-D a list, each whatever kernel may be")
  func tiles() throws {
    #expect(
      try convolution("{kernels: [[[[1]], [[2]]], [[[3]], [[4]]]]}").kernel
        == Kernel(
          form: .rows, rows: 1, columns: 1, tileRows: 2, tileColumns: 2, weights: .numbers([1, 2, 3, 4])))
    #expect(
      try convolution("{kernels: [[1, 2], [3, 4]]}", on: signal).kernel
        == Kernel(
          form: .rows, rows: 1, columns: 2, dimensions: .one, tileColumns: 2, weights: .numbers([1, 2, 3, 4]))
    )
    let presets = try convolution("{kernels: [[vertical, identity]]}").kernel
    #expect(presets.tileColumns == 2)
    #expect(presets.weights == .numbers((Preset.vertical.rows + Preset.identity.rows).flatMap { $0 }))
  }

  @Test("A size instead of a kernel: unknown weights, or drawn ones where the scene has a seed")
  func sizes() throws {
    #expect(
      try convolution("{out_channels: 96, kernel_size: 11}", on: "{shape: [3, 227, 227]}").kernel
        == Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown))
    #expect(
      try convolution("{out_channels: 2, kernel_size: [3, 5]}", on: "{shape: [1, 9, 9]}").kernel
        == Kernel(form: .size, filters: 2, rows: 3, columns: 5, weights: .unknown))
    #expect(
      try convolution("{out_channels: 2, kernel_size: 3}", on: "{shape: [4, 100]}").kernel
        == Kernel(form: .size, filters: 2, rows: 1, columns: 3, dimensions: .one, weights: .unknown))
    let drawn = try convolution("{out_channels: 2, kernel_size: 3}", on: "{shape: [1, 9, 9], seed: 7}").kernel
    guard case .drawn = drawn.weights else {
      Issue.record("a seed draws weights")
      return
    }
    #expect(
      drawn
        == (try convolution("{out_channels: 2, kernel_size: 3}", on: "{shape: [1, 9, 9], seed: 7}")).kernel)
  }

  @Test("Stride, dilation and padding as one number or two")
  func pairs() throws {
    let pairs = try convolution("{kernel: vertical, stride: [2, 3], dilation: [4, 5], padding: [6, 7]}")
    #expect(pairs.stride == Pair(2, 3))
    #expect(pairs.dilation == Pair(4, 5))
    #expect(pairs.padding == .sides(Sides(top: 6, bottom: 6, left: 7, right: 7)))
    let numbers = try convolution("{kernel: vertical, stride: 2, dilation: 3, padding: 4}")
    #expect(numbers.stride == Pair(2))
    #expect(numbers.dilation == Pair(3))
    #expect(numbers.padding == .sides(Sides(top: 4, bottom: 4, left: 4, right: 4)))
    let oneD = try convolution("{kernel: [1], stride: [2], padding: 3}", on: signal)
    #expect(oneD.stride == Pair(2))
    #expect(oneD.padding == .sides(Sides(left: 3, right: 3)))
  }

  @Test(
    "Padding by name and by sides",
    arguments: [
      ("valid", Padding.valid), ("same", .same), ("same_lower", .sameLower), ("full", .full),
      ("0", .sides(Sides())),
      ("{top: 1}", .sides(Sides(top: 1))), ("{bottom: 2, right: 3}", .sides(Sides(bottom: 2, right: 3))),
      ("{top: 1, bottom: 2, left: 3, right: 4}", .sides(Sides(top: 1, bottom: 2, left: 3, right: 4))),
      ("{}", .sides(Sides())),
    ])
  func padding(text: String, padding: Padding) throws {
    #expect(try convolution("{kernel: vertical, padding: \(text)}").padding == padding)
  }

  @Test("Padding modes, groups, flip", arguments: PaddingMode.allCases)
  func modes(mode: PaddingMode) throws {
    let settings = try convolution(
      "{kernel: vertical, padding_mode: \(mode.rawValue), groups: 2, flip: true}")
    #expect(settings.paddingMode == mode)
    #expect(settings.groups == 2)
    #expect(settings.flip)
    #expect(try !convolution("{kernel: vertical, flip: false}").flip)
  }

  @Test("A bias: one number, one a filter, one a tile")
  func biases() throws {
    #expect(try convolution("{kernel: vertical}").bias == .none)
    #expect(try convolution("{kernel: vertical, bias: -1/2}").bias == .same(Number(-1, over: 2)))
    #expect(try convolution("{kernel: vertical, bias: [1, 2]}").bias == .perFilter([1, 2]))
    #expect(try convolution("{kernels: [[identity, identity]], bias: [[1, 2]]}").bias == .perTile([1, 2]))
    #expect(
      try convolution("{kernels: [[1], [2]], bias: [3, 4]}", on: signal).bias == .perTile([3, 4]))
    #expect(
      try convolution("{kernels: [[[[[1]]], [[[2]]]]], bias: [[[3], [4]]]}", on: "[[1]]").bias
        == .perTile([3, 4]))
  }

  @Test("Numbers may be quoted, and are never typed by YAML")
  func numbers() throws {
    let kernel = try convolution(#"{kernel: [["1/3", '0.1', 1e-3, −2, x3]]}"#).kernel
    #expect(
      kernel
        == Kernel(rows: [
          [
            Number(1, over: 3), Number(1, over: 10), Number(1, over: 1_000), -2,
            .symbolic(Polynomial(Symbol("x", 3))),
          ]
        ]))
    #expect(try convolution("{kernel: [[1.10]]}").kernel == Kernel(rows: [[Number(11, over: 10)]]))
  }
}
