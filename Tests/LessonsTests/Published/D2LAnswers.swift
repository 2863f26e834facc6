extension PublishedAnswer {
  /// The answers of `01-d2l.yaml`.
  static let d2l: Table = [
    "d2l-cross-correlation": [
      .output(
        """
        19 25
        37 43
        """)
    ],
    "d2l-convolution": [
      .output(
        """
        5 11
        23 29
        """)
    ],
    "d2l-edges": [
      .output(
        """
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        0 1 0 0 0 -1 0
        """)
    ],
    "d2l-edges-transposed": [
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
        """)
    ],
    "d2l-learning": [
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
          kernel: ["0.9885", "-0.9885"]))
    ],
    "d2l-learning-gradient": [
      .output("-12 12")
    ],
    "d2l-padding": [
      .output(
        """
        0 3 8 4
        9 19 25 10
        21 37 43 16
        6 7 8 0
        """)
    ],
    "d2l-stride": [
      .output(
        """
        0 8
        6 8
        """),
      .leftover(rows: 0, columns: 1),
    ],
    "d2l-channels": [
      .output(
        """
        56 72
        104 120
        """)
    ],
    "d2l-filters": [
      .output(
        """
        56 72
        104 120

        76 100
        148 172

        96 128
        192 224
        """)
    ],
    "lenet-conv-1": [
      .size([6, 28, 28]), .parameters(156),
    ],
    "lenet-conv-2": [
      .size([16, 10, 10]), .parameters(2_416),
    ],
    "lenet-5": [
      .sizes([
        [6, 28, 28], [6, 28, 28], [6, 14, 14], [16, 10, 10], [16, 10, 10], [16, 5, 5], [400], [120], [120],
        [84], [84],
        [10],
      ]), .parameters(61_706),
    ],
    "lenet-5-numbers": [
      .sizes([
        [6, 28, 28], [6, 28, 28], [6, 14, 14], [16, 10, 10], [16, 10, 10], [16, 5, 5], [400], [120], [120],
        [84], [84],
        [10],
      ]), .parameters(61_706),
    ],
    "d2l-max-pool": [
      .output(
        """
        4 5
        7 8
        """)
    ],
    "d2l-average-pool": [
      .output(
        """
        2 3
        5 6
        """)
    ],
    "d2l-max-pool-3x3": [
      .output("10")
    ],
    "d2l-max-pool-stride": [
      .output(
        """
        5 7
        13 15
        """)
    ],
    "d2l-max-pool-oblong": [
      .output(
        """
        5 7
        13 15
        """)
    ],
    "d2l-matrix": [
      .output(
        """
        27 37
        57 67
        """)
    ],
    "d2l-matrix-transposed": [
      .output(
        """
        27 91 74
        138 400 282
        171 429 268
        """)
    ],
    "d2l-transposed": [
      .output(
        """
        0 0 1
        0 4 6
        4 12 9
        """)
    ],
    "d2l-transposed-padding": [
      .output("4")
    ],
    "d2l-transposed-stride": [
      .output(
        """
        0 0 0 1
        0 0 2 3
        0 2 0 3
        4 6 6 9
        """)
    ],
  ]
}
