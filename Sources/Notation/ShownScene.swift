import ConvEngine

/// What a page shows of a scene, to be written into a larger text: what is given, without what is covered, and what
/// comes out where that is not asked for.
///
/// Of a 4 × 4 input and a kernel it has the two grids, and with `showsOutput` the 2 × 2 output.
package struct ShownScene {
  private let parts: [SolutionPart]

  /// The scene's parts.
  ///
  /// - Parameters:
  ///   - hidden: what stays covered: of an input only its size is told then, of a kernel nothing.
  ///   - showsOutput: whether each layer's output follows it.
  /// - Complexity: O(what is given); with the output the work of all layers.
  package init(_ scene: Scene, hiding hidden: Covering, showsOutput: Bool) {
    let solved = showsOutput ? (try? scene.solved()) : nil
    let given = scene.givenParts.compactMap { part -> SolutionPart? in
      switch part {
      case .input(let shape, _) where hidden.contains(.input): .input(shape, nil)
      case .weights where hidden.contains(.kernel): nil
      default: part
      }
    }
    guard let solved else {
      parts = given
      return
    }
    let outputs = solved.parts.compactMap { part in if case .output = part { part } else { nil } }
    var parts: [SolutionPart] = []
    var layer = -1
    for part in given {
      if case .layer = part {
        if layer >= 0 { parts.append(outputs[layer]) }
        layer += 1
      }
      parts.append(part)
    }
    if layer >= 0 { parts.append(outputs[layer]) }
    self.parts = parts
  }

  /// What a page covered: its input and kernels where those were, and what comes out of each layer.
  package init(uncovering hidden: Covering, of scene: Scene) {
    parts =
      ShownScene(scene, hiding: [], showsOutput: true).parts.filter { part in
        switch part {
        case .input: hidden.contains(.input)
        case .layer, .weights: hidden.contains(.kernel)
        default: true
        }
      }
  }

  /// Writes it as plain text.
  package func writeText(to writer: inout ByteWriter) throws {
    for part in parts { try SolutionText.write(part, to: &writer) }
  }

  /// Writes it as Markdown, below a heading of the second level.
  package func writeMarkdown(to writer: inout ByteWriter) throws {
    for part in parts { try SolutionMarkdown.write(part, depth: 1, to: &writer) }
  }

  /// Writes it as a piece of a LaTeX document, below a section.
  package func writeLaTeX(to writer: inout ByteWriter) throws {
    for part in parts { try SolutionLaTeX.write(part, level: "subsection", to: &writer) }
  }
}

/// The frame of a LaTeX document that has more in it than one calculation.
package enum LaTeXDocument {
  /// Writes what the document is set with, its title, and the paragraphs below it.
  package static func begin(_ heading: SolutionHeading, to writer: inout ByteWriter) throws {
    try SolutionLaTeX.begin(heading, to: &writer)
  }

  /// Writes a heading, in plain text.
  package static func section(_ title: String, to writer: inout ByteWriter) throws {
    try SolutionLaTeX.writeHeading("section", LaTeXText.escaped(title), to: &writer)
  }

  /// Writes the end of the document.
  package static func end(to writer: inout ByteWriter) throws { try SolutionLaTeX.end(to: &writer) }
}
