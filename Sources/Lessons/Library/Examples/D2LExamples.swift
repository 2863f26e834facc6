/// Zhang, Lipton, Li, Smola: Dive into Deep Learning.
extension WorkedExample {
  private static let images = Source(
    title: "Dive into Deep Learning, Convolutions for Images",
    address: "https://d2l.ai/chapter_convolutional-neural-networks/conv-layer.html")
  private static let strides = Source(
    title: "Dive into Deep Learning, Padding and Stride",
    address: "https://d2l.ai/chapter_convolutional-neural-networks/padding-and-strides.html")
  private static let channels = Source(
    title: "Dive into Deep Learning, Multiple Input and Multiple Output Channels",
    address: "https://d2l.ai/chapter_convolutional-neural-networks/channels.html")
  private static let leNet = Source(
    title: "Dive into Deep Learning, Convolutional Neural Networks (LeNet)",
    address: "https://d2l.ai/chapter_convolutional-neural-networks/lenet.html")

  static let d2l = [
    WorkedExample(
      "d2l-cross-correlation", "the first output of the chapter: 3 x 3 by 2 x 2", images,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[0, 1], [2, 3]]}}]
        """,
      .output(
        """
        19 25
        37 43
        """)),
    WorkedExample(
      "d2l-convolution", "the same with the kernel turned: true convolution", images,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[0, 1], [2, 3]], flip: true}}]
        """,
      .output(
        """
        5 11
        23 29
        """),
      note: "calculated from the source's input"),
    WorkedExample(
      "d2l-edges", "a black band: 1 where it begins, -1 where it ends", images,
      scene: """
        input:
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
        layers: [{conv: {kernel: [[1, -1]]}}]
        """,
      .output(
        """
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        """)),
    WorkedExample(
      "d2l-edges-transposed", "the band on its side: the detector sees nothing", images,
      scene: """
        input:
          - [1, 1, 1, 1, 1, 1]
          - [1, 1, 1, 1, 1, 1]
          - [0, 0, 0, 0, 0, 0]
          - [0, 0, 0, 0, 0, 0]
          - [0, 0, 0, 0, 0, 0]
          - [0, 0, 0, 0, 0, 0]
          - [1, 1, 1, 1, 1, 1]
          - [1, 1, 1, 1, 1, 1]
        layers: [{conv: {kernel: [[1, -1]]}}]
        """,
      .output(
        """
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        0 0 0 0 0
        """)),
    WorkedExample(
      "d2l-learning", "the edge detector learned from the band and its edges", images,
      scene: """
        input:
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
        layers: [{conv: {kernel: [[0, 0]]}}]
        """,
      .descent(
        Descent(
          target: """
            0 1 0 0 0 -1 0
            0 1 0 0 0 -1 0
            0 1 0 0 0 -1 0
            0 1 0 0 0 -1 0
            0 1 0 0 0 -1 0
            0 1 0 0 0 -1 0
            """, rate: "0.03", losses: ["12", "4.9152", "2.01326592"], gradient: ["-12", "12"], steps: 10,
          kernel: ["0.9885", "-0.9885"])),
      note: "the source draws the first kernel at random; from [0, 0] on all is calculated"),
    WorkedExample(
      "d2l-learning-gradient", "the gradient: the band by twice the first error", images,
      scene: """
        input:
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
          - [1, 1, 0, 0, 0, 0, 1, 1]
        layers:
          - conv:
              kernel:
                - [0, -2, 0, 0, 0, 2, 0]
                - [0, -2, 0, 0, 0, 2, 0]
                - [0, -2, 0, 0, 0, 2, 0]
                - [0, -2, 0, 0, 0, 2, 0]
                - [0, -2, 0, 0, 0, 2, 0]
                - [0, -2, 0, 0, 0, 2, 0]
        """,
      .output("-12 12"), note: "calculated from the source's input"),
    WorkedExample(
      "d2l-padding", "zeros around the input: 3 x 3 becomes 4 x 4", strides,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[0, 1], [2, 3]], padding: 1}}]
        """,
      .output(
        """
        0 3 8 4
        9 19 25 10
        21 37 43 16
        6 7 8 0
        """),
      note: "the source prints the first value; the others are calculated"),
    WorkedExample(
      "d2l-stride", "3 rows and 2 columns a step: one column is left over", strides,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[0, 1], [2, 3]], padding: 1, stride: [3, 2]}}]
        """,
      .output(
        """
        0 8
        6 8
        """),
      .leftover(rows: 0, columns: 1)),
    WorkedExample(
      "d2l-channels", "two channels, one filter: the channels are summed", channels,
      scene: """
        input:
          - [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
          - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
        layers:
          - conv:
              kernel: [[[0, 1], [2, 3]], [[1, 2], [3, 4]]]
        """,
      .output(
        """
        56 72
        104 120
        """)),
    WorkedExample(
      "d2l-filters", "two channels, three filters: each filter makes a channel", channels,
      scene: """
        input:
          - [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
          - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
        layers:
          - conv:
              kernel:
                - [[[0, 1], [2, 3]], [[1, 2], [3, 4]]]
                - [[[1, 2], [3, 4]], [[2, 3], [4, 5]]]
                - [[[2, 3], [4, 5]], [[3, 4], [5, 6]]]
        """,
      .output(
        """
        56 72
        104 120

        76 100
        148 172

        96 128
        192 224
        """)),
    WorkedExample(
      "lenet-conv-1", "LeNet's first layer, sizes only: padding 2 keeps 28", leNet,
      scene: """
        input: {shape: [1, 28, 28]}
        layers: [{conv: {out_channels: 6, kernel_size: 5, padding: 2, bias: 0}}]
        """,
      .size([6, 28, 28]), .parameters(156),
      note: "the parameters are calculated"),
    WorkedExample(
      "lenet-conv-2", "LeNet's second convolution: 14 becomes 10", leNet,
      scene: """
        input: {shape: [6, 14, 14]}
        layers: [{conv: {out_channels: 16, kernel_size: 5, bias: 0}}]
        """,
      .size([16, 10, 10]), .parameters(2_416),
      note: "the parameters are calculated"),
    WorkedExample(
      "lenet-5", "all of LeNet, sizes only: 61,706 parameters", leNet,
      scene: """
        input: {shape: [1, 28, 28]}
        layers:
          - conv: {out_channels: 6, kernel_size: 5, padding: 2, bias: 0}
          - sigmoid
          - average_pool: {kernel_size: 2, stride: 2}
          - conv: {out_channels: 16, kernel_size: 5, bias: 0}
          - sigmoid
          - average_pool: {kernel_size: 2, stride: 2}
          - flatten
          - linear: {out_features: 120, bias: 0}
          - sigmoid
          - linear: {out_features: 84, bias: 0}
          - sigmoid
          - linear: {out_features: 10, bias: 0}
        """,
      .sizes([
        [6, 28, 28], [6, 28, 28], [6, 14, 14], [16, 10, 10], [16, 10, 10], [16, 5, 5], [400], [120], [120],
        [84], [84],
        [10],
      ]), .parameters(61_706),
      note: "the parameters are calculated"),
  ]
}
