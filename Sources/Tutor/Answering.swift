import Exercises
import Lessons
import Screen

/// Questions of a page: `a` opens one, Enter gives the answer, Tab shows the hint and then the answer.
extension Model {
  /// Why there is nothing to answer.
  var answerRefusal: String? {
    guard let page = reading?.page else { return "questions are asked in lessons" }
    if page.page.questions.isEmpty { return "this page asks nothing" }
    return page.openQuestion == nil ? "the questions of this page are answered" : nil
  }

  /// Opens the first question that is not answered, on the scene that it is about: the page's own.
  mutating func beginAnswer() {
    guard let question = reading?.page.openQuestion else { return }
    field = Field(.answer(question: question))
    guard let state, !state.isOriginal else { return }
    self.state?.reset()
    notice = .news("the page's own scene is back, as the question is about it; u undoes that")
  }

  /// The question that is being answered.
  public var askedQuestion: Question? {
    guard case .answer(let index) = field?.purpose else { return nil }
    return reading?.page.page.questions[index]
  }

  /// Enter: grades what was typed.
  mutating func giveAnswer() -> [Effect] {
    guard case .answer(let index) = field?.purpose, let question = askedQuestion, let field else { return [] }
    var typed = field.text
    if case .choice = question.kind { typed = String(field.option) }
    return begin(Grading(question: index, typed: typed))
  }

  /// Tab: the hint, and once that shows, the answer.
  mutating func help() -> [Effect] {
    guard case .answer(let index) = field?.purpose, let question = askedQuestion, let field else { return [] }
    if question.hint != nil, !field.showsHint {
      self.field?.showsHint = true
      return []
    }
    return begin(Grading(question: index, typed: nil))
  }

  /// Grades at once where nothing is left to be computed for it, otherwise as soon as it is.
  private mutating func begin(_ grading: Grading) -> [Effect] {
    self.grading = grading
    let needed = askedQuestion?.layerNeeded(of: state?.solved) ?? -1
    state?.awaited = needed
    state?.advance()
    return goOnGrading()
  }

  /// Grades what waits for it, once all that it needs is computed.
  mutating func goOnGrading() -> [Effect] {
    guard let grading, let question = askedQuestion else { return [] }
    guard state?.isWorking != true else {
      notice = .news("working the answer out: \(state?.solved.percentDone ?? 0) % of a layer; Esc stops")
      return []
    }
    stopGrading()
    let answer = question.rightAnswer(on: state?.solved)
    guard let typed = grading.typed else {
      settle(grading.question, .shown)
      notice = .news("the answer is \(answer)")
      return []
    }
    switch question.grade(typed, on: state?.solved) {
    case .right:
      settle(grading.question, .right)
      notice = Notice(text: "right: \(answer)", kind: .praise)
      return noteProgress()
    case .wrong(let why): refuse(why, hint: question.hint)
    case .unreadable(let why): notice = .refusal(why)
    }
    return []
  }

  /// An arrow while a field is open: as long as an answer is being worked out, the walk goes on.
  mutating func walkMeanwhile(_ key: Key) {
    guard grading != nil, let action = KeyBinding.of(key, activity)?.action else { return }
    if let refusal = action.refusal(in: self) {
      notice = .refusal(refusal)
    } else {
      state?.perform(action)
    }
  }

  /// Says why an answer is wrong; the reason names the hint where there is one.
  private mutating func refuse(_ why: String, hint: String?) {
    let isHintToCome = hint != nil && field?.showsHint == false
    notice = .refusal(isHintToCome ? "\(why): Tab" : "\(why); Tab shows the answer")
    field?.text = ""
  }

  /// Waits for no answer any more.
  mutating func stopGrading() {
    grading = nil
    state?.awaited = -1
  }

  private mutating func settle(_ question: Int, _ outcome: OpenPage.Outcome) {
    field = nil
    reading?.page.outcomes[question] = outcome
    reading?.page.uncover()
  }
}

/// An answer that is to be graded, or shown, once the scene is solved as far as it needs.
struct Grading: Hashable, Sendable {
  /// The question of the page, from 0.
  let question: Int
  /// What was typed; nil where the answer is to be shown.
  let typed: String?
}
