import ConvEngine
import Notation
import Screen
import Testing

@testable import Pictures

/// Where no picture can be drawn, its place says why.
@Suite struct FigurePlateTests {
  private static let grid = Tensor(rows: [[3, 0], [1, 5]])
  private static let tooLarge = Layer.convolution(Convolution(.vertical))

  private func lines(_ solved: SolvedScene, layer: Int = 0, level: Level = .cell) -> [String] {
    var place = WalkPlace()
    (place.layer, place.level) = (layer, level)
    let figure = Figure(FigureScene(solved, layer: layer, listsLayers: level == .layer), at: place)
    var canvas = Canvas(Size(rows: 20, columns: 80))
    FigurePlate(figure).draw(on: &canvas)
    return canvas.frame.lines
  }

  @Test func ofALayerThatCannotRun() {
    let solved = SolvedScene(Scene(.values(Self.grid), [Self.tooLarge]))
    #expect(lines(solved).contains { $0.hasPrefix(" this cannot run: ") })
    let table = lines(solved, level: .layer)
    #expect(table.contains { $0.contains("cannot run") })
    let running = lines(Scene(.values(Self.grid), [.activation(.relu)]).solved)
    #expect(!running.contains { $0.contains("cannot run") })
  }

  @Test func ofShapesOnly() {
    let solved = SolvedScene(Scene(.shape(Shape(channels: 1, rows: 5, columns: 5)), [Self.tooLarge]))
    #expect(lines(solved).contains(" shapes only: there are no numbers to walk over"))
    #expect(lines(solved, level: .layer).contains { $0.contains("conv") && $0.contains("3 × 3") })
  }

  @Test func ofALayerWhoseInputIsStillBeingComputed() {
    let input = Tensor(
      Shape(channels: 8, rows: 64, columns: 64), .drawn(Draw(seed: 1, from: -9, to: 9)))
    let kernel = Kernel(
      form: .filters, filters: 16, channels: 8, rows: 5, columns: 5,
      weights: .drawn(Draw(seed: 2, from: -3, to: 3)))
    var solved = SolvedScene(Scene(.values(input), [.convolution(Convolution(kernel)), .activation(.relu)]))
    let waiting = " computing what comes in: \(solved.percentDone) % of a layer; Esc stops"
    #expect(solved.percentDone == 0)
    #expect(lines(solved, layer: 1).contains(waiting))
    while solved.isPending(through: 0) { solved.advance(through: 0) }
    #expect(!lines(solved, layer: 1).contains { $0.contains("computing") })
  }
}
