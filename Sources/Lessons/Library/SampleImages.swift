extension SampleImage {
  /// The pictures that the program carries.
  public static let all: [SampleImage] = [
    SampleImage(
      "vertical_edge", "bright left, dark right: a vertical kernel answers",
      [
        [10, 10, 10, 0, 0, 0],
        [10, 10, 10, 0, 0, 0],
        [10, 10, 10, 0, 0, 0],
        [10, 10, 10, 0, 0, 0],
        [10, 10, 10, 0, 0, 0],
        [10, 10, 10, 0, 0, 0],
      ]),
    SampleImage(
      "horizontal_edge", "bright above, dark below: a vertical kernel gives 0",
      [
        [10, 10, 10, 10, 10, 10],
        [10, 10, 10, 10, 10, 10],
        [10, 10, 10, 10, 10, 10],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ]),
    SampleImage(
      "corner", "one bright quarter: an edge of each kind",
      [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 10, 10, 10],
        [0, 0, 0, 10, 10, 10],
        [0, 0, 0, 10, 10, 10],
      ]),
    SampleImage(
      "square", "rising and falling edges get opposite signs",
      [
        [0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
        [0, 0, 1, 1, 1, 0, 0],
        [0, 0, 1, 1, 1, 0, 0],
        [0, 0, 1, 1, 1, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
      ]),
    SampleImage(
      "dot", "a single 1: the output is the kernel, turned by half",
      [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ]),
    SampleImage(
      "cross", "a plus sign: the same after a quarter turn",
      [
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [1, 1, 1, 1, 1, 1, 1],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
      ]),
    SampleImage(
      "diagonal", "a line that is neither vertical nor horizontal",
      [
        [1, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 0],
        [0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 1],
      ]),
    SampleImage(
      "letter_t", "a T: no quarter turn leaves it as it is",
      [
        [0, 0, 0, 0, 0, 0, 0],
        [0, 1, 1, 1, 1, 1, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
      ]),
    SampleImage(
      "digit_7", "a handwritten 7 in greys from 0 to 9",
      [
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 5, 9, 9, 9, 9, 6, 0],
        [0, 1, 2, 2, 2, 8, 7, 0],
        [0, 0, 0, 0, 3, 9, 2, 0],
        [0, 0, 0, 0, 8, 6, 0, 0],
        [0, 0, 0, 4, 9, 1, 0, 0],
        [0, 0, 0, 8, 6, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
      ]),
    SampleImage(
      "checkerboard", "0 and 1 in turn: stride 2 sees one colour only",
      [
        [0, 1, 0, 1, 0, 1],
        [1, 0, 1, 0, 1, 0],
        [0, 1, 0, 1, 0, 1],
        [1, 0, 1, 0, 1, 0],
        [0, 1, 0, 1, 0, 1],
        [1, 0, 1, 0, 1, 0],
      ]),
    SampleImage(
      "stripes", "0 and 9 in turn: too fine for a kernel of width 3",
      [
        [0, 9, 0, 9, 0, 9],
        [0, 9, 0, 9, 0, 9],
        [0, 9, 0, 9, 0, 9],
        [0, 9, 0, 9, 0, 9],
        [0, 9, 0, 9, 0, 9],
        [0, 9, 0, 9, 0, 9],
      ]),
    SampleImage(
      "gradient", "brighter step by step: the same answer everywhere",
      [
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
      ]),
    SampleImage(
      "colour_edge", "red meets green: in the sum of the channels no edge",
      colours: [
        [
          [9, 9, 9, 0, 0, 0],
          [9, 9, 9, 0, 0, 0],
          [9, 9, 9, 0, 0, 0],
          [9, 9, 9, 0, 0, 0],
        ],
        [
          [0, 0, 0, 9, 9, 9],
          [0, 0, 0, 9, 9, 9],
          [0, 0, 0, 9, 9, 9],
          [0, 0, 0, 9, 9, 9],
        ],
        [
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0],
        ],
      ]),
    SampleImage(
      "step", "a signal that jumps once: an edge in 1-D",
      signal: [0, 0, 0, 0, 1, 1, 1, 1]),
    SampleImage(
      "impulse", "a single 1: the output is the kernel read backwards",
      signal: [0, 0, 0, 1, 0, 0, 0]),
    SampleImage(
      "wave", "swings twice: a mean over 4 neighbours is 0",
      signal: [0, 1, 0, -1, 0, 1, 0, -1]),
  ]
}
