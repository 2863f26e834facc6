import ConvEngine
import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// An answer that is checked, as it was looked at and kept; the files lie in `Golden`.
@Suite struct CheckScreenTests {
  private static let grid = """
    {input: [[3, 0, 1, 2, 7, 4], [1, 5, 8, 9, 3, 1], [2, 7, 2, 5, 1, 3], [0, 1, 3, 1, 7, 8], [4, 2, 1, 6, 2, 8],
    [2, 4, 5, 2, 3, 9]], layers: [{conv: {kernel: vertical}}]}
    """
  private static let network = """
    {input: [[[1, 2, 0], [3, 1, 1], [0, 2, 1]], [[1, 0, 1], [2, 1, 0], [1, 1, 2]]], layers: [
    {conv: {kernel: [[[[1, 0], [2, -1]], [[0, 1], [1, 1]]], [[[1, 1], [0, 2]], [[1, 0], [-1, 1]]]], bias: [1, 2]}},
    relu]}
    """
  private static let signal =
    "{input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], layers: [{conv: {kernel: [1, 0, 2]}}]}"
  private static let stamps =
    "{input: [[1, 2], [3, 4]], layers: [{conv_transpose: {kernel: [[1, 2], [3, 4]]}}]}"

  private static let filled =
    "c -5 tab -4 tab 0 tab 10 tab -10 tab -2 tab 2 tab 3 tab 0 tab -2 tab -2 tab -7 tab -3 tab right right -16 escape home"

  @Test(arguments: [
    ("check-typing", 80, 24, grid, "c -5 tab -4 tab 1"), ("check", 80, 24, grid, filled + " down down"),
    ("check-small", 40, 12, grid, filled + " down"), ("check-large", 120, 40, grid, filled + " down"),
    ("check-source-small", 40, 12, grid, filled + " down o"),
    ("check-away", 80, 24, grid, filled + " down enter"),
    ("check-shown", 80, 24, grid, filled + " down w"),
    ("check-size", 80, 24, grid, "c escape s 3 enter 3 enter"),
    ("check-channels", 80, 24, network, "c escape X 6 tab 5 tab 8 tab 6 tab 7 tab 6 tab 9 tab 7 enter"),
    ("check-signal", 80, 24, signal, "c 7 tab 9 tab 13 escape down"),
    ("check-stamps", 80, 24, stamps, "c 1 tab 4 tab 4 tab 6 tab 18 escape down"),
    ("check-help", 80, 24, grid, filled + " ?"),
  ])
  func screen(name: String, columns: Int, rows: Int, scene: String, keys: String) throws {
    var script = Script(try SceneFile.scene(scene, source: "test"))
    let size = Size(rows: rows, columns: columns)
    script.send(.resize(size))
    script.pressAndWork(keys)
    try expectGolden(view(script.model, size), name)
  }

  @Test func withoutColours() throws {
    let frame = try frame(.unicode)
    try expectGolden(frame, "check-monochrome", palette: .monochrome)
  }

  @Test func inASCII() throws {
    let frame = try frame(.ascii).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    try expectGolden(frame, "check-ascii")
  }

  private func frame(_ glyphs: Glyphs) throws -> Frame {
    var model = Model(SceneState(try SceneFile.scene(Self.grid, source: "test")))
    model.write(in: glyphs)
    var script = Script(model)
    script.pressAndWork(Self.filled + " down")
    return view(script.model, Size(rows: 24, columns: 80))
  }

  @Test(arguments: [
    ("lesson-slip", "a 17 enter"), ("lesson-explained", "a 25 enter"), ("lesson-given-up", "!"),
    ("lesson-turned", "a 11 enter"),
  ])
  func lesson(name: String, keys: String) throws {
    var script = try Script.byHand(
      asking: """
        ask: Which number stands in row 0, column 1 of the output?
        cell: [0, 0, 1]
        hint: Four products.
        explain: The window of that cell has 1 2 above 4 5, and each number meets the weight that lies on it.
        """)
    script.pressAndWork(keys)
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), name)
  }
}
