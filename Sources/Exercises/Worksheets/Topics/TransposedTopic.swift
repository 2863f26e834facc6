import ConvEngine

/// Stamps that add up where they overlap; with padding and output_padding at the last level.
enum TransposedTopic: Topic {
  static let name = "transposed"
  static let title = "Transposed convolution"
  static let mistakes: [any Mistake.Type] = [
    StrideIgnored.self, PaddingForgotten.self, OutputPaddingForgotten.self, FlippedKernel.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let input: Scene.Input
    var layer: TransposedConvolution
    switch level {
    case 1:
      input = draw.signal(3, level: level)
      layer = TransposedConvolution(draw.kernel(length: draw.integer(in: 2...3), level: level))
      layer.stride = Pair(1, draw.integer(in: 1...2))
    case 2:
      input = draw.grid(2, 2, level: level)
      layer = TransposedConvolution(draw.kernel(2, 2, level: level))
      layer.stride = Pair(draw.integer(in: 1...2))
    default:
      input = draw.signal(3, level: level)
      layer = TransposedConvolution(draw.kernel(length: 3, level: level))
      (layer.stride, layer.padding) = (Pair(1, 2), Sides(left: 1, right: 1))
      layer.ending = .padding(Pair(0, draw.integer(in: 0...1)))
    }
    let scene = Scene(input, [.transposed(layer)])
    return Draft(scene: scene, unlike: [scene.turningKernel()])
  }
}
