import ConvEngine
import Formats
import Notation

/// Reads the settings of a `linear` layer: `weight` [out][in] and `bias`, or `out_features` alone.
struct LinearReader {
  let nodes: NodeReader
  /// Where weights come from that are given by their number only.
  let weights: WeightDraw

  func linear(_ node: YAMLNode) throws(InputFault) -> Linear {
    let settings = try nodes.map(node, of: "linear", known: ["weight", "out_features", "bias"])
    var linear = try self.linear(settings, node)
    if let bias = settings["bias"] { linear.bias = try nodes.bias(bias) }
    return linear
  }

  private func linear(_ settings: [String: YAMLNode], _ node: YAMLNode) throws(InputFault) -> Linear {
    switch (settings["weight"], settings["out_features"]) {
    case (.some(let weight), nil):
      let (lengths, numbers) = try nodes.numbers(weight, "weight")
      guard lengths.count == 2 else {
        throw nodes.fault(
          weight,
          "weight has \(lengths.count) levels of lists; expected 2, a row for each output: [[1, 2], [3, 4]]")
      }
      return Linear(
        weight: (0..<lengths[0]).map { Array(numbers[$0 * lengths[1]..<($0 + 1) * lengths[1]]) })
    case (nil, .some(let size)):
      let outputs = try nodes.integer(size, "out_features")
      guard (1...Limits.setting).contains(outputs) else {
        throw nodes.fault(
          size, "out_features is \(outputs); it must be a whole number from 1 to \(Limits.setting)")
      }
      return Linear(outFeatures: outputs, weights: weights.weights)
    case (let weight, _):
      let found = weight == nil ? "no weight" : "weight and out_features"
      throw nodes.fault(node, "linear has \(found); expected one of weight and out_features")
    }
  }
}
