/// Figures of Goodfellow, Bengio, Courville: Deep Learning, chapter 9.
extension WorkedExample {
  private static let sparse = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.2",
    address: "https://www.deeplearningbook.org/contents/convnets.html")
  private static let sharing = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.5",
    address: "https://www.deeplearningbook.org/contents/convnets.html")
  private static let efficiency = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.6",
    address: "https://www.deeplearningbook.org/contents/convnets.html")
  private static let invariance = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.8",
    address: "https://www.deeplearningbook.org/contents/convnets.html")
  private static let architectures = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.11",
    address: "https://www.deeplearningbook.org/contents/convnets.html")

  static let figures = [
    WorkedExample(
      "goodfellow-9-2", "x3 reaches three outputs: the kernel is 3 wide", sparse,
      scene: """
        input: [x1, x2, x3, x4, x5]
        layers: [{conv: {kernel: [a, b, c], padding: 1}}]
        """,
      .sums([["bx1 + cx2", "ax1 + bx2 + cx3", "ax2 + bx3 + cx4", "ax3 + bx4 + cx5", "ax4 + bx5"]]),
      note: "the figure draws the connections; the sums are calculated"),
    WorkedExample(
      "goodfellow-9-2-dense", "the same connected fully: x3 reaches every output", sparse,
      scene: """
        input: [x1, x2, x3, x4, x5]
        layers:
          - flatten
          - linear:
              weight:
                - [w0, w1, w2, w3, w4]
                - [w5, w6, w7, w8, w9]
                - [w10, w11, w12, w13, w14]
                - [w15, w16, w17, w18, w19]
                - [w20, w21, w22, w23, w24]
        """,
      .sums([
        [
          "w0x1 + w1x2 + w2x3 + w3x4 + w4x5",
          "w5x1 + w6x2 + w7x3 + w8x4 + w9x5",
          "w10x1 + w11x2 + w12x3 + w13x4 + w14x5",
          "w15x1 + w16x2 + w17x3 + w18x4 + w19x5",
          "w20x1 + w21x2 + w22x3 + w23x4 + w24x5",
        ]
      ]),
      note: "the figure draws the connections; the sums are calculated"),
    WorkedExample(
      "goodfellow-9-5", "the middle weight b is used in all five outputs", sharing,
      scene: """
        input: [x1, x2, x3, x4, x5]
        layers: [{conv: {kernel: [a, b, c], padding: 1}}]
        """,
      .sums([["bx1 + cx2", "ax1 + bx2 + cx3", "ax2 + bx3 + cx4", "ax3 + bx4 + cx5", "ax4 + bx5"]]),
      .parameters(3),
      note: "the figure draws the connections; the sums are calculated"),
    WorkedExample(
      "goodfellow-9-5-dense", "without sharing each of 25 weights is used once", sharing,
      scene: """
        input: [x1, x2, x3, x4, x5]
        layers:
          - flatten
          - linear:
              weight:
                - [w0, w1, w2, w3, w4]
                - [w5, w6, w7, w8, w9]
                - [w10, w11, w12, w13, w14]
                - [w15, w16, w17, w18, w19]
                - [w20, w21, w22, w23, w24]
        """,
      .sums([
        [
          "w0x1 + w1x2 + w2x3 + w3x4 + w4x5",
          "w5x1 + w6x2 + w7x3 + w8x4 + w9x5",
          "w10x1 + w11x2 + w12x3 + w13x4 + w14x5",
          "w15x1 + w16x2 + w17x3 + w18x4 + w19x5",
          "w20x1 + w21x2 + w22x3 + w23x4 + w24x5",
        ]
      ]), .parameters(25),
      note: "the figure draws the connections; the sums are calculated"),
    WorkedExample(
      "goodfellow-9-6", "an edge detector on 320 x 280: 267,960 operations", efficiency,
      scene: """
        input: {shape: [1, 280, 320]}
        layers: [{conv: {out_channels: 1, kernel_size: [1, 2]}}]
        """,
      .size([1, 280, 319]), .operations(267_960), .denseWeights(atLeast: 8_000_000_000)),
    WorkedExample(
      "goodfellow-9-8", "max pooling of a detector, 3 wide", invariance,
      scene: """
        input: [0.1, 1, 0.2, 0.1]
        layers: [{max_pool: {kernel_size: 3, stride: 1, padding: 1}}]
        """,
      .output("1 1 1 0.2")),
    WorkedExample(
      "goodfellow-9-8-shifted", "moved right by one: half of the outputs stay", invariance,
      scene: """
        input: [0.3, 0.1, 1, 0.2]
        layers: [{max_pool: {kernel_size: 3, stride: 1, padding: 1}}]
        """,
      .output("0.3 1 1 1")),
    WorkedExample(
      "goodfellow-9-11-left", "a fixed size: pooling, reshape to 16,384, softmax", architectures,
      scene: """
        input: {shape: [3, 256, 256]}
        layers:
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4, stride: 4}
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4, stride: 4}
          - flatten
          - linear: {out_features: 1000}
          - softmax
        """,
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 16, 16], [16_384],
        [1_000],
        [1_000],
      ]),
      note: "the sizes are from memory but for 576; kernels of 3 x 3 are ours, the figure names none"),
    WorkedExample(
      "goodfellow-9-11-middle", "a varying size: pooling to a 3 x 3 grid", architectures,
      scene: """
        input: {shape: [3, 256, 256]}
        layers:
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4, stride: 4}
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - adaptive_max_pool: {output_size: 3}
          - flatten
          - linear: {out_features: 1000}
          - softmax
        """,
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 3, 3], [576], [1_000],
        [1_000],
      ]),
      note: "the sizes are from memory but for 576; kernels of 3 x 3 are ours, the figure names none"),
    WorkedExample(
      "goodfellow-9-11-right", "no matrix: a last convolution, global averages", architectures,
      scene: """
        input: {shape: [3, 256, 256]}
        layers:
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4, stride: 4}
          - conv: {out_channels: 64, kernel_size: 3, padding: same}
          - relu
          - max_pool: {kernel_size: 4, stride: 4}
          - conv: {out_channels: 1000, kernel_size: 3, padding: same}
          - global_average_pool
          - softmax
        """,
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 16, 16],
        [1_000, 16, 16],
        [1_000, 1, 1], [1_000, 1, 1],
      ]),
      note: "the sizes are from memory but for 576; kernels of 3 x 3 are ours, the figure names none"),
  ]
}
