import ConvEngine
import Notation
import Testing

/// Small scenes that together have most of what a calculation can show, and what is written of them.
enum SampleScene {
  /// A signal, stride 2, a fraction for a bias.
  static var signal: Scene {
    var convolution = Convolution(Kernel(signal: [1, -1]))
    convolution.stride = Pair(2)
    convolution.bias = .same(number("1/2"))
    return Scene(.values(Tensor(signal: [1, 2, 3, 4])), [.convolution(convolution)])
  }

  /// A grid, padding on one side, the kernel turned.
  static var flipped: Scene {
    var convolution = Convolution(Kernel(rows: [[1, 0], [0, -1]]))
    convolution.padding = .sides(Sides(right: 1))
    convolution.flip = true
    return Scene(.values(Tensor(rows: [[1, 2], [3, 4]])), [.convolution(convolution)])
  }

  /// Two channels, two filters with biases of their own, and a second layer.
  static var channels: Scene {
    let input = Tensor(channels: [[[1, 2]], [[3, 4]]])
    let weights = ["1", "2", "0.5", "-1"].map(number)
    var first = Convolution(
      Kernel(form: .filters, filters: 2, channels: 2, rows: 1, columns: 1, weights: .numbers(weights)))
    first.bias = .perFilter([0, 10])
    let second = Convolution(
      Kernel(form: .filter, channels: 2, rows: 1, columns: 2, weights: .numbers([1, 1, 0, number("1/3")])))
    return Scene(.values(input), [.convolution(first), .convolution(second)])
  }

  /// Two kernels by turns, each with its bias.
  static var tiles: Scene {
    var convolution = Convolution(
      Kernel(form: .rows, rows: 1, columns: 1, dimensions: .one, tileColumns: 2, weights: .numbers([1, 10])))
    convolution.bias = .perTile([1, 2])
    return Scene(.values(Tensor(signal: [1, 2, 3])), [.convolution(convolution)])
  }

  /// Letters only.
  static var symbols: Scene {
    func row(_ letters: String) -> [Number] { letters.map { number(String($0)) } }
    return Scene(
      .values(Tensor(rows: [row("ab"), row("cd")])),
      [.convolution(Convolution(Kernel(rows: [row("wx"), row("yz")])))])
  }

  /// AlexNet's first layer, without numbers.
  static var shapes: Scene {
    var convolution = Convolution(Kernel(form: .size, filters: 96, rows: 11, columns: 11, weights: .unknown))
    convolution.stride = Pair(4)
    return Scene(.shape(Shape(channels: 3, rows: 227, columns: 227)), [.convolution(convolution)])
  }

  /// Two channels, all of them negative, with padding that only a maximum ignores.
  static var maximum: Scene {
    var windows = Pooling.Windows(size: Pair(2))
    windows.padding = .sides(Sides(top: 1, left: 1))
    return Scene(
      .values(Tensor(channels: [[[-1, -2], [-3, -4]], [[-5, number("-1/2")], [-7, -8]]])),
      [.pooling(Pooling(.max, .sliding(windows)))])
  }

  /// Averages whose last window hangs over.
  static var average: Scene {
    var windows = Pooling.Windows(size: Pair(2))
    windows.ceilMode = true
    return Scene(
      .values(Tensor(rows: [[1, 2, 4], [3, 4, number("1/3")]])),
      [.pooling(Pooling(.average, .sliding(windows)))])
  }

  /// What a format makes of a scene.
  static func written(
    _ scene: Scene, _ arithmetic: Arithmetic = .exact,
    by write: (SolvedScene, inout ByteWriter) throws -> Void
  ) throws -> String {
    var text: [UInt8] = []
    var writer = ByteWriter { text += $0 }
    try write(try scene.solved(arithmetic: arithmetic), &writer)
    try writer.flush()
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands between `\begin{document}` and the end of a scene's LaTeX.
  static func latexPage(_ scene: Scene, heading: SolutionHeading? = nil) throws -> String {
    let latex = try written(scene) { try SolutionLaTeX.write($0, heading: heading, to: &$1) }
    let (begin, end) = ("\\begin{document}\n\n", "\n\\end{document}\n")
    let start = try #require(latex.firstRange(of: begin))
    #expect(latex.hasPrefix("\\documentclass[11pt,a4paper]{article}\n") && latex.hasSuffix("\n" + end))
    return String(latex[start.upperBound...].dropLast(end.count))
  }
}
