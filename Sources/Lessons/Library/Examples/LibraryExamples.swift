/// What TensorFlow, MATLAB and PyTorch answer.
extension WorkedExample {
  private static let issue = Source(
    title: "TensorFlow, issue 11864: MATLAB's conv2 turns the kernel, TensorFlow does not",
    address: "https://github.com/tensorflow/tensorflow/issues/11864")
  private static let same = Source(
    title: "TensorFlow, padding SAME and VALID (sizes only)",
    address: "https://www.tensorflow.org/api_docs/python/tf/nn/convolution")
  private static let maxPool = Source(
    title: "TensorFlow, max_pool, padding SAME and VALID",
    address: "https://www.tensorflow.org/api_docs/python/tf/nn/max_pool")
  private static let averagePool = Source(
    title: "PyTorch, AvgPool1d", address: "https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html")
  private static let reflection = Source(
    title: "PyTorch, ReflectionPad2d",
    address: "https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html")
  private static let conv2d = Source(
    title: "PyTorch, Conv2d, the examples of the page (sizes only)",
    address: "https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html")
  private static let rowsCalculated = "the source prints the first row; the others are calculated"

  static let libraries = [
    WorkedExample(
      "tensorflow-volume", "three equal channels, padding same, the kernel as it is", issue,
      scene: """
        input:
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
        layers:
          - conv:
              kernel:
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
              padding: same
        """,
      .output(
        """
        333 534 651 435
        693 1044 1179 756
        1089 1584 1719 1080
        591 822 885 525
        """),
      note: "the source begins with 333, 534, 651; the others are calculated"),
    WorkedExample(
      "matlab-conv2-volume", "the same with the kernel turned, as MATLAB has it", issue,
      scene: """
        input:
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
          - [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
        layers:
          - conv:
              kernel:
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
                - [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
              padding: same
              flip: true
        """,
      .output(
        """
        87 186 249 225
        297 576 711 594
        621 1116 1251 990
        789 1338 1455 1095
        """),
      note: rowsCalculated),
    WorkedExample(
      "matlab-conv2", "one channel of it", issue,
      scene: """
        input: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
        layers: [{conv: {kernel: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], padding: same, flip: true}}]
        """,
      .output(
        """
        29 62 83 75
        99 192 237 198
        207 372 417 330
        263 446 485 365
        """),
      note: rowsCalculated),
    WorkedExample(
      "tensorflow-same-13", "13 cells, kernel 6, stride 5: SAME pads 1 and 2", same,
      scene: """
        input: {shape: [1, 13]}
        layers: [{conv: {out_channels: 1, kernel_size: 6, stride: 5, padding: same}}]
        """,
      .size([1, 3]), .padding(left: 1, right: 2), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "tensorflow-valid-13", "the same with VALID: two cells are dropped", same,
      scene: """
        input: {shape: [1, 13]}
        layers: [{conv: {out_channels: 1, kernel_size: 6, stride: 5, padding: valid}}]
        """,
      .size([1, 2]), .padding(left: 0, right: 0), .leftover(rows: 0, columns: 2)),
    WorkedExample(
      "tensorflow-same-224", "224 cells, kernel 7, stride 2: SAME pads 2 and 3", same,
      scene: """
        input: {shape: [1, 224]}
        layers: [{conv: {out_channels: 1, kernel_size: 7, stride: 2, padding: same}}]
        """,
      .size([1, 112]), .padding(left: 2, right: 3)),
    WorkedExample(
      "tensorflow-same-6", "6 cells, kernel 3, stride 2: SAME pads 0 and 1", same,
      scene: """
        input: {shape: [1, 6]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, stride: 2, padding: same}}]
        """,
      .size([1, 3]), .padding(left: 0, right: 1)),
    WorkedExample(
      "tensorflow-max-pool-valid", "2 x 3 with VALID: the last column is dropped", maxPool,
      scene: """
        input: [[1, 2, 3], [4, 5, 6]]
        layers: [{max_pool: {kernel_size: 2, padding: valid}}]
        """,
      .output("5")),
    WorkedExample(
      "tensorflow-max-pool-same", "2 x 3 with SAME: padding is never the largest", maxPool,
      scene: """
        input: [[1, 2, 3], [4, 5, 6]]
        layers: [{max_pool: {kernel_size: 2, padding: same}}]
        """,
      .output("5 6")),
    WorkedExample(
      "pytorch-average-pool", "windows of 3 with stride 2 on 1 to 7", averagePool,
      scene: """
        input: [1, 2, 3, 4, 5, 6, 7]
        layers: [{average_pool: {kernel_size: 3, stride: 2}}]
        """,
      .output("2 4 6")),
    WorkedExample(
      "pytorch-reflection", "a border of 2 that mirrors the input",
      reflection,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{conv: {kernel: [[1]], padding: 2, padding_mode: reflect}}]
        """,
      .output(
        """
        8 7 6 7 8 7 6
        5 4 3 4 5 4 3
        2 1 0 1 2 1 0
        5 4 3 4 5 4 3
        8 7 6 7 8 7 6
        5 4 3 4 5 4 3
        2 1 0 1 2 1 0
        """)),
    WorkedExample(
      "pytorch-conv2d-square", "a square kernel with stride 2", conv2d,
      scene: """
        input: {shape: [16, 50, 100]}
        layers: [{conv: {out_channels: 33, kernel_size: 3, stride: 2}}]
        """,
      .size([33, 24, 49])),
    WorkedExample(
      "pytorch-conv2d-oblong", "rows and columns with settings of their own", conv2d,
      scene: """
        input: {shape: [16, 50, 100]}
        layers: [{conv: {out_channels: 33, kernel_size: [3, 5], stride: [2, 1], padding: [4, 2]}}]
        """,
      .size([33, 28, 100])),
    WorkedExample(
      "pytorch-conv2d-dilation", "the same with the rows of the kernel 3 apart", conv2d,
      scene: """
        input: {shape: [16, 50, 100]}
        layers:
          - conv: {out_channels: 33, kernel_size: [3, 5], stride: [2, 1], padding: [4, 2], dilation: [3, 1]}
        """,
      .size([33, 26, 100])),
  ]
}
