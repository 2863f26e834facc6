import ConvEngine

/// A whole hand calculation as text, as a teacher would write it on a board: the input, each layer's kernel,
/// its size formula with numbers, the sum of every output cell, and the output.
public enum SolutionText {
  /// Writes the calculation; `arithmetic` says how the values were computed.
  public static func write(_ solution: Solution, to writer: inout ByteWriter) throws {
    try writeInput(solution.scene, to: &writer)
    for (index, layer) in solution.layers.enumerated() {
      try writeGiven(layer, index, to: &writer)
      try writeSize(layer, to: &writer)
      try writeCounts(layer, to: &writer)
      if !solution.outputs.isEmpty {
        try writeSums(index, layer, solution, to: &writer)
        try writer.write("\nOutput, \(SizeText.lengths(layer.outputShape))\n")
        try GridText.write(solution.outputs[index], to: &writer)
      } else {
        try writer.write("\nOutput, \(SizeText.lengths(layer.outputShape))\n")
      }
    }
  }

  /// Writes only what is given: the input, and each layer's kernel and settings.
  ///
  /// No size and no sum is told.
  public static func writeGiven(_ scene: Scene, to writer: inout ByteWriter) throws {
    try writeInput(scene, to: &writer)
    for (index, layer) in scene.fittedAsFarAsPossible().layers.enumerated() {
      try writeGiven(layer, index, to: &writer)
    }
  }

  private static func writeGiven(_ layer: FittedLayer, _ index: Int, to writer: inout ByteWriter) throws {
    try writer.write("\nLayer \(index): \(LayerText.title(layer))\n")
    switch layer {
    case .convolution(let layer): try writeKernel(layer, to: &writer)
    case .transposed(let layer): try writeStamps(layer, to: &writer)
    case .linear(let layer): try writeWeights(layer, to: &writer)
    case .pooling, .activation, .softmax, .flatten: break
    }
  }

  private static func writeInput(_ scene: Scene, to writer: inout ByteWriter) throws {
    let shape = scene.input.shape
    let axes = shape.dimensions == .one ? "channels × length" : "channels × rows × columns"
    try writer.write("Input, \(SizeText.lengths(shape)) (\(axes))\n")
    if case .values(let input) = scene.input { try GridText.write(input, to: &writer) }
  }

  /// The settings in a line: "kernel 3 × 3, stride 1, padding 0".
  public static func settings(_ layer: FittedConvolution) -> String {
    let settings = layer.settings
    let isSignal = layer.inputShape.dimensions == .one
    func both(_ pair: Pair) -> String {
      isSignal
        ? "\(pair.columns)" : pair.rows == pair.columns ? "\(pair.rows)" : "\(pair.rows) × \(pair.columns)"
    }
    var parts = [
      "kernel " + (isSignal ? "\(layer.kernel.columns)" : "\(layer.kernel.rows) × \(layer.kernel.columns)"),
      "stride \(both(settings.stride))", "padding \(padding(settings.padding, .convolution(layer)))",
    ]
    if settings.paddingMode != .zeros { parts.append("padding_mode \(settings.paddingMode.rawValue)") }
    if settings.dilation != Pair(1) { parts.append("dilation \(both(settings.dilation))") }
    if settings.groups != 1 { parts.append("groups \(settings.groups)") }
    if settings.flip { parts.append("flip") }
    return parts.joined(separator: ", ")
  }

  /// "1", "same (0 + 1)", "top 1, left 2": what was asked for and what it comes to.
  public static func padding(_ padding: Padding, _ layer: FittedLayer) -> String {
    let amounts = amounts(layer.sides, isSignal: layer.inputShape.dimensions == .one)
    switch padding {
    case .sides: return amounts
    case .valid: return "valid (0)"
    case .same: return "same (\(amounts))"
    case .sameLower: return "same_lower (\(amounts))"
    case .full: return "full (\(amounts))"
    }
  }

  /// Cells on each side: "1", "1 × 2", "top 1, bottom 0, left 2, right 2".
  static func amounts(_ sides: Sides, isSignal: Bool) -> String {
    guard sides.left == sides.right, isSignal || sides.top == sides.bottom else {
      return (isSignal ? "" : "top \(sides.top), bottom \(sides.bottom), ")
        + "left \(sides.left), right \(sides.right)"
    }
    return isSignal || sides.top == sides.left ? "\(sides.left)" : "\(sides.top) × \(sides.left)"
  }

  /// What was asked for, where it is not known what it comes to: "1", "same".
  public static func padding(_ padding: Padding) -> String {
    switch padding {
    case .sides(let sides):
      let isEven = [sides.top, sides.bottom, sides.left, sides.right].allSatisfy { $0 == sides.top }
      return isEven
        ? "\(sides.top)"
        : "top \(sides.top), bottom \(sides.bottom), left \(sides.left), right \(sides.right)"
    case .valid: return "valid"
    case .same: return "same"
    case .sameLower: return "same_lower"
    case .full: return "full"
    }
  }

