extension PublishedAnswer {
  /// The answers of `10-tensorflow.yaml`.
  static let tensorFlow: Table = [
    "tensorflow-volume": [
      .output(
        """
        333 534 651 435
        693 1044 1179 756
        1089 1584 1719 1080
        591 822 885 525
        """)
    ],
    "matlab-conv2-volume": [
      .output(
        """
        87 186 249 225
        297 576 711 594
        621 1116 1251 990
        789 1338 1455 1095
        """)
    ],
    "matlab-conv2": [
      .output(
        """
        29 62 83 75
        99 192 237 198
        207 372 417 330
        263 446 485 365
        """)
    ],
    "tensorflow-same-13": [
      .size([1, 3]), .padding(left: 1, right: 2), .leftover(rows: 0, columns: 0),
    ],
    "tensorflow-valid-13": [
      .size([1, 2]), .padding(left: 0, right: 0), .leftover(rows: 0, columns: 2),
    ],
    "tensorflow-same-224": [
      .size([1, 112]), .padding(left: 2, right: 3),
    ],
    "tensorflow-same-6": [
      .size([1, 3]), .padding(left: 0, right: 1),
    ],
    "tensorflow-max-pool-valid": [
      .output("5")
    ],
    "tensorflow-max-pool-same": [
      .output("5 6")
    ],
  ]

  /// The answers of `11-pytorch.yaml`.
  static let pyTorch: Table = [
    "pytorch-average-pool": [
      .output("2 4 6")
    ],
    "pytorch-reflection": [
      .output(
        """
        8 7 6 7 8 7 6
        5 4 3 4 5 4 3
        2 1 0 1 2 1 0
        5 4 3 4 5 4 3
        8 7 6 7 8 7 6
        5 4 3 4 5 4 3
        2 1 0 1 2 1 0
        """)
    ],
    "pytorch-conv2d-square": [
      .size([33, 24, 49])
    ],
    "pytorch-conv2d-oblong": [
      .size([33, 28, 100])
    ],
    "pytorch-conv2d-dilation": [
      .size([33, 26, 100])
    ],
  ]
}
