import ConvEngine
import Testing

/// Connections against the closed formulas, and against the ways that are counted along the axes.
@Suite struct ConnectionsTests {
  private func layer(
    _ size: Int, stride: Int = 1, dilation: Int = 1, padding: Int = 0, on length: Int,
    _ mode: PaddingMode = .zeros
  ) throws -> SizedLayer {
    var layer = Convolution(Kernel(signal: Array(repeating: 1, count: size)))
    (layer.stride, layer.dilation) = (Pair(1, stride), Pair(1, dilation))
    (layer.padding, layer.paddingMode) = (.around(rows: 0, columns: padding), mode)
    return try Layer.convolution(layer).sized(on: Shape(channels: 1, length: length))
  }

  /// Goodfellow et al., *Deep Learning*, Figures 9.2, 9.3 and 9.5: five units, a kernel of width 3.
  @Test func theFiguresOfTheBook() throws {
    let connections = try #require(layer(3, padding: 1, on: 5).connections)
    // The book's x3 is unit 2: s2, s3 and s4 are affected, all five by a full matrix.
    #expect(connections.from(input: 2).map(\.output) == [1, 2, 3])
    #expect(connections.into(output: 2).map(\.input) == [1, 2, 3])
    #expect(connections.of(weight: 1).map(\.output) == [0, 1, 2, 3, 4])
    #expect(connections.all.count == 13 && connections.fullCount == 25)
    let full = try Layer.linear(Linear(outFeatures: 5, weights: .unknown)).sized(on: Shape(list: 5))
    #expect(full.connections?.all.count == 25)
    #expect(full.connections?.from(input: 2).map(\.output) == [0, 1, 2, 3, 4])
    // A matrix shares nothing: each of its weights is used once.
    #expect((0..<25).allSatisfy { full.connections?.of(weight: $0).count == 1 })
  }

  /// k·(n − k + 1) without padding; with padding k/2 of an odd kernel k·n − (k² − 1)/4; n·k where it goes round.
  @Test(arguments: 5...12) func closedFormulas(length n: Int) throws {
    for k in [1, 3, 5] {
      #expect(try layer(k, on: n).connections?.all.count == k * (n - k + 1))
      #expect(try layer(k, padding: k / 2, on: n).connections?.all.count == k * n - (k * k - 1) / 4)
      #expect(try layer(k, padding: k / 2, on: n, .circular).connections?.all.count == k * n)
      #expect(try layer(k, stride: 2, on: n).connections?.all.count == k * ((n - k) / 2 + 1))
    }
    let pool = Layer.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(1, 2)))))
    #expect(try pool.sized(on: Shape(channels: 1, length: n)).connections?.all.count == n / 2 * 2)
  }

  /// From each unit forward and from each unit backward there are the same ways, and those counted along the axis.
  @Test func forwardAndBackwardAgree() throws {
    let layers = try [
      layer(3, padding: 1, on: 9), layer(2, stride: 2, on: 9),
      layer(3, dilation: 2, padding: 2, on: 4, .circular),
    ]
    let connections = layers.compactMap(\.connections)
    #expect(connections.count == 3)
    for input in 0..<9 {
      var forward = (0..<9).map { Number($0 == input ? 1 : 0) }
      for layer in connections { forward = layer.forward(forward) }
      for output in forward.indices {
        var backward = forward.indices.map { Number($0 == output ? 1 : 0) }
        for layer in connections.reversed() { backward = layer.backward(backward) }
        #expect(backward[input] == forward[output])
        let ways = layers.ways(to: Position(channel: 0, row: 0, column: output), ofLayer: 2)
        #expect(ways[0].columns[input] == forward[output])
      }
    }
  }

  @Test func noneOfAGridOrOfChannels() throws {
    let relu = try #require(Layer.all.first { $0.kind == "relu" })
    #expect(try relu.sized(on: Shape(channels: 1, rows: 2, columns: 2)).connections == nil)
    #expect(try relu.sized(on: Shape(channels: 2, length: 2)).connections == nil)
    #expect(try relu.sized(on: Shape(list: 3)).connections?.all.count == 3)
  }

  /// A turned kernel meets the units from its end; tiles take turns, output by output.
  @Test func weightsAreThoseOfTheKernelAsItIsWritten() throws {
    var layer = Convolution(Kernel(signal: [7, 8, 9]))
    layer.flip = true
    let turned = try #require(Layer.convolution(layer).sized(on: Shape(channels: 1, length: 6)).connections)
    #expect(turned.into(output: 0).map(\.weight) == [2, 1, 0])
    let tiles = Kernel(
      form: .rows, rows: 1, columns: 2, dimensions: .one, tileColumns: 2, weights: .numbers([1, 2, 3, 4]))
    let tiled = try #require(
      Layer.convolution(Convolution(tiles)).sized(on: Shape(channels: 1, length: 6)).connections)
    #expect(tiled.of(weight: 0).map(\.output) == [0, 2, 4] && tiled.of(weight: 3).map(\.output) == [1, 3])
  }
}
