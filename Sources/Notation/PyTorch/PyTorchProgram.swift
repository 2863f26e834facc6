import ConvEngine

/// A scene as a PyTorch program that runs as it is and prints the output as nested lists, channels outermost.
///
/// Numbers are float64, so that what has at most 53 binary digits is exact. Where a layer of PyTorch cannot say
/// something alone (sides of their own, `full`, a turned kernel, tiles), the program says it in other words.
///
/// Source: https://pytorch.org/docs/stable/nn.functional.html
public enum PyTorchProgram {
  /// The most numbers that a program writes out.
  public static let numberLimit = 1 << 16

  /// Why there is no program for a scene; nil where there is one.
  public static func refusal(_ solution: SolvedScene) -> String? {
    let weights = solution.layers.reduce(0) { $0 + ($1.kernel?.weightCount ?? 0) }
    let count = solution.scene.input.shape.count + weights
    guard count <= numberLimit || !solution.scene.hasValues else {
      return "a PyTorch program writes out at most \(numberLimit) numbers, and the scene has \(count)"
    }
    if solution.scene.hasSymbols { return "a PyTorch program needs numbers, and the scene has symbols" }
    return nil
  }

  /// Writes the program.
  ///
  /// - Precondition: ``refusal(_:)`` gives nil.
  public static func write(_ solution: SolvedScene, to writer: inout ByteWriter) throws {
    let scene = solution.scene
    try writer.write("import torch\nimport torch.nn.functional as F\n\n")
    let shape = scene.input.shape
    let axes = shape.dimensions == .one ? "channels, length" : "channels, rows, columns"
    if case .values(let input) = scene.input, scene.hasValues {
      let numbers = PythonText.nested(Array(input.numbers), shape.lengths)
      try writer.write("# one picture of \(axes)\nx = torch.tensor([\(numbers)], dtype=torch.float64)\n")
    } else {
      let lengths = ([1] + shape.lengths).map { String($0) }.joined(separator: ", ")
      try writer.write("# sizes only: \(axes)\nx = torch.empty(\(lengths), device=\"meta\")\n")
    }
    for (index, layer) in solution.layers.enumerated() {
      try writer.write("\n# layer \(index): \(LayerText.title(layer, sign: " x "))\n")
      try writer.write(layer.notation.program)
    }
    try writer.write(scene.hasValues ? "\nprint(x[0].tolist())\n" : "\nprint(list(x.shape[1:]))\n")
  }
}
