import ConvEngine
import Lessons
import Screen

@testable import Tutor

/// What the lessons after the sum, on networks and in practice promise.
extension Promise {
  static let networks: [Promise] = [
    Promise("17", "Three stages", "up right", Holds.layer(1, .layer)),
    Promise("17", "Three stages", "up right down", Holds.layer(1, .cell)),
    Promise("18", "Why bend anything?", "right", Holds.step(1)),
    Promise("19", "The largest of a window", "right", Holds.step(1)),
    Promise("20", "Before the shift", "right", Holds.step(1)),
    Promise("20", "Both at once", "t", Holds.otherLab),
    Promise("20", "Both at once", "n") { $1.state.layer != $0.state.layer },
    Promise("20", "Both at once", "down") { $1.state.place.level == .term },
    Promise("21", "Two sizes at once", "t", Holds.otherLab),
    Promise("21", "Two sizes at once", "T", Holds.otherLab),
    Promise("22", "A fixed size", "right", Holds.layer(7, .layer)),
    Promise("22", "Side by side", "t") { $1.screen != $0.screen },
    Promise("22", "Side by side", "T") { $1.screen != $0.screen },
    Promise("23", "What pooling takes for granted", "e 0 right 9 enter escape") {
      try $1.numbers()[0] == [0, 9, 0, 0] && $1.numbers()[1] == $0.numbers()[1]
    },
    Promise("23", "Two inputs, one answer", "right", Holds.step(1)),
    Promise("23", "Two inputs, one answer", "t", Holds.otherLab),
    Promise("24", "What a cell can see", "right", Holds.step(1)),
    Promise("25", "A stamp for each number", "right", Holds.step(1)),
    Promise("26", "A layer in code", "y", Holds.text("F.conv2d(x, weight, bias")),
  ]
}
