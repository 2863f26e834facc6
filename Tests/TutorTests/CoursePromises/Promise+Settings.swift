import ConvEngine
import Lessons
import Screen

@testable import Tutor

/// What the lessons from padding to the volumes promise.
extension Promise {
  static let settings: [Promise] = [
    Promise("10", "What the border loses", "right", Holds.step(1)),
    Promise("10", "A frame of zeros", "p", Holds.settings { $0.padding = .around(rows: 2, columns: 2) }),
    Promise("10", "A frame of zeros", "P", Holds.settings { $0.padding = .around(rows: 0, columns: 0) }),
    Promise("10", "Sums at the border", "") { _, after in
      after.screen.split(separator: "\n").contains { $0.hasPrefix(" · ") }
    },
    Promise("10", "Valid, same and full", "M", Holds.settings { $0.padding = .same }),
    Promise("10", "Valid, same and full", "M M", Holds.settings { $0.padding = .full }),
    Promise("10", "What else a frame may hold", "m", Holds.settings { $0.paddingMode = .replicate }),
    Promise("10", "What else a frame may hold", "m m", Holds.settings { $0.paddingMode = .circular }),
    Promise("10", "What else a frame may hold", "m m m", Holds.settings { $0.paddingMode = .zeros }),
    Promise("10", "Keep the size", "p p") { _, after in
      after.state.sizedLayer.map { $0.inputShape == $0.outputShape } ?? false
    },
    Promise("11", "Bigger steps", "s", Holds.settings { $0.stride = Pair(2) }),
    Promise("11", "Bigger steps", "s right", Holds.all(Holds.step(1), Holds.text("[1  2  7]"))),
    Promise("11", "Bigger steps", "s S", Holds.settings { $0.stride = Pair(1) }),
    Promise("11", "The formula", "", Holds.stands("rows    ⌊(3 + 1 + 1 − 2)/2⌋ + 1 = ⌊1.5⌋ + 1 = 2")),
    Promise("11", "The formula", "s", Holds.text("rows    ⌊(3 + 1 + 1 − 2)/3⌋ + 1 = ⌊1⌋ + 1 = 2")),
    Promise("11", "The formula", "p", Holds.text("rows    ⌊(3 + 2 + 2 − 2)/2⌋ + 1 = ⌊2.5⌋ + 1 = 3")),
    Promise("11", "The formula", "w", Holds.text("rows    ⌊(3 + 1 + 1 − 3)/2⌋ + 1 = ⌊1⌋ + 1 = 2")),
    Promise("11", "When it does not come out even", "", Holds.stands("░")),
    Promise("11", "Rows and columns apart", "", Holds.stands("░")),
    Promise("11", "All at once", "a", Holds.answerField),
    Promise("12", "Layer after layer", "", Holds.stands("24 × 24", "12 × 12", "8 × 8", "4 × 4")),
    Promise(
      "13", "Valid: every output alike", "M",
      Holds.all(Holds.settings { $0.padding = .same }, Holds.text("▸same  padding 1 → 6×6"))),
    Promise("14", "A kernel with gaps", "d") {
      $1.state.settings.dilation.columns == 3 && $1.outputShape != $0.outputShape
    },
    Promise("14", "A kernel with gaps", "D") {
      $1.state.settings.dilation.columns == 1 && $1.outputShape != $0.outputShape
    },
    Promise("15", "Four ways to read a row", "right", Holds.all(Holds.step(1), Holds.text("s2 [a  b  c]"))),
    Promise("16", "One kernel a channel, one sum in all", "right", Holds.step(1)),
    // From the third cell of the second map to the last one of the first.
    Promise(
      "16", "As many maps as filters", "left left left",
      Holds.all(Holds.step(-3), Holds.text("filter 0 of 2"))),
  ]
}
