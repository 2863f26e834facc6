import ConvEngine
import Formats
import Notation

/// Reads a scene fence: a scene as everywhere, and how a lesson shows it.
struct LessonSceneReader {
  private static let keys = SceneFile.keys + SceneFile.openingKeys + ["hide", "show"]

  /// The scene; nil where it has any fault.
  private(set) var scene: LessonScene?
  /// Its layers, sized; nil where it cannot run.
  private(set) var layers: [SizedLayer]?
  /// The line of `hide`, if anything is hidden.
  private(set) var hideLine: Int?
  private let nodes: NodeReader

  init(_ fence: Fence, folder: String, views: [String]?, _ faults: inout FaultList) {
    nodes = NodeReader(source: faults.file)
    guard !fence.isBroken,
      let root = nodes.root(of: fence, "scene", expected: "input and layers", &faults)
    else { return }
    guard var parts = nodes.entries(root, of: "a scene", known: Self.keys, &faults) else { return }
    let beside = SceneBeside(nodes: nodes, parts: parts, folder: folder)
    guard let networks = beside.networks(&parts, &faults) else { return }
    let read = readScene(parts, root, folder, &faults)
    layers = read?.layers
    let opened = opened(read?.scene, parts, beside, networks, among: views, view: nil, &faults)
    let hidden = readHide(parts["hide"], &faults)
    let shown = readShow(parts["show"], &faults)
    if let opened, let hidden, let shown {
      scene = LessonScene(
        opened.scene, view: opened.view, viewLine: opened.viewLine, start: opened.start, hidden: hidden,
        shown: shown, lab: opened.lab)
    }
  }

  /// A reader of what stands beside a scene that has been read, and of its layers on their input.
  init(_ nodes: NodeReader, _ layers: [SizedLayer]) { (self.nodes, self.layers) = (nodes, layers) }

  /// A scene with its picture, where its walk begins, and what is done to it; nil where there is a fault.
  ///
  /// - Parameter view: the picture that shows where the scene names none.
  func opened(
    _ scene: Scene?, _ parts: [String: YAMLNode], _ beside: SceneBeside, _ networks: [SceneBeside.Given],
    among views: [String]?, view usual: String?, _ faults: inout FaultList
  ) -> LessonScene? {
    let view = readView(parts["view"], among: views, &faults)
    let start = readStart(parts["start"], hasCells: scene?.hasValues ?? true, &faults)
    guard let scene, let view, let start else { return nil }
    let shownAs = view.name ?? usual
    var lab: Lab?
    if let node = parts["lab"] {
      lab = LabReader(
        nodes: nodes, view: shownAs, layers: layers, scene: scene, layerIndex: start.layer
      ).lab(node, &faults)
      if lab == nil { return nil }
    }
    guard beside.read(networks, view: shownAs, scene, into: &lab, &faults) else { return nil }
    return LessonScene(scene, view: shownAs, viewLine: parts["view"]?.line, start: start, lab: lab)
  }

  private func readScene(
    _ parts: [String: YAMLNode], _ root: YAMLNode, _ folder: String, _ faults: inout FaultList
  ) -> (scene: Scene, layers: [SizedLayer])? {
    let scene: Scene
    do throws(InputFault) {
      scene = try SceneFile.scene(parts, root, nodes, folder: folder)
    } catch {
      faults.add(error, onLine: parts["input"]?.line ?? root.line)
      return nil
    }
    do { return (scene, try scene.sized()) } catch {
      faults.add(layerLine(error.layer, parts) ?? root.line, FaultText.line(error, in: scene))
      return nil
    }
  }

  private func layerLine(_ layer: Int, _ parts: [String: YAMLNode]) -> Int? {
    guard case .list(let items) = parts["layers"]?.content, items.indices.contains(layer) else { return nil }
    return items[layer].line
  }

  /// Which picture a scene asks for, if any.
  private struct View {
    let name: String?
  }

  /// The word behind `view`; nil where it is no word, or none of the names.
  private func readView(_ node: YAMLNode?, among names: [String]?, _ faults: inout FaultList) -> View? {
    guard let node else { return View(name: nil) }
    guard case .scalar(let name) = node.content else {
      faults.add(
        nodes.fault(node, "view is \(nodes.describe(node)); expected a picture's name, like stencil"))
      return nil
    }
    guard let names else { return View(name: name) }
    do { return View(name: try nodes.name(node, "view", among: names)) } catch {
      faults.add(error)
      return nil
    }
  }

  private mutating func readHide(_ node: YAMLNode?, _ faults: inout FaultList) -> Covering? {
    guard let node else { return [] }
    guard case .list(let items) = node.content, !items.isEmpty else {
      faults.add(nodes.fault(node, "hide is \(nodes.describe(node)); expected a list like [output]"))
      return nil
    }
    hideLine = node.line
    var hidden: Covering? = []
    for item in items {
      do {
        let name = try nodes.name(item, "hide", among: Self.hideable.map(\.name))
        for part in Self.hideable where part.name == name { hidden?.insert(part.covers) }
      } catch {
        faults.add(error)
        hidden = nil
      }
    }
    return hidden
  }

  private func readShow(_ node: YAMLNode?, _ faults: inout FaultList) -> Set<LessonScene.Shown>? {
    guard let node else { return [] }
    guard case .list(let items) = node.content, !items.isEmpty else {
      faults.add(nodes.fault(node, "show is \(nodes.describe(node)); expected a list like [formula]"))
      return nil
    }
    var shown: Set<LessonScene.Shown>? = []
    for item in items {
      do {
        let name = try nodes.name(item, "show", among: LessonScene.Shown.allCases.map(\.rawValue))
        if let part = LessonScene.Shown(rawValue: name) { shown?.insert(part) }
      } catch {
        faults.add(error)
        shown = nil
      }
    }
    return shown
  }

  /// What a page can hide, and what is covered then.
  private static let hideable: [(name: String, covers: Covering)] = [
    ("input", .input), ("kernel", .kernel), ("output", .output), ("formula", .sizeFormula),
  ]

  /// Where the walk begins: `{layer: 0, cell: [0, 1, 2], term: 3}`, each part optional.
  ///
  /// A scene of shapes only is walked from layer to layer, and has no cells to begin at.
  private func readStart(
    _ node: YAMLNode?, hasCells: Bool, _ faults: inout FaultList
  ) -> LessonScene.Start? {
    var start = LessonScene.Start()
    guard let node else { return start }
    guard let parts = nodes.entries(node, of: "start", known: ["layer", "cell", "term"], &faults) else {
      return nil
    }
    do throws(InputFault) {
      if let layer = parts["layer"] {
        start.layer = try nodes.index(layer, "start layer", below: layers?.count)
      }
      if !hasCells, let cell = parts["cell"] ?? parts["term"] {
        throw nodes.fault(cell, "the scene has shapes only, and so no cells; expected the layer alone")
      }
      guard let layers else { return nil }
      let layer = layers[start.layer]
      if let cell = parts["cell"] {
        start.cell = try nodes.position(cell, "start cell", in: layer.walkShape)
      }
      if let term = parts["term"] {
        start.term = try nodes.index(term, "start term", below: layer.stepCount(of: start.cell))
      }
      return start
    } catch {
      faults.add(error)
      return nil
    }
  }
}
