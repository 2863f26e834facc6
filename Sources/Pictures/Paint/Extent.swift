import ConvEngine

/// How far some numbers reach from 0, and whether any of them is below it.
struct Extent: Hashable, Sendable {
  /// The largest magnitude; 0 of nothing.
  private(set) var largest: Number = 0
  /// Whether a number is negative.
  private(set) var isSigned = false

  /// Cells that are looked at; of a larger tensor so many, evenly spread.
  private static let examined = 1 << 14

  init() {}

  /// What a tensor reaches over: up to what its file calls white, where it comes from a picture.
  ///
  /// - Complexity: O(cells), and no more than some ten thousand of them.
  init(_ tensor: Tensor) {
    if let most = tensor.statedMaximum {
      include(Number(most))
    } else if case .drawn = tensor.cells, let bounds = tensor.bounds {
      include(Number(bounds.lowerBound))
      include(Number(bounds.upperBound))
    } else {
      let count = tensor.shape.count
      for offset in stride(from: 0, to: count, by: max(1, count / Self.examined)) { include(tensor[offset]) }
    }
    for number in tensor.edits.values { include(number) }
  }

  /// What the weights of all filters reach over.
  init(_ kernel: Kernel) {
    for offset in 0..<min(kernel.weightCount, Self.examined) { include(kernel[offset] ?? 0) }
  }

  /// What the numbers of both reach over.
  init(joining one: Extent, _ two: Extent) {
    self = one
    include(two.largest)
    isSigned = one.isSigned || two.isSigned
  }

  /// What two factors reach over when they are multiplied.
  init(product left: Extent, _ right: Extent) {
    largest = left.largest * right.largest
    isSigned = left.isSigned || right.isSigned
  }

  /// What a number adds: its magnitude, and its sign; a symbol adds nothing.
  mutating func include(_ number: Number) {
    switch number {
    case .exact(let value):
      if value.signum < 0 { isSigned = true }
      let magnitude = value.signum < 0 ? -value : value
      if let most = largest.exactValue, most < magnitude { largest = .exact(magnitude) }
    case .approximate(let value):
      guard value.isFinite else { return }
      if value < 0 { isSigned = true }
      if (largest.nearestDouble ?? 0) < value.magnitude { largest = .approximate(value.magnitude) }
    case .symbolic: return
    }
  }
}

extension Extent {
  /// What a layer gives, as far as what it reads and multiplies with says: m(input) · Σ |w| + |b| of sums, ±1 of what is
  /// bounded, and what comes in of everything else.
  static func bound(_ layer: SizedLayer, _ input: Extent) -> Extent {
    var extent = input
    if case .activation(let sized) = layer, let bounds = sized.activation.bounds {
      (extent.largest, extent.isSigned) = (1, bounds.lowerBound < 0)
    } else if case .softmax = layer {
      (extent.largest, extent.isSigned) = (1, false)
    } else if let kernel = layer.kernel {
      let weights = Extent(kernel)
      extent.largest = input.largest * Self.largestSum(kernel)
      extent.isSigned = input.isSigned || weights.isSigned
    }
    return extent
  }

  /// The largest sum of the magnitudes of one filter's weights.
  private static func largestSum(_ kernel: Kernel) -> Number {
    let size = max(1, kernel.filterSize)
    var largest = Extent()
    for first in stride(from: 0, to: min(kernel.weightCount, examined), by: size) {
      var sum: Number = 0
      for offset in first..<min(first + size, kernel.weightCount) {
        var weight = Extent()
        weight.include(kernel[offset] ?? 0)
        sum = sum + weight.largest
      }
      largest.include(sum)
    }
    return largest.largest
  }
}
