import ConvEngine

/// Layers computed as their definitions say, cell by cell, by nothing of the engine but its fractions: what tests of
/// mistakes take wrong answers from.
typealias Volume = [[[Rational]]]

/// Numbers that follow from a seed.
struct Dice {
  private let draw: Draw
  private var next = 0

  init(_ seed: Int) { draw = Draw(seed: UInt64(seed) &* 7_919 &+ 17, from: 0, to: 1 << 30) }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    next += 1
    return range.lowerBound + draw[next] % range.count
  }

  mutating func volume(_ channels: Int, _ rows: Int, _ columns: Int, _ range: ClosedRange<Int>) -> Volume {
    (0..<channels).map { _ in
      (0..<rows).map { _ in (0..<columns).map { _ in Rational(roll(range)) } }
    }
  }
}

/// A convolution with everything that mistakes change.
struct NaiveConvolution {
  var input: Volume
  var kernel: [Volume]
  var stride = (1, 1)
  /// Top, bottom, left, right.
  var padding = (0, 0, 0, 0)
  var dilation = (1, 1)
  var groups = 1
  var bias: [Rational]?
  /// What a cell of the padding reads, by its place and the length of the axis; nil is a zero.
  var source: (Int, Int) -> Int? = { place, length in (0..<length).contains(place) ? place : nil }
  /// How far all windows are moved.
  var shift = (0, 0)
  /// Rows and columns that the formula did not give.
  var extra = (0, 0)

  var output: Volume {
    let (height, width) = (input[0].count, input[0][0].count)
    let rows = count(height, padding.0 + padding.1, kernel[0][0].count, dilation.0, stride.0) + extra.0
    let columns = count(width, padding.2 + padding.3, kernel[0][0][0].count, dilation.1, stride.1) + extra.1
    let perGroup = kernel.count / groups
    return kernel.indices.map { filter in
      (0..<max(rows, 0)).map { row in
        (0..<max(columns, 0)).map { column in
          var sum = bias?[filter] ?? 0
          for (channel, plane) in kernel[filter].enumerated() {
            for (r, line) in plane.enumerated() {
              for (c, weight) in line.enumerated() {
                let y = source(row * stride.0 + r * dilation.0 - padding.0 + shift.0, height)
                let x = source(column * stride.1 + c * dilation.1 - padding.2 + shift.1, width)
                if let y, let x {
                  sum = sum + weight * input[filter / perGroup * kernel[filter].count + channel][y][x]
                }
              }
            }
          }
          return sum
        }
      }
    }
  }

  private func count(_ length: Int, _ padding: Int, _ size: Int, _ dilation: Int, _ stride: Int) -> Int {
    let room = length + padding - dilation * (size - 1) - 1
    return room < 0 ? 0 : room / stride + 1
  }

  /// The right layer.
  var layer: Layer {
    let weights = kernel.flatMap { $0.flatMap { $0.flatMap { $0.map { Number.exact($0) } } } }
    var layer = Convolution(
      Kernel(
        form: .filters, filters: kernel.count, channels: kernel[0].count, rows: kernel[0][0].count,
        columns: kernel[0][0][0].count, weights: .numbers(weights)))
    (layer.stride, layer.dilation) = (Pair(stride.0, stride.1), Pair(dilation.0, dilation.1))
    layer.padding = .sides(Sides(top: padding.0, bottom: padding.1, left: padding.2, right: padding.3))
    layer.groups = groups
    if let bias { layer.bias = .perFilter(bias.map { .exact($0) }) }
    return .convolution(layer)
  }

  func scene(_ more: Layer...) -> Scene { Scene(.values(input.tensor), [layer] + more) }
}

/// Pooling with everything that mistakes change.
struct NaivePooling {
  var input: Volume
  var size = 2
  var stride = 2
  var padding = 0
  var isMax = true
  var counts = true
  var isCeiled = false
  /// Whether the sum of an average is divided at all.
  var divides = true
  /// What the padding of a maximum holds; nil is nothing.
  var filling: Rational?

  var output: Volume {
    let (rows, columns) = (count(input[0].count), count(input[0][0].count))
    return input.map { plane in
      (0..<rows).map { row in
        (0..<columns).map { window(plane, $0 * stride - padding, row * stride - padding) }
      }
    }
  }

  private func window(_ plane: [[Rational]], _ left: Int, _ top: Int) -> Rational {
    var numbers: [Rational] = []
    var taps = 0
    for y in top..<top + size {
      for x in left..<left + size {
        let isInside = (0..<plane.count).contains(y) && (0..<plane[0].count).contains(x)
        let isPadded =
          (-padding..<plane.count + padding).contains(y) && (-padding..<plane[0].count + padding).contains(x)
        if isInside { numbers.append(plane[y][x]) } else if isPadded, let filling { numbers.append(filling) }
        if isInside || counts && isPadded { taps += 1 }
      }
    }
    return isMax ? numbers.max() ?? 0 : numbers.reduce(0, +) / Rational(divides ? taps : 1)
  }

  private func count(_ length: Int) -> Int {
    let room = length + 2 * padding - size
    var count = room / stride + 1
    if isCeiled, room % stride != 0, count * stride < length + padding { count += 1 }
    return count
  }

  var scene: Scene {
    var windows = Pooling.Windows(size: Pair(size))
    (windows.givenStride, windows.ceilMode, windows.countsPadding) = (Pair(stride), isCeiled, counts)
    windows.padding = .around(rows: padding, columns: padding)
    return Scene(.values(input.tensor), [.pooling(Pooling(isMax ? .max : .average, .sliding(windows)))])
  }
}

/// A transposed convolution of one channel.
struct NaiveStamps {
  var input: Volume
  var kernel: [[Rational]]
  var stride = 2
  var padding = 0
  var extra = 0
  var bias: Rational?

  var output: Volume {
    func length(_ input: Int, _ size: Int) -> Int { (input - 1) * stride + size - 2 * padding + extra }
    let (rows, columns) = (length(input[0].count, kernel.count), length(input[0][0].count, kernel[0].count))
    var plane = Array(repeating: Array(repeating: bias ?? 0, count: columns), count: rows)
    for (y, line) in input[0].enumerated() {
      for (x, value) in line.enumerated() {
        for (r, weights) in kernel.enumerated() {
          for (c, weight) in weights.enumerated() {
            let (row, column) = (y * stride + r - padding, x * stride + c - padding)
            guard plane.indices.contains(row), plane[0].indices.contains(column) else { continue }
            plane[row][column] = plane[row][column] + value * weight
          }
        }
      }
    }
    return [plane]
  }

  var scene: Scene {
    var layer = TransposedConvolution(Kernel(rows: kernel.map { $0.map { .exact($0) } }))
    (layer.stride, layer.ending) = (Pair(stride), .padding(Pair(extra)))
    layer.padding = Sides(top: padding, bottom: padding, left: padding, right: padding)
    if let bias { layer.bias = .same(.exact(bias)) }
    return Scene(.values(input.tensor), [.transposed(layer)])
  }
}

extension Volume {
  var tensor: Tensor { Tensor(channels: map { $0.map { $0.map { .exact($0) } } }) }

  /// Every number changed.
  func changing(_ change: (Rational) -> Rational) -> Volume { map { $0.map { $0.map(change) } } }

  /// Rows for columns.
  var transposed: Volume {
    map { plane in plane[0].indices.map { column in plane.map { $0[column] } } }
  }

  /// Turned by half a turn.
  var turned: Volume { map { $0.reversed().map { $0.reversed() } } }
}
