import ConvEngine
import Lessons
import Screen

@testable import Tutor

/// What the lessons before padding promise.
extension Promise {
  static let beginning: [Promise] = [
    Promise("01", "A window that moves", "right", Holds.step(1)),
    Promise("01", "A window that moves", "right right left", Holds.step(1)),
    Promise("01", "Into the step and out again", "down right", Holds.term(1)),
    Promise("01", "Into the step and out again", "down right up") {
      $1.state.place.level == .cell && $1.state.place.cell == $0.state.place.cell
    },
    Promise("01", "Change something", "e down right 6 enter escape") { before, after in
      guard case .values(let input) = before.state.scene.input else { return false }
      var scene = before.state.scene
      scene.input = .values(input.setting(Position(channel: 0, row: 1, column: 1), to: 6))
      let output = try scene.solved().outputs[0]
      return try after.numbers() == [
        Array(input.numbers.prefix(4)) + [6] + Array(input.numbers.suffix(4)), Array(output.numbers),
      ]
    },
    Promise("01", "Change something", "e down right 6 enter escape u") { try $1.numbers() == $0.numbers() },
    Promise("01", "Change something", "e down right 6 enter escape s r") { try $1.numbers() == $0.numbers() },
    Promise("01", "What is covered, you work out", "a", Holds.answerField),
    Promise("01", "What is covered, you work out", "a tab", Holds.text("5·1 + 2·1 is the first.")),
    Promise("01", "What is covered, you work out", "a !", Holds.text("the answer is 7, 10")),
    Promise("01", "What lies ahead", "up right", Holds.layer(1, .layer)),
    Promise("01", "What lies ahead", "up right down", Holds.layer(1, .cell)),
    Promise("01", "What lies ahead", "?") { $1.model.showsHelp },
    Promise("01", "What lies ahead", "]") { $1.model.ending != nil && $0.model.ending == nil },
    Promise("02", "Three grids for a colour picture", "", Holds.stands("input 3×4×6")),
    Promise("03", "A mean that slides", "right", Holds.step(1)),
    Promise("03", "Who slides over whom?", "t") {
      let sums = Holds.row("sum", 6, of: $0)
      return $1.state.presentation.showsOtherFace != $0.state.presentation.showsOtherFace
        && $1.screen.contains("g ∗ f  convolution: f turned round") && sums == [3, 7, 4, 7, 1, 2]
        && sums == Holds.row("sum", 6, of: $1)
    },
    Promise("04", "A picture is a grid of numbers", "right", Holds.step(1)),
    Promise("04", "One window, one sum", "down right right right", Holds.term(3)),
    Promise("04", "One window, one sum", "down right up") { $1.state.place.level == .cell },
    Promise("04", "Your turn", "a", Holds.answerField),
    Promise("04", "Finding an edge", "tab n", Holds.namedKernel),
    Promise("04", "Letters instead of numbers", "down right", Holds.term(1)),
    Promise("05", "The same window, turned by half", "right", Holds.step(1)),
    Promise("05", "Where it does not show", "f") {
      try $0.state.settings.flip != $1.state.settings.flip && $0.numbers() == $1.numbers()
    },
    Promise("05", "Where it does not show", "tab n", Holds.namedKernel),
    Promise(
      "06", "What one input reaches", "right", Holds.all(Holds.step(1), Holds.text("x3 reaches 3 outputs"))),
    Promise(
      "07", "One weight, many places", "right", Holds.all(Holds.step(1), Holds.text("c is used 4 times"))),
    Promise(
      "08", "Move the input, and the output moves", "", Holds.stands("g(f(x))", "f(g(x))", "in all 7 cells")),
    Promise("08", "Try it", "t", Holds.all(Holds.otherLab, saysWhetherTheOrderMatters)),
    Promise("08", "Try it", "T", Holds.all(Holds.otherLab, saysWhetherTheOrderMatters)),
    Promise("08", "Try it", "s", Holds.settings { $0.stride = Pair(2) }),
    Promise(
      "08", "Try it", "s s",
      Holds.all(Holds.settings { $0.stride = Pair(3) }, Holds.text("an uneven border breaks it"))),
    Promise("08", "Try it", "s S", Holds.settings { $0.stride = Pair(1) }),
    Promise("09", "Left against right", "right", Holds.step(1)),
    Promise("09", "On a picture", "n", Holds.namedKernel),
  ]

  private static let saysWhetherTheOrderMatters: Holds.Check = { _, after in
    after.screen.contains("their order does not matter") || after.screen.contains("breaks it")
  }
}
