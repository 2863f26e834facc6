import ConvEngine
import Notation
import Screen

/// Networks as columns of layers side by side: names, shapes, and as much else as there is room for.
///
/// The walked layer is in brackets in all of them, and what is the same as in the first is faint, so that the eye goes
/// to where they differ.
struct NetworkTable {
  /// What a layer has beside its name.
  private enum Part: CaseIterable {
    case stage, bar, output, parameters, multiplications, field
  }

  private let networks: [NetworkColumn]
  /// Which of them are drawn, and the walked layer.
  private let shown: Range<Int>
  private let walked: Int
  private let walkedNetwork: Int
  private let parts: [(part: Part, width: Int)]
  private let nameWidth: Int
  /// Where the columns begin, and how far apart.
  private let left: Int
  private let pace: Int

  /// Below this many columns there is room for one network.
  static let wide = 60

  /// The networks, of which on a narrow screen only that of the walk shows.
  init(
    _ networks: [NetworkColumn], walkedNetwork: Int, walkedLayer: Int, columns: Int, marksWalked: Bool = true
  ) {
    (self.networks, self.walkedNetwork, walked) = (networks, marksWalked ? walkedNetwork : -1, walkedLayer)
    let shown = columns < Self.wide ? walkedNetwork..<walkedNetwork + 1 : networks.indices
    self.shown = shown
    left = 3 + "\(max(1, Self.layerCount(networks) - 1))".count
    pace = max(3, (columns - 1 - left) / shown.count)
    let inner = pace - 3
    let names = networks[shown].flatMap { network in
      network.rows.map { (shown.count == 1 ? $0.names.first : $0.names.last)?.unicodeScalars.count ?? 0 }
    }
    let longest = min(names.max() ?? 0, shown.count == 1 ? 22 : 14)
    // What the eye needs first comes first; the rest as far as the names leave room.
    let isAlone = networks.count == 1
    let wanted: [Part] =
      isAlone
      ? [.parameters, .multiplications, .field, .stage, .bar] : [.bar, .parameters, .multiplications, .field]
    var widths: [Part: Int] = [.output: Self.width(.output, networks)]
    var used = (widths[.output] ?? 0) + 1
    for part in wanted {
      let width = Self.width(part, networks)
      guard used + width + Self.gap(part) + longest <= inner else { continue }
      widths[part] = width
      used += width + Self.gap(part)
    }
    parts = Part.allCases.compactMap { part in widths[part].map { (part, $0) } }
    nameWidth = max(1, inner - used + 1)
  }

  /// Blank columns on one side of a part.
  private static func gap(_ part: Part) -> Int { part == .bar ? 1 : 2 }

  static func layerCount(_ networks: [NetworkColumn]) -> Int { networks.map(\.rows.count).max() ?? 0 }

  /// Where the texts of a network end, so that what is counted of it can stand below.
  func end(of network: Int) -> Int? {
    shown.contains(network) ? left + (network - shown.lowerBound + 1) * pace - 2 : nil
  }

  // MARK: drawing

  /// Draws the headings, the input and so many layers, each on so many rows, and returns the row behind them.
  func draw(on canvas: inout Canvas, row: Int, layers: Viewport, spacing: Int) -> Int {
    for network in shown { drawHeading(network, on: &canvas, row: row) }
    let first = row + spacing
    for network in shown {
      let column = networks[network]
      var input = NetworkColumn.Row(names: ["input"], output: column.input)
      input.parameters = nil
      drawLayer(input, of: network, on: &canvas, row: first, tone: .faint)
    }
    for (line, layer) in layers.range.enumerated() {
      let row = first + (line + 1) * spacing
      canvas.write(
        "\(layer)", row: row, endingBefore: left - 1, Style(layer == walked ? .heading : .faint))
      for network in shown where networks[network].rows.indices.contains(layer) {
        drawLayer(
          networks[network].rows[layer], of: network, on: &canvas, row: row, tone: tone(layer, network))
        if layer == walked { drawBrackets(network, on: &canvas, row: row) }
      }
    }
    let end = first + layers.count * spacing
    if layers.first > 0 { canvas.put("↑", row: first + spacing, column: 0, Style(.faint)) }
    if layers.range.upperBound < Self.layerCount(networks) {
      canvas.put("↓", row: end, column: 0, Style(.faint))
    }
    return end + 1
  }

  private func start(_ network: Int) -> Int { left + (network - shown.lowerBound) * pace }

  private func drawBrackets(_ network: Int, on canvas: inout Canvas, row: Int) {
    canvas.put("[", row: row, column: start(network), Style(.rail))
    canvas.put("]", row: row, column: start(network) + pace - 2, Style(.rail))
  }

  private func drawHeading(_ network: Int, on canvas: inout Canvas, row: Int) {
    let name = networks[network].name
    if network == walkedNetwork, shown.count > 1 {
      canvas.put("▸", row: row, column: start(network), Style(.heading))
    }
    var end = start(network) + pace - 2
    var room = pace - 3
    for (part, width) in parts.reversed() where part != .bar && (networks.count == 1 || part != .output) {
      canvas.write(Self.heading(part), row: row, endingBefore: end, Style(.faint))
      end -= width + Self.gap(part)
      room = end - start(network) - 1
    }
    let text = name.isEmpty ? "layer" : name
    canvas.write(
      Screen.heading(text, to: max(0, room)), row: row, column: start(network) + 1,
      Style(name.isEmpty ? .faint : .heading))
  }

