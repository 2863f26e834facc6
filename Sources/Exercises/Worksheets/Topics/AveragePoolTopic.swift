import ConvEngine

/// The average of each window; at the last level with padding that counts, or does not.
enum AveragePoolTopic: Topic {
  static let name = "average-pool"
  static let title = "Average pooling"
  static let mistakes: [any Mistake.Type] = [
    MaxInsteadOfAverage.self, StrideIgnored.self, PaddingCounted.self, PaddingNotCounted.self,
  ]

  static func draft(level: Int, _ draw: inout SplitMix64) -> Draft {
    let (size, stride) = level == 2 ? draw.pick([(3, 1), (5, 2), (6, 2)]) : (4, 2)
    let shape = Shape(channels: 1, rows: size, columns: size)
    let input = Scene.Input.values(Tensor(shape, draw.numbers(shape.count, in: level == 3 ? -4...9 : 0...9)))
    var windows = Pooling.Windows(size: Pair(level == 2 && size == 5 ? 3 : 2))
    windows.stride = Pair(stride)
    var others: [Scene] = []
    if level == 3 {
      windows.padding = .around(rows: 1, columns: 1)
      windows.countsPadding = draw.integer(in: 0...1) == 1
      var other = windows
      other.countsPadding.toggle()
      others.append(Scene(input, [.pooling(Pooling(.average, .sliding(other)))]))
    }
    others.append(Scene(input, [.pooling(Pooling(.max, .sliding(windows)))]))
    return Draft(scene: Scene(input, [.pooling(Pooling(.average, .sliding(windows)))]), unlike: others)
  }
}
