import ConvEngine
import Exercises
import Formats
import Lessons
import Notation

/// `convwalk check`: whether an answer is right, and if not, what was done instead.
public struct CheckCommand: Sendable {
  /// How the verdict is written.
  public enum Format: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON object, for programs.
    case json
  }

  /// The scene file; nil where the flags make the scene.
  public var scene: String?
  /// The scene's settings from the command line.
  public var flags = SceneFlags()
  /// The file with the answer; `-` is standard input.
  public var answerFile: String?
  /// The answer itself: '1 2; 3 4'.
  public var answer: String?
  /// A size to be checked instead of an answer: '4 4'.
  public var size: String?
  /// Whether numbers that are correct to their digits are right.
  public var rounded = false
  /// How far a number may be off.
  public var tolerance: String?
  /// How the verdict is written.
  public var format = Format.text
  /// Whether text is written in ASCII alone.
  public var ascii = false

  /// A command without arguments.
  public init() {}

  /// Reads the scene and the answer, and writes what the answer is worth.
  ///
  /// - Returns: whether it is right.
  /// - Throws: ``CommandFailure``.
  public func run() throws -> ExitStatus {
    let request = try request()
    let source = SceneSource(path: request.scene, flags: flags)
    let scene = try source.runningScene()
    if let size { return try check(size: try lengths(size), on: scene) }
    if let status = try checkExercise(request, on: scene) { return status }
    let rule = try rule()
    guard scene.hasValues else {
      throw CommandFailure(
        .badData,
        "the scene has shapes only, and an answer holds numbers; check --size, or draw numbers with --seed 1")
    }
    var given = try given(request, inLetters: scene.hasSymbols)
    if request.isOfExercise, let shape = try? scene.sized().last?.outputShape {
      given = given.stacked(as: shape)
    }
    let solved: SolvedScene
    let meter = ProgressMeter()
    do { solved = try scene.solved(watch: meter?.show) } catch {
      throw CommandFailure(error, in: scene, from: request.scene)
    }
    meter?.clear()
    return try check(given, on: solved, by: rule)
  }

  private func check(_ given: GivenAnswer, on solved: SolvedScene, by rule: GradingRule) throws -> ExitStatus
  {
    guard let output = solved.output else { return .faultsFound }
    let checked = CheckedAnswer(given, of: output, by: rule)
    var work = DiagnosisWork(checked, of: solved)
    while !work.isDone { work.advance() }
    try write { writer in
      switch format {
      case .text: try CheckText.write(checked, work.diagnoses, to: &writer)
      case .json: try CheckJSON.write(checked, work.diagnoses, to: &writer)
      }
    }
    return checked.isRight ? .done : .faultsFound
  }

  /// Checks a size alone.
  func check(size lengths: [Int], on scene: Scene) throws -> ExitStatus {
    let solved = SolvedScene(scene)
    let shape = solved.lastShape
    let checked = CheckedSize(lengths, of: shape)
    let diagnoses = checked.isRight ? [] : SizeDiagnosis.diagnoses(of: checked, on: solved)
    try write { writer in
      switch format {
      case .text:
        try CheckText.write(size: lengths, of: shape, isRight: checked.isRight, diagnoses, to: &writer)
      case .json:
        try CheckJSON.write(size: lengths, of: shape, isRight: checked.isRight, diagnoses, to: &writer)
      }
    }
    return checked.isRight ? .done : .faultsFound
  }

  /// Writes to standard output.
  func write(_ body: (inout ByteWriter) throws -> Void) throws {
    try StandardOutput.write(ascii: format == .text && (ascii || !StandardOutput.isUTF8), body)
  }
}

// What is asked for.
extension CheckCommand {
  /// Which word is the scene, and which the answer.
  struct Request {
    var scene: String?
    var answerFile: String?
    var answer: String?

    /// Whether the scene is an exercise of a worksheet, whose answers are written by hand.
    var isOfExercise: Bool { scene?.hasPrefix(ExerciseName.prefix) == true }
  }

  private func request() throws -> Request {
    var request = Request(scene: scene, answerFile: answerFile, answer: answer)
    // Where flags make the scene, the only word is the answer.
    if flags.input != nil, answerFile == nil, answer == nil, size == nil {
      request = Request(scene: nil, answerFile: scene, answer: nil)
    }
    if let word = request.answerFile, Self.isAnswer(word, in: request) {
      (request.answerFile, request.answer) = (nil, word)
    }
    let answers = [request.answerFile, request.answer, size].compactMap { $0 }
    guard answers.count == 1 else {
      throw CommandFailure(
        .usage,
        (answers.isEmpty ? "there is no answer" : "there are \(answers.count) answers")
          + "; give one: a file after the scene, - for standard input, --answer '1 2; 3 4', or --size '2 2'")
    }
    guard request.scene != "-" || request.answerFile != "-" else {
      throw CommandFailure(
        .usage, "scene and answer cannot both be standard input; give one of them as a file")
    }
    return request
  }

  /// The answer, cell by cell.
  ///
  /// - Parameter inLetters: whether cells may be expressions in letters, as the scene has them.
  func given(_ request: Request, inLetters: Bool = false) throws -> GivenAnswer {
    let source = request.answerFile.map { $0 == "-" ? "standard input" : VisibleText.of($0) } ?? "--answer"
    let grid: WrittenGrid
    do throws(InputFault) {
      grid =
        if let path = request.answerFile { try WrittenGrid.read(path, inLetters: inLetters) } else {
          try WrittenGrid.line(request.answer ?? "", source: source, inLetters: inLetters)
        }
    } catch { throw CommandFailure(error) }
    do throws(GivenAnswer.Fault) {
      return try GivenAnswer(lengths: grid.lengths, texts: grid.cells, inLetters: inLetters)
    } catch {
      throw CommandFailure(.badData, "\(source), cell \(error.cell): \(error.problem)")
    }
  }

  private func rule() throws -> GradingRule {
    var rule = GradingRule()
    rule.isRounded = rounded
    if let tolerance {
      guard let value = try? NumberReader.number(tolerance).exactValue, value.signum >= 0 else {
        throw CommandFailure(
          .usage, "--tolerance is '\(VisibleText.of(tolerance, atMost: 40))'; expected a number of 0 or more")
      }
      rule.tolerance = value
    }
    return rule
  }

  /// The lengths of '4 4', '4 × 4' or '3, 4, 4'.
  func lengths(_ size: String) throws -> [Int] {
    let words = size.split { $0.isWhitespace || "×xX*,;".contains($0) }
    let lengths = words.compactMap { Int($0) }
    guard lengths.count == words.count, (1...3).contains(lengths.count), lengths.allSatisfy({ $0 >= 0 })
    else {
      throw CommandFailure(
        .usage, "--size is '\(VisibleText.of(size, atMost: 40))'; expected rows and columns, like '2 7'")
    }
    return lengths
  }
}
