import ConvEngine
import Testing

/// Walks with a symbol in every cell and every weight.
@Suite struct SymbolWalkTests {
  private func walk(_ layer: Layer, _ shape: Shape) throws -> LayerWalk {
    let input = Tensor(shape, .drawn(Draw(seed: 1, from: 0, to: 9)))
    return LayerWalk(try layer.sized(on: shape), on: input)
  }

  /// The terms of an output cell, such as aw + bx.
  private func terms(_ walk: LayerWalk, _ row: Int, _ column: Int) -> [String]? {
    guard case .symbolic(let sum) = walk.result(Position(channel: 0, row: row, column: column)) else {
      return nil
    }
    return sum.terms.map {
      ($0.coefficient == 1 ? "" : "\($0.coefficient)") + $0.symbols.map(\.name).joined()
    }
  }

  private let kernel = Kernel(rows: [[0, 1], [2, 3]])

  /// Goodfellow et al., *Deep Learning*, Figure 9.1.
  @Test func theLettersOfTheBook() throws {
    let walk = try walk(.convolution(Convolution(kernel)), Shape(channels: 1, rows: 3, columns: 4)).inSymbols
    #expect(terms(walk, 0, 0) == ["aw", "bx", "ey", "fz"])
    #expect(terms(walk, 1, 2) == ["gw", "hx", "ky", "lz"])
    let turned = Convolution(kernel)
    var settings = turned
    settings.flip = true
    let flipped = try self.walk(.convolution(settings), Shape(channels: 1, rows: 2, columns: 2)).inSymbols
    #expect(terms(flipped, 0, 0) == ["az", "by", "cx", "dw"])
  }

  @Test func numberedSymbolsWhereThereAreMoreThanLettersOrABias() throws {
    var settings = Convolution(kernel)
    settings.bias = .same(5)
    let small = Shape(channels: 1, rows: 2, columns: 2)
    let biased = try walk(.convolution(settings), small).inSymbols
    #expect(terms(biased, 0, 0) == ["b", "w0x0", "w1x1", "w2x2", "w3x3"])
    settings.bias = .perFilter([5])
    #expect(terms(try walk(.convolution(settings), small).inSymbols, 0, 0)?.first == "b0")
    let large = try walk(.convolution(Convolution(kernel)), Shape(channels: 1, rows: 4, columns: 6)).inSymbols
    #expect(terms(large, 0, 0) == ["w0x0", "w1x1", "w2x6", "w3x7"])
  }

  /// What was moved keeps its letter, and what came in from outside is 0.
  @Test func lettersMoveWithTheInput() throws {
    let shape = Shape(channels: 1, rows: 2, columns: 3)
    let walk = try walk(.convolution(Convolution(kernel)), shape)
    let moved = walk.inSymbols(of: walk, moved: .shift(rows: 0, columns: 1), wraps: false)
    #expect(moved.map { terms($0, 0, 1) } == ["aw", "bx", "dy", "ez"])
    #expect(moved.map { terms($0, 0, 0) } == ["ax", "dz"])
    let around = walk.inSymbols(of: walk, moved: .shift(rows: 0, columns: 1), wraps: true)
    #expect(around.map { terms($0, 0, 0) } == ["ax", "cw", "dz", "fy"])
    #expect(walk.inSymbols(of: walk, moved: .turn(quarters: 1), wraps: false) == nil)
  }

  @Test func everyKindThatOnlyAddsAndMultiplies() throws {
    let square = Shape(channels: 1, rows: 2, columns: 2)
    let transposed = try walk(.transposed(TransposedConvolution(kernel)), square).inSymbols
    #expect(terms(transposed, 1, 1) == ["az", "by", "cx", "dw"])
    let linear = try walk(.linear(Linear(weight: [[5, 6]], bias: .same(7))), Shape(list: 2)).inSymbols
    #expect(terms(linear, 0, 0) == ["b", "w0x0", "w1x1"])
    let flat = try walk(.flatten, square).inSymbols
    #expect(terms(flat, 0, 2) == ["c"])
    let pooling = Pooling(.average, .global)
    #expect(terms(try walk(.pooling(pooling), square).inSymbols, 0, 0) == ["1/4a", "1/4b", "1/4c", "1/4d"])
  }

  @Test(arguments: Layer.all) func onlyWhatTakesSymbolsShowsThem(layer: Layer) throws {
    let shape = if case .linear = layer { Shape(list: 1) } else { Shape(channels: 1, rows: 2, columns: 2) }
    let walk = try walk(layer, shape)
    let letters = Tensor(shape, (0..<shape.count).map { _ in .symbolic(Polynomial(Symbol("a"))) })
    let takesSymbols = SolvedScene(Scene(.values(letters), [layer])).fault == nil
    #expect(walk.canShowSymbols == takesSymbols)
    let hasSymbols = terms(walk.inSymbols, 0, 0) != nil
    #expect(hasSymbols == takesSymbols)
    #expect(terms(walk, 0, 0) == nil)
  }

  @Test func notBeyondFourThousandWeights() throws {
    func signal(_ weights: Int) throws -> LayerWalk {
      let kernel = Kernel(signal: Array(repeating: 1, count: weights))
      return try walk(.convolution(Convolution(kernel)), Shape(channels: 1, length: weights))
    }
    #expect(try signal(4_096).canShowSymbols)
    let larger = try signal(4_097)
    #expect(!larger.canShowSymbols)
    #expect(terms(larger.inSymbols, 0, 0) == nil)
  }
}
