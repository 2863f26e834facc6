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

extension LayerWalk {
  /// Whether it can be walked in symbols.
  var canShowSymbols: Bool {
    switch layer {
    case .convolution, .transposed, .linear: (layer.kernel?.weightCount ?? 0) <= Self.mostSymbols
    case .pooling(let layer): layer.settings.operation == .average
    case .flatten: true
    case .activation, .softmax: false
    }
  }

  /// The same walk with a symbol in every cell; itself, where it cannot be walked in symbols.
  var inSymbols: LayerWalk {
    guard canShowSymbols else { return self }
    switch layer {
    case .pooling, .flatten: return LayerWalk(layer, on: SymbolCells.tensor(input.shape, hasLetters: true))
    case .convolution(let layer):
      var settings = layer.settings
      settings.bias = settings.bias.inSymbols
      return symbolic(.convolution(settings), hasBias: settings.bias != .none)
    case .transposed(let layer):
      var settings = layer.settings
      settings.bias = settings.bias.inSymbols
      return symbolic(.transposed(settings), hasBias: settings.bias != .none)
    case .linear(let layer):
      var settings = Linear(weight: [[0]], bias: layer.convolution.settings.bias.inSymbols)
      settings.kernel = layer.convolution.kernel
      return symbolic(.linear(settings), hasBias: settings.bias != .none)
    case .activation, .softmax: return self
    }
  }

  /// The walk of a layer with a symbol in every cell of its input and in every weight.
  ///
  /// A 3 × 4 input with a 2 × 2 kernel has the letters of Goodfellow et al., *Deep Learning*, Figure 9.1: a to l
  /// and w to z, so that its first output is aw + bx + ey + fz. What is larger, or has a bias, has x0, x1, … and
  /// w0, w1, … in reading order.
  ///
  /// - Complexity: O(weights).
  private func symbolic(_ layer: Layer, hasBias: Bool) -> LayerWalk {
    guard let kernel = layer.kernel else { return self }
    let hasLetters = input.shape.count <= 22 && kernel.weightCount <= 4 && !hasBias
    var layer = layer
    layer.kernel = kernel.inSymbols(hasLetters: hasLetters)
    guard let sized = try? layer.sized(on: input.shape) else { return self }
    return LayerWalk(sized, on: SymbolCells.tensor(input.shape, hasLetters: hasLetters))
  }

  /// The largest kernel that is written in symbols.
  private static let mostSymbols = 4_096
}

extension Kernel {
  /// The same kernel with a symbol for every weight: w, x, y, z, or w0, w1 and so on.
  fileprivate func inSymbols(hasLetters: Bool) -> Kernel {
    let symbols = (0..<weightCount).map {
      Number.symbolic(hasLetters ? Symbol.letter("w", $0) : Symbol("w", $0))
    }
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns,
      dimensions: dimensions,
      tileRows: tileRows, tileColumns: tileColumns, weights: .numbers(symbols))
  }
}

extension Symbol {
  /// The letter so many places behind another.
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
    .symbolic(hasLetters ? Symbol.letter("a", offset) : Symbol("x", offset))
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
