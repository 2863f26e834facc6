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
    Promise("18", "sigmoid", "", Holds.stands("≈ 0.0179862")),
    Promise("19", "The largest of a window", "right", Holds.step(1)),
    Promise(
      "20", "A shift by one: before", "right",
      Holds.all(Holds.step(1), Holds.text("output[0, 1] = 1, from input[0, 1]"))),
    Promise("20", "Before and after at once", "", Holds.stands("≠", "2 of 4 changed")),
    Promise(
      "20", "Before and after at once", "t", Holds.all(Holds.otherLab, Holds.text("3 of 4 changed"))),
    Promise("20", "Before and after at once", "n", Holds.text("[average_pool 3]")),
    Promise("20", "Before and after at once", "down") { $1.state.place.level == .term },
    Promise("21", "Two sizes at once", "", Holds.stands("input 5×5", "input 5×7", "4 leave in both")),
    Promise(
      "21", "Two sizes at once", "t",
      Holds.all(Holds.text("input 6×8"), Holds.stands("input 5×5", "4 leave in both"))),
    Promise(
      "21", "Two sizes at once", "T",
      Holds.all(Holds.text("input 4×6"), Holds.stands("input 5×5", "4 leave in both"))),
    Promise("22", "A fixed size", "right", Holds.layer(7, .layer)),
    Promise(
      "22", "Side by side", "t",
      Holds.all(Holds.text("3×224×224"), Holds.text("the matrix was made for 16384"))),
    Promise(
      "22", "Side by side", "T",
      Holds.all(Holds.text("3×28×28"), Holds.text("the matrix was made for 16384"))),
    Promise("23", "What pooling takes for granted", "e 0 right 9 enter escape") {
      try $1.numbers()[0] == [0, 9, 0, 0] && $1.numbers()[1] == $0.numbers()[1]
    },
    Promise("23", "Two inputs, one answer", "right", Holds.step(1)),
    Promise("23", "Two inputs, one answer", "", Holds.stands("11 of 16", "0 of 4 differ")),
    Promise("23", "Two inputs, one answer", "t", Holds.all(Holds.otherLab, Holds.stands("0 of 4 differ"))),
    Promise(
      "24", "What a cell can see", "right",
      Holds.all(Holds.step(1), Holds.text("Cell 1 depends on 5 of the 6 cells"))),
    Promise(
      "25", "A stamp for each number", "right",
      Holds.all(Holds.step(1), Holds.text("input[0, 0, 1] = 2 stamps 2 times the kernel"))),
    Promise("26", "A layer in code", "y", Holds.text("F.conv2d(x, weight, bias")),
  ]
}
