import ConvEngine
import Formats
import Notation

/// Reads the settings of a `conv` layer.
struct ConvolutionReader {
  let nodes: NodeReader
  /// Whether the scene is 1-D: it decides how lists are read.
  let dimensions: Dimensions
  /// Where weights come from that are given by their size only.
  let weights: WeightDraw

  static let keys = [
    "kernel", "kernels", "out_channels", "kernel_size", "stride", "padding", "padding_mode", "dilation",
    "groups", "bias", "flip",
  ]

  func convolution(_ node: YAMLNode) throws(InputFault) -> Convolution {
    let settings = try nodes.map(node, of: "conv", known: Self.keys)
    var convolution = Convolution(try kernel(settings, node))
    if let stride = settings["stride"] { convolution.stride = try nodes.pair(stride, "stride", dimensions) }
    if let dilation = settings["dilation"] {
      convolution.dilation = try nodes.pair(dilation, "dilation", dimensions)
    }
    if let padding = settings["padding"] {
      convolution.padding = try PaddingReader(nodes: nodes, dimensions: dimensions).padding(padding)
    }
    if let mode = settings["padding_mode"] {
      let names = PaddingMode.allCases.map(\.rawValue)
      let name = try nodes.name(mode, "padding_mode", among: names)
      convolution.paddingMode = PaddingMode(rawValue: name) ?? .zeros
    }
    if let groups = settings["groups"] { convolution.groups = try nodes.integer(groups, "groups") }
    if let flip = settings["flip"] { convolution.flip = try nodes.flag(flip, "flip") }
    if let bias = settings["bias"] { convolution.bias = try self.bias(bias, convolution.kernel) }
    return convolution
  }

  private func kernel(_ settings: [String: YAMLNode], _ node: YAMLNode) throws(InputFault) -> Kernel {
    let given = ["kernel", "kernels", "out_channels"].filter { settings[$0] != nil }
    guard given.count == 1 else {
      let found = given.isEmpty ? "no kernel" : given.joined(separator: " and ")
      throw nodes.fault(
        node, "conv has \(found); expected one of kernel, kernels, or out_channels with kernel_size")
    }
    if let size = settings["kernel_size"], given != ["out_channels"] {
      throw nodes.fault(
        size, "conv has \(given[0]) and kernel_size; leave kernel_size out, \(given[0]) says it")
    }
    if let kernel = settings["kernel"] { return try self.kernel(kernel) }
    if let tiles = settings["kernels"] { return try tiled(tiles) }
    return try sized(settings, node)
  }

  /// A kernel by name, or as rows, channels of rows, or filters of channels of rows; in 1-D a list for rows.
  func kernel(_ node: YAMLNode) throws(InputFault) -> Kernel {
    if case .scalar(let name) = node.content { return try preset(name, node) }
    let (lengths, numbers) = try nodes.numbers(node, "kernel")
    let spatial = dimensions.rawValue
    let extra = lengths.count - spatial
    // One list on a 2-D input is a 1-D kernel, which the engine refuses with the way out.
    if extra == -1 { return Kernel(signal: numbers) }
    guard (0...2).contains(extra) else {
      let forms = dimensions == .one ? "1 to 3" : "2 to 4"
      throw nodes.fault(node, "kernel has \(lengths.count) levels of lists; expected \(forms) on this input")
    }
    let counts = Array(repeating: 1, count: 2 - extra) + lengths
    return Kernel(
      form: [.rows, .filter, .filters][extra], filters: counts[0], channels: counts[1],
      rows: dimensions == .one ? 1 : counts[2], columns: lengths[lengths.count - 1], dimensions: dimensions,
      weights: .numbers(numbers)
    )
  }

  private func preset(_ name: String, _ node: YAMLNode) throws(InputFault) -> Kernel {
    guard let preset = Preset(rawValue: name) else {
      let names = Preset.allCases.map(\.rawValue)
      throw nodes.fault(
        node, "no kernel is called \(Quote.of(name)); \(NearestName.hint(name, among: names))")
    }
    return Kernel(rows: preset.rows)
  }

  /// A grid of kernels (1-D: a list of them), all of one size.
  private func tiled(_ node: YAMLNode) throws(InputFault) -> Kernel {
    let rows = try tileRows(node)
    guard let width = rows.first?.count, width > 0 else {
      throw nodes.fault(node, "kernels is empty; expected a grid of kernels")
    }
    var tiles: [Kernel] = []
    for row in rows {
      guard row.count == width else {
        throw nodes.fault(node, "kernels has a row of \(row.count) tiles where the first has \(width)")
      }
      for tile in row { tiles.append(try kernel(tile)) }
    }
    let first = tiles[0]
    var numbers: [Number] = []
    for tile in tiles {
      guard tile.form == first.form, tile.filters == first.filters, tile.channels == first.channels,
        tile.rows == first.rows, tile.columns == first.columns, tile.dimensions == first.dimensions,
        case .numbers(let weights) = tile.weights
      else { throw nodes.fault(node, "kernels has tiles of different sizes; make them all the same size") }
      numbers += weights
    }
    return Kernel(
      form: first.form, filters: first.filters, channels: first.channels, rows: first.rows,
      columns: first.columns, dimensions: first.dimensions, tileRows: rows.count, tileColumns: width,
      weights: .numbers(numbers)
    )
  }

  private func tileRows(_ node: YAMLNode) throws(InputFault) -> [[YAMLNode]] {
    guard case .list(let items) = node.content else {
      throw nodes.fault(node, "kernels is \(nodes.describe(node)); expected a grid of kernels")
    }
    if dimensions == .one { return [items] }
    var rows: [[YAMLNode]] = []
    for item in items {
      guard case .list(let row) = item.content else {
        throw nodes.fault(item, "kernels has \(nodes.describe(item)) for a row; expected a list of kernels")
      }
      rows.append(row)
    }
    return rows
  }

  func sized(_ settings: [String: YAMLNode], _ node: YAMLNode, of what: String = "conv") throws(InputFault)
    -> Kernel
  {
    guard let channels = settings["out_channels"], let size = settings["kernel_size"] else {
      throw nodes.fault(node, "\(what) has out_channels and no kernel_size; give both, or a kernel")
    }
    let lengths = try nodes.pair(size, "kernel_size", dimensions)
    let filters = try nodes.integer(channels, "out_channels")
    guard (1...Limits.setting).contains(filters) else {
      throw nodes.fault(
        channels, "out_channels is \(filters); it must be a whole number from 1 to \(Limits.setting)")
    }
    return Kernel(
      form: .size, filters: filters, rows: dimensions == .one ? 1 : lengths.rows, columns: lengths.columns,
      dimensions: dimensions, weights: weights.weights
    )
  }

  private func bias(_ node: YAMLNode, _ kernel: Kernel) throws(InputFault) -> Bias {
    guard case .list = node.content else { return .same(try nodes.number(node, "bias")) }
    let (lengths, numbers) = try nodes.numbers(node, "bias")
    if lengths.count == 1, dimensions == .two || kernel.isShared || lengths != [kernel.tileColumns] {
      return .perFilter(numbers)
    }
    let grid = dimensions == .one ? [kernel.tileColumns] : [kernel.tileRows, kernel.tileColumns]
    guard Array(lengths.prefix(grid.count)) == grid, lengths.count <= grid.count + 1 else {
      throw nodes.fault(
        node,
        "bias is a grid of \(lengths) and kernels one of \(grid); give one number, one a filter, or the same grid"
      )
    }
    return .perTile(numbers)
  }
}
