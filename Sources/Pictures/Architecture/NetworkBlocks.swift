import ConvEngine
import Notation
import Screen

/// One network as blocks: as high as what comes out has rows, and wider for more channels; brackets round the block of
/// the walked layer, and round what one of its cells sees of the input.
///
/// Layers that change no shape are left out, as detectors do.
struct NetworkBlocks {
  private struct Block {
    /// The layer it comes out of; −1 for the input.
    let layer: Int
    let shape: Shape?
    let name: [String]
  }

  private let network: NetworkColumn
  private let blocks: [Block]
  private let walked: Int

  /// The most rows of a screen that a block takes, and the columns from one block to the next.
  private static let most = 7
  private static let pace = 9

  init(_ network: NetworkColumn, walked: Int) {
    self.network = network
    var blocks = [Block(layer: -1, shape: network.input, name: ["input"])]
    for (index, row) in network.rows.enumerated() {
      let before = blocks.last?.shape
      if row.output == nil || row.output != before || index == walked && row.isFault {
        if row.output == nil, !row.isAsked, !row.isFault { continue }
        blocks.append(Block(layer: index, shape: row.output, name: Self.short(row.names)))
      }
    }
    self.blocks = blocks
    // A layer that keeps the shape is walked in the block it keeps.
    self.walked = blocks.lastIndex { $0.layer <= walked } ?? 0
  }

  /// Draws the blocks, and lines and sentences below them.
  ///
  /// - Parameter keepsWords: whether the blocks give up rows for the sentences.
  func draw(
    _ lines: [LedgerLine], _ facts: [ArchitectureFact], keepsWords: Bool, on canvas: inout Canvas
  ) {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let kept = lines.count + (keepsWords ? facts.count : 0)
    let labels = 3
    let height = max(1, min(Self.most, rows - labels - 1 - kept - (network.name.isEmpty ? 0 : 1)))
    let shown = Viewport(
      length: blocks.count, room: max(1, (columns + 1) / Self.pace), start: walked, span: 1)
    let top = rows > height + labels + kept + 3 || !network.name.isEmpty ? 1 : 0
    canvas.write(network.name, row: 0, column: 1, Style(.heading))
    for (place, index) in shown.range.enumerated() {
      drawBlock(index, on: &canvas, top: top, height: height, column: place * Self.pace)
      if index < blocks.count - 1, place < shown.count - 1 {
        canvas.put("→", row: top + height / 2, column: place * Self.pace + Self.pace - 1, Style(.faint))
      }
    }
    if shown.first > 0 { canvas.put("←", row: top + height / 2, column: 0, Style(.faint)) }
    if shown.range.upperBound < blocks.count {
      canvas.put("→", row: top + height / 2, column: columns - 1, Style(.faint))
    }
    var row = top + height + labels + (rows > top + height + labels + kept ? 1 : 0)
    for line in lines {
      line.drawAlone(on: &canvas, row: row)
      row += 1
    }
    for fact in facts where row < rows {
      fact.draw(on: &canvas, row: row)
      row += 1
    }
    if row + 1 < rows {
      canvas.write(
        "Height: rows. Width: channels, a column for each doubling.", row: row + 1, column: 1, Style(.faint))
    }
  }

  private func drawBlock(_ index: Int, on canvas: inout Canvas, top: Int, height: Int, column: Int) {
    let block = blocks[index]
    let isWalked = index == walked
    let style = Style(isWalked ? .rail : .plain)
    let width = Self.pace - 1
    func centred(_ text: String, row: Int, _ style: Style, brackets: Bool = false) {
      let cut = shortened(text, to: width - (brackets ? 2 : 0))
      let left = column + (width - cut.unicodeScalars.count) / 2
      canvas.write(cut, row: row, column: left, style)
      guard brackets else { return }
      canvas.put("[", row: row, column: left - 1, Style(.rail))
      canvas.put("]", row: row, column: left + cut.unicodeScalars.count, Style(.rail))
    }
    guard let shape = block.shape else {
      let isFault = network.rows[block.layer].isFault
      centred(isFault ? "≠" : "?", row: top + height / 2, Style(isFault ? .warning : .plain))
      centred(fitting(block.name, columns: width), row: top + height + 2, Style(.faint), brackets: false)
      if isWalked { centred("…", row: top + height + 1, .plain, brackets: true) }
      return
    }
    drawBody(shape, style, on: &canvas, top: top, height: height, column: column, width: width)
    if index == 0 { drawField(on: &canvas, top: top, height: height, column: column, width: width) }
    let channels = shape.isList ? shape.columns : shape.channels
    centred("\(channels)", row: top + height, Style(.faint))
    let size =
      shape.isList ? "list" : shape.dimensions == .one ? "\(shape.columns)" : "\(shape.rows)×\(shape.columns)"
    centred(size, row: top + height + 1, isWalked ? .plain : Style(.faint), brackets: isWalked)
    centred(fitting(block.name, columns: width), row: top + height + 2, Style(.faint))
  }

  /// Half rows of a block: as many as its rows are of the most, and one at least.
  private func halves(_ shape: Shape, height: Int) -> Int {
    let most = max(1, blocks.compactMap { $0.shape }.map(Self.length).max() ?? 1)
    return max(1, (2 * height * 2 * Self.length(shape) + most) / (2 * most))
  }

  private static func length(_ shape: Shape) -> Int {
    shape.isList ? 1 : shape.dimensions == .one ? shape.columns : shape.rows
  }

  private func drawBody(
    _ shape: Shape, _ style: Style, on canvas: inout Canvas, top: Int, height: Int, column: Int, width: Int
  ) {
    let halves = halves(shape, height: height)
    let channels = shape.isList ? shape.columns : shape.channels
    let wide = channels == 1 ? 1 : min(6, max(2, NetworkTable.roundedLog(channels)))
    let first = (2 * height - halves) / 2
    for row in 0..<height {
      let (upper, lower) = (
        (first..<first + halves).contains(2 * row), (first..<first + halves).contains(2 * row + 1)
      )
      guard upper || lower else { continue }
      let glyph = upper && lower ? "█" : upper ? "▀" : "▄"
      canvas.write(
        String(repeating: glyph, count: wide), row: top + row, column: column + (width - wide) / 2, style)
    }
  }

  /// Brackets beside as many rows of the input's block as a cell of the walked layer sees.
  private func drawField(on canvas: inout Canvas, top: Int, height: Int, column: Int, width: Int) {
    guard walked > 0, network.sized.indices.contains(blocks[walked].layer), !network.input.isList else {
      return
    }
    let field = network.sized.receptiveField(ofLayer: blocks[walked].layer)
    let rows = network.input.dimensions == .one ? field.size.columns : field.size.rows
    let share = min(
      height, max(1, (rows * height + Self.length(network.input) / 2) / Self.length(network.input)))
    let wide =
      network.input.channels == 1 ? 1 : min(6, max(2, NetworkTable.roundedLog(network.input.channels)))
    let left = column + (width - wide) / 2
    for row in (height - share) / 2..<(height - share) / 2 + share {
      canvas.put("[", row: top + row, column: left - 1, Style(.rail))
      canvas.put("]", row: top + row, column: left + wide, Style(.rail))
    }
  }

  /// "conv 5×5", "avg 2×2", "linear".
  private static func short(_ names: [String]) -> [String] {
    let last = names.last ?? ""
    let brief = last.replacingPrefix("average_pool", with: "avg").replacingPrefix("max_pool", with: "max")
    return [brief]
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
