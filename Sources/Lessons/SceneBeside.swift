import ConvEngine
import Formats
import Notation

/// Reads what stands beside a page's scene: `networks: [{name: one size only, layers: […]}, …]`, of which the first is
/// the scene's own, and `other: [[…]]`, an input of another size.
struct SceneBeside {
  let nodes: NodeReader
  let parts: [String: YAMLNode]
  /// The folder that file names are relative to.
  let folder: String

  /// A network as it was written.
  struct Given {
    let name: String
    let layers: YAMLNode
  }

  /// The networks, none where the page has none, and nil where they have a fault; the layers of the first become those of
  /// the scene.
  func networks(_ scene: inout [String: YAMLNode], _ faults: inout FaultList) -> [Given]? {
    guard let node = parts["networks"] else { return [] }
    do throws(InputFault) {
      let given = try given(node)
      scene["layers"] = given[0].layers
      return given
    } catch {
      faults.add(error)
      return nil
    }
  }

  private func given(_ node: YAMLNode) throws(InputFault) -> [Given] {
    if let layers = parts["layers"] {
      throw nodes.fault(layers, "the scene has layers and networks; expected one of them")
    }
    guard case .list(let items) = node.content, (1...Networks.most).contains(items.count) else {
      let found =
        if case .list(let items) = node.content { "\(items.count) networks" } else { nodes.describe(node) }
      throw nodes.fault(
        node, "networks is \(found); expected 1 to \(Networks.most) like [{name: one size only, layers: […]}]"
      )
    }
    var networks: [Given] = []
    for item in items {
      let entries = try nodes.map(item, of: "a network", known: ["name", "layers"])
      guard let name = entries["name"], let layers = entries["layers"] else {
        let missing = entries["name"] == nil ? "name" : "layers"
        throw nodes.fault(item, "a network has no \(missing); expected {name: one size only, layers: […]}")
      }
      networks.append(
        Given(name: VisibleText.of(try nodes.text(name, "the name of a network")), layers: layers))
    }
    return networks
  }

  /// Puts networks and the other input into the lab; false where there is a fault.
  func read(
    _ networks: [Given], view: String?, _ scene: Scene, into lab: inout Lab?, _ faults: inout FaultList
  ) -> Bool {
    do throws(InputFault) {
      if let node = parts["networks"] {
        try check(view, "architecture", "networks", node)
        lab = lab ?? Lab()
        lab?.networks = try self.networks(networks, scene)
      }
      if let node = parts["other"] {
        try check(view, "sizes", "other", node)
        lab = lab ?? Lab()
        lab?.other = try other(node, scene)
      }
      return true
    } catch {
      faults.add(error)
      return false
    }
  }

  private func check(_ view: String?, _ picture: String, _ key: String, _ node: YAMLNode) throws(InputFault) {
    guard view != picture else { return }
    throw nodes.fault(node, "\(key) is shown by the picture '\(picture)' alone; expected view: \(picture)")
  }

  /// The networks, each of which must run on the scene's input.
  private func networks(_ given: [Given], _ scene: Scene) throws(InputFault) -> Networks {
    var networks: [Networks.Network] = []
    for (index, network) in given.enumerated() {
      let layers =
        index == 0
        ? scene.layers
        : try SceneFile.layers(
          network.layers, nodes, scene.input.shape.dimensions, seed: scene.seed, firstLayer: 0)
      let other = Scene(.shape(scene.input.shape), layers)
      do { _ = try other.sized() } catch {
        throw nodes.fault(network.layers, "\(network.name): \(FaultText.line(error, in: other))")
      }
      networks.append(Networks.Network(network.name, layers))
    }
    return Networks(networks)
  }

  /// An input for the same layers.
  private func other(_ node: YAMLNode, _ scene: Scene) throws(InputFault) -> OtherInput {
    let own = scene.input.shape
    let reader = InputReader(nodes: nodes, folder: folder, dimensions: own.dimensions)
    guard case (.values(let tensor), _) = try reader.input(node) else {
      throw nodes.fault(node, "other is a shape; expected numbers, or a shape with a seed")
    }
    guard tensor.shape.channels == own.channels, tensor.shape.dimensions == own.dimensions else {
      throw nodes.fault(
        node,
        "other is \(SizeText.lengths(tensor.shape)) and the input \(SizeText.lengths(own)); expected as many channels"
      )
    }
    guard tensor.shape.count <= OtherInput.mostCells else {
      throw nodes.fault(
        node, "other has \(tensor.shape.count) cells; expected \(OtherInput.mostCells) at most")
    }
    return OtherInput(tensor)
  }
}
