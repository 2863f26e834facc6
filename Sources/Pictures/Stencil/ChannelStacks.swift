import ConvEngine
import Screen

/// Input × filter = products → output of a layer of several channels, each a stack of planes; of a pooling the window
/// stands between input and output, and of a transposed convolution what was there stands before the output.
///
/// Where columns are short the products have no outlines, then all stacks have one at most, and at last the products
/// go, which the terms below have too; where that does not fit either there are no stacks.
struct ChannelStacks {
  private let stacks: [ChannelStack]
  private let gap: Int

  /// How many outlines a stack has at most, and how many the products have; nil where these do not show.
  private static let arrangements: [(depth: Int, products: Int?)] = [
    (2, 2), (2, 0), (1, 1), (1, 0), (2, nil), (1, nil),
  ]

  /// The best arrangement that fits in so many columns, and with its headings in so many rows; nil where none does.
  ///
  /// In tiles nothing is left out: rather they are not used.
  init?(_ geometry: Geometry, _ figure: Figure, columns: Int, rows: Int, tiling: Tiling? = nil) {
    // The weights have indices while one of them is edited, if nothing else has to go for them.
    let isEdited = figure.presentation.edited?.grid == .kernel
    for (depth, products) in Self.arrangements
    where figure.kernel == nil ? products == nil : tiling == nil || products != nil {
      for hasIndices in isEdited ? [true, false] : [false] {
        let pieces = ChannelPieces(
          geometry, figure, depth: depth, hasKernelIndices: hasIndices, tiling: tiling)
        let stacks = pieces.stacks(productDepth: products)
        guard 1 + Self.depth(stacks) + Self.rows(stacks) <= rows,
          let gap = [3, 2].first(where: { Self.fits(stacks, gap: $0, columns: columns) })
        else { continue }
        (self.stacks, self.gap) = (stacks, gap)
        return
      }
    }
    return nil
  }

  /// What the last stack has at its corners may stand in the last column.
  private static func fits(_ stacks: [ChannelStack], gap: Int, columns: Int) -> Bool {
    let before = stacks.dropLast().reduce(0) { $0 + $1.width + gap }
    return 1 + before + (stacks.last?.width ?? 0) < columns
      && 1 + before + (stacks.last?.reach ?? 0) <= columns
  }

  /// Rows of outlines above the planes in front.
  var depth: Int { Self.depth(stacks) }
  /// Rows from the planes in front on.
  var rows: Int { Self.rows(stacks) }

  private static func depth(_ stacks: [ChannelStack]) -> Int { stacks.map(\.depth).max() ?? 0 }
  private static func rows(_ stacks: [ChannelStack]) -> Int { stacks.map(\.rows).max() ?? 0 }

  /// Draws the headings on one row, and the planes in front from another on.
  func draw(on canvas: inout Canvas, headingRow: Int, top: Int) {
    let signRow = top + (stacks.dropFirst().map(\.signRow).max() ?? 0)
    var left = 1
    for (index, stack) in stacks.enumerated() {
      if index > 0 {
        canvas.put(stack.sign, row: signRow, column: gap == 3 || !stack.hasIndices ? left + 1 : left)
        left += gap
      }
      stack.draw(on: &canvas, column: left, headingRow: headingRow, top: top)
      left += stack.width
    }
  }
}