  private static func writeKernel(_ layer: FittedConvolution, to writer: inout ByteWriter) throws {
    let kernel = layer.kernel
    guard kernel.weights != .unknown else { return }
    for tileRow in 0..<kernel.tileRows {
      for tileColumn in 0..<kernel.tileColumns {
        for filter in 0..<kernel.filters {
          let first = Position(channel: 0, row: 0, column: 0)
          let start = kernel.offset(tileRow: tileRow, tileColumn: tileColumn, filter: filter, first)
          var name = kernel.filters > 1 ? "Filter \(filter)" : "Kernel"
          if !kernel.isShared { name += ", tile [\(tileRow), \(tileColumn)]" }
          if layer.settings.flip { name += " (it is turned by half a turn before it is applied)" }
          let output = Position(channel: filter, row: tileRow, column: tileColumn)
          if let bias = layer.bias(of: output) { name += ", bias \(NumberText(bias).text)" }
          try writer.write("\n\(name)\n")
          let shape = Shape(
            channels: kernel.channels, rows: kernel.rows, columns: kernel.columns,
            dimensions: kernel.dimensions
          )
          let weights = (start..<start + kernel.filterSize).map { kernel[$0] ?? 0 }
          try GridText.write(Tensor(shape, weights), to: &writer)
        }
      }
    }
  }

  /// The weights of each input channel, with which its cells stamp the output.
  private static func writeStamps(_ layer: FittedTransposed, to writer: inout ByteWriter) throws {
    let kernel = layer.weights
    guard kernel.weights != .unknown else { return }
    for channel in 0..<kernel.filters {
      let start = channel * kernel.filterSize
      let name = kernel.filters > 1 ? "Kernel of input channel \(channel)" : "Kernel"
      try writer.write("\n\(name)\n")
      let shape = Shape(
        channels: kernel.channels, rows: kernel.rows, columns: kernel.columns, dimensions: kernel.dimensions)
      let weights = (start..<start + kernel.filterSize).map { kernel[$0] ?? 0 }
      try GridText.write(Tensor(shape, weights), to: &writer)
    }
    let biases = (0..<layer.outputShape.channels).compactMap { layer.bias(ofOutput: $0) }
    if !biases.isEmpty { try writeBiases(biases, to: &writer) }
  }

  /// The weights as a grid, a row for each output.
  private static func writeWeights(_ layer: FittedLinear, to writer: inout ByteWriter) throws {
    let kernel = layer.convolution.kernel
    guard kernel.weights != .unknown else { return }
    let shape = Shape(channels: 1, rows: kernel.filters, columns: kernel.columns)
    try writer.write("\nWeights, a row for each output\n")
    try GridText.write(Tensor(shape, (0..<kernel.weightCount).map { kernel[$0] ?? 0 }), to: &writer)
    let biases = (0..<kernel.filters).compactMap {
      layer.convolution.bias(of: Position(channel: $0, row: 0, column: 0))
    }
    if !biases.isEmpty { try writeBiases(biases, to: &writer) }
  }

  private static func writeBiases(_ biases: [Number], to writer: inout ByteWriter) throws {
    try writer.write("\nBias\n")
    try GridText.write(Tensor(signal: biases), to: &writer)
  }

  private static func writeSize(_ layer: FittedLayer, to writer: inout ByteWriter) throws {
    try writer.write("\nOutput size = \(SizeText.formula(layer.axes[0].axis))\n")
    for (name, axis) in layer.axes {
      let title = name == .length ? "length" : SizeText.name(name)
      let suffix = SizeText.notes(axis, name).reversed().reduce("") { $0 + "; " + $1 }
      let padded = title + String(repeating: " ", count: 8 - title.count)
      try writer.write("  \(padded) \(SizeText.numbers(axis))\(suffix)\n")
    }
  }

  private static func writeCounts(_ layer: FittedLayer, to writer: inout ByteWriter) throws {
    try writer.write(
      "Parameters: \(layer.parameterCount); multiplications: \(layer.multiplicationCount)\n"
    )
  }

  private static func writeSums(
    _ index: Int, _ layer: FittedLayer, _ solution: Solution, to writer: inout ByteWriter
  ) throws {
    guard let input = solution.input(ofLayer: index) else { return }
    if case .flatten(let layer) = layer {
      return try writer.write("\n" + SizeText.places(layer.inputShape) + "\n")
    }
    let trace = LayerTrace(layer, on: input)
    let shape = layer.outputShape
    let names = shape.isList ? "number" : shape.dimensions == .one ? "position" : "row, column"
    let first = shape.isList ? "" : layer.kernel == nil ? "channel, " : "filter, "
    try writer.write("\n\(sumsTitle(layer)), by output [\(first)\(names)]\n")
    for cell in 0..<shape.count {
      let output = shape.position(at: cell)
      try writer.write("  \(shape.index(of: output)) = ")
      try writeSum(SumText(trace, output: output), indent: 6, to: &writer)
    }
  }

  private static func sumsTitle(_ layer: FittedLayer) -> String {
    switch layer {
    case .convolution, .linear: "Sums"
    case .transposed: "Sums of what is stamped"
    case .pooling: "Windows"
    case .activation, .softmax, .flatten: "Cells"
    }
  }

  /// The terms, broken before a + (or behind a comma) where a line would grow beyond 100 columns.
  private static func writeSum(_ sum: SumText, indent: Int, to writer: inout ByteWriter) throws {
    let widest = 100
    var column = indent + 12
    try writer.write(sum.opening)
    for term in 0..<sum.count {
      let text = sum[term]
      let width = text.unicodeScalars.count + 3
      if sum.separator == ",", term > 0 { try writer.write(",") }
      let isBroken = column + width > widest && term > 0
      if isBroken {
        try writer.write("\n" + String(repeating: " ", count: indent))
        column = indent
      }
      if term > 0, !isBroken { try writer.write(" ") }
      try writer.write((term > 0 && sum.separator == "+" ? "+ " : "") + text)
      column += width
    }
    try writer.write(sum.closing)
    try writer.write(
      (column + sum.result.unicodeScalars.count > widest ? "\n      " : " ") + sum.result + "\n")
  }
}
