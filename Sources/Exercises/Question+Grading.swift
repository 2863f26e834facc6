import ConvEngine
import Notation

extension Question {
  /// What an answer is worth: "3 3" to a question for the size of a 3 × 3 output is right.
  ///
  /// A wrong answer is told what is wrong with it, never what would be right.
  ///
  /// - Parameter scene: the scene of the question's page, solved as far as ``layerNeeded(of:)`` says; nil where the
  ///   page has none.
  /// - Complexity: O(multiplications of the cells asked for).
  public func grade(_ answer: String, on scene: SolvedScene?) -> Grade {
    guard answer.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return .unreadable("nothing is typed; expected \(expectation(scene))")
    }
    do throws(Unreadable) {
      switch kind {
      case .size:
        guard let shape = scene?.outputShape else { throw .noScene }
        return try SizeAnswer(shape).grade(answer, hasHint: hint != nil)
      case .cells(let cells):
        guard let shape = scene?.outputShape, let numbers = scene?.outputs(at: cells) else { throw .noScene }
        return try CellsAnswer(cells, numbers, in: shape)
          .grade(answer, hasHint: hint != nil)
      case .number(let number):
        guard let typed = try TypedNumbers.read(answer, count: 1).first else {
          throw Unreadable("nothing is typed")
        }
        if typed.value != number, let slip = slips[typed.value] {
          return .wrong("\(NumberText(typed.value).text) is not right: \(slip)" + Self.hintWords(hint != nil))
        }
        return typed.grade(against: number, hasHint: hint != nil)
      case .choice(let options, let right):
        return try grade(choice: answer, options.count, right)
      }
    } catch {
      return .unreadable(error.problem)
    }
  }

  /// The right answer as it is shown: "3 × 3", "−5", the text of the right option.
  ///
  /// Empty where the scene it is about is missing, or cannot run.
  public func rightAnswer(on scene: SolvedScene?) -> String {
    switch kind {
    case .size:
      guard let shape = scene?.outputShape else { return "" }
      return shape.dimensions == .one ? String(shape.columns) : "\(shape.rows) × \(shape.columns)"
    case .cells(let cells):
      return (scene?.outputs(at: cells) ?? []).map { NumberText($0).text }.joined(separator: ", ")
    case .number(let number): return NumberText(number).text
    case .choice(let options, let right): return options.indices.contains(right) ? options[right] : ""
    }
  }

  /// The right answer as one would type it: of a choice, the number of the option.
  public func typedAnswer(on scene: SolvedScene?) -> String {
    if case .choice(_, let right) = kind { String(right) } else { rightAnswer(on: scene) }
  }

  private func grade(choice answer: String, _ count: Int, _ right: Int) throws(Unreadable) -> Grade {
    let typed = try TypedNumbers.read(answer, count: 1)
    let options = (0..<count).filter { typed.first?.value == Number($0) }
    guard let option = options.first else {
      throw Unreadable("no option has this number; expected \(expectation(nil))")
    }
    return option == right ? .right : .wrong("option \(option) is not right" + Self.hintWords(hint != nil))
  }

  private func expectation(_ scene: SolvedScene?) -> String {
    switch kind {
    case .size: SizeAnswer.expectation(scene?.outputShape)
    case .cells(let cells): cells.count == 1 ? "a number" : "\(cells.count) numbers, separated by spaces"
    case .number: "a number"
    case .choice(let options, _): "the number of an option, 0 to \(options.count - 1)"
    }
  }

  /// Which numbers of a wrong answer are not right, in the order in which they are asked for: of "19 7" for the cells 19
  /// and 25 the second, 1.
  ///
  /// - Complexity: O(multiplications of the cells asked for).
  public func wrongNumbers(in answer: String, on scene: SolvedScene?) -> Set<Int> {
    switch kind {
    case .cells(let cells):
      guard let right = scene?.outputs(at: cells),
        let typed = try? TypedNumbers.read(answer, count: cells.count)
      else { return Set(cells.indices) }
      return Set(cells.indices.filter { !typed[$0].isRight(right[$0]) })
    case .size: return scene?.outputShape.map { SizeAnswer($0).wrongNumbers(in: answer) } ?? []
    case .number, .choice: return [0]
    }
  }

  /// Points to the hint, where there is one.
  public static func hintWords(_ hasHint: Bool) -> String { hasHint ? "; the hint may help" : "" }
}

/// Why an answer cannot be read, and what was expected.
struct Unreadable: Error {
  static let noScene = Unreadable("the scene that the question is about cannot run")

  let problem: String

  init(_ problem: String) { self.problem = problem }
}

extension Question {
  /// The layer whose output, with those before it, must be made before the question can be graded; −1 where none is.
  ///
  /// A cell of the last layer follows from the output of the layer before it, and a size from no output at all.
  public func layerNeeded(of scene: SolvedScene?) -> Int {
    guard case .cells = kind, let scene else { return -1 }
    return scene.layers.count - 2
  }
}

extension Scene {
  /// The scene solved as far as a question about it needs.
  ///
  /// - Complexity: O(multiplications of all layers but the last).
  public func solved(for question: Question) -> SolvedScene {
    var solved = SolvedScene(self)
    let last = question.layerNeeded(of: solved)
    while solved.isPending(through: last) { solved.advance(through: last) }
    return solved
  }
}

extension SolvedScene {
  /// The size of what comes out of the last layer; nil where the scene cannot run.
  fileprivate var outputShape: Shape? { fault == nil ? layers.last?.outputShape : nil }

  /// What comes out of the last layer at some cells; nil where one of them is not there or nothing can run.
  fileprivate func outputs(at cells: [Position]) -> [Number]? {
    guard let shape = outputShape, let walk = walk(ofLayer: layers.count - 1) else { return nil }
    let isThere = cells.allSatisfy {
      (0..<shape.channels).contains($0.channel) && (0..<shape.rows).contains($0.row)
        && (0..<shape.columns).contains($0.column)
    }
    return isThere ? cells.map { walk.result($0) } : nil
  }
}
