import ConvEngine

/// What was done in an answer that is not right: long work as a value that is advanced a slice at a time.
///
///     var work = DiagnosisWork(checked, of: solved)
///     while !work.isDone { work.advance() }
///     work.diagnoses
///
/// First every mistake is made in every layer, and its output compared with the answer; where none explains all of it,
/// every two of them; then the cells that are left are looked at one by one. What explains most comes first, of that
/// the simplest.
public struct DiagnosisWork: Sendable {
  // Boxed, as a search is large and the work is a part of what every key hands on.
  private indirect enum Phase: Sendable {
    case mistakes(MistakeSearch)
    case pairs(PairSearch)
    case cells(CellSearch)
    case done
  }

  private let checked: CheckedAnswer
  private let solved: SolvedScene
  private let chance: Chance
  /// Whether only some cells were asked for, as a question does: a rule that was misunderstood is then likelier than
  /// slips in these very cells.
  private let isOfAskedCells: Bool
  /// Whether slips of single cells are looked for, whose words tell what goes into the cell.
  let looksIntoCells: Bool
  private var phase: Phase
  /// The stories that are told, best first.
  private var stories: [Story] = []
  /// Of an answer of few numbers the mistakes that give them all, which so few are no proof of.
  private var unsure: [Story] = []

  /// What was done, as far as it is known; best first.
  public private(set) var diagnoses: [Diagnosis] = []

  /// Work that has not begun.
  ///
  /// - Parameter isOfAskedCells: whether the cells that are filled are those that a question asks for.
  /// - Parameter looksIntoCells: false where what goes into the cells is hidden, which the words of slips would tell.
  /// - Precondition: the scene is solved, and has no symbols.
  public init(
    _ checked: CheckedAnswer, of solved: SolvedScene, isOfAskedCells: Bool = false,
    looksIntoCells: Bool = true
  ) {
    (self.checked, self.solved) = (checked, solved)
    (self.isOfAskedCells, self.looksIntoCells) = (isOfAskedCells, looksIntoCells)
    chance = Chance(checked)
    let needsNothing = checked.hasRightShape && checked.wrong.isEmpty
    phase = needsNothing ? .done : .mistakes(MistakeSearch(checked, solved, isOfAskedCells: isOfAskedCells))
  }

  /// Whether there is nothing more to do.
  public var isDone: Bool { if case .done = phase { true } else { false } }

  /// One slice of the work, which takes some milliseconds.
  public mutating func advance() {
    switch phase {
    case .mistakes(var search):
      phase = .done
      search.advance()
      phase = search.isDone ? next(search) : .mistakes(search)
    case .pairs(var search):
      phase = .done
      search.advance()
      phase = search.isDone ? next(search) : .pairs(search)
    case .cells(var search):
      phase = .done
      search.advance()
      if search.isDone { diagnoses += withUnsure(search.diagnoses) } else { phase = .cells(search) }
    case .done: break
    }
  }

  /// What comes behind the mistakes one by one.
  private mutating func next(_ search: MistakeSearch) -> Phase {
    let wrong = wrongCount
    stories = search.stories.filter {
      $0.isMostly(of: wrong) && chance.excludes($0, among: search.distinctCount)
    }
    if checked.hasRightShape, isOfAskedCells || checked.answer.cells.count(where: { $0 != nil }) == 1 {
      unsure = search.stories.filter(\.isWhole)
    }
    guard !stories.contains(where: \.isWhole), common.isEmpty,
      let pairs = PairSearch(checked, search.runs, layers: solved.scene.layers.count)
    else {
      return tell()
    }
    return .pairs(pairs)
  }

  /// What comes behind the pairs.
  private mutating func next(_ search: PairSearch) -> Phase {
    let wrong = wrongCount
    let most = stories.map(\.explained.count).max() ?? 0
    stories += search.stories.filter {
      $0.explained.count > most && $0.isMostly(of: wrong) && chance.excludes($0, among: search.tried)
    }
    return tell()
  }

  /// The slips of single cells, with the mistakes that few numbers are no proof of: to a question those that are common
  /// come first; else one is said where it is the only one, and no slip fits.
  private func withUnsure(_ slips: [Diagnosis]) -> [Diagnosis] {
    guard diagnoses.isEmpty else { return slips }
    let text = StoryText(checked, of: solved)
    guard common.isEmpty else { return text.unsure(common) + (common[0].explained.count == 1 ? slips : []) }
    let told = text.unsure(unsure)
    return told.count == 1 && slips.allSatisfy(\.tellsTheAnswer) ? told : slips
  }

  /// Those of the unsure mistakes that are said of what a question asks for.
  private var common: [Story] {
    isOfAskedCells ? unsure.filter { MistakeRegistry.isCommon($0.slips[0].mistake) } : []
  }

  /// How many cells need an explanation.
  private var wrongCount: Int {
    checked.hasRightShape ? checked.wrong.count : checked.answer.cells.count { $0 != nil }
  }

  /// Tells the stories, and goes on with the cells that none explains.
  private mutating func tell() -> Phase {
    let ranked = stories.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.explained.count != b.explained.count { return a.explained.count > b.explained.count }
      if a.contradicted != b.contradicted { return a.contradicted < b.contradicted }
      if a.slips.count != b.slips.count { return a.slips.count < b.slips.count }
      return left.offset < right.offset
    }
    // One that explains less than the best adds nothing but doubt.
    let best = ranked.first?.element
    let told = ranked.map(\.element).filter {
      $0.explained.count == best?.explained.count && $0.slips.count == best?.slips.count
        && $0.contradicted == best?.contradicted
    }
    diagnoses = StoryText(checked, of: solved).diagnoses(told)
    let explained = Set(told.flatMap(\.explained))
    let rest = checked.wrong.filter { !explained.contains($0) }
    guard looksIntoCells, checked.hasRightShape, let search = CellSearch(checked, rest, solved) else {
      diagnoses += withUnsure([])
      return .done
    }
    return .cells(search)
  }
}
