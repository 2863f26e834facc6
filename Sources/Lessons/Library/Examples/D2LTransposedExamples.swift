/// Zhang, Lipton, Li, Smola: Dive into Deep Learning, transposed convolution.
extension WorkedExample {
  private static let transposed = Source(
    title: "Dive into Deep Learning, Transposed Convolution",
    address: "https://d2l.ai/chapter_computer-vision/transposed-conv.html")

  static let d2lTransposed = [
    WorkedExample(
      "d2l-matrix", "the convolution that is written as a matrix product", transposed,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[1, 2], [3, 4]]}}]
        """,
      .output(
        """
        27 37
        57 67
        """)),
    WorkedExample(
      "d2l-matrix-transposed", "the transposed matrix on that output: not the input", transposed,
      scene: """
        input: [[27, 37], [57, 67]]
        layers: [{conv_transpose: {kernel: [[1, 2], [3, 4]]}}]
        """,
      .output(
        """
        27 91 74
        138 400 282
        171 429 268
        """)),
    WorkedExample(
      "d2l-transposed", "each input cell stamps the kernel onto the output", transposed,
      scene: """
        input: [[0, 1], [2, 3]]
        layers: [{conv_transpose: {kernel: [[0, 1], [2, 3]]}}]
        """,
      .output(
        """
        0 0 1
        0 4 6
        4 12 9
        """)),
    WorkedExample(
      "d2l-transposed-padding", "padding cuts the border of the output off", transposed,
      scene: """
        input: [[0, 1], [2, 3]]
        layers: [{conv_transpose: {kernel: [[0, 1], [2, 3]], padding: 1}}]
        """,
      .output("4")),
    WorkedExample(
      "d2l-transposed-stride", "stride 2 sets the stamps side by side", transposed,
      scene: """
        input: [[0, 1], [2, 3]]
        layers: [{conv_transpose: {kernel: [[0, 1], [2, 3]], stride: 2}}]
        """,
      .output(
        """
        0 0 0 1
        0 0 2 3
        0 2 0 3
        4 6 6 9
        """)),
  ]
}
