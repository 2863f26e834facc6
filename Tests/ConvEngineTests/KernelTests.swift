import ConvEngine
import Testing

/// Kernels: their layout, what edits do to them, and the presets.
@Suite struct KernelTests {
  private let two = Kernel(
    form: .filters, filters: 2, channels: 2, rows: 1, columns: 2,
    weights: .numbers((1...8).map { Number($0) }))

  /// PyTorch's layout: filters, channels, rows, columns; tiles come before all of them.
  @Test func `layout`() {
    #expect((two.weightCount, two.filterSize, two.isShared) == (8, 4, true))
    #expect(two.offset(tileRow: 0, tileColumn: 0, filter: 1, Position(channel: 0, row: 0, column: 1)) == 5)
    #expect(two[5] == 6)
    let tiled = Kernel(
      form: .filters, filters: 2, channels: 3, rows: 2, columns: 2, tileRows: 2, tileColumns: 4,
      weights: .unknown
    )
    #expect((tiled.weightCount, tiled.filterSize, tiled.isShared) == (2 * 4 * 2 * 3 * 4, 12, false))
    // Tile (1, 2), filter 1, channel 2, row 1, column 0 of 2 × 4 tiles of 2 × 3 × 2 × 2.
    let place = (((1 * 4 + 2) * 2 + 1) * 3 + 2) * 4 + 1 * 2 + 0
    #expect(
      tiled.offset(tileRow: 1, tileColumn: 2, filter: 1, Position(channel: 2, row: 1, column: 0)) == place)
    #expect(tiled[place] == nil)
  }

  /// One weight changes; drawn ones are written out first, and stay what they were.
  @Test func `setting a weight`() {
    #expect(two.setting(5, to: 0).weights == .numbers([1, 2, 3, 4, 5, 0, 7, 8]))
    let draw = Draw(seed: 4, from: 1, to: 9)
    let drawn = Kernel(form: .size, rows: 1, columns: 3, weights: .drawn(draw))
    #expect(drawn.setting(1, to: 0).weights == .numbers([Number(draw[0]), 0, Number(draw[2])]))
  }

  /// Zeros come at the bottom and right of every plane, and are taken away there.
  @Test func `resizing`() {
    let grown = two.resized(rows: 2, columns: 3)
    #expect((grown.rows, grown.columns) == (2, 3))
    #expect(
      grown.weights
        == .numbers([1, 2, 0, 0, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 0, 0, 0, 7, 8, 0, 0, 0, 0]))
    #expect(grown.resized(rows: 1, columns: 2) == two)
    #expect(two.resized(rows: 1, columns: 1).weights == .numbers([1, 3, 5, 7]))
    let unknown = Kernel(form: .size, rows: 3, columns: 3, weights: .unknown)
    #expect(
      unknown.resized(rows: 4, columns: 2) == Kernel(form: .size, rows: 4, columns: 2, weights: .unknown))
  }

  /// A kernel given by its size alone gets its channels from the input.
  ///
  /// Once weights are written into it, it has channels of its own and no longer fits an input of others.
  @Test func `a kernel of a size`() throws {
    let draw = Draw(seed: 4, from: 1, to: 9)
    let layer = Convolution(Kernel(form: .size, filters: 4, rows: 2, columns: 2, weights: .drawn(draw)))
      .with { $0.groups = 2 }
    let six = Shape(channels: 6, rows: 3, columns: 3)
    let sized = try layer.sized(on: six).kernel
    #expect((sized.filters, sized.channels, sized.weightCount) == (4, 3, 48))
    var edited = layer
    edited.kernel = sized.setting(0, to: 100)
    #expect(try edited.sized(on: six).kernel == sized.setting(0, to: 100))
    #expect(throws: LayerFault.channels(input: 8, kernel: 3, groups: 2)) {
      try edited.sized(on: Shape(channels: 8, rows: 3, columns: 3))
    }
  }

  /// Rows alone are repeated over as many groups as there are channels, tile by tile.
  @Test func `depthwise from rows`() throws {
    let tiled = Kernel(
      form: .rows, rows: 1, columns: 2, dimensions: .one, tileColumns: 2, weights: .numbers([1, 2, 3, 4]))
    let layer = Convolution(tiled).with { $0.groups = 3 }
    let kernel = try layer.sized(on: Shape(channels: 3, length: 4)).kernel
    #expect((kernel.filters, kernel.channels) == (3, 1))
    #expect(kernel.weights == .numbers([1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4]))
  }

  /// The lecture's slide “Some Special Kernel”, and the tables of DESIGN.
  @Test func `presets`() {
    let tables: [Preset: [[Number]]] = [
      .vertical: [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
      .horizontal: [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
      .sobelVertical: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
      .sobelHorizontal: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
      .scharrVertical: [[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]],
      .scharrHorizontal: [[-3, -10, -3], [0, 0, 0], [3, 10, 3]],
      .identity: [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
      .boxBlur: Array(repeating: Array(repeating: Number(1, over: 9), count: 3), count: 3),
      .gaussian: [[1, 2, 1], [2, 4, 2], [1, 2, 1]].map { $0.map { Number($0, over: 16) } },
      .sharpen: [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
      .laplacian: [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
      .emboss: [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]],
    ]
    #expect(Dictionary(uniqueKeysWithValues: Preset.allCases.map { ($0, $0.rows) }) == tables)
    #expect(
      Preset.allCases.map(\.rawValue) == [
        "vertical", "horizontal", "sobel_vertical", "sobel_horizontal", "scharr_vertical",
        "scharr_horizontal",
        "identity", "box_blur", "gaussian", "sharpen", "laplacian", "emboss",
      ])
  }
}
