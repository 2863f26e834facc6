import ConvEngine
import Notation
import Screen
import Testing

@testable import Pictures

/// What holds for every picture while one walks, each with the scenes that it compares with: what stands still, what
/// keeps its paint, and what a hidden answer leaves.
@Suite struct StepsTests {
  private static let names = PictureRegistry.names.filter {
    $0 != LayersPicture.name && $0 != CurvePicture.name && $0 != ArchitecturePicture.name
      && $0 != SizesPicture.name
  }
  /// Pictures that pick cells instead of walking through their sums.
  private static let withoutTerms: Set = [VisitsPicture.name]
  /// Pictures that count what sizes alone say, and show no number of the scene.
  private static let countsOnly: Set = [
    VisitsPicture.name, ReceptivePicture.name, ConnectionsPicture.name,
  ]
  /// Pictures of pooling layers, which have no weights.
  private static let poolers: Set = [InvariancePicture.name, LosesPicture.name]
  private static let large = [Size(rows: 22, columns: 80), Size(rows: 38, columns: 120)]
  private static let all = large + [Size(rows: 8, columns: 40)]

  /// A grid, a signal and a volume with a kernel of so many weights a plane, all of which fit the larger screens.
  private static func scenes(weights: [Number] = grid, scale: Int = 1) -> [Scene] {
    let shapes = [
      Shape(channels: 1, rows: 4, columns: 5), Shape(channels: 1, length: 6),
      Shape(channels: 2, rows: 4, columns: 4),
    ]
    return shapes.map { shape in
      let isSignal = shape.dimensions == .one
      let count = shape.channels * (isSignal ? 3 : 9)
      var layer = Convolution(
        Kernel(
          form: .filters, filters: 1, channels: shape.channels, rows: isSignal ? 1 : 3, columns: 3,
          dimensions: shape.dimensions, weights: .numbers((0..<count).map { weights[$0 % weights.count] })))
      layer.padding = .around(rows: isSignal ? 0 : 1, columns: 1)
      let input = Tensor(
        shape, (0..<shape.count).map { Number(($0 * 7 % 11 + 1) * scale + $0 * $0 * (scale - 1)) })
      return Scene(.values(input), [.convolution(layer)])
    }
  }

  /// The same inputs under averages of windows with padding, for pictures of those.
  private static func scenes(for name: String, scale: Int = 1) -> [Scene] {
    guard poolers.contains(name) else { return scenes(scale: scale) }
    return scenes(scale: scale).map { scene in
      let isSignal = scene.input.shape.dimensions == .one
      var windows = Pooling.Windows(size: isSignal ? Pair(1, 3) : Pair(2))
      windows.padding = .around(rows: isSignal ? 0 : 1, columns: 1)
      return Scene(scene.input, [.pooling(Pooling(.average, .sliding(windows)))])
    }
  }

  private static let grid: [Number] = [1, 0, -1, 2, 0, -2, 1, 3, -1]

  /// A figure of every cell, and of every term of every third, for one picture.
  private static func figures(
    _ scene: Scene, _ name: String, hiding: Covering = [], levels: [Level] = [.cell, .term]
  ) throws -> [Figure] {
    let picture = try #require(PictureRegistry.named(name))
    let base = FigureScene(scene.solved, hiding: hiding, picture: name)
    let walk = try #require(scene.solved.walk(ofLayer: 0))
    var presentation = Presentation()
    presentation.picture = name
    return levels.flatMap { level in
      let cells =
        level == .cell ? Array(0..<walk.cellCount) : Array(stride(from: 0, to: walk.cellCount, by: 3))
      return cells.flatMap { cell in
        (0..<(level == .term ? walk.stepCount(ofCell: cell) : 1)).compactMap { term -> Figure? in
          var place = WalkPlace()
          (place.level, place.cell, place.term) = (level, cell, term)
          let figure = Figure(base, at: place, presentation)
          let canGoIn = level == .cell || picture.refusalOfTerms(of: figure) == nil
          return canGoIn && picture.refusal(of: figure) == nil ? figure : nil
        }
      }
    }
  }

  private static func frame(_ figure: Figure, _ size: Size) throws -> Frame {
    var canvas = Canvas(size)
    try #require(PictureRegistry.picture(of: figure)).draw(on: &canvas)
    return canvas.frame
  }

  @Test(arguments: names) func everyPictureHasAScene(_ name: String) throws {
    let figures = try Self.scenes(for: name).flatMap { try Self.figures($0, name) }
    #expect(figures.contains { $0.place.level == .cell })
    // All but these go into their sums, and what is said here of every step is said of terms too.
    #expect(figures.contains { $0.place.level == .term } != Self.withoutTerms.contains(name))
  }

  /// The letters of headings and labels, which no step changes.
  @Test(arguments: names) func labelsStandStill(_ name: String) throws {
    for scene in Self.scenes(for: name) {
      let figures = try Self.figures(scene, name)
      for size in Self.large {
        let places = try Set(figures.map { try Self.letters(Self.frame($0, size)) })
        #expect(places.count == (figures.isEmpty ? 0 : 1), "\(scene.input.shape) on \(size)")
      }
    }
  }

