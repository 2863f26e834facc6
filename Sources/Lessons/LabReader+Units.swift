import ConvEngine
import Formats

/// The unit or weight that is picked where units are drawn with their connections: `unit: {input: 2}`.
extension LabReader {
  func unit(_ node: YAMLNode) throws(InputFault) -> PickedUnit {
    guard case .map(let entries) = node.content, entries.count == 1 else {
      throw nodes.fault(node, "unit is \(nodes.describe(node)); expected one unit like {input: 2}")
    }
    let (name, index) = (entries[0].key, try nodes.integer(entries[0].value, entries[0].key))
    let unit: PickedUnit? =
      switch name {
      case "input": .input(index)
      case "output": .output(index)
      case "weight": .weight(index)
      default: nil
      }
    guard let unit else {
      throw nodes.fault(
        line: entries[0].line,
        "unit has no key \(Quote.of(name)); \(NearestName.hint(name, among: ["input", "output", "weight"]))")
    }
    if let most = most(of: unit), !(0...most).contains(index) {
      throw nodes.fault(entries[0].value, "\(name) is \(index); expected 0 to \(most)")
    }
    return unit
  }

  /// The last unit of its kind; nil where the scene cannot run.
  private func most(of unit: PickedUnit) -> Int? {
    switch unit {
    case .input: layers?.first.map { $0.inputShape.columns - 1 }
    case .output: layer.map { $0.outputShape.columns - 1 }
    case .weight: layer.map { $0.columns.longestWindow - 1 }
    }
  }
}
