import ConvEngine

/// Makes every two mistakes at once, one in what the other leaves, and compares what comes out with an answer.
///
/// Most pairs are told apart by a few cells, which are computed alone.
struct PairSearch: Sendable {
  private let checked: CheckedAnswer
  private let firsts: [MistakeSearch.Run]
  private let layerCount: Int
  /// Filled cells, wrong ones first, of which most have to fit.
  private let samples: [Int]
  private var first = 0
  private var layer = 0
  private var order = 0
  private var waiting: [Variation] = []
  private var present: (slips: [Story.Slip], run: VariationRun)?

  /// The stories that explain anything.
  private(set) var stories: [Story] = []
  /// How many pairs had the answer's shape.
  private(set) var tried = 1

  private static let sampleCount = 6
  private static let stepsPerSlice = 32
  /// Samples of sums of letters take longer than those of numbers.
  private let stepCost: Int
  /// How many cells a pair may read that cannot be told by samples.
  private static let mostReadings = 1 << 18

  /// Nil where nothing could come of it.
  init?(_ checked: CheckedAnswer, _ runs: [MistakeSearch.Run], layers layerCount: Int) {
    self.layerCount = layerCount
    guard !runs.isEmpty else { return nil }
    (self.checked, firsts) = (checked, runs)
    stepCost = checked.expected.numbers.contains { $0.nearestDouble == nil } ? 4 : 1
    let filled = checked.answer.cells.indices.filter { checked.answer.cells[$0] != nil }
    let wrong = checked.hasRightShape ? checked.wrong : filled
    let step = max(1, wrong.count / Self.sampleCount)
    samples = stride(from: 0, to: wrong.count, by: step).prefix(Self.sampleCount).map { wrong[$0] }
  }

  /// Whether all pairs have been tried.
  var isDone: Bool { first >= firsts.count }

  /// One slice of the work.
  mutating func advance() {
    if let under = present.take() { return go(on: under) }
    var steps = 0
    while steps < Self.stepsPerSlice, present == nil, !isDone {
      // What has to be made first from all of an input fills a slice.
      steps += waiting.first?.isPlanned == true ? Self.stepsPerSlice : stepCost
      step()
    }
  }

  private mutating func step() {
    if !waiting.isEmpty { return tryOut(waiting.removeFirst().made) }
    let base = firsts[first].run.solved
    guard layer < base.layers.count else {
      (layer, first) = (0, first + 1)
      return
    }
    guard order < MistakeRegistry.all.count else {
      (order, layer) = (0, layer + 1)
      return
    }
    defer { order += 1 }
    guard isOther else { return }
    waiting = MistakeRegistry.all[order].variations(of: MistakeSite(solved: base, index: layer))
  }

  /// Where two are made in one layer they are different ones; which of two settings is changed first does not matter.
  private var isOther: Bool {
    let run = firsts[first]
    let isSameLayer = layer == 0 && run.run.variation.rearrangement == nil
    return !isSameLayer || order != run.order
  }

  private mutating func tryOut(_ variation: Variation) {
    let run = firsts[first]
    let isSameLayer = layer == 0 && run.run.variation.rearrangement == nil
    if isSameLayer, order - 1 < run.order, variation.rearrangement == nil { return }
    guard let shape = variation.shape, checked.answer.fits(shape) else { return }
    tried += 1
    guard samplesFit(variation, shape) else { return }
    // Counted from the end, since the first mistake may have taken a layer away.
    let place = max(run.slip.layer, layerCount - run.run.solved.layers.count + layer)
    let slip = Story.Slip(
      mistake: MistakeRegistry.all[order - 1].name, layer: place, said: variation.said)
    present = ([run.slip, slip], VariationRun(variation))
  }

  /// Whether two thirds of the samples come out; also where they cannot be told, and the whole is small.
  private func samplesFit(_ variation: Variation, _ shape: Shape) -> Bool {
    var hits = 0
    for cell in samples {
      guard let number = variation.sample(shape.position(at: cell)) else {
        let layers = SolvedScene(variation.scene).layers
        return layers.reduce(0, { $0 + $1.readingCount }) <= Self.mostReadings
      }
      if let given = checked.answer.cells[cell], checked.rule.accepts(given, for: number) { hits += 1 }
    }
    return hits * 3 >= samples.count * 2
  }

  private mutating func go(on under: (slips: [Story.Slip], run: VariationRun)) {
    var run = under.run
    run.advance()
    guard run.isDone else {
      present = (under.slips, run)
      return
    }
    guard let output = run.output, var story = Story(under.slips, giving: output, for: checked) else {
      return
    }
    let isKept = output.shape.count <= Story.mostKept && run.variation.rearrangement == nil
    // After a rearrangement the first layers are missing.
    story.solved = isKept && run.solved.layers.count == layerCount ? run.solved : nil
    stories.append(story)
  }
}
