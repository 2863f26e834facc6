import ConvEngine

/// Looks for slips in single cells, one slip in one cell at a time.
struct CellSearch: Sendable {
  private let checked: CheckedAnswer
  private let solved: SolvedScene
  private let working: CellWorking
  private let cells: [Int]
  private var next = 0
  /// The cell itself, and those that a pooling layer reads for it, once they are looked at.
  private var candidates: [WorkedCell] = []
  private var isUnderPooling = false
  private var candidate = 0
  private var slip = 0
  private var found: [Diagnosis] = []

  /// What was found, in the order of the cells.
  private(set) var diagnoses: [Diagnosis] = []

  /// Whether so few cells are wrong that what no slip explains is one of arithmetic.
  private let areFew: Bool

  /// Where more cells than this are left unexplained, single slips are no explanation.
  private static let mostCells = 64
  private static let fewCells = 2

  /// Nil where there are no cells, or so many that no single slips explain them.
  init?(_ checked: CheckedAnswer, _ cells: [Int], _ solved: SolvedScene) {
    let filled = checked.answer.cells.count { $0 != nil }
    // No sum of letters comes out of a slip by chance, as a number does.
    let isInLetters = checked.expected.numbers.contains { $0.nearestDouble == nil }
    areFew = cells.count <= max(Self.fewCells, min(filled / 2, Self.mostCells))
    guard !cells.isEmpty, areFew || isInLetters && cells.count <= Self.mostCells,
      let working = CellWorking(solved)
    else { return nil }
    (self.checked, self.cells, self.working, self.solved) = (checked, cells, working, solved)
  }

  /// Whether all cells have been looked at.
  var isDone: Bool { next >= cells.count }

  /// One slip in one cell.
  mutating func advance() {
    guard !isDone, let given = checked.answer.cells[cells[next]] else { return goOn() }
    if candidates.isEmpty { candidates = [WorkedCell(working, cells[next], given, checked.rule)] }
    if slip < SlipRegistry.all.count { return look(for: SlipRegistry.all[slip]) }
    if found.isEmpty, !isUnderPooling {
      // Then in the cells that a pooling layer behind them reads.
      let pooled = working.pooledCells(of: cells[next])
      if !pooled.isEmpty {
        let own = candidates[0]
        candidates = [own] + pooled.map { WorkedCell($0, cells[next], given, checked.rule) }
        (isUnderPooling, slip, candidate) = (true, 0, 1)
        return
      }
    }
    if found.isEmpty, areFew, let last = SlipRegistry.last.finding(in: candidates[0]) {
      found = [diagnosis(SlipRegistry.last.name, last, of: candidates[0])]
    }
    goOn()
  }

  /// A slip in one of the cells in which it may have been made; the first in which it fits is enough.
  private mutating func look(for kind: any Slip.Type) {
    if let finding = kind.finding(in: candidates[candidate]) {
      found.append(diagnosis(kind.name, finding, of: candidates[candidate]))
    } else if candidate + 1 < candidates.count {
      candidate += 1
      return
    }
    (slip, candidate) = (slip + 1, isUnderPooling ? 1 : 0)
  }

  /// To the next cell.
  private mutating func goOn() {
    diagnoses += found
    (found, candidates, slip, candidate, isUnderPooling) = ([], [], 0, 0, false)
    next += 1
  }

  private func diagnosis(_ mistake: String, _ finding: SlipFinding, of cell: WorkedCell) -> Diagnosis {
    Diagnosis(
      mistake: mistake, text: cell.name + " " + finding.said,
      said: cell.working.isPooled ? cell.name + " " + finding.said : finding.said,
      cells: [checked.index(of: cell.cell)],
      step: Diagnosis.Step(
        layer: cell.working.layer, cell: cell.working.position(of: cell.cell), term: finding.term),
      sums: [finding.made.flatMap { sum($0, of: cell) }])
  }

  /// The sum as it was made by a slip.
  private func sum(_ made: SlipFinding.Making, of cell: WorkedCell) -> MadeSum? {
    guard let asked = CellSum(cell.working, cell.cell) else { return nil }
    let number = cell.given.value
    switch made {
    case .ofCell(let other):
      return CellSum(cell.working, other).flatMap { MadeSum($0, above: asked, number: number) }
    case .changed(let change):
      let step = Diagnosis.Step(
        layer: cell.working.layer, cell: cell.working.position(of: cell.cell), term: nil)
      return MadeSum(change.mapped { solved.walkTerm($0, of: step) }, in: asked, number: number)
    }
  }
}
