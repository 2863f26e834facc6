import ConvEngine
import Notation

/// What was done in a wrong answer to a question, as work that is advanced a slice at a time.
///
///     var work = AnswerDiagnosis("16", to: question, on: solved)
///     while work?.isDone == false { work?.advance() }
///     work?.said  // "the term 3·1 is missing"
///
/// How far off a number is would tell the answer, so where nothing else fits nothing is said.
public struct AnswerDiagnosis: Sendable {
  /// Outputs with more cells than this are computed to grade a question, but not looked through for slips.
  private static let mostCells = 1 << 14

  /// The cells that are asked for, by their indices; none for a size.
  private let asked: [[Int]]
  private var work: DiagnosisWork?
  private var sized: String?

  /// What is to be found out about a wrong answer; nil where no slip can be recognised in it.
  ///
  /// - Parameter scene: the scene, solved as far as ``Question/layerToDiagnose(on:)`` says.
  /// - Parameter hidesInput: whether what goes into the layer asked about is hidden, so that no sum may be told.
  /// - Complexity: O(cells of the output); for a size O(layers · mistakes).
  public init?(_ answer: String, to question: Question, on scene: SolvedScene, hidesInput: Bool = false) {
    switch question.kind {
    case .number, .choice: return nil
    case .size:
      let lengths = answer.split { !$0.isNumber }.compactMap { Int($0) }
      let checked = CheckedSize(lengths, of: scene.lastShape)
      guard scene.fault == nil, !lengths.isEmpty, !checked.isRight else { return nil }
      let said = SizeDiagnosis.diagnoses(of: checked, on: scene).map(\.said)
      (asked, sized) = ([], said.prefix(2).joined(separator: "; or "))
    case .cells(let cells):
      guard let output = scene.output, output.shape.count <= Self.mostCells, !scene.scene.hasSymbols,
        let typed = try? TypedNumbers.read(answer, count: cells.count)
      else { return nil }
      var texts = Array(repeating: "", count: output.shape.count)
      for (cell, number) in zip(cells, typed) {
        texts[output.shape.offset(cell.channel, cell.row, cell.column)] = number.text
      }
      guard let given = try? GivenAnswer(lengths: output.shape.lengths, texts: texts) else { return nil }
      asked = cells.map { output.shape.index(of: $0) }
      work = DiagnosisWork(
        CheckedAnswer(given, of: output, by: GradingRule()), of: scene, isOfAskedCells: true,
        looksIntoCells: !hidesInput)
    }
  }

  /// Whether there is nothing more to do.
  public var isDone: Bool { work?.isDone ?? true }

  /// One slice of the work.
  public mutating func advance() { work?.advance() }

  /// The step where the first of it was done; nil where it was in no cell.
  public var step: Diagnosis.Step? { isDone ? told.first?.step : nil }

  /// The sum of each cell that is asked for as it was made, above the one that is asked; nil of a cell in which no slip is
  /// recognised.
  public var sums: [MadeSum?] {
    guard isDone, work?.looksIntoCells == true else { return [] }
    let told = told
    return asked.map { index in told.first { $0.cells.contains(index) }?.sum(at: index) }
  }

  private var told: [Diagnosis] { (work?.diagnoses ?? []).filter { !$0.tellsTheAnswer && $0.leads } }

  /// What was done; nil where no slip is recognised, and while it is not known.
  ///
  /// Of one cell, or of several that one mistake explains, the two likeliest are said; else the likeliest of two cells.
  public var said: String? {
    if let sized { return sized.isEmpty ? nil : sized }
    guard isDone, let first = told.first else { return nil }
    if asked.count == 1 || first.cells.count > 1 {
      return told.filter { $0.cells == first.cells }.prefix(2).map(\.said).joined(separator: "; or ")
    }
    let other = told.first { $0.cells != first.cells }
    return [first, other].compactMap { $0?.named }.joined(separator: "; ")
  }
}

extension Diagnosis {
  /// Its words with the cell that they are about, where it is one.
  fileprivate var named: String { cells.count == 1 ? "\(cells[0]): \(said)" : said }
}

extension Question {
  /// The layer whose output, with those before it, must be made before a wrong answer can be looked into; −1 where none is.
  public func layerToDiagnose(on scene: SolvedScene?) -> Int {
    guard case .cells = kind, let scene, scene.lastShape.count <= 1 << 14 else { return -1 }
    return scene.layers.count - 1
  }

  /// How the answer comes about, written out: "1·0 + 2·1 + 4·2 + 5·3 = 25"; nil where it is no single cell, or its sum
  /// is longer than anyone follows in a line.
  ///
  /// - Complexity: O(terms of the cell).
  public func working(on scene: SolvedScene?) -> String? {
    guard case .cells(let cells) = kind, cells.count == 1 else { return nil }
    return scene?.sum(ofOutput: cells[0])
  }
}

extension SolvedScene {
  /// The sum of a cell of the last layer, written out; nil where it has no terms, or more than anyone follows in a line.
  ///
  /// - Complexity: O(terms of the cell).
  fileprivate func sum(ofOutput cell: Position) -> String? {
    guard let walk = walk(ofLayer: layers.count - 1), walk.layer.hasTerms else { return nil }
    let formula = CellFormula(walk, output: cell)
    guard formula.count <= 12 else { return nil }
    return "\(formula.formula.text) \(formula.result().text)"
  }
}
