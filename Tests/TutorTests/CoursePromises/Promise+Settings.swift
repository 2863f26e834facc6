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
    Promise("10", "Valid, same and full", "M", Holds.settings { $0.padding = .same }),
    Promise("10", "Valid, same and full", "M M", Holds.settings { $0.padding = .full }),
    Promise("10", "What else a frame may hold", "m", Holds.settings { $0.paddingMode = .replicate }),
    Promise("10", "What else a frame may hold", "m m", Holds.settings { $0.paddingMode = .circular }),
    Promise("10", "What else a frame may hold", "m m m", Holds.settings { $0.paddingMode = .zeros }),
    Promise("10", "Keep the size", "p p") { _, after in
      after.state.sizedLayer.map { $0.inputShape == $0.outputShape } ?? false
    },
    Promise("11", "Bigger steps", "s", Holds.settings { $0.stride = Pair(2) }),
    Promise("11", "Bigger steps", "s right", Holds.step(1)),
    Promise("11", "Bigger steps", "s S", Holds.settings { $0.stride = Pair(1) }),
    Promise("11", "The formula", "s", Holds.settings { $0.stride = Pair(3) }),
    Promise("11", "The formula", "p", Holds.settings { $0.padding = .around(rows: 2, columns: 2) }),
    Promise("11", "The formula", "w") {
      $1.state.settings.kernel.rows == $0.state.settings.kernel.rows + 1 && $1.screen != $0.screen
    },
    Promise("11", "All at once", "a", Holds.answerField),
    Promise("13", "Valid: every output alike", "M", Holds.settings { $0.padding = .same }),
    Promise("14", "A kernel with gaps", "d") {
      $1.state.settings.dilation.columns == 3 && $1.outputShape != $0.outputShape
    },
    Promise("14", "A kernel with gaps", "D") {
      $1.state.settings.dilation.columns == 1 && $1.outputShape != $0.outputShape
    },
    Promise("15", "Four ways to read a row", "right", Holds.step(1)),
    Promise("16", "One kernel a channel, one sum in all", "right", Holds.step(1)),
    // From the third cell of the second map to the last one of the first.
    Promise("16", "As many maps as filters", "left left left", Holds.step(-3)),
  ]
}
