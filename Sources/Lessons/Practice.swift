import ConvEngine
import Exercises
import Notation

/// Exercises one after the other, as the pages of a lesson without an end: `practise` in the terminal.
public struct Practice: Hashable, Sendable {
  /// What the exercises are about; nil goes through all topics in an order that is drawn.
  public let topic: TopicSummary?
  /// How hard they are, from 1.
  public let level: Int
  /// What they are drawn from.
  public let seed: UInt64

  /// More than anyone does.
  private static let most = 1_000_000

  /// Exercises of one topic, or of all.
  public init(topic: TopicSummary? = nil, level: Int = 1, seed: UInt64) {
    (self.topic, self.level, self.seed) = (topic, level, seed)
  }

  /// Which exercise has a number, from 1; with one topic it is that of the worksheet from the same seed.
  ///
  /// Without a topic the order of the topics is drawn among those that there are: it changes where one is added.
  public func name(_ number: Int) -> ExerciseName {
    let all = TopicSummary.all
    let drawn = Draw(seed: seed, from: 0, to: all.count - 1)
    let topic = topic ?? all[drawn[number - 1]]
    return ExerciseName(topic: topic.name, level: level, seed: seed, number: number)
  }

  /// The lesson; each page is drawn when it is opened.
  public var lesson: Lesson {
    Lesson(
      practising: Pages(count: Self.most) { page(name($0 + 1)) },
      title: "Practice: " + (topic?.title ?? "all topics"),
      goal: "Work it out on paper, then type the answer.",
      source: "level \(level), seed \(seed)")
  }

  private func page(_ name: ExerciseName) -> Page {
    guard let exercise = Exercise(name) else {
      preconditionFailure("no exercise \(name)")
    }
    return Page(
      title: "Exercise \(name.number)", blocks: exercise.blocks, scene: exercise.pageScene,
      questions: exercise.questions, line: 1)
  }
}

extension Exercise {
  /// The task, what is given where no figure shows it, and how the exercise is had again.
  fileprivate var blocks: [Block] {
    var blocks = [
      Block(.paragraph, [Span(TopicSummary.named(name.topic)?.title ?? "", .strong), Span(". " + task)])
    ]
    if pageScene == nil {
      blocks.append(Block(.paragraph, [Span(inputLine + ", then")]))
      for (index, line) in layerLines.enumerated() {
        blocks.append(Block(.item(marker: "\(index)."), depth: 1, [Span(line)]))
      }
    }
    blocks.append(Block(.paragraph, [Span("This is "), Span("\(name)", .code), Span(".")]))
    return blocks
  }

  /// The scene with its output covered; nil where a figure would tell the answer: a table of layers counts parameters,
  /// and has the sizes of all layers but the last.
  fileprivate var pageScene: LessonScene? {
    switch asked {
    case .measure: nil
    case .size where scene.layers.count > 1: nil
    case .size, .output: LessonScene(scene, hidden: [.output])
    }
  }

  /// What is asked: first the size, where the layers change it, and then the numbers.
  fileprivate var questions: [Question] {
    guard let last = try? scene.sized().last else { return [] }
    let shape = last.outputShape
    switch asked {
    case .size where pageScene == nil:
      return [("rows", \Shape.rows), ("columns", \.columns)].map { name, length in
        var question = Question(
          "How many \(name) has the last output?", .number(Number(shape[keyPath: length])),
          hint: Self.sizeHint(last), explain: working)
        question.slips = slips(ofLength: length)
        return question
      }
    case .size: return [sizeQuestion(last)]
    case .measure(let measure):
      guard let value = measure.value(of: scene) else { return [] }
      var question = Question(task, .number(Number(value)), hint: measure.hint, explain: working)
      question.slips = slips
      return [question]
    case .output:
      let isAsGiven = (shape.rows, shape.columns) == (scene.input.shape.rows, scene.input.shape.columns)
      return (isAsGiven ? [] : [sizeQuestion(last)]) + [numbersQuestion(shape)]
    }
  }

  private func numbersQuestion(_ shape: Shape) -> Question {
    let how = shape.count == 1 ? "" : " Type all \(shape.count), row by row, separated by spaces."
    let rounding = isApproximate ? " Round to three decimals." : ""
    return Question(
      "Which numbers are in it?" + how + rounding, .cells((0..<shape.count).map { shape.position(at: $0) }))
  }

  private func sizeQuestion(_ last: SizedLayer) -> Question {
    let isSignal = last.outputShape.dimensions == .one
    return Question(
      isSignal ? "How long is the output?" : "How many rows and columns has the output?", .size,
      hint: Self.sizeHint(last), explain: working)
  }

  private static func sizeHint(_ last: SizedLayer) -> String { SizeText.formula(last.axes[0].axis).text }
}

extension Measure {
  /// What helps to count.
  fileprivate var hint: String {
    switch self {
    case .parameters:
      "Of each layer: filters · channels that each reads · rows · columns, and a bias for each filter."
    case .receptiveField:
      "1, and from each layer (kernel − 1) · dilation · the strides of the layers before it."
    }
  }
}
