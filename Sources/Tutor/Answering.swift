import Exercises
import Lessons
import Screen

/// Questions of a page: `a` opens one, Enter gives the answer, Tab shows the hint and then the answer.
extension Model {
  /// Why there is nothing to answer.
  var answerRefusal: String? {
    guard let page = reading?.page else { return "questions are asked in lessons" }
    return page.page.questions.isEmpty ? "this page asks nothing" : nil
  }

  /// Why no answer can be shown.
  var showAnswerRefusal: String? {
    guard let page = reading?.page else {
      return "c checks an answer of your own, and there ! shows what is right"
    }
    if page.page.questions.isEmpty { return "this page asks nothing" }
    return page.openQuestion == nil ? "the questions of this page are answered" : nil
  }

  /// `!`: shows the answer of the open question.
  mutating func showAnswer() -> [Effect] {
    beginAnswer()
    return giveUp()
  }

  /// Shows the answer in the place of one that is typed.
  mutating func giveUp() -> [Effect] {
    guard case .answer(let index) = field?.purpose else { return [] }
    return begin(Grading(question: index, typed: nil))
  }

  /// Opens the first question that is not answered, on the scene that it is about: the page's own.
  ///
  /// Once all are answered they are asked again, one after the other.
  mutating func beginAnswer() {
    guard let question = reading?.page.questionToAsk else { return }
    reading?.page.ask(question)
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
    guard let question = askedQuestion, let field else { return [] }
    if question.hint != nil, !field.showsHint {
      self.field?.showsHint = true
      return []
    }
    return giveUp()
  }

  /// Grades at once where nothing is left to be computed for it, otherwise as soon as it is.
  private mutating func begin(_ grading: Grading) -> [Effect] {
    (self.grading, slips) = (grading, nil)
    field?.slip = nil
    field?.sums = []
    let needed = askedQuestion?.layerNeeded(of: state?.solved) ?? -1
    state?.awaited = needed
    state?.advance()
    return goOnGrading()
  }

  /// Grades what waits for it, once all that it needs is computed.
  mutating func goOnGrading() -> [Effect] {
    guard let grading, let question = askedQuestion else { return [] }
    guard state?.isSolving != true else {
      notice = .news("working the answer out: \(state?.solved.percentDone ?? 0) % of a layer; Esc stops")
      return []
    }
    stopGrading()
    let answer = question.rightAnswer(on: state?.solved)
    let hidesFactors = state.map { $0.hidesWhatGoesIn($0.scene.layers.count - 1) } ?? true
    let working = hidesFactors ? nil : question.working(on: state?.solved)
    guard let typed = grading.typed else {
      settle(grading.question, .shown)
      notice = .news("the answer is \(answer)" + (working.map { ": \($0)" } ?? ""))
      return noteProgress()
    }
    switch question.grade(typed, on: state?.solved) {
    case .right:
      settle(grading.question, .right)
      notice = Notice(text: "right: \(working ?? answer)", kind: .praise)
      return noteProgress()
    case .wrong(let why):
      refuse(why, hint: question.hint)
      lookForSlips(typed, question)
      return noteMiss(grading.question)
    case .unreadable(let why): notice = .refusal(why)
    }
    return []
  }

  /// Looks for what was done in a wrong answer, as soon as all that it needs is computed.
  private mutating func lookForSlips(_ typed: String, _ question: Question) {
    guard let solved = state?.solved else { return }
    let needed = question.layerToDiagnose(on: solved)
    if needed >= 0, state?.hidesWhatGoesIn(needed) == true { return }
    if solved.isPending(through: needed) {
      state?.awaited = needed
      wrongAnswer = typed
    } else {
      answered = typed
      slips = AnswerDiagnosis(typed, to: question, on: solved)
      tellSlips()
    }
  }

  /// One slice of that.
  mutating func goOnLookingForSlips() {
    if let typed = wrongAnswer, state?.isSolving != true, let question = askedQuestion {
      wrongAnswer = nil
      return lookForSlips(typed, question)
    }
    slips?.advance()
    tellSlips()
  }

  /// Says what was done, once it is found.
  private mutating func tellSlips() {
    guard let slips, slips.isDone else { return }
    field?.slip = slips.said.map { "\(answered): \($0)" }
    if let sums = slips.sums { field?.sums = ["you    " + sums.yours, "asked  " + sums.asked] }
    if let step = slips.step { state?.stand(at: step) }
    self.slips = nil
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
    (grading, slips, wrongAnswer) = (nil, nil, nil)
    state?.awaited = -1
  }

  private mutating func settle(_ question: Int, _ outcome: OpenPage.Outcome) {
    field = nil
    reading?.page.settle(question, outcome)
  }

  /// `r`: the page as it was opened first, its questions open again.
  mutating func beginPageAnew() {
    reading?.page.beginAnew()
    notice = state == nil ? .news("the page begins anew") : nil
  }
}

/// An answer that is to be graded, or shown, once the scene is solved as far as it needs.
struct Grading: Hashable, Sendable {
  /// The question of the page, from 0.
  let question: Int
  /// What was typed; nil where the answer is to be shown.
  let typed: String?
}
