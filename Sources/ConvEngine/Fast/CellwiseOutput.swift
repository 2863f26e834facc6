import Glibc

/// The output of a layer that makes each cell of the one in its place: activations, softmax, `flatten`.
///
/// The cells are changed where they lie, a line at a time: a row of the input, or for softmax one line that adds up
/// to 1.
struct CellwiseOutput: Sendable {
  private enum Values: Sendable {
    case integers([Int], denominator: Int)
    case numbers([Number])
    case doubles([Double])
  }

  private let layer: SizedLayer
  private var values: Values
  private(set) var linesDone = 0

  /// - Parameter arithmetic: exact only where the layer is.
  init(_ layer: SizedLayer, _ input: Tensor, _ arithmetic: Arithmetic) {
    self.layer = layer
    if arithmetic == .double || layer.isApproximate {
      values = .doubles(input.doubles)
    } else if layer.keepsDenominators, let cells = ScaledIntegers(input) {
      values = .integers(cells.values, denominator: cells.denominator)
    } else {
      values = .numbers(Array(input.numbers))
    }
  }

  /// How many lines there are.
  var lineCount: Int { layer.inputShape.count / lineLength }

  private var lineLength: Int {
    if case .softmax(let layer) = layer { layer.length } else { layer.inputShape.columns }
  }

  var cells: Tensor.Cells {
    switch values {
    case .integers(let integers, let denominator): .integers(integers, denominator: denominator)
    case .numbers(let numbers): Tensor.Cells(compacting: numbers)
    case .doubles(let doubles): .doubles(doubles)
    }
  }

  /// Makes so many lines more, or those of one slice.
  mutating func advance(lines: Int?) {
    let next = min(linesDone + (lines ?? max(1, sliceSize / lineLength)), lineCount)
    switch layer {
    case .activation(let layer): apply(layer.activation, linesDone * lineLength..<next * lineLength)
    case .softmax(let layer): normalise(layer, linesDone..<next)
    case .convolution, .pooling, .transposed, .linear, .flatten: break
    }
    linesDone = next
  }

  /// Cells that take some milliseconds.
  private var sliceSize: Int {
    switch values {
    case .integers, .doubles: 1 << 17
    case .numbers: 1 << 14
    }
  }

  private mutating func apply(_ activation: Activation, _ cells: Range<Int>) {
    switch values {
    case .integers(var integers, let denominator):
      values = .numbers([])
      for cell in cells { integers[cell] = max(0, integers[cell]) }
      values = .integers(integers, denominator: denominator)
    case .numbers(var numbers):
      values = .numbers([])
      for cell in cells { numbers[cell] = activation(numbers[cell]) }
      values = .numbers(numbers)
    case .doubles(var doubles):
      values = .numbers([])
      for cell in cells { doubles[cell] = activation(doubles[cell]) }
      values = .doubles(doubles)
    }
  }

  /// Softmax along some lines, in the order of ``SoftmaxWalk``.
  private mutating func normalise(_ layer: SizedSoftmax, _ lines: Range<Int>) {
    guard case .doubles(var doubles) = values else { return }
    values = .numbers([])
    for line in lines {
      let (block, offset) = line.quotientAndRemainder(dividingBy: layer.spacing)
      let first = block * layer.spacing * layer.length + offset
      let places = stride(from: first, to: first + layer.spacing * layer.length, by: layer.spacing)
      let isFar = places.contains { !(doubles[$0].magnitude <= SoftmaxWalk.largestExponent) }
      let shift = isFar ? places.reduce(doubles[first]) { max($0, doubles[$1]) } : 0
      for place in places { doubles[place] = exp(doubles[place] - shift) }
      let sum = places.reduce(0) { $0 + doubles[$1] }
      for place in places { doubles[place] /= sum }
    }
    values = .doubles(doubles)
  }
}

extension SizedLayer {
  /// Whether what it gives is approximate, however exact its input is.
  fileprivate var isApproximate: Bool {
    switch self {
    case .activation(let layer): layer.activation.isApproximate
    case .softmax: true
    case .convolution, .pooling, .transposed, .linear, .flatten: false
    }
  }

  /// Whether its output is made of whole numbers over the denominators of its input.
  fileprivate var keepsDenominators: Bool {
    switch self {
    case .activation(let layer): layer.activation == .relu
    case .flatten: true
    case .convolution, .pooling, .transposed, .linear, .softmax: false
    }
  }
}
