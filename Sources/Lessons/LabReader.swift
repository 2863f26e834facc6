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
  /// The layers of the scene; nil where it cannot run.
  let layers: [SizedLayer]?
  /// The scene, and the layer that the walk begins on.
  let scene: Scene?
  let layerIndex: Int

  /// The layer that the walk begins on; nil where the scene cannot run.
  var layer: SizedLayer? { layers?[layerIndex] }

  /// A word of a lab: the pictures that show what it does, and how it is read.
  private struct Word: Sendable {
    let views: [String]
    let read: @Sendable (LabReader, YAMLNode, inout Lab) throws(InputFault) -> Void
  }

  /// Every word there is.
  private static let words: [String: Word] = [
    "magnitude": Word(views: ["picture"]) { reader, node, lab throws(InputFault) in
      lab.magnitude = try reader.gradientPair(node)
    },
    "shift": moving(views: ["equivariance", "invariance"]) { reader, node throws(InputFault) in
      try reader.shift(node)
    },
    "flip": moving { reader, node throws(InputFault) in try reader.flip(node) },
    "turn": moving { reader, node throws(InputFault) in
      .turn(quarters: try reader.integer(node, "turn", 1...3, "quarter turns clockwise"))
    },
    "scale": moving { reader, node throws(InputFault) in
      .scale(try reader.integer(node, "scale", 2...Transformation.largestScale, "cells a side for each"))
    },
    "enter": Word(views: ["invariance"]) { reader, node, lab throws(InputFault) in
      lab.entering = try reader.entering(node)
    },
    "other": Word(views: ["loses"]) { reader, node, lab throws(InputFault) in
      lab.twin = try reader.other(node)
    },
    "wanted": Word(views: ["loses"]) { reader, node, lab throws(InputFault) in
      lab.wanted = try reader.wanted(node)
    },
    "unit": Word(views: ["connections"]) { reader, node, lab throws(InputFault) in
      lab.unit = try reader.unit(node)
    },
  ]

  /// A word that moves the input.
  private static func moving(
    views: [String] = ["equivariance"],
    _ read: @escaping @Sendable (LabReader, YAMLNode) throws(InputFault) -> Transformation
  ) -> Word {
    Word(views: views) { reader, node, lab throws(InputFault) in
      guard lab.transformation == nil else {
        throw reader.nodes.fault(
          node, "lab moves the input twice; expected one of shift, flip, turn and scale")
      }
      lab.transformation = try reader.checked(try read(reader, node), node)
    }
  }

  /// The lab; nil where it has any fault.
  func lab(_ node: YAMLNode, _ faults: inout FaultList) -> Lab? {
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
        var changed = lab ?? Lab()
        try read(entry, into: &changed)
        if lab != nil { lab = changed }
      } catch {
        faults.add(error)
        lab = nil
      }
    }
    return lab
  }

  /// Reads one word of a lab.
  func read(_ entry: YAMLNode.Entry, into lab: inout Lab) throws(InputFault) {
    guard let word = Self.words[entry.key] else {
      let hint = NearestName.hint(entry.key, among: Self.words.keys.sorted())
      throw nodes.fault(line: entry.line, "lab has no key \(Quote.of(entry.key)); \(hint)")
    }
    guard let view, word.views.contains(view) else { throw unshown(entry, by: word.views) }
    try word.read(self, entry.value, &lab)
  }

  /// A word that the picture of the page does not show.
  private func unshown(_ entry: YAMLNode.Entry, by views: [String]) -> InputFault {
    let names = views.map { "'\($0)'" }.joined(separator: " and ")
    let shown = views.count == 1 ? "the picture \(names) alone" : "the pictures \(names) alone"
    let expected = views.joined(separator: " or ")
    return nodes.fault(
      line: entry.line, "lab \(entry.key) is shown by \(shown); expected view: \(expected)")
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
