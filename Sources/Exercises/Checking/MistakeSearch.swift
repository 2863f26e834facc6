import ConvEngine

/// Makes every mistake in every layer, one after the other, and compares what comes out with an answer.
struct MistakeSearch: Sendable {
  /// A variation that was computed: who made it, in which layer.
  struct Run: Sendable {
    let slip: Story.Slip
    /// Where the mistake stands in the registry.
    let order: Int
    let run: VariationRun
  }

  private let checked: CheckedAnswer
  private let solved: SolvedScene
  /// Whether the cells that are filled are those that a question asks for, whatever the shape of all of it.
  private let isOfAskedCells: Bool
  private var layer = 0
  private var order = 0
  private var waiting: [Variation] = []
  private var present: Run?
  private var outputs: Set<[Number]> = []

  /// The stories that explain anything, in the order of the registry.
  private(set) var stories: [Story] = []
  /// All that was computed and can run, for pairs; none where that would take too much memory.
  private(set) var runs: [Run] = []
  /// How many different outputs of the answer's shape there were.
  var distinctCount: Int { max(1, outputs.count) }

  /// Larger outputs nobody computes by hand, and two mistakes at once are not looked for in them.
  private static let mostCells = 1 << 14

  init(_ checked: CheckedAnswer, _ solved: SolvedScene, isOfAskedCells: Bool = false) {
    (self.checked, self.solved, self.isOfAskedCells) = (checked, solved, isOfAskedCells)
  }

  /// Whether all mistakes have been made.
  var isDone: Bool { order >= MistakeRegistry.all.count }

  /// One slice of the work.
  mutating func advance() {
    if let under = present.take() { return go(on: under) }
    if !waiting.isEmpty { return begin(waiting.removeFirst()) }
    guard !isDone else { return }
    guard layer < solved.layers.count else {
      (layer, order) = (0, order + 1)
      return
    }
    waiting = MistakeRegistry.all[order].variations(of: MistakeSite(solved: solved, index: layer))
    layer += 1
  }

  private mutating func begin(_ variation: Variation) {
    let variation = variation.made
    guard let shape = variation.shape else { return }
    guard checked.answer.fits(shape) || isForPairs(shape) else { return }
    let slip = Story.Slip(
      mistake: MistakeRegistry.all[order].name, layer: layer - 1, said: variation.said)
    present = Run(slip: slip, order: order, run: VariationRun(variation))
  }

  private mutating func go(on under: Run) {
    var run = under.run
    run.advance()
    let next = Run(slip: under.slip, order: under.order, run: run)
    guard run.isDone else {
      present = next
      return
    }
    guard let whole = run.output else { return }
    if isForPairs(whole.shape) { runs.append(next) }
    guard let output = comparable(whole), isNew(output) else { return }
    if var story = Story([under.slip], giving: output, for: checked) {
      // Kept where someone may have typed it, so that sums can be written as they were made.
      let isKept = output.shape.count <= Story.mostKept && run.variation.rearrangement == nil
      story.solved = isKept ? run.solved : nil
      stories.append(story)
    }
  }

  /// What comes out in the shape of the answer; nil where it cannot be compared.
  ///
  /// Whoever is asked for some cells takes them from an output of any shape: without the padding cell (0, 0) is another
  /// one.
  private func comparable(_ output: Tensor) -> Tensor? {
    if checked.answer.fits(output.shape) { return output }
    let shape = checked.expected.shape
    guard isOfAskedCells, checked.hasRightShape, output.shape.dimensions == shape.dimensions else {
      return nil
    }
    var numbers = Array(checked.expected.numbers)
    for cell in checked.answer.cells.indices where checked.answer.cells[cell] != nil {
      let place = shape.position(at: cell)
      guard place.channel < output.shape.channels, place.row < output.shape.rows,
        place.column < output.shape.columns
      else { return nil }
      numbers[cell] = output[output.shape.offset(place.channel, place.row, place.column)]
    }
    guard checked.expected.isApproximate || output.isApproximate else { return Tensor(shape, numbers) }
    return Tensor(shape, .doubles(numbers.map { $0.nearestDouble ?? 0 }))
  }

  /// Whether input and output are small enough for a second mistake to be looked for.
  private func isForPairs(_ shape: Shape) -> Bool {
    solved.scene.input.shape.count <= Self.mostCells && shape.count <= Self.mostCells
  }

  /// Whether it is not simply right; different ones are counted.
  private mutating func isNew(_ output: Tensor) -> Bool {
    let numbers = Array(output.numbers.prefix(1 << 12))
    if checked.hasRightShape, (0..<output.shape.count).allSatisfy({ output[$0] == checked.expected[$0] }) {
      return false
    }
    outputs.insert(numbers)
    return true
  }
}
