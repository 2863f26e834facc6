import ConvEngine

/// Looks for slips in single cells, a few cells at a time.
struct CellSearch: Sendable {
  private let checked: CheckedAnswer
  private let solved: SolvedScene
  private let working: CellWorking
  private let cells: [Int]
  private var next = 0

  /// What was found, in the order of the cells.
  private(set) var diagnoses: [Diagnosis] = []

  /// Where more cells than this are left unexplained, single slips are no explanation.
  private static let mostCells = 64
  private static let fewCells = 2

  /// Nil where there are no cells, or so many that no single slips explain them.
  init?(_ checked: CheckedAnswer, _ cells: [Int], _ solved: SolvedScene) {
    let filled = checked.answer.cells.count { $0 != nil }
    guard !cells.isEmpty, cells.count <= max(Self.fewCells, min(filled / 2, Self.mostCells)),
      let working = CellWorking(solved)
    else { return nil }
    (self.checked, self.cells, self.working, self.solved) = (checked, cells, working, solved)
  }

  /// Whether all cells have been looked at.
  var isDone: Bool { next >= cells.count }

  /// One cell.
  mutating func advance() {
    guard !isDone, let given = checked.answer.cells[cells[next]] else {
      next += 1
      return
    }
    let place = cells[next]
    next += 1
    let cell = WorkedCell(working, place, given, checked.rule)
    var found = slips(in: [cell])
    if found.isEmpty {
      found = slips(in: working.pooledCells(of: place).map { WorkedCell($0, place, given, checked.rule) })
    }
    if found.isEmpty, let last = SlipRegistry.last.finding(in: cell) {
      found = [diagnosis(SlipRegistry.last.name, last, of: cell)]
    }
    diagnoses += found
  }

  /// All slips that fit, each in the first of the cells in which it does.
  private func slips(in cells: [WorkedCell]) -> [Diagnosis] {
    SlipRegistry.all.compactMap { slip in
      for cell in cells {
        if let finding = slip.finding(in: cell) { return diagnosis(slip.name, finding, of: cell) }
      }
      return nil
    }
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
    let number = Number.exact(cell.given.value)
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
