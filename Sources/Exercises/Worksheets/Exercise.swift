import ConvEngine

/// One exercise of a worksheet: a scene, and what is asked of it.
///
/// `Exercise(ExerciseName(topic: "stride", level: 2, seed: 7, number: 3))` is the same for ever.
public struct Exercise: Sendable {
  /// What is asked.
  public enum Asked: Hashable, Sendable {
    /// Every number of the last layer's output.
    case output
    /// How many rows and columns that has.
    case size
    /// A number that follows from the layers.
    case measure(Measure)
  }

  /// Which exercise it is.
  public let name: ExerciseName
  /// The input and its layers; of shapes only where no numbers are asked for.
  public let scene: Scene
  /// What is asked.
  public let asked: Asked
  /// How often it was drafted until it was good.
  let drafts: Int

  /// The exercise of a name; nil where there is no such topic or level.
  ///
  /// - Complexity: O(mistakes · multiplications) for each draft, of which a few are enough.
  public init?(_ name: ExerciseName) {
    guard let topic = TopicRegistry.all.first(where: { $0.name == name.topic }),
      TopicSummary.levels.contains(name.level), name.number > 0
    else { return nil }
    var draw = name.draw
    var draft = topic.draft(level: name.level, &draw)
    var drafts = 1
    while !draft.isGood {
      draft = topic.draft(level: name.level, &draw)
      drafts += 1
    }
    (self.name, scene, asked, self.drafts) = (name, draft.scene, draft.asked, drafts)
  }

  /// What the student is told to do.
  public var task: String {
    let isSignal = scene.input.shape.dimensions == .one
    switch asked {
    case .output:
      let isList = (try? scene.sized().last?.outputShape.isList) == true
      let place = scene.layers.count > 1 ? " of the last layer" : ""
      return "Work out the \(isList ? "numbers" : "output")\(place)."
        + (isApproximate ? " Round to three decimals." : "")
    case .size:
      return isSignal ? "How long is the output?" : "How many rows and columns does the output have?"
    case .measure(.parameters):
      return "How many parameters are learned, all weights and biases counted?"
    case .measure(.receptiveField):
      return
        "How many \(isSignal ? "positions" : "rows") of the input does a cell of the last output depend on?"
    }
  }

  /// Whether its answer is known approximately only.
  public var isApproximate: Bool {
    guard case .output = asked, let output = try? scene.solved().output else { return false }
    return output.isApproximate
  }
}
