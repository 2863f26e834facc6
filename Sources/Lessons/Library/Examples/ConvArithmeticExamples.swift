/// Dumoulin, Visin: A guide to convolution arithmetic for deep learning.
extension WorkedExample {
  private static let guide = Source(
    title: "Dumoulin and Visin, A guide to convolution arithmetic, Figures 1.1 and 1.2",
    address: "https://arxiv.org/abs/1603.07285")
  private static let animations = Source(
    title: "Dumoulin and Visin, conv_arithmetic, the animations (sizes only)",
    address: "https://github.com/vdumoulin/conv_arithmetic")

  static let convArithmetic = [
    WorkedExample(
      "conv-arithmetic-numeric", "5 x 5 by 3 x 3, every sum in the figure", guide,
      scene: """
        input: [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]
        layers: [{conv: {kernel: [[0, 1, 2], [2, 2, 0], [0, 1, 2]]}}]
        """,
      .output(
        """
        12 12 17
        10 17 19
        9 6 14
        """)),
    WorkedExample(
      "conv-arithmetic-numeric-strides", "the same with padding 1 and stride 2", guide,
      scene: """
        input: [[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]
        layers: [{conv: {kernel: [[0, 1, 2], [2, 2, 0], [0, 1, 2]], padding: 1, stride: 2}}]
        """,
      .output(
        """
        6 17 3
        8 17 13
        6 4 4
        """)),
    WorkedExample(
      "conv-arithmetic-no-padding", "3 x 3 on 4 x 4: two windows each way", animations,
      scene: """
        input: {shape: [1, 4, 4]}
        layers: [{conv: {out_channels: 1, kernel_size: 3}}]
        """,
      .size([1, 2, 2]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-arbitrary-padding", "padding 2: 5 x 5 becomes 6 x 6", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv: {out_channels: 1, kernel_size: 4, padding: 2}}]
        """,
      .size([1, 6, 6]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-same-padding", "half padding keeps 5 x 5", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, padding: 1}}]
        """,
      .size([1, 5, 5]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-full-padding", "full: every window that touches", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, padding: 2}}]
        """,
      .size([1, 7, 7]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-no-padding-strides", "stride 2 halves 5 x 5", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, stride: 2}}]
        """,
      .size([1, 2, 2]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-padding-strides", "stride 2 with padding 1 on 5 x 5", animations,
      scene: """
        input: {shape: [1, 5, 5]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, stride: 2, padding: 1}}]
        """,
      .size([1, 3, 3]), .leftover(rows: 0, columns: 0)),
    WorkedExample(
      "conv-arithmetic-padding-strides-odd", "the same on 6 x 6: 1 is left over",
      animations,
      scene: """
        input: {shape: [1, 6, 6]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, stride: 2, padding: 1}}]
        """,
      .size([1, 3, 3]), .leftover(rows: 1, columns: 1)),
    WorkedExample(
      "conv-arithmetic-dilation", "a kernel with holes reaches over 5 of 7", animations,
      scene: """
        input: {shape: [1, 7, 7]}
        layers: [{conv: {out_channels: 1, kernel_size: 3, dilation: 2}}]
        """,
      .size([1, 3, 3]), .leftover(rows: 0, columns: 0)),
  ]
}
