/// Dumoulin, Visin: A guide to convolution arithmetic for deep learning, pooling and transposed convolution.
extension WorkedExample {
  private static let poolings = Source(
    title: "Dumoulin and Visin, A guide to convolution arithmetic, Figures 1.5 and 1.6",
    address: "https://arxiv.org/abs/1603.07285")
  private static let animations = Source(
    title: "Dumoulin and Visin, conv_arithmetic, the transposed animations (sizes only)",
    address: "https://github.com/vdumoulin/conv_arithmetic")

  static let transposedArithmetic = [
    WorkedExample(
      "conv-arithmetic-average-pool", "the mean of each 3 x 3 window", poolings,
      scene: """
        input: [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]
        layers: [{average_pool: {kernel_size: 3, stride: 1}}]
        """,
      .output(
        """
        5/3 5/3 5/3
        1 11/9 16/9
        10/9 7/9 4/3
        """),
      note: "the source rounds to two decimals"),
    WorkedExample(
      "conv-arithmetic-max-pool", "the largest of each 3 x 3 window", poolings,
      scene: """
        input: [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]
        layers: [{max_pool: {kernel_size: 3, stride: 1}}]
        """,
      .output(
        """
        3 3 3
        3 3 3
        3 2 3
        """)),
    WorkedExample(
      "conv-arithmetic-transposed-no-padding", "from 2 x 2 to 4 x 4", animations,
      scene: """
        input: {shape: [1, 2, 2]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3}}]
        """,
      .size([1, 4, 4])),
    WorkedExample(
      "conv-arithmetic-transposed-arbitrary-padding", "from 6 x 6 to 5 x 5", animations,
      scene: """
        input: {shape: [1, 6, 6]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 4, padding: 2}}]
        """,
      .size([1, 5, 5])),
    WorkedExample(
      "conv-arithmetic-transposed-same-padding", "half padding keeps 5 x 5", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3, padding: 1}}]
        """,
      .size([1, 5, 5])),
    WorkedExample(
      "conv-arithmetic-transposed-full-padding", "from 7 x 7 to 5 x 5", animations,
      scene: """
        input: {shape: [1, 7, 7]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3, padding: 2}}]
        """,
      .size([1, 5, 5])),
    WorkedExample(
      "conv-arithmetic-transposed-no-padding-strides", "from 2 x 2 to 5 x 5", animations,
      scene: """
        input: {shape: [1, 2, 2]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3, stride: 2}}]
        """,
      .size([1, 5, 5])),
    WorkedExample(
      "conv-arithmetic-transposed-padding-strides", "from 3 x 3 to 5 x 5", animations,
      scene: """
        input: {shape: [1, 3, 3]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3, stride: 2, padding: 1}}]
        """,
      .size([1, 5, 5])),
    WorkedExample(
      "conv-arithmetic-transposed-padding-strides-odd", "output_padding: 6 x 6", animations,
      scene: """
        input: {shape: [1, 3, 3]}
        layers: [{conv_transpose: {out_channels: 1, kernel_size: 3, stride: 2, padding: 1, output_padding: 1}}]
        """,
      .size([1, 6, 6])),
  ]
}
