import ConvEngine
import Notation
import Screen

/// A count of every network, in a line below their columns.
struct LedgerLine {
  let label: String
  /// One for each network; none where the line is about one network, and says it in words, the longest first.
  let values: [String]
  var words: [String] = []
  /// Whether it goes first where rows are few.
  var isMinor = false
  /// The sum of a count, number by number, in the place of words.
  var sum: CountSumLine?

  func draw(on canvas: inout Canvas, row: Int, _ table: NetworkTable) {
    canvas.write(label, row: row, column: 1, Style(isMinor ? .faint : .plain))
    drawWords(on: &canvas, row: row)
    for (network, value) in values.enumerated() {
      guard let end = table.end(of: network) else { continue }
      canvas.write(value, row: row, endingBefore: end, Style(isMinor || value == "–" ? .faint : .plain))
    }
  }
}

extension LedgerLine {
  /// The label alone with its words.
  func drawAlone(on canvas: inout Canvas, row: Int) {
    canvas.write(label, row: row, column: 1)
    drawWords(on: &canvas, row: row)
  }

  private func drawWords(on canvas: inout Canvas, row: Int) {
    sum?.draw(on: &canvas, row: row, column: label.isEmpty ? 3 : 17)
    guard !words.isEmpty else { return }
    canvas.write(fitting(words, columns: max(0, canvas.size.columns - 18)), row: row, column: 17)
  }
}

/// A sentence below the columns; what stops a network begins with its place in red.
struct ArchitectureFact {
  var place = ""
  let text: String

  func draw(on canvas: inout Canvas, row: Int) {
    let column = canvas.write(place, row: row, column: 1, Style(.warning))
    canvas.write(shortened(text, to: max(0, canvas.size.columns - 1 - column)), row: row, column: column)
  }
}

/// What is said of networks below their columns: counts, why one stops, which sizes go through.
struct ArchitectureWords {
  private let networks: [NetworkColumn]
  private let walked: Int
  private let layer: Int

  init(_ networks: [NetworkColumn], walkedNetwork: Int, layer: Int) {
    (self.networks, walked, self.layer) = (networks, walkedNetwork, layer)
  }

  private var network: NetworkColumn { networks[walked] }

  private func row(_ network: NetworkColumn) -> NetworkColumn.Row? {
    network.rows.indices.contains(layer) ? network.rows[layer] : nil
  }

  // MARK: counts

  /// The counts of the walked layer, and of all.
  ///
  /// - Parameter isRoomy: whether there is room for how many numbers come out, too.
  func ledger(isNarrow: Bool, isRoomy: Bool = false) -> [LedgerLine] {
    if network.asked != nil { return [] }
    if networks.count == 1 || isNarrow { return ledgerOfOne }
    func values(_ count: (NetworkColumn) -> Int?) -> [String] {
      networks.map { count($0).map(CountText.of) ?? missing($0) }
    }
    return [
      LedgerLine(label: "parameters", values: values { row($0)?.parameters }),
      LedgerLine(label: "  in all", values: values(\.parameters), isMinor: true),
      LedgerLine(label: "multiplications", values: values { row($0)?.multiplications }),
      LedgerLine(label: "  in all", values: values { total($0) }, isMinor: true),
      LedgerLine(label: "receptive field", values: networks.map { row($0)?.field ?? "–" }),
    ] + (isRoomy ? [LedgerLine(label: "numbers held", values: values { row($0)?.output?.count })] : [])
  }

  private func missing(_ network: NetworkColumn) -> String {
    network.fault == nil && network.rows.contains(where: \.isAsked) ? "?" : "–"
  }

  private func total(_ network: NetworkColumn) -> Int? { network.multiplications }

  /// The same with the sum of each count, where only one network shows.
  private var ledgerOfOne: [LedgerLine] {
    let sized = network.sized.indices.contains(layer) ? network.sized[layer] : nil
    let row = row(network)
    func line(_ label: String, _ count: Int?, _ formula: String?, _ total: Int?) -> LedgerLine {
      let shown = count.map(CountText.of) ?? (row?.isAsked == true ? "?" : "–")
      let made = count == nil ? nil : formula.map { "\($0) = " }
      let all = total.map { "   of \(CountText.of($0))" } ?? ""
      return LedgerLine(
        label: label, values: [],
        words: [(made ?? "") + shown + all, (made ?? "") + shown, shown + all, shown])
    }
    return [
      line("parameters", row?.parameters, sized.flatMap(CountFormula.parameters), network.parameters),
      line(
        "multiplications", row?.multiplications, sized.flatMap(CountFormula.multiplications),
        total(network)),
      LedgerLine(
        label: "receptive field", values: [],
        words: [row?.field.map { $0 == "all of it" ? $0 : "\($0) of the input" } ?? "–"]),
    ]
  }

  // MARK: sentences

