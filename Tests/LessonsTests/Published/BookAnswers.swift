extension PublishedAnswer {
  /// The answers of `06-goodfellow.yaml`.
  static let goodfellow: Table = [
    "goodfellow-9-1": [
      .sums([
        ["aw + bx + ey + fz", "bw + cx + fy + gz", "cw + dx + gy + hz"],
        ["ew + fx + iy + jz", "fw + gx + jy + kz", "gw + hx + ky + lz"],
      ])
    ],
    "goodfellow-9-2": [
      .sums([["bx1 + cx2", "ax1 + bx2 + cx3", "ax2 + bx3 + cx4", "ax3 + bx4 + cx5", "ax4 + bx5"]])
    ],
    "goodfellow-9-2-dense": [
      .sums([
        [
          "w0x1 + w1x2 + w2x3 + w3x4 + w4x5",
          "w5x1 + w6x2 + w7x3 + w8x4 + w9x5",
          "w10x1 + w11x2 + w12x3 + w13x4 + w14x5",
          "w15x1 + w16x2 + w17x3 + w18x4 + w19x5",
          "w20x1 + w21x2 + w22x3 + w23x4 + w24x5",
        ]
      ])
    ],
    "goodfellow-9-5": [
      .sums([["bx1 + cx2", "ax1 + bx2 + cx3", "ax2 + bx3 + cx4", "ax3 + bx4 + cx5", "ax4 + bx5"]]),
      .parameters(3),
    ],
    "goodfellow-9-5-dense": [
      .sums([
        [
          "w0x1 + w1x2 + w2x3 + w3x4 + w4x5",
          "w5x1 + w6x2 + w7x3 + w8x4 + w9x5",
          "w10x1 + w11x2 + w12x3 + w13x4 + w14x5",
          "w15x1 + w16x2 + w17x3 + w18x4 + w19x5",
          "w20x1 + w21x2 + w22x3 + w23x4 + w24x5",
        ]
      ]), .parameters(25),
    ],
    "goodfellow-9-6": [
      .size([1, 280, 319]), .operations(267_960), .denseWeights(atLeast: 8_000_000_000),
    ],
    "goodfellow-9-8": [
      .output("1 1 1 0.2")
    ],
    "goodfellow-9-8-shifted": [
      .output("0.3 1 1 1")
    ],
    "goodfellow-9-11-left": [
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 16, 16], [16_384],
        [1_000],
        [1_000],
      ])
    ],
    "goodfellow-9-11-middle": [
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 3, 3], [576], [1_000],
        [1_000],
      ])
    ],
    "goodfellow-9-11-right": [
      .sizes([
        [64, 256, 256], [64, 256, 256], [64, 64, 64], [64, 64, 64], [64, 64, 64], [64, 16, 16],
        [1_000, 16, 16],
        [1_000, 1, 1], [1_000, 1, 1],
      ])
    ],
  ]

  /// The answers of `07-udl.yaml`.
  static let udl: Table = [
    "udl-10-1-kernel-3": [
      .size([1, 12]), .total("71.1"),
    ],
    "udl-10-1-kernel-5": [
      .size([1, 12]), .total("69.6"),
    ],
    "udl-10-1-dilation": [
      .size([1, 12]), .total("68.3"),
    ],
    "udl-10-4-max": [
      .output(
        """
        6 8
        8 4
        """)
    ],
    "udl-10-4-mean": [
      .output(
        """
        3 4
        5 2
        """)
    ],
    "udl-10-4-subsample": [
      .output(
        """
        1 5
        4 1
        """)
    ],
  ]

  /// The answers of `08-algebra.yaml`.
  static let algebra: Table = [
    "polynomial-product": [
      .output("1 1 1.5 1.625 0.75 0.25")
    ]
  ]
}
