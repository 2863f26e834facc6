import ConvEngine
import Exercises
import Formats
import Lessons
import Notation

/// Answers to exercises of worksheets: grids as of any scene, and also sizes and numbers.
extension CheckCommand {
  /// Whether a word behind the name of an exercise is the answer itself, and no file: '3 4', '12', '−1/2; 3'.
  static func isAnswer(_ word: String, in request: Request) -> Bool {
    guard request.isOfExercise, let first = word.first else { return false }
    return (first.isNumber || first == "−" || first == "_" || first == "≈")
      && word.allSatisfy { $0.isNumber || $0.isWhitespace || "−-/;,.×x_≈".contains($0) }
  }

  /// Checks the answer to an exercise that asks for no grid; nil where the scene is to be checked as any other.
  func checkExercise(_ request: Request, on scene: Scene) throws -> ExitStatus? {
    guard size == nil, let word = request.scene, let exercise = try Self.exercise(named: word) else {
      return nil
    }
    switch exercise.asked {
    case .output: return nil
    case .size:
      if let answer = request.answer { return try check(size: lengths(answer), on: scene) }
      return try check(size: wholeNumbers(of: given(request)), on: scene)
    case .measure(let measure): return try check(measure, given(request), on: scene)
    }
  }

  private static func exercise(named word: String) throws -> Exercise? {
    do throws(InputFault) { return try Exercise.find(word) } catch { throw CommandFailure(error) }
  }

  private func wholeNumbers(of given: GivenAnswer) throws -> [Int] {
    let numbers = given.cells.compactMap {
      $0.flatMap { $0.value.exactValue.flatMap { Int($0.description) } }
    }
    guard numbers.count == given.cells.count, (1...3).contains(numbers.count) else {
      throw CommandFailure(.badData, "the answer is no size; expected rows and columns, like '2 7'")
    }
    return numbers
  }

  private func check(_ measure: Measure, _ given: GivenAnswer, on scene: Scene) throws -> ExitStatus {
    guard given.cells.count == 1, let cell = given.cells[0], let expected = measure.value(of: scene) else {
      throw CommandFailure(.badData, "the answer is not one number; expected one, like --answer 12")
    }
    let checked = CheckedNumber(cell, of: expected)
    let diagnoses =
      checked.isRight
      ? [] : cell.value.exactValue.map { measure.diagnoses(of: $0, on: scene) } ?? []
    try write { writer in
      switch format {
      case .text: try CheckText.write(checked, diagnoses, to: &writer)
      case .json: try CheckJSON.write(checked, diagnoses, to: &writer)
      }
    }
    return checked.isRight ? .done : .faultsFound
  }
}
