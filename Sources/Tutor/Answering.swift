import Exercises
import Lessons

/// Questions of a page: `a` opens one, Enter gives the answer, Tab shows the hint and then the answer.
extension Model {
  /// Why there is nothing to answer.
  var answerRefusal: String? {
    guard let page = reading?.page else { return "questions are asked in lessons" }
    if page.page.questions.isEmpty { return "this page asks nothing" }
    return page.openQuestion == nil ? "the questions of this page are answered" : nil
  }

  /// Opens the first question that is not answered.
  mutating func beginAnswer() {
    guard let question = reading?.page.openQuestion else { return }
    field = Field(.answer(question: question))
  }

  /// The question that is being answered.
  public var askedQuestion: Question? {
    guard case .answer(let index) = field?.purpose else { return nil }
    return reading?.page.page.questions[index]
  }

  /// Enter: grades what was typed.
  mutating func giveAnswer() -> [Effect] {
    guard case .answer(let index) = field?.purpose, let question = askedQuestion, let field else { return [] }
    var answer = field.text
    if case .choice = question.kind { answer = String(field.option) }
    switch question.grade(answer, scene: reading?.page.page.scene?.scene) {
    case .right:
      settle(index, .right)
      notice = Notice(text: "right: \(rightAnswer(question))", kind: .praise)
      return noteProgress()
    case .wrong(let why):
      self.field?.text = ""
      // The reason names the hint where there is one.
      let isHintToCome = question.hint != nil && !field.showsHint
      notice = .refusal(isHintToCome ? "\(why): Tab" : "\(why); Tab shows the answer")
    case .unreadable(let why): notice = .refusal(why)
    }
    return []
  }

  /// Tab: the hint, and once that shows, the answer.
  mutating func help() {
    guard case .answer(let index) = field?.purpose, let question = askedQuestion, let field else { return }
    if question.hint != nil, !field.showsHint {
      self.field?.showsHint = true
    } else {
      settle(index, .shown)
      notice = .news("the answer is \(rightAnswer(question))")
    }
  }

  private func rightAnswer(_ question: Question) -> String {
    question.rightAnswer(scene: reading?.page.page.scene?.scene)
  }

  private mutating func settle(_ question: Int, _ outcome: OpenPage.Outcome) {
    field = nil
    reading?.page.outcomes[question] = outcome
    reading?.page.uncover()
  }
}
