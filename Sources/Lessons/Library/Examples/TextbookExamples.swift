/// Textbooks: Goodfellow's Deep Learning, Prince's Understanding Deep Learning; and algebra.
extension WorkedExample {
  private static let goodfellow = Source(
    title: "Goodfellow, Bengio, Courville, Deep Learning, Figure 9.1",
    address: "https://www.deeplearningbook.org/contents/convnets.html")
  private static let udl = Source(
    title: "Prince, Understanding Deep Learning, notebook 10.1, 1D convolution",
    address: "https://udlbook.github.io/udlbook/")
  private static let udlPooling = Source(
    title: "Prince, Understanding Deep Learning, notebook 10.4, downsampling",
    address: "https://udlbook.github.io/udlbook/")
  private static let algebra = Source(title: "Algebra: how polynomials are multiplied", address: "")

  static let books = [
    WorkedExample(
      "goodfellow-9-1", "all in letters: what each output cell is made of", goodfellow,
      scene: """
        input: [[a, b, c, d], [e, f, g, h], [i, j, k, l]]
        layers: [{conv: {kernel: [[w, x], [y, z]]}}]
        """,
      .sums([
        ["aw + bx + ey + fz", "bw + cx + fy + gz", "cw + dx + gy + hz"],
        ["ew + fx + iy + jz", "fw + gx + jy + kz", "gw + hx + ky + lz"],
      ])),
    WorkedExample(
      "udl-10-1-kernel-3", "a mean of 3 neighbours, .33 each", udl,
      scene: """
        input: [5.2, 5.3, 5.4, 5.1, 10.1, 10.3, 9.9, 10.3, 3.2, 3.4, 3.3, 3.1]
        layers: [{conv: {kernel: [0.33, 0.33, 0.33], padding: 1}}]
        """,
      .size([1, 12]), .total("71.1"),
      note: "the source prints the sum of the output, rounded to one decimal"),
    WorkedExample(
      "udl-10-1-kernel-5", "a mean of 5 neighbours", udl,
      scene: """
        input: [5.2, 5.3, 5.4, 5.1, 10.1, 10.3, 9.9, 10.3, 3.2, 3.4, 3.3, 3.1]
        layers: [{conv: {kernel: [0.2, 0.2, 0.2, 0.2, 0.2], padding: 2}}]
        """,
      .size([1, 12]), .total("69.6"),
      note: "the source prints the sum of the output, rounded to one decimal"),
    WorkedExample(
      "udl-10-1-dilation", "three neighbours two places apart", udl,
      scene: """
        input: [5.2, 5.3, 5.4, 5.1, 10.1, 10.3, 9.9, 10.3, 3.2, 3.4, 3.3, 3.1]
        layers: [{conv: {kernel: [0.33, 0.33, 0.33], dilation: 2, padding: 2}}]
        """,
      .size([1, 12]), .total("68.3"),
      note: "the source prints the sum of the output, rounded to one decimal"),
    WorkedExample(
      "udl-10-4-max", "the largest of each 2 x 2 block", udlPooling,
      scene: """
        input: [[1, 3, 5, 3], [6, 2, 0, 8], [4, 6, 1, 4], [2, 8, 0, 3]]
        layers: [{max_pool: {kernel_size: 2}}]
        """,
      .output(
        """
        6 8
        8 4
        """),
      note: "calculated from the source's input"),
    WorkedExample(
      "udl-10-4-mean", "the mean of each 2 x 2 block", udlPooling,
      scene: """
        input: [[1, 3, 5, 3], [6, 2, 0, 8], [4, 6, 1, 4], [2, 8, 0, 3]]
        layers: [{average_pool: {kernel_size: 2}}]
        """,
      .output(
        """
        3 4
        5 2
        """),
      note: "calculated from the source's input"),
    WorkedExample(
      "udl-10-4-subsample", "every second row and column: a kernel of 1 with stride 2", udlPooling,
      scene: """
        input: [[1, 3, 5, 3], [6, 2, 0, 8], [4, 6, 1, 4], [2, 8, 0, 3]]
        layers: [{conv: {kernel: [[1]], stride: 2}}]
        """,
      .output(
        """
        1 5
        4 1
        """),
      note: "calculated from the source's input"),
    WorkedExample(
      "polynomial-product", "(1 + x/2 + x^2 + x^3)(1 + x/2 + x^2/4)", algebra,
      scene: """
        input: [1, 0.5, 1, 1]
        layers: [{conv: {kernel: [1, 0.5, 0.25], padding: full, flip: true}}]
        """,
      .output("1 1 1.5 1.625 0.75 0.25")),
  ]
}
