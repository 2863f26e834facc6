/// Zhang, Lipton, Li, Smola: Dive into Deep Learning, pooling.
extension WorkedExample {
  private static let pooling = Source(
    title: "Dive into Deep Learning, Pooling",
    address: "https://d2l.ai/chapter_convolutional-neural-networks/pooling.html")

  static let d2lPooling = [
    WorkedExample(
      "d2l-max-pool", "the largest of each 2 x 2 window", pooling,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{max_pool: {kernel_size: 2, stride: 1}}]
        """,
      .output(
        """
        4 5
        7 8
        """)),
    WorkedExample(
      "d2l-average-pool", "the mean of each 2 x 2 window", pooling,
      scene: """
        input: [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
        layers: [{average_pool: {kernel_size: 2, stride: 1}}]
        """,
      .output(
        """
        2 3
        5 6
        """)),
    WorkedExample(
      "d2l-max-pool-3x3", "3 x 3 windows side by side: one fits", pooling,
      scene: """
        input: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]]
        layers: [{max_pool: {kernel_size: 3}}]
        """,
      .output("10")),
    WorkedExample(
      "d2l-max-pool-stride", "padding 1 and stride 2", pooling,
      scene: """
        input: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]]
        layers: [{max_pool: {kernel_size: 3, padding: 1, stride: 2}}]
        """,
      .output(
        """
        5 7
        13 15
        """)),
    WorkedExample(
      "d2l-max-pool-oblong", "windows of 2 x 3 with padding in the columns alone", pooling,
      scene: """
        input: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]]
        layers: [{max_pool: {kernel_size: [2, 3], stride: [2, 3], padding: [0, 1]}}]
        """,
      .output(
        """
        5 7
        13 15
        """)),
  ]
}
