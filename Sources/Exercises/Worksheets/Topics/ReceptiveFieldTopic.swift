import ConvEngine

/// How much of the input a cell depends on: behind plain layers, behind strides, and with dilation.
enum ReceptiveFieldTopic: Topic {
  static let name = "receptive-field"
  static let title = "Receptive fields"
  static let mistakes: [any Mistake.Type] = [StrideIgnored.self, DilationIgnored.self]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let count = draw.integer(in: level == 1 ? 2...3 : 3...level + 1)
    var layers: [Layer] = []
    for index in 0..<count {
      let isLast = index == count - 1
      if level > 1, !isLast, draw.integer(in: 0...2) == 0 {
        layers.append(.pooling(Pooling(.max, .sliding(Pooling.Windows(size: Pair(2))))))
        continue
      }
      let size = draw.integer(in: 2...(level == 1 ? 5 : 3))
      let kernel = Kernel(form: .size, filters: 1, rows: size, columns: size, weights: .unknown)
      var conv = Convolution(kernel)
      if level > 1, !isLast { conv.stride = Pair(draw.integer(in: 1...2)) }
      if level == 3 { conv.dilation = Pair(draw.integer(in: 1...2)) }
      layers.append(.convolution(conv))
    }
    let scene = Scene(.shape(Shape(channels: 1, rows: 64, columns: 64)), layers)
    let plain = layers.indices.filter { layers[$0].stride != Pair(1) }.map { index in
      scene.changing(index) { $0.stride = Pair(1) }
    }
    // Strides are what it is about from level 2 on, and dilation at level 3: without them there is nothing to see.
    let needsMore =
      level > 1 && plain.isEmpty || level == 3 && layers.allSatisfy { $0.dilation == Pair(1) }
    return Draft(
      scene: scene, asked: .measure(.receptiveField), unlike: needsMore ? [scene] : plain)
  }
}
