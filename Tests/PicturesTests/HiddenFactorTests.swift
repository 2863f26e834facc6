import ConvEngine
import Notation
import Testing

@testable import Pictures

/// A page that hides the input or the kernel hides what would tell it: products, and sums on the way to a result.
@Suite struct HiddenFactorTests {
  private static let signal = Tensor(signal: [1, 2, 3, 5, 8])
  private static let layers: [(String, Layer)] = [
    ("conv", .convolution(Convolution(Kernel(signal: [7, 0, -1])))),
    ("average_pool", .pooling(Pooling(.average, .sliding(Pooling.Windows(size: Pair(1, 2)))))),
  ]

  private func figure(_ layer: Layer, term: Int?, hiding: Covering) -> Figure {
    Figure.of(Scene(.values(Self.signal), [layer]), term: term, hiding: hiding)
  }

  @Test(arguments: [Covering.input, .kernel]) func productsAndSumsSoFarAreCovered(hidden: Covering) throws {
    let layer = Self.layers[0].1
    for term in 0..<3 {
      let figure = figure(layer, term: term, hiding: hidden)
      #expect(figure.product(term) == .covered && figure.soFar(term) == .covered)
      #expect(figure.sum(of: 0..<term + 1) == .covered && figure.output(figure.cell) == .covered)
      #expect(
        !figure.stepLine(columns: 78).contains("7 = 7") && !figure.stepLine(columns: 78).contains("sum = 7"))
    }
    // The result itself is no secret, and where nothing is hidden the sums show.
    #expect(
      figure(layer, term: nil, hiding: hidden).output(Position(channel: 0, row: 0, column: 0)) == .number(4))
    let open = figure(layer, term: 0, hiding: [])
    #expect(
      open.product(0) == .number(7) && open.soFar(0) == .number(7) && open.output(open.cell) == .number(7))
    #expect(open.stepLine(columns: 78).contains("sum = 7"))
  }

  @Test func theFirstElementsOfAPooledWindowAreCovered() throws {
    let layer = Self.layers[1].1
    #expect(figure(layer, term: 0, hiding: .input).soFar(0) == .covered)
    #expect(figure(layer, term: 0, hiding: []).soFar(0) == .number(1))
    // An average that is not divided yet is not in its cell.
    let open = figure(layer, term: 1, hiding: [])
    #expect(open.output(open.cell) == .nothing)
    let done = figure(layer, term: nil, hiding: [])
    #expect(done.output(done.cell) == .number(Number(3, over: 2)))
  }
}
