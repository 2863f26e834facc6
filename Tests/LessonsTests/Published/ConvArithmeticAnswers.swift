extension PublishedAnswer {
  /// The answers of `02-conv-arithmetic.yaml`.
  static let convArithmetic: Table = [
    "conv-arithmetic-numeric": [
      .output(
        """
        12 12 17
        10 17 19
        9 6 14
        """)
    ],
    "conv-arithmetic-numeric-strides": [
      .output(
        """
        6 17 3
        8 17 13
        6 4 4
        """)
    ],
    "conv-arithmetic-no-padding": [
      .size([1, 2, 2]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-arbitrary-padding": [
      .size([1, 6, 6]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-same-padding": [
      .size([1, 5, 5]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-full-padding": [
      .size([1, 7, 7]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-no-padding-strides": [
      .size([1, 2, 2]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-padding-strides": [
      .size([1, 3, 3]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-padding-strides-odd": [
      .size([1, 3, 3]), .leftover(rows: 1, columns: 1),
    ],
    "conv-arithmetic-dilation": [
      .size([1, 3, 3]), .leftover(rows: 0, columns: 0),
    ],
    "conv-arithmetic-average-pool": [
      .output(
        """
        5/3 5/3 5/3
        1 11/9 16/9
        10/9 7/9 4/3
        """)
    ],
    "conv-arithmetic-max-pool": [
      .output(
        """
        3 3 3
        3 3 3
        3 2 3
        """)
    ],
    "conv-arithmetic-transposed-no-padding": [
      .size([1, 4, 4])
    ],
    "conv-arithmetic-transposed-arbitrary-padding": [
      .size([1, 5, 5])
    ],
    "conv-arithmetic-transposed-same-padding": [
      .size([1, 5, 5])
    ],
    "conv-arithmetic-transposed-full-padding": [
      .size([1, 5, 5])
    ],
    "conv-arithmetic-transposed-no-padding-strides": [
      .size([1, 5, 5])
    ],
    "conv-arithmetic-transposed-padding-strides": [
      .size([1, 5, 5])
    ],
    "conv-arithmetic-transposed-padding-strides-odd": [
      .size([1, 6, 6])
    ],
  ]
}
