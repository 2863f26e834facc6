import ConvEngine

/// How numbers show: the student's choice.
public enum Showing: CaseIterable, Sendable {
  /// 0.25; a decimal that never ends is written as a fraction.
  case decimals
  /// 1/4.
  case fractions
  /// A letter for every input cell and every weight: aw + bx + ey + fz.
  case symbols
}

extension LayerTrace {
  /// Whether it can be walked in symbols.
  var canShowSymbols: Bool {
    switch self {
    case .convolution(let trace): trace.layer.kernel.weightCount <= ConvolutionTrace.mostSymbols
    case .pooling(let trace): trace.operation == .average
    case .transposed(let trace): trace.layer.weights.weightCount <= ConvolutionTrace.mostSymbols
    case .linear(let trace): trace.layer.convolution.kernel.weightCount <= ConvolutionTrace.mostSymbols
    case .flatten: true
    case .activation, .softmax: false
    }
  }

  /// The same walk with a symbol in every cell; itself, where it cannot be walked in symbols.
  var inSymbols: LayerTrace {
    guard canShowSymbols else { return self }
    switch self {
    case .convolution(let trace): return .convolution(trace.inSymbols)
    case .pooling, .flatten: return LayerTrace(layer, on: SymbolCells.tensor(input.shape, hasLetters: true))
    case .transposed(let trace): return symbolic(.transposed(trace.layer.settings), trace.layer.settings.bias)
    case .linear(let trace):
      let settings = trace.layer.convolution.settings
      var linear = Linear(weight: [[0]], bias: settings.bias.inSymbols)
      linear.kernel = settings.kernel
      return symbolic(.linear(linear), settings.bias)
    case .activation, .softmax: return self
    }
  }

  /// The walk of a layer with a symbol in every cell of its input and in every weight.
  private func symbolic(_ layer: Layer, _ bias: Bias) -> LayerTrace {
    guard let kernel = layer.kernel else { return self }
    let hasLetters = input.shape.count <= 22 && kernel.weightCount <= 4 && bias == .none
    var layer = layer
    layer.kernel = kernel.inSymbols(hasLetters: hasLetters)
    if case .transposed(var settings) = layer {
      settings.bias = bias.inSymbols
      layer = .transposed(settings)
    }
    guard let fitted = try? layer.fitted(to: input.shape) else { return self }
    return LayerTrace(fitted, on: SymbolCells.tensor(input.shape, hasLetters: hasLetters))
  }
}

extension Kernel {
  /// The same kernel with a symbol for every weight: w, x, y, z, or w0, w1 and so on.
  fileprivate func inSymbols(hasLetters: Bool) -> Kernel {
    let symbols = (0..<weightCount).map {
      Number.symbolic(hasLetters ? ConvolutionTrace.letter("w", $0) : Symbol("w", $0))
    }
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns,
      dimensions: dimensions,
      tileRows: tileRows, tileColumns: tileColumns, weights: .numbers(symbols))
  }
}

extension ConvolutionTrace {
  /// The largest kernel that is written in symbols.
  static let mostSymbols = 4_096

  /// The same walk with a symbol in every cell of the input, the kernel and the bias.
  ///
  /// A 3 × 4 input with a 2 × 2 kernel has the letters of Goodfellow et al., *Deep Learning*, Figure 9.1: a to l
  /// and w to z, so that its first output is aw + bx + ey + fz. What is larger, or has a bias, has x0, x1, … and
  /// w0, w1, … in reading order.
  ///
  /// - Complexity: O(weights).
  fileprivate var inSymbols: ConvolutionTrace {
    let (cells, weights) = (input.shape.count, layer.kernel.weightCount)
    guard weights <= Self.mostSymbols else { return self }
    let hasLetters = cells <= 22 && weights <= 4 && !hasBias
    let kernel = layer.kernel
    var settings = layer.settings
    settings.kernel = kernel.inSymbols(hasLetters: hasLetters)
    settings.bias = settings.bias.inSymbols
    guard let fitted = try? settings.fitted(to: input.shape) else { return self }
    return ConvolutionTrace(fitted, on: SymbolCells.tensor(input.shape, hasLetters: hasLetters))
  }

  fileprivate static func letter(_ first: Unicode.Scalar, _ index: Int) -> Symbol {
    Symbol(Character(Unicode.Scalar(UInt8(first.value) + UInt8(index))))
  }
}

/// A symbol for every cell, made when it is asked for.
private struct SymbolCells: CellSource {
  let count: Int
  let hasLetters: Bool

  /// Letters from a on where they are few enough and wanted, otherwise x0, x1 and so on.
  static func tensor(_ shape: Shape, hasLetters: Bool) -> Tensor {
    Tensor(shape, .source(SymbolCells(count: shape.count, hasLetters: hasLetters && shape.count <= 22)))
  }

  var bounds: ClosedRange<Int>? { nil }
  func number(at offset: Int) -> Number {
    .symbolic(hasLetters ? ConvolutionTrace.letter("a", offset) : Symbol("x", offset))
  }
  func integers() -> [Int]? { nil }
  func doubles() -> [Double] { Array(repeating: .nan, count: count) }
}

extension Bias {
  fileprivate var inSymbols: Bias {
    switch self {
    case .none: .none
    case .same: .same(.symbolic(Symbol("b")))
    case .perFilter(let numbers): .perFilter(numbers.indices.map { .symbolic(Symbol("b", $0)) })
    case .perTile(let numbers): .perTile(numbers.indices.map { .symbolic(Symbol("b", $0)) })
    }
  }
}

extension Number {
  fileprivate static func symbolic(_ symbol: Symbol) -> Number { .symbolic(Polynomial(symbol)) }
}