  /// "layer 3, conv: 16 filters of 6×5×5 on 6×14×14 give 16×10×10".
  var sentence: LedgerLine? {
    guard network.asked == nil, let row = row(network), let output = row.output,
      network.sized.indices.contains(layer)
    else { return nil }
    let sized = network.sized[layer]
    let before = sized.inputShape.timesText
    var made = "\(before) gives"
    if case .convolution = sized, let kernel = sized.kernel, sized.inputShape.dimensions == .two {
      let filter = "\(kernel.channels)×\(kernel.rows)×\(kernel.columns)"
      made =
        kernel.filters == 1
        ? "a filter of \(filter) on \(before) gives"
        : "\(kernel.filters) filters of \(filter) on \(before) give"
    }
    return LedgerLine(label: "layer \(layer), \(sized.kind): \(made) \(output.timesText)", values: [])
  }

  /// What keeps networks from running, the sizes that go through, and the stage of the walked layer.
  ///
  /// - Parameter isRoomy: whether there is room for what the bars mean, too.
  func facts(columns: Int, isRoomy: Bool = false) -> [ArchitectureFact] {
    if network.asked != nil {
      return [ArchitectureFact(text: fitting(network.question(ofLayer: layer), columns: columns))]
    }
    var facts = faults
    for text in [sizes, stages] {
      if let text { facts.append(ArchitectureFact(text: fitting(text, columns: columns))) }
    }
    if isRoomy, networks.count > 1 {
      facts.append(
        ArchitectureFact(
          text:
            "A bar shows the rows; one column less is half as many. What is the same as at the left is faint."
        ))
    }
    return facts
  }

  /// What comes out of the last layers, where nothing stops: whether it is the same.
  func lastShapes(columns: Int) -> [ArchitectureFact] {
    let shapes = networks.compactMap { $0.rows.last?.output?.timesText }
    guard shapes.count == networks.count, shapes.count == 2 else { return [] }
    let texts =
      shapes[0] == shapes[1]
      ? ["What leaves is \(shapes[0]) for both sizes.", "Both end in \(shapes[0])."]
      : ["Left \(shapes[0]) leave, right \(shapes[1])."]
    return [ArchitectureFact(text: fitting(texts, columns: columns))]
  }

  /// What keeps networks from running, two of them at most.
  var faults: [ArchitectureFact] {
    var facts: [ArchitectureFact] = []
    for (index, network) in networks.enumerated() {
      guard let text = network.faultText else { continue }
      let place = networks.count == 1 ? "" : places[index].capitalizedFirst + ":"
      let line = (place.isEmpty ? "" : " ") + text
      facts.append(ArchitectureFact(place: place.isEmpty ? "≠ " : place, text: line))
    }
    return Array(facts.prefix(2))
  }

  /// Where each network stands.
  private var places: [String] { networks.count == 2 ? ["left", "right"] : ["left", "middle", "right"] }

  /// "Layers 3 to 5 are one convolutional layer; this is its pooling stage.", or why it has none.
  private var stages: [String]? {
    guard network.rows.contains(where: { $0.stage != nil }) else { return nil }
    guard let row = row(network) else { return nil }
    guard let stage = row.stage else {
      return ["\(row.names.last ?? "") is no stage of a convolutional layer."]
    }
    let (first, last) = (stage.layers.lowerBound, stage.layers.upperBound - 1)
    let name =
      switch stage.stage {
      case .convolution: "convolution"
      case .detector: "detector"
      case .pooling: "pooling"
      }
    guard last > first else { return ["A convolutional layer of one stage, the convolution."] }
    return [
      "Layers \(first) to \(last) are one convolutional layer; this is its \(name) stage.",
      "Layers \(first) to \(last) are one layer; this is its \(name).",
      "The \(name) of layers \(first)–\(last).",
    ]
  }

  /// "It takes 28×28 to 31×31.", "Sizes that fit: left 256×256 to 271×271, right from 16×16.", or nothing.
  private var sizes: [String]? {
    let takes = networks.map { Self.sizes($0) }
    guard !takes.contains(where: \.isEmpty) else { return nil }
    if networks.count == 1 { return ["It takes \(takes[0])."] }
    if Set(takes).count == 1 { return ["All take \(takes[0])."] }
    let parts = takes.enumerated().map { "\(places[$0]) \($1)" }
    let short = parts.joined(separator: ", ")
    return ["Sizes that fit: " + short + ".", short.capitalizedFirst + "."]
  }

  /// "256×256 to 271×271", "180 to 183 rows and 240 to 243 columns", "from 16×16".
  private static func sizes(_ network: NetworkColumn) -> String {
    network.taken.map { taken -> String in
      func text(_ length: Int) -> String { taken.side == .both ? "\(length)×\(length)" : "\(length)" }
      let name =
        switch taken.side {
        case .both: ""
        case .rows: " rows"
        case .columns: network.input.dimensions == .one ? " numbers" : " columns"
        }
      guard let lengths = taken.lengths else { return "no size" }
      guard let longest = lengths.longest else { return "from \(text(lengths.shortest))\(name)" }
      return longest == lengths.shortest
        ? "\(text(longest))\(name) only" : "\(text(lengths.shortest)) to \(text(longest))\(name)"
    }.joined(separator: " and ")
  }
}

extension String {
  /// The same with its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
