import ConvEngine
import Formats
import Notation

/// Reads what a lab does to a page's scene: `lab: {magnitude: [sobel_vertical, sobel_horizontal]}`.
///
/// A new word is a line of ``words``, the function that reads it, and a property of `Lab`.
struct LabReader {
  let nodes: NodeReader
  /// The picture that the page asks for, if any.
  let view: String?
  /// The layer that the walk begins on; nil where the scene cannot run.
  let layer: SizedLayer?
  /// The first layer of the scene; nil where the scene cannot run.
  let first: SizedLayer?

  /// A word of a lab: the picture that shows what it does, and how it is read.
  private struct Word: Sendable {
    let view: String
    let read: @Sendable (LabReader, YAMLNode, inout Lab) throws(InputFault) -> Void
  }

  /// Every word there is.
  private static let words: [String: Word] = [
    "magnitude": Word(view: "picture") { reader, node, lab throws(InputFault) in
      lab.magnitude = try reader.gradientPair(node)
    },
    "unit": Word(view: "connections") { reader, node, lab throws(InputFault) in
      lab.unit = try reader.unit(node)
    },
  ]

  /// The lab; nil where it has any fault.
  func lab(_ node: YAMLNode, _ faults: inout FaultList) -> Lab? {
    let names = Self.words.keys.sorted()
    guard case .map(let entries) = node.content, !entries.isEmpty else {
      faults.add(
        nodes.fault(
          node,
          "lab is \(nodes.describe(node)); expected a map like {magnitude: [sobel_vertical, sobel_horizontal]}"
        ))
      return nil
    }
    var lab: Lab? = Lab()
    for entry in entries {
      do throws(InputFault) {
        guard let word = Self.words[entry.key] else {
          throw nodes.fault(
            line: entry.line,
            "lab has no key \(Quote.of(entry.key)); \(NearestName.hint(entry.key, among: names))")
        }
        guard view == word.view else {
          throw nodes.fault(
            line: entry.line,
            "lab \(entry.key) is shown by the picture '\(word.view)' alone; expected view: \(word.view)")
        }
        var read = lab ?? Lab()
        try word.read(self, entry.value, &read)
        if lab != nil { lab = read }
      } catch {
        faults.add(error)
        lab = nil
      }
    }
    return lab
  }

  // MARK: unit

  private func unit(_ node: YAMLNode) throws(InputFault) -> PickedUnit {
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
    case .input: first.map { $0.inputShape.columns - 1 }
    case .output: layer.map { $0.outputShape.columns - 1 }
    case .weight: layer.map { $0.columns.longestWindow - 1 }
    }
  }

  // MARK: magnitude

  private func gradientPair(_ node: YAMLNode) throws(InputFault) -> GradientPair {
    guard case .list(let items) = node.content, items.count == 2 else {
      throw nodes.fault(
        node,
        "magnitude is \(nodes.describe(node)); expected two kernels like [sobel_vertical, sobel_horizontal]")
    }
    let pair = GradientPair(try preset(items[0]), try preset(items[1]))
    guard let layer else { return pair }
    do throws(GradientFault) {
      _ = try layer.gradient(pair.vertical)
      _ = try layer.gradient(pair.horizontal)
    } catch {
      throw nodes.fault(node, "magnitude: \(Self.text(error))")
    }
    return pair
  }

  private func preset(_ node: YAMLNode) throws(InputFault) -> Preset {
    let name = try nodes.text(node, "a kernel of magnitude")
    guard let preset = Preset(rawValue: name) else {
      throw nodes.fault(
        node,
        "no kernel is called \(Quote.of(name)); \(NearestName.hint(name, among: Preset.allCases.map(\.rawValue)))"
      )
    }
    return preset
  }

  private static func text(_ fault: GradientFault) -> String {
    switch fault {
    case .kind(let kind): "the walk begins on \(kind), which has no gradient; expected a conv"
    case .signal: "the input is a 1-D signal; expected a grid"
    case .kernelSize(let found, let expected):
      "the conv has a kernel of \(found.rows) × \(found.columns); expected one of \(expected.rows) × \(expected.columns)"
    case .filters(let filters, let channels, let groups):
      "the conv makes \(filters) maps of \(channels) channels in \(groups) \(groups == 1 ? "group" : "groups"); expected one map of each channel, as with groups: \(channels)"
    }
  }
}
