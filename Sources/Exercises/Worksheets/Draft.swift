import ConvEngine

/// A scene that may become an exercise, and what an exercise of it has to show.
struct Draft: Sendable {
  /// The input and its layers.
  var scene: Scene
  /// What is asked.
  var asked = Exercise.Asked.output
  /// Scenes that a slip makes of this one: each has another answer, or cannot run.
  ///
  /// They are named here and not taken from the catalogue of mistakes, so that a sheet stays the same where that grows.
  var unlike: [Scene] = []
}

extension Draft {
  /// The most that anyone works out on paper: multiplications of all layers, output cells, and how large a number is.
  private static let (mostProducts, mostCells, mostMagnitude) = (150, 18, 99.0)

  /// Whether it makes a good exercise: it runs, is small enough for paper, is not degenerate, and shows what it is about.
  ///
  /// - Complexity: O(multiplications), for it and each scene that it must differ from.
  var isGood: Bool {
    guard let right = RightAnswer(of: scene, asked), isSmall(right), !hasDullInput, !hasDullWeights
    else { return false }
    return !unlike.contains { RightAnswer(of: $0, asked) == right }
  }

  /// Whether the numbers of the answer are few, small, and not mostly zeros or alike.
  private func isSmall(_ right: RightAnswer) -> Bool {
    guard case .numbers(let output) = right else { return true }
    let numbers = Array(output.numbers)
    let products = ((try? scene.sized()) ?? []).reduce(0) { $0 + $1.multiplicationCount }
    let zeros = numbers.count { $0 == .zero }
    return products <= Self.mostProducts && numbers.count <= Self.mostCells && zeros * 2 <= numbers.count
      && Set(numbers).count > numbers.count / 2
      && numbers.allSatisfy { ($0.nearestDouble ?? .infinity).magnitude <= Self.mostMagnitude }
  }

  /// Whether the input has more zeros than other numbers, or the same number everywhere.
  private var hasDullInput: Bool {
    guard case .values(let input) = scene.input else { return false }
    return input.numbers.count { $0 == .zero } * 2 > input.shape.count || Set(input.numbers).count == 1
  }

  /// Whether a kernel has more zeros than other weights, or the same weight everywhere.
  private var hasDullWeights: Bool {
    scene.layers.contains { layer in
      guard let kernel = layer.kernel, case .numbers(let weights) = kernel.weights, weights.count > 1 else {
        return false
      }
      return weights.count { $0 == .zero } * 2 > weights.count || Set(weights).count == 1
    }
  }
}

/// What is right, as far as it is asked.
enum RightAnswer: Equatable, Sendable {
  case numbers(Tensor)
  case shape(Shape)
  case number(Int)

  /// Nil where the scene cannot run.
  init?(of scene: Scene, _ asked: Exercise.Asked) {
    switch asked {
    case .output:
      guard let output = try? scene.solved().output else { return nil }
      self = .numbers(output)
    case .size:
      guard let shape = try? scene.sized().last?.outputShape else { return nil }
      self = .shape(shape)
    case .measure(let measure):
      guard let value = measure.value(of: scene) else { return nil }
      self = .number(value)
    }
  }

  /// Whether they would be written as the same answer.
  static func == (left: RightAnswer, right: RightAnswer) -> Bool {
    switch (left, right) {
    case (.numbers(let left), .numbers(let right)):
      left.shape == right.shape && zip(left.numbers, right.numbers).allSatisfy(isAlike)
    case (.shape(let left), .shape(let right)): (left.rows, left.columns) == (right.rows, right.columns)
    case (.number(let left), .number(let right)): left == right
    default: false
    }
  }

  /// Whether two numbers are the same; of those that are known approximately, nearly to the digits that are asked for.
  private static func isAlike(_ left: Number, _ right: Number) -> Bool {
    if case .exact = left, case .exact = right { return left == right }
    guard let left = left.nearestDouble, let right = right.nearestDouble else { return false }
    return (left - right).magnitude < 0.004
  }
}
