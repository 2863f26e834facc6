import ConvEngine
import Notation
import Testing

/// Counts, number by number.
@Suite struct CountSumTests {
  /// What a sum comes to, from its numbers and the signs between them alone.
  private func value(_ sum: CountSum) -> Int {
    var (value, factor, product) = (0, 1, 1)
    for part in sum.parts {
      if part.before == "·(" { (factor, product) = (product, 1) }
      if part.before == " + " { (value, product) = (value + product, 1) }
      product *= part.number
    }
    return factor * (value + product)
  }

  private static let layers: [(Layer, Shape)] = {
    let grid = Shape(channels: 4, rows: 9, columns: 8)
    var layers: [(Layer, Shape)] = []
    for (filters, channels, groups) in [(6, 4, 1), (4, 2, 2), (1, 4, 1)] {
      for bias in [Bias.none, .same(1)] {
        var layer = Convolution(
          Kernel(form: .filters, filters: filters, channels: channels, rows: 3, columns: 2, weights: .unknown)
        )
        (layer.bias, layer.groups) = (bias, groups)
        layers.append((.convolution(layer), grid))
      }
    }
    for bias in [Bias.none, .same(1)] {
      var stamped = TransposedConvolution(
        Kernel(form: .filters, filters: 4, channels: 3, rows: 3, columns: 2, weights: .unknown))
      stamped.bias = bias
      layers.append((.transposed(stamped), grid))
      var matrix = Linear(outFeatures: 12, weights: .unknown)
      matrix.bias = bias
      layers.append((.linear(matrix), Shape(list: 40)))
    }
    layers.append((.convolution(Convolution(Kernel(signal: [1, 2, 1]))), Shape(channels: 1, length: 7)))
    return layers
  }()

  @Test func theirNumbersMakeWhatTheEngineCounts() throws {
    for (layer, shape) in Self.layers {
      let sized = try layer.sized(on: shape)
      let sums = CountSum.all(of: sized)
      #expect(sums.map(\.total) == [sized.parameterCount, sized.multiplicationCount], "\(layer.kind)")
      for sum in sums { #expect(value(sum) == sum.total, "\(layer.kind): \(sum.text)") }
    }
  }

  /// LeNet's second convolution.
  @Test func everyNumberHasItsWords() throws {
    var layer = Convolution(
      Kernel(form: .filters, filters: 16, channels: 6, rows: 5, columns: 5, weights: .unknown))
    layer.bias = .same(0)
    let sized = try Layer.convolution(layer).sized(on: Shape(channels: 6, rows: 14, columns: 14))
    let sums = CountSum.all(of: sized)
    #expect(
      sums[0].parts.map(\.words) == [
        "16 filters, each with its own weights", "6 channels that each filter reads", "5 rows of the kernel",
        "5 columns of the kernel", "1 bias of each filter",
      ])
    #expect(sums[0].parts[3].made == "6·5·5 = 150 weights in each filter")
    #expect(sums[0].parts[4].made == "150 + 1 = 151, and 16·151 = 2,416")
    #expect(sums[1].parts[2].made == "16·10·10 = 1,600 cells go out")
    #expect(sums[1].parts[5].made == "6·5·5 = 150, and 1,600·150 = 240,000")
  }

  @Test func whatCountsNothingHasNone() throws {
    let pool = try Layer.pooling(Pooling(.max, .global)).sized(on: Shape(channels: 6, rows: 14, columns: 14))
    #expect(CountSum.all(of: pool).isEmpty)
  }
}
