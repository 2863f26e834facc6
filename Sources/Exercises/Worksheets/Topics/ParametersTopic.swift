import ConvEngine

/// How many numbers are learned: by one layer, by groups and several layers, and by a small network.
enum ParametersTopic: Topic {
  static let name = "parameters"
  static let title = "Counting parameters"
  static let mistakes: [any Mistake.Type] = [BiasForgotten.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let channels = level == 2 ? 4 : draw.integer(in: level == 1 ? 2...4 : 1...3)
    let size = draw.integer(in: 5...8) * 2
    var layers = [conv(draw.integer(in: 2...12), level, &draw)]
    if level == 2 {
      var grouped = layers[0]
      if case .convolution(var conv) = grouped {
        conv.groups = draw.pick([2, 4])
        conv.kernel = Kernel(
          form: .size, filters: 4 * draw.integer(in: 1...3), rows: conv.kernel.rows,
          columns: conv.kernel.columns, weights: .unknown)
        grouped = .convolution(conv)
      }
      layers = [grouped, .activation(.relu), conv(draw.integer(in: 2...5), level, &draw)]
    } else if level == 3 {
      let pooling = Layer.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2)))))
      var linear = Linear(outFeatures: draw.integer(in: 2...10), weights: .unknown)
      linear.bias = .same(0)
      layers += [.activation(.relu), pooling, .flatten, .linear(linear)]
    }
    let scene = Scene(.shape(Shape(channels: channels, rows: size, columns: size)), layers)
    return Draft(scene: scene, asked: .measure(.parameters))
  }

  /// A convolution that hardly changes the size, with a bias for each filter.
  private static func conv(_ filters: Int, _ level: Int, _ draw: inout SplitMix64) -> Layer {
    let side = draw.pick(level == 1 ? [2, 3, 4, 5] : [1, 3, 3, 5])
    let kernel = Kernel(form: .size, filters: filters, rows: side, columns: side, weights: .unknown)
    var conv = Convolution(kernel)
    conv.padding = .around(rows: side / 2, columns: side / 2)
    conv.bias = .same(0)
    return .convolution(conv)
  }
}
