import ConvEngine
import Exercises
import Pictures
import Screen

/// The numbers of an answer, each typed where it belongs: into the cells that are asked for, or behind the heading.
extension Model {
  /// The answer for a picture that can show it where it belongs; nil where it belongs in none.
  public var typedAnswer: TypedAnswer? {
    guard let field else { return reading?.page.settled }
    guard let target = answerTarget else { return nil }
    let entries = field.texts.enumerated().map { index, text in
      TypedAnswer.Entry(text.withMinus, field.wrong.contains(index) ? .wrong : .open)
    }
    return TypedAnswer(target, entries, current: field.current, sum: madeSum)
  }

  /// How the number that is typed into was made the last time, above the sum that is asked; nil where no slip shows in a
  /// sum.
  public var madeSum: MadeSum? {
    guard let field, field.sums.indices.contains(field.current) else { return nil }
    return field.sums[field.current]
  }

  /// Where the answer belongs: in the output of the walked layer, where a question covers that.
  var answerTarget: TypedAnswer.Target? {
    guard let question = askedQuestion, let state, state.isOriginal, state.place.level != .layer,
      state.place.layer == state.solved.layers.count - 1
    else { return nil }
    switch question.kind {
    case .cells(let cells): return state.hiding.contains(.output) ? .cells(cells) : nil
    case .size: return state.hiding.contains(.size) ? .size : nil
    case .number, .choice: return nil
    }
  }

  /// A field for an answer to a question.
  func newField(_ question: Int) -> Field {
    guard let page = reading?.page.page else { return Field(.answer(question: question)) }
    switch page.questions[question].kind {
    case .cells(let cells): return Field(question: question, count: cells.count, separators: " ,;")
    case .size:
      let shape = state?.solved.lastShape
      let count = shape?.isList == true || shape?.dimensions == .one ? 1 : 2
      // "3 × 4", "3x4", "3, 4", "3 by 4".
      return Field(question: question, count: count, separators: " ,;×xX*by")
    case .number, .choice: return Field(.answer(question: question))
    }
  }

  /// To another number of the answer.
  mutating func goToNumber(_ index: Int) {
    field?.go(to: index)
    standAtTypedCell()
  }

  /// An arrow in an answer of several numbers: to the next, or in the same column to the cell below or above.
  mutating func moveInAnswer(_ key: Key) {
    guard let field else { return }
    let distance = key == .left || key == .up ? -1 : 1
    var next = field.current + distance
    if key == .up || key == .down, case .cells(let cells) = askedQuestion?.kind {
      var place = cells[field.current]
      place.row += distance
      next = cells.firstIndex(of: place) ?? next
    }
    goToNumber(next)
  }

  /// Stands at the cell that is typed into, where the walk goes from cell to cell of the output that is asked for.
  mutating func standAtTypedCell() {
    guard let field, case .cells(let cells) = answerTarget, cells.indices.contains(field.current),
      let state, state.figure.walkedGrid == .output
    else { return }
    self.state?.stand(at: Diagnosis.Step(layer: state.place.layer, cell: cells[field.current], term: nil))
  }

  /// An arrow while an answer is worked out, or once it is not right: the walk goes on, into the sum that is asked.
  mutating func walkMeanwhile(_ key: Key) {
    guard grading != nil || field?.isJudged == true, let before = state?.place,
      let action = KeyBinding.of(key, activity)?.action
    else { return }
    if let refusal = action.refusal(in: self) {
      notice = .refusal(refusal)
    } else {
      state?.perform(action)
      // Of a wrong number the sum is walked, and no other cell.
      if grading == nil, state?.place.cell != before.cell || state?.place.level == .layer {
        state?.goBack(to: before)
      }
    }
  }
}

extension Question {
  /// The right numbers, one by one, where they belong in cells or behind a heading.
  func numbers(on scene: SolvedScene?) -> [String] {
    let separator: Character? =
      switch kind {
      case .cells: ","
      case .size: "×"
      case .number, .choice: nil
      }
    guard let separator else { return [] }
    return rightAnswer(on: scene).split(separator: separator).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension String {
  /// A hyphen before a number as the minus that all numbers show.
  var withMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
