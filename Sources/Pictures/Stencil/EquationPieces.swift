import ConvEngine
import Screen

/// The parts of the equation of a kind of layer, and how they can be arranged.
struct EquationPieces {
  private let geometry: Geometry
  private let figure: Figure
  private let channel: Int
  private let hasRule: Bool
  private let tiling: Tiling?

  init(_ geometry: Geometry, _ figure: Figure, rows: Int, tiling: Tiling? = nil) {
    (self.geometry, self.figure, channel, self.tiling) = (geometry, figure, figure.inputChannel, tiling)
    hasRule = tiling != nil || rows >= Self.rows(geometry, figure, hasRule: true)
  }

  /// Rows of the whole equation in tiles.
  var tiledRows: Int {
    let parts = needed + middle + [products].compactMap { $0 }
    return max(parts.map(\.rows).max() ?? 0, figure.curve == nil ? 0 : 2 + StencilLayout.curveRows)
  }

  /// The rows of the grids below their headings and indices that must show: those of the kernel with what stands below
  /// its products, or of the window cut out.
  static func rows(_ geometry: Geometry, _ figure: Figure, hasRule: Bool) -> Int {
    let foot = SumBox(figure, hasRule: hasRule).rows
    if let pooling = figure.pooling { return 2 + pooling.largestWindow.rows + foot }
    guard let kernel = figure.kernel else { return 2 + 1 }
    let rows = kernel.isUpright ? kernel.size.columns : kernel.size.rows
    return 2 + rows + (figure.walkedGrid == .output ? foot : 0)
  }

  /// Parts that stand beside each other, and how many columns they leave free.
  struct Arrangement {
    let parts: [EquationPart]
    var spare = 0
  }

  /// All arrangements, the best first.
  func arrangements(rows: Int) -> [Arrangement] {
    guard let kernel = kernel(hasIndices: false), let products else {
      let middle = middle.filter { $0.rows <= rows }
      let whole = Arrangement(parts: [input] + middle + [output(after: middle.last)])
      return tiling == nil ? [whole, Arrangement(parts: needed)] : [whole]
    }
    var all: [Arrangement] = []
    let isEdited = figure.presentation.edited?.grid == .kernel
    for hasIndices in isEdited ? [true] : [true, false] {
      guard let kernel = self.kernel(hasIndices: hasIndices) else { continue }
      // Indices are a help beside a wide picture, and no reason to make it crowded.
      let spare = hasIndices && !isEdited ? 2 : 0
      if let wasThere {
        let parts = [input, kernel, products, wasThere, output(sign: "=", row: signRow)]
        all.append(Arrangement(parts: parts, spare: spare))
      }
      all.append(Arrangement(parts: [input, kernel, products, output(after: products)], spare: spare))
    }
    // In tiles nothing is left out: rather they are not used.
    if tiling != nil { return all }
    if kernel.rows + products.rows <= rows, figure.walkedGrid == .output {
      let stack = EquationPart(kernel, above: products)
      all.append(Arrangement(parts: [input, stack, output(sign: "→", row: signRow)]))
    }
    return all + [Arrangement(parts: needed)]
  }

  /// What must show however few columns there are.
  var needed: [EquationPart] {
    let isEdited = figure.presentation.edited?.grid == .kernel
    return [input] + (kernel(hasIndices: isEdited).map { [$0] } ?? []) + [output(sign: "→", row: signRow)]
  }

  /// The second row of the cells, where the signs stand; the first of a single one.
  private var signRow: Int {
    let rows = figure.kernel.map { $0.isUpright ? $0.size.columns : $0.size.rows } ?? geometry.rows.padded
    return line(ofRow: rows > 1 ? 1 : 0)
  }

  /// The line of a row's numbers, counted from the heading.
  private func line(ofRow row: Int) -> Int { tiling == nil ? 2 + row : 3 + GridCell.tileHeight * row }

  private var input: EquationPart {
    let grid = InputGrid(geometry, figure, channel: channel, tile: tiling?.width)
    let cells = grid.isUpright ? 1 : figure.window.columns.extent
    return EquationPart(grid, sign: " ", signRow: 0, least: grid.grid.width(ofCells: cells))
  }

  private func kernel(hasIndices: Bool) -> EquationPart? {
    KernelGrid(figure, channel: channel, hasIndices: hasIndices, tile: tiling?.width).map {
      EquationPart($0, sign: "×", signRow: signRow)
    }
  }

  private var products: EquationPart? {
    let foot = figure.walkedGrid == .output ? SumBox(figure, hasRule: hasRule) : nil
    return ProductGrid(figure, channel: channel, tiling: tiling).map {
      EquationPart($0, sign: "=", signRow: signRow, foot: foot, isOptional: true)
    }
  }

  private var wasThere: EquationPart? {
    guard figure.walkedGrid == .input else { return nil }
    return EquationPart(
      OutputGrid(geometry, figure, .before, tile: tiling?.width), sign: "+", signRow: signRow,
      isOptional: true)
  }

  /// What a layer without a kernel has between input and output: the window cut out, or a curve.
  private var middle: [EquationPart] {
    if let window = WindowGrid(figure, tile: tiling?.width) {
      return [
        EquationPart(
          window, sign: "→", signRow: line(ofRow: 1), foot: SumBox(figure, hasRule: hasRule), isOptional: true
        )
      ]
    }
    return figure.curve.map { [EquationPart(CurveSketch($0))] } ?? []
  }

  /// The output, which the last line of the part before it points at.
  private func output(after part: EquationPart?) -> EquationPart {
    output(
      sign: "→",
      row: part.map { $0.rows > 2 && figure.walkedGrid == .output ? $0.rows - 1 : signRow } ?? signRow)
  }

  private func output(sign: Unicode.Scalar, row: Int) -> EquationPart {
    let grid = OutputGrid(geometry, figure, tile: tiling?.width)
    return EquationPart(grid, sign: sign, signRow: row, least: grid.grid.width(ofCells: 1))
  }
}
