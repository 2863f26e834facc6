import ConvEngine
import Notation
import Screen

/// The shapes of a network that are typed in the place of being shown: which of them are known, and what is typed for
/// the walked layer.
public struct AskedShapes: Hashable, Sendable {
  /// The layers whose shapes are known.
  public var known: Set<Int>
  /// What is typed: "16×10".
  public var text: String
  /// Whether it was given and is not right.
  public var isWrong: Bool

  /// Shapes of which some are known.
  public init(known: Set<Int>, text: String = "", isWrong: Bool = false) {
    (self.known, self.text, self.isWrong) = (known, text, isWrong)
  }

  /// Whether what comes out of a layer is known; what comes into the first is the input.
  func isKnown(_ layer: Int) -> Bool { layer < 0 || known.contains(layer) }
}

extension NetworkColumn {
  /// The same network with the shapes covered that are asked for, and all that would tell them.
  ///
  /// - Parameter asked: the shapes, of which in another network than the walked one none shows: it may have the same.
  func covered(by asked: AskedShapes, walked layer: Int?) -> NetworkColumn {
    var network = self
    network.rows = rows.enumerated().map { index, row in
      let isKnown = layer != nil && asked.isKnown(index)
      var row = row
      if !isKnown {
        (row.output, row.isAsked, row.isFault) = (nil, true, false)
        if index == layer { row.typed = asked }
      }
      // A count is made of what comes in and of what goes out.
      if !isKnown || !asked.isKnown(index - 1) {
        (row.parameters, row.multiplications) = (nil, nil)
        row.names = row.names.filter { !$0.contains("→") }
      }
      return row
    }
    (network.fault, network.taken, network.asked) = (nil, [], asked)
    return network
  }

  /// What is asked of a layer, the longest wording first.
  ///
  /// "conv with 16 filters on 6×14×14: which channels × rows × columns come out?"
  func question(ofLayer layer: Int) -> [String] {
    guard let asked, sized.indices.contains(layer) else { return [] }
    let comesIn = layer == 0 ? input : sized[layer - 1].outputShape
    let from = asked.isKnown(layer - 1) ? comesIn.timesText : "what layer \(layer - 1) gives"
    let settings = Self.given(sized[layer])
    let kind = sized[layer].kind
    if asked.isKnown(layer) { return ["\(kind) on \(from): this shape is known"] }
    let (long, short) = Self.expected(sized[layer].outputShape)
    return [
      "\(kind)\(settings) on \(from): \(long)?", "\(kind)\(settings) on \(from): \(short)?",
      "\(kind)\(settings) on \(from)",
    ]
  }

  /// " with 16 filters", " with 120 outputs"; nothing where the settings line has all that is given.
  private static func given(_ layer: SizedLayer) -> String {
    let count = layer.outputShape.isList ? layer.outputShape.columns : layer.outputShape.channels
    let isOne = count == 1
    switch layer {
    case .convolution: return " with \(count) filter\(isOne ? "" : "s")"
    case .transposed: return " with \(count) channel\(isOne ? "" : "s") out"
    case .linear: return " with \(count) output\(isOne ? "" : "s")"
    default: return ""
    }
  }

  private static func expected(_ shape: Shape) -> (long: String, short: String) {
    if shape.isList { return ("how many numbers come out", "how many numbers") }
    return shape.dimensions == .one
      ? ("which channels × length come out", "channels × length")
      : ("which channels × rows × columns come out", "channels × rows × columns")
  }
}
