import ConvEngine
import Testing

@testable import Notation

/// What holds for the formula of every kind of layer there is.
@Suite("The formula of every kind")
struct KindFormulaTests {
  private func walk(_ layer: Layer, on numbers: [Number]) throws -> LayerWalk {
    let shape = if case .linear = layer { Shape(list: 1) } else { Shape(channels: 1, rows: 2, columns: 2) }
    return LayerWalk(try layer.sized(on: shape), on: Tensor(shape, Array(numbers.prefix(shape.count))))
  }

  private func outputs(_ walk: LayerWalk) -> [Position] {
    (0..<walk.layer.outputShape.count).map { walk.layer.outputShape.position(at: $0) }
  }

  @Test("A pocket calculator gets from it what the layer gives", arguments: Layer.all)
  func value(layer: Layer) throws {
    let walk = try walk(layer, on: [3, -1, Number(1, over: 2), 0])
    for output in outputs(walk) {
      let value = try #require(CellFormula(walk, output: output).formula.value())
      // A list holds the numbers of the grid unchanged, and the formula of flatten says where they stand.
      let expected =
        if case .flatten = layer { Double(output.column) } else { walk.result(output).nearestDouble }
      #expect(abs(value - (expected ?? .nan)) < 1e-9, "\(layer.kind): \(value)")
    }
  }

  @Test("With its input covered it is the same for every input", arguments: Layer.all)
  func coveredInput(layer: Layer) throws {
    func covered(_ numbers: [Number]) throws -> [String] {
      let walk = try walk(layer, on: numbers)
      return outputs(walk).map {
        CellFormula(walk, output: $0, covering: .input).formula.text
      }
    }
    let texts = try [[3, -1, 12, 0], [-5, 7, Number(1, over: 3), -2]].map(covered)
    #expect(texts[0] == texts[1])
    if case .flatten = layer { return }
    #expect(texts[0].allSatisfy { $0.contains("?") })
  }
}
