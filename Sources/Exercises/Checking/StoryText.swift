import ConvEngine
import Notation

/// Says what was done in all of a layer, on the numbers of the answer.
struct StoryText {
  private let checked: CheckedAnswer
  private let layers: [Layer]
  private let working: CellWorking?

  init(_ checked: CheckedAnswer, of solved: SolvedScene) {
    (self.checked, layers, working) = (checked, solved.scene.layers, CellWorking(solved))
  }

  /// More cells than these nobody looks at one by one.
  private static let mostSums = 64

  /// The sums of the first cells as they were made.
  ///
  /// - Complexity: O(terms² · cells), of the first cells.
  private func sums(_ story: Story) -> [MadeSum?] {
    guard checked.hasRightShape, let working, let solved = story.solved, let made = CellWorking(solved) else {
      return []
    }
    return story.explained.prefix(Self.mostSums).map { cell in
      guard let asked = CellSum(working, cell), let sum = CellSum(made, cell) else { return nil }
      return MadeSum(sum, above: asked, number: story.output[cell])
    }
  }

  /// One diagnosis for each mistake of each story; of the same mistake made in several ways the first.
  func diagnoses(_ stories: [Story]) -> [Diagnosis] {
    var told: Set<[String]> = []
    var found: [Diagnosis] = []
    for story in stories {
      let names = story.slips.map { "\($0.mistake) \($0.layer)" }.sorted()
      guard told.insert(names).inserted else { continue }
      let cells = story.explained.map(checked.index)
      let (text, sums) = (sentence(story), sums(story))
      for (index, slip) in story.slips.enumerated() {
        let cell = story.explained.first.map { story.output.shape.position(at: $0) }
        found.append(
          Diagnosis(
            mistake: slip.mistake, also: story.slips.count > 1 ? story.slips[1 - index].mistake : nil,
            text: text, said: cells.count == 1 ? done(story) : said(story), cells: cells,
            step: step(slip, cell), sums: sums, leads: index == 0))
      }
    }
    return found
  }

  /// Where a slip shows first: in the last layer at a cell of the answer, in another one at its beginning.
  private func step(_ slip: Story.Slip, _ cell: Position?) -> Diagnosis.Step? {
    let isLast = slip.layer == layers.count - 1
    let first = isLast ? cell : Position(channel: 0, row: 0, column: 0)
    return first.map { Diagnosis.Step(layer: slip.layer, cell: $0, term: nil) }
  }

  /// The diagnoses of so few numbers that these mistakes would give them, and any other might; one for each mistake.
  func unsure(_ stories: [Story]) -> [Diagnosis] {
    var told: Set<String> = []
    return stories.compactMap { story in
      guard let slip = story.slips.first, let cell = story.explained.first, told.insert(slip.mistake).inserted
      else {
        return nil
      }
      let numbers = story.explained.map { NumberText(story.output[$0]).text }.joined(separator: ", ")
      let said = "\(done(story)): that would also give \(numbers)"
      let place = story.output.shape.position(at: cell)
      let isOne = story.explained.count == 1
      return Diagnosis(
        mistake: slip.mistake, text: isOne ? "in cell \(checked.name(of: cell)) \(said)" : said, said: said,
        cells: story.explained.map(checked.index), step: step(slip, place),
        sums: sums(story))
    }
  }

  /// "all 16 cells: the bias was not added; so cell (0, 0) comes to 7, not 10".
  private func sentence(_ story: Story) -> String {
    guard let first = story.explained.first else { return done(story) }
    let number = NumberText(story.output[first]).text
    let right = checked.hasRightShape ? ", not \(NumberText(checked.expected[first]).text)" : ""
    return "\(said(story)); so cell \(checked.name(of: first)) comes to \(number)\(right)"
  }

  /// "the bias was not added".
  private func done(_ story: Story) -> String {
    story.slips.map { slip in
      layers.count > 1 ? "in layer \(slip.layer) (\(layers[slip.layer].kind)) \(slip.said)" : slip.said
    }.joined(separator: ", and ")
  }

  /// "all 16 cells: the bias was not added".
  private func said(_ story: Story) -> String {
    let count = story.explained.count
    let cells =
      count == 1
      ? "one cell"
      : story.isWhole && count == filled
        ? (count == 2 ? "both cells" : "all \(count) cells") : "\(count) cells"
    return "\(cells): \(done(story))"
  }

  private var filled: Int { checked.answer.cells.count { $0 != nil } }
}
