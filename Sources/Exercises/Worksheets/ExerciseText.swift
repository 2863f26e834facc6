import ConvEngine
import Notation

/// How an exercise and its key are written.
extension Exercise {
  /// "Exercise 3 (worksheet:stride:2:7:3)".
  var heading: String { "Exercise \(name.number) (\(name))" }

  /// What an answer to it looks like; a wrong one.
  var sampleAnswer: String {
    let samples: [String]
    switch asked {
    case .output:
      let shape = (try? scene.sized())?.last?.outputShape
      let isRow = shape?.dimensions == .one && shape?.channels == 1 || shape?.columns == 1
      samples = isRow ? ["1 2 3", "3 2 1"] : ["1 2; 3 4", "4 3; 2 1"]
    case .size: samples = scene.input.shape.dimensions == .one ? ["7", "8"] : ["2 7", "3 8"]
    case .measure: samples = ["12", "15"]
    }
    return samples[0] == answerText.replacing(" ×", with: "") ? samples[1] : samples[0]
  }

  /// Writes what is given and what is asked.
  func write(_ document: DocumentWriter, to writer: inout ByteWriter) throws {
    try document.heading(heading, to: &writer)
    if case .output = asked {
      try document.given(scene, to: &writer)
    } else {
      try document.paragraph(inputLine, to: &writer)
      try document.layers(layerLines, to: &writer)
    }
    try document.paragraph(task, to: &writer)
    try document.room(to: &writer)
  }

  /// Writes the working and the answer.
  func writeKey(_ document: DocumentWriter, to writer: inout ByteWriter) throws {
    try document.heading(heading, to: &writer)
    switch asked {
    case .output:
      // The output at its end is the answer.
      if let solved = try? scene.solved() { try document.working(solved, to: &writer) }
      return
    case .size: try document.working(SolvedScene(scene), to: &writer)
    case .measure(.parameters):
      let layers = (try? scene.sized()) ?? []
      for (index, layer) in layers.enumerated() {
        guard let sentence = MeasureText.parameters(of: layer) else { continue }
        try document.paragraph("layer \(index) (\(layer.kind)):", to: &writer)
        try document.formula(sentence, to: &writer)
      }
      let counts = layers.map(\.parameterCount).filter { $0 > 0 }
      if counts.count > 1 {
        try document.paragraph("altogether:", to: &writer)
        try document.formula(MeasureText.sum(counts), to: &writer)
      }
    case .measure(.receptiveField):
      guard let layers = try? scene.sized(), let sentence = MeasureText.receptiveField(layers.map(\.rows))
      else { break }
      try document.paragraph(
        "One cell, and from each layer (kernel − 1) · dilation · the strides before it:", to: &writer)
      try document.formula(sentence, to: &writer)
    }
    try document.paragraph("Answer: \(answerText)", to: &writer)
  }

  /// "Input: 3 × 32 × 32 (channels × rows × columns)".
  public var inputLine: String {
    let shape = scene.input.shape
    return "Input: \(SizeText.lengths(shape)) "
      + (shape.isList
        ? "(a list)" : shape.dimensions == .one ? "(channels × length)" : "(channels × rows × columns)")
  }

  /// A line for each layer, with all that its sizes and its parameters follow from:
  /// "conv, 6 filters, kernel 5 × 5, stride 1, padding 2, a bias for each filter".
  public var layerLines: [String] {
    scene.layers.map { layer in
      let settings = LayerText.settings(layer, .text(on: scene.input.shape)).map(\.inText)
      var (filters, bias): ([String], [String]) = ([], [])
      switch layer {
      case .convolution(let conv):
        filters = conv.kernel.filters == 1 ? [] : ["\(conv.kernel.filters) filters"]
        bias = conv.bias == .none ? [] : ["a bias for each filter"]
      case .linear(let linear): bias = linear.bias == .none ? [] : ["a bias for each output"]
      default: break
      }
      return ([layer.kind] + filters + settings + bias).joined(separator: ", ")
    }
  }

  /// The right answer as one would write it: "3 × 4", "456", "−1 2; 0 5".
  public var answerText: String {
    switch RightAnswer(of: scene, asked) {
    case .numbers(let output): return Self.text(output)
    case .shape(let shape):
      return shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows) × \(shape.columns)"
    case .number(let number): return "\(number)"
    case nil: return ""
    }
  }

  /// The rows of an output in a line; channels stand behind each other.
  private static func text(_ output: Tensor) -> String {
    let shape = output.shape
    return (0..<shape.channels * shape.rows).map { row in
      (0..<shape.columns).map { NumberText(output[row * shape.columns + $0]).text }.joined(separator: " ")
    }.joined(separator: "; ")
  }
}
