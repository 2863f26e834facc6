import ConvEngine
import Notation
import Screen
import Testing

@testable import Pictures

/// Nothing that is cut: on every screen the window and the current term can be seen, or a sentence says why not.
@Suite struct WholeWindowTests {
  /// What the footer and the title leave of 40×12, 60×24, 80×24 and 120×40.
  private static let sizes = [(9, 40), (21, 60), (21, 80), (37, 120)].map { Size(rows: $0, columns: $1) }

  private static func input(_ shape: Shape, _ scale: Number = 1) -> Tensor {
    Tensor(shape, (0..<shape.count).map { Number($0 * 7 % 11 - 3) * scale })
  }

  private static func kernel(_ filters: Int, _ channels: Int, rows: Int, columns: Int, _ scale: Number = 1)
    -> Kernel
  {
    let count = filters * channels * rows * columns
    return Kernel(
      form: .filters, filters: filters, channels: channels, rows: rows, columns: columns,
      dimensions: rows == 1 ? .one : .two,
      weights: .numbers((0..<count).map { Number($0 * 3 % 7 - 2) * scale }))
  }

  private static func convolution(_ kernel: Kernel, padding: Int = 0) -> Layer {
    var layer = Convolution(kernel)
    layer.padding = .around(rows: kernel.dimensions == .one ? 0 : padding, columns: padding)
    return .convolution(layer)
  }

  /// A number of sixty digits.
  private static let long = (0..<59).reduce(Number(1)) { number, _ in number * 10 } + 7

  private static let scenes: [(name: String, scene: Scene)] = [
    (
      "signal",
      Scene(
        .values(input(Shape(channels: 1, length: 12))),
        [convolution(kernel(1, 1, rows: 1, columns: 5), padding: 2)])
    ),
    (
      "grid",
      Scene(
        .values(input(Shape(channels: 1, rows: 6, columns: 6))),
        [convolution(kernel(1, 1, rows: 3, columns: 3), padding: 1)])
    ),
    (
      "digit",
      Scene(
        .values(input(Shape(channels: 1, rows: 28, columns: 28))),
        [convolution(kernel(1, 1, rows: 5, columns: 5))])
    ),
    (
      "channels",
      Scene(
        .values(input(Shape(channels: 3, rows: 4, columns: 5))),
        [convolution(kernel(2, 3, rows: 3, columns: 3))])
    ),
    (
      "photo",
      Scene(
        .values(input(Shape(channels: 1, rows: 512, columns: 512))),
        [convolution(kernel(1, 1, rows: 3, columns: 3), padding: 1)])
    ),
    (
      "long numbers",
      Scene(
        .values(input(Shape(channels: 1, rows: 5, columns: 5), long)),
        [convolution(kernel(1, 1, rows: 3, columns: 3))])
    ),
    (
      "long signal",
      Scene(
        .values(input(Shape(channels: 1, length: 9), long)), [convolution(kernel(1, 1, rows: 1, columns: 3))])
    ),
    ("pool", Scene(.values(input(Shape(channels: 1, rows: 6, columns: 6))), [pool(2)])),
    ("pool of long numbers", Scene(.values(input(Shape(channels: 1, rows: 6, columns: 6), long)), [pool(3)])),
    ("stamp", Scene(.values(input(Shape(channels: 1, rows: 3, columns: 3))), [stamp])),
  ]

  private static let solved = scenes.map { (name: $0.name, solved: $0.scene.solved) }

  private static func pool(_ size: Int) -> Layer {
    for case .pooling(var layer) in Layer.all {
      guard case .sliding = layer.extent else { continue }
      layer.windows?.size = Pair(size)
      return .pooling(layer)
    }
    fatalError("no pooling slides")
  }

  private static var stamp: Layer {
    for case .transposed(var layer) in Layer.all {
      layer.kernel = kernel(1, 1, rows: 3, columns: 3)
      layer.stride = Pair(2)
      return .transposed(layer)
    }
    fatalError("no layer is transposed")
  }

