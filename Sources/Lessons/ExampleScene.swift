import ConvEngine

extension Scene {
  /// The scene that `play` opens with when it is given none: a 4 × 4 grid and the lecture's vertical kernel.
  ///
  /// Its first output is 3·1 + 1·1 + 2·1 − 1 − 8 − 2 = −5.
  public static var example: Scene {
    let input = Tensor(rows: [[3, 0, 1, 2], [1, 5, 8, 9], [2, 7, 2, 5], [0, 1, 3, 1]])
    return Scene(.values(input), [.convolution(Convolution(.vertical))])
  }
}
