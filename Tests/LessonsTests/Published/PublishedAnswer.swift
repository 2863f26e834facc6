/// What the source of a worked example says comes out; `solve` is held to it.
enum PublishedAnswer {
  /// Every cell: cells parted by spaces, rows by lines, filters by an empty line.
  case output(String)
  /// Every cell where cells are sums of letters, row by row.
  case sums([[String]])
  /// All cells added up, rounded to as many decimals as the source prints.
  case total(String)
  /// Channels, rows and columns; in 1-D channels and length.
  case size([Int])
  /// The size along the columns before it is rounded down.
  case unrounded(String)
  /// Rows and columns of the padded input that no window reaches.
  case leftover(rows: Int, columns: Int)
  /// Columns of padding on the left and on the right.
  case padding(left: Int, right: Int)
  /// Weights and biases of all layers.
  case parameters(Int)
  /// Weights and biases of the last layer, if every output cell had its own.
  case unsharedParameters(Int)
  /// Multiplications and additions of the last layer.
  case operations(Int)
  /// At least so many entries in the matrix that would do what the last layer does.
  case denseWeights(atLeast: Int)
  /// What the layers give, one after the other: channels, rows and columns, or the length of a list.
  case sizes([[Int]])
  /// On how many columns of the input a cell behind each layer depends.
  case receptiveFields([Int])
  /// The kernel learned by gradient descent on the sum of squared errors.
  case descent(Descent)

  /// How a kernel of one row is learned from an input and the output that is wanted.
  struct Descent {
    /// The cells of the wanted output, as in ``PublishedAnswer/output(_:)``.
    let target: String
    let rate: String
    /// The losses of the first steps.
    let losses: [String]
    /// The first gradient.
    let gradient: [String]
    let steps: Int
    /// The kernel after these steps, rounded.
    let kernel: [String]
  }

  /// The answers of one file, by the names of its examples.
  typealias Table = [String: [PublishedAnswer]]

  /// All of them; no name is in two files.
  static let all = [
    d2l, convArithmetic, cs231n, ng, worksheets, goodfellow, udl, algebra, araujo, tensorFlow, pyTorch,
  ].reduce(into: Table()) { all, table in
    all.merge(table) { _, _ in preconditionFailure("two examples of one name") }
  }
}
