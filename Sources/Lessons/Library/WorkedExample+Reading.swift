import Formats

extension WorkedExample {
  /// Reads an item of a list: one source, with `title`, `address` where there is one, and its `examples`.
  ///
  /// The scenes are not read yet.
  ///
  /// - Throws: ``InputFault`` with the file's name and the line.
  /// - Complexity: O(bytes of the item).
  static func examples(
    _ item: CarriedList.Item, of list: CarriedList
  ) throws(InputFault) -> [WorkedExample] {
    let nodes = list.nodes
    let node = try list.node(item, what: "list of worked examples")
    let entries = try nodes.map(node, of: "a source", known: ["title", "address", "examples"])
    let source = Source(
      title: try nodes.text(of: "title", in: entries, node),
      address: entries["address"] == nil ? "" : try nodes.text(of: "address", in: entries, node))
    guard case .list(let items) = try nodes.value(of: "examples", in: entries, node).content else {
      throw nodes.fault(node, "examples is no list; expected one")
    }
    var examples: [WorkedExample] = []
    for item in items { examples.append(try WorkedExample(item, source, nodes)) }
    return examples
  }

  /// Reads one example: `name`, `summary`, `note` where there is one, and its `scene`.
  private init(_ node: YAMLNode, _ source: Source, _ nodes: NodeReader) throws(InputFault) {
    let known = ["name", "summary", "note", "scene"]
    let entries = try nodes.map(node, of: "a worked example", known: known)
    name = try nodes.text(of: "name", in: entries, node)
    summary = try nodes.text(of: "summary", in: entries, node)
    note = entries["note"] == nil ? nil : try nodes.text(of: "note", in: entries, node)
    scene = try nodes.value(of: "scene", in: entries, node)
    (self.source, self.nodes) = (source, nodes)
  }
}
