import ConvEngine

/// A count of a layer with every number that it is made of, to be gone through one by one.
///
/// The parameters of a `conv` with 16 filters of 6 × 5 × 5 and a bias are 16·(6·5·5 + 1) = 2,416: its parts are 16
/// filters, 6 channels, 5 rows, 5 columns and 1 bias.
public struct CountSum: Hashable, Sendable {
  /// What is counted.
  public enum Measure: String, Sendable {
    case parameters, multiplications
  }

  /// One of the numbers.
  public struct Part: Hashable, Sendable {
    /// The number.
    public let number: Int
    /// What there are so many of: "5 rows of the kernel".
    public let words: String
    /// What stands before and behind it: "·(", "·", " + ", ")".
    public fileprivate(set) var before = "·", after = ""
    /// What has come of the numbers up to here, where that is worth a line: "6·5·5 = 150 weights in each filter".
    public fileprivate(set) var made: String?
  }

  /// What is counted.
  public let measure: Measure
  /// The numbers, as they are written.
  public let parts: [Part]
  /// What they come to.
  public let total: Int

  /// "16·(6·5·5 + 1)".
  public var text: String { parts.reduce("") { $0 + $1.before + "\($1.number)" + $1.after } }

  /// The sums of a layer that has any: its parameters, its multiplications.
  public static func all(of layer: SizedLayer) -> [CountSum] {
    [parameters(layer), multiplications(layer)].compactMap { $0 }
  }

  /// Some factors, and numbers added behind them.
  private init?(_ measure: Measure, _ parts: [Part], _ total: Int) {
    guard total > 0, !parts.isEmpty else { return nil }
    var parts = parts
    parts[0].before = String(parts[0].before.dropFirst())
    (self.measure, self.parts, self.total) = (measure, parts, total)
  }
}

// Parameters.
extension CountSum {
  /// The numbers that training would learn: for each filter its weights, and its bias; nil where there are none.
  public static func parameters(_ layer: SizedLayer) -> CountSum? {
    guard let kernel = layer.kernel else { return nil }
    let counted = Counted(layer, kernel)
    let (weights, filters) = (counted.weights, counted.filters)
    let each = product(weights)
    guard let all = Limits.product([product(filters), each], upTo: Int.max / 2) else { return nil }
    let biases = layer.parameterCount - all
    guard biases >= 0 else { return nil }
    let total = CountText.of(layer.parameterCount)
    // One filter needs no factor; a grid of kernels, and what is stamped, has its biases behind all of it.
    let before = filters.count == 1 && filters[0].number == 1 ? [] : filters
    let isInside = filters.count == 1 && biases == filters[0].number && !counted.isStamped
    var parts = before + weights
    let last = parts.count - 1
    let product = text(weights)
    if biases == 0 {
      if weights.count > 1 { parts[last].made = "\(product) = \(CountText.of(each)) \(counted.eachNoun)" }
      if !before.isEmpty { parts[last].made = closing(text(before), product, each, total) }
      return CountSum(.parameters, parts, layer.parameterCount)
    }
    if weights.count > 1 { parts[last].made = "\(product) = \(CountText.of(each)) \(counted.eachNoun)" }
    var bias = Part(
      number: isInside ? 1 : biases,
      words: isInside
        ? "1 bias of \(counted.each)" : Counted.of(biases, "bias", "biases, each a number added"))
    bias.before = " + "
    if isInside, !before.isEmpty {
      parts[before.count].before = "·("
      bias.after = ")"
      let inside = CountText.of(each + 1)
      bias.made = "\(CountText.of(each)) + 1 = \(inside), and \(text(before))·\(inside) = \(total)"
    } else {
      bias.made = "\(CountText.of(all)) + \(biases) = \(total)"
    }
    return CountSum(.parameters, parts + [bias], layer.parameterCount)
  }
}

// Multiplications.
extension CountSum {
  /// The multiplications: for each output cell one with each weight of its filter; nil where there are none.
  public static func multiplications(_ layer: SizedLayer) -> CountSum? {
    guard let kernel = layer.kernel, layer.multiplicationCount > 0 else { return nil }
    let counted = Counted(layer, kernel)
    let (cells, weights) = (counted.cells, counted.weights)
    guard
      Limits.product((cells + weights).map(\.number), upTo: Int.max / 2) == layer.multiplicationCount
    else { return nil }
    var parts = cells + weights
    let noun = counted.isStamped ? "cells come in" : counted.isMatrix ? "outputs" : "cells go out"
    if cells.count > 1 {
      parts[cells.count - 1].made = "\(text(cells)) = \(CountText.of(product(cells))) \(noun)"
    }
    parts[parts.count - 1].made = closing(
      CountText.of(product(cells)), text(weights), product(weights),
      CountText.of(layer.multiplicationCount))
    return CountSum(.multiplications, parts, layer.multiplicationCount)
  }

