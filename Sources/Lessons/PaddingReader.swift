import ConvEngine
import Formats

/// Reads `padding`: a number, [rows, columns], a name, or sides.
struct PaddingReader {
  let nodes: NodeReader
  let dimensions: Dimensions

  private static let names: [String: Padding] = [
    "valid": .valid, "same": .same, "same_lower": .sameLower, "full": .full,
  ]

  func padding(_ node: YAMLNode) throws(InputFault) -> Padding {
    if case .map = node.content { return try sides(node) }
    if case .scalar(let word) = node.content, word.unicodeScalars.first?.properties.isAlphabetic == true {
      guard let padding = Self.names[word] else {
        let hint = NearestName.hint(word, among: Self.names.keys.sorted() + ["a number"])
        throw nodes.fault(node, "padding is \(Quote.of(word)); \(hint)")
      }
      return padding
    }
    let amount = try nodes.pair(node, "padding", dimensions)
    return .around(rows: dimensions == .one ? 0 : amount.rows, columns: amount.columns)
  }

  private func sides(_ node: YAMLNode) throws(InputFault) -> Padding {
    let known = dimensions == .one ? ["left", "right"] : ["top", "bottom", "left", "right"]
    var lengths: [String: Int] = [:]
    for (side, value) in try nodes.map(node, of: "padding", known: known) {
      lengths[side] = try nodes.integer(value, "padding \(side)")
    }
    return .sides(
      Sides(
        top: lengths["top"] ?? 0, bottom: lengths["bottom"] ?? 0, left: lengths["left"] ?? 0,
        right: lengths["right"] ?? 0
      )
    )
  }
}
