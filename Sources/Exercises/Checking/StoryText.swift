import ConvEngine
import Notation

/// Says what was done in all of a layer, on the numbers of the answer.
struct StoryText {
  private let checked: CheckedAnswer
  private let layers: [Layer]

  init(_ checked: CheckedAnswer, layers: [Layer]) { (self.checked, self.layers) = (checked, layers) }

  /// One diagnosis for each mistake of each story; of the same mistake made in several ways the first.
  func diagnoses(_ stories: [Story]) -> [Diagnosis] {
    var told: Set<[String]> = []
    var found: [Diagnosis] = []
    for story in stories {
      let names = story.slips.map { "\($0.mistake) \($0.layer)" }.sorted()
      guard told.insert(names).inserted else { continue }
      let cells = story.explained.map(checked.index)
      let text = sentence(story)
      for (index, slip) in story.slips.enumerated() {
        let cell = story.explained.first.map { story.output.shape.position(at: $0) }
        found.append(
          Diagnosis(
            mistake: slip.mistake, also: story.slips.count > 1 ? story.slips[1 - index].mistake : nil,
            text: text,
            cells: cells,
            step: slip.layer == layers.count - 1
              ? cell.map { Diagnosis.Step(layer: slip.layer, cell: $0, term: nil) } : nil,
            leads: index == 0))
      }
    }
    return found
  }

  /// "all 16 cells: the bias was not added; so cell (0, 0) comes to 7, not 10".
  private func sentence(_ story: Story) -> String {
    let said = story.slips.map { slip in
      layers.count > 1 ? "in layer \(slip.layer) (\(layers[slip.layer].kind)) \(slip.said)" : slip.said
    }.joined(separator: ", and ")
    guard let first = story.explained.first else { return said }
    let count = story.explained.count
    let cells =
      count == 1
      ? "one cell"
      : story.isWhole && count == filled
        ? (count == 2 ? "both cells" : "all \(count) cells") : "\(count) cells"
    let number = NumberText(story.output[first]).text
    let right = checked.hasRightShape ? ", not \(NumberText(checked.expected[first]).text)" : ""
    return "\(cells): \(said); so cell \(checked.name(of: first)) comes to \(number)\(right)"
  }

  private var filled: Int { checked.answer.cells.count { $0 != nil } }
}
