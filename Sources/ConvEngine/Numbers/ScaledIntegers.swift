/// Exact numbers as machine integers over one denominator: 1/2, 1/3 is [3, 2] over 6.
struct ScaledIntegers {
  let values: [Int]
  let denominator: Int
  /// The largest magnitude among the values.
  let largest: UInt

  /// Nil where the tensor holds something else, or more than a word.
  init?(_ tensor: Tensor) {
    var cells = tensor.cells
    if !tensor.edits.isEmpty { cells = Tensor.Cells(compacting: Array(tensor.numbers)) }
    switch cells {
    case .bytes(let bytes): self.init(bytes.map { Int($0) }, over: 1)
    case .integers(let integers, let denominator): self.init(integers, over: denominator)
    case .drawn(let draw): self.init((0..<tensor.shape.count).map { draw[$0] }, over: 1)
    case .source(let source):
      if let integers = source.integers() {
        self.init(integers, over: 1)
      } else {
        self.init(Array(tensor.numbers))
      }
    case .numbers, .doubles: return nil
    }
  }

  /// Nil where a number is not exact, or does not fit.
  init?(_ numbers: [Number], multipleOf factor: Int = 1) {
    guard case .integers(let values, let denominator) = Tensor.Cells(compacting: numbers),
      let common = leastCommonMultiple(denominator, factor)
    else { return nil }
    var scaled: [Int] = []
    for value in values {
      guard let product = value.multipliedWithoutOverflow(by: common / denominator) else { return nil }
      scaled.append(product)
    }
    self.init(scaled, over: common)
  }

  private init(_ values: [Int], over denominator: Int) {
    self.values = values
    self.denominator = denominator
    largest = values.reduce(0) { max($0, $1.magnitude) }
  }
}

extension Tensor {
  /// Every cell as the nearest double, in row-major order; NaN for a symbol, which callers exclude.
  var doubles: [Double] {
    if edits.isEmpty {
      switch cells {
      case .bytes(let bytes): return bytes.map { Double($0) }
      case .integers(let integers, 1): return integers.map { Double($0) }
      case .doubles(let doubles): return doubles
      case .source(let source): return source.doubles()
      case .integers, .numbers, .drawn: break
      }
    }
    return numbers.map { $0.nearestDouble ?? .nan }
  }
}

extension Tensor {
  /// One cell as the nearest double; NaN for a symbol.
  ///
  /// - Complexity: O(1), without a ``Number`` where the cells are machine integers or floating point.
  func double(at offset: Int) -> Double {
    if edits.isEmpty {
      switch cells {
      case .integers(let integers, 1): return Double(integers[offset])
      case .doubles(let doubles): return doubles[offset]
      case .drawn(let draw): return Double(draw[offset])
      case .bytes, .integers, .numbers, .source: break
      }
    }
    return self[offset].nearestDouble ?? .nan
  }
}

extension Int {
  func multipliedWithoutOverflow(by other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow || product == .min ? nil : product
  }
}
