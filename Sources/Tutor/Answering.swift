import Exercises
import Lessons
import Pictures
import Screen

/// Questions of a page: `a` opens one, Enter gives the answer, Tab shows the hint, and `!` the answer.
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
    if let state, !state.isOriginal {
      self.state?.reset()
      notice = .news("the page's own scene is back, as the question is about it; u undoes that")
    }
    field = reading?.page.left[question] ?? newField(question)
    standAtTypedCell()
  }

  /// The question that is being answered.
  public var askedQuestion: Question? {
    guard case .answer(let index) = field?.purpose else { return nil }
    return reading?.page.page.questions[index]
  }

  /// Enter: grades what was typed.
  mutating func giveAnswer() -> [Effect] {
    guard case .answer(let index) = field?.purpose, let question = askedQuestion, let field else { return [] }
    if case .choice = question.kind { return begin(Grading(question: index, typed: String(field.option))) }
    if field.isJudged {
      self.field?.tryAgain()
      standAtTypedCell()
      return []
    }
    if let next = field.nextEmpty, !field.text.isEmpty {
      goToNumber(next)
      return []
    }
    return begin(Grading(question: index, typed: field.whole))
  }

  /// Tab: the next number, where one was typed and another is still empty; otherwise the hint.
  mutating func help() {
    guard let question = askedQuestion, let field else { return }
    if let next = field.nextEmpty, !field.text.isEmpty { return goToNumber(next) }
    if question.hint != nil, !field.showsHint {
      self.field?.showsHint = true
    } else {
      let why = question.hint == nil ? "this question has no hint" : "there is no other hint"
      notice = .news("\(why); ! shows the answer")
    }
  }

  /// Grades at once where nothing is left to be computed for it, otherwise as soon as it is.
  private mutating func begin(_ grading: Grading) -> [Effect] {
    (self.grading, slips) = (grading, nil)
    field?.forgetVerdict()
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
      settle(grading.question, .shown, question.numbers(on: state?.solved))
      let said = if case .choice = question.kind { "'\(answer)'" } else { answer }
      notice = .news("the answer is \(said)" + (working.map { ": \($0)" } ?? ""))
      return noteProgress()
    }
    switch question.grade(typed, on: state?.solved) {
    case .right:
      settle(grading.question, .right, field?.texts ?? [])
      notice = Notice(text: "right: \(working ?? answer)", kind: .praise)
      return noteProgress()
    case .wrong(let why):
      refuse(why, typed, question)
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
    let hidesInput = needed >= 0 && state?.hidesWhatGoesIn(needed) == true
    if solved.isPending(through: needed) {
      state?.awaited = needed
      wrongAnswer = typed
    } else {
      answered = typed
      slips = AnswerDiagnosis(typed, to: question, on: solved, hidesInput: hidesInput)
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
    field?.slip = slips.said
    field?.sums = slips.sums
    if let step = slips.step { state?.stand(at: step) }
    self.slips = nil
  }

  /// Says why an answer is wrong; the reason names the hint where there is one.
  private mutating func refuse(_ why: String, _ typed: String, _ question: Question) {
    let isHintToCome = question.hint != nil && field?.showsHint == false
    notice = .refusal(isHintToCome ? "\(why): Tab" : "\(why); ! shows the answer")
    let words = Question.hintWords(question.hint != nil)
    let verdict = why.hasSuffix(words) ? String(why.dropLast(words.count)) : why
    var wrong = question.wrongNumbers(in: typed, on: state?.solved)
    if case .choice = question.kind { wrong = (field?.wrong ?? []).union([field?.option ?? 0]) }
    field?.judge(verdict, wrong: wrong)
  }

  /// Waits for no answer any more.
  mutating func stopGrading() {
    (grading, slips, wrongAnswer) = (nil, nil, nil)
    state?.awaited = -1
  }

  /// Closes the field, with the numbers that were typed or shown.
  private mutating func settle(_ question: Int, _ outcome: OpenPage.Outcome, _ numbers: [String]) {
    let target = answerTarget
    field = nil
    reading?.page.settle(question, outcome)
    guard let target else { return }
    let entries = numbers.map { TypedAnswer.Entry($0, outcome == .right ? .right : .shown) }
    reading?.page.settled = TypedAnswer(target, entries, current: nil)
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