  private func drawLayer(
    _ layer: NetworkColumn.Row, of network: Int, on canvas: inout Canvas, row: Int, tone: Style.Tone
  ) {
    let style = Style(tone)
    let begin = start(network) + 1
    if layer.isFault {
      let word = "does not fit"
      let end = start(network) + pace - 2
      canvas.write(
        fitting(layer.names, columns: max(0, pace - 4 - word.count)), row: row, column: begin, style)
      canvas.write(word, row: row, endingBefore: end, Style(.warning))
      return
    }
    // A name may reach into what is left of the room of a short shape.
    var end = start(network) + pace - 2
    var nameEnd = begin + nameWidth + 1
    for (index, (part, width)) in parts.enumerated().reversed() {
      let text = self.text(part, layer)
      if part == .bar {
        let bar = String(repeating: "█", count: Self.barWidth(layer))
        canvas.write(bar, row: row, column: end - width + (width - bar.count) / 2, style)
      } else if part == .stage {
        canvas.write(text, row: row, column: end - width, style)
      } else if part == .output, let typed = layer.typed {
        canvas.write(text, row: row, endingBefore: end, Style(typed.isWrong ? .warning : .field))
      } else {
        canvas.write(text, row: row, endingBefore: end, style)
      }
      if index == 0, part == .output { nameEnd = end - text.unicodeScalars.count }
      end -= width + Self.gap(part)
    }
    canvas.write(fitting(names(layer), columns: max(0, nameEnd - begin - 1)), row: row, column: begin, style)
  }

  /// What a layer can be called here: beside others "linear 576 → 1000" would say twice what comes out.
  private func names(_ layer: NetworkColumn.Row) -> [String] {
    let short = shown.count > 1 ? layer.names.filter { !$0.contains("→") } : layer.names
    return short.isEmpty ? layer.names : short
  }

  /// Faint where the first network has the same there, and where nothing comes to be.
  private func tone(_ layer: Int, _ network: Int) -> Style.Tone {
    let row = networks[network].rows[layer]
    if row.output == nil, !row.isAsked, !row.isFault { return .faint }
    guard network > 0, networks[0].rows.indices.contains(layer) else { return .plain }
    let first = networks[0].rows[layer]
    return first.names == row.names && first.output == row.output && first.isFault == row.isFault
      ? .faint : .plain
  }

  // MARK: texts

  private func text(_ part: Part, _ layer: NetworkColumn.Row) -> String { Self.text(part, layer) }

  private static func text(_ part: Part, _ layer: NetworkColumn.Row) -> String {
    let missing = layer.isAsked ? "?" : layer.names == ["input"] ? "" : "–"
    switch part {
    case .output:
      if let typed = layer.typed { return typed.isWrong ? typed.text + "≠" : typed.text + "_" }
      return layer.output?.timesText ?? missing
    case .parameters: return layer.parameters.map(CountText.of) ?? missing
    case .multiplications: return layer.multiplications.map(CountText.of) ?? missing
    case .field: return layer.field ?? missing
    case .bar: return ""
    case .stage: return layer.stage.map(stageText) ?? ""
    }
  }

  /// "convolution", "detector", "pooling".
  private static func stageText(_ layer: StagedLayer) -> String {
    switch layer.stage {
    case .convolution: "convolution"
    case .detector: "detector"
    case .pooling: "pooling"
    }
  }

  private static func heading(_ part: Part) -> String {
    switch part {
    case .output: "output"
    case .parameters: "parameters"
    case .multiplications: "mult."
    case .field: "field"
    case .bar: ""
    case .stage: "stage      "
    }
  }

  private static func width(_ part: Part, _ networks: [NetworkColumn]) -> Int {
    let rows = networks.flatMap(\.rows)
    if part == .bar {
      let inputs = networks.map { NetworkColumn.Row(names: [], output: $0.input) }
      return (rows + inputs).map(barWidth).max() ?? 0
    }
    // While shapes are typed nothing may move, whatever they are.
    if part == .output, networks.contains(where: { $0.asked != nil }) {
      return networks.map { max(9, $0.input.timesText.count + 2) }.max() ?? 0
    }
    let inputs = part == .output ? networks.map(\.input.timesText.count) : []
    let heading = networks.count == 1 || part != .output ? heading(part).count : 0
    return (rows.map { text(part, $0).unicodeScalars.count } + inputs + [heading]).max() ?? 0
  }

  /// One column more for each doubling of the rows, or of the length in 1-D: 256 rows take 9, one takes 1.
  private static func barWidth(_ layer: NetworkColumn.Row) -> Int {
    guard let output = layer.output else { return 0 }
    let length = output.isList ? 1 : output.dimensions == .one ? output.columns : output.rows
    return roundedLog(length) + 1
  }

  /// log₂ of a number from 1 on, rounded: 12 is between 8 and 16, and beyond 8·√2.
  static func roundedLog(_ number: Int) -> Int {
    let floor = Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
    let (square, overflow) = number.multipliedReportingOverflow(by: number)
    return floor + (overflow || square >= 1 << (2 * floor + 1) ? 1 : 0)
  }
}
