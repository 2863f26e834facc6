import ConvEngine
import Notation
import Testing

@Suite("What a LaTeX document does with the unusual")
struct LaTeXDocumentTests {
  @Test("A heading shows as it is, and an address may break")
  func heading() throws {
    let heading = SolutionHeading(
      title: "100% of a_b & {c}", paragraphs: ["$ # ~ ^ \\ < é ж", "https://d2l.ai/a_b"])
    let expected = ##"""
      {\LARGE\bfseries 100\% of a\_b \& \{c\}\par}\medskip

      \$ \# \textasciitilde{} \textasciicircum{} \textbackslash{} $<$ \'{e} ?

      \texttt{https:/\allowbreak /\allowbreak d2l.ai/\allowbreak a\_b}

      """##
    #expect(try SampleScene.latexPage(SampleScene.shapes, heading: heading).hasPrefix(expected))
  }

  @Test("A grid that no page holds is parted, and numbers that no column holds are listed")
  func large() throws {
    func scene(_ input: Tensor) -> Scene {
      Scene(.values(input), [.convolution(Convolution(Kernel(rows: [[1]])))])
    }
    let row = (0..<50).map { Number($0) }
    let tall = try SampleScene.latexPage(scene(Tensor(rows: Array(repeating: row, count: 41))))
    let blocks = [
      "rows 0 to 39, columns 0 to 21", "rows 0 to 39, columns 22 to 43", "rows 0 to 39, columns 44 to 49",
      "rows 40 to 40, columns 0 to 21", "rows 40 to 40, columns 22 to 43", "rows 40 to 40, columns 44 to 49",
    ]
    #expect(
      tall.split(separator: "\n").filter { $0.hasPrefix("rows") }.map {
        String($0).replacing("\\par\\nobreak", with: "")
      }
        == blocks + blocks)
    let long = String(repeating: "1234567890", count: 13)
    let listed = try SampleScene.latexPage(scene(Tensor(rows: [[number(long), 1]])))
    let broken = "1234567890123456789012345678901234567890"
    #expect(
      listed.contains(
        """
        \\settowidth{\\cellwidth}{$[0, 0, 1]$\\enspace}
        \\cell{0, 0, 0}$12345678901234567890\\allowbreak
        """))
    #expect(!listed.contains(broken))
    #expect(listed.contains("\n\\cell{0, 0, 1}$1$\n"))
  }

  @Test("Averages whose last window hangs over")
  func average() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 1 $\times$ 2 $\times$ 3 (channels $\times$ rows $\times$ columns)}
      \begin{grid}{}{3}
      1 & 2 & 4 \\[3pt]
      3 & 4 & \tfrac{1}{3}
      \end{grid}

      \section*{\boldmath Layer 0: average\_pool\\*[4pt]
        \normalfont\normalsize kernel\_size 2 $\times$ 2, stride 2, padding 0, ceil\_mode}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lceil\frac{n + \text{before} + \text{after} - e}{s}\right\rceil + 1\text{, less 1 where }(o - 1)s \ge n + \text{before} \\
      \text{rows} &= \left\lceil\frac{2 + 0 + 0 - 2}{2}\right\rceil + 1 = \lceil0\rceil + 1 = 1 \\
      \text{columns} &= \left\lceil\frac{3 + 0 + 0 - 2}{2}\right\rceil + 1 = \lceil0.5\rceil + 1 = 2 \\
      &\quad \text{hangs over by }1\text{ column, not counted}
      \end{aligned}$

      Parameters: 0; multiplications: 0

      \subsubsection*{\boldmath Windows, by output [channel, row, column]}
      \settowidth{\cellwidth}{$[0, 0, 1]$\enspace}
      \cell{0, 0, 0}$= (1 + 2 + 3 + 4)/4 \allowbreak = 2.5$
      \cell{0, 0, 1}$= (4 + \tfrac{1}{3})/2 \allowbreak = \tfrac{13}{6}$

      \subsubsection*{\boldmath Output, 1 $\times$ 1 $\times$ 2}
      \begin{grid}{}{2}
      2.5 & \tfrac{13}{6}
      \end{grid}

      """#
    #expect(try SampleScene.latexPage(SampleScene.average) == expected)
  }

  @Test("Approximate numbers stand behind an approximate sign, in Markdown too")
  func approximate() throws {
    let scene = Scene(
      .values(Tensor(signal: [1, -2, 2000])),
      [.activation(.sigmoid), .activation(.tanh), .softmax(Softmax())])
    let page = try SampleScene.latexPage(scene)
    #expect(page.contains(#"\cell{0, 0}$= 1/(1 + e^{-1}) \allowbreak \approx 0.7310586$"#))
    #expect(page.contains(#"\cell{0, 0}$= \tanh(0.7310586) \allowbreak \approx 0.623713$"#))
    #expect(!page.contains("= 0."))
    let markdown = try SampleScene.written(scene) { try SolutionMarkdown.write($0, to: &$1) }
    #expect(markdown.contains("[0, 1] = 1/(1 + e^2) ≈ 0.1192029"))
    #expect(!markdown.contains("= 0."))
  }

  @Test("A result of many symbols is written whole, in the sum and in the output")
  func symbols() throws {
    let letters = "abcdfghijklm".map { number(String($0)) }
    let scene = Scene(
      .values(Tensor(signal: letters)),
      [.convolution(Convolution(Kernel(signal: letters.map { _ in number("x3") })))])
    let result =
      "ax_{3} + bx_{3} + cx_{3} + dx_{3} + fx_{3} + gx_{3} + hx_{3} + ix_{3} + jx_{3} + kx_{3} + lx_{3} + mx_{3}"
    let page = try SampleScene.latexPage(scene)
    #expect(page.contains("\\allowbreak\n  = \(result)$\n"))
    #expect(page.ranges(of: result).count == 2)
  }
}
