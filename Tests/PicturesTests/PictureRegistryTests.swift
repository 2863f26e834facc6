import ConvEngine
import Notation
import Screen
import Testing

@testable import Pictures

/// What holds for every picture, on every kind of layer: no model is needed to see it.
@Suite struct PictureRegistryTests {
  private static let names = SampleScenes.all.map(\.name)

  private func scene(_ name: String) throws -> Scene {
    try #require(SampleScenes.all.first { $0.name == name }?.scene)
  }

  @Test func theScenesHaveEveryKindOfLayerAndEveryFormOfInput() {
    let scenes = SampleScenes.all.map(\.scene)
    #expect(Set(scenes.map { $0.layers[0].kind }) == Set(Layer.kinds))
    let shapes = scenes.map(\.input.shape)
    #expect(Set(shapes.map(\.dimensions)) == [.one, .two])
    #expect(shapes.contains(where: \.isList) && shapes.contains { $0.channels > 1 })
  }

  @Test func everyPictureHasANameOfItsOwnAndALineForTheHelp() {
    #expect(Set(PictureRegistry.names).count == PictureRegistry.all.count)
    #expect(PictureRegistry.names.contains(PictureRegistry.usual))
    for picture in PictureRegistry.all {
      #expect(!picture.name.isEmpty && !picture.summary.isEmpty, "\(picture)")
      #expect(PictureRegistry.named(picture.name) == picture)
    }
    #expect(PictureRegistry.named("no picture") == nil)
  }

  @Test(arguments: names) func everySceneThatCanBeWalkedHasAPicture(name: String) throws {
    let figures = Figure.all(of: try scene(name))
    #expect(figures.count > 2)
    for figure in figures { #expect(PictureRegistry.picture(of: figure) != nil, "\(figure.place)") }
  }

  /// A picture refuses with a reason, or draws on its canvas and on nothing else.
  @Test(arguments: names) func everyPictureRefusesOrDrawsOnItsCanvasOnly(name: String) throws {
    var drawn: Set<String> = []
    for figure in Figure.all(of: try scene(name)) {
      for picture in PictureRegistry.all {
        if let reason = picture.refusal(of: figure) {
          #expect(!reason.isEmpty, "\(picture.name)")
          continue
        }
        for size in Self.sizes {
          let outcome = Self.draw(picture.init(figure), size)
          #expect(outcome.isKept, "\(picture.name) on \(size) at \(figure.place)")
          if outcome.isDrawn { drawn.insert(picture.name) }
        }
      }
    }
    #expect(drawn.contains(StencilPicture.name) && drawn.contains(LayersPicture.name))
  }

  private static let sizes = [(23, 80), (39, 120), (11, 40), (1, 1), (0, 0)].map {
    Size(rows: $0.0, columns: $0.1)
  }

  /// Draws a picture in the middle of a canvas full of marks: whether all marks round it are still there, and whether
  /// anything was drawn over those under it.
  private static func draw(_ picture: any Picture, _ size: Size) -> (isKept: Bool, isDrawn: Bool) {
    let (top, left, mark) = (2, 3, Unicode.Scalar("▒"))
    var canvas = Canvas(Size(rows: size.rows + 2 * top, columns: size.columns + 2 * left))
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns { canvas.put(mark, row: row, column: column, Style(.warning)) }
    }
    canvas.draw(at: Place(row: top, column: left), size) { picture.draw(on: &$0) }
    let frame = canvas.frame
    func isMarked(_ row: Int, _ column: Int) -> Bool { frame[row, column] == Cell(mark, Style(.warning)) }
    let (inRows, inColumns) = (top..<top + size.rows, left..<left + size.columns)
    let isDrawn = inRows.contains { row in inColumns.contains { !isMarked(row, $0) } }
    let isKept = (0..<frame.size.rows).allSatisfy { row in
      (0..<frame.size.columns).allSatisfy { column in
        inRows.contains(row) && inColumns.contains(column) || isMarked(row, column)
      }
    }
    return (isKept, isDrawn)
  }

  @Test(arguments: names) func theSizeOfAPictureDoesNotDependOnTheStep(name: String) throws {
    let rooms = [Size(rows: 23, columns: 80), Size(rows: 11, columns: 40)]
    for picture in PictureRegistry.all {
      let figures = Figure.all(of: try scene(name)).filter { picture.refusal(of: $0) == nil }
      for room in rooms {
        let sizes = Set(figures.map { picture.init($0).size(in: room) })
        #expect(sizes.count <= 1, "\(picture.name) in \(room)")
      }
    }
  }

  /// Headings and indices stand still, where everything fits and nothing scrolls.
  ///
  /// With every number covered, no other letters and digits are faint, but for those
  /// of the terms to come, which stand beside a ?.
  @Test(arguments: names) func headingsAndIndicesStandWhereTheyStood(name: String) throws {
    let figures = Figure.all(
      of: try scene(name), hiding: [.input, .kernel, .output], levels: [.cell, .term])
    for picture in PictureRegistry.all {
      let shown = figures.filter { picture.refusal(of: $0) == nil }
      for size in [Size(rows: 23, columns: 120), Size(rows: 39, columns: 120)] {
        let places = Set(shown.map { Self.faintWords(picture.init($0), size) })
        #expect(places.count == (shown.isEmpty ? 0 : 1), "\(picture.name) on \(size)")
        #expect(places.allSatisfy { !$0.isEmpty }, "\(picture.name) has headings")
      }
    }
  }

  /// Pictures with inputs of their own beside the covered one, whose outputs to come are faint too.
  private static let withOtherInputs: Set = [SizesPicture.name]

  /// Where letters and digits stand that are a heading or an index.
  private static func faintWords(_ picture: any Picture, _ size: Size) -> Set<Place> {
    var canvas = Canvas(size)
    picture.draw(on: &canvas)
    var places: Set<Place> = []
    for (row, line) in canvas.frame.lines.enumerated() where !line.contains("?") {
      for column in 0..<size.columns {
        let cell = canvas.frame[row, column]
        let isDigit =
          cell.glyph.properties.numericType != nil && !withOtherInputs.contains(type(of: picture).name)
        let isWord = cell.glyph.properties.isAlphabetic || isDigit
        if isWord, [.faint, .heading].contains(cell.style.tone) {
          places.insert(Place(row: row, column: column))
        }
      }
    }
    return places
  }
}
