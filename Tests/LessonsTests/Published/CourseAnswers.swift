extension PublishedAnswer {
  /// The answers of `03-cs231n.yaml`.
  static let cs231n: Table = [
    "cs231n-1d": [
      .output("-2 2 1 2 1")
    ],
    "cs231n-1d-stride-2": [
      .output("-2 1 1")
    ],
    "cs231n-1d-stride-3": [
      .output("-2 2"), .unrounded("7/3"), .leftover(rows: 0, columns: 1),
    ],
    "cs231n-alexnet": [
      .size([96, 55, 55]), .unrounded("55"), .leftover(rows: 0, columns: 0), .parameters(34_944),
      .unsharedParameters(105_705_600),
    ],
    "cs231n-alexnet-224": [
      .unrounded("54.25"), .size([96, 54, 54]), .leftover(rows: 1, columns: 1),
    ],
    "cs231n-three-3x3": [
      .size([64, 1, 1]), .parameters(27 * 64 * 64),
    ],
    "cs231n-one-7x7": [
      .size([64, 1, 1]), .parameters(49 * 64 * 64),
    ],
    "cs231n-max-pool": [
      .output(
        """
        6 8
        3 4
        """)
    ],
  ]

  /// The answers of `04-ng.yaml`.
  static let ng: Table = [
    "ng-vertical-edge": [
      .output(
        """
        -5 -4 0 8
        -10 -2 2 3
        0 -2 -4 -7
        -3 -2 -3 -16
        """)
    ],
    "ng-vertical-edge-flipped": [
      .output(
        """
        5 4 0 -8
        10 2 -2 -3
        0 2 4 7
        3 2 3 16
        """)
    ],
    "ng-quiz-7x7": [
      .parameters(18_944)
    ],
    "ng-quiz-5x5": [
      .parameters(7_600)
    ],
  ]

  /// The answers of `05-worksheets.yaml`.
  static let worksheets: Table = [
    "parameters-8x8": [
      .parameters(3_860)
    ],
    "receptive-field-chain": [
      .receptiveFields([3, 4, 8, 10, 18, 26, 30])
    ],
  ]
}
