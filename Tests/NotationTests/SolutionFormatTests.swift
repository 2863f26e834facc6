import ConvEngine
import Notation
import Testing

/// The hand calculation as a Markdown page and as a LaTeX document.
@Suite struct SolutionFormatTests {
  private static let pooled = Scene(
    .values(Tensor(rows: [[1, 2], [3, Number(-1, over: 3)]])),
    [.pooling(Pooling(.max, .sliding(windows)))])

  private static var windows: Pooling.Windows {
    var windows = Pooling.Windows(size: Pair(2))
    windows.padding = .sides(Sides(top: 1))
    return windows
  }

  private static func symbol(_ letter: Character, _ index: Int? = nil) -> Number {
    .symbolic(Polynomial(Symbol(letter, index)))
  }

  @Test func markdownIsAPage() throws {
    #expect(
      try text(Self.pooled) {
        try SolutionMarkdown.write($0, heading: "Two by two\n  https://a.b/c_d\n", to: &$1)
      } == """
        # Two by two

        <https://a.b/c_d>

        ## Input, 1 × 2 × 2 (channels × rows × columns)

        ```text
             1    2
             3 −1/3
        ```

        ## Layer 0: max\\_pool, kernel\\_size 2 × 2, stride 2, padding top 1, bottom 0, left 0, right 0

        **Output size** = ⌊(n + before + after − e)/s⌋ + 1

        - rows: ⌊(2 + 1 + 0 − 2)/2⌋ + 1 = ⌊0.5⌋ + 1 = 1; 1 row left over (input)
        - columns: ⌊(2 + 0 + 0 − 2)/2⌋ + 1 = ⌊0⌋ + 1 = 1

        Parameters: 0; multiplications: 0

        **Windows, by output \\[channel, row, column\\]**

        ```text
        [0, 0, 0] = max(−∞, −∞, 1, 2) = 2
        ```

        **Output, 1 × 1 × 1**

        ```text
          2
        ```

        """)
  }

  @Test func latexIsADocument() throws {
    let document = try text(Self.pooled) { try SolutionLaTeX.write($0, heading: "A 2_2 page\n", to: &$1) }
    #expect(document.hasPrefix("\\documentclass"))
    #expect(document.hasSuffix("\\end{document}\n"))
    #expect(
      document.contains(
        #"""
        \section*{A 2\_2 page}

        \subsection*{Input, $1 \times  2 \times  2$ (channels $\times  \text{rows} \times  \text{columns)}$}
        \[\left[\begin{array}{rr}
        1 & 2 \\
        3 & -1/3
        \end{array}\right]\]
        """#))
    #expect(document.contains(#"\cellsum{$[0, 0, 0] = \max(-\infty ,\allowbreak"#))
    #expect(document.contains(#"\lfloor (n + \text{before} + \text{after} - e)/s\rfloor  + 1$"#))
  }

  @Test func symbolsHaveTheirNumbersBelow() throws {
    var convolution = Convolution(Kernel(signal: [Self.symbol("w", 1), Number(1, over: 2)]))
    convolution.bias = .same(Self.symbol("e", 3))
    let scene = Scene(.values(Tensor(signal: [Self.symbol("x", 12), 3])), [.convolution(convolution)])
    let document = try text(scene) { try SolutionLaTeX.write($0, to: &$1) }
    #expect(document.contains("x_{12}{\\cdot}w_{1}\n+ 3{\\cdot}0.5\n+ e_{3}\n= e_{3} + w_{1}x_{12} + 1.5"))
  }

  @Test func approximateNumbersNeverFollowAnEqualsSign() throws {
    let scene = Scene(
      .values(Tensor(signal: [1, -2, 2000])),
      [.activation(.sigmoid), .activation(.tanh), .softmax(Softmax())])
    let markdown = try text(scene) { try SolutionMarkdown.write($0, to: &$1) }
    #expect(markdown.contains("[0, 0] = 1/(1 + e^(−1)) ≈ 0.7310586"))
    #expect(markdown.contains("[0, 1] = 1/(1 + e^2) ≈ 0.1192029"))
    let document = try text(scene) { try SolutionLaTeX.write($0, to: &$1) }
    #expect(document.contains("1/(1 + e^{2})\n\\approx  0.1192029"))
    #expect(document.contains("\\tanh(0.7310586)\n\\approx  0.6237125"))
    for line in markdown.split(separator: "\n") { #expect(!line.contains("= 0.")) }
  }

  /// A page has room for 45 rows, and for as many columns as 92 characters hold.
  @Test func largeGridsAreCutIntoBlocks() throws {
    let input = Tensor(Shape(channels: 1, rows: 50, columns: 40), .drawn(Draw(seed: 1, from: 0, to: 9)))
    let document = try text(Scene(.values(input), [.pooling(Pooling(.max, .global))])) {
      try SolutionLaTeX.write($0, to: &$1)
    }
    for block in [
      "rows 0--44, columns 0--29:", "rows 0--44, columns 30--39:", "rows 45--49, columns 30--39:",
    ] {
      #expect(document.contains(block))
    }
  }

  @Test func shapesAloneHaveNoGrids() throws {
    let scene = Scene(
      .shape(Shape(channels: 3, rows: 8, columns: 8)), [.pooling(Pooling(.average, .global)), .flatten])
    let markdown = try text(scene) { try SolutionMarkdown.write($0, to: &$1) }
    #expect(!markdown.contains("```"))
    #expect(markdown.contains("receptive field: 8 × 8"))
    let document = try text(scene) { try SolutionLaTeX.write($0, to: &$1) }
    #expect(!document.contains("begin{array}"))
    #expect(document.contains("\\textbf{Output, $3$}"))
  }

  private func text(
    _ scene: Scene, _ write: (Solution, inout ByteWriter) throws -> Void
  ) throws -> String {
    var bytes: [UInt8] = []
    var writer = ByteWriter { bytes += $0 }
    try write(scene.solved(), &writer)
    try writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}