  /// "6·5·5 = 150, and 1,600·150 = 240,000".
  private static func closing(_ before: String, _ weights: String, _ each: Int, _ total: String) -> String {
    let each = CountText.of(each)
    return weights == each
      ? "\(before)·\(each) = \(total)"
      : "\(weights) = \(each), and \(before)·\(each) = \(total)"
  }

  private static func product(_ parts: [Part]) -> Int {
    Limits.product(parts.map(\.number), upTo: Int.max / 2) ?? 0
  }

  private static func text(_ parts: [Part]) -> String {
    parts.map { "\($0.number)" }.joined(separator: "·")
  }
}

/// What there is to count in a layer with a kernel.
private struct Counted {
  /// How many filters, channels that stamp or outputs there are.
  let filters: [CountSum.Part]
  /// The weights of one of them.
  let weights: [CountSum.Part]
  /// The cells for each of which all these are multiplied.
  let cells: [CountSum.Part]
  let isStamped, isMatrix: Bool

  /// What one of the filters is called, and what its weights are.
  var each: String { isMatrix ? "each output" : isStamped ? "each channel that goes out" : "each filter" }
  var eachNoun: String {
    isMatrix ? "weights of each output" : isStamped ? "weights of each channel" : "weights in each filter"
  }

  init(_ layer: SizedLayer, _ kernel: Kernel) {
    var (isStamped, isMatrix) = (false, false)
    switch layer {
    case .transposed: isStamped = true
    case .linear: isMatrix = true
    default: break
    }
    (self.isStamped, self.isMatrix) = (isStamped, isMatrix)
    func part(_ number: Int, _ one: String, _ many: String) -> CountSum.Part {
      CountSum.Part(number: number, words: Self.of(number, one, many))
    }
    let isSignal = kernel.dimensions == .one
    var weights: [CountSum.Part] = []
    if !isSignal || kernel.channels > 1 {
      let groups = isStamped ? 1 : max(1, layer.inputShape.channels / max(1, kernel.channels))
      let from = groups > 1 ? ", of \(layer.inputShape.channels) in \(groups) groups" : ""
      weights.append(
        isStamped
          ? part(kernel.channels, "channel that each is stamped onto", "channels that each is stamped onto")
          : part(
            kernel.channels, "channel that each filter reads\(from)", "channels that each filter reads\(from)"
          ))
    }
    if isMatrix {
      weights.append(part(kernel.columns, "number that comes in", "numbers that come in"))
    } else if isSignal {
      weights.append(part(kernel.columns, "place in the kernel", "places in the kernel"))
    } else {
      weights.append(part(kernel.rows, "row of the kernel", "rows of the kernel"))
      weights.append(part(kernel.columns, "column of the kernel", "columns of the kernel"))
    }
    self.weights = weights
    var filters: [CountSum.Part] = []
    if kernel.tileRows * kernel.tileColumns > 1 {
      filters.append(part(kernel.tileRows, "row of kernels", "rows of kernels, which take turns"))
      filters.append(part(kernel.tileColumns, "column of kernels", "columns of kernels, which take turns"))
    }
    filters.append(
      isMatrix
        ? part(kernel.filters, "output, with its own weights", "outputs, each with its own weights")
        : isStamped
          ? part(kernel.filters, "channel comes in", "channels come in, each with its own kernels")
          : part(kernel.filters, "filter", "filters, each with its own weights"))
    self.filters = filters
    cells = Self.cells(isStamped ? layer.inputShape : layer.outputShape, isStamped, isMatrix)
  }

  private static func cells(_ shape: Shape, _ isStamped: Bool, _ isMatrix: Bool) -> [CountSum.Part] {
    let grid = isStamped ? "input" : "output"
    func part(_ number: Int, _ one: String, _ many: String) -> CountSum.Part {
      CountSum.Part(number: number, words: of(number, one, many))
    }
    if isMatrix { return [part(shape.columns, "output", "outputs")] }
    let channels =
      isStamped
      ? part(shape.channels, "channel comes in", "channels come in")
      : part(shape.channels, "channel goes out, of one filter", "channels go out, one of each filter")
    let rows = part(shape.rows, "row of the \(grid)", "rows of the \(grid)")
    let columns = part(shape.columns, "column of the \(grid)", "columns of the \(grid)")
    return shape.dimensions == .one
      ? [channels, part(shape.columns, "place in the \(grid)", "places in the \(grid)")]
      : [channels, rows, columns]
  }

  /// "1 row of the kernel", "5 rows of the kernel".
  static func of(_ number: Int, _ one: String, _ many: String) -> String {
    "\(CountText.of(number)) \(number == 1 ? one : many)"
  }
}
