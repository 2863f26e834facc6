import ConvEngine
import Testing

@testable import Exercises

/// The step of a diagnosis is one of the walk: the product that it names is the one that the walk makes there.
@Suite struct DiagnosisPlaceTests {
  private func solved(_ layer: Layer, _ rows: [[Number]]) throws -> SolvedScene {
    try Scene(.values(Tensor(rows: rows)), [layer]).solved()
  }

  /// 1 2; 3 4 under a maximum of 2 × 2 with a frame of padding: the corner's only number is its fourth element.
  @Test func thePaddingOfAMaximumCounts() throws {
    var windows = Pooling.Windows(size: Pair(2))
    windows.padding = .around(rows: 1, columns: 1)
    let solved = try solved(.pooling(Pooling(.max, .sliding(windows))), [[1, 2], [3, 4]])
    let corner = Position(channel: 0, row: 0, column: 0)
    let place = solved.place(of: Diagnosis.Step(layer: 0, cell: corner, term: 0))
    #expect(place.level == .term && place.cell == 0 && place.term == 3)
    #expect(solved.walk(ofLayer: 0)?.place(corner, place.term) == corner)
  }

  /// Onto the middle of 3 × 3 stamp all four inputs; the walk stands at the input, and at the weight that lands there.
  @Test func whereInputsStampTheOutputTheWalkStandsAtTheInput() throws {
    let layer = Layer.transposed(TransposedConvolution(Kernel(rows: [[1, 2], [3, 4]])))
    let solved = try solved(layer, [[1, 2], [3, 4]])
    let middle = Position(channel: 0, row: 1, column: 1)
    guard case .transposed(let sized) = solved.layers[0], let input = solved.input(ofLayer: 0) else {
      Issue.record("the layer is a transposed convolution")
      return
    }
    let walk = TransposedWalk(sized, on: input)
    for (term, product) in walk.products(onto: middle).enumerated() {
      let place = solved.place(of: Diagnosis.Step(layer: 0, cell: middle, term: term))
      #expect(walk.product(sized.inputShape.position(at: place.cell), place.term) == product)
      #expect(place.level == .term)
    }
  }

  @Test func aCellAsAWholeIsNoTerm() throws {
    let solved = try solved(
      .convolution(Convolution(.vertical)), [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]])
    let cell = Position(channel: 0, row: 0, column: 1)
    #expect(solved.place(of: Diagnosis.Step(layer: 0, cell: cell, term: nil)).level == .cell)
    let place = solved.place(of: Diagnosis.Step(layer: 0, cell: cell, term: 8))
    #expect(place.level == .term && place.cell == 1 && place.term == 8)
  }
}