  /// Letters that are bold or faint; not those of sums, which are called otherwise once they are done, and not which
  /// part of a large matrix shows.
  private static func letters(_ frame: Frame) -> [Place: Unicode.Scalar] {
    var letters: [Place: Unicode.Scalar] = [:]
    for (row, line) in frame.lines.enumerated()
    where !["so far", "total", "  sum  ", "shown"].contains(where: line.contains) || line.contains("products")
    {
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        guard cell.glyph.properties.isAlphabetic, [.faint, .heading].contains(cell.style.tone) else {
          continue
        }
        letters[Place(row: row, column: column)] = cell.glyph
      }
    }
    return letters
  }

  /// The same number has the same paint at every step.
  @Test func theScalesOfPaintAreTheSameAtEveryStep() throws {
    for scene in Self.scenes() {
      let figures = try Self.figures(scene, StencilPicture.name)
      let paints = Set(
        figures.map { figure in
          [-9, -2, 0, 1, 5].map { Number($0) }.flatMap { number in
            [
              figure.inputPaint(.number(number)), figure.kernelPaint(.number(number)),
              figure.productPaint(.number(number)), figure.outputPaint(.number(number)),
            ]
          }
        })
      #expect(paints.count == 1)
    }
    for scene in Self.scenes() {
      let flips = try Self.figures(scene, FlipPicture.name, levels: [.cell])
      let scales = try Set(flips.map { FlipFacts.scale($0, try #require($0.companion(0))) })
      #expect(scales.count == 1)
    }
  }

  /// Two scenes of one size whose kernels differ in numbers, signs and widths look alike while kernel and output are
  /// hidden; and two whose inputs differ, while these are.
  @Test(arguments: names) func whatIsHiddenLeavesNoPaintNoBarAndNoWidth(_ name: String) throws {
    let others: [(Covering, [Scene])] = [
      ([.kernel, .output], Self.scenes(weights: [12, 5, 40, 1, 1, 1, 7])),
      ([.input, .output], Self.scenes(for: name, scale: 37)),
    ]
    for (hiding, others) in others where hiding.contains(.input) || !Self.poolers.contains(name) {
      for (scene, other) in zip(Self.scenes(for: name), others) {
        let (one, two) = (
          try Self.figures(scene, name, hiding: hiding), try Self.figures(other, name, hiding: hiding)
        )
        #expect(one.count == two.count)
        for (one, two) in zip(one, two) {
          for size in Self.all {
            #expect(
              try Self.frame(one, size).cells == Self.frame(two, size).cells,
              "\(scene.input.shape) on \(size) at \(one.place)")
          }
        }
      }
      // Counts follow from sizes alone, whatever the numbers are.
      guard !Self.countsOnly.contains(name) else { continue }
      let differs = try zip(Self.scenes(for: name), others).contains { scene, other in
        guard let one = try Self.figures(scene, name).last, let two = try Self.figures(other, name).last
        else {
          return false
        }
        return try Self.frame(one, Self.all[0]).cells != Self.frame(two, Self.all[0]).cells
      }
      #expect(differs)
    }
  }

  /// With the output hidden no sum stands anywhere, neither whole nor under way.
  @Test(arguments: names) func aHiddenAnswerStandsNowhere(_ name: String) throws {
    var isTold = false
    for scene in Self.scenes(for: name, scale: 37) {
      let shown = try Self.figures(scene, name)
      let hidden = try Self.figures(scene, name, hiding: .output)
      for (shown, hidden) in zip(shown, hidden) {
        let sums = Self.sums(of: shown)
        for size in Self.all {
          let words = try Self.words(Self.frame(hidden, size))
          #expect(words.isDisjoint(with: sums), "\(scene.input.shape) on \(size) at \(hidden.place)")
        }
      }
      let telling = try shown.contains {
        try !Self.words(Self.frame($0, Self.large[0])).isDisjoint(with: Self.sums(of: $0))
      }
      if telling { isTold = true }
    }
    #expect(isTold == (!Self.countsOnly.contains(name)))
  }

  /// What the walked cell comes to after each term, where it is no product of an input cell with a small number, and no
  /// index either.
  private static func sums(of figure: Figure) -> Set<String> {
    guard let formula = figure.formula(width: 12), let shape = figure.geometry?.inputShape else { return [] }
    let products = (0..<formula.count).compactMap { figure.product($0).number }
    let sums =
      products.isEmpty
      ? (0..<formula.count).compactMap { figure.soFar($0).number }
      : (1...products.count).compactMap { figure.sum(of: 0..<$0).number }
    let cells = (0..<shape.count).map { shape.position(at: $0) }
    let known = Set(
      cells.flatMap { cell in
        (-3...3).compactMap { factor in
          figure.input(cell.channel, cell.row, cell.column).number.map { $0 * Number(factor) }
        }
      })
    return Set(sums.filter { !known.contains($0) }.map { NumberText($0).text }.filter { $0.count > 2 })
  }

  private static func words(_ frame: Frame) -> Set<String> {
    let text = frame.lines.joined(separator: " ")
    return Set(text.split { !$0.isNumber && $0 != "−" }.map(String.init))
  }
}
