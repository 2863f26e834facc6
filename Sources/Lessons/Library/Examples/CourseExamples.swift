/// Lecture notes and courses: Stanford's CS231n, Ng's Convolutional Neural Networks.
extension WorkedExample {
  private static let arrangement = Source(
    title: "CS231n, Convolutional Networks, Spatial arrangement",
    address: "https://cs231n.github.io/convolutional-networks/#conv")
  private static let patterns = Source(
    title: "CS231n, Convolutional Networks, Layer Patterns (with C = 64 channels)",
    address: "https://cs231n.github.io/convolutional-networks/#layerpat")
  private static let poolingLayer = Source(
    title: "CS231n, Convolutional Networks, Pooling Layer",
    address: "https://cs231n.github.io/convolutional-networks/#pool")
  private static let ng = Source(
    title: "Ng, Convolutional Neural Networks, week 1",
    address: "https://www.coursera.org/learn/convolutional-neural-networks")
  private static let worksheets = Source(
    title: "Parameters as worksheets count them (their source is not recorded)", address: "")

  static let courses = [
    WorkedExample(
      "cs231n-1d", "a signal of 5 with padding 1: the length stays", arrangement,
      scene: """
        input: [1, 2, -1, 1, -3]
        layers: [{conv: {kernel: [1, 0, -1], padding: 1}}]
        """,
      .output("-2 2 1 2 1")),
    WorkedExample(
      "cs231n-1d-stride-2", "the same with stride 2", arrangement,
      scene: """
        input: [1, 2, -1, 1, -3]
        layers: [{conv: {kernel: [1, 0, -1], padding: 1, stride: 2}}]
        """,
      .output("-2 1 1")),
    WorkedExample(
      "cs231n-1d-stride-3", "stride 3 leaves a cell over: there invalid, here floored",
      arrangement,
      scene: """
        input: [1, 2, -1, 1, -3]
        layers: [{conv: {kernel: [1, 0, -1], padding: 1, stride: 3}}]
        """,
      .output("-2 2"), .unrounded("7/3"), .leftover(rows: 0, columns: 1),
      note: "the source calls it invalid; PyTorch rounds down, and so the answer is calculated"),
    WorkedExample(
      "cs231n-alexnet", "AlexNet's first layer: 227 fits, 34,944 parameters",
      arrangement,
      scene: """
        input: {shape: [3, 227, 227]}
        layers: [{conv: {out_channels: 96, kernel_size: 11, stride: 4, bias: 0}}]
        """,
      .size([96, 55, 55]), .unrounded("55"), .leftover(rows: 0, columns: 0), .parameters(34_944),
      .unsharedParameters(105_705_600)),
    WorkedExample(
      "cs231n-alexnet-224", "the paper's 224: (224 - 11)/4 + 1 is no whole number",
      arrangement,
      scene: """
        input: {shape: [3, 224, 224]}
        layers: [{conv: {out_channels: 96, kernel_size: 11, stride: 4, bias: 0}}]
        """,
      .unrounded("54.25"), .size([96, 54, 54]), .leftover(rows: 1, columns: 1),
      note: "the source prints that it is no whole number; the rest is calculated"),
    WorkedExample(
      "cs231n-three-3x3", "three layers of 3 x 3 see 7 x 7 with 27 C^2 weights", patterns,
      scene: """
        input: {shape: [64, 7, 7]}
        layers:
          - conv: {out_channels: 64, kernel_size: 3}
          - conv: {out_channels: 64, kernel_size: 3}
          - conv: {out_channels: 64, kernel_size: 3}
        """,
      .size([64, 1, 1]), .parameters(27 * 64 * 64),
      note: "the source prints 27 C^2; C = 64 is ours"),
    WorkedExample(
      "cs231n-one-7x7", "one layer of 7 x 7 sees the same with 49 C^2", patterns,
      scene: """
        input: {shape: [64, 7, 7]}
        layers: [{conv: {out_channels: 64, kernel_size: 7}}]
        """,
      .size([64, 1, 1]), .parameters(49 * 64 * 64),
      note: "the source prints 49 C^2; C = 64 is ours"),
    WorkedExample(
      "cs231n-max-pool", "2 x 2 windows with stride 2 on one depth slice", poolingLayer,
      scene: """
        input: [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]]
        layers: [{max_pool: {kernel_size: 2, stride: 2}}]
        """,
      .output(
        """
        6 8
        3 4
        """)),
    WorkedExample(
      "ng-vertical-edge", "6 x 6 by the vertical edge detector", ng,
      scene: """
        input:
          - [3, 0, 1, 2, 7, 4]
          - [1, 5, 8, 9, 3, 1]
          - [2, 7, 2, 5, 1, 3]
          - [0, 1, 3, 1, 7, 8]
          - [4, 2, 1, 6, 2, 8]
          - [2, 4, 5, 2, 3, 9]
        layers: [{conv: {kernel: vertical}}]
        """,
      .output(
        """
        -5 -4 0 8
        -10 -2 2 3
        0 -2 -4 -7
        -3 -2 -3 -16
        """),
      note: "the input is from memory, the answer calculated"),
    WorkedExample(
      "ng-vertical-edge-flipped", "the same as true convolution: every sign changes", ng,
      scene: """
        input:
          - [3, 0, 1, 2, 7, 4]
          - [1, 5, 8, 9, 3, 1]
          - [2, 7, 2, 5, 1, 3]
          - [0, 1, 3, 1, 7, 8]
          - [4, 2, 1, 6, 2, 8]
          - [2, 4, 5, 2, 3, 9]
        layers: [{conv: {kernel: vertical, flip: true}}]
        """,
      .output(
        """
        5 4 0 -8
        10 2 -2 -3
        0 2 4 7
        3 2 3 16
        """),
      note: "the input is from memory, the answer calculated"),
    WorkedExample(
      "ng-quiz-7x7", "parameters of 128 filters of 7 x 7 on colour", ng,
      scene: """
        input: {shape: [3, 256, 256]}
        layers: [{conv: {out_channels: 128, kernel_size: 7, bias: 0}}]
        """,
      .parameters(18_944)),
    WorkedExample(
      "ng-quiz-5x5", "parameters of 100 filters of 5 x 5 on colour", ng,
      scene: """
        input: {shape: [3, 300, 300]}
        layers: [{conv: {out_channels: 100, kernel_size: 5, bias: 0}}]
        """,
      .parameters(7_600)),
    WorkedExample(
      "parameters-8x8", "20 filters of 8 x 8 on a colour picture: 8*8*3*20 + 20", worksheets,
      scene: """
        input: {shape: [3, 32, 32]}
        layers: [{conv: {out_channels: 20, kernel_size: 8, bias: 0}}]
        """,
      .parameters(3_860),
      note: "the size of the picture, which does not matter, is ours"),
  ]
}
