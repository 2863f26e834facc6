import ConvEngine
import GoldenFrames
import Lessons
import Screen
import Testing
import Views

@testable import Tutor

/// Whole screens as they were looked at and kept; the files lie in `Golden`.
@Suite struct FrameTests {
  @Test(arguments: [
    ("first", 80, 24, ""), ("first-small", 40, 12, ""), ("first-large", 120, 40, ""),
    ("padded-term", 80, 24, "p right right down right"), ("result", 80, 24, "p end down end"),
    ("leftover", 80, 24, "p s right"), ("dilated", 80, 24, "p p d right"), ("flipped", 80, 24, "f down"),
    ("cannot-run", 80, 24, "w w"), ("refusal", 80, 24, "left"), ("editing", 80, 24, "tab e right -12.5"),
    ("not-a-number", 80, 24, "e 1..2 enter"), ("help", 80, 24, "?"), ("going", 80, 24, "p g 1"),
    ("help-large", 120, 40, "?"), ("code", 80, 24, "p s y"), ("code-small", 40, 12, "y down down"),
    ("padded-term-small", 40, 12, "p right down right"),
  ])
  func example(name: String, columns: Int, rows: Int, keys: String) throws {
    var script = Script()
    script.press(keys)
    try expectGolden(view(script.model, Size(rows: rows, columns: columns)), name)
  }

  /// Where each thing stands, on paper first: one channel and three, 5 × 5 and 28 × 28, a negative fraction in every
  /// cell, on each of the sizes that the look was drawn for.
  @Test(arguments: ["5x5", "28x28", "3x5x5", "3x28x28", "fractions"], [(80, 24), (120, 40), (40, 12)])
  func paper(scene: String, size: (columns: Int, rows: Int)) throws {
    var script = Script(try SceneFile.scene(Self.paper[scene]!, source: "test"))
    script.press("right down right right")
    let frame = view(script.model, Size(rows: size.rows, columns: size.columns))
    try expectGolden(frame, "paper-\(scene)-\(size.columns)x\(size.rows)")
  }

  private static let paper = [
    "5x5": "{input: {shape: [1, 5, 5], seed: 3}, layers: [{conv: {kernel: sobel_vertical, padding: 1}}]}",
    "28x28": "{input: {shape: [1, 28, 28], seed: 3}, layers: [{conv: {kernel: sobel_vertical}}]}",
    "3x5x5": "{input: {shape: [3, 5, 5], seed: 3}, layers: [{conv: {out_channels: 2, kernel_size: 3}}]}",
    "3x28x28": "{input: {shape: [3, 28, 28], seed: 3}, layers: [{conv: {out_channels: 2, kernel_size: 3}}]}",
    "fractions": """
    input: [[-1/3, -2/7, -22/7, -5/3], [-1/9, -1/8, -4/7, -7/3], [-8/3, -3/7, -1/6, -5/9], [-1/7, -2/9, -9/7, -1/3]]
    layers: [{conv: {kernel: [[-1/2, -1/3], [-2/5, -2/3]]}}]
    """,
  ]

  /// The same picture as terminals without colours, with eight, with 256, and without UTF-8 show it.
  @Test(arguments: Palette.allCases, [(80, 24), (120, 40), (40, 12), (1, 1)])
  func palettes(palette: Palette, size: (columns: Int, rows: Int)) throws {
    var script = Script()
    script.press("p s right down right right")
    let frame = view(script.model, Size(rows: size.rows, columns: size.columns))
    try expectGolden(frame, "\(palette)-\(size.columns)x\(size.rows)", palette: palette)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12), (1, 1)])
  func inASCII(columns: Int, rows: Int) throws {
    var script = Script()
    script.press("p s right down right right")
    let frame = view(script.model, Size(rows: rows, columns: columns)).inASCII
    #expect(frame.cells.allSatisfy { $0.glyph.isASCII })
    try expectGolden(frame, "ascii-\(columns)x\(rows)")
  }

  /// What has a meaning of its own must look different, whatever the terminal has.
  @Test(arguments: Palette.allCases)
  func noTwoMeaningsLookAlikeWhereTheyMeet(palette: Palette) {
    let groups: [[Style.Tone]] = [
      [.plain, .padding, .rail, .term], [.plain, .rail, .field], [.faint, .heading, .plain],
      [.key, .faint], [.plain, .emphasis, .strong],
    ]
    for group in groups {
      #expect(Set(group.map { palette.look(of: Style($0)) }).count == group.count, "\(group)")
    }
  }

  @Test func signal() throws {
    var script = Script(try Script.scene("1 2 -1 1 -3", kernel: "1 0 -1", stride: "2", padding: "1"))
    script.press("right down right")
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "signal")
  }

  @Test func fractions() throws {
    var script = Script(
      try Script.scene("-1/3 2/7 -22/7; 5 -1/9 1/8; 0.125 -3 1/3", kernel: "-1/2 1/3; 1 -2/3", padding: "1")
    )
    script.press("right right")
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "fractions")
  }

  @Test func channels() throws {
    let scene = try SceneFile.scene(
      """
      input: [[[0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]]
      layers:
        - conv: {kernel: [[[[0, 1], [2, 3]], [[1, 2], [3, 4]]], [[[1, 2], [3, 4]], [[2, 3], [4, 5]]]], bias: [1, -2]}
      """,
      source: "test"
    )
    var script = Script(scene)
    script.press("end down right right right right right")
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "channels")
  }

  @Test func largerThanTheScreen() throws {
    let input = Tensor(Shape(channels: 1, rows: 28, columns: 28), .drawn(Draw(seed: 7, from: -9, to: 9)))
    var script = Script(Scene(.values(input), [.convolution(Convolution(.sobelVertical))]))
    for _ in 0..<14 { script.press(".") }
    for _ in 0..<13 { script.press("right") }
    try expectGolden(view(script.model, Size(rows: 24, columns: 80)), "scrolled")
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 80), (24, 1), (11, 80), (24, 39)])
  func saysThatTheScreenIsTooSmall(rows: Int, columns: Int) {
    let frame = view(Script().model, Size(rows: rows, columns: columns))
    #expect(frame.size == Size(rows: rows, columns: columns))
    let lines = ["too small: needs 40×12", "it is \(columns)×\(rows); q leaves"]
    #expect(frame.lines == (0..<rows).map { $0 < 2 ? trimmed(String(lines[$0].prefix(columns))) : "" })
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