  /// What a cell depends on through all layers is said in lines where it is larger than the screen, not in a sentence.
  private static let saysInLines = ReceptivePicture.name

  @Test(arguments: PictureRegistry.names.filter { $0 != saysInLines })
  func theWindowAndTheTermCanBeSeen(_ name: String) throws {
    let picture = try #require(PictureRegistry.named(name))
    let isRing = name == PixelsPicture.name
    for scene in Self.solved {
      let solved = scene.solved
      let walk = try #require(solved.walk(ofLayer: 0))
      let base = FigureScene(solved, picture: name)
      // Of a large picture one cell costs as much as all of the others.
      let middle = walk.cellCount / 2 + 1
      for cell in walk.cellCount > 4_096 ? [middle] : [0, middle, walk.cellCount - 1] {
        for level in [Level.cell, .term] {
          var place = WalkPlace()
          // The term in the middle of the window, which is never on padding.
          (place.level, place.cell, place.term) = (level, cell, (walk.stepCount(ofCell: cell) - 1) / 2)
          var presentation = Presentation()
          presentation.picture = name
          let figure = Figure(base, at: place, presentation)
          guard picture.refusal(of: figure) == nil,
            level == .cell || picture.refusalOfTerms(of: figure) == nil
          else { continue }
          for size in Self.sizes {
            let frame = figure.drawn(size)
            let isSeen = level == .term ? Self.hasTerm(frame) : Self.hasWindow(frame, isRing: isRing)
            #expect(isSeen, "\(scene.name) on \(size), cell \(cell), \(level)")
          }
        }
      }
    }
  }

  @Test func whatAPickDependsOnCanBeSeenOrIsSaid() {
    var kinds: Set<String> = []
    for scene in Self.solved {
      let cells = scene.solved.layers[0].outputShape.count
      for cell in [0, cells / 2, cells - 1] {
        var place = WalkPlace()
        place.cell = cell
        var presentation = Presentation()
        presentation.picture = Self.saysInLines
        let figure = Figure(FigureScene(scene.solved, picture: Self.saysInLines), at: place, presentation)
        guard ReceptivePicture.refusal(of: figure) == nil else { continue }
        for size in Self.sizes {
          let frame = figure.drawn(size)
          let isDrawn = Self.hasWindow(frame, isRing: false) && Self.hasTerm(frame)
          let isSaid = frame.lines.contains { $0.hasPrefix(" layer") && $0.contains("cells") }
          kinds.insert(isDrawn ? "drawn" : isSaid ? "said" : "\(scene.name) on \(size), cell \(cell)")
        }
      }
    }
    #expect(kinds == ["drawn", "said"])
  }

  private static func hasTerm(_ frame: Frame) -> Bool { frame.cells.contains { $0.style.tone == .term } }

  /// Whether each row of a window begins and ends, or a sentence says how much of it fits.
  ///
  /// A ring round pixels reaches beyond the picture at its border.
  private static func hasWindow(_ frame: Frame, isRing: Bool) -> Bool {
    func count(_ bracket: Unicode.Scalar) -> Int {
      frame.cells.count { $0.glyph == bracket && $0.style.tone == .rail }
    }
    if isRing { return count("[") + count("]") > 0 }
    return (count("[") == count("]") && count("[") > 0) || frame.lines.contains(where: saysWhatFits)
  }

  /// "2 of the window's 3 columns fit; ↓ and → go along it".
  private static func saysWhatFits(_ line: String) -> Bool {
    line.contains(" of ") && ["columns fit", "rows fit"].contains(where: line.contains)
  }

  /// The sentence stands where the window does not fit, and nowhere else.
  @Test func aWindowThatFitsIsNotExplained() {
    let cut = Self.scenes.filter { scene in
      Self.sizes.contains { size in
        Figure.of(scene.scene, as: StencilPicture.name, cell: 1).drawn(size).lines.contains(
          where: Self.saysWhatFits)
      }
    }
    #expect(cut.map(\.name) == ["digit", "long numbers"])
  }
}
