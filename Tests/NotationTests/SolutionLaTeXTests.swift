import ConvEngine
import Notation
import Testing

@Suite("Whole solutions as LaTeX")
struct SolutionLaTeXTests {
  @Test("A signal with a bias")
  func signal() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 1 $\times$ 4 (channels $\times$ length)}
      \begin{grid}{}{4}
      1 & 2 & 3 & 4
      \end{grid}

      \section*{\boldmath Layer 0: conv\\*[4pt]
        \normalfont\normalsize kernel 2, stride 2, padding 0}

      \subsubsection*{\boldmath Kernel, bias $0.5$}
      \begin{grid}{}{2}
      1 & -1
      \end{grid}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{length} &= \left\lfloor\frac{4 + 0 + 0 - 2}{2}\right\rfloor + 1 = \lfloor1\rfloor + 1 = 2
      \end{aligned}$

      Parameters: 3; multiplications: 4

      \subsubsection*{\boldmath Sums, by output [filter, position]}
      \settowidth{\cellwidth}{$[0, 1]$\enspace}
      \cell{0, 0}$= 1 \cdot 1 + 2 \cdot (-1) + 0.5 \allowbreak = -0.5$
      \cell{0, 1}$= 3 \cdot 1 + 4 \cdot (-1) + 0.5 \allowbreak = -0.5$

      \subsubsection*{\boldmath Output, 1 $\times$ 2}
      \begin{grid}{}{2}
      -0.5 & -0.5
      \end{grid}

      """#
    #expect(try SampleScene.latexPage(SampleScene.signal) == expected)
  }

  @Test("Channels, filters with biases, a fraction, and a second layer")
  func channels() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 2 $\times$ 1 $\times$ 2 (channels $\times$ rows $\times$ columns)}
      \begin{grid}{channel 0\enspace}{2}
      1 & 2
      \end{grid}
      \begin{grid}{channel 1\enspace}{2}
      3 & 4
      \end{grid}

      \section*{\boldmath Layer 0: conv\\*[4pt]
        \normalfont\normalsize kernel 1 $\times$ 1, stride 1, padding 0}

      \subsubsection*{\boldmath Filter 0, bias $0$}
      \begin{grid}{channel 0\enspace}{1}
      1
      \end{grid}
      \begin{grid}{channel 1\enspace}{1}
      2
      \end{grid}

      \subsubsection*{\boldmath Filter 1, bias $10$}
      \begin{grid}{channel 0\enspace}{1}
      0.5
      \end{grid}
      \begin{grid}{channel 1\enspace}{1}
      -1
      \end{grid}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{rows} &= \left\lfloor\frac{1 + 0 + 0 - 1}{1}\right\rfloor + 1 = \lfloor0\rfloor + 1 = 1 \\
      \text{columns} &= \left\lfloor\frac{2 + 0 + 0 - 1}{1}\right\rfloor + 1 = \lfloor1\rfloor + 1 = 2
      \end{aligned}$

      Parameters: 6; multiplications: 8; receptive field: 1 $\times$ 1

      \subsubsection*{\boldmath Sums, by output [filter, row, column]}
      \settowidth{\cellwidth}{$[1, 0, 1]$\enspace}
      \cell{0, 0, 0}$= 1 \cdot 1 + 3 \cdot 2 + 0 \allowbreak = 7$
      \cell{0, 0, 1}$= 2 \cdot 1 + 4 \cdot 2 + 0 \allowbreak = 10$
      \cell{1, 0, 0}$= 1 \cdot 0.5 + 3 \cdot (-1) + 10 \allowbreak = 7.5$
      \cell{1, 0, 1}$= 2 \cdot 0.5 + 4 \cdot (-1) + 10 \allowbreak = 7$

      \subsubsection*{\boldmath Output, 2 $\times$ 1 $\times$ 2}
      \begin{grid}{channel 0\enspace}{2}
      7 & 10
      \end{grid}
      \begin{grid}{channel 1\enspace}{2}
      7.5 & 7
      \end{grid}

      \section*{\boldmath Layer 1: conv\\*[4pt]
        \normalfont\normalsize kernel 1 $\times$ 2, stride 1, padding 0}

      \subsubsection*{\boldmath Kernel}
      \begin{grid}{channel 0\enspace}{2}
      1 & 1
      \end{grid}
      \begin{grid}{channel 1\enspace}{2}
      0 & \tfrac{1}{3}
      \end{grid}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{rows} &= \left\lfloor\frac{1 + 0 + 0 - 1}{1}\right\rfloor + 1 = \lfloor0\rfloor + 1 = 1 \\
      \text{columns} &= \left\lfloor\frac{2 + 0 + 0 - 2}{1}\right\rfloor + 1 = \lfloor0\rfloor + 1 = 1
      \end{aligned}$

      Parameters: 4; multiplications: 4; receptive field: 1 $\times$ 2

      \subsubsection*{\boldmath Sums, by output [filter, row, column]}
      \settowidth{\cellwidth}{$[0, 0, 0]$\enspace}
      \cell{0, 0, 0}$= 7 \cdot 1 + 10 \cdot 1 + 7.5 \cdot 0 + 7 \cdot \tfrac{1}{3} \allowbreak = \tfrac{58}{3}$

      \subsubsection*{\boldmath Output, 1 $\times$ 1 $\times$ 1}
      \begin{grid}{}{1}
      \tfrac{58}{3}
      \end{grid}

      """#
    #expect(try SampleScene.latexPage(SampleScene.channels) == expected)
  }

  @Test("A maximum over padding")
  func maximum() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 2 $\times$ 2 $\times$ 2 (channels $\times$ rows $\times$ columns)}
      \begin{grid}{channel 0\enspace}{2}
      -1 & -2 \\
      -3 & -4
      \end{grid}
      \begin{grid}{channel 1\enspace}{2}
      -5 & -0.5 \\
      -7 & -8
      \end{grid}

      \section*{\boldmath Layer 0: max\_pool\\*[4pt]
        \normalfont\normalsize kernel\_size 2 $\times$ 2, stride 2, padding top 1, bottom 0, left 1, right 0}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{rows} &= \left\lfloor\frac{2 + 1 + 0 - 2}{2}\right\rfloor + 1 = \lfloor0.5\rfloor + 1 = 1 \\
      &\quad 1\text{ row left over (input)} \\
      \text{columns} &= \left\lfloor\frac{2 + 1 + 0 - 2}{2}\right\rfloor + 1 = \lfloor0.5\rfloor + 1 = 1 \\
      &\quad 1\text{ column left over (input)}
      \end{aligned}$

      Parameters: 0; multiplications: 0

      \subsubsection*{\boldmath Windows, by output [channel, row, column]}
      \settowidth{\cellwidth}{$[1, 0, 0]$\enspace}
      \cell{0, 0, 0}$= \max(-\infty,\allowbreak -\infty,\allowbreak -\infty,\allowbreak -1) \allowbreak = -1$
      \cell{1, 0, 0}$= \max(-\infty,\allowbreak -\infty,\allowbreak -\infty,\allowbreak -5) \allowbreak = -5$

      \subsubsection*{\boldmath Output, 2 $\times$ 1 $\times$ 1}
      \begin{grid}{channel 0\enspace}{1}
      -1
      \end{grid}
      \begin{grid}{channel 1\enspace}{1}
      -5
      \end{grid}

      """#
    #expect(try SampleScene.latexPage(SampleScene.maximum) == expected)
  }

  @Test("Symbols")
  func symbols() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 1 $\times$ 2 $\times$ 2 (channels $\times$ rows $\times$ columns)}
      \begin{grid}{}{2}
      a & b \\
      c & d
      \end{grid}

      \section*{\boldmath Layer 0: conv\\*[4pt]
        \normalfont\normalsize kernel 2 $\times$ 2, stride 1, padding 0}

      \subsubsection*{\boldmath Kernel}
      \begin{grid}{}{2}
      w & x \\
      y & z
      \end{grid}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{rows} &= \left\lfloor\frac{2 + 0 + 0 - 2}{1}\right\rfloor + 1 = \lfloor0\rfloor + 1 = 1 \\
      \text{columns} &= \left\lfloor\frac{2 + 0 + 0 - 2}{1}\right\rfloor + 1 = \lfloor0\rfloor + 1 = 1
      \end{aligned}$

      Parameters: 4; multiplications: 4

      \subsubsection*{\boldmath Sums, by output [filter, row, column]}
      \settowidth{\cellwidth}{$[0, 0, 0]$\enspace}
      \cell{0, 0, 0}$= a \cdot w + b \cdot x + c \cdot y + d \cdot z \allowbreak = aw + bx + cy + dz$

      \subsubsection*{\boldmath Output, 1 $\times$ 1 $\times$ 1}
      \begin{grid}{}{1}
      aw + bx + cy + dz
      \end{grid}

      """#
    #expect(try SampleScene.latexPage(SampleScene.symbols) == expected)
  }

  @Test("Shapes alone")
  func shapes() throws {
    let expected = #"""
      {\LARGE\bfseries Hand calculation\par}\medskip

      \section*{\boldmath Input, 3 $\times$ 227 $\times$ 227 (channels $\times$ rows $\times$ columns)}

      \section*{\boldmath Layer 0: conv\\*[4pt]
        \normalfont\normalsize kernel 11 $\times$ 11, stride 4, padding 0}

      \subsubsection*{\boldmath Output size}
      $\begin{aligned}
      \text{output size} &= \left\lfloor\frac{n + \text{before} + \text{after} - e}{s}\right\rfloor + 1 \\
      \text{rows} &= \left\lfloor\frac{227 + 0 + 0 - 11}{4}\right\rfloor + 1 = \lfloor54\rfloor + 1 = 55 \\
      \text{columns} &= \left\lfloor\frac{227 + 0 + 0 - 11}{4}\right\rfloor + 1 = \lfloor54\rfloor + 1 = 55
      \end{aligned}$

      Parameters: 34848; multiplications: 105415200

      \bigskip\textbf{\boldmath Output, 96 $\times$ 55 $\times$ 55}

      """#
    #expect(try SampleScene.latexPage(SampleScene.shapes) == expected)
  }

  @Test("ASCII alone, with everything closed", arguments: Arithmetic.allCases)
  func closed(arithmetic: Arithmetic) throws {
    let scenes = [
      SampleScene.signal, SampleScene.flipped, SampleScene.channels, SampleScene.tiles, SampleScene.average,
    ]
    for scene in scenes {
      let latex = try SampleScene.written(scene, arithmetic) { try SolutionLaTeX.write($0, to: &$1) }
      #expect(latex.utf8.allSatisfy { $0 < 127 })
      #expect(!latex.contains("?"))
    }
  }
}
