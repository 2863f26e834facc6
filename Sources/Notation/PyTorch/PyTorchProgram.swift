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
  public static func refusal(_ solution: Solution) -> String? {
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
  public static func write(_ solution: Solution, to writer: inout ByteWriter) throws {
    let scene = solution.scene
    try writer.write("import torch\nimport torch.nn.functional as F\n\n")
    let shape = scene.input.shape
    let axes = shape.dimensions == .one ? "channels, length" : "channels, rows, columns"
    if case .values(let input) = scene.input, scene.hasValues {
      let numbers = nested(Array(input.numbers), shape.lengths)
      try writer.write("# one picture of \(axes)\nx = torch.tensor([\(numbers)], dtype=torch.float64)\n")
    } else {
      let lengths = ([1] + shape.lengths).map { String($0) }.joined(separator: ", ")
      try writer.write("# sizes only: \(axes)\nx = torch.empty(\(lengths), device=\"meta\")\n")
    }
    for (index, layer) in solution.layers.enumerated() {
      try writer.write("\n# layer \(index): \(ASCII.of(LayerText.title(layer)))\n")
      try writer.write(lines(layer))
    }
    try writer.write(scene.hasValues ? "\nprint(x[0].tolist())\n" : "\nprint(list(x.shape[1:]))\n")
  }

  /// The lines that apply one layer to `x`.
  private static func lines(_ layer: SizedLayer) -> String {
    switch layer {
    case .convolution(let layer): ConvolutionProgram(layer).text
    case .pooling(let layer): PoolingProgram(layer).text
    case .transposed(let layer): TransposedProgram(layer).text
    case .activation(let layer): line(layer.activation)
    case .softmax(let layer): "x = F.softmax(x, dim=\(LayerText.dim(layer) + 1))\n"
    case .flatten: "x = torch.flatten(x, 1)\n"
    case .linear(let layer): linear(layer)
    }
  }

  private static func line(_ activation: Activation) -> String {
    switch activation {
    case .relu: "x = F.relu(x)\n"
    case .leakyReLU(let slope): "x = F.leaky_relu(x, negative_slope=\(number(.exact(slope))))\n"
    case .sigmoid: "x = torch.sigmoid(x)\n"
    case .tanh: "x = torch.tanh(x)\n"
    }
  }

  private static func linear(_ layer: SizedLinear) -> String {
    let kernel = layer.convolution.kernel
    return definition(kernel, [kernel.filters, kernel.columns])
      + bias(layer.biases, isKnown: kernel.weights != .unknown) + "x = F.linear(x, weight, bias)\n"
  }

  /// The line that names the weights of a layer.
  static func definition(_ kernel: Kernel, _ lengths: [Int]) -> String {
    let numbers = kernel.weights == .unknown ? nil : (0..<kernel.weightCount).map { kernel[$0] ?? 0 }
    return "weight = \(tensor(numbers, lengths))\n"
  }

  /// The line that names the biases of a layer; none where it has no bias.
  static func bias(_ numbers: [Number], isKnown: Bool) -> String {
    if numbers.isEmpty { return "bias = None\n" }
    return "bias = \(tensor(isKnown ? numbers : nil, [numbers.count]))\n"
  }

  /// A tensor with these lengths; without numbers where only its size is known.
  static func tensor(_ numbers: [Number]?, _ lengths: [Int]) -> String {
    guard let numbers else {
      return "torch.empty(\(lengths.map { String($0) }.joined(separator: ", ")), device=\"meta\")"
    }
    return "torch.tensor(\(nested(numbers, lengths)), dtype=torch.float64)"
  }

  /// Numbers as nested lists of these lengths.
  static func nested(_ numbers: [Number], _ lengths: [Int]) -> String {
    guard let first = lengths.first, lengths.count > 1 else {
      return "[" + numbers.map(number).joined(separator: ", ") + "]"
    }
    let size = first == 0 ? 0 : numbers.count / first
    let parts = (0..<first).map {
      nested(Array(numbers[$0 * size..<($0 + 1) * size]), Array(lengths.dropFirst()))
    }
    return "[" + parts.joined(separator: ",\n    ") + "]"
  }

  /// A number as Python reads it to the nearest double: "3", "0.1", "1/3".
  static func number(_ number: Number) -> String {
    switch number {
    case .exact(let value): DecimalText.exact(value, places: 17) ?? value.description
    case .approximate(let value): NumberText.shortest(value)
    case .symbolic: preconditionFailure("symbols are refused")
    }
  }

  private enum ASCII {
    static func of(_ text: String) -> String { text.replacing("×", with: "x") }
  }
}
