import ConvEngine
import Exercises
import Notation

/// A story of a check: what was done in all cells, or in one of them, and the step where it was.
struct CheckStory: Sendable {
  /// The wrong cells that it is about; the first is gone to.
  let cells: [Int]
  /// Whether it is about the whole grid.
  let isWhole: Bool
  /// What was done, in each way that fits, best first.
  let ways: [String]
  /// The step where it was.
  let step: Diagnosis.Step
  /// What it is told from; nil where no slip is recognised.
  var diagnosis: Diagnosis?

  /// How a cell was made by it, above the sum that is asked; nil where no sum shows that.
  func sum(at cell: Position, of shape: Shape) -> MadeSum? { diagnosis?.sum(at: shape.index(of: cell)) }
}

extension Check {
  /// What was done, best first: what explains many cells, then each cell that is left.
  ///
  /// - Complexity: O(wrong cells · diagnoses).
  var stories: [CheckStory] {
    guard isJudged, let checked else { return [] }
    let wrong = checked.wrong
    var stories = diagnoses.filter { $0.leads && $0.cells.count > 1 }.compactMap { diagnosis in
      diagnosis.step.map {
        CheckStory(
          cells: diagnosis.cells.map(offset), isWhole: true, ways: [diagnosis.said], step: $0,
          diagnosis: diagnosis)
      }
    }
    let explained = Set(stories.flatMap(\.cells))
    let byCell = Dictionary(grouping: diagnoses.filter { $0.cells.count == 1 }, by: { offset($0.cells[0]) })
    for cell in wrong.filter({ !explained.contains($0) }).prefix(Self.mostListed) {
      stories.append(story(of: cell, byCell[cell] ?? []))
    }
    return stories
  }

  /// Nobody goes through more single cells than these.
  private static let mostListed = 64

  private func story(of cell: Int, _ diagnoses: [Diagnosis]) -> CheckStory {
    // How far off a number is says which one is right, and is told once that has been shown.
    let told = diagnoses.filter { $0.leads && (!$0.tellsTheAnswer || shown.contains(cell)) }
    var ways = told.map { Self.short($0.said) }
    if ways.isEmpty { ways = [isWorking ? "…" : "no slip is recognised"] }
    let step = told.first?.step ?? Diagnosis.Step(layer: key.layer, cell: shape.position(at: cell), term: nil)
    return CheckStory(cells: [cell], isWhole: false, ways: ways, step: step, diagnosis: told.first)
  }

  /// "4·(−1) is missing", "4·2, with kernel cell (0, 1), in place of 4·(−1)": a product needs no name, and the number
  /// that comes out stands beside it.
  private static func short(_ said: String) -> String {
    var said = said[...]
    if said.hasPrefix("the term ") { said = said.dropFirst("the term ".count) }
    let given = " would also give "
    if let end = said.indices.first(where: { said[$0...].hasPrefix(given) }) { said = said[..<end] }
    return String(said).replacing(" in place of the term ", with: " in place of ")
  }

  /// Where the indices of a diagnosis lie.
  private func offset(_ index: [Int]) -> Int {
    let column = index.last ?? 0
    switch index.count {
    case 1: return column
    case 2: return shape.offset(index[0], 0, column)
    default: return shape.offset(index[0], index[1], column)
    }
  }

  /// The story that is chosen: one that was gone to, otherwise that of the chosen cell.
  func chosen(of stories: [CheckStory]) -> Int? {
    if let story, stories.indices.contains(story) { return story }
    return stories.firstIndex { !$0.isWhole && $0.cells.contains(cell) }
      ?? stories.firstIndex { $0.cells.contains(cell) }
  }

  /// Goes so many stories on, to the first cell of it; the first press goes to the chosen cell's own.
  mutating func choose(by distance: Int) {
    let stories = stories
    guard !stories.isEmpty else { return }
    let next = chosen(of: stories).map { $0 + distance } ?? (distance > 0 ? 0 : stories.count - 1)
    let index = min(max(0, next), stories.count - 1)
    (story, cell, channel) = (index, stories[index].cells[0], nil)
  }

  /// To a cell.
  mutating func go(to cell: Int) { (self.cell, story, channel) = (cell, nil, nil) }

  /// The step that the chosen cell is about: that of its story, where it is one of its own; otherwise the cell.
  var step: Diagnosis.Step {
    let stories = stories
    let cell = Diagnosis.Step(layer: key.layer, cell: position, term: nil)
    guard stage != .typing, let index = chosen(of: stories) else { return cell }
    let step = stories[index].step
    return stories[index].isWhole && step.layer == key.layer ? cell : step
  }

  /// "output[0, 0, 3]".
  public var fullName: String { "output" + name(cell, isWhole: true) }

  /// A cell as it is named: "[0, 3]" where there is one channel.
  func name(_ cell: Int, isWhole: Bool = false) -> String {
    let index = shape.index(of: shape.position(at: cell))
    return "\(!isWhole && shape.channels == 1 && index.count > 1 ? Array(index.dropFirst()) : index)"
  }
}
