import ConvEngine
import Lessons
import Notation

/// `convwalk solve`: the whole hand calculation, written to standard output.
public struct SolveCommand: Sendable {
  /// How the answer is written.
  public enum Format: String, CaseIterable, Sendable {
    /// The calculation as on a board.
    case text
    /// One JSON object, for programs.
    case json
    /// The output's cells.
    case csv
    /// The calculation as CommonMark.
    case markdown
    /// The calculation as a document for pdflatex.
    case latex
    /// A PyTorch program that prints the output.
    case pytorch
  }

  /// The scene file; nil where the flags make the scene.
  public var scene: String?
  /// The scene's settings from the command line.
  public var flags = SceneFlags()
  /// How the answer is written.
  public var format = Format.text
  /// In what kind of number it is computed.
  public var arithmetic = Arithmetic.exact
  /// Whether text and Markdown are written in ASCII alone.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Reads, solves and writes.
  ///
  /// - Throws: ``CommandFailure``.
  public func run() throws {
    let source = SceneSource(path: scene, flags: flags)
    let scene = try source.scene()
    guard arithmetic == .exact || !scene.hasSymbols else {
      throw CommandFailure(.badData, "--arithmetic double needs numbers and the scene has symbols; use exact")
    }
    guard format != .csv || scene.hasValues else {
      throw CommandFailure(
        .badData,
        "the scene has shapes only, and csv holds values; draw them with --seed 1, or use --format json"
      )
    }
    let meter = ProgressMeter()
    let solution: SolvedScene
    do { solution = try scene.solved(arithmetic: arithmetic, watch: meter?.show) } catch {
      throw CommandFailure(error, in: scene, from: self.scene)
    }
    meter?.clear()
    if format == .pytorch, let refusal = PyTorchProgram.refusal(solution) {
      throw CommandFailure(.badData, refusal)
    }
    let hasTwin = format == .text || format == .markdown
    try StandardOutput.write(ascii: hasTwin && (ascii || !StandardOutput.isUTF8)) { writer in
      switch format {
      case .text: try SolutionText.write(solution, heading: source.heading, to: &writer)
      case .markdown: try SolutionMarkdown.write(solution, heading: source.heading, to: &writer)
      case .latex: try SolutionLaTeX.write(solution, heading: source.heading, to: &writer)
      case .json: try SolutionJSON.write(solution, to: &writer)
      case .csv: try SolutionCSV.write(solution, to: &writer)
      case .pytorch: try PyTorchProgram.write(solution, to: &writer)
      }
    }
  }
}
