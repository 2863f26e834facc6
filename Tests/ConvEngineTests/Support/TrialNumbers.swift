import BigInt
import ConvEngine

extension Trial.Cells {
  /// An input of a shape, held as these cells are held.
  func tensor(_ shape: Shape, using generator: inout SeededGenerator) -> Tensor {
    func list<Value>(_ value: (inout SeededGenerator) -> Value) -> [Value] {
      (0..<shape.count).map { _ in value(&generator) }
    }
    switch self {
    case .bytes: return Tensor(shape, .bytes(list { UInt8.random(in: 0...255, using: &$0) }[...]))
    case .drawn: return Tensor(shape, .drawn(Draw(seed: generator.next(), from: -9, to: 9)))
    case .doubles: return Tensor(shape, .doubles(list { Double.random(in: -10...10, using: &$0) }))
    case .small, .fractions, .needing128Bits, .needingBigIntegers, .symbols:
      return Tensor(shape, list { cell(using: &$0) })
    case .edited:
      var tensor = Tensor(shape, list { Trial.Cells.small.cell(using: &$0) })
      for offset in 0..<shape.count where Bool.random(using: &generator) {
        tensor = tensor.setting(shape.position(at: offset), to: Trial.Cells.fractions.cell(using: &generator))
      }
      return tensor
    }
  }

  func weight(using generator: inout SeededGenerator) -> Number {
    switch self {
    case .bytes, .drawn, .edited: Trial.Cells.small.cell(using: &generator)
    case .doubles: Trial.Cells.fractions.cell(using: &generator)
    case .small, .fractions, .needing128Bits, .needingBigIntegers, .symbols: cell(using: &generator)
    }
  }

  func bias(using generator: inout SeededGenerator) -> Number { weight(using: &generator) }

  private func cell(using generator: inout SeededGenerator) -> Number {
    switch self {
    case .small, .edited, .bytes, .drawn, .doubles:
      return Number(Int.random(in: -9...9, using: &generator))
    case .fractions:
      return Number(
        Int.random(in: -30...30, using: &generator), over: Int.random(in: 1...12, using: &generator))
    case .needing128Bits:
      // Products above 2⁶³ and sums of them below 2¹²⁷.
      return Number(Int.random(in: -(1 << 55)...(1 << 55), using: &generator))
    case .needingBigIntegers:
      let digits = BigInt(Int.random(in: -99...99, using: &generator)) * BigInt(10).power(25)
      return .exact(Rational(digits + 1, Bool.random(using: &generator) ? 1 : 7))
    case .symbols:
      guard let letter = ["a", "b", "x", nil, nil].randomElement(using: &generator), let letter else {
        return Number(Int.random(in: -3...3, using: &generator))
      }
      return .symbolic(Polynomial(Symbol(Character(letter), Int.random(in: 0...3, using: &generator))))
    }
  }
}
